import type { Page } from 'playwright-core';
import { changedPixels, pictureOf } from './painted-change.ts';
import {
  firstStopFrom,
  focusStop,
  hiddenStops,
  listTabStops,
  looksOfStops,
  takeFocusedStops,
  unorderedStops,
} from './tab-stops.ts';

/** Presses a key several times without waiting for each press. @returns the numbers of the stops that had the focus */
async function walk(page: Page, key: string, times: number): Promise<readonly number[]> {
  await Promise.all(Array.from({ length: times }, () => page.keyboard.press(key)));
  return page.evaluate(takeFocusedStops);
}

/**
 * Lists the faults for a reader with a keyboard: stops that Tab skips, stops that are out of the order of the source
 * or of the screen, keyboard traps, and stops that do not show the focus. The window must be as narrow as a phone.
 */
export async function keyboardFaults(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(listTabStops);
  const all = names.map((_, at) => at);
  const there = await walk(page, 'Tab', names.length);
  const faults = [...differences('Tab', all, there, names)];
  const back = await walk(page, 'Shift+Tab', names.length - 1);
  faults.push(...differences('Shift+Tab', all.slice(0, -1).toReversed(), back, names));
  await page.evaluate(focusStop, names.length - 1);
  await page.evaluate(takeFocusedStops);
  // After the last stop, the focus moves to the browser itself or to the first stop. This takes a moment.
  const past = await walk(page, 'Tab', 1);
  if (past.some((at) => at !== 0)) faults.push(`Tab leads from the end to ${names[past[0] ?? -1]}`);
  return [
    ...faults,
    ...(await page.evaluate(unorderedStops)),
    ...(await page.evaluate(hiddenStops)),
    ...(await skipLinkFaults(page)),
  ];
}

function differences(
  key: string,
  expected: readonly number[],
  met: readonly number[],
  names: readonly string[],
): string[] {
  const at = expected.findIndex((stop, index) => stop !== met[index]);
  if (at === -1 && met.length === expected.length) return [];
  const nameOf = (stop: number | undefined) => names[stop ?? -1] ?? 'something else, or nothing';
  return [`${key} meets ${nameOf(met[at])} and not ${nameOf(expected[at])}, at stop ${at + 1}`];
}

/** Uses each skip link as a reader does. It must move the focus to its target, and Tab must go on from there. */
async function skipLinkFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  const links = await page.locator('.skip-link').all();
  if (links.length === 0) faults.push('there is no skip link');
  for (const link of links) {
    const id = (await link.getAttribute('href'))?.slice(1) ?? '';
    await link.focus();
    await page.keyboard.press('Enter');
    const focused = await page.evaluate('document.activeElement.id');
    if (focused !== id) faults.push(`the link to #${id} moves the focus to #${focused}`);
    await page.evaluate(takeFocusedStops);
    const expected = await page.evaluate(firstStopFrom, id);
    const [next] = await walk(page, 'Tab', 1);
    if (next !== expected) faults.push(`Tab after #${id} meets stop ${next}, not ${expected}`);
  }
  const goal = page.locator('main#page\\.content');
  if ((await goal.count()) !== 1) faults.push('the first skip link does not lead to main');
  return faults;
}

/** The looks of the stops whose focus has been checked, on any page. */
const seenLooks = new Set<string>();

/**
 * Focuses one stop of each look that has not been checked yet, in light and dark by turns, and lists those whose
 * focus indicator is too faint. WCAG 2.2 asks for the area of a line of 2 px around the stop, with a contrast of 3:1
 * to the same pixels without the focus. https://www.w3.org/TR/WCAG22/#focus-appearance
 */
export async function faintFocus(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [at, look] of (await page.evaluate(looksOfStops)).entries()) {
    if (seenLooks.has(look)) continue;
    seenLooks.add(look);
    const colorScheme = seenLooks.size % 2 === 0 ? 'light' : 'dark';
    await page.emulateMedia({ colorScheme });
    const { x, y, width, height } = await page.evaluate(focusStop, at);
    const focused = await pictureOf(page);
    await page.evaluate('document.activeElement.blur()');
    const box = { x: x - 12, y: y - 12, width: width + 24, height: height + 24 };
    const painted = changedPixels(await pictureOf(page), focused, box);
    const least = 2 * 2 * (width + height);
    if (painted < least) faults.push(`${look} (${colorScheme}): ${painted} pixels of ${least}`);
  }
  await page.emulateMedia({ colorScheme: null });
  return faults;
}
