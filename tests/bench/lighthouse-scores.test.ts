import { expect, test } from 'vitest';
import {
  categories,
  type LighthouseReport,
  scoresOf,
} from '../../bench/lighthouse/lighthouse-scores.ts';

const page = { kind: 'article', lang: 'en', path: '/2031/05/04/harbour-open/' };

function report(score: number | null): LighthouseReport {
  const refs = ['contrast', 'names', 'advice'].map((id, at) => ({ id, weight: at < 2 ? 1 : 0 }));
  const named = categories.map((id) => [id, { title: id, score: 1, auditRefs: refs }] as const);
  return {
    categories: { ...Object.fromEntries(named), seo: { title: 'SEO', score, auditRefs: refs } },
    audits: {
      contrast: { id: 'contrast', title: 'Text has contrast', score: 0.5, displayValue: '3 texts' },
      names: { id: 'names', title: 'Links have names', score: 1 },
      advice: { id: 'advice', title: 'Does not count', score: 0 },
    },
  };
}

test('has the points of each category, and no audits if all have 100', () => {
  const { scores, lost } = scoresOf(page, 'phone', report(1));
  expect(scores).toEqual({ performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 });
  expect(lost).toEqual([]);
});

test('names the audits that cost points', () => {
  const { scores, lost } = scoresOf(page, 'desktop', report(0.97));
  expect(scores.seo).toBe(97);
  expect(lost).toEqual(['seo: Text has contrast (3 texts)']);
});

test('rejects a report without a score', () => {
  expect(() => scoresOf(page, 'phone', report(null))).toThrow('no score for seo');
  const failed = { ...report(1), runtimeError: { message: 'the page does not answer' } };
  expect(() => scoresOf(page, 'phone', failed)).toThrow('the page does not answer');
});
