import { parseUrl } from './url.ts';

/**
 * Creates a function that turns an absolute URL of the site into a path from the site root:
 * `https://news.example/about/#desk` into `/about/#desk`. It ignores the scheme, the case of the host
 * and a default port.
 * @param baseUrl of the site: absolute, ends with a slash, may contain a path
 * @returns a function that returns undefined for a URL of another site or outside the site's path
 */
export function sitePathResolver(baseUrl: string): (address: string) => string | undefined {
  const base = new URL(baseUrl);
  const host = hostKey(base);
  const root = base.pathname.slice(0, -1);
  return (address) => {
    const url = /^https?:/i.test(address) ? parseUrl(address) : undefined;
    if (url === undefined || hostKey(url) !== host) return undefined;
    const path = address.replace(/^https?:\/\/[^/?#]*/i, '');
    if (!path.startsWith(root)) return undefined;
    const rest = path.slice(root.length);
    if (rest === '' || /^[?#]/.test(rest)) return `/${rest}`;
    return rest.startsWith('/') ? rest : undefined;
  };
}

function hostKey({ hostname, port }: URL): string {
  return `${hostname.replace(/\.$/, '')}:${port}`;
}
