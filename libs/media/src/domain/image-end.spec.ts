import { describe, expect, it } from '@jest/globals';
import { endsTooEarly } from './image-end.js';

const bytes = (...parts: (number[] | string)[]): Uint8Array => new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((one) => one.charCodeAt(0)) : part)));
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const CRC = [0, 0, 0, 0];
const preview = [0xff, 0xe1, 0, 6, 0xff, 0xd9, 0, 0];
const scan = [0xff, 0xda, 0, 4, 1, 2, 9, 9, 9];

describe('A photo that stops before its own end is told apart', () => {
  it.each([
    ['a whole PNG', 'image/png', bytes(PNG, [0, 0, 0, 2], 'IDAT', [1, 2], CRC, [0, 0, 0, 0], 'IEND', CRC), false],
    ['a whole PNG with a page behind it', 'image/png', bytes(PNG, [0, 0, 0, 0], 'IEND', CRC, '<html>'), false],
    ['a PNG without its last chunk', 'image/png', bytes(PNG, [0, 0, 0, 2], 'IDAT', [1, 2], CRC), true],
    ['a PNG whose chunk promises more than there is', 'image/png', bytes(PNG, [0xff, 0xff, 0xff, 0xff], 'IDAT', [1]), true],
    ['a whole WebP', 'image/webp', bytes('RIFF', [6, 0, 0, 0], 'WEBP', [1, 2]), false],
    ['a WebP shorter than it says', 'image/webp', bytes('RIFF', [7, 0, 0, 0], 'WEBP', [1, 2]), true],
    ['a whole JPEG', 'image/jpeg', bytes([0xff, 0xd8], preview, [0xff], scan, [0xff, 0xd9]), false],
    ['a JPEG of which only the preview ends', 'image/jpeg', bytes([0xff, 0xd8], preview, scan), true],
    ['a JPEG without a picture', 'image/jpeg', bytes([0xff, 0xd8], preview), true],
    ['a paper, which has its own check', 'application/pdf', bytes('%PDF-'), false],
  ] as const)('%s', (_what, type, content, answer) => expect(endsTooEarly(type, content)).toBe(answer));
});
