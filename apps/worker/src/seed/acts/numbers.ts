import { generateEnterpriseCode, INVENTED_PERSONAL_ID_PREFIX } from '@ketnoi/common';
import type { BusinessPlan } from '../world/business-plan.js';

/** Numbers that nobody has. Codes begin with 00, a province that gives none; personal numbers with 000. */

const nine = (digits: number): string => String(digits).padStart(9, '0');

/** One number in eleven has no check digit: then the next one is taken. */
function inventedCode(from: number): string {
  for (let digits = from; ; digits += 1) {
    const code = generateEnterpriseCode(nine(digits));
    if (code) return code;
  }
}

export const enterpriseCode = ({ nth }: BusinessPlan): string => inventedCode(5_000_000 + nth * 1_117);
export const oldHouseholdCode = ({ nth }: BusinessPlan): string => inventedCode(6_000_000 + nth * 1_117);
export const personalNumber = ({ nth }: BusinessPlan): string => INVENTED_PERSONAL_ID_PREFIX + nine(190_000_000 + nth * 137);

/** A landline of the invented exchange 3900 00xx, with an extension for every third; the mobile 0900 000 xxx. */
export const landline = ({ nth }: BusinessPlan): string => `024 3900 00${String(nth).padStart(2, '0')}${nth % 3 === 0 ? ` – máy lẻ ${10 + nth}` : ''}`;
export const mobile = ({ nth }: BusinessPlan): string => `0900 000 ${String(100 + nth)}`;
