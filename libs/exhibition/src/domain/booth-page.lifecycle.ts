import { guard, lifecycle } from '@ketnoi/common';
import { boothNeeded, editorNeeded, exhibitionOver, notReady } from './booth-page.refusals.js';
import type { MissingPart } from './booth-page.readiness.js';
import type { OnlinePhase } from '@ketnoi/events';

export type PageVersionState = 'DRAFT' | 'PUBLISHED' | 'SUPERSEDED';
export type PageAct = 'saveBoothPage' | 'publishBoothPage' | 'supersedeBoothPage';

export interface PageFacts {
  /** Of the business now. */
  readonly isEditor: boolean;
  /** The business has a CONFIRMED booth at the event. */
  readonly hasBooth: boolean;
  /** The event goes on or is to come. */
  readonly phase: OnlinePhase | null;
  readonly isEventLive: boolean;
  readonly missing: readonly MissingPart[];
}

const editor = guard<PageFacts>('owner or editor of the business', (facts) => facts.isEditor, editorNeeded);
const confirmed = guard<PageFacts>('a confirmed booth at the event', (facts) => facts.hasBooth, boothNeeded);
const notOver = guard<PageFacts>('the exhibition is not over', (facts) => facts.isEventLive && facts.phase !== 'ARCHIVE', exhibitionOver);
const ready = guard<PageFacts>('nothing is missing', (facts) => facts.missing.length === 0, (facts) => notReady(facts.missing));

/** The text of a page: written in a draft, shown once published, kept for good. Source: fairs.md, section 3.1. */
export const boothPageLifecycle = lifecycle<PageVersionState, PageAct, PageFacts>({
  name: 'BoothPageVersion',
  initial: 'DRAFT',
  finals: ['SUPERSEDED'],
  acts: [
    { act: 'saveBoothPage', from: [], to: 'DRAFT', by: editor, onlyIf: [confirmed, notOver], event: 'BoothPageSaved' },
    { act: 'saveBoothPage', from: ['DRAFT'], to: 'DRAFT', by: editor, onlyIf: [confirmed, notOver], event: 'BoothPageSaved' },
    { act: 'publishBoothPage', from: ['DRAFT'], to: 'PUBLISHED', by: editor, onlyIf: [confirmed, notOver, ready], event: 'BoothPagePublished' },
    { act: 'supersedeBoothPage', from: ['PUBLISHED'], to: 'SUPERSEDED', by: editor, onlyIf: [], event: 'BoothPagePublished' },
  ],
});
