import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import type { GeneratedFile } from '../../model/generated-file.ts';
import { directionOf } from '../../model/language.ts';
import type { Look } from '../../model/site/look.ts';
import { roleProperties, type TypeRole, typeRoles } from '../../model/site/typefaces.ts';
import { memo } from '../cache/memo.ts';
import { siteOfContent } from '../site-folder.ts';
import {
  arabicCharacters,
  charactersAmongArabic,
  latinCharacters,
  subsetCharacters,
} from './font-characters.ts';
import { type FontFile, type FontSource, fontSource } from './font-files.ts';

/** The typefaces of one stylesheet. */
export interface SheetFonts {
  /** The faces. */
  readonly css: string;
  /** The values of custom properties: `--serif`. */
  readonly values: Readonly<Record<string, string>>;
}

/** The typefaces of a site: files, and what stylesheets need, by language; '' is that of `site.css`. */
export interface SiteFonts {
  readonly files: readonly GeneratedFile[];
  readonly sheets: Readonly<Record<string, SheetFonts>>;
}

/**
 * Makes the fonts that site.yaml chooses: subsets with the characters of a script and the weights that stylesheets use.
 * They are cached. Rejects with an Error if a font cannot be read.
 * @param content absolute path of the content folder
 * @param cache absolute path of the cache folder
 */
export async function siteFonts(
  { typefaces = {} }: Pick<Look, 'typefaces'>,
  content: string,
  cache: string,
): Promise<SiteFonts> {
  const site = siteOfContent(content) ?? path.dirname(content);
  const files: GeneratedFile[] = [];
  const sheets: Record<string, SheetFonts> = {};
  for (const role of typeRoles) {
    for (const [lang, source] of Object.entries(typefaces[role] ?? {})) {
      const found = fontSource(source, role, subsetsOf(lang), site);
      // A typeface that is not there any more is a problem of the content.
      if (found === undefined) continue;
      const made = await facesOf(found, role, lang, cache);
      files.push(...made.files);
      const { css = '', values = {} } = sheets[lang] ?? {};
      sheets[lang] = {
        css: css + made.css,
        values: { ...values, [roleProperties[role]]: made.value },
      };
    }
  }
  const unique = new Map(files.map((file) => [file.path, file]));
  return { files: [...unique.values()], sheets };
}

/** The subsets of a package that a language needs. */
export function subsetsOf(lang: string): readonly string[] {
  return isArabic(lang) ? ['arabic', 'latin'] : ['latin'];
}

function isArabic(lang: string): boolean {
  return lang !== '' && directionOf(lang) === 'rtl';
}

async function facesOf(
  { generic, files }: FontSource,
  role: TypeRole,
  lang: string,
  cache: string,
) {
  const family = lang === '' ? `Own ${role}` : `Own ${role} ${lang}`;
  const faces = files.map(async (file) => {
    const bytes = readFileSync(file.file);
    const characters = charactersOf(file, lang);
    const make = async () => {
      const { makeFont } = await import('./make-font.ts');
      return makeFont({ bytes, characters, role, family, generic, weight: file.weight });
    };
    const inputs = [digestOf(bytes), characters, role, family, generic, file.weight ?? ''];
    const made = await memo(cache, 'fonts', inputs, make);
    const name = `own-${role}.${digestOf(made.body)}.woff2`;
    const range =
      file.subset === 'arabic' ? '  unicode-range: U+600-6FF, U+200C-200E, U+FDF2;\n' : '';
    const css = `@font-face {
  font-family: "${family}";
  src: url("../fonts/${name}") format("woff2");
  font-weight: ${made.weight};
  font-display: optional;
${range}}
`;
    return { file: { path: `assets/${name}`, body: made.body }, css, fallback: made.fallback };
  });
  const made = await Promise.all(faces);
  // Fallbacks have the metrics of the first Latin face. Those of Arabic fonts differ too much to be of use.
  const first = isArabic(lang) ? undefined : made[0]?.fallback;
  const families = [family, ...(first?.families ?? [])].map((name) => `"${name}"`);
  return {
    files: made.map(({ file }) => file),
    css: made.map(({ css }) => css).join('') + (first?.css ?? ''),
    value: [...families, generic].join(', '),
  };
}

function charactersOf({ subset }: FontFile, lang: string): string {
  if (subset === 'latin' && isArabic(lang)) return charactersAmongArabic;
  if (subset !== undefined) return subsetCharacters[subset] ?? latinCharacters;
  return isArabic(lang) ? arabicCharacters + charactersAmongArabic : latinCharacters;
}
