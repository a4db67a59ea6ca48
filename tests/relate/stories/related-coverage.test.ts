import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareText } from '../../../src/model/order.ts';
import type { Article } from '../../../src/model/site/site.ts';
import { relatedCoverage } from '../../../src/relate/stories/related-coverage.ts';
import { plannedFrom, wholeSites } from '../../metadata/planned-inputs.ts';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import { type Files, markdownWords, momentOf, soundSite } from '../../sites/files/memory-folder.ts';
import { plainRelatedCoverage } from '../plain-related-coverage.ts';

const { 'articles/harbour-open.md': _, ...others } = baseFiles;
const files: Files = {
  ...others,
  'stories/strike.md': fileText({ name: 'Strike', description: 'A strike' }),
  'people/mara-voss.md': personText('Mara Voss'),
  'people/ansel-brook.md': personText('Ansel Brook'),
};
const words = { en: markdownWords.en, ar: markdownWords.en } as typeof markdownWords;

/** An article of 2031; `day` is `MM-DD`. */
function on(day: string, body: string, fields: Readonly<Record<string, unknown>> = {}): string {
  return articleText({ published: `2031-${day}T08:00:00Z`, ...fields }, body);
}

/** The slugs of an article's related coverage. */
function relatedTo(slug: string, all: Files): readonly string[] {
  const { site } = soundSite(all, { words, now: momentOf('2040-01-01T00:00:00Z') });
  const article = site.articles.find((each) => each.slug === slug);
  return (site.relatedCoverage.get(article?.url ?? '') ?? []).map((other) => other.slug);
}

describe('related coverage', () => {
  test('puts the same story first, then shared names, then the nearest in time', () => {
    const all = {
      ...files,
      'articles/self.md': on('05-10', '[[Mara Voss]] met [[Ansel Brook]].', { story: 'strike' }),
      'articles/same-story.md': on('01-01', 'Nobody is named here.', { story: 'strike' }),
      'articles/both-names.md': on('02-01', '[[Ansel Brook]] met [[Mara Voss]].'),
      'articles/near.md': on('05-08', '[[Mara Voss]] spoke.'),
      'articles/far.md': on('03-01', '[[Ansel Brook]] spoke.'),
    };
    expect(relatedTo('self', all)).toEqual(['same-story', 'both-names', 'near', 'far']);
  });

  test('leaves out articles that share nothing, and the article itself', () => {
    const all = {
      ...files,
      'articles/self.md': on('05-10', '[[Mara Voss]] spoke.'),
      'articles/stranger.md': on('05-10', '[[Ansel Brook]] spoke.'),
    };
    expect(relatedTo('self', all)).toEqual([]);
  });

  test('shows four at most', () => {
    const more = Array.from({ length: 7 }, (_, i) => [
      `articles/n${i}.md`,
      on(`04-0${i + 1}`, '[[Mara Voss]].'),
    ]);
    const all = {
      ...files,
      ...Object.fromEntries(more),
      'articles/self.md': on('05-10', '[[Mara Voss]].'),
    };
    expect(relatedTo('self', all)).toEqual(['n6', 'n5', 'n4', 'n3']);
  });

  test('sorts equal articles by address, so that every build gives the same order', () => {
    const all = {
      ...files,
      'articles/self.md': on('05-10', '[[Mara Voss]].'),
      'articles/b.md': on('05-11', '[[Mara Voss]].'),
      'articles/c.md': on('05-09', '[[Mara Voss]].'),
      'articles/a.md': on('05-11', '[[Mara Voss]].'),
    };
    expect(relatedTo('self', all)).toEqual(['c', 'a', 'b']);
    expect(relatedTo('self', Object.fromEntries(Object.entries(all).reverse()))).toEqual([
      'c',
      'a',
      'b',
    ]);
  });

  test('stays in the language of the article', () => {
    const all = {
      ...files,
      'site.yaml': twoLanguageSite,
      'articles/self.md': on('05-10', '[[Mara Voss]].', { story: 'strike' }),
      'articles/own.ar.md': on('05-01', '[[Mara Voss]].', {
        story: 'strike',
        translationOf: { version: '2031-05-01' },
      }),
      'articles/own.md': on('05-01', '[[Mara Voss]].'),
    };
    expect(relatedTo('self', all)).toEqual(['own']);
  });

  test('does not change for an old article if something much later is published', () => {
    const day = (i: number) => `0${2 + Math.floor(i / 15)}-${10 + (i % 15)}`;
    const names = ['[[Mara Voss]].', '[[Ansel Brook]].'];
    const between = Array.from({ length: 30 }, (_, i) => [
      `articles/n${i}.md`,
      on(day(i), names[i % 2] ?? ''),
    ]);
    const before: Files = {
      ...files,
      ...Object.fromEntries(between),
      'articles/old.md': on('01-01', '[[Mara Voss]] met [[Ansel Brook]].'),
    };
    // It shares both entities and would come first, but there are fifteen articles on each in
    // between.
    const alike = on('12-01', '[[Mara Voss]] met [[Ansel Brook]].');
    expect(relatedTo('old', before)).toEqual(['n0', 'n1', 'n2', 'n3']);
    expect(relatedTo('old', { ...before, 'articles/alike.md': alike })).toEqual([
      'n0',
      'n1',
      'n2',
      'n3',
    ]);
    expect(relatedTo('alike', { ...before, 'articles/alike.md': alike })).toHaveLength(4);
  });
});

/** The URLs that `relatedCoverage` finds. */
function found(articles: readonly Article[]): ReadonlyMap<string, readonly string[]> {
  const coverage = relatedCoverage(articles);
  return new Map(
    articles.map(({ url }) => [url, (coverage.get(url) ?? []).map((other) => other.url)]),
  );
}

/** A site with two stories and five entities, from which articles are generated. */
const { site: cast } = soundSite({
  ...files,
  'articles/one.md': articleText(),
  'stories/ferry.md': fileText({ name: 'Ferry', description: 'A ferry' }),
  'people/zeno.md': personText('Zeno'),
  'people/old-tom.md': personText('Old Tom'),
});
const [sample] = cast.articles;
if (sample === undefined) throw new Error('no article');

/** Articles of two languages on few days, so that many are published at the same time. */
const generated = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 40 }),
      lang: fc.constantFrom('en', 'en', 'en', 'ar'),
      story: fc.constantFrom(undefined, ...cast.stories),
      entities: fc.shuffledSubarray([...cast.entities]),
    }),
    { maxLength: 90, size: 'max' },
  )
  .map((list) =>
    list
      .map(({ day, ...rest }, index): Article => {
        const epoch = day * 86_400_000;
        const published = { iso: new Date(epoch).toISOString(), epoch };
        return { ...sample, ...rest, published, url: `/${index}/` };
      })
      .sort((a, b) => b.published.epoch - a.published.epoch || compareText(a.url, b.url)),
  );

describe('related coverage is the same as by a simple implementation of the rule', () => {
  test('of generated articles', () => {
    let long = 0;
    fc.assert(
      fc.property(generated, (articles) => {
        long += articles.length > 40 ? 1 : 0;
        expect(found(articles)).toEqual(plainRelatedCoverage(articles));
      }),
      { seed: 20160803, numRuns: 150 },
    );
    // There are so many that not all articles are candidates.
    expect(long).toBeGreaterThan(20);
  });

  test.each(wholeSites)('of $name', (whole) => {
    const { articles } = plannedFrom(whole, true).site;
    expect(found(articles)).toEqual(plainRelatedCoverage(articles));
    expect([...found(articles).values()].flat().length).toBeGreaterThan(0);
  });
});
