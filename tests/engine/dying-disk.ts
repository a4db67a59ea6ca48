import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** The calls by which a build changes names or contents of files. */
const changing = [
  'copyFileSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'symlinkSync',
  'writeFileSync',
] as const;

/** These and what asks for permission can be refused. */
const guarded = [...changing, 'accessSync'] as const;

/** What a call throws after the process is taken to have died. */
export class Death extends Error {}

/** What a file system does instead of a call; undefined if the call is made. */
type Instead = (call: string, paths: readonly string[], number: number) => Error | undefined;

/**
 * Runs something with a file system that may refuse calls which change something.
 * @returns how many such calls there were, and what was thrown
 */
export async function onDisk(
  instead: Instead,
  run: () => unknown,
): Promise<{ readonly calls: number; readonly thrown: unknown }> {
  const real = Object.fromEntries(guarded.map((name) => [name, fs[name]]));
  let calls = 0;
  for (const name of guarded) {
    const call = fs[name] as (...args: readonly unknown[]) => unknown;
    const guard = (...args: readonly unknown[]) => {
      const paths = args.slice(0, 2).filter((arg) => typeof arg === 'string');
      const refusal = instead(name, paths, calls);
      if (name !== 'accessSync') calls += 1;
      if (refusal !== undefined) throw refusal;
      return call(...args);
    };
    Object.assign(fs, { [name]: guard });
  }
  syncBuiltinESMExports();
  try {
    await run();
    return { calls, thrown: undefined };
  } catch (thrown) {
    return { calls, thrown };
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
}

/**
 * Runs something as if its process were killed before a call: that call and all later ones change nothing,
 * clearing up included.
 * @param deathAt number of the call; Infinity if nothing happens
 */
export function dyingAt(deathAt: number, run: () => unknown) {
  return onDisk(
    (call, _, number) => (number >= deathAt && call !== 'accessSync' ? new Death() : undefined),
    run,
  );
}

/** Runs something and looks at the disk before each call, as a process would leave it that died there. */
export function watching(look: (number: number) => void, run: () => unknown) {
  let isLooking = false;
  return onDisk((call, _, number) => {
    if (isLooking || call === 'accessSync') return undefined;
    isLooking = true;
    look(number);
    isLooking = false;
    return undefined;
  }, run);
}

/** Refuses calls that change a path with an error of the file system, such as ENOSPC. */
export function refusing(
  code: string,
  isRefused: (call: string, paths: readonly string[]) => boolean,
  run: () => unknown,
) {
  const instead: Instead = (call, paths) =>
    isRefused(call, paths)
      ? Object.assign(new Error(`${code}: ${call}`), { code, syscall: call, path: paths.at(-1) })
      : undefined;
  return onDisk(instead, run);
}
