import { describe, expect, test } from 'vitest';
import type { ParserName } from '../../../src/markdown/markdown-options.ts';
import { parseArticle } from '../../../src/parse/article/article.ts';
import { parseStaticPage } from '../../../src/parse/kinds/static-page.ts';
import { articleText, context, report } from '../sample.ts';

const live = { kind: 'live', published: '2031-05-04T08:00:00+02:00' };
/** The line on which the text begins. */
const firstLine = 11;

function parse(body: string, changes: Readonly<Record<string, string>> = {}, parser?: ParserName) {
  const front = articleText({ ...live, ...changes });
  const text = front.replace('The ferry ran aground on Tuesday.\n', `${body}\n`);
  const { publication } = context;
  const own = { ...context, publication: { ...publication, parser: parser ?? 'remark' } };
  const source = { path: 'articles/2031/05/ferry-live.md', text };
  expect(text.split('\n').indexOf(body.split('\n')[0] ?? '')).toBe(
    firstLine - 1 + Object.keys(changes).filter((key) => !(key in live)).length,
  );
  return parseArticle(source, own);
}

const entry = (at: string, heading = 'It runs', text = 'It left.') =>
  `:::entry{at=${at}}\n## ${heading}\n\n${text}\n:::`;
const problems = (...given: Parameters<typeof parse>) => {
  const [remark, satteri] = (['remark', 'satteri'] as const).map((parser) =>
    report(parse(given[0], given[1], parser)),
  );
  expect(satteri).toEqual(remark);
  return remark ?? [];
};

describe('the entries of live coverage', () => {
  test('are in the zone of the publication, unless they have their own', () => {
    const { value, problems: none } = parse(
      [
        entry('2031-05-04T09:20 key', 'It *runs* -- again', 'At [[Esker|the port]].'),
        entry('2031-05-04T09:20:30Z', 'Late {#late}'),
      ].join('\n\n'),
    );
    expect(none).toEqual([]);
    expect(value?.entries).toEqual([
      {
        time: { iso: '2031-05-04T09:20+02:00', epoch: Date.parse('2031-05-04T07:20Z') },
        anchor: 'entry.20310504T0720Z',
        headline: 'It runs – again',
        text: 'At the port.',
        isKey: true,
      },
      {
        time: { iso: '2031-05-04T09:20:30Z', epoch: Date.parse('2031-05-04T09:20:30Z') },
        anchor: 'late',
        headline: 'Late',
        text: 'It left.',
        isKey: false,
      },
    ]);
  });

  test.each([
    ['2031-05-04T09:20', 'entry.20310504T0720Z'],
    ['2031-05-04T09:20:00', 'entry.20310504T0720Z'],
    ['2031-05-04T09:20:30', 'entry.20310504T072030Z'],
    ['2031-05-04T00:00Z', 'entry.20310504T0000Z'],
  ])('at %s have the anchor %s', (at, anchor) => {
    expect(parse(entry(at)).value?.entries?.[0]?.anchor).toBe(anchor);
  });

  test('are the same with both parsers', () => {
    const body = `::::entry{at=2031-05-04T09:20}\n### It runs\n\n:::quote{by="Mara Voss"}\nAt last.\n:::\n\n#### More\n\n- one\n::::`;
    const [remark, satteri] = (['remark', 'satteri'] as const).map((parser) =>
      parse(body, {}, parser),
    );
    expect(satteri).toEqual(remark);
    expect(remark?.problems).toEqual([]);
    expect(remark?.value?.entries?.[0]?.text).toBe('At last. — Mara Voss More one');
    expect(remark?.value?.body.headings).toEqual([{ id: 'more', text: 'More', level: 4 }]);
  });
});

