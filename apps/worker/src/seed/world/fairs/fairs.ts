import type { LocalDate } from '@ketnoi/common';
import { comingWeek, draftOfNextWeek } from './coming-week.js';
import { fairOf2021 } from './fair-of-2021.js';
import type { FairPlan } from './fair-plan.js';
import { openFair } from './open-fair.js';

/** One that is an archive, one that is open, one to come, and one that is only a draft. */
export const fairsSeenFrom = (today: LocalDate, now: Date, data: string): readonly FairPlan[] => [
  fairOf2021(data),
  openFair(today, now),
  comingWeek(today),
  draftOfNextWeek(today),
];
