import path from 'node:path';
import { dateline } from '../../commands/run-dateline.ts';
import { testNow } from './memory-folder.ts';

/** Where a build of another process takes place. */
export interface Elsewhere {
  /** Absolute path of its cache; one beside `out` where it is left out. */
  readonly cache?: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Builds with the command, in a process of its own: beside others, or with another zone, language and
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

/** What a command printed without the lines about articles that the last build had and this one has not. */
export function withoutLostArticles(printed: string): string {
  return printed.replaceAll(/^.*warning: the last build published .*\n/gm, '');
}
