import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readExamples, type Example } from '../../apps/worker/src/docs/examples.js';
import { aPhoto } from '../../libs/media/src/testing/photos.js';
import { aProductWithPhoto } from './booth-pages.js';
import { Business } from './businesses.js';
import { aPublishedEdition } from './criteria.js';
import { Sender } from './media.js';
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
    if (example.at) this.stage.clock.set(new Date(example.at));
    await this.makeReady(example);
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

  /** What would only repeat earlier steps is done unseen, once a step names it: the shelf of the booth, and the keeper of the gate. */
  private async makeReady({ askedBy, variables }: Example): Promise<void> {
    if (askedBy === 'the gate staff' && !this.placeholders.knows('<token of the gate staff>')) {
      const scopeId = this.placeholders.fill('<id of the fair>');
      this.meet('the gate staff', await this.stage.aPerson({ name: 'Trịnh Soát Vé Mẫu', roles: [{ role: 'GATE_STAFF', scopeKind: 'EVENT', scopeId }] }));
    }
    if (JSON.stringify(variables).includes('<id of the photo of the booth>')) await this.fillTheShelf();
  }

  private async fillTheShelf(): Promise<void> {
    const token = this.placeholders.fill('<token of the owner>');
    const { me } = await this.stage.as({ token }).act<{ me: Omit<Caller, 'token'> }>('{ me { id name email } }');
    const business = Business.known(this.stage, { ...me, token }, this.placeholders.fill('<id of the business>'));
    this.meet('the owner', business.owner);
    this.placeholders.keep('<id of the box>', await aProductWithPhoto(this.stage, business, 2, { name: { vi: 'Hộp sơn mài cánh gián' } }));
    this.placeholders.keep('<id of the painting>', await aProductWithPhoto(this.stage, business, 3, { name: { vi: 'Tranh sơn mài Bến nước' } }));
    const photo = await aPhoto({ width: 800, height: 600 });
    this.placeholders.keep('<id of the photo of the booth>', await Sender.by(this.stage, business.owner, business.id).sent(photo, 'BOOTH_PHOTO'));
  }

  /** A link that proves an address is `<token of the mail>` from then on, that of a ticket `<token of the ticket>`. */
  private readMails(): void {
    const links = { '<token of the mail>': /\/xac-nhan-dia-chi\/(\S+)/, '<token of the ticket>': /\/ve\/(\S+)/ };
    for (const [placeholder, link] of Object.entries(links)) {
      const token = this.stage.mailbox.mails.map(({ text }) => link.exec(text)?.[1]).find(Boolean);
      if (token) this.placeholders.keep(placeholder, token);
    }
  }
}
