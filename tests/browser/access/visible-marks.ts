/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { type Box, changedPixels, pictureOf } from './painted-change.ts';

/** The marks of maps, timelines and charts: what a reader must see to read the drawing. */
const marks = [
  '.map :is(.dot, .main-dot)',
  '.timeline :is(.on, .within, .by, .lasting, .end, .cut, .wave)',
  '.chart :is(circle, .step, .range)',
].join(', ');

interface Mark extends Box {
  readonly name: string;
}

/** Runs in the page. Where the marks of a drawing are in the window, after scrolling to it. */
function marksOf(drawing: Element, selector: string): readonly Mark[] {
  drawing.scrollIntoView({ block: 'center', behavior: 'instant' });
  return [...drawing.querySelectorAll(selector)]
    .filter((each) => each.checkVisibility())
    .map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return { name: `${each.localName}.${each.getAttribute('class')}`, x, y, width, height };
    });
}

/** Shows or hides the marks, in a style sheet of the page. */
const showMarks = (isShown: boolean) => `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(isShown ? '' : `${marks} { visibility: hidden !important; }`)});
  document.adoptedStyleSheets = [sheet];
})()`;

/** The kinds of drawings whose marks were seen already, on this page or another. */
const seen = new Set<string>();

const looks = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

/**
 * Names marks of drawings that are not painted in a contrast of 3:1 to what is behind them: light, dark, and in forced
 * colours. One drawing of each kind stands for all of them, in each direction of text.
 */
export async function faintMarks(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const drawing of await page.locator('svg:visible').all()) {
    const kind = `${await drawing.getAttribute('class')} ${await drawing.getAttribute('direction')}`;
    if (seen.has(kind)) continue;
    const found = await drawing.evaluate(marksOf, marks);
    if (found.length === 0) continue;
    seen.add(kind);
    for (const look of looks) {
      await page.emulateMedia(look);
      const shown = await pictureOf(page);
      await page.evaluate(showMarks(false));
      const hidden = await pictureOf(page);
      await page.evaluate(showMarks(true));
      const faint = found.filter((mark) => {
        const { x, y, width, height } = mark;
        const box = { x: x - 2, y: y - 2, width: width + 4, height: height + 4 };
        return changedPixels(hidden, shown, box) < Math.max(width, height) / 2;
      });
      faults.push(...faint.map(({ name }) => `${kind} ${name} ${JSON.stringify(look)}`));
    }
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  return faults;
}
