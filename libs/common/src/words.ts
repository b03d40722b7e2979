/** The words of the domain as plain functions: Vietnamese text, identifiers, local dates. No state, no I/O, no clock. */
export * from './parsed.js';
export * from './text/clean.js';
export * from './text/fold.js';
export * from './text/slug.js';
export * from './text/vietnamese-order.js';
export * from './identifiers/email.js';
export * from './identifiers/identifier-kinds.js';
export * from './identifiers/personal-id.js';
export * from './identifiers/phone.js';
export * from './identifiers/tax-code.js';
export * from './identifiers/verification-code.js';
export * from './dates/local-date.js';
export * from './dates/working-days.js';
