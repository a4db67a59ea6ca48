import { isScalar, parseDocument, type Scalar, visit } from 'yaml';
import { quoteChanges } from '../../markdown/text/typography.ts';
import type { LanguageWords } from '../../model/language-words.ts';
import { plainFields } from '../../model/site/article/article-values.ts';
import { languageWords } from '../../parse/parse-context.ts';
import type { Edit, Fix } from './fix.ts';
import { yamlOf } from './yaml-of.ts';

/** The fields of articles and pages that readers see as text in the language of the file, at any depth. */
const textFields = new Set([
  ...plainFields.flatMap(([name, field]) => ('typeset' in field && field.typeset ? [name] : [])),
  ...['title', 'note', 'was', 'now', 'alt', 'caption', 'what', 'of'],
]);

/** Writes the quotation marks and apostrophes that pages show in place of straight ones in front matter. */
export const frontMatterQuotes: Fix = {
  id: 'front-matter-quotes',
  what: 'straight quotation marks and apostrophes in front matter',
  keeps: 'text',
  edits: (input) => {
    if (!input.source.path.endsWith('.md')) return [];
    const { yaml, start } = yamlOf(input);
    const words = languageWords(input.context, input.lang);
    const edits: Edit[] = [];
    visit(parseDocument(yaml, { schema: 'core', logLevel: 'silent' }), {
      Pair: (_, { key, value }) => {
        if (!isScalar(key) || !textFields.has(String(key.value))) return undefined;
        visit(value as Scalar, {
          // Texts by language are in several languages.
          Map: () => visit.BREAK,
          Scalar: (_, text) => {
            edits.push(...editsIn(text, yaml, start, words));
          },
        });
        return visit.SKIP;
      },
    });
    return edits;
  },
};

/** The edits in a text on one line. Its quotation marks for YAML, and how it escapes the same marks, are of no matter. */
function editsIn(
  { range, value }: Scalar,
  yaml: string,
  start: number,
  words: LanguageWords,
): readonly Edit[] {
  const [from, to] = range ?? [0, 0];
  const written = yaml.slice(from, to);
  const mark = /^["']/.exec(written)?.[0] ?? '';
  const inner = written.slice(mark.length, written.length - mark.length);
  // One character of the value each.
  const pieces = [...inner.matchAll(pieceOf(mark))];
  const text = pieces.map(([piece]) => piece.at(-1)).join('');
  if (text !== value) return [];
  const changes = quoteChanges(text, words);
  return pieces.flatMap(({ 0: piece, index }, at) => {
    const change = changes.get(at);
    if (change === undefined) return [];
    const first = start + from + mark.length + index;
    return [{ from: first, to: first + piece.length, text: change.text }];
  });
}

/** One character in YAML's double quotation marks, single ones, or none. */
function pieceOf(mark: string): RegExp {
  if (mark === '"') return /\\"|[^\\]/gs;
  return mark === "'" ? /''|[^']/gs : /./gs;
}
