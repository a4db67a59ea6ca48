import type { Point } from '../point.ts';
import type { KeyPath } from '../position.ts';

/** How exact a number is. It is part of the figure and is always shown. */
export type Qualifier =
  | 'exactly'
  | 'more than'
  | 'over'
  | 'at least'
  | 'about'
  | 'up to'
  | 'fewer than';

/** A number with its qualifier, or a range of numbers. */
export interface FigureValue {
  readonly qualifier: Qualifier;
  readonly amount: number;
  /** The end of a range that starts with `amount`; undefined for a single number. */
  readonly to?: number | undefined;
}

/** A number in the news: what it counts, as of which day, and its source. */
export interface Figure extends FigureValue {
  /** The same in every article that reports the figure. Its values over time are its history. */
  readonly id: string;
  /** Unit of measurement: `tonnes`; undefined if the number is a count. */
  readonly unit: string | undefined;
  /** What is counted: `pro-government fighters killed in the battle for Sirte`. */
  readonly of: string;
  /** The day that the number refers to, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly source: string;
  /** Id of the figure that this one replaces. */
  readonly supersedes: string | undefined;
  readonly at: KeyPath;
}

/** What is needed of a figure to relate articles, without its text. */
export type FigureRecord = FigureValue & Pick<Figure, 'id' | 'asOf' | 'supersedes'>;

/** A figure that the text quotes. */
export interface FigureQuote {
  readonly id: string;
  /** The words in the text: `more than 300`. */
  readonly words: string;
  /** The text before and after the words in the same line, which may contain a qualifier. */
  readonly before: string;
  readonly after: string;
  readonly at: Point;
}

/** Whether two values are equal. The qualifiers "over" and "more than" mean the same. */
export function isSameValue(a: FigureValue, b: FigureValue): boolean {
  return a.amount === b.amount && a.to === b.to && isSameQualifier(a.qualifier, b.qualifier);
}

/** Whether two qualifiers mean the same: "over" and "more than" do. */
export function isSameQualifier(a: Qualifier, b: Qualifier): boolean {
  const canonical = (qualifier: Qualifier) => (qualifier === 'over' ? 'more than' : qualifier);
  return canonical(a) === canonical(b);
}

/** A value as front matter writes it: `more than 1,500`, `10 to 15`. */
export function writtenValue({ qualifier, amount, to }: FigureValue): string {
  const numbers = to === undefined ? grouped(amount) : `${grouped(amount)} to ${grouped(to)}`;
  return qualifier === 'exactly' ? numbers : `${qualifier} ${numbers}`;
}

/** `1500` as `1,500`. Front matter uses this format in every language. */
function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const groups = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
