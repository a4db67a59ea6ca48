import path from 'node:path';
import { Command } from 'commander';
import { folderOf } from '../engine/build-options.ts';
import { refuseUnusableOutput } from '../engine/publish/usable-folders.ts';
import { refuseUsedFolder, writeNewSite } from '../engine/starter/new-site.ts';
import {
  defaultSettings,
  readSetting,
  type SiteSettings,
} from '../engine/starter/site-settings.ts';
import { askSettings } from './ask-settings.ts';
import { printLines } from './terminal.ts';

interface NewCommandOptions extends Partial<SiteSettings> {
  readonly quiet?: boolean;
}

/**
 * `dateline new DIR`: starts a site in a new folder. On a terminal, it asks for what was not given. In a script, it
 * takes the proposals.
 */
export function newCommand(): Command {
  return new Command('new')
    .description('Start a site in a new folder; on a terminal, asks for what is not given.')
    .argument('<dir>', 'folder of the new site')
    .option('--name <text>', 'name of the publication (default: from the folder)')
    .option('--lang <code>', 'its language: ar, en or fr, or a locale such as en-US (default: en)')
    .option('--base-url <url>', 'address of the site (default: https://paper.example/)')
    .option('--time-zone <zone>', 'IANA zone of its dates (default: that of this machine)')
    .option('--quiet', 'print only problems')
    .action(async (dir: string, { quiet, ...given }: NewCommandOptions) => {
      const folder = folderOf('the folder', dir, dir);
      refuseUsedFolder(folder);
      refuseUnusableOutput('the folder', folder);
      const settings = await settingsOf(given, defaultSettings(folder));
      const files = writeNewSite(folder, settings, Date.now());
      if (quiet !== true) printLines(nextSteps(folder, files));
    });
}

async function settingsOf(
  given: Partial<SiteSettings>,
  proposed: SiteSettings,
): Promise<SiteSettings> {
  const read = Object.fromEntries(
    Object.entries(given).map(([key, text]) => [key, readSetting[key as keyof SiteSettings](text)]),
  ) as Partial<SiteSettings>;
  const { stdin: input, stdout: output } = process;
  const isTerminal = input.isTTY && output.isTTY;
  return isTerminal ? askSettings(read, proposed, { input, output }) : { ...proposed, ...read };
}

/** What to type next. A path outside the working folder is printed as it is. */
function nextSteps(folder: string, files: readonly string[]): readonly string[] {
  const relative = path.relative(process.cwd(), folder);
  const shown = relative.startsWith('..') ? folder : relative;
  const enter = shown === '' ? [] : [`  cd ${/^[\w./\\:-]+$/.test(shown) ? shown : `"${shown}"`}`];
  const article = files.find((name) => name.startsWith('content/articles/'));
  return [
    `Started a site in ${folder}: ${files.length} files`,
    ...enter,
    '  npm install',
    '  npm run dev',
    `The first article is ${article}, the settings are content/site.yaml.`,
  ];
}
