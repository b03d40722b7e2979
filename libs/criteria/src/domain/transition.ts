import { addDays, localDate, type LocalDate } from '@ketnoi/common';

/**
 * The day from which an application pinned to a superseded edition can no longer be handed in; null while nothing
 * supersedes it. The pinned edition promised the days. Source: compliance.md, section 1.
 */
const submissionsEndOn = (successorFrom: string | null, transitionDays: number): LocalDate | null =>
  successorFrom === null ? null : addDays(localDate(successorFrom), transitionDays);

/** Whether drafts pinned to the edition may be handed in on this day. */
export const acceptsSubmissions = (today: LocalDate, successorFrom: string | null, transitionDays: number): boolean => {
  const end = submissionsEndOn(successorFrom, transitionDays);
  return end === null || today < end;
};
