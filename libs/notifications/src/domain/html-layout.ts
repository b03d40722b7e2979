import type { WrittenBlock, WrittenLetter } from './written-letter.js';

/** Lacquer, gold hairline, eggshell, cinnabar, indigo. Source: web.md, 8. Inline, because mail readers drop style sheets. */
const COLOUR = { lacquer: '#17120E', gold: '#D9A441', eggshell: '#F3F5F0', paper: '#FFFFFF', ink: '#17120E', grey: '#4A463F', line: '#CDD2C7', cinnabar: '#A3211B', indigo: '#1E3F78' };
const FONT = "'Be Vietnam Pro', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const TEXT = `margin:0 0 16px;font-size:16px;line-height:1.55;color:${COLOUR.ink};`;
const SMALL = `margin:0 0 12px;font-size:14px;line-height:1.55;color:${COLOUR.grey};`;

/** One layout for all mails: a column of at most 560 px that fits a phone, and nothing loaded from elsewhere. */
export function htmlLayout({ locale, subject, greeting, blocks, footer, frame }: WrittenLetter): string {
  const off = locale === 'vi' ? 'Không muốn nhận loại thư này nữa' : 'Stop mails of this kind';
  const unsubscribe = frame.unsubscribe ? `<p style="${SMALL}"><a href="${escape(frame.unsubscribe)}" style="color:${COLOUR.indigo};">${off}</a></p>` : '';
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:0;background:${COLOUR.eggshell};font-family:${FONT};">
<div style="max-width:560px;margin:0 auto;padding:16px 12px;">
<div style="background:${COLOUR.lacquer};border-bottom:2px solid ${COLOUR.gold};padding:16px 20px;border-radius:4px 4px 0 0;font-size:20px;font-weight:600;color:${COLOUR.eggshell};">Kết Nối</div>
<div style="background:${COLOUR.paper};padding:24px 20px 8px;border-radius:0 0 4px 4px;">
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3;font-weight:600;color:${COLOUR.ink};">${unbroken(escape(subject))}</h1>
<p style="${TEXT}">${escape(greeting)}</p>
${blocks.map(part).join('\n')}
</div>
<div style="padding:20px 20px 8px;">
<p style="${SMALL}">${escape(footer)}</p>
${unsubscribe}
<p style="${SMALL}"><a href="${escape(frame.origin)}" style="color:${COLOUR.indigo};">Kết Nối</a></p>
</div>
</div>
</body>
</html>
`;
}

function part(block: WrittenBlock): string {
  switch (block.kind) {
    case 'PARAGRAPH':
      return `<p style="${TEXT}">${escape(block.text)}</p>`;
    case 'NOTE':
      return `<p style="${SMALL}">${escape(block.text)}</p>`;
    case 'FACTS':
      return `<table role="presentation" style="width:100%;margin:0 0 16px;border-collapse:collapse;">${block.rows.map(row).join('')}</table>`;
    case 'BUTTON':
      return `<p style="margin:24px 0;"><a href="${escape(block.href)}" style="display:inline-block;padding:12px 20px;background:${COLOUR.cinnabar};border-radius:4px;font-size:16px;font-weight:600;line-height:1.3;color:#FFFFFF;text-decoration:none;">${escape(block.label)}</a></p>`;
    case 'PICTURE':
      return `<p style="margin:0 0 16px;"><img src="cid:${escape(block.attached)}" alt="${escape(block.alt)}" width="240" height="240" style="display:block;width:240px;height:240px;"></p>`;
    case 'LIST':
      return `<p style="${TEXT}margin-bottom:8px;">${escape(block.title)}</p><ul style="margin:0 0 16px;padding-left:20px;">${block.items.map(item).join('')}</ul>`;
  }
}

const row = ([label, text]: readonly [string, string]): string =>
  `<tr><td style="padding:8px 12px 8px 0;border-bottom:1px solid ${COLOUR.line};font-size:14px;line-height:1.55;vertical-align:top;width:38%;color:${COLOUR.grey};">${escape(label)}</td>` +
  `<td style="padding:8px 0;border-bottom:1px solid ${COLOUR.line};font-size:16px;line-height:1.55;vertical-align:top;overflow-wrap:anywhere;color:${COLOUR.ink};">${escape(text)}</td></tr>`;

const item = (text: string): string => `<li style="margin:0 0 8px;font-size:16px;line-height:1.55;color:${COLOUR.ink};">${escape(text)}</li>`;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\n': '<br>' };

/** Nothing that came from a person is markup (trust.md, P22, T9). */
const escape = (text: string): string => text.replace(/[&<>"'\n]/g, (sign) => ESCAPES[sign] ?? sign);

/** A number such as HS-2021-000007 does not break at its hyphens. */
const unbroken = (html: string): string => html.replace(/\b[A-Z]{2}(-\d+)+\b/g, '<span style="white-space:nowrap;">$&</span>');
