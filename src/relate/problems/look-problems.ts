import { compareText } from '../../model/order.ts';
import { errorAt, type Problem } from '../../model/problem.ts';
import { drawingsOf } from '../../model/site/look.ts';
import type { ParsedContent } from '../../model/site/parsed-content.ts';
import { didYouMean } from '../../model/text/nearest.ts';
import type { ContentIndex } from '../content-index.ts';

/** Reports a logo and an icon in site.yaml that the media folder does not have. */
export function lookProblems(
  { publication: { path, look } }: Pick<ParsedContent, 'publication'>,
  { media, findPoint }: Pick<ContentIndex, 'media' | 'findPoint'>,
): readonly Problem[] {
  const missing = drawingsOf(look).filter((drawing) => !media.has(drawing.path));
  const drawings = [...media.keys()].filter((name) => /\.svg$/i.test(name)).sort(compareText);
  return missing.map(({ key, path: name }) => {
    const advice = didYouMean(name, drawings, `put it into content/media, or delete "${key}"`);
    return errorAt(path, findPoint(path, [key]), `there is no file ${name}`, advice);
  });
}

/**
 * Reports pages whose layout the site does not have.
 * @param layouts the names of the layouts that the site adds
 */
export function pageLayoutProblems(
  { staticPages }: Pick<ParsedContent, 'staticPages'>,
  { findPoint }: Pick<ContentIndex, 'findPoint'>,
  layouts: readonly string[],
): readonly Problem[] {
  return staticPages.flatMap(({ path, layout }) => {
    if (layout === undefined || layouts.includes(layout)) return [];
    const otherwise = `write layouts/${layout}.11ty.tsx beside the content folder, or delete the line`;
    const advice = didYouMean(layout, layouts, otherwise);
    return [
      errorAt(path, findPoint(path, ['layout']), `the site has no layout "${layout}"`, advice),
    ];
  });
}
