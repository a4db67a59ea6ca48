import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Moment } from '../model/moment.ts';
import { withOffsets } from '../parse/fields/local-time.ts';
import { readMoment } from '../parse/fields/moment.ts';
import { readBaseUrl } from '../parse/site/base-url.ts';
import { OperatorError } from './operator-error.ts';
import { type Environment, siteFolder } from './site-folder.ts';

/** The options of a build. */
export interface BuildOptions {
  /** Content folder, absolute path. */
  readonly content: string;
  /** Folder for the site, absolute path. */
  readonly out: string;
  /** Overrides the base URL of site.yaml. */
  readonly baseUrl: string | undefined;
  /** The time of the build: decides which articles are pending, and how old an article is. */
  readonly now: Moment;
  /** Whether `now` is the clock's. A build that has waited for another one then reads the clock again. */
  readonly isNowOfClock: boolean;
  /** Build drafts and pending articles too. */
  readonly drafts: boolean;
  /** Cache folder, absolute path. Deleting it costs only time. */
  readonly cache: string;
  /** The maximum number of threads, the main one included. */
  readonly workers: number;
  /** Whether the pages' policy allows the reload script of `dateline dev`. */
  readonly liveReload: boolean;
  /** Undefined if content and output folder may have changed in any way since the last build. */
  readonly watched: WatchedChanges | undefined;
  /** Whether to make the social cards that site.yaml asks for. If not, no page links to one. */
  readonly cards: boolean;
  /** How many releases to keep, the new one included, if `out` is a symbolic link. */
  readonly keep: number;
  /** Whether to write compressed copies of text files beside them. */
  readonly compress: boolean;
}

/**
 * The changes that `dateline dev` has watched since its last build. Its output folder belongs to it alone, so
 * a build with these trusts the files in that folder and reads only what has changed.
 */
export interface WatchedChanges {
  /** Absolute paths of everything changed, added or deleted since the last published build. */
  readonly changed: ReadonlySet<string>;
  /** Which outputs to make first, and whether to make the others; undefined to make all. */
  readonly order?: OutputOrder;
}

/**
 * The order in which outputs that are out of date are made. Those that nobody is waiting for may stay out of date: the
 * build state lists them, and a later build makes them.
 */
export interface OutputOrder {
  /** The paths of outputs that must be made: `about/index.html`. New outputs must be made too. */
  readonly first: ReadonlySet<string>;
  /** Whether to leave the others to a later build. The build asks again and again while it makes them. */
  readonly isInterrupted: () => boolean;
}

/** Options as given on the command line or in the environment, before validation. */
export interface GivenOptions {
  readonly content?: string | undefined;
  readonly out?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly now?: string | undefined;
  readonly drafts?: boolean | undefined;
  readonly cards?: boolean | undefined;
  readonly keep?: number | undefined;
  readonly compress?: boolean | undefined;
}

/** The new release, the previous one, and one more for a rollback. */
const defaultKeep = 3;

/** Thrown for an invalid option. The message says what to write instead. */
export class OptionError extends OperatorError {}

/**
 * Validates options and fills in defaults: the folders of the site folder (see `siteFolder`). `now` defaults to SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/), then to the clock, which is read only in this file.
 * Throws OptionError.
 */
export function buildOptions(given: GivenOptions, environment: Environment): BuildOptions {
  const site = siteFolder(process.cwd(), environment);
  return {
    content: folderOf('--content', given.content, path.join(site, 'content')),
    out: folderOf('--out', given.out, path.join(site, '_site')),
    baseUrl: given.baseUrl === undefined ? undefined : givenBaseUrl(given.baseUrl),
    now: momentOf(given.now, environment.SOURCE_DATE_EPOCH),
    isNowOfClock: given.now === undefined && environment.SOURCE_DATE_EPOCH === undefined,
    drafts: given.drafts ?? false,
    cache: path.resolve(environment.DATELINE_CACHE || path.join(site, '.cache')),
    workers: availableParallelism(),
    liveReload: false,
    watched: undefined,
    cards: given.cards ?? true,
    keep: given.keep ?? defaultKeep,
    compress: given.compress ?? false,
  };
}

/**
 * The options at the present time, unless another time was given. If a build waits for others, one that was started later
 * may be first: with its time from before the wait, it would take off the site what the other has published on schedule.
 */
export function atPresent(options: BuildOptions): BuildOptions {
  return options.isNowOfClock ? { ...options, now: momentAt(Date.now()) } : options;
}

/** The options of an Eleventy that was started directly: from environment variables. Throws OptionError. */
export function optionsFromEnvironment(environment: Environment): BuildOptions {
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

/** Reads a time as in content; the offset may also have the forms of date(1): `+0200` or `+02`. */
function givenMoment(text: string): Moment {
  const read = readMoment(text.trim().replace(/(T.*[+-]\d{2}):?(\d{2})?$/, completeOffset));
  if (typeof read !== 'string') return read;
  const [message, advice = ''] = read.split('\n');
  throw new OptionError(`--now: ${message} — ${withOffsets(advice, 'UTC')}`);
}

/** Reported here, because the address in site.yaml, which the option replaces, may be right. */
function givenBaseUrl(text: string): string {
  const read = readBaseUrl(text);
  if ('url' in read) return read.url;
  throw new OptionError(`${read.message.replace('"baseUrl"', '--base-url')} — ${read.advice}`);
}

function completeOffset(_: string, upToHours: string, minutes = '00'): string {
  return `${upToHours}:${minutes}`;
}

function momentAt(epoch: number): Moment {
  return { iso: new Date(epoch).toISOString(), epoch };
}

/**
 * The absolute path of a folder option. Throws OptionError if it is empty: an unset variable in a script must
 * not select the working folder.
 */
export function folderOf(option: string, given: string | undefined, fallback: string): string {
  if (given === '') throw new OptionError(`${option} is empty — give it a path`);
  return path.resolve(given ?? fallback);
}
