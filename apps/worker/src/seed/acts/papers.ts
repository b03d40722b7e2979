import { createRequire } from 'node:module';
import { formatLocalDate, localDateOf } from '@ketnoi/common';
import PDFDocument from 'pdfkit';
import { drawPicture } from '../pictures/draw-picture.js';
import type { BusinessPlan } from '../world/business-plan.js';

/** One paper that shows that criteria are met. */
export interface Paper {
  readonly name: string;
  /** Criteria that it is offered for. */
  readonly criteria: readonly string[];
  readonly title: string;
  readonly lines: readonly string[];
}

const MARGIN = 48;
const INK = '#17120E';
const SOFT = '#4A463F';
const font = createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf');

/** What businesses hand in first: one paper for eight criteria; the last one is shown by a picture of the packaging. */
export const PAPERS: readonly Paper[] = [
  {
    name: 'dossier',
    criteria: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C9'],
    title: 'Hồ sơ minh chứng theo từng tiêu chí',
    lines: [
      'C1, C9. Nguyên liệu mua có hóa đơn; mỗi lô nhập được ghi ngày, số lượng, người nhận.',
      'C2. Danh mục hóa chất đang dùng: không có chất thuộc danh mục cấm.',
      'C3. Chất thải phân loại tại ba thùng và giao cho đơn vị thu gom.',
      'C4, C5. Sổ điện, nước từng tháng; thợ được huấn luyện an toàn và có đồ bảo hộ.',
      'C6, C7. Bảng kiểm 5S hằng tuần; nhãn hàng có đủ tên, chất liệu, nơi làm.',
    ],
  },
];

/** The picture of less packaging, for the criterion that is left. */
export const PACKAGING = 'packaging';

/** A bag instead of plastic, the same for everybody. */
export const drawPackaging = (): Promise<Buffer> => drawPicture({ shape: 'handbag', group: 'BAMBOO', view: 'PAIR', chance: PACKAGING });

/** A page that says of itself that it is invented. The same business gives the same bytes. */
export async function drawEvidence(plan: Pick<BusinessPlan, 'name'>, { title, lines }: Pick<Paper, 'title' | 'lines'>, at: Date): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A5', margin: MARGIN, lang: 'vi', info: { Title: title, CreationDate: at, ModDate: at } });
  const bytes = collected(pdf);
  pdf.font(font).fontSize(8).fillColor(SOFT).text('BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ').moveDown();
  pdf.fontSize(14).fillColor(INK).text(title).moveDown(0.5);
  pdf.fontSize(10).text(plan.name).text(`Lập ngày ${formatLocalDate(localDateOf(at))}`).moveDown();
  for (const line of lines) pdf.text(`•  ${line}`).moveDown(0.4);
  pdf.end();
  return bytes;
}

function collected(pdf: InstanceType<typeof PDFDocument>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
