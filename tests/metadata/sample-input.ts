import { en } from '../../layouts/strings/en/words.ts';
import { pageWords } from '../../layouts/strings/page-words.ts';
import type { PlannedSite } from '../../src/engine/content/build-site.ts';
import { SiteReader } from '../../src/facts/site-reader.ts';
import type { Format } from '../../src/metadata/format.ts';
import type { MetadataInput } from '../../src/metadata/metadata-input.ts';
import type { Formatter } from '../../src/model/formatter.ts';
import type { GeneratedFile } from '../../src/model/generated-file.ts';
import type { LanguageCode } from '../../src/model/language.ts';
import { isAddedPage, makePage, type Page, type PlannedPage } from '../../src/pages/page-kinds.ts';
import { createFormatter } from '../../src/pages/views/create-formatter.ts';
import { linksIn } from '../../src/pages/views/links.ts';
import { type Files, type PlanOptions, soundSite } from '../sites/files/memory-folder.ts';

/** The input of the formats, with the planned site. */
export interface SampleInput extends MetadataInput, Omit<PlannedSite, 'site'> {
  readonly related: PlannedSite['site'];
  /** Makes the input for another output, with its own reader. */
  readonly inputFor: (site: SiteReader) => MetadataInput;
}

/** The input of the formats for a site in memory. All languages have English words. */
export function inputOf(files: Files, options: PlanOptions = {}): SampleInput {
  return englishInput(soundSite(files, { words: englishOnly, ...options }));
}

/** Words of two languages, both English. */
export const englishOnly = { en: en.parsing, ar: en.parsing };

/** The input of the formats for a planned site. All languages have English words. */
export function englishInput(planned: PlannedSite): SampleInput {
  const { languages, publication } = planned.site;
  const formats = new Map(
    languages.map((language) => {
      const conventions = en.conventions(language.locale);
      return [language.code, createFormatter(language, publication.timeZone, conventions)];
    }),
  );
  return sampleInput(planned, (site) => inputIn(site, formats));
}

/** @param inputFor makes the input of the formats for one output */
export function sampleInput(
  { site: related, ...planned }: PlannedSite,
  inputFor: SampleInput['inputFor'],
): SampleInput {
  return { ...inputFor(new SiteReader(planned.facts)), ...planned, related, inputFor };
}

function inputIn(site: SiteReader, formats: ReadonlyMap<LanguageCode, Formatter>): MetadataInput {
  const formatOf = (lang: LanguageCode) => {
    const format = formats.get(lang);
    if (format === undefined) throw new Error(`the site is not in ${lang}`);
    return format;
  };
  return {
    site,
    formatOf,
    metadataWordsOf: () => en,
    wordsOf: (page) => {
      const { nameText, ownText } = linksIn(site, page.lang);
      const { names, taglines } = site.publication;
      const publication = { name: nameText(names), tagline: ownText(taglines) };
      if (isAddedPage(page)) return page.view;
      return pageWords(page, publication, en, formatOf(page.lang));
    },
  };
}

/** The planned page at a URL, from the root of the site. */
export function planAt({ pages }: Pick<SampleInput, 'pages'>, url: string): PlannedPage {
  const page = pages.find((each) => each.url === url);
  if (page === undefined) throw new Error(`there is no page at ${url}`);
  return page;
}

/** The page at a URL, from the root of the site. */
export function pageAt(input: SampleInput, url: string): Page {
  return makePage(planAt(input, url), input.site);
}

/** Makes the files of a format, each with its own reader. */
export function outputsOf(format: Format<string>, input: SampleInput): readonly GeneratedFile[] {
  return format.plan(input.site, input.pages).map((file) => {
    const own = input.inputFor(new SiteReader(input.facts));
    return { path: file.path, body: format.body(file, own) };
  });
}

/** Files as text, by path. */
export function filesOf(outputs: readonly GeneratedFile[]): ReadonlyMap<string, string> {
  return new Map(
    outputs.map(({ path, body }) => [
      path,
      typeof body === 'string' ? body : new TextDecoder().decode(body),
    ]),
  );
}

/** The text of one of several files. */
export function fileOf(outputs: readonly GeneratedFile[], path: string): string {
  const files = filesOf(outputs);
  const text = files.get(path);
  if (text === undefined) throw new Error(`no ${path} among ${[...files.keys()].join(', ')}`);
  return text;
}
