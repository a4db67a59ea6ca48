import { describe, expect, test } from 'vitest';
import { ProcessTree, treeCpu } from '../../../bench/measure/process-tree.ts';
import { runMeasured } from '../../../bench/measure/run-measured.ts';

const megabyte = 1e6;
const onLinux = test.runIf(process.platform === 'linux');

/** Runs JavaScript in a new process. */
const run = (code: string) =>
  runMeasured({ program: process.execPath, arguments: ['-e', code], folder: process.cwd() });

/** Code that allocates and touches this number of bytes, long enough to be sampled. */
const hold = (bytes: number) =>
  `const held = Buffer.alloc(${bytes}, 1); setTimeout(() => console.log(held.length), 600);`;
/** Code that runs until it has used this many seconds of processor time. */
const work = (
  seconds: number,
) => `const used = () => process.cpuUsage().user + process.cpuUsage().system;
while (used() < ${seconds * 1e6}) for (let i = 0; i < 1e6; i += 1);`;
/** Code that runs other code in a child process and waits for it. */
const inChild = (code: string) =>
  `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(code)}], { stdio: 'inherit' });`;

describe('the memory of a tree of processes', () => {
  onLinux('holds what a process allocates', async () => {
    const { memory = 0, printed } = await run(hold(150 * megabyte));
    expect(printed).toBe('150000000\n');
    expect(memory).toBeGreaterThan(150 * megabyte);
    expect(memory).toBeLessThan(400 * megabyte);
  });

  onLinux('holds what a child and its child allocate, together', async () => {
    const one = hold(100 * megabyte);
    const both = `${hold(100 * megabyte)} ${inChild(`${inChild(one)} ${one}`)}`;
    const { memory = 0 } = await run(both);
    expect(memory).toBeGreaterThan(300 * megabyte);
  });

  onLinux('holds what was freed before the end', async () => {
    const code = `{ let held = Buffer.alloc(${150 * megabyte}, 1); held = null; } setTimeout(() => {}, 600);`;
    expect((await run(code)).memory).toBeGreaterThan(150 * megabyte);
  });

  onLinux('leaves other processes out', () => {
    const tree = new ProcessTree(process.pid);
    tree.sample();
    // The parent of this process, and all other processes of the machine, are not part of the tree.
    expect(tree.peakMemory).toBeGreaterThan(0);
    expect(tree.peakMemory).toBeLessThan(4e9);
    expect(tree.contains(process.ppid)).toBe(false);
    expect(tree.contains(process.pid)).toBe(true);
  });

  test('is unknown for a process that does not exist', () => {
    const tree = new ProcessTree(2 ** 30);
    tree.sample();
    expect(tree.peakMemory).toBeUndefined();
  });
});

describe('the processor time of a tree of processes', () => {
  onLinux('holds the work of a process and of its child', async () => {
    // The kernel counts in hundredths of a second, separately for user and system time.
    expect((await run(work(0.5))).cpu).toBeGreaterThan(0.47);
    expect((await run(inChild(work(0.5)))).cpu).toBeGreaterThan(0.47);
  });

  test('is the root’s total if that contains every process', () => {
    expect(treeCpu({ root: 2, others: 1 }, 3.5)).toBe(3.5);
    expect(treeCpu({ root: 2, others: 0 }, 2.1)).toBe(2.1);
  });

  test('adds helpers that nobody waited for', () => {
    expect(treeCpu({ root: 2, others: 1 }, 2.1)).toBe(3.1);
  });
});
