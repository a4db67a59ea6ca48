import { directionOf, type LanguageCode } from '../model/language.ts';
import { withIsolatedRuns } from '../model/text/left-to-right-runs.ts';

/**
 * Returns a line of plain text for programs that show it to readers, such as feed readers. In a
 * right-to-left language, Unicode isolates keep numbers with signs and similar runs in order.
 */
export function bidiSafeText(text: string, lang: LanguageCode): string {
  return directionOf(lang) === 'rtl' ? withIsolatedRuns(text) : text;
}
