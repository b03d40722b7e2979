import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FILE_PURPOSES, type FilePurpose, type FileRow, type PrivateFileLink, type UploadTicket, type VariantName } from '@ketnoi/media';
import { RefusalModel, refusalType } from '../graphql/results.js';
import { DateTime } from '../graphql/scalars.js';

export const FilePurposeEnum = Object.fromEntries(FILE_PURPOSES.map((purpose) => [purpose, purpose])) as Record<FilePurpose, FilePurpose>;
registerEnumType(FilePurposeEnum, { name: 'FilePurpose', description: 'What a file is sent for: a photo of a product or of a booth’s page, which anybody may see, or evidence that only those may see who judge it.' });

export const FileVariantEnum = { FULL: 'full', THUMB: 'thumb', PAPER: 'paper' } as const satisfies Record<string, VariantName>;
registerEnumType(FileVariantEnum, { name: 'FileVariant', description: 'A photo is kept in full (at most 2,400 pixels a side) and as a thumb (480); a PDF as the paper it is.' });

@ObjectType('UploadTicket', { description: 'Permission to send one file to `/uploads/<id>`, with `Upload-Token` and the same sign-in.' })
export class UploadTicketModel {
  @Field(() => ID, { description: 'Also the id of the file once the upload is complete.' }) id: string;
  @Field(() => String, { description: 'Send it as the header `Upload-Token`.' }) token: string;
  @Field(() => DateTime, { description: 'Until then the upload must be complete.' }) expiresAt: Date;
  @Field(() => Int, { description: 'Most bytes of one chunk.' }) maxChunkBytes: number;

  static from({ ticketId, token, expiresAt, maxChunkBytes }: UploadTicket): UploadTicketModel {
    return Object.assign(new UploadTicketModel(), { id: ticketId, token, expiresAt, maxChunkBytes });
  }
}

@ObjectType('Photo', { description: 'A photo that anybody may see. Its addresses never change their content.' })
export class PhotoModel {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'Pixels of the full picture.' }) width: number;
  @Field(() => Int, { description: 'Pixels of the full picture.' }) height: number;
  @Field(() => String, { description: 'Path of the full picture, WebP.' }) url: string;
  @Field(() => String, { description: 'Path of the picture of at most 480 pixels a side, WebP.' }) thumbUrl: string;

  static from({ id, width, height }: Pick<FileRow, 'id' | 'width' | 'height'>): PhotoModel {
    return Object.assign(new PhotoModel(), { id, width, height, url: `/media/${id}/full.webp`, thumbUrl: `/media/${id}/thumb.webp` });
  }
}

@ObjectType('FileLink', { description: 'A link to a private file: for the person who asked, signed in, for five minutes.' })
export class FileLinkModel {
  @Field(() => String, { description: 'Path; send the same sign-in with it.' }) url: string;
  @Field(() => DateTime) expiresAt: Date;

  static from({ signed, expiresAt }: PrivateFileLink): FileLinkModel {
    return Object.assign(new FileLinkModel(), { url: `/files/${signed}`, expiresAt });
  }
}

@ObjectType('FileRemoved', { description: 'The file is gone and its room is free.' })
export class FileRemovedModel {
  @Field(() => ID) id: string;
}

@ObjectType('FileTooLarge', { implements: () => RefusalModel, description: 'Larger than files of this purpose may be.' })
export class FileTooLarge extends RefusalModel {
  @Field(() => Int) maxBytes: number;
}
refusalType('FILE_TOO_LARGE', FileTooLarge);

@ObjectType('QuotaExceeded', { implements: () => RefusalModel, description: 'The room of the business does not suffice. Uploads under way count.' })
export class QuotaExceeded extends RefusalModel {
  @Field(() => Int) limitBytes: number;
  @Field(() => Int) usedBytes: number;
  @Field(() => Int) neededBytes: number;
}
refusalType('QUOTA_EXCEEDED', QuotaExceeded);
