import { Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A link to another site. Attribute values are in double quotes. */
const externalLink = /<a (?:[^">]|"[^"]*")*rel="[^"]*\bexternal\b[^"]*"(?:[^">]|"[^"]*")*>/g;

/** The link to a picture's licence, as `PictureCaption` writes it. */
const licenceLink =
  /<a (?:class="whole" )?href="([^"]*)" rel="license external noopener">([^<]*)<\/a>/g;

/**
 * Marks links to another site whose address an earlier link has, since print shows each address once. The licences of
 * pictures are not counted: their addresses are in the printed footer.
 * @param html of the main content
 */
export function markRepeatedLinks(html: string): string {
  const printed = new Set<string>();
  return html.replace(externalLink, (link) => {
    const href = attribute(link, 'href');
    if (href === undefined || attribute(link, 'rel')?.startsWith('license')) return link;
    if (!printed.has(href)) {
      printed.add(href);
      return link;
    }
    const name = attribute(link, 'class');
    return name === undefined
      ? link.replace('<a ', '<a class="repeated" ')
      : link.replace(`class="${name}"`, `class="${name} repeated"`);
  });
}

/**
 * The licences of a page's pictures with their addresses, as HTML: `CC BY 4.0: https://…`. Each is there once.
 * @param html of the main content
 * @param besides the licence whose address the footer has anyway
 */
export function printedLicences(html: string, besides: string | undefined): readonly string[] {
  const names = new Map<string, string>();
  for (const [, href = '', name = ''] of html.matchAll(licenceLink)) {
    if (!names.has(href)) names.set(href, name);
  }
  if (besides !== undefined) names.delete(renderToString(h(Fragment, null, besides)));
  return [...names].map(([href, name]) => `${name}: ${href}`);
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
}
