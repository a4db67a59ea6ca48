import path from 'node:path';
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import type { SourceFile } from '../../model/content-file.ts';
import { didYouMean } from '../../model/text/nearest.ts';
import { languageCodes } from '../../parse/parse-context.ts';
import { frontMatterText } from '../../parse/yaml/front-matter.ts';
import { OptionError } from '../build-options.ts';
import { isArticle } from '../content/parse-content-folder.ts';
import { readText } from '../content/readable-files.ts';
import { knownLanguage } from './new-simple-file.ts';
import type { Newsroom } from './newsroom.ts';
import { toCome } from './template.ts';

/**
 * Fields that a translation does not copy from its original: they are about the original alone. Corrections are not,
 * since a translation must have each that its version includes.
 */
const ownFields = ['movedFrom', 'updated', 'updates', 'translationOf', 'status'];

/**
 * The new file of a translation, beside its original: a draft with the original's front matter, whose texts are to be
 * translated. Throws OptionError if there is no such original, or no place for the translation.
 * @param from the original's file name, or its path: `port-strike`, `2031/05/port-strike`
 */
export function newTranslation(
  { headline, lang, from }: { headline: string; lang: string | undefined; from: string },
  newsroom: Newsroom,
): SourceFile {
  const codes = languageCodes(newsroom.content.publication);
  const [main] = codes;
  if (lang === undefined || lang === main) {
    const others = codes.slice(1);
    const advice =
      others.length === 0
        ? 'add one to "languages" in site.yaml'
        : `write --lang ${others.join(' or --lang ')}`;
    throw new OptionError(`--from needs the language of the translation — ${advice}`);
  }
  const language = knownLanguage(lang, newsroom);
  const original = findOriginal(from, newsroom);
  const file = path.join(newsroom.folder, original);
  const text = readText(file)?.toString() ?? '';
  const front = parseDocument(frontMatterText(text), { schema: 'core' });
  if (!isMap(front.contents) || front.errors.length > 0) {
    const advice = 'run "dateline check" and repair it first';
    throw new OptionError(`${original} has front matter that cannot be read — ${advice}`);
  }
  return {
    path: original.replace(/\.md$/, `.${language}.md`),
    text: translationText(front, headline, original),
  };
}

function translationText(front: Document, headline: string, original: string): string {
  const version = lastChange(front);
  for (const field of ownFields) front.delete(field);
  front.set('headline', front.createNode(headline));
  if (version !== undefined) front.set('translationOf', front.createNode({ version }));
  front.set('status', front.createNode('draft'));
  const comment = `# The original is ${original}. Translate every text below, then write "status: ready".`;
  const yaml = front.toString({ lineWidth: 0, flowCollectionPadding: false }).trimStart();
  return `---\n${comment}\n${yaml}---\n\n${toCome}\n`;
}

/** The latest of the times at which the original was published or changed, as it is written there. */
function lastChange(front: Document): string | undefined {
  const datesIn = (field: string) => {
    const list = front.get(field);
    return isSeq(list) ? list.items.map((item) => (isMap(item) ? item.get('date') : '')) : [];
  };
  const written = [
    ...[front.get('published'), front.get('updated')],
    ...[...datesIn('corrections'), ...datesIn('updates')],
  ].filter((value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)));
  return written.map(String).sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}

/** The path of the original with a name. Throws OptionError if there is none, or more than one. */
function findOriginal(from: string, { paths, content }: Newsroom): string {
  const codes = languageCodes(content.publication);
  const name = from
    .replaceAll('\\', '/')
    .replace(/^https?:\/\/[^/]*|^(?:.*\/)?articles\//, '')
    .replace(/^\/+|\/+$|\.md$/g, '')
    // An address has the day, and the folders end with the month.
    .replace(/^(\d{4}\/\d{2})\/\d{2}\//, '$1/');
  const originals = [...paths]
    .filter((each) => isArticle(each) && each.endsWith('.md'))
    .filter((each) => !codes.some((code) => each.endsWith(`.${code}.md`)));
  const found = originals.filter((each) => each.endsWith(`/${name}.md`));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const short = (each: string) => each.replace(/^articles\/|\.md$/g, '');
  if (only !== undefined) {
    const choices = found.map((each) => `--from ${short(each)}`).join(' or ');
    throw new OptionError(`there are ${found.length} articles ${name} — write ${choices}`);
  }
  const slugs = originals.map((each) => short(each).replace(/^.*\//, ''));
  const advice = didYouMean(name, slugs, 'write the name of its file, without folder and ".md"');
  throw new OptionError(`there is no article "${from}" — ${advice}`);
}
