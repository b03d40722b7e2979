import { applyDecorators, Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { badInput, cleanText, isId, type InputIssue } from '@ketnoi/common';
import { plainToInstance, Transform } from 'class-transformer';
import { IsOptional, registerDecorator, validate, type ValidationError } from 'class-validator';

/** A text that broke a rule while it was cleaned; the validator below reports its code. */
class Flaw {
  constructor(readonly code: string, readonly max: number) {}
}

interface TextOptions {
  readonly description?: string;
  readonly optional?: boolean;
  /** Shortest allowed; 1 unless told, 0 allows an empty text. */
  readonly min?: number;
}

/** One line of text: NFC, no control or zero-width characters, at most `max` characters (trust P25, T1-T11). */
export const Line = (max: number, options: TextOptions = {}): PropertyDecorator => text(max, false, options);

/** Text of several lines under the same rules. */
export const Paragraph = (max: number, options: TextOptions = {}): PropertyDecorator => text(max, true, options);

/** The identifier of a record; a malformed one is answered like one that does not exist. */
export const IdField = (options: { description?: string; optional?: boolean } = {}): PropertyDecorator =>
  applyDecorators(
    Field(() => ID, { nullable: options.optional ?? false, description: options.description }) as PropertyDecorator,
    ...(options.optional ? [IsOptional()] : []),
    rule('ID_FORM', (value) => typeof value === 'string' && isId(value)),
  );

/** The caller's key of one act: the same key and input again gives the first answer and changes nothing. */
export const IdempotencyKey = (): PropertyDecorator =>
  applyDecorators(
    Field(() => String, { description: 'Your key of this act, 8 to 100 visible ASCII characters; repeat it to retry safely.' }) as PropertyDecorator,
    rule('IDEMPOTENCY_KEY_FORM', (value) => typeof value === 'string' && /^[\x21-\x7e]{8,100}$/.test(value)),
  );

/** Any other rule of shape, with the code that a caller sees. Rules of meaning belong into the use case. */
export const rule = (code: string, holds: (value: unknown) => boolean): PropertyDecorator => (target, property) =>
  registerDecorator({ name: code, target: target.constructor, propertyName: String(property), validator: { validate: holds, defaultMessage: () => code } });

/** Checks every input class and answers all its flaws at once as BAD_USER_INPUT with a path each. Fields without a rule are refused. */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype, data }: ArgumentMetadata): Promise<unknown> {
    // A resolver's parent and context pass here too; they are ours, not a caller's.
    if (type !== 'body' || !metatype || metatype === Object || [String, Number, Boolean, Array].includes(metatype as never) || value === null || typeof value !== 'object') return value;
    const input: unknown = plainToInstance(metatype, value);
    const errors = await validate(input as object, { forbidUnknownValues: false, whitelist: true, forbidNonWhitelisted: true });
    if (errors.length > 0) throw badInput(...issuesOf(errors, data ?? 'input'));
    return input;
  }
}

function text(max: number, multiline: boolean, { description, optional = false, min }: TextOptions): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { nullable: optional, description }) as PropertyDecorator,
    Transform(({ value }: { value: unknown }) => clean(value, max, multiline, min)),
    ...(optional ? [IsOptional()] : []),
    (target: object, property: string | symbol) =>
      registerDecorator({
        name: 'text',
        target: target.constructor,
        propertyName: String(property),
        validator: {
          validate: (value) => typeof value === 'string',
          defaultMessage: (args) => (args?.value instanceof Flaw ? `${args.value.code}|max=${args.value.max}` : 'TEXT_FORM'),
        },
      }),
  );
}

function clean(value: unknown, max: number, multiline: boolean, min: number | undefined): unknown {
  if (typeof value !== 'string') return value;
  const cleaned = cleanText(value, { max, multiline, ...(min === undefined ? {} : { min }) });
  return cleaned.ok ? cleaned.value : new Flaw(cleaned.code, max);
}

function issuesOf(errors: readonly ValidationError[], path: string): InputIssue[] {
  return errors.flatMap((error) => {
    const here = `${path}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([name, message]) => {
      const [code = 'INVALID', max] = (name === 'whitelistValidation' ? 'FIELD_UNKNOWN' : message).split('|max=');
      return { path: here, code, ...(max ? { facts: { max: Number(max) } } : {}) };
    });
    return [...own, ...issuesOf(error.children ?? [], here)];
  });
}

/** A text in both languages; Vietnamese comes first and is what is shown where English is missing. */
@InputType({ description: 'A text in Vietnamese and, if there is one, in English.' })
export class LocalizedLineInput {
  @Line(200) vi: string;
  @Line(200, { optional: true }) en?: string;
}

@InputType({ description: 'A longer text in Vietnamese and, if there is one, in English.' })
export class LocalizedParagraphInput {
  @Paragraph(4_000) vi: string;
  @Paragraph(4_000, { optional: true }) en?: string;
}
