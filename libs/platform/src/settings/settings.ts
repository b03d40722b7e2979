import { DEVELOPMENT_SECRET, settingsSchema, type Settings } from './settings.schema.js';

const LOCAL = 'http://localhost';

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
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${sentence(issue, present)}`);
  const unsafe = present['NODE_ENV'] === 'production' ? productionProblems(present) : [];
  if (!parsed.success || unsafe.length > 0) throw new SettingsError([...wrong, ...unsafe]);
  return parsed.data;
}

/** The settings of this process. The only place that touches the environment. */
export const processSettings = (): Settings => readSettings(process.env);

function productionProblems(present: NodeJS.ProcessEnv): string[] {
  return [
    (present['SECRET_KEY'] ?? DEVELOPMENT_SECRET) === DEVELOPMENT_SECRET ? 'SECRET_KEY: must be set in production' : '',
    present['DEMONSTRATION'] === 'true' ? 'DEMONSTRATION: the demonstration world is refused in production' : '',
    present['REQUIRE_SECOND_FACTOR'] === 'false' ? 'REQUIRE_SECOND_FACTOR: production demands the second factor' : '',
    present['MAILBOX_PORT'] ? 'MAILBOX_PORT: the development mailbox is off in production' : '',
    (present['PUBLIC_ORIGIN'] ?? LOCAL).startsWith(LOCAL) ? 'PUBLIC_ORIGIN: must be the public address in production' : '',
  ].filter(Boolean);
}

function sentence(issue: { path: PropertyKey[]; message: string }, present: Record<string, unknown>): string {
  return String(issue.path[0]) in present ? issue.message : 'is missing';
}
