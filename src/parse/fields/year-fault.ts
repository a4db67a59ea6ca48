import { issueText, quote } from '../issue-text.ts';

const yearPattern = /^([+-]?)Y?(\d+)(?:-\d{2}(?:-\d{2}(?:[T ].*)?)?)?$/i;

/**
 * The fault of a date before the year 1 or after 9999, as `issueText` joins it. Undefined if the year is in
 * range or the text does not start with a year.
 * @param text a year, a month, a day or a moment: `0000`, `-0044-03-15`, `10000-01-01T00:00:00Z`
 */
export function yearFault(text: string): string | undefined {
  const [, sign = '', digits] = yearPattern.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const year = Number(digits);
  if (sign !== '-' && year >= 1 && year <= 9999) return undefined;
  const message = `${quote(text)} is outside the years 1 to 9999`;
  return issueText(message, 'write a year from 0001 to 9999, in four digits');
}
