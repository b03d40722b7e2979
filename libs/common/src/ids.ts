import { v7, validate, version } from 'uuid';

/** Opaque identifier of a record: a UUIDv7 made by the application, so no database extension is needed. */
export type Id = string;

/** A new identifier; rising in time, so that index pages stay dense. */
export const newId = (): Id => v7();

/** Whether a text has the form of an identifier of ours. Anything else can be answered as "not found" without a query. */
export const isId = (text: string): boolean => validate(text) && version(text) === 7;
