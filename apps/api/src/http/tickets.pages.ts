import { formatLocalDate, localDate, type Locale } from '@ketnoi/common';
import { readableDeskCode, type TicketPaper } from '@ketnoi/registrations';
import { html, Html } from './html.js';
import { plainPage } from './plain-page.js';

/** Large and on white: it is held in front of a scanner, perhaps in the sun. */
const STYLE = new Html(`
.qr{background:#fff;border:1px solid #CDD2C7;border-radius:4px;padding:8px;max-width:24rem;margin:0 0 16px}
.qr svg{display:block;width:100%;height:auto}
.desk{font-size:24px;font-weight:600;letter-spacing:2px}
.told{border-left:3px dashed #A3211B;padding:8px 16px;background:#fff}
.cancelled{display:inline-block;padding:8px 16px;border:3px double #7C1511;color:#7C1511;background:#fff;font-weight:600}
form{margin:24px 0 0}
`);

export interface ShownTicket {
  readonly paper: TicketPaper;
  /** The QR; null once the ticket is revoked. */
  readonly drawing: Html | null;
  readonly token: string;
  readonly locale: Locale;
  /** Why the last press changed nothing. */
  readonly told: string | null;
}

/** A ticket as its holder shows it at the gate. */
export function ticketPage({ paper, drawing, token, locale, told }: ShownTicket): string {
  const words = WORDS[locale];
  const [ticket] = paper.tickets;
  const fair = locale === 'en' ? (paper.eventNameEn ?? paper.eventNameVi) : paper.eventNameVi;
  const isLive = paper.state === 'CONFIRMED';
  const address = `/ve/${encodeURIComponent(token)}`;
  const content = html`<style>${STYLE}</style><div class="narrow">
<h1>${fair}</h1>
${told === null ? null : html`<p class="told" role="alert">${told}</p>`}
${isLive ? null : html`<p class="cancelled">${words.cancelled}</p>`}
${drawing === null ? null : html`<div class="qr" role="img" aria-label="${words.qr}">${drawing}</div>`}
${isLive && ticket ? html`<p>${words.desk}<br><span class="desk">${readableDeskCode(ticket.deskCode)}</span></p>` : null}
<dl>
<dt>${words.days}</dt><dd>${paper.days.map((day) => html`${dayOf(paper, day, locale)}<br>`)}</dd>
<dt>${words.party}</dt><dd>${paper.party}</dd>
<dt>${words.kind}</dt><dd>${locale === 'en' ? (paper.kindNameEn ?? paper.kindNameVi) : paper.kindNameVi}</dd>
<dt>${words.venue}</dt><dd>${locale === 'en' ? (paper.venueNameEn ?? paper.venueNameVi) : paper.venueNameVi}<br>${paper.venueAddress}</dd>
</dl>
${isLive ? html`<p><a href="${address}/lich.ics">${words.calendar}</a></p>` : null}
${isLive && !paper.isAdmitted ? html`<form method="post" action="${address}/huy"><p class="small">${words.why}</p><button>${words.cancel}</button></form>` : null}
</div>`;
  return plainPage(locale, fair, content);
}

function dayOf({ hours }: TicketPaper, day: string, locale: Locale): string {
  const of = hours?.find(({ date }) => date === day);
  return `${formatLocalDate(localDate(day), locale)}${of ? `, ${of.opens}–${of.closes}` : ''}`;
}

const WORDS = {
  vi: {
    cancelled: 'Vé đã hủy',
    qr: 'Mã QR của vé',
    desk: 'Mã đọc ở quầy, nếu máy không quét được:',
    days: 'Ngày tham quan',
    party: 'Số người',
    kind: 'Loại vé',
    venue: 'Địa điểm',
    calendar: 'Thêm vào lịch',
    why: 'Không đến được, hoặc không phải bạn đăng ký? Hủy vé để dành chỗ cho người khác.',
    cancel: 'Hủy vé',
  },
  en: {
    cancelled: 'This ticket is cancelled',
    qr: 'QR of the ticket',
    desk: 'Code for the desk, if no scanner reads it:',
    days: 'Days',
    party: 'Persons',
    kind: 'Ticket',
    venue: 'Place',
    calendar: 'Add to the calendar',
    why: 'You cannot come, or it was not you who registered? Cancel it, so that somebody else gets the place.',
    cancel: 'Cancel the ticket',
  },
} as const satisfies Record<Locale, Record<string, string>>;
