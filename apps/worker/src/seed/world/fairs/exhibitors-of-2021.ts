import { localDate } from '@ketnoi/common';
import type { ExhibitorPlan, Step } from './fair-plan.js';

const november = (day: number) => localDate(`2021-11-${String(day).padStart(2, '0')}`);

const ACCEPTED: readonly Step[] = [{ do: 'submit', on: november(5) }, { do: 'accept', on: november(15) }];
const given = (booth: string): Step[] => [{ do: 'offer', booth, on: november(17) }, { do: 'confirm', booth, on: november(18) }];

/** Members of that autumn, by their numbers in the play: lacquer, embroidery, horn, carving and joinery, and what the report leaves open. */
export const EXHIBITORS_OF_2021: readonly ExhibitorPlan[] = [
  // Still applying when it asked for a booth; its certificate came in time.
  {
    business: 2, begins: november(9), zones: ['E', 'A'], page: 'PUBLISHED',
    steps: [{ do: 'submit', on: november(10) }, { do: 'accept', on: november(15) }, { do: 'offer', booth: 'E01', on: november(26) }, { do: 'confirm', booth: 'E01', on: november(27) }],
  },
  {
    business: 3, begins: november(2), zones: ['C', 'A'], page: 'PUBLISHED',
    steps: [...ACCEPTED, { do: 'hold', booth: 'C01', on: november(15) }, ...given('C01')],
  },
  { business: 5, begins: november(2), zones: ['B'], page: 'PUBLISHED', steps: [...ACCEPTED, ...given('B02'), ...given('B03')] },
  // Wished for a place nearer to the door.
  {
    business: 6, begins: november(3), zones: ['A'], page: 'PUBLISHED',
    steps: [
      ...ACCEPTED, { do: 'offer', booth: 'B07', on: november(17) }, { do: 'declineOffer', booth: 'B07', on: november(18) },
      { do: 'offer', booth: 'A02', on: november(19) }, { do: 'confirm', booth: 'A02', on: november(20) },
    ],
  },
  {
    business: 11, begins: november(4), zones: ['E'],
    steps: [{ do: 'submit', on: november(6) }, { do: 'decline', reason: 'Lô hàng dự kiến không do cơ sở tự làm (minh họa).', on: november(15) }],
  },
  {
    business: 16, begins: november(4), zones: ['A', 'B'], page: 'DRAFT',
    steps: [...ACCEPTED, { do: 'hold', booth: 'A04', on: november(15) }, { do: 'release', booth: 'A04', reason: 'Chỗ này cần cho lối thoát hiểm (minh họa).', on: november(16) }, ...given('B05')],
  },
  {
    business: 15, begins: november(2), zones: ['A'], page: 'PUBLISHED',
    steps: [...ACCEPTED, ...given('A06'), { do: 'move', booth: 'A06', to: 'A05', on: november(22) }],
  },
  // Waited until a booth was free.
  {
    business: 20, begins: november(8), zones: ['B'], page: 'DRAFT',
    steps: [
      { do: 'submit', on: november(9) }, { do: 'wait', on: november(15) }, { do: 'accept', on: november(22) },
      { do: 'offer', booth: 'B07', on: november(22) }, { do: 'confirm', booth: 'B07', on: november(23) },
    ],
  },
  { business: 24, begins: november(3), zones: ['D'], page: 'PUBLISHED', steps: [...ACCEPTED, ...given('D01')] },
  // Nobody answered in time; it came online instead.
  {
    business: 33, begins: november(5), zones: ['C'], page: 'PUBLISHED',
    steps: [...ACCEPTED, { do: 'offer', booth: 'C02', on: november(17) }, { do: 'offer', booth: 'ONLINE1', on: november(26) }, { do: 'confirm', booth: 'ONLINE1', on: november(27) }],
  },
];
