import { Injectable } from '@nestjs/common';
import { badInput } from '@ketnoi/common';
import { hash, verify } from '@node-rs/argon2';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { normalisePassword, passwordFlaw } from './domain/password.policy.js';

/** The library's number for argon2id: its enum cannot be imported module by module. */
const ARGON2ID = 2;
/** OWASP's setting for argon2id: 46 MiB, one pass, one lane. */
const COST = { algorithm: ARGON2ID, memoryCost: 47_104, timeCost: 1, parallelism: 1 };
const AT_ONCE = 2;
/** Guessable in fewer tries than this is as good as published. */
const FEWEST_GUESSES = 1e8;
const OWN_WORDS = ['ketnoi', 'kết nối', 'langnghe', 'làng nghề', 'hanoi', 'hà nội', 'thuongtin', 'thường tín', 'matkhau', 'mật khẩu', 'vietnam', 'việt nam', 'anhyeuem', 'iloveyou', 'khongco'];

/** Hashes and checks passwords: argon2id, two at a time, so that a rush of sign-ins does not take the machine. */
@Injectable()
export class Passwords {
  private readonly strength = new ZxcvbnFactory({ dictionary: { ...dictionary, ownWords: OWN_WORDS }, graphs: adjacencyGraphs });
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly decoy = hash('a password that nobody has, for equal work', COST);

  /** Fault BAD_USER_INPUT at `path` with PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_NOT_WELL_FORMED or PASSWORD_EASY_TO_GUESS. */
  check(password: string, path: string, personal: readonly string[]): void {
    const flaw = passwordFlaw(password);
    if (flaw) throw badInput({ path, code: flaw });
    // The estimate looks at the first hundred characters: what follows can only make it stronger.
    const { guesses } = this.strength.check(normalisePassword(password).slice(0, 100), [...personal]);
    if (guesses < FEWEST_GUESSES) throw badInput({ path, code: 'PASSWORD_EASY_TO_GUESS' });
  }

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(normalisePassword(password), COST));
  }

  /** With no stored hash the same work is done and the answer is no: time tells nothing about who has an account. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const against = stored ?? (await this.decoy);
    const same = await this.inTurn(() => verify(against, normalisePassword(password)).catch(() => false));
    return stored !== null && same;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    while (this.running >= AT_ONCE) await new Promise<void>((resume) => this.waiting.push(resume));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
