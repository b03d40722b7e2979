import { DEVELOPMENT_SECRET, settingsSchema, type Settings } from './settings.schema.js';

/** Lists every wrong or missing setting at once, so that a start is repaired in one go. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`These settings are wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nSee docs/configuration.md.`);
    this.name = 'SettingsError';
  }
}

/** Parses the environment once. Empty variables count as absent. Throws SettingsError naming every problem, never a value. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = settingsSchema.safeParse(present);
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${sentence(issue, present)}`));
  }
  const settings = parsed.data;
  const unsafe = settings.NODE_ENV === 'production' ? productionProblems(settings) : [];
  if (unsafe.length > 0) throw new SettingsError(unsafe);
  return settings;
}

/** The settings of this process. The only place that touches the environment. */
export const processSettings = (): Settings => readSettings(process.env);

function productionProblems(settings: Settings): string[] {
  return [
    settings.SECRET_KEY === DEVELOPMENT_SECRET ? 'SECRET_KEY: must be set in production' : '',
    settings.DEMONSTRATION ? 'DEMONSTRATION: the demonstration world is refused in production' : '',
    settings.REQUIRE_SECOND_FACTOR === false ? 'REQUIRE_SECOND_FACTOR: production demands the second factor' : '',
    settings.MAILBOX_PORT ? 'MAILBOX_PORT: the development mailbox is off in production' : '',
    settings.PUBLIC_ORIGIN.startsWith('http://localhost') ? 'PUBLIC_ORIGIN: must be the public address in production' : '',
  ].filter(Boolean);
}

function sentence(issue: { path: PropertyKey[]; message: string }, present: Record<string, unknown>): string {
  return String(issue.path[0]) in present ? issue.message : 'is missing';
}
