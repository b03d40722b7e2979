import type { Locale } from '@ketnoi/common';
import i18next from 'i18next';
import { faults } from './faults.js';
import { issues } from './issues.js';
import { pages } from './pages.js';
import { refusals } from './refusals.js';

const words = i18next.createInstance();
const inLanguage = (locale: Locale) => ({ faults: faults[locale], issues: issues[locale], refusals: refusals[locale], pages: pages[locale] });

await words.init({
  lng: 'vi',
  fallbackLng: 'vi',
  // Answers are JSON and pages escape for themselves.
  interpolation: { escapeValue: false },
  resources: { vi: { translation: inLanguage('vi') }, en: { translation: inLanguage('en') } },
});

/** The sentence of a message key such as `refusals.WRONG_CREDENTIALS`; a missing English one is answered in Vietnamese. */
export const say = (locale: Locale, key: string, facts: object = {}): string => words.t(key, { lng: locale, ...facts });
