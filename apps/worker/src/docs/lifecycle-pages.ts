import * as assessment from '@ketnoi/assessment';
import * as businesses from '@ketnoi/businesses';
import type { ActRow, Lifecycle } from '@ketnoi/common';
import * as criteria from '@ketnoi/criteria';
import * as events from '@ketnoi/events';
import * as exhibition from '@ketnoi/exhibition';
import * as identity from '@ketnoi/identity';
import * as media from '@ketnoi/media';
import * as membership from '@ketnoi/membership';
import * as notifications from '@ketnoi/notifications';
import * as registrations from '@ketnoi/registrations';
import * as places from '@ketnoi/places';
import type { Files } from './generated-folder.js';
import { cell, GENERATED, table } from './markdown.js';

type Table = Lifecycle<string, string, never>;
type Row = ActRow<string, string, never>;

const LIBS = { identity, media, places, criteria, businesses, assessment, membership, events, exhibition, registrations, notifications };

interface Found {
  readonly lib: string;
  readonly lifecycle: Table;
}

/** A page for each table of acts that a lib exports, and a list of them. */
export function lifecyclePages(): Files {
  const found = Object.entries(LIBS).flatMap(([lib, exported]) => Object.values(exported).filter(isLifecycle).map((lifecycle) => ({ lib, lifecycle })));
  return { 'README.md': list(found), ...Object.fromEntries(found.map((one) => [fileOf(one.lifecycle), page(one)])) };
}

const isLifecycle = (value: unknown): value is Table => typeof value === 'object' && value !== null && 'acts' in value && 'finals' in value && 'initial' in value;

/** MembershipApplication → membership-application.md */
const fileOf = ({ name }: Table): string => `${name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()}.md`;

const list = (found: readonly Found[]): string => `# Lifecycles

${GENERATED}

What people and the clock do, table by table. A state is never set: it is what the last act led to ([ADR 5](../adr/0005-acts-not-states.md)).

${table(['lifecycle', 'lib', 'states'], found.map(({ lib, lifecycle }) => [`[${lifecycle.name}](${fileOf(lifecycle)})`, `[${lib}](../../libs/${lib}/README.md)`, statesOf(lifecycle).join(', ')]))}
`;

function page({ lib, lifecycle }: Found): string {
  const byClock = statesOf(lifecycle).filter((state) => state !== lifecycle.initial && !lifecycle.acts.some(({ to }) => to === state));
  return `# ${lifecycle.name}

${GENERATED} Its table stands in [libs/${lib}](../../libs/${lib}/README.md).

\`\`\`mermaid
stateDiagram-v2
${arrows(lifecycle).map((arrow) => `  ${arrow}`).join('\n')}
\`\`\`

Begins as ${lifecycle.initial}; ends as ${lifecycle.finals.join(' or ')}.${byClock.length > 0 ? ` No act leads to ${byClock.join(', ')}: that follows from the record and the clock.` : ''}

${table(['act', 'from', 'to', 'by', 'only if', 'event'], lifecycle.acts.map(cells))}
`;
}

const cells = ({ act, from, to, by, onlyIf, event }: Row): string[] => [act, from.join(', ') || '(new)', to, by.name, onlyIf.map(({ name }) => name).join('; '), event].map(cell);

/** One arrow for each pair of states, with all the acts that lead along it. */
function arrows({ acts, initial, finals }: Table): string[] {
  const creating = acts.filter(({ from }) => from.length === 0);
  const begin = creating.length > 0 ? creating.map(({ act, to }) => `[*] --> ${to}: ${act}`) : [`[*] --> ${initial}`];
  const steps = acts.flatMap(({ act, from, to }) => from.map((state) => ({ act, pair: `${state} --> ${to}` })));
  const along = [...new Set(steps.map(({ pair }) => pair))].map((pair) => `${pair}: ${steps.filter((step) => step.pair === pair).map(({ act }) => act).join(' / ')}`);
  return [...begin, ...along, ...finals.map((state) => `${state} --> [*]`)];
}

const statesOf = ({ initial, acts, finals }: Table): string[] => [...new Set([initial, ...acts.flatMap(({ from, to }) => [...from, to]), ...finals])];
