import type { Moment } from '../moment.ts';
import { articleFields, type CustomField, type PlainField } from './article-fields.ts';

type Fields = typeof articleFields;

type ValueOf<Field> = Field extends { type: 'line'; required: true }
  ? string
  : Field extends { type: 'line' }
    ? string | undefined
    : Field extends { type: 'sentences' }
      ? readonly string[]
      : Field extends { type: 'moment' }
        ? Moment | undefined
        : Field extends { type: 'choice'; values: readonly (infer Value)[] }
          ? Value
          : never;

/** The fields with a schema of their own. */
export type CustomFieldName = {
  [Name in keyof Fields]: Fields[Name] extends PlainField ? never : Name;
}[keyof Fields];

export type PlainFieldName = Exclude<keyof Fields, CustomFieldName>;

/** The plain fields of an article, typeset. */
export type PlainValues = { readonly [Name in PlainFieldName]: ValueOf<Fields[Name]> };

type ListedFieldName = {
  [Name in keyof Fields]: Fields[Name] extends { inLists: true } ? Name : never;
}[keyof Fields];

/** What lists show of an article's plain fields. */
export type ListedValues = Pick<PlainValues, ListedFieldName>;

const fields: Readonly<Record<string, PlainField | CustomField>> = articleFields;

/** The plain fields, each with its name. */
export const plainFields = Object.entries(fields).flatMap(
  ([name, field]): readonly (readonly [string, PlainField])[] =>
    field.type === 'own' ? [] : [[name, field]],
);

const listedNames = Object.keys(fields).filter((name): name is ListedFieldName => {
  const field = fields[name];
  return field !== undefined && field.type !== 'own' && field.inLists;
});

/** What of an article's values lists show. @param values may hold others too */
export function listedValues(values: ListedValues): ListedValues {
  return Object.fromEntries(listedNames.map((name) => [name, values[name]])) as ListedValues;
}
