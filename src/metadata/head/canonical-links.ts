import type { LinkElement } from '../../model/head-metadata.ts';
import { indexedVersionsOf } from '../../pages/page-versions.ts';
import { alternatesOf } from '../alternates.ts';
import type { PageContext } from './page-context.ts';

/** The canonical URL of the page (RFC 6596), and its versions in the site's other languages. */
export function canonicalLinks({ page, traits, url, input }: PageContext): readonly LinkElement[] {
  if (!traits.isPublic) return [];
  const { site } = input;
  const alternates = alternatesOf(indexedVersionsOf(page, site), site).map(
    ({ lang, url: href }) => ({ rel: 'alternate', hreflang: lang, href }),
  );
  return [{ rel: 'canonical', href: url }, ...alternates];
}
