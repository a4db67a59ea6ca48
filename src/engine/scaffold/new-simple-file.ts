import type { SourceFile } from '../../model/content-file.ts';
import { languageCodes } from '../../parse/parse-context.ts';
import { isSlug, proposeSlug } from '../../parse/slug.ts';
import { OptionError } from '../build-options.ts';
import { type NewFileKind, newFileFolders } from './new-file-kinds.ts';
import type { Newsroom } from './newsroom.ts';
import { newFileText, toCome, yamlText } from './template.ts';

/** A file that refers to no other, or only to a place. */
export interface SimpleFileRequest {
  readonly kind: Exclude<NewFileKind, 'article'>;
  readonly name: string;
  /** The name of the file; made from `name` if left out. */
  readonly slug?: string | undefined;
  readonly description?: string | undefined;
  /** Of a place or an organisation. */
  readonly type?: string | undefined;
  readonly role?: string | undefined;
  /** The id of the place that contains it. */
  readonly within?: string | undefined;
  /** Of a page. */
  readonly lang?: string | undefined;
}

/** The type of a place or an organisation, if none is given. */
export const usualType = { place: 'city', organisation: 'other' } as const;

/** The new file of a person, place, organisation, story, section or page. Throws OptionError. */
export function newSimpleFile(request: SimpleFileRequest, newsroom: Newsroom): SourceFile {
  const { kind, name, description, role, within } = request;
  const id = fileName(request.slug, name);
  const [main = 'en'] = languageCodes(newsroom.content.publication);
  const lang = knownLanguage(request.lang ?? main, newsroom);
  const suffix = lang === main ? '' : `.${lang}`;
  const type = request.type ?? (kind === 'place' || kind === 'organisation' ? usualType[kind] : '');
  const values = {
    ...{ id, type },
    name: yamlText(name),
    description: description === undefined ? toCome : yamlText(description),
  };
  const text = newFileText(kind, lang, values, { role: role && yamlText(role), within });
  return { path: `${newFileFolders[kind]}/${id}${suffix}.md`, text };
}

/** In letters. Editors shorten longer file names by hand. */
const longestFileName = 60;

/** The file name that was given, or else that for a text: whole words of it. Throws OptionError if it has none. */
export function fileName(slug: string | undefined, text: string): string {
  if (slug === undefined) return fileNameFor(text);
  if (isSlug(slug)) return slug;
  const advice = `write lower-case letters a to z, digits and hyphens, such as ${proposeSlug(slug) ?? 'port-esker'}`;
  throw new OptionError(`--slug "${slug}" cannot be the name of a file — ${advice}`);
}

function fileNameFor(text: string): string {
  const slug = proposeSlug(text);
  if (slug === undefined) {
    throw new OptionError(
      `"${text}" has no letters a to z for the name of the file — write one with --slug, such as --slug port-esker`,
    );
  }
  if (slug.length <= longestFileName) return slug;
  const cut = slug.slice(0, longestFileName + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, longestFileName);
}

/** A language of the site. Throws OptionError for any other. */
export function knownLanguage(lang: string, { content }: Newsroom): string {
  const known = languageCodes(content.publication);
  if (known.includes(lang)) return lang;
  throw new OptionError(
    `the site has no language "${lang}" — write one of ${known.join(', ')}, or add it to "languages" in site.yaml`,
  );
}
