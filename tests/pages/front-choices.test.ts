import { describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  fileText,
  translatedText,
  twoLanguageSite,
} from '../sites/files/base-files.ts';
import { type Files, momentOf, viewAt } from '../sites/files/memory-folder.ts';

const { 'articles/harbour-open.md': _, ...empty } = baseFiles;

/** Articles `a` (newest) to `h`. Every second one, starting with `b`, belongs to the story. */
const articles = Object.fromEntries(
  [...'abcdefgh'].map((name, at) => [
    `articles/${name}.md`,
    articleText({
      published: `2031-05-0${4 - Math.floor(at / 2)}T0${9 - at}:00:00Z`,
      ...(at % 2 === 0 ? {} : { story: 'strike' }),
    }),
  ]),
);
const files: Files = {
  ...empty,
  ...articles,
  'stories/strike.md': fileText({ name: 'Strike', description: 'A strike' }),
};
const slugOf = ({ href }: { readonly href: string }) => href.split('/').at(-2) ?? '';

function front(text: string, more: Files = {}, url = '/', now = '2031-05-04T12:00:00Z') {
  const all = { ...files, 'front.yaml': text, ...more };
  const view = viewAt(all, 'front', url, { now: momentOf(now) });
  return {
    lead: view.lead && slugOf(view.lead),
    others: view.others.map(slugOf).join(''),
    packages: view.packages.map((each) =>
      each.kind === 'story'
        ? `${each.link.text}: ${each.articles.map(slugOf).join('')}`
        : `${each.heading.text}: ${[each.feature, ...each.others].map(slugOf).join('')}`,
    ),
    opinion: view.opinion.map(slugOf).join(''),
  };
}

describe('an editor chooses for the front page', () => {
  test('the lead; the others follow, newest first', () => {
    expect(front('lead: c')).toMatchObject({ lead: 'c', others: 'abdefgh' });
    expect(front('')).toMatchObject({ lead: 'a', others: 'bcdefgh' });
  });

  test('what follows, in this order, before the newest', () => {
    expect(front('next: [g, 2031/05/02/e, b]')).toMatchObject({ lead: 'a', others: 'gebcdfh' });
  });

  test('packages, whose articles appear nowhere else', () => {
    expect(front('packages: [{name: More, feature: a, with: [e, h]}]')).toMatchObject({
      lead: 'b',
      others: 'cdfg',
      packages: ['More: aeh'],
    });
  });

  test('the strip of a story: its newest articles that appear nowhere else', () => {
    expect(front('lead: b\npackages: [{story: strike}]')).toMatchObject({
      lead: 'b',
      others: 'aceg',
      packages: ['Strike: dfh'],
    });
  });

  test('something until a time, after which it is removed automatically', () => {
    const text = `lead: {article: c, until: 2031-05-04T13:00:00Z}
next: [{article: d, until: 2031-05-04T14:00:00Z}]
packages: [{story: strike, until: 2031-05-04T15:00:00Z}]`;
    const at = (time: string) => front(text, {}, '/', `2031-05-04T${time}Z`);
    expect(at('12:59:59')).toMatchObject({ lead: 'c', others: 'daeg', packages: ['Strike: bfh'] });
    expect(at('13:00:00')).toMatchObject({ lead: 'a', others: 'dceg' });
    expect(at('14:00:00')).toMatchObject({ lead: 'a', others: 'ceg', packages: ['Strike: bdfh'] });
    expect(at('15:00:00')).toEqual(front('', {}, '/', '2031-05-04T15:00:00Z'));
  });

  test('an article that is published later, which leads from then on', () => {
    const later = { 'articles/z.md': articleText({ published: '2031-05-04T13:00:00Z' }) };
    expect(front('lead: z', later)).toMatchObject({ lead: 'a' });
    expect(front('lead: z', later, '/', '2031-05-04T13:00:00Z')).toMatchObject({ lead: 'z' });
  });

  test('opinion for any position', () => {
    const column = {
      'articles/a.md': articleText({ kind: 'opinion', published: '2031-05-04T09:00:00Z' }),
    };
    expect(front('', column)).toMatchObject({ lead: 'b', opinion: 'a' });
    expect(front('next: [a]', column)).toMatchObject({ lead: 'b', others: 'acdefgh', opinion: '' });
    expect(front('lead: a', column)).toMatchObject({ lead: 'a', opinion: '' });
  });

  test('all articles: then the first of the list leads', () => {
    expect(front('next: [h, g, f, e]\npackages: [{name: A, feature: d, with: [c, b, a]}]')).toEqual(
      {
        lead: 'h',
        others: 'gfe',
        packages: ['A: dcba'],
        opinion: '',
      },
    );
  });

  test('an article that is older than all in the list', () => {
    const many = Object.fromEntries(
      Array.from({ length: 70 }, (_, i) => [`articles/n${i}.md`, articleText()]),
    );
    expect(front('lead: h', many).lead).toBe('h');
  });
});

describe('each edition', () => {
  const arabic: Files = {
    'site.yaml': twoLanguageSite,
    'stories/strike.md': fileText({ name: { en: 'Strike', ar: 'إضراب' }, description: 'A strike' }),
    'articles/c.ar.md': translatedText({ published: '2031-05-03T11:00:00Z' }),
    'articles/d.ar.md': translatedText({ published: '2031-05-04T10:00:00Z', story: 'strike' }),
    'articles/e.ar.md': translatedText({ published: '2031-05-02T11:00:00Z' }),
  };

  test('shows the translation of a chosen article, and leaves out articles that it lacks', () => {
    const text = 'lead: 2031/05/03/c\nnext: [a, e]\npackages: [{name: A, feature: b, with: [d]}]';
    expect(front(text, arabic)).toMatchObject({ lead: 'c', packages: ['A: bd'] });
    expect(front(text, arabic, '/ar/')).toMatchObject({
      lead: 'c',
      others: 'e',
      packages: ['A: d'],
    });
  });

  test('has its own lead if it lacks the chosen one', () => {
    expect(front('lead: a', arabic, '/ar/')).toMatchObject({ lead: 'd', others: 'ce' });
  });

  test('leaves out a package if it has none of its articles', () => {
    const text = 'packages: [{name: A, feature: a, with: [b]}]';
    expect(front(text, arabic, '/ar/').packages).toEqual([]);
  });
});

describe('an editor chooses for the page of a section', () => {
  const harbour = (choices: object) => {
    const section = fileText({ name: 'Harbour', description: 'Ships', front: choices });
    const view = viewAt({ ...files, 'sections/harbour.md': section }, 'section', '/harbour/');
    return {
      lead: view.lead && slugOf(view.lead),
      packages: view.packages.length,
      articles: view.articles.map(slugOf).join(''),
    };
  };

  test('lead, packages and the articles after them; without choices, there is only the list', () => {
    expect(harbour({ lead: 'c', next: ['h'], packages: [{ story: 'strike' }] })).toEqual({
      lead: 'c',
      packages: 1,
      articles: 'haeg',
    });
    expect(harbour({})).toEqual({ lead: undefined, packages: 0, articles: 'abcdefgh' });
  });
});
