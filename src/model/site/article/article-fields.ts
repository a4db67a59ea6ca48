import { articleKinds } from './article-kind.ts';

/** The properties of every plain field. */
interface FieldBase {
  /** Whether lists show the field too: it is then part of the article's teaser. */
  readonly inLists: boolean;
}

/** A line of text. If a required line is missing, a problem is reported and its value is ''. */
interface LineField extends FieldBase {
  readonly type: 'line';
  /** What to write, for messages: `a word or two`. */
  readonly meaning: string;
  /** The minimum and maximum number of characters. */
  readonly length: readonly [min: number, max: number];
  readonly required: boolean;
  /** Whether quotation marks, dashes and the like follow the rules of the language. */
  readonly typeset: boolean;
}

/** A list of sentences. Empty if the field is missing. */
interface SentencesField extends FieldBase {
  readonly type: 'sentences';
  readonly meaning: string;
  /** The maximum number of sentences, as a number and in words. */
  readonly most: readonly [number: number, words: string];
  readonly typeset: boolean;
}

/** A time with its zone. Undefined if the field is missing. */
interface MomentField extends FieldBase {
  readonly type: 'moment';
  readonly meaning: string;
  /** Whether something ends then, so that advice proposes a time in the future. */
  readonly toCome?: boolean;
}

/** One of several words. */
interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  readonly values: readonly string[];
  readonly default: string;
}

/** A field whose value does not depend on anything else. */
export type PlainField = LineField | SentencesField | MomentField | ChoiceField;

/** A field with its own schema and type: references to other files, or values with positions. */
export interface CustomField {
  readonly type: 'own';
}

const custom = { type: 'own' } as const;

/**
 * Every field of an article's front matter, in the order in which problems list them. The type,
 * schema, typesetting and teaser of a plain field are derived from its entry here. To show a field on the
 * article's page, add it to the view in `src/pages/article-text.ts` and to the layout.
 */
export const articleFields = {
  headline: {
    type: 'line',
    meaning: 'the headline, 10 to 110 characters',
    length: [10, 110],
    required: true,
    typeset: true,
    inLists: true,
  },
  standfirst: {
    type: 'line',
    meaning: 'one or two sentences, at most 300 characters',
    length: [1, 300],
    required: true,
    typeset: true,
    inLists: true,
  },
  kicker: {
    type: 'line',
    meaning: 'a word or two, at most 40 characters',
    length: [1, 40],
    required: false,
    typeset: true,
    inLists: true,
  },
  kind: { type: 'choice', values: articleKinds, default: 'report', inLists: true },
  section: custom,
  story: custom,
  published: custom,
  updated: { type: 'moment', meaning: 'when the article was last changed', inLists: false },
  until: {
    type: 'moment',
    meaning: 'when the article leaves the lists',
    toCome: true,
    inLists: false,
  },
  ended: { type: 'moment', meaning: 'when live coverage ended', inLists: true },
  refresh: custom,
  status: { type: 'choice', values: ['draft', 'ready'], default: 'ready', inLists: false },
  republish: { type: 'choice', values: ['yes', 'no'], default: 'yes', inLists: false },
  place: custom,
  byline: custom,
  sources: custom,
  lead: custom,
  keyPoints: {
    type: 'sentences',
    meaning: 'one sentence',
    most: [5, 'five'],
    typeset: true,
    inLists: false,
  },
  topics: custom,
  events: custom,
  figures: custom,
  corrections: custom,
  updates: custom,
  movedFrom: custom,
  translationOf: custom,
} as const satisfies Readonly<Record<string, PlainField | CustomField>>;
