import { describe, expect, test } from 'vitest';
import { weightProblem } from '../../../src/engine/render/page-weight.ts';
import type { PlannedPage } from '../../../src/pages/page-kinds.ts';
import { articleText, baseFiles, siteText } from '../../sites/files/base-files.ts';
import { readerOf, soundSite } from '../../sites/files/memory-folder.ts';

const plan: PlannedPage = {
  kind: 'article',
  url: '/2031/05/02/harbour-open/',
  lang: 'en',
  subject: 'articles/harbour-open.md',
};

function weigh(html: string, settings: string, page = plan) {
  const files = {
    ...baseFiles,
    'site.yaml': siteText(settings),
    'articles/harbour-open.md': articleText(),
  };
  return weightProblem(page, html, readerOf(soundSite(files)).publication);
}

/** Text that does not compress well. */
function words(count: number, seed = 7): string {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state.toString(36);
  }).join(' ');
}

const heavy = `<style>${words(300, 1)}</style><figure class="map-figure">${words(900, 2)}</figure>${words(9000, 3)}`;

describe('the weight of a page', () => {
  test('causes a warning at the article if it is over the budget, with the heaviest part first', () => {
    const problem = weigh(heavy, '');
    expect(problem).toMatchObject({ path: 'articles/harbour-open.md', severity: 'warning' });
    expect(problem?.message).toMatch(
      /^the page \/2031\/05\/02\/harbour-open\/ has \d+ bytes .* more than the 14600 .*\(text and markup \d+, maps \d+, styles \d+, response headers \d+\)$/,
    );
  });

  test('is the sum of its parts', () => {
    const { message = '' } = weigh(heavy, '') ?? {};
    const [total = 0] = (/has (\d+)/.exec(message)?.slice(1) ?? []).map(Number);
    const parts = [...(/\((.*)\)/.exec(message)?.[1] ?? '').matchAll(/\d+/g)].map(Number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  });

  test('causes no warning within the budget, even if fast compression is over it', () => {
    expect(weigh(words(1000), '')).toBeUndefined();
    const exact = Number(/has (\d+)/.exec(weigh(heavy, '')?.message ?? '')?.[1]);
    expect(weigh(heavy, `budgets: {article: ${exact}}`)).toBeUndefined();
    expect(weigh(heavy, `budgets: {article: ${exact - 1}}`)).toBeDefined();
  });

  test('has no limit for live coverage', () => {
    const live = '<section class="live-entries" aria-labelledby="page.entries">';
    expect(weigh(`${heavy}${live}</section>`, '')).toBeUndefined();
  });

  test('has no limit for a kind without a budget', () => {
    const front = { ...plan, kind: 'front', url: '/', subject: 'front' } as const;
    expect(weigh(heavy, '', front)).toBeUndefined();
    expect(weigh(heavy, 'budgets: {front: 9000}', front)).toMatchObject({ path: 'site.yaml' });
  });
});
