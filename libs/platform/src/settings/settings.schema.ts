import { isIP } from 'node:net';
import { z } from 'zod';

const wholeNumber = (from: number, to: number) => {
  const rule = `must be a whole number from ${from} to ${to}`;
  return z.coerce.number(rule).int(rule).min(from, rule).max(to, rule);
};
const port = wholeNumber(1, 65_535);
const oneOf = <const Word extends string>(...words: readonly Word[]) => z.enum(words, `must be one of ${words.join(', ')}`);
const atLeast = (length: number) => z.string().min(length, `must have at least ${length} characters`);
/** An address by its number, or a name with a letter in it: 999.9.9.9 is neither. */
const isHost = (text: string): boolean => isIP(text) > 0 || (/^[\w.-]+$/.test(text) && /[a-z]/i.test(text));
const secret = <T extends z.ZodType>(schema: T) => schema.meta({ secret: true });
const flag = oneOf('true', 'false').transform((text) => text === 'true');

/** Stands where production demands a real secret; production refuses to start with it. */
export const DEVELOPMENT_SECRET = 'development-only-secret-not-for-production';

/**
 * Every variable the product reads, with its meaning and default. `.env.example` and docs/configuration.md
 * are generated from this schema; nothing else may read the environment (lint).
 */
export const settingsSchema = z.object({
  NODE_ENV: oneOf('development', 'test', 'production').default('development').describe('Production refuses development secrets, the demonstration seed and an unsafe database.'),
  PORT: port.default(3000).describe('HTTP port of the API and its pages.'),
  HOST: z.string().refine(isHost, 'must be an address such as 127.0.0.1, or the name of a host').default('127.0.0.1').describe('Address to listen on; 0.0.0.0 in a container.'),
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).default('http://localhost:3000').describe('Origin of every link in mails, certificates and calendars; never taken from a request.'),
  DATABASE_URL: secret(z.string().regex(/^postgres(ql)?:\/\/\S+$/, 'must be a postgres:// address')).describe('PostgreSQL 15 or later. `npm start` supplies an embedded one when it is empty.'),
  DATABASE_POOL: wholeNumber(2, 100).default(10).describe('Connections of the writing pool of one process; the reading pool has as many again.'),
  REDIS_URL: secret(z.string().regex(/^rediss?:\/\/\S+$/, 'must be a redis:// address')).optional().describe('Redis 7 or later for the queues; without it they live in PostgreSQL.'),
  SMTP_URL: secret(z.string().regex(/^smtps?:\/\/\S+$/, 'must be an smtp:// address')).default('smtp://127.0.0.1:1025').describe('Mail server that takes our mails.'),
  MAIL_FROM: z.email('must be an e-mail address').default('khong-tra-loi@ketnoi.example').describe('Sender address of every mail.'),
  QUIET_HOURS: z.string().regex(/^(off|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/, 'must be like 21:00-07:00 or off').default('21:00-07:00').describe('Hanoi time in which only urgent mails leave; the others wait for its end. `off` lets all leave at any hour.'),
  MAILBOX_PORT: port.optional().describe('Development only: the API also listens here as a mail server and shows what it took at /inbox.'),
  DATA_DIR: z.string().min(1).default('.data').describe('Folder for uploaded files, certificates and development mails.'),
  SECRET_KEY: secret(atLeast(32)).default(DEVELOPMENT_SECRET).describe('Root of every derived key (links, personal numbers, unsubscribe). At least 32 characters; losing it makes encrypted numbers unreadable.'),
  REQUIRE_SECOND_FACTOR: flag.optional().describe('Whether assessors, council, organizers, the Department and operators must prove a second factor to use their role. True in production, else false.'),
  METRICS_TOKEN: secret(atLeast(16)).optional().describe('Bearer token for /metrics from other hosts; loopback needs none.'),
  TRUSTED_PROXIES: z.string().default('').transform((text) => text.split(',').map((one) => one.trim()).filter(Boolean)).describe('Comma-separated addresses whose X-Forwarded-For is believed.'),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent').default('info').describe('What is written to the log.'),
  DEMONSTRATION: flag.default(false).describe('Fills an empty database with the demonstration world; refused in production.'),
});

export type Settings = Readonly<z.output<typeof settingsSchema>>;

/** The demonstration goes without unless told; production never does. */
export const requiresSecondFactor = ({ REQUIRE_SECOND_FACTOR, NODE_ENV }: Pick<Settings, 'REQUIRE_SECOND_FACTOR' | 'NODE_ENV'>): boolean =>
  REQUIRE_SECOND_FACTOR ?? NODE_ENV === 'production';
