/** A path of each kind of page that the site under test has, in its default language. */
export const pageKinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['front page', /^\/$/],
  ['article', /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/],
  ['day', /^\/\d{4}\/\d\d\/\d\d\/$/],
  ['month', /^\/\d{4}\/\d\d\/$/],
  ['archive', /^\/archive\/$/],
  ['story', /^\/stories\/[^/]+\/$/],
  ['section', /^\/conflict\/$/],
  ['person', /^\/people\/[^/]+\/$/],
  ['place', /^\/places\/[^/]+\/$/],
  ['organisation', /^\/organisations\/[^/]+\/$/],
  ['directory', /^\/places\/$/],
  ['feeds', /^\/feeds\/$/],
  ['static page', /^\/about\/$/],
  ['not found', /^\/404\.html$/],
];
