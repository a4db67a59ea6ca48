import { directionOf, type LanguageCode } from '../model/language.ts';
import { isolateRuns } from '../model/text/left-to-right-runs.ts';

/**
 * A line of plain text as it is shown to readers by other programs, such as feed readers: in a language that
 * is written from right to left, with marks that keep the order of numbers with signs and the like.
 */
export function shownText(text: string, lang: LanguageCode): string {
  return directionOf(lang) === 'rtl' ? isolateRuns(text) : text;
}
