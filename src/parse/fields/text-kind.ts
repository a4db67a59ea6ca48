import * as z from 'zod';
import type { KeyPath } from '../../model/position.ts';
import { type TextKind, textFields } from './text-fields.ts';

/** Mappings that may be written as the value of one of their fields alone. */
export const shortForms = z.registry<{ readonly field: string }>();

/**
 * The kind of text that a schema has at a key path. Undefined if the value is not text that readers see,
 * such as an id, a date or a number.
 */
export function textKindAt(schema: z.ZodType, keys: KeyPath): TextKind | undefined {
  let reached: z.ZodType | undefined = unwrapSchema(schema);
  for (const key of keys) reached = reached && step(reached, key);
  reached = reached && (shortFormOf(reached) ?? reached);
  // A value in the default language may be written without the mapping of languages.
  if (reached instanceof z.ZodRecord) reached = unwrapSchema(reached.valueType);
  return reached && textFields.get(reached)?.kind;
}

/** Removes wrappers such as `optional`. */
function unwrapSchema(schema: z.core.$ZodType): z.ZodType | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  if (textFields.has(schema)) return schema;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrapSchema(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? unwrapSchema(schema.out) : schema;
}

function step(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return unwrapSchema(schema.element);
  if (schema instanceof z.ZodRecord) {
    const value = unwrapSchema(schema.valueType);
    // A list in the default language may be written without the mapping of languages.
    return typeof key === 'number' && value !== undefined ? step(value, key) : value;
  }
  if (!(schema instanceof z.ZodObject)) return undefined;
  const field: z.core.$ZodType | undefined = schema.shape[String(key)];
  if (field !== undefined) return unwrapSchema(field);
  const short = shortFormOf(schema);
  return short && step(short, key);
}

/** The schema of a mapping's field that may take the mapping's place. */
function shortFormOf(schema: z.ZodType): z.ZodType | undefined {
  const name = shortForms.get(schema)?.field;
  if (name === undefined || !(schema instanceof z.ZodObject)) return undefined;
  const field: z.core.$ZodType | undefined = schema.shape[name];
  return field && unwrapSchema(field);
}
