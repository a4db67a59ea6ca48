import { Command } from 'commander';
import { OptionError } from '../engine/build-options.ts';
import { readMarker } from '../engine/publish/output-marker.ts';
import { builtSite, hostOption, outOption, portOption, warnOfExposure } from './shared-options.ts';
import { printLines } from './terminal.ts';

interface ServeCommandOptions {
  readonly out?: string;
  readonly port: number;
  readonly host: string;
  readonly quiet?: boolean;
}

/** `dateline serve`: serves the built site until it is stopped. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serve the built site, only on this machine unless --host is given.')
    .addOption(outOption())
    .addOption(portOption())
    .addOption(hostOption())
    .option('--quiet', 'print only problems')
    .action(async (given: ServeCommandOptions) => {
      const folder = builtSite('--out', given.out);
      const mark = await readMarker(folder);
      if (mark === undefined) {
        throw new OptionError(
          `${folder} does not contain a built site — run the build first, or name its folder with --out`,
        );
      }
      const { basePath } = mark;
      const { serveFolder } = await import('../engine/dev/site-server.ts');
      const { port, host } = given;
      const server = await serveFolder(folder, { port, host, basePath, liveReload: false });
      warnOfExposure(host, server.port, 'this site');
      if (!given.quiet) printLines([`Serving ${folder} at ${server.url} — stop with Ctrl-C`]);
    });
}
