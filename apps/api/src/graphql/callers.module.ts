import { Module } from '@nestjs/common';
import { IdentityModule } from '@ketnoi/identity';
import { Callers } from './caller.js';
import { LoaderFactory } from './loaders.js';

/** Who calls, and the loaders of a request. */
@Module({ imports: [IdentityModule], providers: [Callers, LoaderFactory], exports: [Callers, LoaderFactory] })
export class CallersModule {}
