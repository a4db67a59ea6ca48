import type { Moment } from '../../moment.ts';
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

/** The names of fields with their own schema. */
export type CustomFieldName = {
  [Name in keyof Fields]: Fields[Name] extends PlainField ? never : Name;
}[keyof Fields];

export type PlainFieldName = Exclude<keyof Fields, CustomFieldName>;

/** The values of an article's plain fields, typeset. */
export type PlainValues = { readonly [Name in PlainFieldName]: ValueOf<Fields[Name]> };

type ListedFieldName = {
  [Name in keyof Fields]: Fields[Name] extends { inLists: true } ? Name : never;
}[keyof Fields];

/** The values of the plain fields that lists show. */
export type ListedValues = Pick<PlainValues, ListedFieldName>;

const fields: Readonly<Record<string, PlainField | CustomField>> = articleFields;

/** The plain fields with their names. */
export const plainFields = Object.entries(fields).flatMap(
  ([name, field]): readonly (readonly [string, PlainField])[] =>
    field.type === 'own' ? [] : [[name, field]],
);

const listedNames = Object.keys(fields).filter((name): name is ListedFieldName => {
  const field = fields[name];
  return field !== undefined && field.type !== 'own' && field.inLists;
});

/** Picks the values that lists show. @param values may contain other values too */
export function listedValues(values: ListedValues): ListedValues {
  return Object.fromEntries(listedNames.map((name) => [name, values[name]])) as ListedValues;
}
