import type { Point } from '../point.ts';
import type { KeyPath } from '../position.ts';

/** How a number is meant; part of the figure and never dropped. */
export type Qualifier =
  | 'exactly'
  | 'more than'
  | 'over'
  | 'at least'
  | 'about'
  | 'up to'
  | 'fewer than';

/** A number as news gives it: with its qualifier, or from one number to another. */
export interface FigureValue {
  readonly qualifier: Qualifier;
  readonly amount: number;
  /** The end of a range that begins with `amount`; undefined where there is one number. */
  readonly to?: number | undefined;
}

/** A number in the news: what it counts, as of when, and who says so. */
export interface Figure extends FigureValue {
  /** The same in every article that gives the figure: its values over time are its history. */
  readonly id: string;
  /** What the number is measured in: `tonnes`; undefined where things are counted. */
  readonly unit: string | undefined;
  /** What is counted: `pro-government fighters killed in the battle for Sirte`. */
  readonly of: string;
  /** The day for which the number stands, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly source: string;
  /** The id of another figure that this one replaces. */
  readonly supersedes: string | undefined;
  /** The way to it in its file. */
  readonly at: KeyPath;
}

/** What relations need to know of a figure. */
export type FigureRecord = FigureValue & Pick<Figure, 'id' | 'asOf' | 'supersedes'>;

/** A figure as the text quotes it. */
export interface FigureQuote {
  readonly id: string;
  /** The words in the text: `more than 300`. */
  readonly words: string;
  /** What stands before and after them in the same line: a qualifier may stand there. */
  readonly before: string;
  readonly after: string;
  readonly at: Point;
}

/** Whether two values say the same; "over" and "more than" do. */
export function isSameValue(a: FigureValue, b: FigureValue): boolean {
  return a.amount === b.amount && a.to === b.to && isSameQualifier(a.qualifier, b.qualifier);
}

/** Whether two qualifiers mean the same. */
export function isSameQualifier(a: Qualifier, b: Qualifier): boolean {
  const plain = (each: Qualifier) => (each === 'over' ? 'more than' : each);
  return plain(a) === plain(b);
}

/** A value as an editor writes it in front matter: `more than 1,500`, `10 to 15`. */
export function writtenValue({ qualifier, amount, to }: FigureValue): string {
  const numbers = to === undefined ? grouped(amount) : `${grouped(amount)} to ${grouped(to)}`;
  return qualifier === 'exactly' ? numbers : `${qualifier} ${numbers}`;
}

/** `1500` as `1,500`, as the format of front matter has it in every language. */
function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const groups = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}
