import { actorName, conflict, newId, notFound, type Actor, type Id } from '@ketnoi/common';
import type pg from 'pg';
import { In, type EntityManager, type EntityTarget, type FindOptionsWhere, type ObjectLiteral, type QueryDeepPartialEntity } from 'typeorm';
import { FIRST_SWEEP_AFTER_MS, type DomainEvent } from '../events/domain-event.js';
import type { Job } from '../jobs/job-types.js';

/** A row that can be changed by two people: every change names the version it read. */
export interface Versioned extends ObjectLiteral {
  id: Id;
  version: number;
}

type Values<E> = Partial<{ [K in keyof E]: E[K] }>;

/**
 * One transaction, handed to the work of a use case. Explicit on purpose: what forgets it does not compile.
 * It reaches the database only; mails, files and calls to others belong into jobs, because a whole unit may run again.
 */
export class Tx {
  /** Jobs of a backend that cannot join a transaction; added after commit. */
  readonly afterCommit: Job[] = [];

  constructor(
    readonly actor: Actor,
    readonly now: Date,
    private readonly manager: EntityManager,
    private readonly client: pg.ClientBase,
    private readonly enqueueJoined: (client: pg.ClientBase, job: Job) => Promise<boolean>,
  ) {}

  /** Locks and reads one row. A missing row is answered like an invisible one: Fault NOT_FOUND. */
  async lock<E extends ObjectLiteral & { id: Id }>(entity: EntityTarget<E>, id: Id): Promise<E> {
    const [row] = await this.lockAll(entity, [id]);
    if (!row) throw notFound(this.nameOf(entity));
    return row;
  }

  /** Locks and reads the rows that exist, always in the order of their ids, so that two units never wait for each other in a ring. */
  async lockAll<E extends ObjectLiteral & { id: Id }>(entity: EntityTarget<E>, ids: readonly Id[]): Promise<E[]> {
    const sorted = [...new Set(ids)].sort();
    if (sorted.length === 0) return [];
    return this.manager.find(entity, {
      where: { id: In(sorted) } as FindOptionsWhere<E>,
      order: { id: 'ASC' } as never,
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** Reads rows of the transaction's snapshot, unlocked. Undefined in `where` throws. */
  find<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E[]> {
    return this.manager.findBy(entity, where);
  }

  /** The only row that matches, or null. */
  findOne<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E | null> {
    return this.manager.findOneBy(entity, where);
  }

  /** Rows of a hand-written statement from `data/*.queries.ts`. */
  async rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.manager.query(text, [...values]);
    // TypeORM answers [rows, count] for UPDATE and DELETE, rows for all else.
    const isPair = Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
    return (isPair ? (result as [Row[], number])[0] : result) as Row[];
  }

  /** Inserts one row and answers it as written; an `id` is made when the entity has one and none is given. */
  async insert<E extends ObjectLiteral>(entity: EntityTarget<E>, values: Values<E>): Promise<E> {
    const [row] = await this.insertAll(entity, [values]);
    return row as E;
  }

  /** Inserts many rows with one statement. */
  async insertAll<E extends ObjectLiteral>(entity: EntityTarget<E>, rows: readonly Values<E>[]): Promise<E[]> {
    if (rows.length === 0) return [];
    const hasId = this.manager.connection.getMetadata(entity).columns.some((column) => column.propertyName === 'id');
    const complete = rows.map((row) => this.manager.create(entity, { ...(hasId ? { id: newId() } : {}), ...row } as never)) as E[];
    await this.manager.insert(entity, complete as QueryDeepPartialEntity<E>[]);
    return complete;
  }

  /**
   * Changes one row that was read at `row.version`; the version rises. Fault CONFLICT when somebody was quicker.
   * Answers the row as it now stands.
   */
  async update<E extends Versioned>(entity: EntityTarget<E>, row: E, patch: Values<E>): Promise<E> {
    const next = { ...patch, version: row.version + 1 };
    const where = { id: row.id, version: row.version } as unknown as FindOptionsWhere<E>;
    const result = await this.manager.update(entity, where, next as unknown as QueryDeepPartialEntity<E>);
    if (result.affected !== 1) throw conflict(`${this.nameOf(entity)} ${row.id} was changed by somebody else`);
    return Object.assign(Object.create(Object.getPrototypeOf(row) as object) as E, row, next);
  }

  /** Removes rows that match; answers how many. */
  async remove<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<number> {
    const result = await this.manager.delete(entity, where);
    return result.affected ?? 0;
  }

  /**
   * Records what happened and queues its dispatch in this transaction. The last statement of a unit:
   * a commit that notifies makes other commits wait.
   */
  async record(event: DomainEvent): Promise<Id> {
    const id = newId();
    await this.manager.query(
      `INSERT INTO domain_event (id, type, subject_kind, subject_id, actor, payload, occurred_at, sweep_due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, event.type, event.subject.kind, event.subject.id, actorName(this.actor), JSON.stringify(event.payload), this.now, new Date(this.now.getTime() + FIRST_SWEEP_AFTER_MS)],
    );
    await this.enqueue({ name: 'dispatch', queue: 'urgent', payload: { v: 1, eventId: id }, jobId: id });
    return id;
  }

  /** Queues a job that exists if and only if this transaction commits. */
  async enqueue(job: Job): Promise<void> {
    if (!(await this.enqueueJoined(this.client, job))) this.afterCommit.push(job);
  }

  private nameOf(entity: EntityTarget<ObjectLiteral>): string {
    return this.manager.connection.getMetadata(entity).tableName;
  }
}
