import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { ParserName } from '../../src/markdown/markdown-options.ts';
import type { ContentFile, ContentFolder } from '../../src/model/content-file.ts';
import { parseSite } from '../../src/parse/parse-content.ts';
import type { ParseContext } from '../../src/parse/parse-context.ts';
import { folderOnDisk } from '../metadata/planned-inputs.ts';
import { articleText } from '../sites/files/base-files.ts';
import { contentOf } from '../sites/files/built-folder.ts';
import { markdownWords } from '../sites/files/memory-folder.ts';

/** The fictional sites, as data of `site.yaml`. */
interface Settings {
  readonly languages: readonly unknown[];
  readonly desks: readonly { readonly contact?: unknown; readonly url?: unknown }[];
  readonly topics: Readonly<Record<string, unknown>>;
}

const [esker, orme] = ['port-esker', 'isle-of-orme'].map(
  (name) => folderOnDisk(contentOf(name)).value,
) as [ContentFolder, ContentFolder];
const [eskerSettings, ormeSettings] = ['port-esker', 'isle-of-orme'].map(
  (name): Settings => parse(readFileSync(path.join(contentOf(name), 'site.yaml'), 'utf8')),
) as [Settings, Settings];

/** The settings of both fictional sites, in English, Arabic and French. */
const siteText = stringify({
  ...eskerSettings,
  languages: [
    ...eskerSettings.languages,
    { code: 'ar', name: 'العربية', locale: 'ar', direction: 'rtl' },
    { code: 'fr', name: 'Français', locale: 'fr-FR', direction: 'ltr' },
  ],
  // The page about the desks is that of Port Esker.
  desks: [
    ...eskerSettings.desks,
    ...ormeSettings.desks.map(({ contact: _, url: __, ...desk }) => desk),
  ],
  topics: { ...eskerSettings.topics, ...ormeSettings.topics },
});

const siteFile: ContentFile = { path: 'site.yaml', bytes: new TextEncoder().encode(siteText) };

/** Both fictional sites as one. Its files refer to each other, so a mutant of one may be accepted. */
export const baseFolder: ContentFolder = {
  files: [
    siteFile,
    ...new Map(
      [...orme.files, ...esker.files]
        .filter((file) => file.path !== 'site.yaml')
        .map((file) => [file.path, file] as const),
    ).values(),
    ...['sample', 'sample-2', 'sample-3'].map((name) => ({
      path: `articles/2031/05/${name}.md`,
      bytes: new TextEncoder().encode(articleText()),
    })),
  ],
  media: [...esker.media, ...orme.media],
};

/** The context for parsing files of that site, with the given Markdown parser. */
export function contextWith(parser: ParserName): ParseContext {
  return contexts[parser];
}

const contexts: Readonly<Record<ParserName, ParseContext>> = {
  remark: contextOf('remark'),
  satteri: contextOf('satteri'),
};

function contextOf(parser: ParserName): ParseContext {
  const { value } = parseSite(siteFile, { words: markdownWords, baseUrl: undefined });
  if (value === undefined) throw new Error('the site of both fictional sites cannot be parsed');
  return { publication: { ...value, parser }, words: markdownWords };
}
