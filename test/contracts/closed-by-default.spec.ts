import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, UseGuards, type CanActivate } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../apps/api/src/graphql/access.js';
import { ClosedByDefault } from '../../apps/api/src/graphql/closed-by-default.js';

@Resolver()
class OpenField {
  @Query(() => String)
  secrets(): string {
    return 'secret';
  }
}

@Controller('open')
class OpenRoute {
  @Get()
  secrets(): string {
    return 'secret';
  }
}

class Nobody implements CanActivate {
  canActivate(): boolean {
    return false;
  }
}

@Resolver()
class GuardThatIsNeverAsked {
  @ResolveField(() => String)
  @UseGuards(Nobody)
  secrets(): string {
    return 'secret';
  }
}

@Resolver()
class ClosedField {
  @Access('verified')
  @Query(() => String)
  secrets(): string {
    return 'secret';
  }
}

/** Starts a process that carries only this class and the check. */
async function start(wishes: { providers?: unknown[]; controllers?: unknown[] }): Promise<void> {
  @Module({ imports: [DiscoveryModule], providers: [ClosedByDefault, ...((wishes.providers ?? []) as never[])], controllers: (wishes.controllers ?? []) as never[] })
  class Carrier {}
  const context = await NestFactory.createApplicationContext(Carrier, { logger: false, abortOnError: false });
  await context.close();
}

describe('Access is closed by default', () => {
  it('A root field without @Access stops the start, by its name.', async () => {
    await expect(start({ providers: [OpenField] })).rejects.toThrow('Access is not declared for: OpenField.secrets');
  });

  it('A route without @Access stops the start, by its name.', async () => {
    await expect(start({ controllers: [OpenRoute] })).rejects.toThrow('Access is not declared for: OpenRoute.secrets');
  });

  it('A guard on a field, where nobody asks it, stops the start.', async () => {
    await expect(start({ providers: [GuardThatIsNeverAsked] })).rejects.toThrow('GuardThatIsNeverAsked.secrets');
  });

  it('With access declared the process starts.', async () => {
    await expect(start({ providers: [ClosedField] })).resolves.toBeUndefined();
  });
});
