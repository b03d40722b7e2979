import { formatLocalDate, formatVerificationCode, localDate, localDateOf, type Locale } from '@ketnoi/common';
import type { CertificateStatus, ShownCertificate, StatusEventKind } from '@ketnoi/membership';
import { html, Html } from './html.js';
import { plainPage } from './plain-page.js';

type Wording = 'REPORTED' | 'ANALOGOUS' | 'PROVISIONAL';

/** Never by colour alone: a word, and a line of another kind (web.md, 3). */
const STYLE = new Html(`
.status{display:inline-block;padding:8px 16px;border:3px solid;border-radius:4px;background:#fff;font-size:20px;font-weight:600;margin:0 0 16px}
.IN_FORCE{color:#28623A}.SUSPENDED{color:#8A4F00;border-style:dashed}.EXPIRED,.REPLACED{color:#4A463F;border-style:dotted}.WITHDRAWN{color:#7C1511;border-style:double}
ul.criteria{list-style:none;padding:0;margin:0}
ul.criteria li{background:#fff;border:1px solid #CDD2C7;border-radius:4px;padding:12px 16px;margin:0 0 8px}
ul.criteria small{display:block;color:#4A463F;font-size:14px}
input{min-height:44px;width:100%;max-width:20rem;padding:8px 12px;border:1px solid #767C70;border-radius:4px;font:inherit;text-transform:uppercase}
code{overflow-wrap:anywhere}
`);

/** The public page of a certificate: what it is worth now, and what it says. */
export function certificatePage(shown: ShownCertificate, locale: Locale): string {
  const words = WORDS[locale];
  const text = (localized: { vi: string; en?: string }): Html => inLanguage(localized, locale);
  const content = html`<style>${STYLE}</style>
<p class="status ${shown.status}">${words.status[shown.status]}</p>
<h1>${shown.holderName}</h1>
<dl>
<dt>${words.code}</dt><dd><code>${formatVerificationCode(shown.code as never)}</code></dd>
<dt>${words.member}</dt><dd>${shown.memberNo}</dd>
<dt>${words.valid}</dt><dd>${formatLocalDate(localDate(shown.validFrom), locale)} – ${formatLocalDate(localDate(shown.validUntil), locale)}</dd>
<dt>${words.decision}</dt><dd>${shown.decisionNo}</dd>
<dt>${words.set}</dt><dd>${text(shown.setTitle)}</dd>
<dt>${words.edition}</dt><dd>${shown.editionCode}<br><small class="small"><code>${shown.editionHash}</code></small></dd>
<dt>${words.places}</dt><dd>${shown.establishments.map(({ name, commune }) => html`<div>${name} · ${commune}</div>`)}</dd>
</dl>
<h2>${words.criteria}: ${shown.met}/${shown.applicable} ${words.met.toLowerCase()}${shown.notApplicable > 0 ? `, ${shown.notApplicable} ${words.notApplicable.toLowerCase()}` : ''}</h2>
<ul class="criteria">${shown.criteria.map(
    ({ code, statement, verdict, wordingStatus }) =>
      html`<li><strong>${code} · ${verdict === 'MET' ? words.met : words.notApplicable}</strong><br>${text(statement)}<small>${words.wording[wordingStatus]}</small></li>`,
  )}</ul>
<h2>${words.history}</h2>
<ul class="criteria">${shown.history.map(({ kind, at }) => html`<li>${words.event[kind]} · ${formatLocalDate(localDateOf(at), locale)}</li>`)}</ul>
<p class="small">${words.onlyThisPage}${shown.pdfSha256 ? html`<br>SHA-256 (PDF): <code>${shown.pdfSha256}</code>` : null}</p>`;
  return plainPage(locale, words.title, content);
}

/** Where a code is typed; with `missed` it says that none was found, the same for a wrong form and an unknown code. */
export function typeCodePage(locale: Locale, missed: boolean): string {
  const words = WORDS[locale];
  return plainPage(
    locale,
    words.title,
    html`<style>${STYLE}</style><div class="narrow"><h1>${words.title}</h1>
${missed ? html`<p role="alert"><strong>${words.unknown}</strong></p>` : null}
<form method="get" action="/xac-minh"><p><label for="code">${words.typeCode}</label></p>
<p><input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" required></p><button>${words.check}</button></form></div>`,
  );
}

const inLanguage = ({ vi, en }: { vi: string; en?: string }, locale: Locale): Html =>
  locale === 'en' && en ? html`${en}` : locale === 'en' ? html`<span lang="vi">${vi}</span>` : html`${vi}`;

interface Words {
  readonly title: string;
  readonly status: Record<CertificateStatus, string>;
  readonly event: Record<StatusEventKind, string>;
  readonly wording: Record<Wording, string>;
  readonly [label: string]: string | Record<string, string>;
}

const WORDS = {
  vi: {
    title: 'Xác minh giấy chứng nhận',
    status: { IN_FORCE: 'Còn hiệu lực', SUSPENDED: 'Tạm dừng', EXPIRED: 'Hết hạn', REPLACED: 'Đã thay thế', WITHDRAWN: 'Đã thu hồi' },
    event: { ISSUED: 'Cấp', SUSPENDED: 'Tạm dừng', REINSTATED: 'Khôi phục', REPLACED: 'Thay thế', WITHDRAWN: 'Thu hồi' },
    wording: {
      REPORTED: 'Lời văn theo nguồn công khai.',
      ANALOGOUS: 'Lời văn soạn theo bộ tiêu chí cùng cơ quan, chưa phải văn bản chính thức.',
      PROVISIONAL: 'Lời văn tạm thời, chưa phải văn bản chính thức.',
    },
    code: 'Mã', member: 'Số thành viên', valid: 'Hiệu lực', decision: 'Quyết định', set: 'Bộ tiêu chí', edition: 'Phiên bản', places: 'Cơ sở',
    criteria: 'Tiêu chí', met: 'Đạt', notApplicable: 'Không áp dụng', history: 'Lịch sử',
    onlyThisPage: 'Giấy chứng nhận chỉ có giá trị khi trang này nói như vậy.',
    unknown: 'Không tìm thấy giấy chứng nhận với mã này. Hãy xem lại từng chữ và số.', typeCode: 'Nhập mã in trên giấy chứng nhận', check: 'Xác minh',
  },
  en: {
    title: 'Verify a certificate',
    status: { IN_FORCE: 'In force', SUSPENDED: 'Suspended', EXPIRED: 'Expired', REPLACED: 'Replaced', WITHDRAWN: 'Withdrawn' },
    event: { ISSUED: 'Issued', SUSPENDED: 'Suspended', REINSTATED: 'Reinstated', REPLACED: 'Replaced', WITHDRAWN: 'Withdrawn' },
    wording: {
      REPORTED: 'Wording as quoted by a public source.',
      ANALOGOUS: 'Wording drafted after a sister set of the same Department; not the official text.',
      PROVISIONAL: 'Provisional wording; not the official text.',
    },
    code: 'Code', member: 'Member number', valid: 'Valid', decision: 'Decision', set: 'Criteria set', edition: 'Edition', places: 'Establishments',
    criteria: 'Criteria', met: 'Met', notApplicable: 'Not applicable', history: 'History',
    onlyThisPage: 'The certificate is valid only if this page says so.',
    unknown: 'No certificate was found for this code. Please check every letter and digit.', typeCode: 'Type the code printed on the certificate', check: 'Verify',
  },
} as const satisfies Record<Locale, Words>;
