import fc from 'fast-check';
import { stringify, type ToStringOptions } from 'yaml';
import type { ParserName } from '../../src/markdown/markdown-options.ts';
import { type SchemaKind, schemaKinds } from '../../src/parse/json-schema/schema-kinds.ts';
import { documents } from '../markdown/generated-documents.ts';
import { articleText, translatedText } from '../sites/files/base-files.ts';
import { byteEdits, edited, lengthEdit, withLength } from './byte-edits.ts';
import { fragment, hostileText } from './hostile-texts.ts';
import { bitmapHeads, pictureHeads } from './picture-heads.ts';
import { isYaml, type Seed, seedsOf } from './seeds.ts';
import { editedData, type ValueEdit, valueEdits } from './value-edits.ts';

/** A file that a newsroom might save. */
export interface Input {
  readonly kind: SchemaKind | 'media';
  /** The suffix of its name: `.md`, `.ar.md`, `.yaml`, `.png`. */
  readonly ending: string;
  readonly bytes: Uint8Array;
  /** The Markdown parser. */
  readonly parser: ParserName;
}

/** Writes data as YAML: as JSON, or in one of the other styles. */
type Style = (data: unknown) => string;

const inStyle =
  (options: ToStringOptions): Style =>
  (data) =>
    stringify(data, options);

/** Like JSON, except for numbers that only YAML can write. */
const asJson: Style = (data) => {
  const json = JSON.stringify(data, (_, value) => yamlNumber(value) ?? value, 1);
  return `${json?.replace(/"%yaml (\S+)%"/g, '$1')}\n`;
};

/** Marks a number that JSON cannot write. */
function yamlNumber(value: unknown): string | undefined {
  if (typeof value === 'bigint') return `%yaml ${value}%`;
  if (Object.is(value, -0)) return '%yaml -0.0%';
  if (typeof value !== 'number' || Number.isFinite(value)) return undefined;
  return Number.isNaN(value) ? '%yaml .nan%' : `%yaml ${value < 0 ? '-' : ''}.inf%`;
}

/** JSON more often, since it is much faster to write. */
const styles: fc.Arbitrary<Style> = fc.constantFrom<Style>(
  ...Array.from({ length: 5 }, () => asJson),
  inStyle({}),
  inStyle({ lineWidth: 40 }),
  inStyle({ defaultStringType: 'QUOTE_SINGLE', collectionStyle: 'flow' }),
  inStyle({ defaultStringType: 'BLOCK_FOLDED' }),
);

/** The suffix of a file's name: its own, or sometimes that of another language. */
const otherEnd = fc.option(fc.constantFrom('.md', '.ar.md', '.fr.md', '.zz.md'), { freq: 15 });

/** Valid files. First their values are edited, and then their bytes. */
function textInputs(kinds: readonly SchemaKind[]): fc.Arbitrary<Input> {
  const known = kinds.flatMap(seedsOf);
  const seed = fc.constantFrom(...known);
  const byBytes = fc
    .tuple(seed, byteEdits, seed, otherEnd)
    .map(([from, edits, other, end]) => inputOf(from, edited(from.bytes, edits, other.bytes), end));
  const rarely = fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, byteEdits);
  const byValues = fc
    .tuple(seed, valueEdits, styles, rarely, otherEnd)
    .map(([from, values, style, edits, end]) =>
      inputOf(from, edited(withValues(from, values, style), edits), end),
    );
  return fc.oneof({ weight: 1, arbitrary: byBytes }, { weight: 2, arbitrary: byValues });
}

/** A file with edited data, and a short text that quotes the figures in the data. */
function withValues({ kind, data }: Seed, edits: readonly ValueEdit[], style: Style) {
  const value = editedData(data, edits);
  const yaml = style(value);
  const quotes = kind === 'article' ? figuresIn(value).map(quoteOf).join('') : '';
  return bytesOf(isYaml(kind) ? yaml : `---\n${yaml}---\n\nThe harbour was quiet.${quotes}\n`);
}

function figuresIn(data: unknown): readonly unknown[] {
  const { figures } = (data ?? {}) as { readonly figures?: unknown };
  return Array.isArray(figures) ? figures : [];
}

