/** A text in Vietnamese and, where translated, in English. Readers of English see the Vietnamese where `en` is absent. */
export interface LocalizedText {
  readonly vi: string;
  readonly en?: string;
}

/** The languages of explanations. */
export type Language = 'vi' | 'en';

/** A code of the edition: letters, digits, `_ . -`, starting with a letter or digit, at most 64 characters. Never reused. */
export type Code = string;

/** The text in the reader's language. */
export function inLanguage(text: LocalizedText, language: Language): string {
  return language === 'en' ? (text.en ?? text.vi) : text.vi;
}
