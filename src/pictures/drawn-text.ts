import { isolateRuns } from '../model/text/left-to-right-runs.ts';

/**
 * A text as it is written into a drawing: escaped for XML, and in a drawing that runs from right to left with
 * what keeps its own order between marks, since SVG has no element for that.
 */
export function drawnText(text: string, direction: 'ltr' | 'rtl'): string {
  const shown = direction === 'rtl' ? isolateRuns(text) : text;
  return shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
