/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { type Box, changedPixels, pictureOf } from './painted-change.ts';

/** The marks of maps, timelines and charts, which a reader must see to understand the drawing. */
const marks = [
  '.map :is(.dot, .main-dot)',
  '.timeline :is(.on, .within, .by, .lasting, .end, .cut, .wave)',
  '.chart :is(circle, .step, .range)',
].join(', ');

interface Mark extends Box {
  readonly name: string;
}

/** Scrolls to a drawing and returns the positions of its marks in the window. Runs in the page. */
function marksOf(drawing: Element, selector: string): readonly Mark[] {
  drawing.scrollIntoView({ block: 'center', behavior: 'instant' });
  return [...drawing.querySelectorAll(selector)]
    .filter((each) => each.checkVisibility())
    .map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return { name: `${each.localName}.${each.getAttribute('class')}`, x, y, width, height };
    });
}

/** Shows or hides the marks with a stylesheet of the page. */
const showMarks = (isShown: boolean) => `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(isShown ? '' : `${marks} { visibility: hidden !important; }`)});
  document.adoptedStyleSheets = [sheet];
})()`;

/** The kinds of drawings whose marks have been checked, on any page. */
const seen = new Set<string>();

const looks = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

/**
 * Lists marks of drawings with a contrast of less than 3:1 to their background, in light, dark and forced colours.
 * One drawing of each kind and text direction is checked.
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
