import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { scratchForEach } from '../engine/scratch.ts';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] };
  readonly jobs: { readonly publish: { readonly steps: readonly Step[] } };
}

const folder = scratchForEach();

/** Runs a step as a runner does, and returns its outputs. */
function run(script: string | undefined, environment: Readonly<Record<string, string>>): string {
  const output = path.join(folder(), 'output');
  writeFileSync(output, '');
  const env = { ...process.env, GITHUB_OUTPUT: output, ...environment };
  const { status } = spawnSync('bash', ['-e', '-c', script ?? ''], { cwd: folder(), env });
  expect(status).toBe(0);
  return readFileSync(output, 'utf8').trim();
}

describe.each([
  ['of the repository', '.github/workflows/publish.yml'],
  ['of a new site', 'starter/site/github/workflows/publish.yml'],
])('the workflow %s', (_, name) => {
  const document = parseDocument(readFileSync(path.join(projectFolder, name), 'utf8'));
  const workflow: Workflow = document.toJS();
  const { steps } = workflow.jobs.publish;
  const stepWith = (words: string) => steps.find(({ run }) => run?.includes(words) === true);

  test('is valid YAML, and runs on a schedule', () => {
    expect(document.errors).toEqual([]);
    expect(workflow.on.schedule).toEqual([{ cron: '*/15 * * * *' }]);
  });

  test('restores and saves cache and site under matching keys', () => {
    const [restored, saved] = ['restore', 'save'].map((name) =>
      steps.find(({ uses }) => uses?.startsWith(`actions/cache/${name}@`)),
    );
    expect(restored?.with?.path?.trim().split('\n')).toEqual(['.cache', '_site']);
    expect(saved?.with?.path).toBe(restored?.with?.path);
    expect(saved?.with?.key).toBe(restored?.with?.key);
    const prefix = restored?.with?.['restore-keys'] ?? '?';
    expect(restored?.with?.key?.startsWith(prefix)).toBe(true);
  });

  describe('a run', () => {
    const check = steps.find(({ id }) => id === 'due');
    const later = '2999-01-01T00:00:00.000Z';
    const due = (event: string, commit: string) =>
      run(check?.run, { EVENT: event, COMMIT: commit });
    const publish = (next: string | undefined) => {
      const report = next === undefined ? {} : { next: { time: next } };
      writeFileSync(path.join(folder(), 'report.json'), JSON.stringify(report));
      mkdirSync(path.join(folder(), '.cache'), { recursive: true });
      run(stepWith('writeFileSync')?.run, { COMMIT: 'abc' });
    };

    test('on a schedule ends at once if nothing is due', () => {
      publish(later);
      expect(due('schedule', 'abc')).toBe('due=no');
      publish(undefined);
      expect(due('schedule', 'abc')).toBe('due=no');
    });

    test('on a schedule builds if something is due', () => {
      publish('2020-01-01T00:00:00.000Z');
      expect(due('schedule', 'abc')).toBe('due=yes');
    });

    test('builds if the last one has not been published, or is unknown', () => {
      expect(due('schedule', 'abc')).toBe('due=yes');
      publish(later);
      expect(due('schedule', 'def')).toBe('due=yes');
      writeFileSync(path.join(folder(), '.cache', 'published.json'), '{');
      expect(due('schedule', 'abc')).toBe('due=yes');
    });

    test('builds after each push, and whenever it is started by hand', () => {
      publish(later);
      expect(due('push', 'abc')).toBe('due=yes');
      expect(due('workflow_dispatch', 'abc')).toBe('due=yes');
    });

    test('does nothing after the check if nothing is due', () => {
      const after = steps.slice(steps.indexOf(check ?? {}) + 1);
      expect(after.length).toBeGreaterThan(5);
      expect(after.map((step) => step.if)).toEqual(
        after.map(() => "steps.due.outputs.due == 'yes'"),
      );
    });
  });
});
