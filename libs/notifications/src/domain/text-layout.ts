import type { WrittenBlock, WrittenLetter } from './written-letter.js';

const RULE = '-- - -- - -- - -- - --';

/** The mail for readers without HTML: the same parts in the same order, links written out. */
export function textLayout({ greeting, blocks, footer, frame, locale }: WrittenLetter): string {
  const off = locale === 'vi' ? 'Không muốn nhận loại thư này nữa' : 'To stop mails of this kind';
  const end = [footer, ...(frame.unsubscribe ? [`${off}: ${frame.unsubscribe}`] : []), `Kết Nối · ${frame.origin}`].join('\n');
  return `${[greeting, ...blocks.map(part), `${RULE}\n${end}`].join('\n\n')}\n`;
}

function part(block: WrittenBlock): string {
  switch (block.kind) {
    case 'PARAGRAPH':
    case 'NOTE':
      return block.text;
    case 'FACTS':
      return block.rows.map(([label, text]) => `${label}: ${indented(text)}`).join('\n');
    case 'BUTTON':
      return `${block.label}:\n${block.href}`;
    case 'PICTURE':
      return block.alt;
    case 'LIST':
      return [block.title, ...block.items.map((item) => `- ${indented(item)}`)].join('\n');
  }
}

/** A value of several lines stays inside its row. */
const indented = (text: string): string => text.replaceAll('\n', '\n  ');
