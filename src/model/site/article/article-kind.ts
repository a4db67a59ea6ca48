import type { Moment } from '../../moment.ts';

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
export type LabelledKind = Exclude<ArticleKind, 'report'> | 'ended';

/**
 * Returns the key of an article's label; undefined for a report, which has none. Live coverage that has
 * ended is no longer labelled as live.
 */
export function labelledKind({
  kind,
  ended,
}: {
  readonly kind: ArticleKind;
  readonly ended?: Moment | undefined;
}): LabelledKind | undefined {
  if (kind === 'live' && ended !== undefined) return 'ended';
  return kind === 'report' ? undefined : kind;
}

/** Whether the work argues a view: the front page sets it apart from news. */
export function isOpinion(kind: ArticleKind): boolean {
  return kind === 'opinion' || kind === 'editorial';
}
