import { sitePathResolver } from '../../model/address/site-path.ts';
import type { Body, BodyLink } from '../../model/text/body.ts';
import type { ParseContext } from '../parse-context.ts';
import { textValues } from '../yaml/text-values.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';

/** Adds the absolute links to the site itself in the front matter to the links of the body. */
export function withOwnLinks(
  body: Body,
  document: YamlDocument,
  { publication }: ParseContext,
): Body {
  const links = ownLinks(document, publication.baseUrl);
  return links.length === 0 ? body : { ...body, links: [...body.links, ...links] };
}

/**
 * The values of a YAML file that are absolute addresses on the site, as paths from its root. Addresses in `movedFrom` are
 * not links.
 */
export function ownLinks(document: YamlDocument, baseUrl: string): readonly BodyLink[] {
  const addresses = textValues(document).filter(
    ({ text, keys }) => /^https?:\/\/\S+$/i.test(text) && keys[0] !== 'movedFrom',
  );
  if (addresses.length === 0) return [];
  const ownAddress = sitePathResolver(baseUrl);
  return addresses.flatMap(({ text, keys }) => {
    const href = ownAddress(text);
    return href === undefined ? [] : [{ href, at: keys }];
  });
}
