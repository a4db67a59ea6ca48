import { en } from '../../layouts/strings/en.ts';
import { metadataInput } from '../../src/build/surroundings.ts';
import type { MetadataInput } from '../../src/metadata/metadata-input.ts';
import type { Output } from '../../src/model/output.ts';
import { createFormatter } from '../../src/pages/create-formatter.ts';
import { editionOf } from '../../src/pages/edition.ts';
import { type Files, type PlanOptions, soundSite } from '../sites/memory-folder.ts';

/** What the formats are made from, for a site in memory; its second language speaks English too. */
export function inputOf(files: Files, options: PlanOptions = {}): MetadataInput {
  const words = { en: en.markdown, ar: en.markdown };
  const planned = soundSite(files, { words, ...options });
  const { site } = planned;
  const around = site.languages.map((language) => {
    const format = createFormatter(language, site.publication.timeZone);
    const edition = editionOf(site, language);
    return [language.code, { edition, format, strings: en, css: '', policy: '' }] as const;
  });
  return metadataInput(planned, new Map(around));
}

/** The files that a format makes, as text, by path. */
export function filesOf(outputs: readonly Output[]): ReadonlyMap<string, string> {
  return new Map(
    outputs.map(({ path, body }) => [
      path,
      typeof body === 'string' ? body : new TextDecoder().decode(body),
    ]),
  );
}

/** The text of one file that a format makes. */
export function fileOf(outputs: readonly Output[], path: string): string {
  const files = filesOf(outputs);
  const text = files.get(path);
  if (text === undefined) throw new Error(`no ${path} among ${[...files.keys()].join(', ')}`);
  return text;
}
