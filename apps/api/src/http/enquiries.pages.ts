import { LOCAL_ZONE, type Locale } from '@ketnoi/common';
import type { SentEnquiryRow } from '@ketnoi/exhibition';
import { html, Html } from './html.js';
import { plainPage } from './plain-page.js';

const STYLE = new Html(`
ol.said{list-style:none;margin:0;padding:0}
ol.said li{background:#fff;border:1px solid #CDD2C7;border-left:3px solid #767C70;border-radius:4px;padding:12px 16px;margin:0 0 12px;white-space:pre-wrap}
ol.said li.BUSINESS{border-left-color:#28623A}
ol.said small{display:block;color:#4A463F;font-size:14px;white-space:normal}
textarea{width:100%;min-height:8rem;padding:8px 12px;border:1px solid #767C70;border-radius:4px;font:inherit}
label{display:block;margin:24px 0 8px;font-weight:600}
.told{border-left:3px dashed #A3211B;padding:8px 16px;background:#fff}
`);

export interface ShownEnquiry {
  readonly enquiry: SentEnquiryRow;
  readonly token: string;
  readonly locale: Locale;
  /** Why the last press sent nothing; nothing that was written is lost. */
  readonly told: string | null;
  readonly text: string;
}

/** An enquiry as its sender reads it: both sides in order, until when an answer is promised, and a way to ask on after one. */
export function sentEnquiryPage({ enquiry, token, locale, told, text }: ShownEnquiry): string {
  const words = WORDS[locale];
  const business = locale === 'en' ? (enquiry.businessNameEn ?? enquiry.businessName) : enquiry.businessName;
  const messages = enquiry.messages.map(
    ({ side, kind, text: said, writtenAt }) => html`<li class="${side}"><small>${side === 'SENDER' ? words.you : business} · ${timeOf(writtenAt, locale)}</small>${kind === 'CALL' ? words.called : (said ?? '')}</li>`,
  );
  const content = html`<style>${STYLE}</style><div class="narrow">
<h1>${business}</h1>
${told === null ? null : html`<p class="told" role="alert">${told}</p>`}
<ol class="said">${messages}</ol>
${enquiry.state === 'NEW' ? html`<p>${words.until} ${timeOf(enquiry.dueAt, locale)}.</p>` : null}
${enquiry.state === 'CLOSED' ? html`<p>${words.closed}</p>` : null}
${enquiry.state === 'ANSWERED' ? html`<form method="post" action="/cau-hoi/${encodeURIComponent(token)}"><label for="text">${words.askOn}</label><textarea id="text" name="text" maxlength="4000" required>${text}</textarea><p><button>${words.send}</button></p></form>` : null}
</div>`;
  return plainPage(locale, business, content);
}

const timeOf = (instant: Date | string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone: LOCAL_ZONE }).format(new Date(instant));

const WORDS = {
  vi: { you: 'Bạn', called: 'Gian hàng đã gọi điện cho bạn.', until: 'Gian hàng sẽ trả lời trước', closed: 'Câu hỏi này đã khép lại.', askOn: 'Hỏi thêm', send: 'Gửi' },
  en: { you: 'You', called: 'The booth has called you.', until: 'An answer is promised before', closed: 'This enquiry is closed.', askOn: 'Ask on', send: 'Send' },
} as const satisfies Record<Locale, Record<string, string>>;
