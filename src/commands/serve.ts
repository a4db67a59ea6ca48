import path from 'node:path';
import { Command } from 'commander';
import { OptionError } from '../build/build-options.ts';
import { readMark } from '../build/site-mark.ts';
import { outOption, portOption } from './shared-options.ts';
import { printLines } from './terminal.ts';

/** `dateline serve`: shows the built site on loopback until it is stopped. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Show the built site, on this machine only.')
    .addOption(outOption())
    .addOption(portOption())
    .option('--quiet', 'print nothing')
    .action(async (given: { out: string; port: number; quiet?: boolean }) => {
      const folder = path.resolve(given.out);
      const mark = await readMark(folder);
      if (mark === undefined) {
        throw new OptionError(
          `${folder} holds no built site — run the build first, or name its folder with --out`,
        );
      }
      const { basePath } = mark;
      const { serveFolder } = await import('../build/loopback-server.ts');
      const server = await serveFolder(folder, { port: given.port, basePath, liveReload: false });
      if (!given.quiet) printLines([`Serving ${folder} at ${server.url} — stop with Ctrl-C`]);
    });
}
