import type { Nodes, Text } from 'mdast';
import { walk } from '../../markdown/walk.ts';
import { compareText } from '../../model/order.ts';
import type { ParsedEntity } from '../../model/site/entity.ts';
import { entityKey } from '../../model/site/site.ts';
import { plainSpaced } from '../../model/text/one-line.ts';
import { type BodyTree, offsetsOf } from './body-tree.ts';
import type { Edit, Fix, FixInput } from './fix.ts';

/** Puts the first mention of each known name into double brackets, unless the text links to it already. */
export const firstMentions: Fix = {
  id: 'first-mentions',
  what: 'first mentions of known names',
  keeps: 'validity',
  edits: (input) => {
    const { body, source } = input;
    if (body === undefined) return [];
    const known = linkableNames(input);
    if (known.size === 0) return [];
    const pattern = patternOf([...known.keys()]);
    const seen = mentionedIn(body, input);
    const own = input.entities.find(({ path }) => path === source.path);
    if (own !== undefined) seen.add(entityKey(own));
    return plainTexts(body).flatMap((node) =>
      editsIn(node, { body, source, known, pattern, seen }),
    );
  },
};

interface Search {
  readonly body: BodyTree;
  readonly source: FixInput['source'];
  readonly known: ReadonlyMap<string, ParsedEntity>;
  readonly pattern: RegExp;
  /** Keys of entities that need no link. */
  readonly seen: Set<string>;
}

function editsIn(node: Text, { body, source, known, pattern, seen }: Search): readonly Edit[] {
  const edits: Edit[] = [];
  const offsetOf = offsetsOf(node, body);
  for (const { 0: found, index } of withoutNames(node.value).matchAll(pattern)) {
    const entity = known.get(plainSpaced(found));
    if (entity === undefined || seen.has(entityKey(entity))) continue;
    if (isPartOfName(node.value, index, index + found.length)) continue;
    const from = offsetOf(index);
    const to = from + found.length;
    if (source.text.slice(from, to) !== found) continue;
    seen.add(entityKey(entity));
    edits.push({ from, to, text: `[[${found}]]` });
  }
  return edits;
}

/**
 * Names that can only be meant as such: full names, and aliases of several words or capitals alone. A short alias or a
 * word in lower case may mean something else.
 */
function linkableNames({ entities, names }: FixInput): ReadonlyMap<string, ParsedEntity> {
  const claims = entities.flatMap((entity) => entity.claims.map(({ text }) => ({ text, entity })));
  const known = claims.filter(
    ({ text, entity }) => isDistinctive(text, entity) && names.resolveName(text) === entity,
  );
  return new Map(known.map(({ text, entity }) => [plainSpaced(text), entity]));
}

function isDistinctive(name: string, { names }: ParsedEntity): boolean {
  const isPhrase = /\s/.test(name);
  const isFull = isPhrase || Object.values(names).includes(name) || /^\p{Lu}{3,}$/u.test(name);
  if (!isFull || /[[\]|]/.test(name)) return false;
  // In scripts without capitals, a short name looks like any other word.
  const least = /^\p{Lu}/u.test(name) || isPhrase ? 3 : 5;
  return /^[\p{Lu}\p{Lo}]/u.test(name) && [...name].length >= least;
}

/** Longer names come first, so that "Port Esker Harbour Board" is not read as "Port Esker". */
function patternOf(names: readonly string[]): RegExp {
  const alternatives = names
    .toSorted((a, b) => b.length - a.length || compareText(a, b))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'));
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}_@#/.-])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}_@/-])`,
    'gu',
  );
}

/** Keys of the entities to which the text links. */
function mentionedIn({ text }: BodyTree, { names }: FixInput): Set<string> {
  const targets = [
    ...[...text.matchAll(/\[\[([^[\]|]*)/g)].map(([, target = '']) => target),
    ...[...text.matchAll(/\bby=(?:"([^"]*)"|'([^']*)'|([^\s}]*))/g)].map(
      ([, double, single, bare]) => double ?? single ?? bare ?? '',
    ),
  ];
  const found = targets.map((target) => names.resolveName(target));
  return new Set(found.filter((entity) => entity !== undefined).map(entityKey));
}

/** The texts of paragraphs outside links, directives and emphasis, in reading order. */
function plainTexts({ root }: BodyTree): readonly Text[] {
  const texts: Text[] = [];
  walk(root, (node) => {
    if (skipped.has(node.type)) return 'skip';
    if (node.type === 'text') texts.push(node);
  });
  return texts;
}

const skipped: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  ...(['heading', 'link', 'linkReference', 'image', 'definition', 'table'] as const),
  ...(['textDirective', 'leafDirective', 'footnoteDefinition', 'code', 'html'] as const),
]);

/** The text with what is in double brackets blanked. */
function withoutNames(text: string): string {
  return text.replace(/\[\[[^[\]]*\]\]/g, (name) => '_'.repeat(name.length));
}

/** Whether a longer name surrounds a range: "New Tripoli", "Tripoli Street". */
function isPartOfName(text: string, from: number, to: number): boolean {
  if (/^(?:\s|['’]s\s)\p{Lu}/u.test(text.slice(to, to + 4)) && !/^['’]s/.test(text.slice(to)))
    return true;
  // A capital at the start of a sentence says nothing.
  return /(?:^|[^.!?\s:]["'”’)]*)\s\p{Lu}[\p{L}’'-]*\s$/u.test(
    text.slice(Math.max(0, from - 60), from),
  );
}
