import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS } from './access.js';

const ROUTE = 'path';
const GUARDS = '__guards__';
const ROOT_TYPE = 'graphql:resolver_type';
const FIELD = 'graphql:resolve_property';

/**
 * Stops the start when a root field or a route declares no access, or when a guard stands on a field, where it is never asked
 * (trust P3). One sentence names them all.
 */
@Injectable()
export class ClosedByDefault implements OnModuleInit {
  constructor(private readonly discovery: DiscoveryService, private readonly scanner: MetadataScanner) {}

  onModuleInit(): void {
    const wrappers = [...this.discovery.getProviders(), ...this.discovery.getControllers()];
    const open = wrappers.flatMap(({ instance }) => (instance && typeof instance === 'object' ? this.openMethods(instance as object) : []));
    if (open.length > 0) throw new Error(`Access is not declared for: ${[...new Set(open)].sort().join(', ')}`);
  }

  private openMethods(instance: object): string[] {
    const prototype = Object.getPrototypeOf(instance) as object | null;
    if (!prototype) return [];
    return this.scanner.getAllMethodNames(prototype).filter((name) => isOpen(Reflect.get(prototype, name) as object)).map((name) => `${instance.constructor.name}.${name}`);
  }
}

function isOpen(method: object): boolean {
  if (typeof method !== 'function') return false;
  const has = (key: string): boolean => Reflect.hasMetadata(key, method);
  const isRoot = ['Query', 'Mutation', 'Subscription'].includes(String(Reflect.getMetadata(ROOT_TYPE, method)));
  if (isRoot || has(ROUTE)) return !has(ACCESS);
  return has(FIELD) && has(GUARDS);
}
