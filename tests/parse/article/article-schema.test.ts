import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/parse/article/article.ts';
import { articleText, context, report } from '../sample.ts';

const path = 'articles/2016/08/ferry-runs-aground.md';
const parse = (changes: Readonly<Record<string, string | undefined>>, at = path) =>
  parseArticle({ path: at, text: articleText(changes) }, context);

describe('parseArticle', () => {
  test.each([
    [
      'headline',
      'Too short',
      '2:11 "headline" has 9 characters, 1 too few — write 10 to 110 characters',
    ],
    [
      'headline',
      'x'.repeat(112),
      '2:11 "headline" has 112 characters, 2 too many — write 10 to 110 characters',
    ],
    ['headline', '""', '2:11 "headline" is empty — write 10 to 110 characters'],
    [
      'headline',
      '2016',
      '2:11 "headline" must be text, not the number 2016 — put the whole value in quotation marks: headline: \'2016\'',
    ],
    [
      'headline',
      '[a]',
      '2:11 "headline" must be text, not a list — put the whole value in quotation marks: headline: \'[a]\'',
    ],
    ['headline', '', '2:1 "headline" has no value — write one'],
    ['story', '', '8:1 "story" has no value — write one, or delete the line'],
    [
      'headline',
      undefined,
      '1:1 "headline" is missing — add "headline": the headline, 10 to 110 characters',
    ],
    [
      'standfirst',
      'x'.repeat(301),
      '3:13 "standfirst" has 301 characters, 1 too many — write at most 300 characters',
    ],
    [
      'kicker',
      'x'.repeat(41),
      '8:9 "kicker" has 41 characters, 1 too many — write at most 40 characters',
    ],
    ['section', 'The Harbour', '4:10 "The Harbour" is not a valid id — write the-harbour'],
    [
      'section',
      'مرفأ',
      '4:10 "مرفأ" is not a valid id — use only lower-case letters a to z, digits and hyphens',
    ],
    ['section', undefined, '1:1 "section" is missing — add "section": the id of a section'],
    [
      'published',
      undefined,
      '1:1 "published" is missing — add "published": when the article is published, such as 2016-08-03T08:00:00+02:00',
    ],
    [
      'published',
      '2016-08-03T08:00:00',
      '5:12 "2016-08-03T08:00:00" has no time zone — add the offset from UTC: 2016-08-03T08:00:00+02:00',
    ],
    [
      'published',
      '2016-02-30T08:00:00Z',
      '5:12 "2016-02-30T08:00:00Z" is not a valid date — February 2016 has 29 days',
    ],
    [
      'status',
      'redy',
      '8:9 "status" cannot be "redy" — did you mean "ready"? (write draft or ready)',
    ],
    ['status', '[ready]', '8:9 "status" must be text, not a list — write draft or ready'],
    ['status', '{ready: yes}', '8:9 "status" must be text, not a mapping — write draft or ready'],
    ['status', '2031', '8:9 "status" must be text, not the number 2031 — write draft or ready'],
    [
      'sources',
      '[{kind: [agency], name: X}]',
      '7:18 "kind" must be text, not a list — write agency, official, document, interview or witness',
    ],
    [
      'byline',
      'mara-voss',
      '6:9 "byline" must be a list, not the text "mara-voss" — write it as a list: [mara-voss]',
    ],
    ['byline', '[]', '6:9 "byline" is empty — name at least one person or desk'],
    [
      'byline',
      undefined,
      '1:1 "byline" is missing — add "byline": a list of people or desks, such as [foreign-desk]',
    ],
    ['byline', '[a, Mara Voss]', '6:13 "Mara Voss" is not a valid id — write mara-voss'],
    [
      'byline',
      '[a, 5]',
      '6:13 item 2 of "byline" must be text, not the number 5 — put the whole value in quotation marks: byline: [a, \'5\']',
    ],
    ['sources', '[]', '7:10 "sources" is empty — name at least one source'],
    [
      'sources',
      '[{name: X}]',
      '7:11 "kind" is missing — write agency, official, document, interview or witness',
    ],
    [
      'sources',
      '[{kind: agency, name: X, url: /x}]',
      '7:40 "url" cannot be "/x" — write the address of the source, such as https://example.org/page',
    ],
    [
      'sources',
      '[{kind: agency, name: X, url: "javascript:alert(1)"}]',
      '7:40 "url" cannot be "javascript:alert(1)" — write the address of the source, such as https://example.org/page',
    ],
    [
      'keyPoints',
      '["a", "b", "c", "d", "e", "f"]',
      '8:12 "keyPoints" has 6 items, 1 too many — keep at most five',
    ],
    ['keyPoints', '[a, ""]', '8:16 item 2 of "keyPoints" is empty — write one sentence'],
    [
      'topics',
      '[2000]',
      '8:10 "2000" is not a topic code — write the eight digits of the IPTC code',
    ],
    [
      'topics',
      '[true]',
      '8:10 item 1 of "topics" must be text, not true — write an IPTC Media Topic code',
    ],
    [
      'lead',
      '{image: /media/../a.jpg, alt: X, credit: X}',
      '8:15 "/media/../a.jpg" is not a path in the media folder — write /media/a.jpg',
    ],
    [
      'corrections',
      '[{date: 2016-08-03, note: X}]',
      '8:22 "2016-08-03" has no time and no time zone — add them: 2016-08-03T08:00:00+02:00',
    ],
    [
      'corrections',
      '[{date: 2016-08-03T08:00Z, note: X, substantive: "no"}]',
      '8:63 "substantive" must be true or false, not the text "no" — write true or false',
    ],
    [
      'updates',
      'X',
      '8:10 "updates" must be a list, not the text "X" — write a list, each item with "date" and "note"',
    ],
    ['headlin', 'X', '8:1 unknown key "headlin" — did you mean "headline"?'],
    [
      'events',
      '[{id: a, date: 2016-02-30, what: X}]',
      '8:24 "2016-02-30" is not a valid date — February 2016 has 29 days',
    ],
    [
      'figures',
      '[{id: a, value: many, of: X, asOf: 2016-08-02, source: X}]',
      '8:26 "many" is not a number — write digits, such as 5, "more than 300", "at least 15" or "over 1,500"',
    ],
    [
      'figures',
      '[{id: a, value: 5, of: X, asOf: 2016-08, source: X}]',
      '8:42 "2016-08" is not a single day — write it as 2016-08-02',
    ],
  ])('reports %s: %s', (key, value, problem) => {
    expect(report(parse({ [key]: value }))).toEqual([problem]);
  });

  test('reports nothing that depends on the language if the language is unknown', () => {
    const text = articleText({ translationOf: '{version: 2031-05-02}' });
    const checked = parseArticle({ path: 'articles/2031/05/ferry.fr.md', text }, context);
    expect(checked.value).toBeUndefined();
    expect(report(checked)).toEqual([
      '1:1 unknown language "fr" in the file name — use a language of site.yaml: en or ar',
    ]);
  });

  test('reports a change before publication', () => {
    const checked = parse({ updated: '2016-08-03T05:59:59Z' });
    expect(report(checked)).toEqual([
      '8:10 "updated" is before "published", 2016-08-03T08:00:00+02:00 — correct one of the two, or delete "updated"',
    ]);
    expect(checked.value?.updated?.iso).toBe('2016-08-03T05:59:59Z');
  });

  test('warns of corrections and updates before publication', () => {
    const checked = parse({
      corrections: '[{date: 2016-08-03T05:59:00Z, note: It was a tug.}]',
      updates:
        '[{date: 2016-08-03T09:00:00Z, note: It sank.}, {date: 2016-08-01T09:00:00Z, note: No.}]',
    });
    expect(report(checked)).toEqual([
      '8:22 the correction is dated 2016-08-03T05:59:00Z, before "published", 2016-08-03T08:00:00+02:00 — correct one of the two',
      '9:64 the update is dated 2016-08-01T09:00:00Z, before "published", 2016-08-03T08:00:00+02:00 — correct one of the two',
    ]);
    expect(checked.problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(checked.value?.corrections).toHaveLength(1);
  });

  test('reports ids that are used twice in one list', () => {
    const event = '{id: a, date: 2016-08-02, what: X}';
    const checked = parse({ events: `[${event}, ${event}]` });
    expect(report(checked)).toEqual([
      '8:51 the id "a" is used twice in "events" — give each item its own id',
    ]);
  });

  test('reports every problem at once and keeps valid values', () => {
    const checked = parse({
      headline: 'Short',
      standfirst: undefined,
      updated: '2016-08-01T00:00:00Z',
      figure: '[]',
      sectoin: 'x',
      story: 'ferry-line',
      place: '5',
    });
    expect(report(checked).map((problem) => problem.split(' — ')[0])).toEqual([
      '2:11 "headline" has 5 characters, 5 too few',
      '1:1 "standfirst" is missing',
      '11:8 "place" must be text, not the number 5',
      '8:1 unknown key "figure"',
      '9:1 unknown key "sectoin"',
      '7:10 "updated" is before "published", 2016-08-03T08:00:00+02:00',
    ]);
    expect(checked.value).toMatchObject({
      headline: '',
      standfirst: '',
      section: { id: 'harbour' },
      story: { id: 'ferry-line' },
      place: undefined,
    });
  });

  test.each(['section', 'published', 'byline', 'sources'])(
    'returns no article without %s',
    (key) => {
      expect(parse({ [key]: undefined }).value).toBeUndefined();
    },
  );

  test.each(['__proto__', 'constructor', 'toString'])('reports the unknown key %s', (key) => {
    const text = articleText().replace('---\n', `---\n${key}: x\n`);
    expect(report(parseArticle({ path, text }, context))[0]).toMatch(
      new RegExp(`^2:1 unknown key "${key}" — `),
    );
  });

  test.each(['', '\n', ' \n\n'])('reports an empty body: %j', (body) => {
    const text = articleText().replace(/---\n\n.*\n$/, `---\n${body}`);
    expect(report(parseArticle({ path, text }, context))).toEqual([
      '9:1 the body is empty — write the text under the "---"',
    ]);
  });

  test('does not report a body as empty if it could not be rendered', () => {
    const text = `${articleText()}${'> '.repeat(3000)}deep\n`;
    const checked = parseArticle({ path, text }, context);
    expect(report(checked)).toHaveLength(1);
    expect(report(checked)[0]).not.toContain('empty');
  });

  test('checks a figure and an event beside faulty ones', () => {
    const figures = [
      '{id: boats, value: many, of: X, asOf: 2016-08-02, source: X}',
      '{id: crew, value: 30, of: X, asOf: 2016-08-02, source: X}',
    ];
    const events = '[{id: a, date: 2016, what: X}, {id: b, date: soon, what: X}]';
    const fields = articleText({ figures: `[${figures.join(', ')}]`, events });
    const text = `${fields}A crew of :figure[300]{#crew}.\n`;
    const { value, problems } = parseArticle({ path, text }, context);
    expect(report({ value, problems }).filter((line) => !line.includes('soon'))).toEqual([
      expect.stringContaining('"many" is not a number'),
      expect.stringContaining('the text says "300", but the figure "crew" is 30'),
    ]);
    expect(value?.figures.map(({ id }) => id)).toEqual(['crew']);
    expect(value?.events).toMatchObject([{ id: 'a' }]);
  });

  test('accepts references to figures that have faults or are in malformed YAML', () => {
    const body = 'Of :figure[5]{#boats}.\n';
    const figures = '[{id: boats, value: many, of: X, asOf: 2016-08-02, source: X}]';
    const faulty = `${articleText({ figures })}${body}`;
    expect(report(parseArticle({ path, text: faulty }, context))).toHaveLength(1);
    const malformed = `${articleText({ kicker: 'a: b', figures })}${body}`;
    expect(report(parseArticle({ path, text: malformed }, context))).toEqual([
      '8:9 malformed YAML: a second colon in the value "a: b" — put the whole value in quotation marks: kicker: \'a: b\'',
    ]);
  });
});
