import * as z from 'zod';
import type { PlainField } from '../../model/site/article/article-fields.ts';
import {
  type PlainFieldName,
  type PlainValues,
  plainFields,
} from '../../model/site/article/article-values.ts';
import { lineOfLength, sentence } from '../fields/line.ts';
import { endTime, moment } from '../fields/moment.ts';
import { fieldName } from '../issue-messages.ts';
import { issueText } from '../issue-text.ts';
import type { Typesetter } from '../parse-context.ts';

type PlainSchemas = {
  readonly [Name in PlainFieldName]: z.ZodType<PlainValues[Name] | undefined>;
};

/** The schema of each plain field. */
export const plainSchemas = Object.fromEntries(
  plainFields.map(([name, field]) => [name, schemaOf(field)]),
) as PlainSchemas;

function schemaOf(field: PlainField): z.ZodType {
  switch (field.type) {
    case 'line': {
      const line = lineOfLength(field.meaning, ...field.length);
      return field.required ? line : line.optional();
    }
    case 'sentences':
      return sentences(field.meaning, ...field.most);
    case 'moment':
      return (field.toCome === true ? endTime : moment)(field.meaning).optional();
    case 'choice':
      return z.enum(field.values).default(field.default);
  }
}

function sentences(meaning: string, most: number, mostInWords: string): z.ZodType {
  const sizeOf = (input: unknown) => (Array.isArray(input) ? input.length : 0);
  const list = z.array(sentence(meaning)).max(most, {
    error: ({ input, path }) => {
      const [size, name] = [sizeOf(input), fieldName(path ?? [])];
      const message = `${name} has ${size} items, ${size - most} too many`;
      return issueText(message, `keep at most ${mostInWords}`);
    },
  });
  return list.default([]);
}

/** Validated values. Invalid ones are missing. */
type ReadValues = { readonly [Name in PlainFieldName]?: PlainValues[Name] | undefined };

/** The plain fields of an article with their typography applied. */
export function plainValues(read: ReadValues, typeset: Typesetter): PlainValues {
  const known = new Map<string, unknown>(Object.entries(read));
  const values = plainFields.map(([name, field]) => [
    name,
    typesetValue(field, known.get(name), typeset),
  ]);
  return Object.fromEntries(values) as PlainValues;
}

function typesetValue(field: PlainField, value: unknown, typeset: Typesetter): unknown {
  switch (field.type) {
    case 'line':
      return typesetLine(field, value, typeset) ?? (field.required ? '' : undefined);
    case 'sentences':
      return Array.isArray(value) ? value.map((item) => typesetLine(field, item, typeset)) : [];
    case 'moment':
      return value;
    case 'choice':
      return value ?? field.default;
  }
}

function typesetLine(
  field: Pick<Extract<PlainField, { type: 'line' }>, 'typeset'>,
  value: unknown,
  typeset: Typesetter,
): string | undefined {
  if (typeof value !== 'string') return undefined;
  return field.typeset ? typeset.text(value) : value;
}
