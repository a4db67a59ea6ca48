import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixes, fixFile } from '../../../src/checks/fixes/fix-file.ts';
import { parseFile } from '../../../src/parse/parse-file.ts';
import { articleText, context } from '../../parse/sample.ts';
import { fixContext, fixedBody } from './fix-context.ts';

const shy = '\u00ad';
const zwsp = '\u200b';

describe('a fix of the text', () => {
  test.each<[string, string, string]>([
    ['invisible characters', `The har${shy}bour${zwsp} board`, 'The harbour board'],
    [
      'character references to them',
      'The har&shy;bour &#8203;board, R&D',
      'The harbour board, R&D',
    ],
    ['joiners that letters need', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['spaces at line ends', 'One \ntwo.\t\n\nThree.   \n', 'One\ntwo.\n\nThree.\n'],
    ['spaces that break a line', 'One  \ntwo.', 'One\\\ntwo.'],
    ['spaces in code', '```\none  \n```', '```\none  \n```'],
    ['bullets', '• First\n• Second', '- First\n- Second'],
    ['bullets after a line', 'Two things:\n• First\n•\tSecond', 'Two things:\n- First\n- Second'],
    ['bullets in a quotation', '> • First\n> • Second', '> - First\n> - Second'],
    ['a bullet in a list', '- • First', '- First'],
    ['bullets with direction marks', '\u200f• أولاً\n\u200f• ثانياً', '- أولاً\n- ثانياً'],
    ['ornaments', '• • •', '• • •'],
    ['straight quotes', "He said: \"It's 'done'.\"", 'He said: “It’s ‘done’.”'],
    ['quotes across emphasis', '"*Done*," he said', '“*Done*,” he said'],
    ['escaped quotes and code', 'A \\"b\\" and `"c"`', 'A \\"b\\" and `"c"`'],
    ['titles and attributes', '[a](/b/ "c")', '[a](/b/ "c")'],
    ['addresses', "See https://x.example/a'b", "See https://x.example/a'b"],
  ])('%s', (_, before, after) => {
    expect(fixedBody(before)).toBe(after);
  });

  test('uses the marks of the language', () => {
    expect(fixedBody('قال: "نعم"', 'articles/2016/08/ferry.ar.md')).toBe('قال: «نعم»');
  });
});

describe('first mentions', () => {
  test.each<[string, string, string]>([
    [
      'are linked once',
      'It left Port Esker. Port Esker waved.',
      'It left [[Port Esker]]. Port Esker waved.',
    ],
    [
      'use the longest name',
      'The Port Esker Harbour Board met.',
      'The [[Port Esker Harbour Board]] met.',
    ],
    ['include aliases in capitals', 'The PEHB met.', 'The [[PEHB]] met.'],
    [
      'do not include short aliases and words',
      'Esker saw the board. Voss left.',
      'Esker saw the board. Voss left.',
    ],
    [
      'do not include parts of names',
      'In New Port Esker. The Port Esker Hotel.',
      'In New Port Esker. The Port Esker Hotel.',
    ],
    [
      'are not linked if the name is linked already',
      '[[Esker|The town]] is Port Esker.',
      '[[Esker|The town]] is Port Esker.',
    ],
    [
      'do not include names of quoted speakers',
      ':::quote{by="Mara Voss"}\nNo.\n:::\n\nMara Voss left.',
      ':::quote{by="Mara Voss"}\nNo.\n:::\n\nMara Voss left.',
    ],
    [
      'are not found in links and headings',
      '## Port Esker\n\n[Port Esker](/x/)',
      '## Port Esker\n\n[Port Esker](/x/)',
    ],
    ['keep the ending', "Port Esker's board", '[[Port Esker]]’s board'],
    ['can span lines', 'In Port\nEsker', 'In [[Port\nEsker]]'],
  ])('%s', (_, before, after) => {
    expect(fixedBody(before)).toBe(after);
  });

  test('in Arabic', () => {
    const file = 'articles/2016/08/ferry.ar.md';
    expect(fixedBody('غادرت ميناء إسكر', file)).toBe('غادرت [[ميناء إسكر]]');
  });

  test('do not change in the place’s own file', () => {
    const text =
      '---\nname: Port Esker\ntype: town\ndescription: A town\n---\n\nPort Esker is old.\n';
    expect(fixFile({ path: 'places/port-esker.md', text }, fixContext).text).toBe(text);
  });
});

describe('times without a zone', () => {
  const fixed = (changes: Record<string, string>) =>
    fixFile({ path: 'articles/2016/08/ferry.md', text: articleText(changes) }, fixContext);

  test('get the offset of the publication, also in lists and quotation marks', () => {
    const corrections = '[{date: 2016-08-04 09:00, note: Two engines., was: three, now: two}]';
    const { text, applied } = fixed({
      published: '2016-08-03T08:00',
      updated: '"2016-08-04T09:00:00"',
      corrections,
    });
    expect(text).toContain('published: 2016-08-03T08:00+02:00\n');
    expect(text).toContain('updated: "2016-08-04T09:00:00+02:00"\n');
    expect(text).toContain('{date: 2016-08-04T09:00+02:00, note');
    expect(applied).toEqual([['times without a zone', 3]]);
    const file = { path: 'articles/2016/08/ferry.md', bytes: new TextEncoder().encode(text) };
    expect(parseFile(file, context).problems).toEqual([]);
  });

  test.each(['2016-08-03', '2016-08-03T08:00:00Z', '2016-08-32T08:00', 'yesterday'])(
    'do not change %s',
    (published) => expect(fixed({ published }).applied).toEqual([]),
  );

  test('in front.yaml', () => {
    const text = 'lead: {article: a, until: 2031-05-04T08:00}\n';
    expect(fixFile({ path: 'front.yaml', text }, fixContext).text).toBe(
      'lead: {article: a, until: 2031-05-04T08:00+02:00}\n',
    );
  });
});

describe('straight quotes in front matter', () => {
  const fixed = (changes: Record<string, string>, path = 'articles/2016/08/ferry.md') =>
    fixFile({ path, text: articleText(changes) }, fixContext);

  test.each([
    ['plain', 'The port\'s "calm" day ends early', 'The port’s “calm” day ends early'],
    ['in double quotes', '"A \\"calm\\" day: it\'s over"', '"A “calm” day: it’s over"'],
    ['in single quotes', "'A \"calm\" day: it''s over'", "'A “calm” day: it’s over'"],
    ['in all languages alike', '"A calm day: it is over"', '"A calm day: it is over"'],
    ['with another escape', '"A \\"calm\\" day\\u003a over"', '"A \\"calm\\" day\\u003a over"'],
    ['in an address', "See vell.example/a'b for more", "See vell.example/a'b for more"],
  ])('%s', (_, before, after) => {
    expect(fixed({ headline: before }).text).toContain(`headline: ${after}\n`);
  });

  test('in lists and in corrections', () => {
    const { text, applied } = fixed({
      published: '2016-08-03T08:00Z',
      keyPoints: '["It\'s early.", It\'s late.]',
      corrections: "[{date: 2016-08-04T09:00Z, note: The ferry's engines., was: three, now: two}]",
    });
    expect(text).toContain('keyPoints: ["It’s early.", It’s late.]\n');
    expect(text).toContain('note: The ferry’s engines., ');
    expect(applied).toEqual([['straight quotation marks and apostrophes in front matter', 3]]);
  });

  test('are not changed in values that are not texts', () => {
    const section = '"harbour\'s"';
    expect(fixed({ section }).text).toContain(`section: ${section}\n`);
  });

  test('with the marks of the language', () => {
    const file = 'articles/2016/08/ferry.ar.md';
    expect(fixed({ headline: 'قال "نعم" ثم غادر الميناء' }, file).text).toContain('قال «نعم»');
  });
});

test('every fix has a unique id and a unique name', () => {
  for (const key of ['id', 'what'] as const) {
    expect(new Set(fixes.map((fix) => fix[key])).size).toBe(fixes.length);
  }
});

const fragments = fc.constantFrom(
  ...[
    '"',
    "'",
    '• ',
    '  \n',
    ' ',
    '\n',
    '\n\n',
    '\\',
    '- ',
    '> ',
    '*',
    '**',
    '`',
    '[[',
    ']]',
    '[',
    '](/a/)',
  ],
  ...[
    shy,
    zwsp,
    '\u200d',
    '\ufe0f',
    '\u034f',
    '&shy;',
    '&#8203;',
    'Port Esker',
    'Mara Voss',
    'PEHB',
    'ميناء إسكر',
  ],
  ...[
    'It was ',
    "o'clock",
    ' x ',
    "10'",
    '```\n',
    ':::quote{by="Mara Voss"}\n',
    ':::\n',
    '1. ',
    '## ',
    '| a |\n| - |\n',
  ],
);

test('fixing any text again changes nothing, and a fix causes no new problem', () => {
  const body = fc.array(fragments, { maxLength: 25 }).map((parts) => parts.join(''));
  const file = fc.constantFrom('articles/2016/08/ferry.md', 'articles/2016/08/ferry.ar.md');
  fc.assert(
    fc.property(file, body, (path, written) => {
      const headline = `'The ferry "leaves" ${JSON.stringify(written.slice(0, 20)).replaceAll("'", "''")}'`;
      const text = articleText({ published: '2016-08-03T08:00', headline }) + written;
      const once = fixFile({ path, text }, fixContext).text;
      expect(fixFile({ path, text: once }, fixContext)).toEqual({ text: once, applied: [] });
      const problems = (of: string) =>
        parseFile({ path, bytes: new TextEncoder().encode(of) }, context).problems.length;
      expect(problems(once)).toBeLessThan(problems(text));
    }),
    { numRuns: 120 },
  );
}, 60_000);
