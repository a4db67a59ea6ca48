import type { Publication } from '../../model/site/publication.ts';
import { defaultLanguage } from '../../model/site/publication.ts';

/** The service worker, from the root of the site: it controls only pages below its own folder. */
export const workerPath = 'sw.js';

/**
 * The script in each page that registers the service worker of a site with `offline: true`. The URL of the worker has
 * the codes of the languages whose pages are under their code. Undefined for a site without a worker.
 * @param basePath path of the base URL
 */
export function registrationScript(publication: Publication, basePath: string): string | undefined {
  if (!publication.offline) return undefined;
  const codes = publication.languages
    .map(({ code }) => code)
    .filter((code) => code !== defaultLanguage(publication));
  const query = codes.length === 0 ? '' : `?${codes.join('&')}`;
  // `JSON.stringify` leaves "<" as it is; a base path and a code have none.
  const url = JSON.stringify(`${basePath}${workerPath}${query}`);
  return `addEventListener("load",()=>navigator.serviceWorker?.register(${url}).catch(()=>{}))`;
}
