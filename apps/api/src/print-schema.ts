import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { DOMAINS } from './api.module.js';

/** Prints the schema that the code gives; needs no database. */
const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
const providers = DOMAINS.flatMap((domain) => Reflect.getMetadata('providers', domain) as unknown[]);
const resolvers = providers.filter((provider): provider is Type => typeof provider === 'function' && provider.name.endsWith('Resolver'));
const schema = await builder.get(GraphQLSchemaFactory).create(resolvers);
process.stdout.write(`${printSchema(lexicographicSortSchema(schema))}\n`);
