import { expect, it } from '@jest/globals';
import { roomForFile, roomForUpload } from './storage-quota.policy.js';

const room = { limitBytes: 100, usedBytes: 60, promisedBytes: 30 };

it('A new upload fits to the last byte beside the files there are and the uploads under way.', () => {
  expect(roomForUpload(room, 10)).toBeNull();
  expect(roomForUpload(room, 11)).toMatchObject({ code: 'QUOTA_EXCEEDED', facts: { limitBytes: 100, usedBytes: 90, neededBytes: 11 } });
});

it('A finished file fits to the last byte beside the files there are.', () => {
  expect(roomForFile(room, 40)).toBeNull();
  expect(roomForFile(room, 41)).toMatchObject({ code: 'QUOTA_EXCEEDED', facts: { limitBytes: 100, usedBytes: 60, neededBytes: 41 } });
});
