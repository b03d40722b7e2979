// The API without the locks of its units: what it looked at may have changed when it writes. The control of a race.
import 'reflect-metadata';
import { In } from 'typeorm';
import { Tx } from '../../dist/libs/platform/src/database/tx.js';

Tx.prototype.lockAll = function lockAll(entity, ids) {
  return this.find(entity, { id: In([...new Set(ids)].sort()) });
};
await import('../../dist/apps/api/src/main.js');
