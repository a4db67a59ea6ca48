import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const all: axe.RunOptions = {
  runOnly: { type: 'tag', values: tags },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};
/** The rules of `tags` that check colours. The result of all other rules is the same in any colours. */
const ofColours: axe.RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

/**
 * Runs axe-core in the page.
 * @param colours checks the colours only, if everything else has been checked in other colours
 * @returns each violation, in lines that a person can act on
 */
export async function accessibilityFaults(
  page: Page,
  colours: 'colours' | undefined = undefined,
): Promise<readonly string[]> {
  const options = colours === undefined ? all : ofColours;
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source);
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
