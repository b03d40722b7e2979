import { Inject, Injectable } from '@nestjs/common';
import { isId, notFound, personIdOf, type Actor, type Clock, type Id, type PersonActor } from '@ketnoi/common';
import { CLOCK, Keys } from '@ketnoi/platform';
import { FileQueries, type FileRow } from '../data/file.queries.js';
import type { FileVariant } from '../data/stored-file.entity.js';
import { isOver, LINK_SECONDS, packLink, unpackLink } from '../domain/file-link.js';
import { FileOwners } from '../file-owners.js';
import { StoredBytes } from '../stored-bytes.js';
import { fileNameOf, type OpenedFile } from './open-public-file.js';

export interface PrivateFileLink {
  /** One path segment, to be put behind `/files/`. */
  readonly signed: string;
  readonly expiresAt: Date;
}

/** Links to private files: for one person, one file and five minutes. The right to read is asked when the link is made and again when it is used. */
@Injectable()
export class LinkPrivateFile {
  constructor(
    private readonly files: FileQueries,
    private readonly owners: FileOwners,
    private readonly stored: StoredBytes,
    private readonly keys: Keys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Fault NOT_FOUND when there is no such file for this person. */
  async run(actor: Actor, fileId: Id, variant: string): Promise<PrivateFileLink> {
    const { person, file, kept } = await this.readable(actor, fileId, variant);
    const until = Math.floor(this.clock.now().getTime() / 1_000) + LINK_SECONDS;
    const signed = this.keys.sign('upload', packLink({ fileId: file.id, variant: kept.name, personId: person.personId, until }));
    return { signed, expiresAt: new Date(until * 1_000) };
  }

  /** The bytes behind a link. Altered, late, another person's or without the right by now: one answer, Fault NOT_FOUND (trust K9, U14). */
  async open(actor: Actor, signed: string): Promise<OpenedFile> {
    const link = unpackLink(this.keys.verify('upload', signed) ?? '');
    if (!link || isOver(link, this.clock.now()) || personIdOf(actor) !== link.personId) throw notFound('file');
    const { file, kept } = await this.readable(actor, link.fileId, link.variant);
    const content = await this.stored.getFile(file.id, file.purpose, kept.name);
    return { content, mediaType: file.mediaType, fileName: fileNameOf(file.id, kept.name, file.mediaType) };
  }

  private async readable(actor: Actor, fileId: Id, variant: string): Promise<{ person: PersonActor; file: FileRow; kept: FileVariant }> {
    if (actor.kind !== 'PERSON' || !isId(fileId)) throw notFound('file');
    const [file] = await this.files.byIds([fileId]);
    const kept = file?.variants.find((one) => one.name === variant);
    if (!file || !kept || !(await this.owners.mayRead(actor, file))) throw notFound('file');
    return { person: actor, file, kept };
  }
}
