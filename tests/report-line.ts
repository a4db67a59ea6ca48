import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** What a run came to. `errors` are those outside any test: a file that will not load, a stray rejection. */
export interface RunCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Writes a run's counts as the one line that continuous integration reads: `12 passed, 0 failed`,
 * with `, 3 skipped` where there are any. A run that ends with a code other than 0 never says
 * `0 failed`, whatever the tests themselves came to.
 */
export function reportLine(count: RunCount, exitCode: number): string {
  const failed = exitCode === 0 ? count.failed : Math.max(count.failed, 1);
  const skipped = count.skipped === 0 ? '' : `, ${count.skipped} skipped`;
  return `${count.passed} passed, ${failed} failed${skipped}`;
}

/**
 * A Vitest reporter whose last act, after every other reporter's summary, is the line of
 * `reportLine`. It writes while the process exits, so that nothing of Vitest's comes after it and
 * a failing global set-up, which ends a run without reporting it, has its line as well.
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
