import { Injectable } from '@nestjs/common';
import { done, localDateOf, system, type Id, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { CATALOGUE } from '../messages/catalogue.js';
import type { Message } from '../messages/message.js';
import { Notifier, type Telling } from '../notifier.js';

interface DueRow {
  readonly subjectKind: string;
  readonly subjectId: Id;
  readonly dueOn: string;
  readonly personId: Id;
}

const AT_ONCE = 500;

/** Runs one message's scan, which names `clock.now` and `clock.today`, and leaves out who was told already. $1 = now, $2 = today, $3 = message. */
const notYetTold = (scan: string): string => `
  SELECT d."subjectKind", d."subjectId", d."dueOn"::text AS "dueOn", d."personId"
    FROM (SELECT $1::timestamptz AS now, $2::date AS today) clock CROSS JOIN LATERAL (${scan}) d
   WHERE NOT EXISTS (SELECT 1 FROM notification n
                      WHERE n.message = $3 AND n.person_id = d."personId" AND n.invitation_id IS NULL AND n.cause = d."subjectId" || '@' || d."dueOn"::text)
   ORDER BY d."dueOn", d."subjectId", d."personId" LIMIT ${AT_ONCE}`;

/**
 * Tells of days that have come. A missed tick, a double one or a clock set back changes nothing: the cause is the subject
 * and its due day, once. Source: fairs.md, 5.1.
 */
@Injectable()
export class ScanReminders {
  constructor(private readonly unit: UnitOfWork, private readonly notifier: Notifier) {}

  /** Answers how many were told. */
  async run(): Promise<{ told: number }> {
    let told = 0;
    for (const message of CATALOGUE) {
      const result = await this.scan(message);
      if (result.ok) told += result.value.told;
    }
    return { told };
  }

  private async scan(message: Message): Promise<Result<{ told: number }>> {
    if (!('due' in message.when)) return done({ told: 0 });
    const { text } = message.when.due;
    return this.unit.run(system('remind'), async (tx) => {
      const rows = await tx.rows<DueRow>(notYetTold(text), [tx.now, localDateOf(tx.now), message.name]);
      return done({ told: await this.notifier.tell(tx, rows.map((row) => tellingOf(message, row))) });
    });
  }
}

const tellingOf = ({ name, urgency }: Message, { subjectKind, subjectId, dueOn, personId }: DueRow): Telling => ({
  message: name,
  urgency,
  recipient: { personId },
  cause: `${subjectId}@${dueOn}`,
  eventId: null,
  dueOn,
  subjectKind,
  subjectId,
});
