import type { ByLanguage } from '../language.ts';
import type { SitePageLink } from './article/author-details.ts';

/** What a menu can list without a link of its own: all sections, or one of the site's directories. */
export const menuParts = [
  'sections',
  'people',
  'places',
  'organisations',
  'topics',
  'figures',
  'archive',
  'feeds',
] as const;
export type MenuPart = (typeof menuParts)[number];

/** A link that site.yaml names. */
export interface NamedLink extends SitePageLink {
  readonly names: ByLanguage<string>;
}

export type MenuItem = MenuPart | NamedLink;

/** The menu of a site that chooses none. */
export const defaultMenu: readonly MenuItem[] = ['sections', 'places', 'archive'];

/** Services by the hosts of their profiles. */
const services: Readonly<Record<string, string>> = {
  'bsky.app': 'Bluesky',
  'facebook.com': 'Facebook',
  'github.com': 'GitHub',
  'instagram.com': 'Instagram',
  'linkedin.com': 'LinkedIn',
  'mastodon.social': 'Mastodon',
  'reddit.com': 'Reddit',
  't.me': 'Telegram',
  'threads.com': 'Threads',
  'threads.net': 'Threads',
  'tiktok.com': 'TikTok',
  'twitter.com': 'X',
  'whatsapp.com': 'WhatsApp',
  'x.com': 'X',
  'youtube.com': 'YouTube',
};

/** How readers call the service of a profile: its name, or its host if we do not know it. */
export function serviceName(url: string): string {
  const host = new URL(url).hostname.replace(/^(?:www|m)\./, '');
  return services[host] ?? host;
}
