import { Injectable } from '@nestjs/common';
import { done, unauthenticated, type Actor, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import type { RefusableCategory } from '../domain/letter.js';
import { writePreference } from '../message-preferences.js';

export interface SetMessagePreferenceInput {
  readonly category: RefusableCategory;
  readonly wanted: boolean;
}

/** A person turns a category of mails on or off; ESSENTIAL ones are no choice. Source: fairs.md, 5.3. */
@Injectable()
export class SetMessagePreference {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, { category, wanted }: SetMessagePreferenceInput): Promise<Result<SetMessagePreferenceInput>> {
    if (actor.kind !== 'PERSON') throw unauthenticated();
    return this.unit.run(actor, async (tx) => {
      await writePreference(tx, actor.personId, category, wanted, 'PERSON');
      return done({ category, wanted });
    });
  }
}
