/** The scenarios and their labels, in the order in which they run within a round. */
export const scenarios = {
  cold: 'cold build',
  unchanged: 'nothing changed',
  body: "one article's body edited",
  headline: 'one headline edited',
  entry: 'one entry of live coverage edited',
  rename: 'best-known person renamed',
  tagline: "the site's tagline edited",
  added: 'one article added',
  deleted: 'one article deleted',
  // Last, since these edit the operator's own layouts, which should be changed as briefly as possible.
  sectionLayout: "the sections' layout edited",
  footer: "every page's footer edited",
} as const;

export type Scenario = keyof typeof scenarios;

/** The names of the scenarios, in order. */
export const scenarioNames: readonly Scenario[] = [
  'cold',
  'unchanged',
  'body',
  'headline',
  'entry',
  'rename',
  'tagline',
  'added',
  'deleted',
  'sectionLayout',
  'footer',
];
