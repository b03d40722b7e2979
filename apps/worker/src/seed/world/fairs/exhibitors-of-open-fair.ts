import type { LocalDate } from '@ketnoi/common';
import type { ExhibitorPlan, Step } from './fair-plan.js';

/** Members of today and some who are none, seen from `ago(days)`. Their numbers are those of the play. */
export function exhibitorsOfOpenFair(ago: (days: number) => LocalDate): readonly ExhibitorPlan[] {
  const accepted: readonly Step[] = [{ do: 'submit', on: ago(75) }, { do: 'accept', on: ago(58) }];
  const given = (booth: string, offered = 55): Step[] => [{ do: 'offer', booth, on: ago(offered) }, { do: 'confirm', booth, on: ago(offered - 1) }];
  const simple = (business: number, booth: string, page: ExhibitorPlan['page'] = 'PUBLISHED'): ExhibitorPlan => (
    { business, begins: ago(82), zones: [booth.slice(0, 1)], page, steps: [...accepted, ...given(booth)] });
  return [
    simple(1, 'A01', 'REVISED'),
    simple(3, 'A02'),
    { business: 5, begins: ago(84), zones: ['A'], page: 'PUBLISHED', steps: [...accepted, ...given('A05'), ...given('A06')] },
    { business: 6, begins: ago(70), zones: ['B'], steps: [] },
    simple(8, 'B01'),
    { business: 9, begins: ago(62), zones: ['B'], steps: [{ do: 'withdraw', on: ago(52) }] },
    { business: 10, begins: ago(80), zones: ['B'], page: 'PUBLISHED', steps: [...accepted, ...given('B02'), { do: 'move', booth: 'B02', to: 'B04', on: ago(35) }] },
    // Suspended until two months ago; the first offer was not answered in time.
    {
      business: 11, begins: ago(57), zones: ['D'], page: 'PUBLISHED',
      steps: [{ do: 'submit', on: ago(57) }, { do: 'accept', on: ago(56) }, { do: 'offer', booth: 'D01', on: ago(55) }, ...given('D02', 38)],
    },
    {
      business: 15, begins: ago(79), zones: ['D'], page: 'PUBLISHED',
      steps: [...accepted, { do: 'hold', booth: 'D04', on: ago(58) }, { do: 'release', booth: 'D04', reason: 'Đổi chỗ để gần nguồn điện (minh họa).', on: ago(57) }, ...given('D05')],
    },
    // Wants a second place; the organizers keep one for it these days.
    { business: 17, begins: ago(81), zones: ['C'], page: 'PUBLISHED', steps: [...accepted, ...given('C01'), { do: 'hold', booth: 'C02', on: ago(1) }] },
    { business: 20, begins: ago(78), zones: ['B', 'D'], page: 'PUBLISHED', steps: [...accepted, ...given('B06'), { do: 'offer', booth: 'ONLINE2', workingDays: 10, on: ago(1) }] },
    simple(24, 'E01'),
    {
      business: 25, begins: ago(77), zones: ['A'], page: 'PUBLISHED',
      steps: [...accepted, { do: 'offer', booth: 'A10', on: ago(55) }, { do: 'declineOffer', booth: 'A10', on: ago(54) }, ...given('A08', 53)],
    },
    simple(26, 'A09', 'HIDDEN'),
    // Gave its place back when it left the network.
    { business: 31, begins: ago(76), zones: ['D'], steps: [...accepted, ...given('D07'), { do: 'vacate', booth: 'D07', reason: 'Cơ sở nghỉ nghề (minh họa).', on: ago(41) }] },
    simple(32, 'F01', 'DRAFT'),
    // Suspended while the organizers decided.
    { business: 33, begins: ago(75), zones: ['B'], steps: [{ do: 'submit', on: ago(74) }, { do: 'wait', on: ago(57) }] },
    { business: 34, begins: ago(81), zones: ['E'], steps: [{ do: 'submit', on: ago(80) }, { do: 'decline', reason: 'Giấy chứng nhận đang tạm dừng (minh họa).', on: ago(48) }] },
    // Was still applying for membership; shows online since its certificate came.
    { business: 37, begins: ago(50), zones: [], page: 'DRAFT', steps: [{ do: 'submit', on: ago(49) }, { do: 'accept', on: ago(45) }, ...given('ONLINE1', 19)] },
    simple(38, 'F01', 'DRAFT'),
  ];
}
