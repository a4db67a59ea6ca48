import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { parseShard } from '../../src/engine/shards/shard.ts';

const textOf = (name: string) => readFileSync(path.join(projectFolder, 'deploy', name), 'utf8');

function documentsOf(name: string): readonly Record<string, never>[] {
  return parseAllDocuments(textOf(name)).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
}

describe('the matrix for GitHub Actions', () => {
  const [workflow] = documentsOf('github-matrix.yml');

  test('builds every shard of the given number', () => {
    const { shard }: Record<string, { strategy: { matrix: { shard: number[] } } }> =
      workflow?.jobs ?? {};
    const numbers = shard?.strategy.matrix.shard ?? [];
    const [, of = ''] =
      /--shard \$\{\{ matrix\.shard \}\}\/(\d+)/.exec(textOf('github-matrix.yml')) ?? [];
    expect(numbers.map((number) => parseShard(`${number}/${of}`))).toEqual(
      Array.from({ length: Number(of) }, (_, index) => ({ number: index + 1, of: Number(of) })),
    );
  });
});

describe('the Indexed Job for Kubernetes', () => {
  const [job] = documentsOf('kubernetes-indexed-job.yml');

  test('has as many completions as shards', () => {
    const spec: Record<string, number | string> = job?.spec ?? {};
    const text = textOf('kubernetes-indexed-job.yml');
    const [, of] = /JOB_COMPLETION_INDEX \+ 1\)\)\/(\d+)/.exec(text) ?? [];
    expect(spec.completionMode).toBe('Indexed');
    expect(String(spec.completions)).toBe(of);
  });
});
