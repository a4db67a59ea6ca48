/** A path of each kind of page that the site under test has, in its default language. */
export const pageKinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['front page', /^\/$/],
  ['article', /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/],
  ['day', /^\/\d{4}\/\d\d\/\d\d\/$/],
  ['month', /^\/\d{4}\/\d\d\/$/],
  ['archive', /^\/archive\/$/],
  ['story', /^\/stories\/[^/]+\/$/],
  ['section', /^\/conflict\/$/],
  ['person', /^\/people\/[^/]+\/$/],
  ['place', /^\/places\/[^/]+\/$/],
  ['organisation', /^\/organisations\/[^/]+\/$/],
  ['directory', /^\/places\/$/],
  ['figures', /^\/figures\/$/],
  ['figure', /^\/figures\/[^/]+\/$/],
  ['feeds', /^\/feeds\/$/],
  ['topics', /^\/topics\/$/],
  ['topic', /^\/topics\/[^/]+\/$/],
  ['author', /^\/desks\/[^/]+\/$/],
  ['search', /^\/search\/$/],
  ['static page', /^\/about\/$/],
  ['not found', /^\/404\.html$/],
];

/** The number of pages of a kind and language that are tested. One layout makes them all. */
const pagesOfAKind = 1;

/**
 * Returns the kind of a page and its language, which is empty for the default one; undefined for a page of no known
 * kind.
 */
export function kindOf(page: string): { readonly kind: string; readonly lang: string } | undefined {
  const [, lang = '', path = page] = /^\/([a-z]{2})(\/.*)$/.exec(page) ?? [];
  const kind = pageKinds.find(([, pattern]) => pattern.test(path))?.[0];
  return kind === undefined ? undefined : { kind, lang };
}

/**
 * Returns sample pages of every kind in every language: the first ones of each kind, and every page of no known kind.
 */
export function samplesOf(pages: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return pages.filter((page) => {
    const known = kindOf(page);
    if (known === undefined) return true;
    const key = `${known.lang} ${known.kind}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count <= pagesOfAKind;
  });
}
