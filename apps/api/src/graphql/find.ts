import type { Type } from '@nestjs/common';

/** Finds a query class of a lib, for the loaders of a request. */
export type Find = <T>(type: Type<T>) => T;
