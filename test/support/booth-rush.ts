import { newId } from '@ketnoi/common';
import type { AllocationState } from '../../libs/exhibition/src/domain/allocation.lifecycle.js';
import type { ApiProcesses } from './api-processes.js';
import { answerTo, type Answer, type RacedAct, type Wanted } from './booth-acts.js';
import type { Applying, CrowdedFair } from './crowded-fair.js';
import type { Stage } from './stage.js';

interface Given {
  readonly id: string;
  readonly application: Applying;
  readonly boothId: string;
  readonly state: AllocationState;
}
/** The allocation that an act is about, as far as its caller knows. */
type Doing = Wanted & Pick<Given, 'application' | 'boothId'> & { readonly given?: Given };

/** How many reach for the same booth, or for one application, at the same moment. */
const AT_ONCE = 4;
/** Of all acts that many are sent twice under one key, to two processes. */
const SENT_TWICE = 0.05;
const TIME_RUNS_OUT = 0.1;
const REASON = 'Sơ đồ thay đổi';
/** What becomes of a booth that somebody has; the third of an organizer's offers comes upon his own hold. */
const NEXT: Partial<Record<AllocationState, readonly RacedAct[]>> = {
  HELD: ['releaseBooth', 'releaseBooth', 'offerBooth'],
  OFFERED: ['confirmBooth', 'confirmBooth', 'declineOffer', 'releaseBooth'],
  CONFIRMED: ['vacateBooth'],
};
const BY_OWNER: readonly RacedAct[] = ['confirmBooth', 'declineOffer', 'vacateBooth'];

/** Organizers and owners who act all at once, at several API processes. */
export class BoothRush {
  readonly answers: Answer[] = [];
  /** Acts that tried to take a booth, each key once. */
  attempts = 0;
  private readonly given = new Map<string, Given>();
  private door = 0;

  constructor(private readonly stage: Stage, private readonly processes: ApiProcesses, private readonly fair: CrowdedFair, private readonly random = choices(20_261_128)) {}

  /** Goes on until so many attempts to take a booth are answered. */
  async run(attempts: number, crowds: number): Promise<void> {
    const one = async (): Promise<void> => {
      while (this.attempts < attempts) await this.round();
    };
    await Promise.all(Array.from({ length: crowds }, one));
  }

  /** Everybody reaches for one booth, or one business is given several; then something becomes of a booth that is given. */
  private async round(): Promise<void> {
    const takes = this.takes();
    this.attempts += takes.length;
    await Promise.all(takes.map((take) => this.act(take)));
    const given = this.oneOf([...this.given.values()]);
    if (!given) return;
    if (this.random() < TIME_RUNS_OUT) await this.runOutOfTime(given);
    await this.act(this.following(given));
  }

  private takes(): Doing[] {
    const kind = this.random();
    const movable = [...this.given.values()].filter(({ state }) => state !== 'HELD');
    if (kind < 0.2 && movable.length >= AT_ONCE) return this.moves(movable);
    const nth = (count: number): unknown[] => Array.from({ length: count });
    const [boothId, application] = [this.aBooth(), this.oneOf(this.fair.applications)];
    if (kind < 0.4) return nth(AT_ONCE).map(() => this.take(application, this.aBooth()));
    return nth(AT_ONCE).map(() => this.take(this.oneOf(this.fair.applications), boothId));
  }

  private take(application: Applying | undefined, boothId: string): Doing {
    if (!application) throw new Error('nobody applies');
    const act = this.random() < 0.5 ? 'holdBooth' : 'offerBooth';
    return { act, by: this.organizer(), application, boothId, input: { applicationId: application.id, boothId } };
  }

  private moves(movable: readonly Given[]): Doing[] {
    const boothId = this.aBooth();
    const chosen = new Set(Array.from({ length: AT_ONCE }, () => this.oneOf(movable) as Given).filter((one) => one.boothId !== boothId));
    return [...chosen].map((given) => ({ act: 'moveBooth', by: this.organizer(), given, application: given.application, boothId, input: { allocationId: given.id, boothId } }));
  }

  private following(given: Given): Doing {
    const { application, boothId } = given;
    const act = this.oneOf(NEXT[given.state] ?? []) ?? 'releaseBooth';
    const by = BY_OWNER.includes(act) ? application.owner : this.organizer();
    const input = act === 'offerBooth' ? { applicationId: application.id, boothId } : { allocationId: given.id, ...(act === 'releaseBooth' ? { reason: REASON } : {}) };
    return { act, by, application, boothId, given, input };
  }

  /** A hold or an offer is over at this moment, as if its days had gone by; whoever comes next ends it. */
  private async runOutOfTime({ id }: Given): Promise<void> {
    await this.stage.sql(`UPDATE booth_allocation SET expires_at = now() WHERE id = $1 AND state IN ('HELD', 'OFFERED')`, [id]);
  }

  private async act(doing: Doing): Promise<void> {
    const key = newId();
    const doors = this.random() < SENT_TWICE ? [this.nextDoor(), this.nextDoor()] : [this.nextDoor()];
    for (const answer of await Promise.all(doors.map((door) => answerTo(this.processes, doing, door, key)))) this.note(doing, answer);
  }

  private note({ act, given, application, boothId }: Doing, answer: Answer): void {
    this.answers.push(answer);
    const { allocation, refusal } = answer;
    const isOver = refusal === 'HOLD_EXPIRED' || refusal === 'NOT_ALLOWED_NOW' || (allocation && act === 'moveBooth');
    if (given && isOver) this.given.delete(given.id);
    if (!allocation) return;
    if (NEXT[allocation.state]) this.given.set(allocation.id, { ...allocation, application, boothId });
    else this.given.delete(allocation.id);
  }

  /** Half of the time one that seems to be free, so that it is worth a race. */
  private aBooth(): string {
    const taken = new Set([...this.given.values()].map(({ boothId }) => boothId));
    const free = this.random() < 0.5 ? this.fair.boothIds.filter((id) => !taken.has(id)) : [];
    return this.oneOf(free) ?? (this.oneOf(this.fair.boothIds) as string);
  }

  private organizer() {
    return this.oneOf(this.fair.organizers) ?? { token: '' };
  }

  private oneOf<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.random() * list.length)];
  }

  private nextDoor(): number {
    this.door = this.processes.upAfter(this.door);
    return this.door;
  }
}

/** The same choices in every run; what differs is when they meet. */
function choices(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}
