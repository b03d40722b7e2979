import { z } from 'zod';
import { settingsSchema } from './settings.schema.js';

export interface SettingReference {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly secret: boolean;
  /** As it would stand in the environment; empty when there is none. */
  readonly default: string;
}

/** One line per setting, in the order of the schema. */
export function settingsReference(): SettingReference[] {
  return Object.entries(settingsSchema.shape).map(([name, field]) => {
    const schema = z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' }) as { description?: string; default?: unknown };
    const absent = field.safeParse(undefined);
    return {
      name,
      description: schema.description ?? '',
      required: !absent.success,
      secret: isSecret(field),
      default: schema.default === undefined ? '' : String(schema.default),
    };
  });
}

/** The text of `.env.example`. */
export function renderEnvExample(): string {
  const lines = settingsReference().map(
    (setting) => `# ${setting.description}${setting.required ? ' Required.' : ''}\n${setting.default === '' ? '# ' : ''}${setting.name}=${setting.secret ? '' : setting.default}\n`,
  );
  return `# Generated from libs/platform/src/settings by \`npm run docs\`. Copy to .env only what differs.\n\n${lines.join('\n')}`;
}

/** The text of docs/configuration.md. */
export function renderConfiguration(): string {
  const rows = settingsReference().map(
    (setting) =>
      `| \`${setting.name}\` | ${setting.required ? 'yes' : ''} | ${setting.secret ? 'yes' : ''} | ${setting.default === '' || setting.secret ? '' : `\`${setting.default}\``} | ${setting.description} |`,
  );
  return `# Configuration\n\nGenerated from \`libs/platform/src/settings\` by \`npm run docs\`. Read once at start; all problems are listed together.\n\n| variable | required | secret | default | meaning |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

function isSecret(field: z.ZodType): boolean {
  const inner = field instanceof z.ZodDefault || field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
  return [field, inner].some((schema) => schema.meta()?.['secret'] === true);
}
