import { Injectable } from '@nestjs/common';
import { badInput, done, newId, unauthenticated, type Actor, type Id, type InputIssue, type Result } from '@ketnoi/common';
import { UnitOfWork } from '@ketnoi/platform';
import { demandVersion, lockForEditing } from '../businesses-in-a-unit.js';
import { BusinessContactEntity } from '../data/business-contact.entity.js';
import { BusinessEntity } from '../data/business.entity.js';
import { MOST_CONTACTS } from '../domain/business-limits.policy.js';
import { contactKey, readContact, type ContactKind, type ReadContact } from '../domain/contact.js';

export interface ContactInput {
  readonly kind: ContactKind;
  /** As people write it: "(84-24) 3900 0000 – máy lẻ 32". */
  readonly value: string;
  readonly label?: string | null;
  /** Explicit consent to show it on public pages; false withdraws it (domain.md, section 10). */
  readonly isPublic: boolean;
}

export interface SetContactsInput {
  readonly businessId: Id;
  /** The business's version that was read. */
  readonly version: number;
  /** All of them, in the order to show. */
  readonly contacts: readonly ContactInput[];
}

type Wanted = ContactInput & ReadContact;

/**
 * An owner or editor gives all ways to reach the business. A contact that stays keeps the time of its consent.
 * Source: domain.md, sections 9 and 10. Faults: BAD_USER_INPUT at `input.contacts.N.value`, NOT_FOUND, FORBIDDEN, CONFLICT.
 */
@Injectable()
export class SetContacts {
  constructor(private readonly unit: UnitOfWork) {}

  run(actor: Actor, input: SetContactsInput): Promise<Result<{ businessId: Id }>> {
    if (actor.kind !== 'PERSON') throw unauthenticated();
    const wanted = read(input.contacts);
    return this.unit.run(actor, async (tx) => {
      const business = await lockForEditing(tx, input.businessId);
      demandVersion(business, input.version);
      const former = await tx.find(BusinessContactEntity, { businessId: business.id });
      const rows = rowsOf(wanted, former, { businessId: business.id, publicBy: actor.personId, publicSince: tx.now });
      await tx.remove(BusinessContactEntity, { businessId: business.id });
      await tx.insertAll(BusinessContactEntity, rows);
      await tx.update(BusinessEntity, business, {});
      await tx.record({ type: 'ContactsSet', subject: { kind: 'Business', id: business.id }, payload: consentChanges(former, rows) });
      return done({ businessId: business.id });
    });
  }
}

function read(contacts: readonly ContactInput[]): Wanted[] {
  if (contacts.length > MOST_CONTACTS) throw badInput({ path: 'input.contacts', code: 'TOO_MANY_ITEMS', facts: { max: MOST_CONTACTS } });
  const issues: InputIssue[] = [];
  const seen = new Set<string>();
  const wanted: Wanted[] = [];
  for (const [nth, contact] of contacts.entries()) {
    const path = `input.contacts.${nth}.value`;
    const value = readContact(contact.kind, contact.value);
    const key = value.ok ? contactKey({ kind: contact.kind, ...value.value }) : '';
    if (!value.ok) issues.push({ path, code: value.code });
    else if (seen.has(key)) issues.push({ path, code: 'CONTACT_TWICE' });
    else wanted.push({ ...contact, ...value.value });
    seen.add(key);
  }
  if (issues.length > 0) throw badInput(...issues);
  return wanted;
}

function rowsOf(wanted: readonly Wanted[], former: readonly BusinessContactEntity[], by: { businessId: Id; publicBy: Id; publicSince: Date }): BusinessContactEntity[] {
  const known = new Map(former.map((row) => [contactKey(row), row]));
  return wanted.map(({ kind, value, extension, label = null, isPublic }, nth) => {
    const before = known.get(contactKey({ kind, value, extension }));
    const consent = before?.publicSince ? before : by;
    return {
      id: before?.id ?? newId(),
      businessId: by.businessId,
      kind,
      value,
      extension,
      label,
      place: nth + 1,
      publicSince: isPublic ? consent.publicSince : null,
      publicBy: isPublic ? consent.publicBy : null,
    };
  });
}

function consentChanges(before: readonly BusinessContactEntity[], after: readonly BusinessContactEntity[]): { published: Id[]; withdrawn: Id[] } {
  const publicIds = (rows: readonly BusinessContactEntity[]): Set<Id> => new Set(rows.filter((row) => row.publicSince).map((row) => row.id));
  const [was, is] = [publicIds(before), publicIds(after)];
  return { published: [...is].filter((id) => !was.has(id)), withdrawn: [...was].filter((id) => !is.has(id)) };
}
