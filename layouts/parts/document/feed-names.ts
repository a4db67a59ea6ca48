/** Names of the formats of feeds: the same in every language. */
export const feedNames = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' } as const;
