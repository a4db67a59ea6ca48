import { describe, expect, test } from 'vitest';
import { parsePublication } from '../../../src/parse/site/publication.ts';
import { english, report } from '../sample.ts';
import { lines, parse } from './publication-text.ts';

describe('parsePublication reports', () => {
  test.each([
    [
      'timeZone',
      'Africa/Tripolis',
      '5:11 unknown time zone "Africa/Tripolis" — did you mean "Africa/Tripoli"?',
    ],
    [
      'timeZone',
      'Port Esker local time',
      '5:11 unknown time zone "Port Esker local time" — write an IANA zone, such as Africa/Tripoli or Etc/UTC',
    ],
    ['languages', '[]', '4:12 "languages" is empty — write at least one language'],
    [
      'languages',
      '[{code: xx, name: X, locale: en, direction: ltr}]',
      '4:20 "xx" is not a language code — write a code such as en, ar or pt-BR',
    ],
    [
      'languages',
      '[{code: en, name: X, locale: zz-ZZ, direction: ltr}]',
      '4:41 unknown locale "zz-ZZ" — write one such as en-GB',
    ],
    [
      'languages',
      '[{code: en, name: X, locale: not a locale, direction: ltr}]',
      '4:41 unknown locale "not a locale" — write one such as en-GB',
    ],
    [
      'languages',
      '[{code: en, name: X, locale: en, direction: left}]',
      '4:56 "direction" cannot be "left" — write ltr or rtl',
    ],
    [
      'languages',
      undefined,
      '1:1 "languages" is missing — add "languages": a list of languages, each with "code", "name", "locale" and "direction"',
    ],
    [
      'publisher',
      undefined,
      '1:1 "publisher" is missing — add "publisher": a mapping with "name" and "email"',
    ],
  ])('is unusable with %s: %s', (key, value, problem) => {
    const checked = parse({ [key]: value });
    expect(report(checked)).toEqual([problem]);
    expect(checked.value).toBeUndefined();
  });

  test.each([
    ['//evil.example', '"errorReports" cannot be "//evil.example"'],
    ['javascript:alert(1)', '"errorReports" cannot be "javascript:alert(1)"'],
    ['errors@record.example', '"errorReports" cannot be "errors@record.example"'],
    ['true', '"errorReports" must be text, not true'],
    ['[/about/]', '"errorReports" must be text, not a list'],
  ])('an invalid page for error reports: %s', (errorReports, message) => {
    expect(report(parse({ errorReports }))).toEqual([expect.stringContaining(`7:15 ${message}`)]);
  });

  test.each([
    ['name', '{en: X, fr: Y}', '1:15 unknown language "fr" — use a language of site.yaml: en'],
    [
      'desks',
      '[{id: a, name: {fr: Y}, url: /a/}]',
      '7:24 unknown language "fr" — use a language of site.yaml: en',
    ],
    [
      'desks',
      '[{id: a, name: A, url: //evil.example}]',
      '7:31 "url" cannot be "//evil.example" — write the page about the desk, such as /about/ or https://example.org/page',
    ],
    [
      'desks',
      '[{id: a, name: A, url: /a/}, {id: a, name: B, url: /b/}]',
      '7:42 the id "a" is used twice in "desks" — give each item its own id',
    ],
    [
      'desks',
      '[{id: a, name: A, languages: [Arabic]}]',
      '7:38 "Arabic" is not the code of a language — write ar',
    ],
    [
      'desks',
      '[{id: a, name: A, contact: desk@a.example}]',
      '7:35 "contact" cannot be "desk@a.example" — write the page that says how to reach them, such as /about/ or https://example.org/page; an e-mail address belongs in "email"',
    ],
    [
      'desks',
      '[{id: a, name: A, beat: {fr: Ports}}]',
      '7:33 unknown language "fr" — use a language of site.yaml: en',
    ],
    [
      'topics',
      '{"2000": X}',
      '7:10 "2000" is not a topic code — write the eight digits of the IPTC code',
    ],
    [
      'topics',
      '{"20000064": war crime action}',
      '7:10 IPTC has retired the topic "20000064" — use the topic that replaced it, see https://cv.iptc.org/newscodes/mediatopic/20000064',
    ],
    [
      'topics',
      '{"20000056": {fr: X}}',
      '7:23 unknown language "fr" — use a language of site.yaml: en',
    ],
    [
      'policies',
      '{correctionPolicy: /c/}',
      '7:12 unknown key "correctionPolicy" — did you mean "correctionsPolicy"?',
    ],
    [
      'policies',
      '{ethicsPolicy: "javascript:alert(1)"}',
      '7:26 "ethicsPolicy" cannot be "javascript:alert(1)" — write the address of the policy, such as /about/ or https://example.org/page',
    ],
    [
      'copyright',
      '2031',
      '7:12 "copyright" must be text, not the number 2031 — put the whole value in quotation marks: copyright: \'2031\'',
    ],
    ['copyright', '" "', '7:12 "copyright" is empty — write the name of the copyright holder'],
    [
      'licence',
      'MIT',
      '7:10 "licence" cannot be "MIT" — write the address of the licence, such as https://example.org/page',
    ],
    [
      'licence',
      'http://licence.example/',
      '7:10 "licence" cannot be "http://licence.example/" — write https://licence.example/ if that is what you mean',
    ],
    [
      'contact',
      'desk@record.example',
      '7:10 "contact" cannot be "desk@record.example" — write the page that says how to reach the newsroom, such as /about/ or https://example.org/page; an e-mail address belongs in "email" of "publisher"',
    ],
    ['parser', 'markdown-it', '7:9 "parser" cannot be "markdown-it" — write remark or satteri'],
    [
      'offline',
      'articles',
      '7:10 "offline" must be true or false, not the text "articles" — write true or false',
    ],
    ['taglin', 'X', '7:1 unknown key "taglin" — did you mean "tagline"?'],
    [
      'publisher',
      '{name: X, email: nobody}',
      '6:29 "nobody" is not an e-mail address — write one such as desk@news.example',
    ],
  ])('reports %s: %s', (key, value, problem) => {
    expect(report(parse({ [key]: value }))).toEqual([problem]);
  });

  test('reports a language that is listed twice and keeps the first', () => {
    const language = '{code: en, name: English, locale: en-GB, direction: ltr}';
    const checked = parse({ languages: `\n- ${language}\n- ${language}` });
    expect(report(checked)).toEqual([
      '6:10 the language "en" is listed twice in "languages" — delete one of the two',
    ]);
    expect(checked.value?.languages).toHaveLength(1);
  });

  test.each([
    ['arabic', '4:20 "arabic" is not a language code — write ar'],
    ['ara', '4:20 Dateline does not support the language "ara" — write ar'],
  ])(
    'reads a language that is meant by %s, so that its texts are not reported too',
    (code, problem) => {
      const checked = parse({
        languages: `[{code: ${code}, name: X, locale: ar, direction: rtl}, ${lines.languages.slice(1)}`,
        tagline: '{ar: X, en: Y}',
      });
      expect(report(checked)).toEqual([problem]);
      expect(checked.value?.taglines).toEqual({ ar: 'X', en: 'Y' });
    },
  );

  test.each([
    [
      'locale: en, direction: rtl',
      '56 the language "en" is written from left to right — write ltr',
    ],
    [
      'locale: ar-LY, direction: ltr',
      '41 the locale "ar-LY" is not one of the language "en" — write en, or en with a country, such as en-US',
    ],
    ['locale: en_GB, direction: ltr', '41 unknown locale "en_GB" — write en-GB'],
  ])('reports a language with %s', (settings, problem) => {
    const languages = `[{code: en, name: X, ${settings}}]`;
    expect(report(parse({ languages }))).toEqual([`4:${problem}`]);
  });

  test('names the desks and topics that it leaves out', () => {
    const checked = parse({ desks: '[{id: night-desk}]', topics: '{"20000056": 5}' });
    expect(checked.value?.unreadable).toEqual(['night-desk', '20000056']);
    expect(parse().value).not.toHaveProperty('unreadable');
  });

  test('reports a language that Dateline does not support', () => {
    const french = '{code: fr, name: Français, locale: fr, direction: ltr}';
    const both = parse({ languages: `[${lines.languages.slice(1, -1)}, ${french}]` });
    expect(report(both)).toEqual([
      '4:78 Dateline does not support the language "fr" — use ar or en, or add fr (see docs/contributing.md)',
    ]);
    expect(both.value?.languages).toHaveLength(2);
    expect(parse({ languages: `[${french}]` }).value).toBeUndefined();
  });

  test.each([
    ['', '1:1 the file is empty — write lines such as "name: value"'],
    [
      '- a',
      '1:1 the file must be a mapping of keys to values, not a list — write lines such as "name: value"',
    ],
  ])('is unusable if it is not a mapping: %j', (text, problem) => {
    const checked = parsePublication({ path: 'site.yaml', text }, { words: { en: english } });
    expect(checked.value).toBeUndefined();
    expect(report(checked)).toEqual([problem]);
  });
});
