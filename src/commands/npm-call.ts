import { statSync } from 'node:fs';
import path from 'node:path';
import type { Command, Option } from 'commander';
import { OptionError } from '../engine/build-options.ts';
import { type Environment, npmPackageFolder } from '../engine/site-folder.ts';

/** Options of npm itself that have the name of one of ours. `editor` is often set in a user's `.npmrc`. */
const npmOptions: ReadonlySet<string> = new Set(['json', 'help', 'version', 'editor']);

/** Options of npm that have one of ours as a beginning, which npm 11 completes. */
const npmCompletions: ReadonlyMap<string, string> = new Map([['to', 'token_description']]);

/** In a script of package.json, the options with a path. */
const pathOption =
  /(?:^|\s)--(?:content|out|from|to|files-from|removed|stale|begun|merge)(?:[\s=]|$)/;

/**
 * The folder from which a command was called: absolute path. npm runs a script in the folder of its package, and
 * names the caller's folder in `INIT_CWD` (https://docs.npmjs.com/cli/commands/npm-run-script). If the script itself
 * names a path, its relative paths are relative to the package.
 */
export function callerFolder(environment: Environment, workingFolder: string): string {
  const { INIT_CWD: caller, npm_lifecycle_script: script = '' } = environment;
  if (caller === undefined || pathOption.test(script)) return workingFolder;
  if (!isNpmScript(environment, workingFolder)) return workingFolder;
  return statSync(caller, { throwIfNoEntry: false })?.isDirectory()
    ? path.resolve(caller)
    : workingFolder;
}

/** Whether npm started this process, and not a script that npm started in another folder. */
function isNpmScript(environment: Environment, workingFolder: string): boolean {
  return npmPackageFolder(environment) === workingFolder;
}

/**
 * Throws OptionError if npm took options of a command as its own, because `--` is missing:
 * `npm run build --content x`. The message has the command to write.
 * @param args of the command, without its name
 */
export function refuseOptionsBeforeDashes(
  command: Command,
  args: readonly string[],
  environment: Environment,
  workingFolder: string,
): void {
  const event = environment.npm_lifecycle_event;
  if (event === undefined || !isNpmScript(environment, workingFolder)) return;
  const inner = command.commands.find((each) => each.name() === args[0]);
  const { options: known } = inner ?? command;
  const taken = known.flatMap((option) => takenByNpm(option, environment));
  if (taken.length === 0) return;
  const open = taken.filter(
    ({ value, placeholder }) => value === undefined && placeholder !== undefined,
  );
  const scriptWords = environment.npm_lifecycle_script?.split(' ') ?? [];
  const added = args.filter((arg) => !scriptWords.includes(arg));
  // Of a command in a command, the arguments come first: `new article "Headline" --lang ar`.
  const own = inner === undefined ? [] : added.slice(0, open.length === 1 ? -1 : undefined);
  const rest = added.slice(own.length);
  const [only] = open.length === 1 && rest.length === 1 ? rest : [];
  const words = taken.flatMap(({ long, value, placeholder }) => {
    const text = value ?? (placeholder === undefined ? undefined : (only ?? placeholder));
    return text === undefined ? [long] : [long, quoted(text)];
  });
  const names = taken.map(({ long }) => long).join(', ');
  const options = taken.length === 1 ? 'option' : 'options';
  throw new OptionError(
    `npm took ${names} as its own ${options} — write -- first: npm run ${event} -- ${[...own.map(quoted), ...words].join(' ')}`,
  );
}

/** An option that npm took as its own. */
interface TakenOption {
  /** `--content` */
  readonly long: string;
  readonly value: string | undefined;
  /** `<dir>`; undefined if the option takes no value. */
  readonly placeholder: string | undefined;
}

/** npm hands options that it does not know over as `npm_config_…` variables. */
function takenByNpm({ long, flags }: Option, environment: Environment): readonly TakenOption[] {
  const name = long?.slice('--'.length).replace(/^no-/, '') ?? '';
  const [variable, completed] = [name.replaceAll('-', '_'), npmCompletions.get(name)];
  const value = environment[`npm_config_${variable}`] ?? environment[`npm_config_${completed}`];
  if (long == null || value === undefined || npmOptions.has(name)) return [];
  const placeholder = /<.+>/.exec(flags)?.[0];
  // npm 11 sets an unknown option to `true` and hands its value over as an argument.
  const isKnown = placeholder !== undefined && value !== 'true';
  return [{ long, value: isKnown ? value : undefined, placeholder }];
}

/** A word for a shell. */
function quoted(word: string): string {
  return /^[\w@%+=:,./<>\\-]+$/.test(word) ? word : `"${word}"`;
}
