/** Names of the formats of feeds, by media type: the same in every language. */
export const feedFormats: ReadonlyMap<string, string> = new Map([
  ['application/rss+xml', 'RSS'],
  ['application/atom+xml', 'Atom'],
  ['application/feed+json', 'JSON Feed'],
]);
