/** What is said of each plain field, whatever its kind. */
interface FieldBase {
  /** Whether lists show the field too: it is then in the summary of the article and in its teasers. */
  readonly inLists: boolean;
}

/** A line of text. A required one that is missing is read as '', beside its problem. */
interface LineField extends FieldBase {
  readonly type: 'line';
  /** What an editor is asked to write: `a word or two`. */
  readonly meaning: string;
  /** The least and the most characters. */
  readonly length: readonly [least: number, most: number];
  readonly required: boolean;
  /** Whether quotation marks, dashes and the like are set as the language asks. */
  readonly typeset: boolean;
}

/** A list of sentences, empty if the field is missing. */
interface SentencesField extends FieldBase {
  readonly type: 'sentences';
  readonly meaning: string;
  /** How many there may be, as a number and in words. */
  readonly most: readonly [number: number, words: string];
  readonly typeset: boolean;
}

/** A time with its zone; it may be missing. */
interface MomentField extends FieldBase {
  readonly type: 'moment';
  readonly meaning: string;
}

/** One of a few words. */
interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  readonly values: readonly string[];
  readonly default: string;
}

/** A field whose value is read without a look at anything else. */
export type PlainField = LineField | SentencesField | MomentField | ChoiceField;

/** A field with a schema and a type of its own: ids of other files, values with places in the file. */
export interface CustomField {
  readonly type: 'own';
}

const custom = { type: 'own' } as const;

/**
 * Every field of an article's front matter, in the order in which problems list them. The type, the
 * schema, the typesetting, the summary and the teaser of a plain field follow from its line: its page shows
 * it with a line in `src/pages/article-page.ts` and one in its layout.
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
  section: custom,
  story: custom,
  published: custom,
  updated: { type: 'moment', meaning: 'when the article was last changed', inLists: false },
  status: { type: 'choice', values: ['draft', 'ready'], default: 'ready', inLists: false },
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
