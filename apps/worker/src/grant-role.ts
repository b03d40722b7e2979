import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Fault, system, type Role } from '@ketnoi/common';
import { COMMAND_ROLES, GrantNetworkRole } from '@ketnoi/identity';
import { buildLog, processSettings } from '@ketnoi/platform';
import { WorkerModule } from './worker.module.js';

/** The operator's command: `npm run grant-role -- EMAIL ROLE`. How the first administrator comes to be; the grant stands in the event log. */
async function main([email, role]: readonly string[]): Promise<string> {
  if (!email || !COMMAND_ROLES.includes(role as Role)) throw new Error(`Usage: grant-role EMAIL ROLE, with one of: ${COMMAND_ROLES.join(', ')}`);
  const settings = processSettings();
  const app = await NestFactory.createApplicationContext(WorkerModule.with({ settings, log: buildLog({ LOG_LEVEL: 'error' }, 'grant-role') }), { logger: ['error'] });
  try {
    const result = await app.get(GrantNetworkRole, { strict: false }).run(system('operator-command'), { email, role: role as Role });
    if (!result.ok) throw new Error(result.refusal.code === 'ROLE_ALREADY_HELD' ? 'This person already holds that role.' : result.refusal.code);
    return `${email} holds ${role} from now on.`;
  } catch (error) {
    throw error instanceof Fault && error.code === 'NOT_FOUND' ? new Error('No account with that address whose owner has proved it.') : error;
  } finally {
    await app.close();
  }
}

main(process.argv.slice(2)).then(
  (line) => void process.stdout.write(`${line}\n`),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  },
);
