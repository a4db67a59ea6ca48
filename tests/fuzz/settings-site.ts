import { type PlannedSite, planSite } from '../../src/engine/content/build-site.ts';
import type { ContentFile } from '../../src/model/content-file.ts';
import type { FindPoint } from '../../src/model/position.ts';
import type { Checked } from '../../src/model/problem.ts';
import type { Publication } from '../../src/model/site/publication.ts';
import type { ParsedFile } from '../../src/parse/content-kinds.ts';
import { collectContent } from '../../src/parse/parse-content.ts';
import { parseFile } from '../../src/parse/parse-file.ts';
import { pointFinder } from '../../src/parse/yaml/point-finder.ts';
import { articleText, baseFiles, fileText, personText } from '../sites/files/base-files.ts';
import { pictureFile } from '../sites/files/media-files.ts';
import { folderOf, markdownWords, testNow } from '../sites/files/memory-folder.ts';
import { contextWith } from './base-folder.ts';
import type { Accepted } from './try-input.ts';

/** A page with every heading to which the settings of the seeds link. */
const page = (title: string) =>
  fileText(
    { title, description: 'Who we are' },
    [
      'Harbour desk',
      'The desk',
      'Corrections',
      'Who speaks here',
      'Who owns it',
      'Ethics',
      'Verification',
      'Unnamed sources',
    ]
      .map((heading) => `## ${heading}\n\nA line.`)
      .join('\n\n'),
  );

/** The smallest site, without its settings, and with an article that mentions none of them. */
const { 'site.yaml': _, ...others } = baseFiles;
const { files, media } = folderOf(
  {
    ...others,
    ...Object.fromEntries(
      ['about', 'standards', 'contact'].map((name) => [`pages/${name}.md`, page(name)]),
    ),
    'people/mara-voss.md': personText('Mara Voss'),
    ...Object.fromEntries(
      ['harbour-open', '2031/05/sample', 'sample-2', 'sample-3', 'pilots-say-no'].map((name) => [
        `articles/${name}.md`,
        articleText({ byline: ['mara-voss'], story: 'harbour-strike' }),
      ]),
    ),
    'stories/harbour-strike.md': fileText({ name: 'Harbour strike', description: 'The dockers' }),
  },
  ['logo', 'logo-dark', 'lantern', 'quay'].map((name) =>
    pictureFile(`media/${name}.svg`, 600, 200, { type: 'svg', hasAlpha: true }),
  ),
);
const byPath = new Map(files.map((file) => [file.path, file]));

/** Plans a small site with accepted settings. */
export function siteWithSettings({ publication, bytes }: SettingsInput): Checked<PlannedSite> {
  const context = { publication, words: markdownWords };
  const parsed = files.map((file) => ({ path: file.path, ...parseFile(file, context) }));
  const content = collectContent(
    publication,
    parsed.map(({ path, value }) => ({ path, file: value })),
    finderWith({ path: 'site.yaml', bytes }),
  );
  return planSite(
    content,
    parsed.flatMap((file) => file.problems),
    options,
  );
}

type SettingsInput = Extract<Accepted, { list: 'site' }>;

/** Plans a small site with accepted front-page choices. */
export function siteWithFront(front: Extract<Accepted, { list: 'content' }>): Checked<PlannedSite> {
  const context = contextWith('satteri');
  plainFiles ??= files.map((file) => ({ path: file.path, file: parseFile(file, context).value }));
  const content = collectContent(
    context.publication as Publication,
    [...plainFiles, { path: front.path, file: front.file }],
    finderWith(front),
  );
  return planSite(content, front.problems, options);
}

let plainFiles:
  | readonly { readonly path: string; readonly file: ParsedFile | undefined }[]
  | undefined;

const options = { media, statics: [], now: testNow, drafts: false, cards: false };

function finderWith(own: ContentFile): FindPoint {
  return pointFinder((path) => (path === own.path ? own : byPath.get(path)));
}
