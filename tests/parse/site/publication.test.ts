import { describe, expect, test } from 'vitest';
import { report, withPoints } from '../sample.ts';
import { parse, siteText } from './publication-text.ts';

describe('parsePublication', () => {
  test('reads a file with only the required fields', () => {
    expect(parse()).toEqual({
      value: {
        path: 'site.yaml',
        names: { en: 'The Port Esker Record' },
        taglines: { en: 'The port’s news' },
        baseUrl: 'https://record.example/',
        languages: [{ code: 'en', name: 'English', locale: 'en-GB', direction: 'ltr' }],
        timeZone: 'Africa/Tripoli',
        publisher: { name: 'Esker Press', email: 'desk@record.example' },
        copyright: undefined,
        licence: undefined,
        contact: undefined,
        errorReports: undefined,
        policies: [],
        ownLinks: [],
        desks: [],
        topics: [],
        houseStyle: [],
        leaveOut: [],
        budgets: { article: 14_600 },
        cards: 'all',
        look: { colours: { light: {}, dark: {} }, width: {} },
        ...{ menu: undefined, footer: [], social: [] },
        security: { scripts: [], connect: [] },
        strings: {},
        offline: false,
        parser: 'remark',
      },
      problems: [],
    });
  });

  test('reads policies, desks, topics and translations', () => {
    const changes = {
      name: '{en: The Record, ar: السجل}',
      languages:
        '\n- {code: en, name: English, locale: en-GB, direction: ltr}\n- {code: ar, name: العربية, locale: ar-LY, direction: rtl}',
      policies: '{ethicsPolicy: /standards/#ethics, correctionsPolicy: "https://x.example/c"}',
      desks: '[{id: port-desk, name: {en: Port desk, ar: مكتب}, url: /about/#port-desk}]',
      topics: '{20000593: unrest, "20000056": {en: conflict, ar: نزاع}, 01000000: arts}',
      copyright: 'Esker Press',
      licence: 'https://licence.example/by',
      contact: '/contact/#desk',
      errorReports: 'https://forms.example/errors',
      offline: 'true',
      parser: 'satteri',
    };
    const { value, problems } = parse(changes);
    expect(problems).toEqual([]);
    const source = { path: 'site.yaml', text: siteText(changes) };
    expect(withPoints(value, source)).toMatchObject({
      names: { en: 'The Record', ar: 'السجل' },
      copyright: 'Esker Press',
      licence: 'https://licence.example/by',
      contact: { url: '/contact/#desk', at: { line: 14, column: 10 } },
      errorReports: { url: 'https://forms.example/errors', at: { line: 15, column: 15 } },
      policies: [
        { kind: 'ethicsPolicy', url: '/standards/#ethics', at: { line: 9, column: 26 } },
        { kind: 'correctionsPolicy', url: 'https://x.example/c', at: { line: 9, column: 65 } },
      ],
      desks: [
        {
          id: 'port-desk',
          names: { en: 'Port desk', ar: 'مكتب' },
          about: { url: '/about/#port-desk', at: { line: 10, column: 63 } },
        },
      ],
      topics: [
        { code: '01000000', labels: { en: 'arts' } },
        { code: '20000056', labels: { en: 'conflict', ar: 'نزاع' } },
        { code: '20000593', labels: { en: 'unrest' } },
      ],
      offline: true,
      parser: 'satteri',
    });
  });

  const address = 'write the address at which readers find the site, such as https://news.example/';
  test.each([
    [undefined, `1:1 "baseUrl" is missing — ${address}`],
    ['/news/', `3:10 "baseUrl" must be absolute, not "/news/" — ${address}`],
    ['record.example', `3:10 "baseUrl" must be absolute, not "record.example" — ${address}`],
    ['//record.example/', `3:10 "baseUrl" must be absolute, not "//record.example/" — ${address}`],
    [
      'ftp://record.example/',
      `3:10 "baseUrl" must be absolute, not "ftp://record.example/" — ${address}`,
    ],
    ['https://', `3:10 "baseUrl" must be absolute, not "https://" — ${address}`],
    [
      'https://record.example/?a',
      '3:10 "baseUrl" cannot contain a query ("?"): "https://record.example/?a" — delete it',
    ],
    [
      'https://record.example/#',
      '3:10 "baseUrl" cannot contain a fragment ("#"): "https://record.example/#" — delete it',
    ],
    [
      'https://a:b@record.example/',
      '3:10 "baseUrl" cannot contain a user name or password: "https://a:b@record.example/" — delete it',
    ],
    [
      '5',
      `3:10 "baseUrl" must be text, not the number 5 — write the address of the site's root, such as https://paper.example/`,
    ],
  ])('is unusable with baseUrl %s', (baseUrl, problem) => {
    const checked = parse({ baseUrl });
    expect(report(checked)).toEqual([problem]);
    expect(checked.value).toBeUndefined();
  });

  test.each([
    ['https://record.example/news', 'https://record.example/news/'],
    ['HTTP://Record.Example:80', 'http://record.example/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('normalises %s', (baseUrl, normal) => {
    expect(parse({ baseUrl }).value?.baseUrl).toBe(normal);
  });

  test('prefers the base URL of the command line to its own', () => {
    expect(parse({}, 'http://localhost:8080')).toMatchObject({
      value: { baseUrl: 'http://localhost:8080/' },
      problems: [],
    });
    expect(parse({ baseUrl: undefined }, 'http://localhost:8080/').problems).toEqual([]);
    expect(report(parse({}, 'localhost'))).toEqual([
      `1:1 "baseUrl" must be absolute, not "localhost" — ${address}`,
    ]);
  });
});
