import { parseUrl } from './url.ts';

/**
 * Makes a reader of the site's own addresses, which gives of an absolute address on the web its way from
 * the site's root: `/about/#desk` for `https://news.example/about/#desk`. Both schemes lead to the site, the
 * host in any case, its port written or not if it is the scheme's own.
 * @param baseUrl the site's, absolute, ends in a slash, may hold a path
 * @returns undefined for an address of another site, and on the same host outside the site's path
 */
export function sitePathResolver(baseUrl: string): (address: string) => string | undefined {
  const base = new URL(baseUrl);
  const host = hostKey(base);
  const root = base.pathname.slice(0, -1);
  return (address) => {
    const url = /^https?:/i.test(address) ? parseUrl(address) : undefined;
    if (url === undefined || hostKey(url) !== host) return undefined;
    const way = address.replace(/^https?:\/\/[^/?#]*/i, '');
    if (!way.startsWith(root)) return undefined;
    const rest = way.slice(root.length);
    if (rest === '' || /^[?#]/.test(rest)) return `/${rest}`;
    return rest.startsWith('/') ? rest : undefined;
  };
}

function hostKey({ hostname, port }: URL): string {
  return `${hostname.replace(/\.$/, '')}:${port}`;
}
