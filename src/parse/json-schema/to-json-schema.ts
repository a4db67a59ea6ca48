import * as z from 'zod';
import { type ReferenceTarget, referenceFields } from '../fields/identifier.ts';
import { offsetMark, withOffsets } from '../fields/local-time.ts';
import { isMapping } from '../yaml/mapping.ts';

/** A JSON Schema as data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What the site has, for editors to propose. */
export interface KnownValues {
  readonly ids: Readonly<Record<ReferenceTarget, readonly string[]>>;
  /** IANA zone, for times in descriptions. */
  readonly timeZone: string;
}

/**
 * The JSON Schema of what a person may write: short forms too, such as a name in place of one for each language. What no
 * schema can express, such as the rules of dates, is left to `check`.
 */
export function toJsonSchema(schema: z.ZodType, known: KnownValues): JsonSchema {
  return withoutDialect(convert(schema, known));
}

function convert(schema: z.core.$ZodType, known: KnownValues): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const written = writtenForms(zodSchema, known);
      if (written !== undefined) replace(jsonSchema, written);
      const target =
        zodSchema instanceof z.ZodType ? referenceFields.get(zodSchema)?.to : undefined;
      if (target !== undefined) Object.assign(jsonSchema, proposals(known.ids[target]));
      const { description } = jsonSchema;
      if (description?.includes(offsetMark) === true) {
        jsonSchema.description = withOffsets(description, known.timeZone);
      }
    },
  });
}

function replace(schema: JsonSchema, other: JsonSchema): void {
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, other);
}

function withoutDialect({ $schema: _, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** The known values are proposed. Others are allowed, since the file that they name may be new. */
function proposals(ids: readonly string[]): JsonSchema {
  return ids.length === 0 ? {} : { anyOf: [{ enum: [...ids] }, { type: 'string' }] };
}

/**
 * The forms of a value that code completes before it is checked (`z.preprocess`). The code itself shows them: it puts a
 * text into a mapping, and writes a number as text.
 */
function writtenForms(schema: z.core.$ZodType, known: KnownValues): JsonSchema | undefined {
  if (!(schema instanceof z.ZodPipe) || !(schema.in instanceof z.ZodTransform)) return undefined;
  const { transform } = schema.in.def;
  const complete = (value: unknown) => transform(value, { value, issues: [] } as never);
  const full = withoutDialect(convert(schema.out, known));
  const short = shortForm(schema.out, complete('a'));
  const forms = [
    ...(short === undefined ? [] : [withoutDialect(convert(short, known))]),
    ...(complete(1) === '1' ? [{ type: 'number' } as const] : []),
  ];
  if (forms.length === 0) return full;
  const { description } = full;
  return { ...(description === undefined ? {} : { description }), anyOf: [...forms, full] };
}

/** The schema of the only value in a mapping into which a text was put. */
function shortForm(schema: z.core.$ZodType, completed: unknown): z.core.$ZodType | undefined {
  if (!isMapping(completed)) return undefined;
  const [key = '', ...others] = Object.keys(completed);
  if (others.length > 0) return undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return schema instanceof z.ZodObject ? schema.shape[key] : undefined;
}
