import path from 'node:path';
import { Command } from 'commander';
import { folderOf, OptionError } from '../engine/build-options.ts';
import { refuseUnusableOutput } from '../engine/publish/usable-folders.ts';
import { newFileKinds } from '../engine/scaffold/new-file-kinds.ts';
import { isSiteFolder } from '../engine/site-folder.ts';
import {
  defaultSettings,
  readSetting,
  type SiteSettings,
} from '../engine/starter/site-settings.ts';
import { oneOf } from '../model/text/list-in-words.ts';
import { nearest } from '../model/text/nearest.ts';
import { askSettings } from './ask-settings.ts';
import { newContentCommands } from './new-content.ts';
import { terminalOf } from './questions.ts';
import { printLines } from './terminal.ts';

interface NewCommandOptions extends Partial<SiteSettings> {
  readonly quiet?: boolean;
}

/**
 * `dateline new DIR` starts a site in a new folder. `dateline new article "Headline"` and the like add a file to a site;
 * a folder with the name of a kind is written as `./article`. On a terminal, both ask for what was not given. In a script,
 * a new site takes the proposals.
 */
export function newCommand(): Command {
  const command = new Command('new')
    .description('Start a site in a new folder, or add an article, a person and so on to a site.')
    // Otherwise `new article --lang ar` would set the option of a new site.
    .enablePositionalOptions()
    .argument('<dir>', 'folder of the new site; for one with the name of a command, ./article')
    .option('--name <text>', 'name of the publication (default: from the folder)')
    .option('--lang <code>', 'its language: ar, en or fr, or a locale such as en-US (default: en)')
    .option('--base-url <url>', 'address of the site (default: https://paper.example/)')
    .option('--time-zone <zone>', 'IANA zone of its dates (default: that of this machine)')
    .option('--quiet', 'print only problems')
    .allowExcessArguments()
    .action(async (dir: string, { quiet, ...given }: NewCommandOptions) => {
      refuseMistypedKind(dir, command.args.length > 1);
      const folder = folderOf('the folder', dir, dir);
      const { refuseUsedFolder, writeNewSite } = await import('../engine/starter/new-site.ts');
      refuseUsedFolder(folder);
      refuseUnusableOutput('the folder', folder);
      const settings = await settingsOf(given, defaultSettings(folder));
      const files = writeNewSite(folder, settings, Date.now());
      if (quiet !== true) printLines(nextSteps(folder, files));
    });
  for (const each of newContentCommands()) command.addCommand(each);
  return command;
}

/**
 * Throws OptionError if the user probably meant `dateline new person`, not a folder.
 * @param isLonger whether more words follow
 */
function refuseMistypedKind(dir: string, isLonger: boolean): void {
  const kind = /^\w+$/.test(dir) ? nearest(dir, newFileKinds) : undefined;
  if (!isLonger && (kind === undefined || !isSiteFolder(process.cwd()))) return;
  const guess = kind === undefined ? '' : `did you mean "new ${kind}"? Otherwise `;
  throw new OptionError(
    isLonger
      ? `"new ${dir}" is followed by more words — ${guess}name one folder, or one of ${oneOf(newFileKinds)}`
      : `"new" adds no ${dir} to this site — ${guess}write ./${dir} for a site in that folder`,
  );
}

async function settingsOf(
  given: Partial<SiteSettings>,
  proposed: SiteSettings,
): Promise<SiteSettings> {
  const read = Object.fromEntries(
    Object.entries(given).map(([key, text]) => [key, readSetting[key as keyof SiteSettings](text)]),
  ) as Partial<SiteSettings>;
  const terminal = terminalOf(process);
  return terminal ? askSettings(read, proposed, terminal) : { ...proposed, ...read };
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
