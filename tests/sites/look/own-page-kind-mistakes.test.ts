import { renameSync, rmSync } from 'node:fs';
import { afterAll, afterEach, expect, test } from 'vitest';
import { buildToFolder } from '../../../src/engine/build-to-folder.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { differences, filesIn, testOptions } from '../files/built-folder.ts';
import { writeFiles } from '../files/write-files.ts';
import { editedLook } from './edited-look.ts';

/*
 * Mistakes in the page kind that the folder `site` adds are reported with file, line and advice, and the previous site
 * is kept.
 */

const { folder, remove, at, restore, edit } = await editedLook();
afterEach(restore);
afterAll(remove);

const kindFile = 'layouts/pages/desk-diary.ts';
const inKind = (from: string, to: string) => () => edit(kindFile, from, to);
const definition = (text: string) => () => writeFiles(folder, { [kindFile]: text });
const file = '../layouts/pages/desk-diary.ts';
const kept = 'the previous site was kept';
const noPage = 'it returns no page, which is <Document context={context} page={page}>';

/** The output of a build: its problems, or the error that ends it. */
async function reported(): Promise<string> {
  try {
    const options = testOptions(at('content'), at('site'), { cards: false });
    const { problems } = await buildToFolder(options, () => 0);
    return problems.map(problemLine).join('\n');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test.each<[string, () => void, string]>([
  [
    'the name of a kind of Dateline',
    () => renameSync(at(kindFile), at('layouts/pages/story.ts')),
    'layouts/pages/story.ts:1:1  Dateline has a page kind "story" — rename the file to "own-story.ts", and the kind in it; to change how Dateline\'s pages look, write layouts/story.11ty.tsx',
  ],
  [
    'a name without a hyphen',
    () => renameSync(at(kindFile), at('layouts/pages/Diary.ts')),
    'layouts/pages/Diary.ts:1:1  "Diary" is not a valid name of a page kind — write Latin small letters with a hyphen between words, such as "desk-diary.ts": a later version of Dateline has no kind with a hyphen',
  ],
  [
    'no layout',
    () => rmSync(at('layouts/desk-diary.11ty.tsx')),
    'layouts/pages/desk-diary.ts:1:1  the page kind "desk-diary" has no layout — write layouts/desk-diary.11ty.tsx',
  ],
  [
    'a layout with another name',
    () => renameSync(at('layouts/desk-diary.11ty.tsx'), at('layouts/desk-diry.11ty.tsx')),
    'layouts/pages/desk-diary.ts:1:1  the page kind "desk-diary" has no layout — rename layouts/desk-diry.11ty.tsx to desk-diary.11ty.tsx',
  ],
  [
    'no default export',
    inKind('export default definePage', 'export const kind = definePage'),
    `layouts/pages/desk-diary.ts:1:1  the page kind has no default export — write export default definePage({ … }); ${kept}`,
  ],
  [
    'a module that does not parse',
    definition('export default definePage({\n  kind: 1 2\n});\n'),
    `layouts/pages/desk-diary.ts:2:11  Expected "}" but found "2" — correct it; ${kept}`,
  ],
  [
    'a module that throws',
    definition('const words: string[] = [];\n\nexport default words[0].trim();\n'),
    `layouts/pages/desk-diary.ts:3:25  Cannot read properties of undefined (reading 'trim') — correct it; ${kept}`,
  ],
  [
    'another default export',
    definition("export default { kind: 'desk-diary' };\n"),
    `${file}:1:1  the default export is not a page kind — write export default definePage({ … })`,
  ],
  [
    'a kind with another name than its file',
    inKind("kind: 'desk-diary'", "kind: 'desk-diry'"),
    `${file}:1:1  "kind" is not the name of the file — write kind: 'desk-diary'`,
  ],
  [
    'fields that are missing or wrong',
    () => {
      edit(kindFile, "  inSitemap: 'always',\n", '');
      edit(kindFile, "'CollectionPage'", "'ColectionPage'");
      edit(kindFile, 'feeds: noFeeds', "feeds: { ...noFeeds, formats: ['atom'] }");
    },
    [
      `${file}:1:1  "feeds" is not valid — write feeds: noFeeds, from dateline/src/pages/feed-urls: only kinds of Dateline have feeds`,
      `${file}:1:1  "inSitemap" is missing — write inSitemap: 'always' or 'with articles' or 'never'`,
      `${file}:1:1  "schemaType" is not valid — did you mean "CollectionPage"?`,
    ].join('\n'),
  ],
  [
    'pages that are hidden and listed',
    inKind('isPublic: true', 'isPublic: false'),
    `${file}:1:1  site maps list pages that "isPublic" hides from search engines — write inSitemap: 'never', or isPublic: true`,
  ],
  [
    'a module that has markup',
    () => renameSync(at(kindFile), at('layouts/pages/desk-diary.tsx')),
    'layouts/pages/desk-diary.tsx:1:1  no layout uses this file — for a page kind, rename it to desk-diary.ts; its markup belongs into layouts/desk-diary.11ty.tsx',
  ],
  [
    'an invalid map',
    inKind('map: nothing', 'map: () => ({}) as never'),
    `layouts/pages/desk-diary.ts:1:1  cannot make /ar/desk-diary/: Cannot read properties of undefined (reading 'flatMap') — correct what "view", "map" or "timeline" returns; ${kept}`,
  ],
  [
    'the URL of another page',
    inKind('}desk-diary/', '}about/'),
    [
      `${file}:1:1  its URL /about/ is already used by pages/about.md — give the page another "url" in "plan"`,
      `${file}:1:1  its URL /ar/about/ is already used by pages/about.ar.md — give the page another "url" in "plan"`,
    ].join('\n'),
  ],
  [
    'one URL and one subject for two pages',
    inKind(
      'const { urls } = linksIn(site, lang);',
      "lang = 'ar';\n        const { urls } = linksIn(site, lang);",
    ),
    `${file}:1:1  two pages in "ar" have the subject "desk-diary" — give each page a subject of its own, which only its translations share`,
  ],
  [
    'invalid pages',
    inKind(
      '  plan: (site) =>\n',
      "  plan: () => [{ url: '/x/', lang: 'de', subject: 'a' }, { url: '/x', lang: 'en', subject: 'a' }, { url: '/x/', lang: 'ar', subject: 'a' }, { lang: 'en' } as never],\n  other: (site: SiteReader) =>\n",
    ),
    [
      `${file}:1:1  "/x" is not a valid URL of a page — write small letters, digits and hyphens between slashes, such as /desk-diary/`,
      `${file}:1:1  "plan" returned the page {"lang":"en"} — give each page the texts "url", "lang" and "subject"`,
      `${file}:1:1  the page /x/ is in "ar", but its URL is not — begin it with linksIn(site, "ar").urls.front("ar")`,
      `${file}:1:1  the page /x/ is in "de", which is not a language of the site — write one of en, ar`,
    ].join('\n'),
  ],
  [
    'a plan that is a promise',
    inKind('plan: (site) =>', 'plan: async (site) =>'),
    `${file}:1:1  cannot plan the pages: it returns no array of pages — correct "plan", or what it calls`,
  ],
  [
    'an error in the plan',
    inKind(
      '      .map(({ code }) => code)',
      "      .map(({ code }) => site.section('twn') && code)",
    ),
    `${file}:20:31  cannot plan the pages: the site has no fact section:twn — correct "plan", or what it calls`,
  ],
  [
    'a plan that reads the text of an article',
    inKind(
      '      .map(({ code }) => code)',
      "      .map(({ code }) => site.article('articles/2031/05/lamps-return.md').headline && code)",
    ),
    `${file}:20:73  cannot plan the pages: it reads text:articles/2031/05/lamps-return.md#listed, the text of an article, which only "view" can read — correct "plan", or what it calls`,
  ],
  [
    'an error in the view',
    inKind('links.nameText(names)', "site.section('twn').id"),
    `layouts/pages/desk-diary.ts:47:18  cannot make /ar/desk-diary/: the site has no fact section:twn — correct it, or what it calls; ${kept}`,
  ],
  [
    'an error in the list items',
    inKind('desks.flatMap(', 'desks[9].articles.flatMap('),
    `layouts/pages/desk-diary.ts:34:34  cannot make /ar/desk-diary/: Cannot read properties of undefined (reading 'articles') — correct it, or what it calls; ${kept}`,
  ],
  [
    'a view that throws a text',
    inKind('view: diaryView', "view: () => { throw 'no\\ndiary'; }"),
    `layouts/pages/desk-diary.ts:1:1  cannot make /ar/desk-diary/: it throws "no\\ndiary", which is not an Error — correct what "view", "map" or "timeline" returns; ${kept}`,
  ],
  [
    'a plan that throws an object without a prototype',
    inKind(
      'plan: (site) =>',
      'plan: () => { throw Object.create(null); }, other: (site: SiteReader) =>',
    ),
    `${file}:1:1  cannot plan the pages: it throws an object, which is not an Error — correct "plan", or what it calls`,
  ],
  ...Object.entries({
    'is empty': ['', 'its default export is not a component'],
    'exports a number': ['export default 5;', 'its default export is not a component'],
    'returns nothing': ['export default () => undefined;', noPage],
    'returns a text': ["export default () => 'Desk diary';", noPage],
    'returns a promise': ['export default async () => <html />;', noPage],
    'throws null': [
      'export default () => { throw null; };',
      "Cannot read properties of null (reading 'then')",
    ],
    'throws a text': [
      "export default () => { throw 'no diary'; };",
      'it throws "no diary", which is not an Error',
    ],
    'has an element with a wrong name': [
      "const Wrong = 'a b' as 'div'; export default () => <Wrong />;",
      'a b is not a valid HTML tag name in <a b>',
    ],
  }).map(([name, [text = '', message]]): [string, () => void, string] => [
    `a layout that ${name}`,
    () => writeFiles(folder, { 'layouts/desk-diary.11ty.tsx': text }),
    `layouts/desk-diary.11ty.tsx:1:1  cannot render /ar/desk-diary/: ${message} — fix the layout, or the part or string that it uses; ${kept}`,
  ]),
  [
    'a layout that imports a package that is not installed',
    () => edit('layouts/desk-diary.11ty.tsx', 'import', "import 'lanterns';\nimport"),
    `layouts/desk-diary.11ty.tsx:1:8  Could not resolve "lanterns" — correct the name, or install the package in the folder of the site; ${kept}`,
  ],
  [
    'a page without a description',
    inKind("description: descriptions[lang] ?? ''", "description: ''"),
    `layouts/pages/desk-diary.ts:1:1  cannot make /ar/desk-diary/: what "view" returns has no "description", the sentence about it for search engines and social networks — correct what "view", "map" or "timeline" returns; ${kept}`,
  ],
])('%s', async (_, spoil, message) => {
  const before = await filesIn(at('site'));
  spoil();
  expect(await reported()).toBe(message);
  expect(differences(await filesIn(at('site')), before)).toEqual([]);
});
