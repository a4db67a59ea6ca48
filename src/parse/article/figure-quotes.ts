import type { NumberLanguage } from '../../model/number-language.ts';
import { errorAt, type Fault, type Problem } from '../../model/problem.ts';
import {
  type Figure,
  type FigureQuote,
  type FigureValue,
  isSameQualifier,
  writtenValue,
} from '../../model/site/figure.ts';
import { quote } from '../issue-text.ts';
import { findQuantities, type Quantity } from '../numbers/find-quantities.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';

/**
 * Reports each quoted figure whose number or qualifier in the text differs from the front matter. The
 * qualifier may be before or after the marked words. In a language without number words, only digits are
 * compared.
 * @param document finds the position of the figure's value, for the advice
 * @param language the number words of the text
 */
export function figureQuoteProblems(
  document: Pick<YamlDocument, 'path' | 'at'>,
  language: NumberLanguage,
  quotes: readonly FigureQuote[],
  figures: readonly Figure[],
): readonly Problem[] {
  if (quotes.length === 0) return [];
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return quotes.flatMap((quoted) => {
    const figure = byId.get(quoted.id);
    const fault = figure && faultOf(quoted, figure, language, document);
    return fault === undefined
      ? []
      : [errorAt(document.path, quoted.at, fault.message, fault.advice)];
  });
}

function faultOf(
  quoted: FigureQuote,
  figure: Figure,
  language: NumberLanguage,
  document: Pick<YamlDocument, 'at'>,
): Fault | undefined {
  const place = () => valueLocation(figure, document);
  const read = (text: string) => findQuantities(text, language);
  const inside = read(quoted.words);
  if (inside.length === 0) {
    return language.read && missingNumberFault(quoted, figure);
  }
  const withContext = [
    ...read(`${quoted.before} ${quoted.words}`),
    ...read(`${quoted.words} ${quoted.after}`),
  ];
  // The word that opens a range may be before the marked words: between [10 and 15].
  const said = [...inside, ...withContext.filter(({ to }) => to !== undefined)];
  if (!said.some((each) => isSameNumber(each, figure))) return numberFault(quoted, figure, place());
  if (language.read === undefined) return undefined;
  const same = [...said, ...withContext].filter((each) => isSameNumber(each, figure));
  return hasSameQualifier(same, figure) ? undefined : qualifierFault(quoted, figure, place());
}

function isSameNumber(quantity: Quantity, figure: FigureValue): boolean {
  return quantity.amount === figure.amount && quantity.to === figure.to;
}

/** Whether the text qualifies the number as the figure does. Without a qualifier the number is exact. */
function hasSameQualifier(readings: readonly Quantity[], { qualifier }: FigureValue): boolean {
  const said = readings.flatMap((each) => each.qualifier ?? []);
  if (said.length === 0) return qualifier === 'exactly';
  return said.some((each) => isSameQualifier(each, qualifier));
}

/** Line and column of a figure's value: `40:12`. */
function valueLocation({ at }: Figure, document: Pick<YamlDocument, 'at'>): string {
  const { line, column } = document.at([...at, 'value']);
  return `${line}:${column}`;
}

function numberFault({ words, id }: FigureQuote, figure: Figure, place: string): Fault {
  return {
    message: `the text says ${quote(words)}, but the figure "${id}" is ${writtenValue(figure)}`,
    advice: `correct the text, or "value" at ${place}`,
  };
}

function qualifierFault(quoted: FigureQuote, figure: Figure, place: string): Fault {
  const advice =
    figure.qualifier === 'exactly'
      ? `write the number alone, or qualify "value" at ${place}`
      : `write "${writtenValue(figure)}": the qualifier is part of the figure`;
  return { message: numberFault(quoted, figure, place).message, advice };
}

function missingNumberFault({ words, id }: FigureQuote, figure: Figure): Fault {
  return {
    message: `the text quotes the figure "${id}" without a number: ${quote(words)}`,
    advice: `write ${writtenValue(figure)}, or remove the mark`,
  };
}
