import { Command, Option } from 'commander';
import type { NewFileKind } from '../engine/scaffold/new-file-kinds.ts';
import { articleKinds } from '../model/site/article/article-kind.ts';
import { organisationTypes, placeTypes } from '../model/site/entity-types.ts';
import type { NewContentOptions } from './plan-new-files.ts';
import { terminalOf } from './questions.ts';

type AddOptions = (command: Command) => Command;

const description: AddOptions = (command) =>
  command.option('--description <text>', 'one line that says who or what it is');
const within: AddOptions = (command) =>
  command.option('--within <place>', 'the place that contains it');
const typed = (types: readonly string[]) => (command: Command) =>
  within(description(command)).addOption(
    new Option('--type <type>', 'what it is').choices([...types]),
  );

/** For each kind: what its argument is called, what the command does, and its own options. */
const kinds: Readonly<Record<NewFileKind, readonly [string, string, AddOptions]>> = {
  article: ['headline', 'Start an article: a draft in the folder of this month.', articleOptions],
  person: ['name', 'Add a person whom articles name.', personOptions],
  place: ['name', 'Add a place that articles name.', typed(placeTypes)],
  organisation: ['name', 'Add an organisation that articles name.', typed(organisationTypes)],
  story: ['name', 'Add a story: articles over time about one subject.', description],
  section: ['name', 'Add a section of the site.', description],
  page: ['title', 'Add a page, such as one that says who you are.', pageOptions],
};

function articleOptions(command: Command): Command {
  return command
    .option('--section <section>', 'its section, by name or id')
    .option('--story <story>', 'its story, by name or id')
    .option('--place <place>', 'where it happened, by name or id')
    .option('--byline <names...>', 'who signs it: people or desks (default: the first desk)')
    .addOption(new Option('--kind <kind>', 'the kind of work').choices([...articleKinds]))
    .option('--published <time>', 'when it appears, with a zone (default: now)')
    .option('--lang <code>', 'its language (default: the main one of the site)')
    .option('--from <slug>', 'with --lang: the article that it translates');
}

function personOptions(command: Command): Command {
  return description(command).option('--role <text>', 'the office or the work');
}

function pageOptions(command: Command): Command {
  return description(command).option('--lang <code>', 'its language');
}

/** `dateline new article "Headline"` and one command for each other kind of file. */
export function newContentCommands(): readonly Command[] {
  return Object.entries(kinds).map(([kind, [argument, about, addOptions]]) =>
    addOptions(new Command(kind).description(about).argument(`[${argument}...]`))
      .option('--slug <name>', 'name of the file, without .md (default: from the words)')
      .option('--create', 'create what it names and is missing, without asking')
      .option('--content <dir>', 'content folder (default: "content" in the site folder)')
      .option('--quiet', 'print only problems')
      .action(async (words: readonly string[], given: NewContentOptions) => {
        const name = words.join(' ').trim();
        // Most of the code is loaded only if there is something to write.
        const { addContent } = await import('./add-content.ts');
        await addContent(kind as NewFileKind, name, given, terminalOf(process));
      }),
  );
}
