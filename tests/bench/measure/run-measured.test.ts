import { describe, expect, test } from 'vitest';
import { runMeasured } from '../../../bench/measure/run-measured.ts';

const run = (code: string) =>
  runMeasured({ program: process.execPath, arguments: ['-e', code], folder: '/' });

describe('runMeasured', () => {
  test('returns the output, and runs in the given folder', async () => {
    const { printed, wall } = await run('console.log(process.cwd()); console.error("beside")');
    expect(printed.split('\n').sort()).toEqual(['', '/', 'beside']);
    expect(wall).toBeGreaterThan(0);
  });

  test('waits for the last byte of the output', async () => {
    const { printed } = await run('process.stdout.write("x".repeat(1e6))');
    expect(printed).toHaveLength(1e6);
  });

  test('throws the output of a failing command', async () => {
    await expect(run('console.error("no ferry today"); process.exit(3)')).rejects.toThrow(
      /failed:\nno ferry today/,
    );
  });

  test('throws if a command was ended by a signal', async () => {
    await expect(run('process.kill(process.pid, "SIGKILL")')).rejects.toThrow('failed');
  });

  test('throws if there is no such program', async () => {
    const command = { program: '/no/such/program', arguments: [], folder: '/' };
    await expect(runMeasured(command)).rejects.toThrow('ENOENT');
  });
});
