import { pageKinds } from '../../../tests/browser/page-kinds.ts';
import type { CompressedFolder } from '../server/compressed-folder.ts';
import type { MeasuredPage } from './measured-page.ts';

/**
 * Returns, for each kind of page in each language, the page with the most compressed bytes. The others are faster.
 * @param paths of all pages, as a reader opens them: `/`, `/ar/about/`
 * @param files of the built site
 * @param languages their codes, the default one first: its pages are at the root
 */
export function heaviestPages(
  paths: readonly string[],
  files: CompressedFolder,
  languages: readonly string[],
): readonly MeasuredPage[] {
  const [, ...others] = languages;
  const bytes = (path: string) => files.get(path.replace(/\/$/, '/index.html'))?.body.length ?? 0;
  const languageOf = (path: string) => others.find((lang) => path.startsWith(`/${lang}/`));
  return languages.flatMap((lang, index) => {
    const root = index === 0 ? '' : `/${lang}`;
    const own = paths.filter((path) => languageOf(path) === (index === 0 ? undefined : lang));
    return pageKinds.flatMap(([kind, pattern]) => {
      const ofKind = own.filter((path) => pattern.test(path.slice(root.length)));
      const [path] = ofKind.toSorted((a, b) => bytes(b) - bytes(a) || (a < b ? -1 : 1));
      return path === undefined ? [] : [{ kind, lang, path }];
    });
  });
}
