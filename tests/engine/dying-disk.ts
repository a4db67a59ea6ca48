import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** The calls with which a build changes names or contents of files. */
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

/** All calls that can be refused: these, and the check of permissions. */
const guarded = [...changing, 'accessSync'] as const;

/** Every call throws this after the simulated death of the process. */
export class Death extends Error {}

/** Decides about a call of the file system. Returns the error to throw, or undefined to make the call. */
type Instead = (call: string, paths: readonly string[], number: number) => Error | undefined;

/**
 * Runs a function with a file system that may refuse calls.
 * @returns the number of calls that change something, and what was thrown
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
 * Runs a function as if its process were killed before a call. That call and all later ones change nothing, and so
 * does the clean-up.
 * @param deathAt number of the call; Infinity to survive
 */
export function dyingAt(deathAt: number, run: () => unknown) {
  return onDisk(
    (call, _, number) => (number >= deathAt && call !== 'accessSync' ? new Death() : undefined),
    run,
  );
}

/**
 * Runs a function, and calls `look` before each call that changes something, to see the disk as if the process died
 * there.
 */
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

/** Refuses the calls that `isRefused` selects with an error of the file system, such as ENOSPC. */
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
