import { withIsolatedRuns } from '../model/text/left-to-right-runs.ts';

/**
 * Prepares a text for an SVG: escapes it for XML. In a right-to-left drawing, it also puts Unicode marks around
 * left-to-right runs, because SVG has no element that isolates them.
 */
export function svgText(text: string, direction: 'ltr' | 'rtl'): string {
  const shown = direction === 'rtl' ? withIsolatedRuns(text) : text;
  return shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
