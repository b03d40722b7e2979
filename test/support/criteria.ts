import { readFileSync } from 'node:fs';
import { localDateOf, newId, system } from '@ketnoi/common';
import { ImportCriteriaFile } from '@ketnoi/criteria';
import type { EditionContent } from '@ketnoi/criteria-engine';
import type { Caller, Stage } from './stage.js';

export type CriteriaFile = 'spcn-hn-craft-2021' | 'spcn-hn-textile-2019' | 'vncpc-village-provisional';

export const criteriaFile = (name: CriteriaFile): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/criteria/${name}.json`, import.meta.url), 'utf8')) as unknown;

/** Two persons of the Department: one writes, the other publishes. */
export interface Department {
  readonly editor: Caller;
  readonly approver: Caller;
}

export async function aDepartment(stage: Stage): Promise<Department> {
  return {
    editor: await stage.aPerson({ name: 'Người soạn thảo', roles: [{ role: 'DEPARTMENT_EDITOR' }] }),
    approver: await stage.aPerson({ name: 'Người phê duyệt', roles: [{ role: 'DEPARTMENT_APPROVER' }] }),
  };
}

/** The set and its draft, as the import program brings them in. Answers the edition's id. */
export async function importedDraft(stage: Stage, name: CriteriaFile): Promise<string> {
  const result = await stage.api.get(ImportCriteriaFile, { strict: false }).run(system('import-criteria'), criteriaFile(name));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.editionId;
}

export const READ_DRAFT = `query ($id: ID!) { editionInWork(id: $id) { code state version effectiveFrom hash draft { text authorIds findings { code path detail } availableActs { act allowed reason { __typename code message } } } } }`;
export const SAVE_DRAFT = `mutation ($input: SaveEditionDraftInput!) { saveEditionDraft(input: $input) { __typename ... on Edition { id version } ... on Refusal { code message } ... on EditionUnreadable { issues { code path } } } }`;
export const PUBLISH = `mutation ($input: PublishEditionInput!) { publishEdition(input: $input) { __typename ... on Edition { id state hash } ... on Refusal { code message } ... on EditionNotClean { findings { code path } } ... on EffectiveDatePast { effectiveFrom today } } }`;

interface Draft {
  readonly code: string;
  readonly state: string;
  readonly version: number;
  readonly draft: { readonly text: string; readonly authorIds: string[]; readonly findings: { code: string; path: string; detail: string }[] };
}

export async function readDraftOf(stage: Stage, reader: Caller, id: string): Promise<Draft> {
  return (await stage.as(reader).act<{ editionInWork: Draft }>(READ_DRAFT, { id })).editionInWork;
}

/** The editor saves the draft with changes and so becomes its author. Answers the version to approve. */
export async function rewritten(stage: Stage, editor: Caller, id: string, change: (content: EditionContent) => EditionContent): Promise<number> {
  const { draft, version } = await readDraftOf(stage, editor, id);
  const content = JSON.stringify(change(JSON.parse(draft.text) as EditionContent));
  const answer = await stage.as(editor).act<{ saveEditionDraft: { version: number } }>(SAVE_DRAFT, { input: { editionId: id, version, content } });
  return answer.saveEditionDraft.version;
}

export interface PublishedEdition extends Department {
  readonly editionId: string;
  readonly hash: string;
}

/** The network's criteria of 2021, published by two persons and in effect from today, or as the wishes say. */
export async function aPublishedEdition(stage: Stage, wishes: Partial<Pick<EditionContent, 'code' | 'effectiveFrom'>> = {}): Promise<PublishedEdition> {
  const people = await aDepartment(stage);
  const editionId = await importedDraft(stage, 'spcn-hn-craft-2021');
  const effectiveFrom = wishes.effectiveFrom ?? localDateOf(stage.clock.now());
  const version = await rewritten(stage, people.editor, editionId, (content) => ({ ...content, ...wishes, effectiveFrom }));
  const answer = await stage.as(people.approver).act<{ publishEdition: { hash?: string; code?: string } }>(PUBLISH, {
    input: { editionId, version, idempotencyKey: newId() },
  });
  if (!answer.publishEdition.hash) throw new Error(`not published: ${JSON.stringify(answer)}`);
  return { ...people, editionId, hash: answer.publishEdition.hash };
}
