import { LOCAL_ZONE } from '@ketnoi/common';
import type { ReceivedMail } from '@ketnoi/platform';
import { html } from './html.js';
import { plainPage } from './plain-page.js';

const TIME = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'medium', timeZone: LOCAL_ZONE });

/** The newest mails, each a link. */
export function inboxPage(mails: readonly ReceivedMail[]): string {
  const rows = mails.map(
    ({ id, subject, to, receivedAt }) => html`<li><a href="/inbox/${id}">${subject}<small>${to} · ${TIME.format(receivedAt)}</small></a></li>`,
  );
  const content = mails.length === 0 ? html`<p>Chưa có thư nào. Thư mà sản phẩm gửi đi sẽ hiện ở đây.</p>` : html`<ul class="rows">${rows}</ul>`;
  return plainPage('vi', 'Hộp thư thử', html`<h1>Hộp thư thử</h1>${content}`);
}

/** One mail: as its reader sees it, as text, and what it carries. */
export function mailPage(mail: ReceivedMail): string {
  const attachments = mail.attachments.map(
    ({ filename, contentType, content }, index) => html`<li><a href="/inbox/${mail.id}/attachments/${index}">${filename}<small>${contentType} · ${content.length} byte</small></a></li>`,
  );
  return plainPage(
    'vi',
    mail.subject,
    html`<p><a href="/inbox">Hộp thư thử</a></p>
<h1>${mail.subject}</h1>
<dl><dt>Đến</dt><dd>${mail.to}</dd><dt>Lúc</dt><dd>${TIME.format(mail.receivedAt)}</dd></dl>
<h2>Thư</h2>
<iframe src="/inbox/${mail.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox" title="Nội dung thư"></iframe>
${attachments.length > 0 ? html`<h2>Tệp đính kèm</h2><ul class="rows">${attachments}</ul>` : null}
<h2>Bản chữ</h2>
<pre>${mail.text}</pre>
<h2>Đầu thư</h2>
<pre>${mail.headers.join('\n')}</pre>`,
  );
}
