/** What is measured, in the order in which it runs within a round. */
export const scenarios = {
  cold: 'cold build',
  unchanged: 'nothing changed',
  body: "one article's body edited",
  headline: 'one headline edited',
  rename: 'best-known person renamed',
  tagline: "the site's tagline edited",
  added: 'one article added',
  deleted: 'one article deleted',
  // Last, since the layouts are the operator's own: they stand changed for as short as can be.
  sectionLayout: "the sections' layout edited",
  footer: "every page's footer edited",
} as const;

export type Scenario = keyof typeof scenarios;

/** The scenarios by name, in their order. */
export const scenarioNames: readonly Scenario[] = [
  'cold',
  'unchanged',
  'body',
  'headline',
  'rename',
  'tagline',
  'added',
  'deleted',
  'sectionLayout',
  'footer',
];
