import { describe, expect, test } from 'vitest';
import { parsePerson } from '../../../src/parse/kinds/person.ts';
import { context, report } from '../sample.ts';

const parse = (line: string) =>
  parsePerson(
    { path: 'people/a.md', text: `---\nname: A\ndescription: x\n${line}\n---\n` },
    context,
  );

describe('the fields of an author', () => {
  test('are read, typeset and without repetitions', () => {
    const lines = [
      "beat: {en: Esker's port, ar: الميناء}",
      'languages: [ar, en, ar]',
      'email: a@record.example',
      'contact: https://signal.example/a',
      'fediverse: "@a.b-c@sub.social.example"',
    ];
    const { value, problems } = parse(lines.join('\n'));
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        at: { line: 5, column: 21 },
        message: 'item 3 of "languages" is the same as an earlier item',
      },
    ]);
    expect(value).toMatchObject({
      beats: { en: 'Esker’s port', ar: 'الميناء' },
      languages: ['ar', 'en'],
      email: 'a@record.example',
      contact: { url: 'https://signal.example/a' },
      fediverse: '@a.b-c@sub.social.example',
    });
  });

  test.each([
    [
      'beat: [ports]',
      '4:7 "beat" must be text, not a list — put the whole value in quotation marks: beat: \'[ports]\'',
    ],
    ['beat: {xx: Ports}', '4:8 unknown language "xx" — use a language of site.yaml: en or ar'],
    [
      'languages: en',
      '4:12 "languages" must be a list, not the text "en" — write it as a list: [en]',
    ],
    ['languages: [Arabic]', '4:13 "Arabic" is not the code of a language — write ar'],
    ['languages: [Arabc]', '4:13 "Arabc" is not the code of a language — write ar'],
    ['languages: [en-GB]', '4:13 "en-GB" is not the code of a language — write en'],
    ['languages: [ara]', '4:13 "ara" is not the code of a language — write ar'],
    [
      'languages: [{code: en}]',
      '4:13 the value is not the code of a language — write its code, such as en, ar or fr: src/model/spoken-languages.ts lists them',
    ],
    [
      'fediverse: ["@a@social.example"]',
      '4:12 "fediverse" must be text, not a list — write it without square brackets: \'@a@social.example\'',
    ],
    [
      'languages: [xx]',
      '4:13 "xx" is not the code of a language — write its code, such as en, ar or fr: src/model/spoken-languages.ts lists them',
    ],
    ['email: a@b', '4:8 "a@b" is not an e-mail address — write one such as desk@news.example'],
    [
      'contact: a@record.example',
      '4:10 "contact" cannot be "a@record.example" — write the page that says how to reach them, such as /about/ or https://example.org/page; an e-mail address belongs in "email"',
    ],
    [
      'contact: "javascript:alert(1)"',
      '4:10 "contact" cannot be "javascript:alert(1)" — write the page that says how to reach them, such as /about/ or https://example.org/page',
    ],
    [
      'fediverse: a@social.example',
      '4:12 "a@social.example" is not an account in the Fediverse — write "@a@social.example", with the quotation marks',
    ],
    [
      'fediverse: https://social.example/@a',
      '4:12 "https://social.example/@a" is not an account in the Fediverse — write "@a@social.example", with the quotation marks',
    ],
    [
      "fediverse: '@a'",
      '4:12 "@a" is not an account in the Fediverse — write one such as "@name@social.example", with the quotation marks',
    ],
    ['worksFor: Dock Union', '4:11 "Dock Union" is not a valid id — write dock-union'],
    ['worksfor: none', '4:1 unknown key "worksfor" — did you mean "worksFor"?'],
    ['emial: a@b.example', '4:1 unknown key "emial" — did you mean "email"?'],
    ['langauges: [en]', '4:1 unknown key "langauges" — did you mean "languages"?'],
  ])('are reported: %s', (line, problem) => {
    expect(report(parse(line))).toEqual([problem]);
  });

  test('an account without quotation marks is reported with its line', () => {
    const [problem] = report(parse('fediverse: @a@social.example'));
    expect(problem).toMatch(/^4:12 .* — .*'@a@social\.example'/);
  });

  test('the advice works if it is followed', () => {
    expect(report(parse('fediverse: "@a@social.example"'))).toEqual([]);
    expect(report(parse('languages: [ar]'))).toEqual([]);
  });
});
