import { OptionError } from '../engine/build-options.ts';
import {
  findReference,
  knownIn,
  type MissingFile,
  type ReferenceKind,
} from '../engine/scaffold/find-reference.ts';
import { newArticle } from '../engine/scaffold/new-article.ts';
import { type NewFileKind, newFileFolders } from '../engine/scaffold/new-file-kinds.ts';
import { newSimpleFile, usualType } from '../engine/scaffold/new-simple-file.ts';
import { newTranslation } from '../engine/scaffold/new-translation.ts';
import type { Newsroom } from '../engine/scaffold/newsroom.ts';
import type { SourceFile } from '../model/content-file.ts';
import type { Moment } from '../model/moment.ts';
import { organisationTypes, placeTypes } from '../model/site/entity-types.ts';
import { didYouMean } from '../model/text/nearest.ts';
import { readEntryTime } from '../parse/fields/entry-time.ts';
import type { Questions } from './questions.ts';

/** The options of `dateline new article` and the like. */
export interface NewContentOptions {
  readonly slug?: string;
  readonly create?: boolean;
  readonly quiet?: boolean;
  readonly content?: string;
  readonly lang?: string;
  readonly section?: string;
  readonly story?: string;
  readonly place?: string;
  readonly byline?: readonly string[];
  readonly kind?: string;
  readonly published?: string;
  readonly from?: string;
  readonly description?: string;
  readonly type?: string;
  readonly role?: string;
  readonly within?: string;
}

interface Plan {
  readonly kind: NewFileKind;
  /** The headline, name or title. */
  readonly name: string;
  readonly given: NewContentOptions;
  readonly newsroom: Newsroom;
  readonly now: Moment;
  /** Undefined in a script. */
  readonly questions: Questions | undefined;
}

/**
 * The file to write, and before it those that it names and that are missing. On a terminal, asks for what is needed and
 * was not given. Throws OptionError.
 */
export async function planNewFiles(plan: Plan): Promise<readonly SourceFile[]> {
  const { kind, name, given, newsroom } = plan;
  if (kind !== 'article') return planSimpleFile(kind, plan);
  if (given.from !== undefined) {
    refuseCopied(given);
    return [newTranslation({ headline: name, lang: given.lang, from: given.from }, newsroom)];
  }
  return planArticle(plan);
}

/** What a translation takes from its original. */
function refuseCopied(given: NewContentOptions): void {
  const copied = (
    ['section', 'story', 'place', 'byline', 'kind', 'published', 'slug'] as const
  ).find((option) => given[option] !== undefined);
  if (copied === undefined) return;
  throw new OptionError(
    `a translation takes its ${copied} from its original — leave out --${copied}`,
  );
}

async function planArticle(plan: Plan): Promise<readonly SourceFile[]> {
  const { name, given, newsroom, now } = plan;
  const files: SourceFile[] = [];
  const idOf = async (kind: ReferenceKind, written: string) => {
    const found = findReference(kind, written, newsroom);
    if (typeof found === 'string') return found;
    const file = await createMissing(found, plan);
    if (!files.some((each) => each.path === file.path)) files.push(file);
    return found.id;
  };
  const optional = async (kind: 'story' | 'place') => {
    const written = given[kind];
    return written === undefined ? undefined : idOf(kind, written);
  };
  const section = await idOf('section', await sectionOf(plan));
  const [story, place] = [await optional('story'), await optional('place')];
  const byline: string[] = [];
  for (const author of await bylineOf(plan)) byline.push(await idOf('person', author));
  const { slug, lang, kind, published } = given;
  const epoch = now.epoch - (now.epoch % 60_000);
  const time = published === undefined ? { ...now, epoch } : publishedAt(published, plan);
  const request = { headline: name, slug, lang, section, story, place, byline, kind };
  return [...files, newArticle({ ...request, published: time }, newsroom)];
}

/** A time; without a zone, in that of the publication. Throws OptionError. */
function publishedAt(text: string, { newsroom, now }: Plan): Moment {
  const { timeZone } = newsroom.content.publication;
  const read = readEntryTime(text.trim(), timeZone, now.iso.slice(0, 10));
  if ('epoch' in read) return read;
  throw new OptionError(
    `--published: ${read.message} — ${read.advice.replaceAll('at=', '--published ')}`,
  );
}

