import { describe, expect, test } from 'vitest';
import { type DeskLists, deskLists } from '../../../../src/engine/dev/desk/desk-lists.ts';
import { SiteReader } from '../../../../src/facts/site-reader.ts';
import {
  articleText,
  baseFiles,
  translatedText,
  twoLanguageSite,
} from '../../../sites/files/base-files.ts';
import { type Files, planSite } from '../../../sites/files/memory-folder.ts';

const withoutArticles = Object.fromEntries(
  Object.entries(baseFiles).filter(([path]) => !path.startsWith('articles/')),
);

/** Returns the lists of a site that shows drafts, as `dateline dev` builds it. */
function listsOf(files: Files): DeskLists {
  const { value, problems } = planSite(
    { ...withoutArticles, 'site.yaml': twoLanguageSite, ...files },
    { drafts: true },
  );
  if (value === undefined) throw new Error('the site cannot be planned');
  const { unpublished, leftOut } = value.site;
  const faulty = leftOut.map(({ path, availability }) => ({ path, availability }));
  return deskLists(new SiteReader(value.facts), [...unpublished, ...faulty], problems);
}

const complete = { keyPoints: ['The harbour is open.'], lead: { map: ['port-esker'] } };
const later = '2031-06-01T08:00:00Z';

const draft = {
  path: 'articles/a.md',
  lang: 'en',
  headline: 'Harbour of Port Esker stays open',
  url: '/2031/05/02/a/',
};

describe('drafts and scheduled articles', () => {
  test('have their times, with the next one first', () => {
    const { drafts, scheduled } = listsOf({
      'articles/a.md': articleText({ status: 'draft' }),
      'articles/b.md': articleText({ published: later }),
      'articles/c.md': articleText({ published: '2031-05-20T08:00:00Z' }),
      'articles/d.md': articleText(),
    });
    const published = { iso: '2031-05-02T08:00:00Z', epoch: Date.UTC(2031, 4, 2, 8) };
    expect(drafts).toEqual([{ ...draft, published, problems: [] }]);
    expect(scheduled.map(({ path }) => path)).toEqual(['articles/c.md', 'articles/b.md']);
    expect(scheduled[1]?.published?.iso).toBe(later);
  });

  test('with errors are listed with the problems that keep them off the pages', () => {
    const { drafts } = listsOf({
      'articles/a.md': articleText({ status: 'draft', sources: undefined }),
    });
    expect(drafts).toMatchObject([
      {
        ...{ path: 'articles/a.md', headline: undefined, url: undefined },
        problems: [{ message: '"sources" is missing' }],
      },
    ]);
  });
});

describe('stale translations', () => {
  const correction = (date: string) => ({ date, note: 'The number was wrong and is right now.' });

  test('have the days of the missing changes, and their original', () => {
    const { stale } = listsOf({
      'articles/a.md': articleText({ corrections: [correction('2031-05-04T08:00:00Z')] }),
      'articles/a.ar.md': translatedText({ translationOf: { version: '2031-05-03' } }),
    });
    expect(stale).toMatchObject([
      {
        ...{ path: 'articles/a.ar.md', lang: 'ar', source: draft },
        ...{ corrections: ['2031-05-04'], updates: [] },
      },
    ]);
  });

  test('are also originals that lack a correction of their translation', () => {
    const { stale } = listsOf({
      'articles/a.md': articleText(),
      'articles/a.ar.md': translatedText({ corrections: [correction('2031-05-03T08:00:00Z')] }),
    });
    expect(stale.map(({ path, corrections }) => [path, corrections])).toEqual([
      ['articles/a.md', ['2031-05-03']],
    ]);
  });

  test('do not list translations that are up to date', () => {
    const files = { 'articles/a.md': articleText(), 'articles/a.ar.md': translatedText() };
    expect(listsOf(files).stale).toEqual([]);
  });
});

describe('missing parts', () => {
  test('are pictures and key points, with the newest article first', () => {
    const { incomplete, lookedAt } = listsOf({
      'articles/a.md': articleText(),
      'articles/b.md': articleText({
        ...complete,
        lead: undefined,
        published: '2031-05-03' + 'T08:00:00Z',
      }),
      'articles/c.md': articleText(complete),
      'articles/d.md': articleText({ until: '2031-05-03T08:00:00Z' }),
    });
    expect(incomplete.map(({ path, missing }) => [path, missing])).toEqual([
      ['articles/b.md', ['picture']],
      ['articles/a.md', ['picture', 'keyPoints']],
    ]);
    expect(lookedAt).toBe(3);
  });
});

describe('conflicting figures', () => {
  const figure = (value: string, asOf: string) => ({
    figures: [{ id: 'waiting', value, of: 'ships waiting', asOf, source: 'Harbour office' }],
  });

  test('are two values for one day, and a value that is older than an earlier one', () => {
    const { figures } = listsOf({
      'articles/a.md': articleText(figure('3', '2031-05-01')),
      'articles/b.md': articleText({
        ...figure('5', '2031-05-01'),
        published: '2031-05-03T08:00:00Z',
      }),
      'articles/c.md': articleText({
        ...figure('7', '2031-04-30'),
        published: '2031-05-04T08:00:00Z',
      }),
    });
    expect(figures.map(({ path, article }) => [path, article?.url])).toEqual([
      ['articles/b.md', '/2031/05/03/b/'],
      ['articles/c.md', '/2031/05/04/c/'],
    ]);
  });

  test('are not other problems', () => {
    expect(listsOf({ 'articles/a.md': articleText(figure('3', '2031-06-01')) }).figures).toEqual(
      [],
    );
  });
});
