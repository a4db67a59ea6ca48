import { feedFormats } from '../../strings/feed-formats.ts';
import type { LayoutContext } from './layout-props.ts';

/** The feeds of a page, for readers; nothing if it has none. Its own are before the one of the whole site. */
export function FollowLinks({ context: { head, strings } }: { context: LayoutContext }) {
  const feeds = new Map<string, string>();
  for (const { rel, type, href } of head.links) {
    const name = rel === 'alternate' && type !== undefined ? feedFormats.get(type) : undefined;
    if (name !== undefined && !feeds.has(name)) feeds.set(name, href);
  }
  if (feeds.size === 0) return null;
  return (
    <p class="follow">
      <span>{strings.subscribe}</span>
      {[...feeds].map(([name, href]) => (
        <a key={name} href={href}>
          {name}
        </a>
      ))}
    </p>
  );
}
