/** Shortest password that may stand alone, without a second factor. Source: NIST SP 800-63B-4, 3.1.1.2; trust P19. */
export const PASSWORD_MIN = 15;
export const PASSWORD_MAX = 256;

export type PasswordFlaw = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_NOT_WELL_FORMED';

/** One form for one password, however the keyboard composed it. No other change: spaces and emoji count. */
export const normalisePassword = (password: string): string => password.normalize('NFC');

/** Length in characters as a person counts them; no rule of composition. Null when nothing is wrong. */
export function passwordFlaw(password: string): PasswordFlaw | null {
  if (!password.isWellFormed() || password.includes('\u0000')) return 'PASSWORD_NOT_WELL_FORMED';
  const length = [...normalisePassword(password)].length;
  if (length < PASSWORD_MIN) return 'PASSWORD_TOO_SHORT';
  return length > PASSWORD_MAX ? 'PASSWORD_TOO_LONG' : null;
}
