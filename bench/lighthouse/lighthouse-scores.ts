import type { MeasuredPage } from '../paint/pages/measured-page.ts';

/**
 * The parts of a report that are read
 * (https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md).
 */
export interface LighthouseReport {
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly runtimeError?: { readonly message: string };
}

interface Category {
  readonly title: string;
  /** From 0 to 1; null if an audit failed. */
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}

interface Audit {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
}

export const devices = ['phone', 'desktop'] as const;
export type Device = (typeof devices)[number];

/** The scores of a page. */
export interface PageScores {
  readonly page: MeasuredPage;
  readonly device: Device;
  /** Out of 100, by the id of the category. */
  readonly scores: Readonly<Record<string, number>>;
  /** Descriptions of the audits that cost points. */
  readonly lost: readonly string[];
}

/** The measured categories of Lighthouse, in the order of the table. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The scores of a report. Throws an Error if Lighthouse could not judge the page. */
export function scoresOf(
  page: MeasuredPage,
  device: Device,
  { categories: found, audits, runtimeError }: LighthouseReport,
): PageScores {
  if (runtimeError !== undefined) throw new Error(`${page.path}: ${runtimeError.message}`);
  const counted = categories.map((id) => {
    const category = found[id];
    if (category === undefined || category.score === null) {
      throw new Error(`${page.path}: Lighthouse has no score for ${id}`);
    }
    return { id, score: Math.round(category.score * 100), auditRefs: category.auditRefs };
  });
  const lost = counted.flatMap(({ id, score, auditRefs }) =>
    score === 100 ? [] : auditRefs.filter(({ weight }) => weight > 0).flatMap(lostBy(id, audits)),
  );
  return {
    page,
    device,
    scores: Object.fromEntries(counted.map((each) => [each.id, each.score])),
    lost,
  };
}

function lostBy(category: string, audits: LighthouseReport['audits']) {
  return ({ id }: { readonly id: string }): readonly string[] => {
    const audit = audits[id];
    if (audit === undefined || audit.score === null || audit.score === 1) return [];
    const value = audit.displayValue === undefined ? '' : ` (${audit.displayValue})`;
    return [`${category}: ${audit.title}${value}`];
  };
}
