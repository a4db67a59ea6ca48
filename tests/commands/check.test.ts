import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateline, newsroom } from './run-dateline.ts';

const args = ['check', '--content', 'content', '--now', '2031-05-04T12:00:00Z'];
let room: string;

beforeAll(async () => {
  room = await newsroom();
});

afterAll(() => rm(room, { recursive: true, force: true }));

test('reports sound content and writes nothing', async () => {
  const { code, stdout, stderr } = await dateline(args, { cwd: room });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toContain('Problems  0 errors, 0 warnings');
  expect(existsSync(path.join(room, '_site'))).toBe(false);
});

test('exits with 1 where anything is wrong, and names the place', async () => {
  await writeFile(path.join(room, 'content', 'notes.txt'), 'call the harbour master');
  const { code, stderr } = await dateline([...args, '--quiet'], { cwd: room });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^notes\.txt:1:1 {2}/);
});
