import { createRequire } from 'node:module';
import { formatVerificationCode, parseVerificationCode } from '@ketnoi/common';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import type { CertificateToDraw } from '../data/certificate.queries.js';
import {
  countWords,
  criterionWords,
  decisionWords,
  establishmentWords,
  hasUnofficialWording,
  inLanguage,
  LABELS,
  NETWORK,
  NOT_OFFICIAL_WORDING,
  ONLY_IF_THE_PAGE_SAYS_SO,
  TITLE,
  UNSIGNED,
  validityWords,
  type TwoLines,
} from './paper-words.js';

type Paper = InstanceType<typeof PDFDocument>;

const INK = '#1f1a17';
const SOFT = '#6b5f57';
const LACQUER = '#7a1f17';
const MARGIN = 48;
const QR_SIDE = 96;
const COLUMN_GAP = 12;
/** What stands beside the QR: seven lines, some of which break. */
const FOOT_HEIGHT = 98;

const fontFile = (weight: string): string => createRequire(import.meta.url).resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`);

/** The address under which anybody asks whether the certificate counts now. */
export const verificationAddress = (origin: string, code: string): string => `${origin.replace(/\/+$/u, '')}/v/${code}`;

/**
 * Draws the certificate in Vietnamese and English. The same certificate gives the same bytes, so that drawing twice is
 * harmless. Source: compliance.md, section 6, PDF.
 */
export async function drawPaper(toDraw: CertificateToDraw, origin: string): Promise<Buffer> {
  const { certificate } = toDraw;
  const info = { Title: `${TITLE.vi} ${certificate.code}`, Author: NETWORK.vi, CreationDate: certificate.signedAt, ModDate: certificate.signedAt };
  const paper = new PDFDocument({ size: 'A4', margin: MARGIN, lang: 'vi', displayTitle: true, info });
  const bytes = collected(paper);
  for (const [name, weight] of [['regular', '400Regular'], ['italic', '400Regular_Italic'], ['bold', '700Bold']] as const) paper.registerFont(name, fontFile(weight));
  drawHead(paper, toDraw);
  drawFacts(paper, toDraw);
  drawCriteria(paper, toDraw);
  drawFoot(paper, toDraw, verificationAddress(origin, certificate.code));
  paper.end();
  return bytes;
}

function drawHead(paper: Paper, { certificate }: CertificateToDraw): void {
  paper.font('bold').fontSize(11).fillColor(LACQUER).text(NETWORK.vi, { align: 'center' });
  paper.font('regular').fontSize(9).fillColor(SOFT).text(NETWORK.en, { align: 'center' }).moveDown(1.2);
  paper.font('bold').fontSize(22).fillColor(INK).text(TITLE.vi, { align: 'center' });
  paper.font('regular').fontSize(11).fillColor(SOFT).text(TITLE.en, { align: 'center' }).moveDown(1);
  paper.fontSize(9).text(`${LABELS.holder.vi} / ${LABELS.holder.en}`, { align: 'center' });
  paper.font('bold').fontSize(17).fillColor(LACQUER).text(certificate.holderName, { align: 'center' }).moveDown(0.8);
}

function drawFacts(paper: Paper, toDraw: CertificateToDraw): void {
  const { certificate } = toDraw;
  label(paper, LABELS.establishments);
  for (const line of establishmentWords(toDraw)) body(paper, line);
  label(paper, LABELS.meets);
  body(paper, `${inLanguage(certificate.setTitle, 'vi')} (${certificate.editionCode})`);
  if (certificate.setTitle.en) small(paper, certificate.setTitle.en);
  twoLines(paper, countWords(toDraw));
  sideBySide(paper, [
    [LABELS.validity, validityWords(toDraw)],
    [LABELS.decision, decisionWords(toDraw)],
    [LABELS.member, { vi: certificate.memberNo, en: '' }],
  ]);
}

/** Short facts in columns, so that a usual certificate stays one page. */
function sideBySide(paper: Paper, columns: readonly (readonly [TwoLines, TwoLines])[]): void {
  const width = (paper.page.width - 2 * MARGIN) / columns.length;
  const top = paper.moveDown(0.5).y;
  const bottoms = columns.map(([{ vi, en }, value], index) => {
    const options = { width: width - COLUMN_GAP };
    paper.font('bold').fontSize(9).fillColor(LACQUER).text(`${vi} / ${en}`, MARGIN + index * width, top, options);
    paper.font('regular').fontSize(10).fillColor(INK).text(value.vi, options);
    if (value.en) paper.fontSize(8.5).fillColor(SOFT).text(value.en, options);
    return paper.y;
  });
  paper.x = MARGIN;
  paper.y = Math.max(...bottoms);
}

function drawCriteria(paper: Paper, toDraw: CertificateToDraw): void {
  const english = criterionWords(toDraw, 'en');
  paper.moveDown(0.6);
  for (const [index, line] of criterionWords(toDraw, 'vi').entries()) {
    const official = !line.includes('(*)');
    paper.font(official ? 'regular' : 'italic').fontSize(8.5).fillColor(INK).text(line);
    if (english[index] !== undefined && english[index] !== line) paper.font('italic').fontSize(7.5).fillColor(SOFT).text(english[index], { indent: 12 });
  }
  if (hasUnofficialWording(toDraw)) twoNotes(paper.moveDown(0.4), NOT_OFFICIAL_WORDING);
}

function drawFoot(paper: Paper, { certificate }: CertificateToDraw, address: string): void {
  const top = paper.page.height - MARGIN - FOOT_HEIGHT;
  if (paper.y + COLUMN_GAP > top) paper.addPage();
  drawQr(paper, address, MARGIN, top);
  const left = MARGIN + QR_SIDE + 18;
  const width = paper.page.width - MARGIN - left;
  const code = parseVerificationCode(certificate.code);
  paper.font('bold').fontSize(9).fillColor(LACQUER).text(ONLY_IF_THE_PAGE_SAYS_SO.vi, left, top, { width });
  paper.font('regular').fontSize(8).fillColor(SOFT).text(ONLY_IF_THE_PAGE_SAYS_SO.en, { width }).moveDown(0.3);
  paper.font('bold').fontSize(11).fillColor(INK).text(`${LABELS.code.vi} / ${LABELS.code.en}: ${code ? formatVerificationCode(code) : certificate.code}`, { width });
  paper.font('regular').fontSize(8).fillColor(INK).text(address, { width, link: address }).moveDown(0.3);
  paper.fontSize(7.5).fillColor(SOFT).text(UNSIGNED.vi, { width }).text(UNSIGNED.en, { width });
}

/** Level Q: a quarter of the code may be dirty or torn. */
function drawQr(paper: Paper, address: string, left: number, top: number): void {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'Q' });
  const quiet = 4;
  const side = QR_SIDE / (modules.size + 2 * quiet);
  paper.rect(left, top, QR_SIDE, QR_SIDE).fill('#ffffff');
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) paper.rect(left + (column + quiet) * side, top + (row + quiet) * side, side, side);
    }
  }
  paper.fill('#000000');
}

const label = (paper: Paper, { vi, en }: TwoLines): Paper => paper.moveDown(0.5).font('bold').fontSize(9).fillColor(LACQUER).text(`${vi} / ${en}`);
const body = (paper: Paper, text: string): Paper => paper.font('regular').fontSize(10.5).fillColor(INK).text(text);
const small = (paper: Paper, text: string): Paper => paper.font('regular').fontSize(8.5).fillColor(SOFT).text(text);
const twoLines = (paper: Paper, { vi, en }: TwoLines): Paper => small(body(paper, vi), en);
const twoNotes = (paper: Paper, { vi, en }: TwoLines): Paper => small(small(paper, vi), en);

function collected(paper: Paper): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    paper.on('data', (chunk: Buffer) => chunks.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    paper.on('error', reject);
  });
}
