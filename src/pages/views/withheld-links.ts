import type { SiteReader } from '../../facts/site-reader.ts';
import type { Body } from '../../model/text/body.ts';

/**
 * A text in which each link to an article that is not published yet is replaced by its words,
 * so that readers meet no dead link. When the article is published, the link comes back.
 */
export function withoutWithheldLinks<T extends Pick<Body, 'parts' | 'links'>>(
  body: T,
  site: SiteReader,
): T {
  const { parts, links } = body;
  const withheld = new Set(
    links
      .filter(({ href }) => href.startsWith('/') && site.isWithheldLink(href))
      .map(({ href }) => `${site.basePath}${href.slice(1)}`),
  );
  if (withheld.size === 0) return body;
  let isInside = false;
  const unlinked = (html: string) =>
    html.replace(/<a [^>]*>|<\/a>/g, (tag) => {
      if (tag === '</a>') {
        const kept = isInside ? '' : tag;
        isInside = false;
        return kept;
      }
      isInside = withheld.has(hrefOf(tag));
      return isInside ? '' : tag;
    });
  return {
    ...body,
    parts: parts.map((part) => (typeof part === 'string' ? unlinked(part) : part)),
  };
}

/** The address of a link as `hast-util-to-html` writes it. */
function hrefOf(tag: string): string {
  const written = / href="([^"]*)"/.exec(tag)?.[1] ?? '';
  return written.replaceAll('&#x22;', '"').replaceAll('&#x26;', '&');
}
