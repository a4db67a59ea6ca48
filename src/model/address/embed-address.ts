import { parseUrl } from './url.ts';

/** A page that other sites embed: a video, a post of a social network, a recording. */
export interface EmbedAddress {
  readonly kind: 'video' | 'post' | 'recording';
  /** The address of the page itself, to which a text can link. */
  readonly url: string;
}

interface Rule {
  readonly host: RegExp;
  /** Matches path and query. */
  readonly path: RegExp;
  readonly kind: EmbedAddress['kind'];
  /** The page, with `$1` for the first group of `path`; the address itself if left out. */
  readonly page?: string;
}

const rules: readonly Rule[] = [
  {
    host: /(?:^|\.)youtube(?:-nocookie)?\.com$/,
    path: /^\/(?:(?:embed|shorts|live|v)\/|watch\?(?:.*&)?v=)([\w-]{6,})/,
    kind: 'video',
    page: 'https://www.youtube.com/watch?v=$1',
  },
  {
    host: /^youtu\.be$/,
    path: /^\/([\w-]{6,})/,
    kind: 'video',
    page: 'https://www.youtube.com/watch?v=$1',
  },
  {
    host: /(?:^|\.)vimeo\.com$/,
    path: /^\/(?:video\/)?(\d{5,})/,
    kind: 'video',
    page: 'https://vimeo.com/$1',
  },
  {
    host: /(?:^|\.)dailymotion\.com$/,
    path: /^\/(?:(?:embed\/)?video\/|player[^?]*\?(?:.*&)?video=)(\w+)/,
    kind: 'video',
    page: 'https://www.dailymotion.com/video/$1',
  },
  { host: /(?:^|\.)tiktok\.com$/, path: /^\/@[^/]+\/video\/\d+/, kind: 'video' },
  { host: /^fb\.watch$/, path: /^\/\w+/, kind: 'video' },
  { host: /(?:^|\.)(?:twitter|x)\.com$/, path: /^\/\w+\/status\/\d+/, kind: 'post' },
  { host: /(?:^|\.)instagram\.com$/, path: /^\/(?:p|reel|tv)\/[\w-]+/, kind: 'post' },
  { host: /(?:^|\.)facebook\.com$/, path: /^\/[^/]+\/(?:posts|videos)\/\w+/, kind: 'post' },
  { host: /(?:^|\.)threads\.(?:net|com)$/, path: /^\/@[^/]+\/post\/\w+/, kind: 'post' },
  { host: /^bsky\.app$/, path: /^\/profile\/[^/]+\/post\/\w+/, kind: 'post' },
  { host: /^t\.me$/, path: /^\/\w+\/\d+/, kind: 'post' },
  { host: /(?:^|\.)soundcloud\.com$/, path: /^\/[^/]+\/[^/]+/, kind: 'recording' },
  {
    host: /^open\.spotify\.com$/,
    path: /^\/(?:embed\/)?((?:episode|show|track|album)\/\w+)/,
    kind: 'recording',
    page: 'https://open.spotify.com/$1',
  },
  // Mastodon, on any host.
  { host: /./, path: /^\/@[\w.@-]+\/\d{10,}/, kind: 'post' },
];

/** Players that have the page in their query. */
const players = /^(?:www\.facebook\.com\/plugins\/|w\.soundcloud\.com\/player)/;

/**
 * The page behind an address that other sites embed, or behind the address of its player. Undefined for any other page.
 * @param address absolute, or without its scheme: `//www.youtube.com/embed/…`
 */
export function embedAddress(address: string): EmbedAddress | undefined {
  const url = parseUrl(address.startsWith('//') ? `https:${address}` : address);
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
  const isPlayer = players.test(`${url.host}${url.pathname}`);
  const inner = isPlayer ? (url.searchParams.get('href') ?? url.searchParams.get('url')) : null;
  if (inner !== null)
    return players.test(inner.replace(/^https?:\/\//, '')) ? undefined : embedAddress(inner);
  return firstOf(rules, (rule) => pageBy(rule, url));
}

function pageBy({ host, path, kind, page }: Rule, url: URL): EmbedAddress | undefined {
  const found = host.test(url.host) ? path.exec(url.pathname + url.search) : null;
  if (found === null) return undefined;
  const [written, id = ''] = found;
  return { kind, url: page?.replace('$1', id) ?? `https://${url.host}${written}` };
}

function firstOf<T, R>(items: readonly T[], call: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = call(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

const labels = {
  video: 'Video: what it shows',
  post: 'Post: what it says',
  recording: 'Recording: what it says',
} as const;

/** The advice to link to a page in place of embedding it: `link to it: [Video: what it shows](https://…)`. */
export function embedAdvice({ kind, url }: EmbedAddress): string {
  return `link to it: [${labels[kind]}](${url})`;
}

/** The page that HTML or the code of another program embeds: `<iframe src="…">`, `{{< youtube abc >}}`. */
export function embedIn(code: string): EmbedAddress | undefined {
  for (const [written] of code.matchAll(/(?:https?:)?\/\/[^\s"'<>[\](){}|\\]+/gi)) {
    const found = embedAddress(written.replaceAll('&amp;', '&'));
    if (found !== undefined) return found;
  }
  const [, program = '', id = ''] =
    /\b(youtube|vimeo)\b[\s:="']+(?:id=["']?)?([\w-]{6,})/i.exec(code) ?? [];
  const base = program.toLowerCase() === 'vimeo' ? 'https://vimeo.com/' : 'https://youtu.be/';
  return id === '' ? undefined : embedAddress(`${base}${id}`);
}
