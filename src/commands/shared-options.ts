import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  type BuildOptions,
  buildOptions,
  folderOf,
  type GivenOptions,
} from '../engine/build-options.ts';
import { exposedHosts, listenAddress, loopbackAddress } from '../engine/dev/accepted-hosts.ts';
import { siteFolder } from '../engine/site-folder.ts';

/** The options of every command that reads content. */
export interface ContentCommandOptions extends GivenOptions {
  readonly quiet?: boolean;
}

/** Creates a command that reads content, with the options that all such commands share. */
export function contentCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .addOption(
      new Option('--content <dir>', 'content folder (default: "content" in the site folder)').env(
        'DATELINE_CONTENT',
      ),
    )
    .addOption(
      new Option('--base-url <url>', 'URL of the site root, instead of that in site.yaml').env(
        'DATELINE_BASE_URL',
      ),
    )
    .addOption(
      new Option(
        '--now <time>',
        'time of the build, ISO 8601 with zone (default: SOURCE_DATE_EPOCH, or the current time)',
      ).env('DATELINE_NOW'),
    )
    .option('--drafts', 'build drafts and pending articles too, with a banner on each')
    .option('--quiet', 'print only problems');
}

/** The option `--out`. */
export function outOption(): Option {
  return new Option(
    '--out <dir>',
    'folder of the built site (default: "_site" in the site folder)',
  ).env('DATELINE_OUT');
}

/** The folder of the built site, absolute path. Throws OptionError if it is empty. */
export function builtSite(option: string, given: string | undefined): string {
  const site = siteFolder(process.cwd(), process.env);
  return folderOf(option, given, path.join(site, '_site'));
}

/** Completes options from the environment and resolves paths against the working folder. Throws OptionError. */
export function resolveOptions(given: ContentCommandOptions): BuildOptions {
  return buildOptions(given, process.env);
}

/** The option `--port` of servers. */
export function portOption(): Option {
  return new Option('--port <number>', 'port to serve on').default(8080).argParser(parsePort);
}

function parsePort(text: string): number {
  const port = Number(text);
  // An unset variable in a script must not select any free port, as 0 does.
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new InvalidArgumentError('write a whole number from 0 to 65535');
  }
  return port;
}

/** The option `--host` of servers. */
export function hostOption(): Option {
  return new Option('--host <address>', 'address to serve on; any but loopback is open to others')
    .default(loopbackAddress)
    .argParser(listenAddress);
}

/** Warns on standard error if other machines can reach a server. @param content what it serves */
export function warnOfExposure(host: string, port: number, content: string): void {
  const urls = exposedHosts(host).map((name) => `http://${name}:${port}`);
  if (urls.length === 0) return;
  process.stderr.write(
    `Warning: everybody who can reach ${urls.join(' or ')} can read ${content} — leave out --host to serve only to this machine\n`,
  );
}
