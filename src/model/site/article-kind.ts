/** The kinds of journalistic work. A report is the default and has no label. */
export const articleKinds = [
  'report',
  'analysis',
  'opinion',
  'explainer',
  'interview',
  'review',
  'obituary',
  'editorial',
  'factcheck',
  'live',
  'sponsored',
] as const;

export type ArticleKind = (typeof articleKinds)[number];

/** The kinds that pages and feeds label: readers expect everything else to be a report. */
export type LabelledKind = Exclude<ArticleKind, 'report'>;

/** Returns the kind if it has a label; undefined for a report. */
export function labelledKind(kind: ArticleKind): LabelledKind | undefined {
  return kind === 'report' ? undefined : kind;
}

/** Whether the work argues a view: the front page sets it apart from news. */
export function isOpinion(kind: ArticleKind): boolean {
  return kind === 'opinion' || kind === 'editorial';
}
