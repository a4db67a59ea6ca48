/** What is measured, in the order in which it runs within a round. */
export const scenarios = {
  cold: 'cold build',
  unchanged: 'nothing changed',
  body: "one article's body edited",
  headline: 'one headline edited',
  rename: 'best-known person renamed',
} as const;

export type Scenario = keyof typeof scenarios;

/** The scenarios by name, in their order. */
export const scenarioNames: readonly Scenario[] = [
  'cold',
  'unchanged',
  'body',
  'headline',
  'rename',
];
