import type { SourceFile } from '../../model/content-file.ts';
import type { LanguageCode } from '../../model/language.ts';
import type { ParsedEntity } from '../../model/site/entity.ts';
import type { ParseContext } from '../../parse/parse-context.ts';
import type { NameIndex } from '../../relate/mentions/name-index.ts';
import type { BodyTree } from './body-tree.ts';

/** The replacement of a range of a file's text. Offsets are in UTF-16 code units; `to` is exclusive. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What fixes know of the site. */
export interface FixContext {
  readonly context: ParseContext;
  readonly entities: readonly ParsedEntity[];
  readonly names: NameIndex;
}

/** A file that is being fixed. */
export interface FixInput extends FixContext {
  readonly source: SourceFile;
  readonly lang: LanguageCode;
  /** Offset of the body in the text; the length of the text if it has none. */
  readonly bodyStart: number;
  /** Undefined if the file has no Markdown, or none that can be parsed in reasonable time. */
  readonly body: BodyTree | undefined;
}

/** A safe change of a file, which `check --fix` makes. */
export interface Fix {
  readonly id: string;
  /** What it changes, for reports: `straight quotation marks`. */
  readonly what: string;
  /** What must stay as it is: everything that readers see, or only the validity of the file. */
  readonly keeps: 'text' | 'validity';
  readonly edits: (input: FixInput) => readonly Edit[];
}

/** Applies edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, text: replacement } of edits.toSorted((a, b) => a.from - b.from)) {
    parts.push(text.slice(done, from), replacement);
    done = to;
  }
  return `${parts.join('')}${text.slice(done)}`;
}
