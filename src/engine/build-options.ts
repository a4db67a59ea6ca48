import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Moment } from '../model/moment.ts';
import { withOffsets } from '../parse/fields/local-time.ts';
import { readMoment } from '../parse/fields/moment.ts';
import { projectFolder } from './cache/project-folder.ts';

/** What an operator may decide about a build. */
export interface BuildOptions {
  /** Content folder, absolute path. */
  readonly content: string;
  /** Folder for the site, absolute path. */
  readonly out: string;
  /** Takes the place of site.yaml's base URL. */
  readonly baseUrl: string | undefined;
  /** Decides what is pending and what is old news. */
  readonly now: Moment;
  /** Build drafts and pending articles too. */
  readonly drafts: boolean;
  /** The folder of the cache, absolute path. It may be deleted at any time and costs only that. */
  readonly cache: string;
  /** How many threads may work side by side, the main one included. */
  readonly workers: number;
  /** The pages are for `dateline dev`: they may run the script with which its server reloads them. */
  readonly liveReload: boolean;
  /** Undefined where anything may have happened to content and folder since the last build. */
  readonly follows: Following | undefined;
  /** Make the pictures for other sites that site.yaml asks for; without, no page links any. */
  readonly cards: boolean;
  /** How many releases stay, the new one included, if `out` is a symbolic link. */
  readonly keep: number;
}

/**
 * What a build may take for granted that follows others of the same process into a folder of its own,
 * as those of `dateline dev` do: that the files it wrote there stand, and what has been changed.
 */
export interface Following {
  /** Absolute paths of what was changed, added or deleted since the last build that was written. */
  readonly changed: ReadonlySet<string>;
}

/** The options as given on the command line or in the environment, not yet checked. */
export interface GivenOptions {
  readonly content?: string | undefined;
  readonly out?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly now?: string | undefined;
  readonly drafts?: boolean | undefined;
  readonly cards?: boolean | undefined;
  readonly keep?: number | undefined;
}

/** The new site, the one before, and one more to go back to. */
const usualKeep = 3;

/** Raised for an option that cannot be used; the message says what to write instead. */
export class OptionError extends Error {}

/**
 * Fills in what was not given. `now` is the given time, else SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/), else the clock, read here only.
 * Throws OptionError.
 */
export function buildOptions(
  given: GivenOptions,
  environment: Readonly<Record<string, string | undefined>>,
): BuildOptions {
  return {
    content: folderOf('--content', given.content, path.join(projectFolder, 'content')),
    out: folderOf('--out', given.out, '_site'),
    baseUrl: given.baseUrl,
    now: momentOf(given.now, environment.SOURCE_DATE_EPOCH),
    drafts: given.drafts ?? false,
    cache: path.resolve(environment.DATELINE_CACHE || path.join(projectFolder, '.cache')),
    workers: availableParallelism(),
    liveReload: false,
    follows: undefined,
    cards: given.cards ?? true,
    keep: given.keep ?? usualKeep,
  };
}

/** The options that the environment gives to an Eleventy started by itself. */
export function optionsFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): BuildOptions {
  const given = {
    content: environment.DATELINE_CONTENT,
    baseUrl: environment.DATELINE_BASE_URL,
    now: environment.DATELINE_NOW,
    drafts: environment.DATELINE_DRAFTS === '1',
  };
  return buildOptions(given, environment);
}

function momentOf(given: string | undefined, sourceDateEpoch: string | undefined): Moment {
  if (given !== undefined) return givenMoment(given);
  if (sourceDateEpoch === undefined) return momentAt(Date.now());
  if (!/^\d{1,11}$/.test(sourceDateEpoch)) {
    throw new OptionError(
      `SOURCE_DATE_EPOCH is "${sourceDateEpoch}" — write whole seconds since 1970`,
    );
  }
  return momentAt(Number(sourceDateEpoch) * 1000);
}

/** As in content, but the zone may be written as `date` writes it too: `+0200` or `+02`. */
function givenMoment(text: string): Moment {
  const read = readMoment(text.trim().replace(/(T.*[+-]\d{2}):?(\d{2})?$/, completeOffset));
  if (typeof read !== 'string') return read;
  const [message, advice = ''] = read.split('\n');
  throw new OptionError(`--now: ${message} — ${withOffsets(advice, 'UTC')}`);
}

function completeOffset(_: string, upToHours: string, minutes = '00'): string {
  return `${upToHours}:${minutes}`;
}

function momentAt(epoch: number): Moment {
  return { iso: new Date(epoch).toISOString(), epoch };
}

/** An option that a script leaves empty must not mean the folder in which the script runs. */
export function folderOf(option: string, given: string | undefined, usual: string): string {
  if (given === '') throw new OptionError(`${option} is empty — give it a path`);
  return path.resolve(given ?? usual);
}
