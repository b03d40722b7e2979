import { localDateOf, type LocalDate } from '@ketnoi/common';

/** The day at whose 24:00 a term is over: the instant itself is the next day's beginning. */
export const lastDayOf = (deadline: Date): LocalDate => localDateOf(new Date(deadline.getTime() - 1));
