export * from './actor.js';
export * from './clock.js';
export * from './faults.js';
export * from './ids.js';
export * from './lifecycle.js';
export * from './result.js';
export * from './words.js';