/** The section of an article: the one given, the only one, or the answer. */
async function sectionOf({ given, newsroom, questions }: Plan): Promise<string> {
  if (given.section !== undefined) return given.section;
  const ids = knownIn('section', newsroom).map(({ id }) => id);
  const [first, ...others] = ids;
  if (first !== undefined && others.length === 0) return first;
  if (questions !== undefined) {
    const choices = ids.length === 0 ? '' : ` (${ids.join(', ')})`;
    return questions.ask(`Section${choices}`, first ?? 'news');
  }
  const advice =
    first === undefined ? '--section news --create' : `--section ${ids.join(' or --section ')}`;
  throw new OptionError(`the article needs a section — write ${advice}`);
}

/** Who signs an article: those given, the first desk, or the answer. */
async function bylineOf({ given, newsroom, questions }: Plan): Promise<readonly string[]> {
  if (given.byline !== undefined) return given.byline.flatMap((name) => name.split(','));
  const [desk] = newsroom.content.publication.desks;
  if (desk !== undefined) return [desk.id];
  if (questions === undefined) {
    throw new OptionError(
      'nobody signs the article — write --byline "Mara Voss", or add a desk to site.yaml',
    );
  }
  const answer = await questions.ask('Byline, names with commas between them', '', (text) => {
    if (text === '') throw new OptionError('write the name of a person');
    return text;
  });
  return answer.split(',');
}

/** The file of something that is missing. Throws OptionError if it is not to be created. */
async function createMissing(missing: MissingFile, plan: Plan): Promise<SourceFile> {
  const { kind, written, id, name, advice } = missing;
  const { given, newsroom, questions } = plan;
  const file = `${newFileFolders[kind]}/${id}.md`;
  if (given.create !== true) {
    const join = advice.endsWith('?') ? ' Otherwise' : ';';
    const scripted = `there is no ${kind} "${written}" — ${advice}${join} add --create to create ${file}`;
    if (questions === undefined) throw new OptionError(scripted);
    const end = advice.endsWith('?') ? '' : '.';
    const what = `There is no ${kind} "${written}": ${advice}${end}`;
    if (!(await questions.confirm(`${what} Create ${file}?`))) {
      throw new OptionError(`nothing was written — name a ${kind} that exists`);
    }
  }
  const [made] = await planSimpleFile(kind, { ...plan, name, given: { slug: id } });
  if (made === undefined) throw new Error(`no file was made for ${newsroom.folder} ${id}`);
  return made;
}

async function planSimpleFile(
  kind: Exclude<NewFileKind, 'article'>,
  { name, given, newsroom, questions, ...plan }: Plan,
): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  let { within, type, description } = given;
  if (within !== undefined) {
    const found = findReference('place', within, newsroom);
    if (typeof found !== 'string') {
      files.push(await createMissing(found, { name, given, newsroom, questions, ...plan }));
    }
    within = typeof found === 'string' ? found : found.id;
  }
  if (questions !== undefined) {
    type ??= await askType(kind, name, questions);
    description ??= await questions.ask(`${name} in one line`, '');
  }
  const { slug, role, lang } = given;
  const text = description === '' ? undefined : description;
  const request = { kind, name, slug, role, lang, within, type, description: text };
  return [...files, newSimpleFile(request, newsroom)];
}

/** Asks for the type of a place or an organisation. */
async function askType(
  kind: NewFileKind,
  name: string,
  questions: Questions,
): Promise<string | undefined> {
  if (kind !== 'place' && kind !== 'organisation') return undefined;
  const types: readonly string[] = kind === 'place' ? placeTypes : organisationTypes;
  return questions.ask(`What is ${name}? ${types.join(', ')}`, usualType[kind], (answer) => {
    if (types.includes(answer)) return answer;
    throw new OptionError(
      `unknown type "${answer}" — ${didYouMean(answer, types, 'write one of the list')}`,
    );
  });
}
