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

/** Runs axe-core in the page and tells each violation in lines that a person can act on. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
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

describe.each(['light', 'dark'] as const)('passes axe-core, WCAG 2.2 AA, %s', (colorScheme) => {
  const open = usePage({ colorScheme, viewport: { width: 768, height: 900 } });

  test.each(site.pages)('%s', async (path) => {
    const found = await violations(await open(path));
    expect(found, found.join('\n\n')).toEqual([]);
  });
});
