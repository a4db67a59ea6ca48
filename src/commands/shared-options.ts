import { Command, InvalidArgumentError, Option } from 'commander';
import { type BuildOptions, buildOptions, type GivenOptions } from '../engine/build-options.ts';
import { exposedHosts, listenAddress, loopbackAddress } from '../engine/dev/accepted-hosts.ts';

/** What is given to every command that reads content. */
export interface ContentCommandOptions extends GivenOptions {
  readonly quiet?: boolean;
}

/** Starts a command that reads content, with the options that all such commands share. */
export function contentCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .addOption(
      new Option(
        '--content <dir>',
        "content folder (default: Dateline's own, the Sirte story)",
      ).env('DATELINE_CONTENT'),
    )
    .addOption(
      new Option('--base-url <url>', "address of the site's root, in place of site.yaml's").env(
        'DATELINE_BASE_URL',
      ),
    )
    .addOption(
      new Option(
        '--now <time>',
        'time of the build, ISO 8601 with zone (default: SOURCE_DATE_EPOCH, else the clock)',
      ).env('DATELINE_NOW'),
    )
    .option('--drafts', 'build drafts and pending articles too, each under a banner')
    .option('--quiet', 'print problems only');
}

/** The option for the folder of the built site. */
export function outOption(): Option {
  return new Option('--out <dir>', 'folder of the built site').default('_site').env('DATELINE_OUT');
}

/** Checks the options against the environment; paths are taken from where the command was called. */
export function resolveOptions(given: ContentCommandOptions): BuildOptions {
  return buildOptions(given, process.env);
}

/** The option for the port of a server. */
export function portOption(): Option {
  return new Option('--port <number>', 'port to serve on').default(8080).argParser(portOf);
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new InvalidArgumentError('write a whole number up to 65535');
  }
  return port;
}

/** The option for the address of a server. */
export function hostOption(): Option {
  return new Option('--host <address>', 'address to serve on: others can reach any but loopback')
    .default(loopbackAddress)
    .argParser(listenAddress);
}

/** Warns, on standard error, of a server that other machines can reach. */
export function warnOfExposure(host: string, port: number, shows: string): void {
  const urls = exposedHosts(host).map((each) => `http://${each}:${port}`);
  if (urls.length === 0) return;
  process.stderr.write(
    `Warning: everybody who can reach ${urls.join(' or ')} can read ${shows} — leave out --host to keep it to this machine\n`,
  );
}
