import type { Id, LocalDate } from '@ketnoi/common';

/** ESSENTIAL cannot be refused (a decision, security); SERVICE can be turned off; MARKETING also needs a live consent. */
export const CATEGORIES = ['ESSENTIAL', 'SERVICE', 'MARKETING'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What a person may turn off. */
export const REFUSABLE_CATEGORIES = ['SERVICE', 'MARKETING'] as const;
export type RefusableCategory = (typeof REFUSABLE_CATEGORIES)[number];

/** The queue a mail travels in; only urgent ones leave at night. */
export const URGENCIES = ['urgent', 'service', 'bulk'] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface LocalizedText {
  readonly vi: string;
  readonly en: string;
}

/** A value that a text names. It is written for its reader when the mail is rendered, and never read as a template. */
export type FactValue =
  | string
  | number
  /** A condition for `unless`; texts do not name it. */
  | boolean
  | LocalizedText
  | { readonly day: LocalDate }
  | { readonly instant: Date }
  /** A page of ours, from the origin's slash on. */
  | { readonly path: string }
  | { readonly items: readonly (string | LocalizedText)[] };

/** Null: not known or not the case; what names it is left out. */
export type Facts = Readonly<Record<string, FactValue | null>>;

/** A part of a mail. Texts name facts as `{fact}`; a part that names a fact which is null is left out. */
export type Block =
  | { readonly kind: 'PARAGRAPH'; readonly text: string }
  | { readonly kind: 'NOTE'; readonly text: string }
  | { readonly kind: 'FACTS'; readonly rows: readonly (readonly [label: string, text: string])[] }
  | { readonly kind: 'BUTTON'; readonly label: string; readonly link: string }
  | { readonly kind: 'LIST'; readonly title: string; readonly items: string }
  | { readonly kind: 'PICTURE'; readonly attached: string; readonly alt: string };

export const paragraph = (text: string): Block => ({ kind: 'PARAGRAPH', text });
/** Small print. */
export const note = (text: string): Block => ({ kind: 'NOTE', text });
/** A table of two columns; a row whose fact is null is left out. */
export const facts = (...rows: (readonly [label: string, text: string])[]): Block => ({ kind: 'FACTS', rows });
/** `link` names a fact that is a path. */
export const button = (label: string, link: string): Block => ({ kind: 'BUTTON', label, link });
/** `items` names a fact that has items; without any the list is left out. */
export const list = (title: string, items: string): Block => ({ kind: 'LIST', title, items });

/** A picture that the mail carries under this name; readers of the text get `alt`, so what it says also stands in words. */
export const picture = (attached: string, alt: string): Block => ({ kind: 'PICTURE', attached, alt });

/** What a mail says, in both languages. */
export interface Letter {
  readonly category: Category;
  readonly subject: LocalizedText;
  readonly body: { readonly vi: readonly Block[]; readonly en: readonly Block[] };
}

/** Who is told: a person, or an invited address that is no person yet. */
export type Recipient = { readonly personId: Id } | { readonly invitationId: Id };

const NAMED = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** The facts a text names, each once, sorted. */
export const factsNamedIn = (text: string): string[] => [...new Set([...text.matchAll(NAMED)].map((match) => match[1] ?? ''))].sort();

/** The facts a block names, those of its link and list included. */
export function factsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'PARAGRAPH':
    case 'NOTE':
      return factsNamedIn(block.text);
    case 'FACTS':
      return [...new Set(block.rows.flatMap(([, text]) => factsNamedIn(text)))].sort();
    case 'BUTTON':
      return [block.link];
    case 'PICTURE':
      return factsNamedIn(block.alt);
    case 'LIST':
      return [...new Set([...factsNamedIn(block.title), block.items])].sort();
  }
}

/** One pass: what stands in a value is text, braces included. */
export const fill = (text: string, write: (fact: string) => string): string => text.replace(NAMED, (_, fact: string) => write(fact));
