import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { site, usePage } from './site-browser.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const options: axe.RunOptions = {
  runOnly: { type: 'tag', values: tags },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** Runs axe-core, which the page has, and tells each violation in lines that a person can act on. */
async function violations(page: Page): Promise<readonly string[]> {
  const results = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)})`,
  )) as axe.AxeResults;
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id}: ${violation.help} (${violation.helpUrl})\n` +
        `  at ${node.target.join(' ')}: ${node.html.slice(0, 200)}\n  ${node.failureSummary}`,
    ),
  );
}

describe('passes axe-core, WCAG 2.2 AA, light and dark', () => {
  const open = usePage({ viewport: { width: 768, height: 900 } });

  // To open a page costs more than to look at it a second time.
  test.each(site.pages)('%s', async (path) => {
    const page = await open(path);
    await page.evaluate(axe.source);
    const inks = new Set<unknown>();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      inks.add(await page.evaluate('getComputedStyle(document.body).color'));
      const found = await violations(page);
      expect(found, [colorScheme, ...found].join('\n\n')).toEqual([]);
    }
    expect(inks.size, 'the page was dark the second time').toBe(2);
  });
});
