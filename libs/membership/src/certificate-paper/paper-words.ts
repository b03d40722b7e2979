import { fold, formatLocalDate, localDate, localDateOf } from '@ketnoi/common';
import type { Language, LocalizedText } from '@ketnoi/criteria-engine';
import type { CertificateToDraw } from '../data/certificate.queries.js';
import { isOfficialWording } from '../domain/membership.policy.js';

/** The Vietnamese line first, the English one below it. */
export interface TwoLines {
  readonly vi: string;
  readonly en: string;
}

export const NETWORK: TwoLines = {
  vi: 'MẠNG LƯỚI SẢN XUẤT VÀ TIÊU DÙNG BỀN VỮNG THÀNH PHỐ HÀ NỘI',
  en: 'Hanoi network for sustainable production and consumption',
};

export const TITLE: TwoLines = { vi: 'GIẤY CHỨNG NHẬN THÀNH VIÊN', en: 'Certificate of membership' };

export const LABELS = {
  holder: { vi: 'Chứng nhận', en: 'This certifies that' },
  establishments: { vi: 'Cơ sở được chứng nhận', en: 'Establishments covered' },
  meets: { vi: 'Đáp ứng bộ tiêu chí', en: 'Meets the criteria set' },
  validity: { vi: 'Hiệu lực', en: 'Valid' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  member: { vi: 'Số thành viên', en: 'Member number' },
  code: { vi: 'Mã tra cứu', en: 'Verification code' },
} as const satisfies Record<string, TwoLines>;

/** What keeps a paper from being more than it is. */
export const ONLY_IF_THE_PAGE_SAYS_SO: TwoLines = {
  vi: 'Giấy này chỉ có giá trị khi trang tra cứu dưới đây xác nhận còn hiệu lực.',
  en: 'This paper is valid only if the page below says so.',
};

export const UNSIGNED: TwoLines = {
  vi: 'Bản này chưa được ký số; bản có giá trị pháp lý là quyết định của Sở Công Thương Hà Nội.',
  en: 'This document is not digitally signed; legal force lies in the decision of the Hanoi Department of Industry and Trade.',
};

/** Said wherever a criterion is marked. Source: domain.md, D2. */
export const NOT_OFFICIAL_WORDING: TwoLines = {
  vi: '(*) Câu chữ do nền tảng soạn theo các bộ tiêu chí tương tự, không phải văn bản chính thức của Sở.',
  en: '(*) Wording drafted by the platform after similar sets; not official text of the Department.',
};

export const NOT_APPLICABLE: TwoLines = { vi: 'không áp dụng', en: 'not applicable' };

/** "8 of 8 applicable criteria met, 1 not applicable": never as if what does not apply were met. */
export function countWords({ certificate }: CertificateToDraw): TwoLines {
  const { met, applicable, notApplicable } = certificate;
  return {
    vi: `Đạt ${met}/${applicable} tiêu chí áp dụng${notApplicable > 0 ? `, ${notApplicable} tiêu chí không áp dụng` : ''}`,
    en: `${met} of ${applicable} applicable criteria met${notApplicable > 0 ? `, ${notApplicable} not applicable` : ''}`,
  };
}

export function validityWords({ certificate }: CertificateToDraw): TwoLines {
  const [from, until] = [localDate(certificate.validFrom), localDate(certificate.validUntil)];
  return {
    vi: `từ ${formatLocalDate(from, 'vi')} đến hết ngày ${formatLocalDate(until, 'vi')}`,
    en: `from ${formatLocalDate(from, 'en')} to the end of ${formatLocalDate(until, 'en')}`,
  };
}

export function decisionWords({ certificate }: CertificateToDraw): TwoLines {
  const day = localDateOf(certificate.signedAt);
  return { vi: `số ${certificate.decisionNo}, ngày ${formatLocalDate(day, 'vi')}`, en: `No. ${certificate.decisionNo} of ${formatLocalDate(day, 'en')}` };
}

/** One line per establishment; a divided commune that nobody confirmed is told with its date. */
export const establishmentWords = ({ establishments }: CertificateToDraw): string[] =>
  establishments.map(({ name, address, commune, asRegisteredOn }) => {
    const dated = asRegisteredOn === null ? '' : ` (địa chỉ đăng ký ngày ${formatLocalDate(localDate(asRegisteredOn), 'vi')} / address as registered on that day)`;
    // A registered address often ends with its commune already.
    const place = fold(address).includes(fold(commune.split(', ')[0] ?? commune)) ? address : `${address}, ${commune}`;
    return `${name}: ${place}${dated}`;
  });

/** Each criterion in one language, marked where its wording is not reported. */
export const criterionWords = ({ certificate }: CertificateToDraw, language: Language): string[] =>
  certificate.criteria.map(({ code, statement, wordingStatus, verdict }) => {
    const mark = isOfficialWording(wordingStatus) ? '' : ' (*)';
    return `${code}. ${inLanguage(statement, language)}${mark}${verdict === 'NOT_APPLICABLE' ? ` – ${NOT_APPLICABLE[language]}` : ''}`;
  });

export const hasUnofficialWording = ({ certificate }: CertificateToDraw): boolean =>
  certificate.criteria.some(({ wordingStatus }) => !isOfficialWording(wordingStatus));

export const inLanguage = (text: LocalizedText, language: Language): string => (language === 'en' ? (text.en ?? text.vi) : text.vi);
