import * as z from 'zod';
import { type ReferenceTarget, referenceFields } from '../../src/parse/fields/identifier.ts';
import { textFields } from '../../src/parse/fields/text-fields.ts';

/** A key path in a sample: `events.0.what`. */
export type SamplePath = string;

export interface SampleOptions {
  /** The text of a field that readers see: the first of several candidates that its schema accepts. */
  readonly texts: (path: SamplePath) => readonly string[];
  /** The ids that the sample refers to. */
  readonly ids: Readonly<Record<ReferenceTarget, string>>;
  /** Whether to write an optional field. If missing, all are written. */
  readonly wants?: (schema: z.core.$ZodType, key: string) => boolean;
  /** The value of a field that is neither text nor reference; undefined to choose one that its schema accepts. */
  readonly value?: (path: SamplePath, accepts: (value: unknown) => boolean) => unknown;
}

/** Candidate values. The first one that a schema accepts is its sample. */
const candidates: readonly unknown[] = [
  ...['sample', '2031-05-01', '2031-05-01T08:00:00Z', '20000001', 'en', 'en-GB', 'PE', 'Etc/UTC'],
  ...['https://office.example/page', '/about/', 'desk@office.example', '@desk@office.example'],
  ...['/media/quay.png', 'media/quay.svg', '#123456', '/2031/05/01/sample/', 'ours.woff2'],
  ...['40rem', '60rem', 60, 3, true],
];

/** Keys of mappings that have no fixed keys. */
const keys = ['en', '20000001', 'article'];

/**
 * Returns a value that a schema accepts, with every optional field that `wants` names. New fields are included
 * automatically. Throws RangeError if no candidate fits a value: add one.
 */
export function sampleOf(
  schema: z.core.$ZodType,
  options: SampleOptions,
  path: SamplePath = '',
): unknown {
  if (isTextField(schema)) return firstAccepted(schema, options.texts(path), path);
  const to = schema instanceof z.ZodType ? referenceFields.get(schema)?.to : undefined;
  if (to !== undefined) return options.ids[to];
  if (schema instanceof z.ZodObject) return objectOf(schema, options, path);
  const inner = innerOf(schema);
  if (inner !== undefined && isStructured(inner)) return sampleOf(inner, options, path);
  if (schema instanceof z.ZodArray) return [sampleOf(schema.element, options, join(path, '0'))];
  if (schema instanceof z.ZodRecord) {
    const key = firstAccepted(schema.keyType, keys, path);
    return { [`${key}`]: sampleOf(schema.valueType, options, join(path, `${key}`)) };
  }
  const own = options.value?.(path, (value) => accepts(schema, value));
  return own ?? firstAccepted(schema, [...wordsOf(schema), ...candidates], path);
}

/** Whether a value is more than a number, a keyword or another text that no reader sees. */
function isStructured(schema: z.core.$ZodType): boolean {
  if (isTextField(schema) || (schema instanceof z.ZodType && referenceFields.has(schema)))
    return true;
  if (schema instanceof z.ZodObject || schema instanceof z.ZodArray) return true;
  if (schema instanceof z.ZodRecord) return true;
  const inner = innerOf(schema);
  return inner !== undefined && isStructured(inner);
}

/** The keywords that a field accepts. */
function wordsOf(schema: z.core.$ZodType): readonly unknown[] {
  const inner = innerOf(schema);
  if (inner !== undefined) return wordsOf(inner);
  return schema instanceof z.ZodEnum ? schema.options : [];
}

/** Whether readers see the text of a field. */
export function isTextField(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodType && textFields.has(schema);
}

/** Whether a field is text or contains text. */
export function hasText(schema: z.core.$ZodType): boolean {
  if (isTextField(schema)) return true;
  if (schema instanceof z.ZodObject) return Object.values(schema.shape).some(hasText);
  if (schema instanceof z.ZodArray) return hasText(schema.element);
  if (schema instanceof z.ZodRecord) return hasText(schema.valueType);
  const inner = innerOf(schema);
  return inner !== undefined && hasText(inner);
}

/** The schema inside a wrapper such as `optional`, or the first of several; undefined for others. */
function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schema.unwrap();
  if (schema instanceof z.ZodPipe) {
    return schema.in instanceof z.ZodTransform ? schema.out : schema.in;
  }
  if (schema instanceof z.ZodLazy) return schema.unwrap();
  return schema instanceof z.ZodUnion ? schema.options[0] : undefined;
}

/** A mapping with all wanted fields. If its schema refuses them together, without those that exclude others. */
function objectOf(schema: z.ZodObject, options: SampleOptions, path: SamplePath) {
  const { wants = () => true } = options;
  const fields = Object.entries(schema.shape).filter(
    ([key, field]) => !isOptional(field) || wants(field, key),
  );
  const all = fields.map(
    ([key, field]) => [key, sampleOf(field, options, join(path, key))] as const,
  );
  if (accepts(schema, Object.fromEntries(all))) return Object.fromEntries(all);
  const without = all
    .filter(([key]) => isOptional(schema.shape[key]))
    .map(([left]) => Object.fromEntries(all.filter(([key]) => key !== left)))
    .find((fewer) => accepts(schema, fewer));
  // A refused part may depend on the site. The check of the whole file decides.
  return without ?? Object.fromEntries(all);
}

function isOptional(schema: z.core.$ZodType | undefined): boolean {
  return schema !== undefined && accepts(schema, undefined);
}

function firstAccepted(schema: z.core.$ZodType, values: readonly unknown[], path: SamplePath) {
  const found = values.find((value) => accepts(schema, value));
  if (found === undefined) throw new RangeError(`no candidate fits "${path}"`);
  return found;
}

function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

function join(path: SamplePath, key: string): SamplePath {
  return path === '' ? key : `${path}.${key}`;
}