describe('reports a time', () => {
  test.each([
    [
      'tomorrow',
      '"tomorrow" is not a date with a time and a time zone — write it as 2031-05-04T08:00:00+02:00',
    ],
    ['9:20', '"9:20" has no day — write the day before it: at=2031-05-04T09:20'],
    [
      '2031-05-04T25:20',
      '"2031-05-04T25:20" does not have a valid time — write a time from 00:00:00 to 23:59:59',
    ],
    ['2031-02-30T09:20', '"2031-02-30T09:20" is not a valid date — February 2031 has 28 days'],
    [
      '2031-05-04T07:59',
      'entry at "2031-05-04T07:59" is before "published", 2031-05-04T08:00:00+02:00 — correct its time, or line 5',
    ],
  ])('%s', (at, expected) => {
    expect(problems(entry(at))).toEqual([`11:10 ${expected}`]);
  });

  test('that clocks skip or show twice', () => {
    const parseIn = (timeZone: string, at: string) => {
      const text = articleText({ ...live, published: '2031-03-01T08:00:00Z' });
      const body = text.replace('The ferry ran aground on Tuesday.\n', `${entry(at)}\n`);
      const publication = { ...context.publication, timeZone };
      return report(
        parseArticle({ path: 'articles/a.md', text: body }, { ...context, publication }),
      );
    };
    expect(parseIn('Europe/London', '2031-03-30T01:30')).toEqual([
      '11:10 clocks in Europe/London skip the time "2031-03-30T01:30" — write a time that exists, such as at=2031-03-30T02:30',
    ]);
    expect(parseIn('Europe/London', '2031-10-26T01:30')).toEqual([
      '11:10 clocks in Europe/London show the time "2031-10-26T01:30" twice — say which: write at=2031-10-26T01:30+01:00 or at=2031-10-26T01:30+00:00',
    ]);
    expect(parseIn('Europe/London', '2031-10-26T01:30+01:00')).toEqual([]);
  });

  test('after the end, and an end before the beginning', () => {
    expect(problems(entry('2031-05-04T18:30'), { ended: '2031-05-04T18:00+02:00' })).toEqual([
      '12:10 entry at "2031-05-04T18:30" is after "ended", 2031-05-04T18:00+02:00 — correct its time, or line 9; delete that line if coverage goes on',
    ]);
    expect(problems(entry('2031-05-04T09:30'), { ended: '2031-05-04T07:00+02:00' })).toEqual([
      '9:8 "ended" is not after "published", 2031-05-04T08:00:00+02:00 — correct one of the two',
    ]);
  });

  test('of another entry, and an id of another entry', () => {
    const [first, second] = [entry('2031-05-04T09:20'), entry('2031-05-04T07:20Z')];
    expect(problems(`${first}\n\n${second}`)).toEqual([
      '17:10 entry with the time of another one, in line 11 — correct one of them, or add seconds: at=2031-05-04T07:20:30Z',
    ]);
    const named = (at: string) => entry(at, 'It runs {#runs}');
    expect(problems(`${named('2031-05-04T09:20')}\n\n${named('2031-05-04T09:21')}`)).toEqual([
      '17:10 the id "runs" is that of another entry, in line 11 — give each entry its own id, or none',
    ]);
  });

  test('that breaks the order of the file', () => {
    const inOrder = (times: readonly string[]) => times.map((at) => entry(at)).join('\n\n');
    const times = ['2031-05-04T09:20', '2031-05-04T10:20', '2031-05-04T09:40', '2031-05-04T11:20'];
    expect(problems(inOrder(times))).toEqual([
      '23:10 entry earlier than the one above it, "2031-05-04T10:20" — correct one of the times, or move the entry: the file has the oldest first',
    ]);
    expect(problems(inOrder([...times].reverse()))).toEqual([
      '23:10 entry later than the one above it, "2031-05-04T09:40" — correct one of the times, or move the entry: the file has the newest first',
    ]);
    expect(problems(inOrder([...times].sort()))).toEqual([]);
    expect(problems(inOrder([...times].sort().reverse()))).toEqual([]);
  });
});

