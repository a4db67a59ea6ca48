import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DateTime } from 'luxon';
import { fillIn } from './fill-in.ts';
import { readLanguage, type SiteSettings, starterFolder } from './site-settings.ts';

const millisecondsPerHour = 3_600_000;

/**
 * The files of a new site by their path in its folder, with forward slashes. Without package.json.
 * @param now the time at which it is made, in milliseconds since 1970: its first article is two hours older
 */
export function starterFiles(settings: SiteSettings, now: number): ReadonlyMap<string, string> {
  const { code } = readLanguage(settings.lang);
  const published = DateTime.fromMillis(now - 2 * millisecondsPerHour, { zone: settings.timeZone });
  const values = { ...settingValues(settings), ...timeValues(published) };
  const month = published.toFormat('yyyy/MM');
  const files = [...filesIn('site', placeOfShared), ...filesIn(code, placeOfContent)];
  return new Map(
    files.map(([name, text]) => [
      name.replace('content/articles/', `content/articles/${month}/`),
      fillIn(text, values),
    ]),
  );
}

/** Texts in double quotation marks are the same in JSON and YAML. */
function settingValues({ name, lang, baseUrl, timeZone }: SiteSettings): Record<string, string> {
  const language = readLanguage(lang);
  const words: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(path.join(starterFolder, language.code, 'words.json'), 'utf8'),
  );
  const quoted = Object.entries({ ...words, name }).map(([key, text]) => [
    key,
    JSON.stringify(text),
  ]);
  return {
    ...Object.fromEntries(quoted),
    baseUrl,
    timeZone,
    lang: language.code,
    language: language.name,
    locale: language.locale,
    direction: language.direction,
  };
}

function timeValues(published: DateTime): Record<string, string> {
  const format = "yyyy-MM-dd'T'HH:mm:00ZZ";
  return {
    published: published.toFormat(format),
    corrected: published.plus({ hours: 1 }).toFormat(format),
    day: published.toFormat('yyyy-MM-dd'),
  };
}

/** The files of a folder of the starter, with their paths in the new site. */
function filesIn(
  folder: string,
  placeOf: (name: string) => string | undefined,
): readonly (readonly [string, string])[] {
  const root = path.join(starterFolder, folder);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const place = placeOf(path.relative(root, file).split(path.sep).join('/'));
    if (!entry.isFile() || place === undefined) return [];
    return [[place, readFileSync(file, 'utf8')] as const];
  });
}

/** npm leaves hidden files out of packages, so their names have no dot in the starter. */
function placeOfShared(name: string): string {
  return /^(?:site\.yaml|media\/)/.test(name) ? `content/${name}` : `.${name}`;
}

function placeOfContent(name: string): string | undefined {
  return name === 'words.json' ? undefined : `content/${name}`;
}
