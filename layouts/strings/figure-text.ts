import type { Formatter } from '../../src/model/formatter.ts';
import type { FigureValue } from '../../src/model/site/figure.ts';
import type { Strings } from './strings.ts';

/** A figure's value with its qualifier and unit, in words of a language: `more than 1,500 tonnes`. */
export function figureText(
  value: FigureValue & { readonly unit: string | undefined },
  strings: Pick<Strings, 'qualifiers'>,
  format: Formatter,
): string {
  const parts = [strings.qualifiers[value.qualifier], numberText(value, format), value.unit ?? ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** A number, or the two of a range, as a language writes them. */
export function numberText({ amount, to }: FigureValue, format: Formatter): string {
  return to === undefined ? format.number(amount) : format.range(amount, to);
}