describe('reports', () => {
  test('an entry and fields of live coverage elsewhere', () => {
    const fields = { kind: 'report', ended: '2031-05-04T18:00+02:00', refresh: '60' };
    expect(problems(entry('2031-05-04T09:20'), fields)).toEqual([
      '13:10 entry outside a live article — write "kind: live" in the front matter',
      '9:1 "ended" in an article that is not live coverage — write "kind: live", or delete the line',
      '10:1 "refresh" in an article that is not live coverage — write "kind: live", or delete the line',
    ]);
    const text = `---\ntitle: About\ndescription: Us\n---\n\n${entry('2031-05-04T09:20')}\n`;
    expect(report(parseStaticPage({ path: 'pages/about.md', text }, context))).toEqual([
      '6:10 entry outside a live article — write it in an article with "kind: live"',
    ]);
  });

  test('live coverage without entries', () => {
    expect(problems('Soon.')).toEqual([
      '8:7 live article without entries — add one: :::entry{at=2031-05-04T09:20}, a heading, the text, and :::',
    ]);
  });

  test('an entry without time, heading or end', () => {
    expect(problems(':::entry\n## It runs\n:::')).toEqual([
      '11:1 entry without a time: ":::entry" — write :::entry{at=2031-05-04T09:20}, a heading, the text, and ::: on a line of its own',
    ]);
    expect(problems(':::entry{at=2031-05-04T09:20}\nIt left.\n:::')).toEqual([
      '11:1 entry without a heading: ":::entry{at=2031-05-04T09:20}" — begin it with a heading on the line below ":::entry": ## What has happened',
    ]);
    expect(problems(':::entry{at=2031-05-04T09:20 key=yes}\n## It runs\n:::')).toEqual([
      '11:30 "key" with a value: "yes" — write key alone, or delete it if the entry is not a key entry',
    ]);
    expect(problems(':::entry[It runs]{at=2031-05-04T09:20}\n## It runs\n:::')).toEqual([
      '11:1 entry with text in square brackets: ":::entry[It runs]{at=2031-05-04T09:20}" — write the headline as a heading on the line below it',
    ]);
    expect(problems(':::entry{at=2031-05-04T09:20}\n## It runs')).toEqual([
      '11:1 directive that is not closed: ":::entry{at=2031-05-04T09:20}" — end it with ::: on a line of its own, after an empty line',
    ]);
    expect(problems(':::entry{time=2031-05-04T09:20}\n## It runs\n:::')).toEqual([
      '11:1 unknown attribute "time" of "entry" — use only at, key',
      '11:1 entry without a time: ":::entry{time=2031-05-04T09:20}" — write :::entry{at=2031-05-04T09:20}, a heading, the text, and ::: on a line of its own',
    ]);
  });

  test('text between entries, and an entry inside something else', () => {
    const [first, second] = [entry('2031-05-04T09:20'), entry('2031-05-04T09:40')];
    expect(problems(`${first}\n\nLater.\n\n${second}`)).toEqual([
      '17:1 text below an entry that belongs to no entry: "Later." — put it into an entry, or above the first one, where it is part of the summary',
    ]);
    expect(problems(`> ${first.replaceAll('\n', '\n> ')}\n\n${second}`)).toEqual([
      '11:3 entry inside a list or a quotation — put it below the end of what surrounds it, with an empty line before',
    ]);
  });

  test('an entry below one that is not closed', () => {
    const [first, second] = [entry('2031-05-04T09:20'), entry('2031-05-04T09:40')];
    expect(problems(`${first.replace(/:::$/, '')}\n${second}`)).toEqual([
      '16:1 entry inside the entry of line 11 — end that entry with ::: on a line of its own, above this one',
    ]);
  });

  test('an entry whose first line cannot be read, once', () => {
    const [first, second] = [entry('2031-05-04T09:20'), entry('2031-05-04T09:40')];
    const text = `${first}\n\n${second.replace('{', ' {')}`;
    expect(report(parse(text, {}, 'remark'))).toEqual([
      '17:1 colons that do not open or close anything: ":::entry {at=2031-05-04T09:40}" — write :::entry{at=2031-05-04T09:20}, a heading, the text, and ::: on a line of its own, without a space before { or a name',
    ]);
  });

  test('an entry with two colons, at its own line', () => {
    const [first, second] = [entry('2031-05-04T09:20'), entry('2031-05-04T09:40')];
    const all = problems(`${first}\n\n${second.slice(1)}`);
    expect(all[0]).toContain('17:1 "entry" is not written like this');
    expect(all.filter((line) => line.startsWith('1:1 '))).toEqual([]);
  });

  test('a quotation in an entry with as many colons', () => {
    const text = ':::quote{by="Mara Voss"}\nAt last.\n:::\n\nIt left.';
    expect(problems(entry('2031-05-04T09:20', 'It runs', text))[0]).toBe(
      '14:1 directive that is not closed: ":::quote{by="Mara Voss"}" — begin and end the "entry" around it with more colons: ::::entry',
    );
  });

  test.each(['29', '3601', '60.5'])('a refresh of %s seconds', (refresh) => {
    expect(problems(entry('2031-05-04T09:20'), { refresh })).toEqual([
      `9:10 "${refresh}" is not a valid number of seconds — write a whole number of seconds from 30 to 3600, such as 60`,
    ]);
  });
});
