import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { Program, freePort, until } from './processes.js';
import type { Answered, Stage } from './stage.js';

/** Several API processes over the stage's database, each with a port of its own. */
export class ApiProcesses {
  private readonly asking: number[];
  private readonly killed = new Set<number>();

  private constructor(private readonly programs: readonly Program[], private readonly ports: readonly number[]) {
    this.asking = programs.map(() => 0);
  }

  static async start(stage: Stage, count: number, file = 'dist/apps/api/src/main.js'): Promise<ApiProcesses> {
    const { DATABASE_URL, SMTP_URL, DATA_DIR } = stage.settings;
    const ports = await Promise.all(Array.from({ length: count }, freePort));
    const programs = ports.map((port) => Program.start(file, { NODE_ENV: 'test', DATABASE_URL, SMTP_URL, DATA_DIR, DATABASE_POOL: '8', PORT: String(port) }));
    const processes = new ApiProcesses(programs, ports);
    const ready = (port: number) => fetch(`http://127.0.0.1:${port}/health/ready`).then(({ status }) => status === 200, () => false);
    await until('every API process is ready', async () => (await Promise.all(ports.map(ready))).every(Boolean)).catch(async (error: unknown) => {
      await processes.end();
      throw new Error(programs.map(({ output }) => output).join('\n'), { cause: error });
    });
    return processes;
  }

  get count(): number {
    return this.programs.length;
  }

  /** Requests that were sent to this process and are not answered. */
  inFlight(nth: number): number {
    return this.asking[nth] ?? 0;
  }

  isUp(nth: number): boolean {
    return !this.killed.has(nth) && this.programs[nth]?.isAlive === true;
  }

  /** The next one after this that is up, in a circle; this one when no other is. */
  upAfter(nth: number): number {
    const others = this.programs.map((_, step) => (nth + 1 + step) % this.count);
    return others.find((one) => this.isUp(one)) ?? nth;
  }

  /** The answer, or null when the process was killed before it had answered. Without a token nobody asks; `from` is a loopback address to come from. */
  async ask<Data>(nth: number, token: string | null, query: string, variables: object, from = '127.0.0.1'): Promise<Answered<Data> | null> {
    this.asking[nth] = this.inFlight(nth) + 1;
    try {
      return await post<Answered<Data>>(this.ports[nth] ?? 0, { query, variables }, token, from);
    } catch (error) {
      if (this.isUp(nth)) throw error;
      return null;
    } finally {
      this.asking[nth] = this.inFlight(nth) - 1;
    }
  }

  /** By SIGKILL; answers how many requests it had not answered. */
  kill(nth: number): number {
    const cut = this.inFlight(nth);
    this.killed.add(nth);
    void this.programs[nth]?.end('SIGKILL');
    return cut;
  }

  async end(): Promise<void> {
    await Promise.all(this.programs.map((program) => program.end()));
  }
}

const post = <Answer>(port: number, body: object, token: string | null, localAddress: string): Promise<Answer> =>
  new Promise((answered, failed) => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const sent = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers, localAddress }, (response) => void (json(response) as Promise<Answer>).then(answered, failed));
    sent.on('error', failed);
    sent.end(JSON.stringify(body));
  });
