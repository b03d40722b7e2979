/** What media refuses, in both languages. */
export const mediaRefusals = {
  vi: {
    FILE_EMPTY: 'Tệp trống.',
    FILE_TOO_LARGE: 'Tệp lớn hơn mức cho phép ({{maxBytes}} byte).',
    FILE_TRUNCATED: 'Tệp gửi chưa trọn vẹn. Hãy gửi lại.',
    FILE_TYPE_NOT_ALLOWED: 'Loại tệp này không nhận được. Hãy gửi ảnh JPEG, PNG, WebP hoặc, với minh chứng, tệp PDF.',
    FILE_DAMAGED: 'Tệp hỏng, không đọc được.',
    IMAGE_TOO_LARGE: 'Ảnh quá lớn: tối đa {{maxPixels}} điểm ảnh.',
    IMAGE_ANIMATED: 'Không nhận ảnh động.',
    PDF_ENCRYPTED: 'Tệp PDF có mật khẩu hoặc mã hóa. Hãy gửi bản không mã hóa.',
    PDF_TOO_LONG: 'Tệp PDF quá dài: tối đa {{maxPages}} trang.',
    QUOTA_EXCEEDED: 'Không còn đủ chỗ chứa: đã dùng {{usedBytes}} trong {{limitBytes}} byte.',
    UPLOAD_NOT_ALLOWED: 'Bạn không còn quyền gửi tệp này.',
    UPLOAD_TIMED_OUT: 'Không nhận được dữ liệu trong {{seconds}} giây. Hãy gửi tiếp từ chỗ đã nhận.',
    OFFSET_MISMATCH: 'Phần gửi không nối tiếp phần đã nhận. Hãy gửi tiếp từ byte {{offset}}.',
    CHUNK_TOO_LARGE: 'Mỗi phần gửi tối đa {{maxChunkBytes}} byte.',
    CHUNK_TOO_SMALL: 'Mỗi phần gửi, trừ phần cuối, ít nhất {{minChunkBytes}} byte.',
    FILE_IN_USE: 'Tệp đang được dùng nên không xóa được; ảnh sản phẩm thì gỡ khỏi sản phẩm.',
  },
  en: {
    FILE_EMPTY: 'The file is empty.',
    FILE_TOO_LARGE: 'The file is larger than allowed ({{maxBytes}} bytes).',
    FILE_TRUNCATED: 'The file did not arrive whole. Please send it again.',
    FILE_TYPE_NOT_ALLOWED: 'This kind of file is not taken. Please send a JPEG, PNG or WebP photo or, as evidence, a PDF.',
    FILE_DAMAGED: 'The file is damaged and cannot be read.',
    IMAGE_TOO_LARGE: 'The picture is too large: at most {{maxPixels}} pixels.',
    IMAGE_ANIMATED: 'Animated pictures are not taken.',
    PDF_ENCRYPTED: 'The PDF has a password or is encrypted. Please send one that is not.',
    PDF_TOO_LONG: 'The PDF is too long: at most {{maxPages}} pages.',
    QUOTA_EXCEEDED: 'There is not enough room: {{usedBytes}} of {{limitBytes}} bytes are used.',
    UPLOAD_NOT_ALLOWED: 'You may not send this file any more.',
    UPLOAD_TIMED_OUT: 'Nothing arrived for {{seconds}} seconds. Please go on where it stopped.',
    OFFSET_MISMATCH: 'This part does not continue what was received. Please go on from byte {{offset}}.',
    CHUNK_TOO_LARGE: 'A part has at most {{maxChunkBytes}} bytes.',
    CHUNK_TOO_SMALL: 'A part, but the last, has at least {{minChunkBytes}} bytes.',
    FILE_IN_USE: 'The file is in use and cannot be removed; take a photo away from its product.',
  },
} as const;

export const mediaIssues = {
  vi: {
    UPLOAD_OFFSET_FORM: 'Upload-Offset phải là số byte đã nhận.',
    UPLOAD_BODY_FORM: 'Hãy gửi tệp dạng application/octet-stream (PUT) hoặc biểu mẫu có một tệp (POST).',
    FILE_BYTES_RANGE: 'Kích thước tệp phải là số byte không âm.',
  },
  en: {
    UPLOAD_OFFSET_FORM: 'Upload-Offset is the number of bytes already received.',
    UPLOAD_BODY_FORM: 'Send the file as application/octet-stream (PUT) or as a form with one file (POST).',
    FILE_BYTES_RANGE: 'The size of a file is a number of bytes, not negative.',
  },
} as const;
