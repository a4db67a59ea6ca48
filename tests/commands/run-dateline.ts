import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';

const entry = path.join(projectFolder, 'src', 'commands', 'dateline.mjs');

/** The result of a command that has ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `dateline` to its end as a user does, with its own process, folder and cache. */
export function dateline(
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Ended> {
  const env = { DATELINE_CACHE: path.join(options.cwd, 'cache'), ...options.env };
  return ended(process.execPath, [entry, ...args], { ...options, env });
}

/** Runs Eleventy's own command with the config file of the project. */
export function eleventy(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const tsx = path.join(projectFolder, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const cli = path.join(projectFolder, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
  return ended(process.execPath, [tsx, cli, '--config=.eleventy.ts', ...args], {
    cwd: projectFolder,
    env,
  });
}

/** Starts a `dateline` that runs until it is stopped. */
export function startDateline(
  args: readonly string[],
  cwd: string,
): ChildProcessByStdio<null, Readable, Readable> {
  const env = { ...process.env, DATELINE_CACHE: path.join(cwd, 'cache') };
  return spawn(process.execPath, [entry, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Creates a newsroom's folder outside the project, with a copy of the fictional site. */
export async function newsroom(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-newsroom-'));
  const site = path.join(projectFolder, 'tests', 'sites', 'port-esker', 'content');
  await cp(site, path.join(folder, 'content'), { recursive: true });
  return folder;
}

function ended(
  file: string,
  args: readonly string[],
  { cwd, env }: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(file, args, { cwd, env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, stdout, stderr });
    });
  });
}
