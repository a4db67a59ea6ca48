import { escapeXml } from '../model/text/html-text.ts';
import { withIsolatedRuns } from '../model/text/left-to-right-runs.ts';

/**
 * Prepares a text for an SVG: escapes it for XML. In a right-to-left drawing, it also puts Unicode marks around
 * left-to-right runs, because SVG has no element that isolates them.
 */
export function svgText(text: string, direction: 'ltr' | 'rtl'): string {
  return escapeXml(direction === 'rtl' ? withIsolatedRuns(text) : text);
}
