import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readExamples, type Example } from '../../apps/worker/src/docs/examples.js';
import { aPublishedEdition } from './criteria.js';
import { Placeholders } from './placeholders.js';
import type { Caller, Stage } from './stage.js';

const FOLDER = fileURLToPath(new URL('../examples', import.meta.url));

export const tourExamples = (): Example[] => readExamples(FOLDER);

/** Runs the steps of test/examples on a stage: what one answers, the next may name. */
export class Tour {
  private readonly placeholders = new Placeholders();

  private constructor(private readonly stage: Stage) {}

  /** The world before the first step: the places, the network's criteria in effect, and three people of the Department. */
  static async on(stage: Stage): Promise<Tour> {
    const tour = new Tour(stage);
    const { editor } = await aPublishedEdition(stage);
    tour.meet('the Department', editor);
    tour.meet('the assessor', await stage.aPerson({ name: 'Trần Minh Họa', roles: [{ role: 'ASSESSOR' }] }));
    tour.meet('the signatory', await stage.aPerson({ name: 'Đỗ Ký Mẫu', roles: [{ role: 'DEPARTMENT_SIGNATORY' }] }));
    return tour;
  }

  /** Asks as the example says; the answer, with placeholders where the example has them. */
  async take(example: Example): Promise<unknown> {
    const actual = example.language === 'graphql' ? await this.ask(example) : await this.request(example);
    await this.stage.afterTheQueueIsQuiet();
    this.readMails();
    return this.placeholders.recognise(example.answer, actual);
  }

  private async ask({ askedBy, request, variables }: Example): Promise<unknown> {
    const asking = askedBy === 'anybody' ? this.stage.anonymous : this.stage.as({ token: this.placeholders.fill(`<token of ${askedBy}>`) });
    return asking.ask(request, this.placeholders.fill(variables));
  }

  /** A request line, headers, and after an empty line `< file` for its body. */
  private async request({ request, answer }: Example): Promise<unknown> {
    const [head = '', body] = this.placeholders.fill(request).split('\n\n');
    const [line = '', ...headers] = head.split('\n');
    const [method, url = ''] = line.split(' ');
    const response = await this.stage.inject({
      method: method === 'PUT' ? 'PUT' : 'GET',
      url,
      headers: Object.fromEntries(headers.map((header) => header.split(': ')).map(([name = '', value = '']) => [name.toLowerCase(), value])),
      ...(body ? { payload: readFileSync(join(FOLDER, body.replace(/^< /, ''))) } : {}),
    });
    const { shows = null } = answer as { shows?: string[] | null };
    if (!shows) return { status: response.statusCode, body: JSON.parse(response.body) as unknown };
    return { status: response.statusCode, shows: shows.filter((text) => response.body.includes(this.placeholders.fill(text))) };
  }

  private meet(who: string, { id, token }: Caller): void {
    this.placeholders.keep(`<id of ${who}>`, id);
    this.placeholders.keep(`<token of ${who}>`, token);
  }

  /** A link that proves an address is `<token of the mail>` from then on. */
  private readMails(): void {
    const token = this.stage.mailbox.mails.map(({ text }) => /\/xac-nhan-dia-chi\/(\S+)/.exec(text)?.[1]).find(Boolean);
    if (token) this.placeholders.keep('<token of the mail>', token);
  }
}
