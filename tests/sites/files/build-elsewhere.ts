import path from 'node:path';
import { dateline } from '../../commands/run-dateline.ts';
import { testNow } from './memory-folder.ts';

/** The environment of a build in another process. */
export interface Elsewhere {
  /** Absolute path of its cache. If missing, the cache is beside `out`. */
  readonly cache?: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Runs the build command in a separate process: in parallel with others, or with another time zone, language and
 * working folder. Rejects if it reports a problem, except that an article of the last build is gone.
 */
export async function buildElsewhere(
  content: string,
  out: string,
  { cache = `${out}-cache`, cwd = path.dirname(content), env }: Elsewhere = {},
): Promise<void> {
  const args = ['build', '--content', content, '--out', out, '--now', testNow.iso, '--quiet'];
  const { code, stdout, stderr } = await dateline(args, {
    cwd,
    env: { ...env, DATELINE_CACHE: cache },
  });
  if (code !== 0 || withoutLostArticles(stdout + stderr) !== '')
    throw new Error(`code ${code}: ${stdout}${stderr}`);
}

/** The output of a command without the lines about articles that only the last build had. */
export function withoutLostArticles(printed: string): string {
  return printed.replaceAll(/^.*warning: the last build published .*\n/gm, '');
}
