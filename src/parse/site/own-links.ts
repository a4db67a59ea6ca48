import { sitePathResolver } from '../../model/address/site-path.ts';
import type { Body, BodyLink } from '../../model/text/body.ts';
import type { ParseContext } from '../parse-context.ts';
import { textValues } from '../yaml/text-values.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';

/** A body with the absolute addresses of the site itself in its file's front matter among its links. */
export function withOwnLinks(
  body: Body,
  document: YamlDocument,
  { publication }: ParseContext,
): Body {
  const links = ownLinks(document, publication.baseUrl);
  return links.length === 0 ? body : { ...body, links: [...body.links, ...links] };
}

/** Every value of a YAML file that is an absolute address of the site itself, as the way from its root. */
export function ownLinks(document: YamlDocument, baseUrl: string): readonly BodyLink[] {
  const addresses = textValues(document).filter(({ text }) => /^https?:\/\/\S+$/i.test(text));
  if (addresses.length === 0) return [];
  const ownAddress = sitePathResolver(baseUrl);
  return addresses.flatMap(({ text, keys }) => {
    const href = ownAddress(text);
    return href === undefined ? [] : [{ href, at: keys }];
  });
}
