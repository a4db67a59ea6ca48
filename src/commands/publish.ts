import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { folderOf, OptionError } from '../engine/build-options.ts';
import {
  begunManifestText,
  removedListText,
  uploadListText,
} from '../engine/publish/publish-lists.ts';
import { checkWhole, type PublishPlan, planPublish } from '../engine/publish/publish-plan.ts';
import { publishJson, publishLines } from '../engine/publish/publish-report.ts';
import { publishToFolder } from '../engine/publish/publish-to-folder.ts';
import {
  isFile,
  refuseUnusableFile,
  refuseUnusableOutput,
} from '../engine/publish/usable-folders.ts';
import { printLines } from './terminal.ts';

interface PublishOptions {
  readonly to?: string;
  readonly from: string;
  readonly check?: boolean;
  readonly apply?: boolean;
  readonly verify?: boolean;
  readonly filesFrom?: string;
  readonly removed?: string;
  readonly begun?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * `dateline publish`: prints what changed since the site was last published, and with `--apply`
 * publishes that into a folder. With `--check` it only makes sure that the built site is whole. For a
 * remote host it writes the lists that rsync and rclone take.
 */
export function publishCommand(): Command {
  return new Command('publish')
    .description('Print what has changed since the last time; with --apply, publish it.')
    .option('--to <path>', 'folder to publish into, or manifest kept from the last time')
    .addOption(new Option('--check', 'only make sure that the built site is whole').conflicts('to'))
    .addOption(
      new Option('--from <dir>', 'folder of the built site').default('_site').env('DATELINE_OUT'),
    )
    .option('--apply', 'copy and remove files; else only tell what would be done')
    .option('--verify', 'read every file of the folder; else size and time are compared')
    .option('--files-from <file>', 'write the list of files to copy, for rsync and rclone')
    .option('--removed <file>', 'write the list of files to remove')
    .option('--begun <file>', 'write the manifest to keep until all files are copied and removed')
    .addOption(new Option('--json', 'print the changes as JSON').conflicts('quiet'))
    .option('--quiet', 'print nothing but problems')
    .action((given: PublishOptions) => {
      if (given.check === true) check(given);
      else publish(given);
    });
}

function check({ from, quiet }: PublishOptions): void {
  const files = checkWhole(folderOf('--from', from, from));
  if (quiet !== true) printLines([`${from} is whole: ${files} files`]);
}

function publish(given: PublishOptions): void {
  const { from, to, verify = false } = given;
  if (to === undefined) {
    throw new OptionError(
      'publish needs --to — name a folder, or the manifest kept from the last time',
    );
  }
  refuseUnusablePaths(to, given);
  const plan = planPublish({ from, to, verify });
  refuseUnfit(plan, given);
  writeLists(plan, given);
  const applied = given.apply ?? false;
  if (applied) publishToFolder(plan);
  if (given.quiet) return;
  printLines(given.json ? [publishJson(plan, applied)] : publishLines(plan, applied));
}

/** Before anything is read: a manifest to compare with may be named in the place of a folder. */
function refuseUnusablePaths(to: string, { from, ...given }: PublishOptions): void {
  folderOf('--from', from, from);
  const target = folderOf('--to', to, to);
  const isRemote = /^[\w.@-]{2,}:/.test(to);
  if (!isRemote && !isFile(target)) refuseUnusableOutput('--to', target, given.apply === true);
  const lists = {
    '--files-from': given.filesFrom,
    '--removed': given.removed,
    '--begun': given.begun,
  };
  for (const [option, list] of Object.entries(lists)) {
    if (list !== undefined) refuseUnusableFile(option, folderOf(option, list, list));
  }
}

function refuseUnfit({ to, toIsManifest }: PublishPlan, { apply }: PublishOptions): void {
  if (!apply || !toIsManifest) return;
  throw new OptionError(
    `--to ${to} is a manifest and --apply needs a folder — send the files of --files-from yourself`,
  );
}

function writeLists({ published, changes }: PublishPlan, given: PublishOptions): void {
  const { filesFrom, removed, begun } = given;
  if (filesFrom !== undefined) writeFileSync(filesFrom, uploadListText(changes));
  if (removed !== undefined) writeFileSync(removed, removedListText(changes));
  if (begun !== undefined) writeFileSync(begun, begunManifestText(published, changes));
}
