import { describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  siteText,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import { problemsOf, soundSite, viewAt, viewIn } from '../../sites/files/memory-folder.ts';

const topics = `topics:
  "20000001": work
  "20000002": {name: labour dispute, broader: "20000001", description: When "work" stops}
  "20000003": {name: strike, broader: "20000002", slug: strikes}
  "20000004": unused
`;
const files = {
  ...baseFiles,
  'site.yaml': siteText(topics),
  'organisations/dock-union.md': fileText({
    name: 'Dock Union',
    type: 'other',
    description: 'A union',
    topics: ['20000002'],
  }),
  'people/mara-voss.md': personText('Mara Voss'),
  'articles/harbour-open.md': articleText({ topics: ['20000003'] }),
  'articles/talks.md': articleText({ published: '2031-05-03T08:00:00Z', topics: ['20000002'] }),
  'articles/other.md': articleText({ published: '2031-05-01T08:00:00Z' }),
};
const planned = soundSite(files);
const topic = (url: string) => viewIn(planned, 'topic', url);
const hrefs = (list: readonly { readonly href: string }[]) => list.map(({ href }) => href);

describe('the page of a topic', () => {
  test('lists its articles and those of narrower topics, newest first', () => {
    const both = ['/2031/05/03/talks/', '/2031/05/02/harbour-open/'];
    expect(hrefs(topic('/topics/work/').articles)).toEqual(both);
    expect(hrefs(topic('/topics/labour-dispute/').articles)).toEqual(both);
    expect(hrefs(topic('/topics/strikes/').articles)).toEqual(['/2031/05/02/harbour-open/']);
  });

  test('leads to broader and narrower topics, with a capital', () => {
    expect(topic('/topics/labour-dispute/')).toMatchObject({
      name: { text: 'Labour dispute' },
      description: 'When “work” stops',
      broader: [{ text: 'Work', href: '/topics/work/' }],
      narrower: [{ text: 'Strike', href: '/topics/strikes/' }],
      iptc: 'http://cv.iptc.org/newscodes/mediatopic/20000002',
    });
    expect(hrefs(topic('/topics/strikes/').broader)).toEqual([
      '/topics/work/',
      '/topics/labour-dispute/',
    ]);
  });

  test('names the people, places and organisations that belong to it', () => {
    expect(hrefs(topic('/topics/work/').entities)).toEqual(['/organisations/dock-union/']);
    expect(topic('/topics/strikes/').entities).toEqual([]);
    const union = viewIn(planned, 'organisation', '/organisations/dock-union/');
    expect(union.topics).toEqual([{ text: 'labour dispute', href: '/topics/labour-dispute/' }]);
  });

  test('is linked from its articles', () => {
    const article = viewIn(planned, 'article', '/2031/05/02/harbour-open/');
    expect(article.topics).toEqual([{ text: 'strike', href: '/topics/strikes/' }]);
  });

  test('does not exist without articles, people, places or organisations', () => {
    expect(planned.pages.map(({ url }) => url)).not.toContain('/topics/unused/');
    const { pages } = soundSite({ ...baseFiles, 'site.yaml': siteText(topics) });
    expect(pages.filter(({ url }) => url.startsWith('/topics/'))).toEqual([]);
  });

  test('exists in the editions whose articles have the topic, at the address of the default language', () => {
    const text = twoLanguageSite.concat(
      'topics: {"20000002": {en: labour dispute, ar: نزاع عمالي}}\n',
    );
    const both = {
      ...baseFiles,
      'site.yaml': text,
      'articles/harbour-open.md': articleText({ topics: ['20000002'] }),
    };
    expect(soundSite(both).pages.map(({ url }) => url)).not.toContain('/ar/topics/');
    const arabic = { 'articles/harbour-open.ar.md': translatedText({ topics: ['20000002'] }) };
    const view = viewAt({ ...both, ...arabic }, 'topic', '/ar/topics/labour-dispute/');
    expect(view).toMatchObject({ name: { text: 'نزاع عمالي' }, articles: [{}] });
  });

  test('remains if its only article is no longer in lists, since the article links to it', () => {
    const until = '2031-05-03T08:00:00Z';
    const ended = { 'articles/harbour-open.md': articleText({ topics: ['20000003'], until }) };
    const site = { ...baseFiles, 'site.yaml': siteText(topics), ...ended };
    expect(viewAt(site, 'topic', '/topics/strikes/').articles).toEqual([]);
    expect(viewAt(site, 'author', '/desks/harbour-desk/').signed).toEqual([]);
    expect(viewAt(site, 'article', '/2031/05/02/harbour-open/').topics).toMatchObject([
      { href: '/topics/strikes/' },
    ]);
  });

  test('uses its code as the address if its name has no Latin letters', () => {
    const text = siteText('topics: {"20000002": نزاع}\n');
    const own = { 'site.yaml': text, 'articles/a.md': articleText({ topics: ['20000002'] }) };
    expect(soundSite({ ...baseFiles, ...own }).pages.map(({ url }) => url)).toContain(
      '/topics/20000002/',
    );
  });
});

describe('the list of topics', () => {
  test('has each topic below its broader one, with the number of articles', () => {
    const entry = (href: string, articleCount: number, narrower: readonly object[]) => {
      return { link: expect.objectContaining({ href }), articleCount, narrower };
    };
    expect(viewIn(planned, 'topics', '/topics/').topics).toEqual([
      entry('/topics/work/', 2, [
        entry('/topics/labour-dispute/', 2, [entry('/topics/strikes/', 1, [])]),
      ]),
    ]);
  });
});

describe('mistakes', () => {
  const site = (line: string) => problemsOf({ ...baseFiles, 'site.yaml': siteText(`${line}\n`) });

  test.each([
    [
      'topics: {"20000001": {name: A, broader: "20000011"}, "20000012": B}',
      'site.yaml:10:41  unknown topic "20000011" — did you mean "20000001"?',
    ],
    [
      'topics: {"20000001": {name: A, broader: "16000000"}}',
      'site.yaml:10:41  unknown topic "16000000" — add it and its name to topics in site.yaml',
    ],
    [
      'topics: {"20000001": {name: A, broader: "20000001"}}',
      'site.yaml:10:41  the topic "20000001" is broader than itself — delete "broader"',
    ],
    [
      'topics: {"20000001": {name: A, slug: Labour dispute}}',
      'site.yaml:10:38  "Labour dispute" is not a valid id — write labour-dispute',
    ],
    [
      'topics: {"20000001": {slug: a}}',
      'site.yaml:10:22  "name" is missing — add "name": the name of the topic',
    ],
    [
      'topics: {"20000001": {name: A, brodaer: "20000002"}, "20000002": B}',
      'site.yaml:10:32  unknown key "brodaer" — did you mean "broader"?',
    ],
    [
      'topics: {"20000001": {name: {fr: A}}}',
      'site.yaml:10:30  unknown language "fr" — use a language of site.yaml: en',
    ],
    [
      'topics: {"20000001": labour dispute, "20000002": Labour Dispute}',
      'site.yaml:10:38  the topics "20000001" and "20000002" have the same address, /topics/labour-dispute/ — give one of them another "slug": {name: …, slug: labour-dispute-20000002}',
    ],
  ])('%s', (line, problem) => {
    expect(site(line)).toEqual([problem]);
  });

  test('a circle is reported at each topic in it', () => {
    const line =
      'topics: {"20000001": {name: A, broader: "20000002"}, "20000002": {name: B, broader: "20000001"}}';
    const advice = 'correct "broader" in one of these topics';
    expect(site(line)).toEqual([
      `site.yaml:10:41  the topic "20000001" is broader than itself — ${advice}`,
      `site.yaml:10:85  the topic "20000002" is broader than itself — ${advice}`,
    ]);
  });

  test('an unknown topic of a person', () => {
    const person = { 'people/a.md': personText('A', { topics: ['20000011'] }) };
    const text = siteText('topics: {"20000001": work}\n');
    expect(problemsOf({ ...baseFiles, ...person, 'site.yaml': text })).toEqual([
      'people/a.md:4:10  unknown topic "20000011" — did you mean "20000001"? Otherwise add its code and label to topics in site.yaml',
    ]);
  });

  test.each([
    ['Armed conflict', 'write the code of "armed conflict" instead: "20000056"'],
    ['armed conflcit', 'write the code of "armed conflict" instead: "20000056"'],
    ['Ferries', 'add its code and label to topics in site.yaml, and write the code here'],
  ])('a topic written by its name, %s: the code is in the advice', (name, advice) => {
    const files = {
      ...baseFiles,
      'site.yaml': siteText('topics: {"20000056": armed conflict}\n'),
      'people/a.md': personText('A', { topics: [name] }),
      'articles/harbour-open.md': articleText({ topics: [name] }),
    };
    expect(problemsOf(files)).toEqual([
      expect.stringMatching(/^articles\/harbour-open\.md:\d+:\d+ {2}unknown topic "/),
      `people/a.md:4:10  unknown topic "${name}" — ${advice}`,
    ]);
    expect(problemsOf(files)[0]).toContain(` — ${advice}`);
  });

  test('codes are proposed for the first hundred names of a file', () => {
    const names = Array.from({ length: 150 }, (_, at) => `armed conflict ${'x'.repeat(at % 2)}`);
    const problems = problemsOf({
      ...baseFiles,
      'site.yaml': siteText('topics: {"20000056": armed conflict}\n'),
      'people/a.md': personText('A', { topics: names.map((name) => name.trim()) }),
    });
    expect(problems.filter((line) => line.includes('unknown topic'))).toHaveLength(150);
    expect(problems.filter((line) => line.includes('"20000056"'))).toHaveLength(100);
  });
});
