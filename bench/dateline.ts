import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { addedParagraph, type Contestant, type FileEdit } from './contestant.ts';
import { articleFacts } from './corpus/article-facts.ts';
import { articlePath, fileText } from './corpus/article-file.ts';
import type { CorpusPlan } from './corpus/corpus-plan.ts';

const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** All articles are older, and no run differs from the next by its clock. */
const now = '2024-06-01T12:00:00Z';

/**
 * Dateline itself, as an operator runs it: the real command in a process of its own.
 * @param folder where the site goes, absolute path
 * @param content the corpus, absolute path
 */
export function dateline(folder: string, content: string, plan: CorpusPlan): Contestant {
  const out = path.join(folder, '_site');
  const script = path.join(projectFolder, 'src/commands/dateline.mjs');
  const newest = articlePath(articleFacts(plan, plan.articles - 1), 'en');
  const edit = (file: string, change: FileEdit['change']) => ({
    path: path.join(content, file),
    change,
  });
  const person = `people/${plan.entities.people[0]?.id ?? ''}.md`;
  return {
    name: 'Dateline',
    command: {
      program: process.execPath,
      arguments: [script, 'build', '--content', content, '--out', out, '--now', now],
      folder,
    },
    out,
    leftovers: [out],
    steps: new Map([
      ['cold', undefined],
      ['unchanged', undefined],
      ['body', edit(newest, (text) => text + addedParagraph)],
      ['headline', edit(newest, changeHeadline)],
      ['rename', edit(person, rename)],
    ]),
  };
}

function changeHeadline(text: string): string {
  return text.replace(/^headline: .*$/m, 'headline: The harbour office has changed its mind');
}

interface PersonFront {
  readonly name: string | Readonly<Record<string, string>>;
  readonly aliases: readonly string[] | Readonly<Record<string, readonly string[]>>;
}

/** Gives a person another English name and keeps the old one as an alias, as an editor would. */
function rename(text: string): string {
  const [, head = '', body = ''] = text.split('---\n');
  const front: PersonFront = parse(head);
  return fileText({ ...front, ...renamed(front) }, body);
}

function renamed({ name, aliases }: PersonFront): PersonFront {
  const other = (old: string) => `${old} the Younger`;
  if (typeof name === 'string') {
    const known = Array.isArray(aliases) ? aliases : [];
    return { name: other(name), aliases: [name, ...known] };
  }
  const { en = '' } = name;
  const known = Array.isArray(aliases) ? {} : aliases;
  return {
    name: { ...name, en: other(en) },
    aliases: {
      ...known,
      en: [en, ...(Object.entries(known).find(([l]) => l === 'en')?.[1] ?? [])],
    },
  };
}
