import type { Locale } from '@ketnoi/common';

/** What the layouts put around the letter. Addresses are whole and come from PUBLIC_ORIGIN, never from a request. */
export interface Frame {
  readonly origin: string;
  /** Where this category can be turned off; null when it cannot. */
  readonly unsubscribe: string | null;
}

/** A part whose texts are written out; links are whole addresses. */
export type WrittenBlock =
  | { readonly kind: 'PARAGRAPH' | 'NOTE'; readonly text: string }
  | { readonly kind: 'FACTS'; readonly rows: readonly (readonly [label: string, text: string])[] }
  | { readonly kind: 'BUTTON'; readonly label: string; readonly href: string }
  | { readonly kind: 'LIST'; readonly title: string; readonly items: readonly string[] }
  | { readonly kind: 'PICTURE'; readonly attached: string; readonly alt: string };

export interface WrittenLetter {
  readonly locale: Locale;
  readonly subject: string;
  readonly greeting: string;
  readonly blocks: readonly WrittenBlock[];
  readonly footer: string;
  readonly frame: Frame;
}
