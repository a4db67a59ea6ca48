import { expect, test } from 'vitest';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { parsePublication } from '../../../src/parse/site/publication.ts';
import { siteText } from '../../sites/files/base-files.ts';
import { markdownWords } from '../../sites/files/memory-folder.ts';

const parse = (security: string) =>
  parsePublication(
    { path: 'site.yaml', text: siteText(`security: ${security}\n`) },
    { words: markdownWords },
  );

test('sources are in the form that a policy needs', () => {
  const { value, problems } = parse(
    '{scripts: [self, https://a.example/x.js], connect: [https://b.example/, wss://c.example/live/]}',
  );
  expect(problems).toEqual([]);
  expect(value?.security).toEqual({
    scripts: ["'self'", 'https://a.example/x.js'],
    connect: ['https://b.example', 'wss://c.example/live/'],
  });
});

test.each([
  '*',
  'https:',
  'https://*.example',
  "'unsafe-inline'",
  'http://a.example',
  'data:',
  "https://a.example; script-src 'unsafe-inline'",
  'https://a.example/x.js?key=1',
])('refuses a source that would allow more: %s', (source) => {
  for (const key of ['scripts', 'connect']) {
    expect(parse(`{${key}: [${JSON.stringify(source)}]}`).problems.map(problemLine)).toEqual([
      expect.stringContaining(
        `a policy cannot allow ${JSON.stringify(source)} — write an https address, such as https://stats.example/script.js, or "self"`,
      ),
    ]);
  }
});

test.each([
  ['https://a.example/$arg_x', 'https://a.example/%24arg_x'],
  ['https://a.example/é.js', 'https://a.example/%C3%A9.js'],
  ['https://a.example/a{b}', 'https://a.example/a%7Bb%7D'],
  ['https://a.example/a\\b', 'https://a.example/a%5Cb'],
])('a path is written as it is in headers: not %s', (source, better) => {
  const found = parse(`{scripts: [${JSON.stringify(source)}]}`).problems.map(problemLine);
  expect(found).toEqual([expect.stringMatching(/ a policy cannot allow .* — write \S+$/)]);
  expect(found[0]).toContain(`write ${better}`);
  expect(parse(`{scripts: ["${better}"]}`).problems).toEqual([]);
});
