import type { FairPlan } from '../../world/fairs/fair-plan.js';
import { applying } from './applying.js';
import { closing } from './closing.js';
import { enquiring } from './enquiring.js';
import type { Chapter, FairAct } from './fair-act.js';
import { founding } from './founding.js';
import { planning } from './planning.js';
import { showing } from './showing.js';
import { visiting } from './visiting.js';

/** What happens at a fair, part by part. Another part is one file and one name here. */
const FAIR_CHAPTERS: readonly Chapter[] = [founding, planning, applying, showing, enquiring, visiting, closing];

/** All acts of a fair, in no order. */
export const actsOfFair = (plan: FairPlan): FairAct[] => FAIR_CHAPTERS.flatMap((chapter) => chapter(plan));
