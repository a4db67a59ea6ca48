import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, closeSync, existsSync, openSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateline, newsroom, startDateline } from './run-dateline.ts';

const entry = path.resolve('src', 'commands', 'dateline.mjs');
/** A device whose disk is always full: full(4). */
const fullDevice = '/dev/full';
const check = ['check', '--now', '2031-05-04T12:00:00Z'];
let room: string;

beforeAll(async () => {
  room = await newsroom();
  appendFileSync(path.join(room, 'content', 'site.yaml'), 'houseStyle: {to-come: on}\n');
  appendFileSync(
    path.join(room, 'content', 'articles', '2031', '04', 'dockers-vote-to-strike.md'),
    '\nTK\n',
  );
});

afterAll(() => rm(room, { recursive: true, force: true }));

async function exitCode(closed: 'stdout' | 'stderr'): Promise<number | null> {
  const process = startDateline(check, room);
  process[closed].destroy();
  process[closed === 'stdout' ? 'stderr' : 'stdout'].resume();
  const [code] = await once(process, 'exit');
  return code;
}

describe('a reader that closes early', () => {
  test('does not change the exit code of a command that has something to report', async () => {
    const { code, stderr } = await dateline(check, { cwd: room });
    expect(stderr).toContain('warning: "TK" says that something is still to come');
    expect(code).toBe(0);
    expect(await exitCode('stderr')).toBe(0);
    expect(await exitCode('stdout')).toBe(0);
  });
});

describe.skipIf(!existsSync(fullDevice))('a full disk', () => {
  async function written(full: 1 | 2): Promise<{ code: number | null; other: string }> {
    const file = openSync(fullDevice, 'w');
    const env = { ...process.env, DATELINE_CACHE: path.join(room, 'cache') };
    const stdio =
      full === 1 ? (['ignore', file, 'pipe'] as const) : (['ignore', 'pipe', file] as const);
    const child = spawn(process.execPath, [entry, ...check], { cwd: room, env, stdio: [...stdio] });
    closeSync(file);
    const output = child.stdout ?? child.stderr;
    const [[code], other] = await Promise.all([
      once(child, 'exit'),
      output === null ? '' : text(output),
    ]);
    return { code, other };
  }

  test('under standard output is reported, without a stack trace', async () => {
    const { code, other } = await written(1);
    expect(code).toBe(1);
    expect(other).toMatch(
      /\nstandard output cannot be written: the disk is full — free some space, then try again\n$/,
    );
    expect(other).not.toContain('    at ');
  });

  test('under standard error gives exit code 1, and the report is printed', async () => {
    const { code, other } = await written(2);
    expect(code).toBe(1);
    expect(other).toMatch(/^Problems {2}0 errors, 1 warning$/m);
  });
});
