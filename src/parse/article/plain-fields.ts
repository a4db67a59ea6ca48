import * as z from 'zod';
import type { PlainField } from '../../model/site/article-fields.ts';
import {
  type PlainFieldName,
  type PlainValues,
  plainFields,
} from '../../model/site/article-values.ts';
import { lineOfLength, sentence } from '../fields/line.ts';
import { moment } from '../fields/moment.ts';
import { nameOf } from '../issue-wording.ts';
import type { Typeset } from '../parse-context.ts';
import { say } from '../saying.ts';

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
      return moment(field.meaning).optional();
    case 'choice':
      return z.enum(field.values).default(field.default);
  }
}

function sentences(meaning: string, most: number, mostInWords: string): z.ZodType {
  const sizeOf = (input: unknown) => (Array.isArray(input) ? input.length : 0);
  const list = z.array(sentence(meaning)).max(most, {
    error: ({ input, path }) => {
      const [size, name] = [sizeOf(input), nameOf(path ?? [])];
      const message = `${name} has ${size} items, ${size - most} too many`;
      return say(message, `keep at most ${mostInWords}`);
    },
  });
  return list.default([]);
}

/** Values as their schemas give them; what was wrong is missing. */
type ReadValues = { readonly [Name in PlainFieldName]?: PlainValues[Name] | undefined };

/** The plain fields of an article, typeset. */
export function plainValues(read: ReadValues, typeset: Typeset): PlainValues {
  const known = new Map<string, unknown>(Object.entries(read));
  const values = plainFields.map(([name, field]) => [name, shown(field, known.get(name), typeset)]);
  return Object.fromEntries(values) as PlainValues;
}

function shown(field: PlainField, value: unknown, typeset: Typeset): unknown {
  switch (field.type) {
    case 'line':
      return shownLine(field, value, typeset) ?? (field.required ? '' : undefined);
    case 'sentences':
      return Array.isArray(value) ? value.map((item) => shownLine(field, item, typeset)) : [];
    case 'moment':
      return value;
    case 'choice':
      return value ?? field.default;
  }
}

function shownLine(
  field: Pick<Extract<PlainField, { type: 'line' }>, 'typeset'>,
  value: unknown,
  typeset: Typeset,
): string | undefined {
  if (typeof value !== 'string') return undefined;
  return field.typeset ? typeset.text(value) : value;
}
