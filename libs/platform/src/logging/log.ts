import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Settings } from '../settings/settings.schema.js';

/** Names whose values never reach a log, wherever they stand in the logged object (trust P24). */
const SECRET_FIELDS = ['password', 'token', 'authorization', 'cookie', 'email', 'phone', 'personalId', 'taxCode', 'SECRET_KEY', 'DATABASE_URL', 'secret'];
const REDACTED = SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`, `*["${field}"]`]);

/** Structured log, one JSON line each; a line break inside a value stays inside its line. */
export function buildLog(settings: Pick<Settings, 'LOG_LEVEL'>, processName: string): Logger {
  return pino({
    level: settings.LOG_LEVEL,
    base: { process: processName, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: [...new Set(REDACTED)], censor: '[redacted]' },
    formatters: { level: (label) => ({ level: label }) },
  });
}

/** Lets Nest write into the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.info({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  fatal(message: unknown, context?: string): void {
    this.logger.fatal({ context }, String(message));
  }
}

export type Log = Logger;