/** Without line ends, which would end the directive. */
function quoteOf(figure: unknown): string {
  const { id, value } = (figure ?? {}) as { readonly id?: unknown; readonly value?: unknown };
  return ` It was :figure[${value}]{#${id}}.`.replace(/\s+/g, ' ');
}

function inputOf({ kind, ending }: Seed, bytes: Uint8Array, otherEnding: string | null): Input {
  return {
    kind,
    ending: isYaml(kind) ? ending : (otherEnding ?? ending),
    bytes,
    parser: 'satteri',
  };
}

/** The front matter of an article in each language, with a figure for its text. */
const fronts: readonly (readonly [front: string, ending: string])[] = ['', '.ar', '.fr'].map(
  (lang) => {
    const figure = {
      id: 'dockers',
      value: 12,
      of: 'dockers',
      asOf: '2031-05-01',
      source: 'Dock Union',
    };
    const fields = { figures: [figure], place: 'port-esker' };
    const text = lang === '' ? articleText(fields, '') : translatedText(fields, '');
    return [text.trimEnd(), `${lang}.md`];
  },
);

/**
 * Articles with valid front matter and dangerous Markdown. Half of them contain no characters that are always refused.
 */
function markdownInputs(): fc.Arbitrary<Input> {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fragment },
    { weight: 3, arbitrary: hostileText },
    { weight: 3, arbitrary: documents },
    { weight: 2, arbitrary: fc.constantFrom('\n\n', '\n', ' ', 'The harbour was quiet.') },
  );
  return fc
    .tuple(
      fc.constantFrom(...fronts),
      fc.array(piece, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(/[<\p{Cc}]|javascript:/gu, /$^/g),
      fc.constantFrom<ParserName>('remark', 'satteri', 'satteri'),
    )
    .map(([[front, ending], parts, unwanted, parser]) => {
      const [first = '', ...others] = parts.map((part) => withoutAll(part, unwanted));
      // The first part occurs twice: two headings, notes or figures with the same text must still be distinguished.
      const text = [first, ...others, '\n\n', first].join('');
      const bytes = bytesOf(`${front}\n\nThe quay.\n\n${text}\n`);
      return { kind: 'article', parser, ending, bytes };
    });
}

/** Line ends are kept. */
function withoutAll(text: string, unwanted: RegExp): string {
  return text.replace(unwanted, (found) => (found === '\n' ? found : ''));
}

/** Pictures of every format with edited bytes. Their names may not match the format. */
function mediaInputs(): fc.Arbitrary<Input> {
  const head = fc.oneof(fc.constantFrom(...bitmapHeads), fc.constantFrom(...pictureHeads));
  const endings = fc.constantFrom(
    '.png',
    '.jpg',
    '.webp',
    '.svg',
    '.gif',
    '.avif',
    '.tiff',
    '.pdf',
  );
  const inputOfMedia = (ending: string, bytes: Uint8Array): Input => ({
    ...{ kind: 'media', parser: 'remark', ending, bytes },
  });
  const byBytes = fc
    .tuple(head, byteEdits, head, fc.option(endings, { freq: 9 }))
    .map(([{ ending, bytes }, edits, other, belied]) =>
      inputOfMedia(belied ?? ending, edited(bytes, edits, other.bytes)),
    );
  const byLengths = fc
    .tuple(fc.constantFrom(...bitmapHeads), lengthEdit)
    .map(([{ ending, bytes }, length]) => inputOfMedia(ending, withLength(bytes, length)));
  return fc.oneof({ weight: 2, arbitrary: byBytes }, { weight: 1, arbitrary: byLengths });
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The kinds of content under test, with their percentages of all inputs. */
export const surfaces: Readonly<
  Record<string, { readonly share: number; readonly inputs: fc.Arbitrary<Input> }>
> = {
  'front matter of articles': { share: 9, inputs: textInputs(['article']) },
  Markdown: { share: 8, inputs: markdownInputs() },
  'front matter of other files': {
    share: 12,
    inputs: textInputs(
      schemaKinds.filter((kind) => !['site', 'front', 'section', 'article'].includes(kind)),
    ),
  },
  'site.yaml': { share: 4, inputs: textInputs(['site']) },
  'front.yaml and the fronts of sections': { share: 10, inputs: textInputs(['front', 'section']) },
  'media headers': { share: 57, inputs: mediaInputs() },
};
