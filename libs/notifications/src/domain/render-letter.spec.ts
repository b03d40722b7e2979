import { localDate } from '@ketnoi/common';
import { button, facts as table, list, note, paragraph, type Facts, type Letter } from './letter.js';
import { renderLetter } from './render-letter.js';

const letter: Letter = {
  category: 'SERVICE',
  subject: { vi: 'Hồ sơ {no} của {name}', en: 'Dossier {no} of {name}' },
  body: {
    vi: [
      paragraph('Xin bổ sung trước ngày {until}.'),
      table(['Số', '{no}'], ['Ghi chú', '{remark}']),
      list('Còn thiếu:', 'missing'),
      button('Mở hồ sơ', 'link'),
      note('Lý do: {reason}'),
    ],
    en: [
      paragraph('Please supplement by {until}.'),
      table(['No.', '{no}'], ['Remark', '{remark}']),
      list('Missing:', 'missing'),
      button('Open the dossier', 'link'),
      note('Reason: {reason}'),
    ],
  },
};
const known: Facts = {
  no: 'KN-2021-0007',
  name: 'Nguyễn Thị Lụa',
  until: { day: localDate('2021-12-03') },
  remark: 'một\nhai',
  missing: { items: [{ vi: 'nguồn gốc', en: 'origin' }, 'C2'] },
  link: { path: '/app/x' },
  reason: 'ảnh mờ',
};
const frame = { origin: 'https://ketnoi.example', unsubscribe: 'https://ketnoi.example/unsubscribe/t' };
const render = (facts: Facts, locale: 'vi' | 'en' = 'vi', name: string | null = 'Lụa') => renderLetter(letter, facts, { name, locale }, frame);

describe('A mail', () => {
  it('is written as text for its reader, in the order of its parts.', () => {
    expect(render(known).text).toBe(`Xin chào Lụa,

Xin bổ sung trước ngày 03/12/2021.

Số: KN-2021-0007
Ghi chú: một
  hai

Còn thiếu:
- nguồn gốc
- C2

Mở hồ sơ:
https://ketnoi.example/app/x

Lý do: ảnh mờ

-- - -- - -- - -- - --
Bạn nhận thư này vì có tài khoản hoặc đã đăng ký ở Kết Nối.
Không muốn nhận loại thư này nữa: https://ketnoi.example/unsubscribe/t
Kết Nối · https://ketnoi.example
`);
  });

  it('follows the language of its reader, dates included.', () => {
    const { subject, text, html } = render(known, 'en', null);
    expect(subject).toBe('Dossier KN-2021-0007 of Nguyễn Thị Lụa');
    expect(text).toMatch(/^Hello,\n\nPlease supplement by 3 December 2021\./);
    expect(text).toContain('- origin');
    expect(html).toContain('<html lang="en">');
  });

  it('leaves out what names a fact that is not known.', () => {
    const { text } = render({ ...known, remark: null, missing: { items: [] }, link: null, reason: null });
    expect(text).not.toMatch(/Ghi chú|Còn thiếu|Mở hồ sơ|Lý do|null|undefined|\{/);
    expect(text).toContain('Số: KN-2021-0007');
  });

  it('shows markup and templates of a person as harmless text, and reads no value twice.', () => {
    const { html, text } = render({ ...known, no: '<img src=x onerror=1> {{7*7}} {reason} ${1} <% x %>', reason: '"&\'' });
    expect(html).toContain('&lt;img src=x onerror=1&gt; {{7*7}} {reason} ${1} &lt;% x %&gt;');
    expect(html).not.toContain('<img');
    expect(html).toContain('Lý do: &quot;&amp;&#39;');
    expect(text).toContain('Số: <img src=x onerror=1> {{7*7}} {reason} ${1} <% x %>');
  });

  it('keeps its subject on one line, whatever a name holds.', () => {
    expect(render({ ...known, name: 'Lụa\r\nBcc: evil@vi-du.example\u2028x' }).subject).toBe('Hồ sơ KN-2021-0007 của Lụa Bcc: evil@vi-du.example x');
  });

  it('loads nothing from elsewhere, and offers to turn off only what can be turned off.', () => {
    expect(render(known).html).not.toMatch(/<(img|script|link|iframe|style)|url\(|@import/i);
    const essential = renderLetter({ ...letter, category: 'ESSENTIAL' }, known, { name: 'Lụa', locale: 'vi' }, { ...frame, unsubscribe: null });
    expect(essential.html + essential.text).not.toContain('unsubscribe');
    expect(essential.text).toContain('không tắt được');
  });

  it('writes an instant in the time of Hanoi and says so.', () => {
    const one: Letter = { ...letter, subject: { vi: '{at}', en: '{at}' }, body: { vi: [], en: [] } };
    const at = { at: { instant: new Date('2021-12-02T17:05:00Z') } };
    const subjects = (['vi', 'en'] as const).map((locale) => renderLetter(one, at, { name: null, locale }, frame).subject);
    expect(subjects).toEqual(['00:05 ngày 03/12/2021 (giờ Hà Nội)', '00:05 on 3 December 2021 (Hanoi time)']);
  });
});
