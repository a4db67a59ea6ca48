import type { Formatter } from '../../src/model/formatter.ts';
import type { FigureValue } from '../../src/model/site/figure.ts';
import type { Strings } from './strings.ts';

/** Formats a figure's value with qualifier and unit: `more than 1,500 tonnes`. */
export function figureText(
  value: FigureValue & { readonly unit: string | undefined },
  strings: Pick<Strings, 'qualifiers'>,
  format: Formatter,
): string {
  const parts = [strings.qualifiers[value.qualifier], numberText(value, format), value.unit ?? ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** Formats a figure's number or range. */
export function numberText({ amount, to }: FigureValue, format: Formatter): string {
  return to === undefined ? format.number(amount) : format.range(amount, to);
}
