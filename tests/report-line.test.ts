import { describe, expect, test } from 'vitest';
import { reportLine } from './report-line.ts';

describe('reportLine', () => {
  test('counts passed and failed', () => {
    expect(reportLine({ passed: 12, failed: 0, skipped: 0 }, 0)).toBe('12 passed, 0 failed');
    expect(reportLine({ passed: 12, failed: 2, skipped: 0 }, 1)).toBe('12 passed, 2 failed');
  });

  test('mentions skipped tests only if there are any', () => {
    expect(reportLine({ passed: 1, failed: 0, skipped: 3 }, 0)).toBe(
      '1 passed, 0 failed, 3 skipped',
    );
  });

  test('never reports 0 failed for a failed run', () => {
    expect(reportLine({ passed: 12, failed: 0, skipped: 0 }, 1)).toBe('12 passed, 1 failed');
    expect(reportLine({ passed: 0, failed: 0, skipped: 0 }, 130)).toBe('0 passed, 1 failed');
  });
});
