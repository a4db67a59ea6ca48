import * as z from 'zod';
import { splitAtForeignCommas } from '../model/text/foreign-commas.ts';
import { allOf } from '../model/text/list-in-words.ts';
import { referenceFields } from './fields/identifier.ts';
import { textFields } from './fields/text-fields.ts';
import { quote } from './issue-text.ts';
import { proposeSlug } from './slug.ts';
import { isMapping } from './yaml/mapping.ts';
import { quotedText } from './yaml/quoted-line.ts';

/** A value whose type is wrong. */
export interface WronglyTyped {
  /** The type that it must have, in words: `a list`. */
  readonly expected: string;
  readonly input: unknown;
  /** The value as it is written. */
  readonly source: string;
  readonly schema: z.ZodType | undefined;
}

/** In UTF-16 code units. A longer value does not fit in an advice, nor does one with line ends. */
const longestAdvised = 300;

/** What to write in place of a value with the wrong type. A schema with a description says it best. */
export function typeAdvice(value: WronglyTyped): string {
  switch (value.expected) {
    case 'a list':
      return listAdvice(value);
    case 'a mapping':
      return mappingAdvice(value);
    case 'text':
      return textAdvice(value);
    default: {
      const { input, expected } = value;
      return typeof input === 'string' && /^-?\d+(\.\d+)?$/.test(input)
        ? `write it without quotation marks: ${input}`
        : `write ${expected}`;
    }
  }
}

/**
 * Whether a value with the wrong type is right in quotation marks. Texts that readers see may be anything: `[Update]`.
 * @param source the value as it is written
 */
export function isTextInQuotes(
  schema: z.ZodType | undefined,
  input: unknown,
  source: string,
): boolean {
  if (schema === undefined || textFields.has(schema)) return true;
  // A text without checks is read by a later stage of the schema, as times are.
  const isChecked = schema instanceof z.ZodString && (schema.def.checks ?? []).length > 0;
  return isChecked && !hasReadableItem(schema, input) && schema.safeParse(source).success;
}

/** Whether a value is a list of one text that would be right without its brackets. */
function hasReadableItem(schema: z.ZodType | undefined, input: unknown): boolean {
  if (!Array.isArray(input) || input.length !== 1) return false;
  return typeof input[0] === 'string' && schema?.safeParse(input[0]).success === true;
}

function textAdvice({ expected, input, schema }: WronglyTyped): string {
  if (Array.isArray(input) && hasReadableItem(schema, input)) {
    return `write it without square brackets: ${inYaml(String(input[0]))}`;
  }
  return `write ${descriptionOf(schema) ?? expected}`;
}

function listAdvice({ input, source, schema }: WronglyTyped): string {
  if (isMapping(input)) {
    return 'put square brackets around {…}; if it has no braces, write "- " before its first line, and two spaces before the others';
  }
  const keys = schema instanceof z.ZodArray ? requiredKeys(schema.element) : [];
  if (keys.length > 0)
    return `write ${descriptionOf(schema) ?? `a list, each item with ${allOf(keys.map(quote))}`}`;
  if (typeof input === 'object') return 'write a list';
  const items =
    typeof input === 'string' && isAdvisable(source) ? itemsIn(input, schema) : undefined;
  if (items !== undefined) return `write it as a list: [${items.map(inYaml).join(', ')}]`;
  return isAdvisable(source)
    ? `write it as a list: [${inYaml(source)}]`
    : 'write it on a line of its own, with "- " before it';
}

/** The items that a text was meant to list: they are right in a list, and the text is not. People are listed by their ids. */
function itemsIn(text: string, schema: z.ZodType | undefined): readonly string[] | undefined {
  if (!(schema instanceof z.ZodArray)) return undefined;
  const element = schema.element as z.ZodType;
  const isRight = (item: string) => element.safeParse(item).success;
  // Without spaces after their hyphens, YAML reads the lines of a list as one text.
  const lines = /^-\S/.test(text) ? text.slice(1).split(/\s+-\s*/) : [];
  if (lines.length > 0 && lines.every(isRight)) return lines;
  if (isRight(text)) return undefined;
  const parts = text
    .split(',')
    .flatMap(splitAtForeignCommas)
    .filter((part) => part !== '');
  if (parts.length > 1 && parts.every(isRight)) return parts;
  if (!referenceFields.has(element)) return undefined;
  const names = parts.flatMap((part) => part.replace(/^by\s+/i, '').split(/\s+(?:and|&)\s+/i));
  const ids = names.flatMap((name) => proposeSlug(name) ?? []);
  return ids.length === names.length && ids.every(isRight) ? ids : undefined;
}

function mappingAdvice({ expected, input, source, schema }: WronglyTyped): string {
  const description = descriptionOf(schema);
  if (description !== undefined) return `write ${description}`;
  const required = requiredKeys(schema);
  const [key] = required;
  if (key !== undefined && typeof input === 'string' && required.length === 1) {
    const meant = { [key]: input };
    if (schema?.safeParse(meant).success === true && isAdvisable(source)) {
      return `write it as a mapping: {${key}: ${inYaml(input)}}`;
    }
  }
  if (required.length > 0) return `write a mapping with ${allOf(required.map(quote))}`;
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  return known.length === 0
    ? `write ${expected}`
    : `write a mapping with one or more of ${known.map(quote).join(', ')}`;
}

/** The keys that a mapping needs. */
function requiredKeys(schema: unknown): readonly string[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape)
    .filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success)
    .map(([key]) => key);
}

function descriptionOf(schema: z.ZodType | undefined): string | undefined {
  return schema && z.globalRegistry.get(schema)?.description;
}

function isAdvisable(source: string): boolean {
  return source.length <= longestAdvised && !/\p{Cc}/u.test(source);
}

/** A text as an item or a value between brackets. */
function inYaml(text: string): string {
  return /^[\w/-]+$/.test(text) ? text : quotedText(text);
}
