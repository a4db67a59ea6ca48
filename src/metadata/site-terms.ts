import { defaultLanguage } from '../model/publication.ts';
import type { Site } from '../model/site.ts';
import { listDigest } from '../pages/input-digests.ts';

/**
 * What `site.yaml` says, the names of sections, which may stand in any file, and where the
 * addresses of `site.yaml` lead in other languages.
 */
export function siteTerms(site: Site): string {
  const home = defaultLanguage(site.publication);
  const translated = site.staticPages
    .filter(({ lang }) => lang !== home)
    .map(({ lang, slug, body }) => [lang, slug, body.headings.map(({ id }) => id)]);
  return listDigest([site.publication, site.sections, translated]);
}
