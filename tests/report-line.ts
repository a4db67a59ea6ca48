import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** The counts of a run. `errors` are those outside any test: a file that does not load, or an unhandled rejection. */
export interface RunCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Formats a run's counts as the line that continuous integration reads: `12 passed, 0 failed`, with `, 3 skipped` if
 * there are any. If the run ends with a code other than 0, the line never says `0 failed`, whatever the results of the
 * tests.
 */
export function reportLine(count: RunCount, exitCode: number): string {
  const failed = exitCode === 0 ? count.failed : Math.max(count.failed, 1);
  const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`;
  return `${count.passed} passed, ${failed} failed${skipped}`;
}

/**
 * A Vitest reporter that writes the line of `reportLine` last, after all other reporters. It writes while the process
 * exits, so that no other output follows, and so that a failing global set-up, which ends a run without a report, also
 * has its line.
 */
export class ReportLine implements Reporter {
  private count: RunCount = { passed: 0, failed: 0, skipped: 0 };

  onInit(): void {
    process.once('exit', (code) => {
      const exitCode = code === 0 && this.count.failed > 0 ? 1 : code;
      process.exitCode = exitCode;
      process.stdout.write(`\n${reportLine(this.count, exitCode)}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    this.count = countRun(modules, unhandledErrors.length);
  }
}

/** Counts tests by result; an error outside a test counts as one failure. */
function countRun(modules: readonly TestModule[], unhandledErrors: number): RunCount {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const withState = (state: string) => tests.filter((test) => test.result().state === state).length;
  const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  const suiteErrors = suites.filter((suite) => suite.errors().length > 0).length;
  return {
    passed: withState('passed'),
    failed: withState('failed') + suiteErrors + unhandledErrors,
    skipped: withState('skipped'),
  };
}
