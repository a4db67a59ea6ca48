import path from 'node:path';
import type { FindPoint } from '../../model/position.ts';
import { errorAt, type Fault, type Problem } from '../../model/problem.ts';
import type { Publication } from '../../model/site/publication.ts';
import { isFontPackage, type TypeRole, typeRoles } from '../../model/site/typefaces.ts';
import { siteOfContent } from '../site-folder.ts';
import { fontSource } from './font-files.ts';
import { subsetsOf } from './site-fonts.ts';

/**
 * Reports typefaces in site.yaml that are not installed or not there, or lack the letters of a language.
 * @param content absolute path of the content folder
 */
export function typefaceProblems(
  { path: file, look }: Pick<Publication, 'path' | 'look'>,
  content: string,
  findPoint: FindPoint,
): readonly Problem[] {
  const site = siteOfContent(content) ?? path.dirname(content);
  return typeRoles.flatMap((role) =>
    Object.entries(look.typefaces?.[role] ?? {}).flatMap(([lang, source]) => {
      const fault = faultOf(source, role, lang, site);
      if (fault === undefined) return [];
      const keys = lang === '' ? ['typefaces', role] : ['typefaces', role, lang];
      return [errorAt(file, findPoint(file, keys), fault.message, fault.advice)];
    }),
  );
}

function faultOf(source: string, role: TypeRole, lang: string, site: string): Fault | undefined {
  const subsets = subsetsOf(lang);
  const found = fontSource(source, role, subsets, site);
  if (found === undefined) return missing(source);
  const [needed = ''] = subsets;
  if (found.files.some(({ subset }) => subset === undefined || subset === needed)) return undefined;
  const advice = 'choose a typeface of the script';
  return { message: `${source} has no ${needed} letters`, advice };
}

function missing(source: string): Fault {
  return isFontPackage(source)
    ? {
        message: `the package ${source} is not installed beside the site`,
        advice: `run "npm install ${source}" in the site folder`,
      }
    : {
        message: `there is no font ${source}`,
        advice: 'put it into layouts/fonts beside the content folder',
      };
}
