import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { folderOf, OptionError } from '../engine/build-options.ts';
import { writeWhole } from '../engine/cache/cache-file.ts';
import {
  provisionalManifestText,
  removedListText,
  staleListText,
  uploadListText,
} from '../engine/publish/publish-lists.ts';
import {
  checkComplete,
  type PublishOptions,
  type PublishPlan,
  planPublish,
} from '../engine/publish/publish-plan.ts';
import { publishJson, publishLines } from '../engine/publish/publish-report.ts';
import { publishToFolder, withPublishLock } from '../engine/publish/publish-to-folder.ts';
import {
  isFile,
  refuseUnusableFile,
  refuseUnusableOutput,
} from '../engine/publish/usable-folders.ts';
import { builtSite } from './shared-options.ts';
import { printLines } from './terminal.ts';

interface PublishCommandOptions {
  readonly to?: string;
  readonly from?: string;
  readonly check?: boolean;
  readonly apply?: boolean;
  readonly verify?: boolean;
  readonly filesFrom?: string;
  readonly removed?: string;
  readonly stale?: string;
  readonly begun?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * `dateline publish`: prints what has changed since the site was last published, and with `--apply`
 * publishes the changes into a folder. With `--check`, it only checks that the built site is complete.
 * For a remote host, it writes file lists for rsync and rclone.
 */
export function publishCommand(): Command {
  return new Command('publish')
    .description('Print what has changed since the last publication; with --apply, publish it.')
    .option('--to <path>', 'folder to publish into, or the manifest of the last publication')
    .addOption(new Option('--check', 'only check that the built site is complete').conflicts('to'))
    .addOption(
      new Option(
        '--from <dir>',
        'folder of the built site (default: "_site" in the site folder)',
      ).env('DATELINE_OUT'),
    )
    .option('--apply', 'copy and remove files, instead of only printing the changes')
    .option('--verify', 'read every file of the folder, instead of comparing sizes and times')
    .option('--files-from <file>', 'write the list of files to copy, for rsync and rclone')
    .option('--removed <file>', 'write the list of files to remove')
    .option('--stale <file>', 'write the list of compressed copies to remove before copying')
    .option('--begun <file>', 'write a manifest to keep until all files are copied and removed')
    .addOption(new Option('--json', 'print the changes as JSON').conflicts('quiet'))
    .option('--quiet', 'print only problems')
    .action(async (given: PublishCommandOptions) => {
      if (given.check === true) check(given);
      else await publish(given);
    });
}

function check({ from, quiet }: PublishCommandOptions): void {
  const files = checkComplete(builtSite('--from', from));
  if (quiet !== true) printLines([`${from ?? '_site'} is complete: ${files} files`]);
}

async function publish(given: PublishCommandOptions): Promise<void> {
  const { to } = given;
  if (to === undefined) {
    throw new OptionError(
      'publish needs --to — name a folder, or the manifest of the last publication',
    );
  }
  const from = builtSite('--from', given.from);
  refuseUnusablePaths(to, given);
  const run = () => planAndPublish({ from, to, verify: given.verify ?? false }, given);
  await (given.apply && !isFile(to) ? withPublishLock(to, run, waitingNote(to, given)) : run());
}

function planAndPublish(paths: PublishOptions, given: PublishCommandOptions): void {
  const plan = planPublish(paths);
  refuseManifestTarget(plan, given);
  writeLists(plan, given);
  const applied = given.apply ?? false;
  if (applied) publishToFolder(plan);
  if (given.quiet) return;
  const isListed = Object.values(listsOf(given)).some((file) => file !== undefined);
  const done = applied ? 'applied' : isListed ? 'listed' : 'nothing';
  printLines(given.json ? [publishJson(plan, applied)] : publishLines(plan, done));
}

function waitingNote(to: string, { json, quiet }: PublishCommandOptions) {
  return (other: string) => {
    if (json !== true && quiet !== true) {
      process.stderr.write(`Waiting for another publish to ${to} (${other})\n`);
    }
  };
}

/** Throws OptionError for paths that cannot be used, before anything is read or written. `to` may be a manifest. */
function refuseUnusablePaths(to: string, given: PublishCommandOptions): void {
  const target = folderOf('--to', to, to);
  if (!existsSync(target) && /^[\w.@-]{2,}:/.test(to)) throw new OptionError(remoteRefusal(to));
  if (!isFile(target)) refuseUnusableOutput('--to', target, given.apply === true);
  for (const [option, list] of Object.entries(listsOf(given))) {
    if (list !== undefined) refuseUnusableFile(option, folderOf(option, list, list));
  }
}

function remoteRefusal(to: string): string {
  return `--to ${to} is on another machine — name a copy of its manifest, and upload the files of --files-from`;
}

/** The files that the options for a remote host name. */
function listsOf({ filesFrom, removed, stale, begun }: PublishCommandOptions) {
  return { '--files-from': filesFrom, '--removed': removed, '--stale': stale, '--begun': begun };
}

function refuseManifestTarget(
  { to, toIsManifest }: PublishPlan,
  { apply }: PublishCommandOptions,
): void {
  if (!apply || !toIsManifest) return;
  throw new OptionError(
    `--to ${to} is a manifest and --apply needs a folder — send the files of --files-from yourself`,
  );
}

function writeLists({ published, changes }: PublishPlan, given: PublishCommandOptions): void {
  const { filesFrom, removed, stale, begun } = given;
  if (filesFrom !== undefined) writeFileSync(filesFrom, uploadListText(changes));
  if (removed !== undefined) writeFileSync(removed, removedListText(changes));
  if (stale !== undefined) writeFileSync(stale, staleListText(changes));
  if (begun !== undefined) writeBegun(begun, provisionalManifestText(published, changes));
}

/** Replaces the manifest as a whole: on a full disk, the only list of what is at the host must not be lost. */
function writeBegun(file: string, text: string): void {
  if (isFile(file)) writeWhole(realpathSync(file), text);
  else writeFileSync(file, text);
}
