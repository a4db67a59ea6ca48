import { en } from '../../layouts/strings/en.ts';
import { metadataInput, type Surroundings } from '../../src/build/surroundings.ts';
import type { MetadataInput } from '../../src/metadata/metadata-input.ts';
import type { LanguageCode } from '../../src/model/language.ts';
import type { PlannedOutput } from '../../src/model/output.ts';
import type { Site } from '../../src/model/site.ts';
import { createFormatter } from '../../src/pages/create-formatter.ts';
import { editionOf } from '../../src/pages/edition.ts';
import { type Files, type PlanOptions, soundSite } from '../sites/memory-folder.ts';

/** What the formats are made from, for a site in memory; its second language speaks English too. */
export function inputOf(files: Files, options: PlanOptions = {}): MetadataInput {
  const planned = soundSite(files, { words: englishOnly, ...options });
  return metadataInput(planned, surroundingsIn(planned.site));
}

/** Words of two languages, both English. */
export const englishOnly = { en: en.markdown, ar: en.markdown };

/** What stands around each page of a site all of whose languages speak English. */
export function surroundingsIn(site: Site): ReadonlyMap<LanguageCode, Surroundings> {
  return new Map(
    site.languages.map((language) => {
      const format = createFormatter(
        language,
        site.publication.timeZone,
        en.conventions(language.locale),
      );
      const edition = editionOf(site, language);
      return [language.code, { edition, format, strings: en }] as const;
    }),
  );
}

/** The files that a format makes, as text, by path. */
export function filesOf(outputs: readonly PlannedOutput[]): ReadonlyMap<string, string> {
  return new Map(
    outputs.map(({ path, body }) => {
      const made = body();
      return [path, typeof made === 'string' ? made : new TextDecoder().decode(made)];
    }),
  );
}

/** The text of one file that a format makes. */
export function fileOf(outputs: readonly PlannedOutput[], path: string): string {
  const files = filesOf(outputs);
  const text = files.get(path);
  if (text === undefined) throw new Error(`no ${path} among ${[...files.keys()].join(', ')}`);
  return text;
}
