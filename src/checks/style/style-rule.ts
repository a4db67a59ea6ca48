import type { Point } from '../../model/point.ts';
import type { StyleRuleId } from '../../model/site/publication.ts';
import type { YamlDocument } from '../../parse/yaml/yaml-document.ts';
import type { FixInput } from '../fixes/fix.ts';

/** An article, or another file with front matter, that the rules of the house style look at. */
export interface StyleInput extends FixInput {
  /** The front matter. */
  readonly front: YamlDocument;
  /** The position of an offset in the text. */
  readonly locate: (offset: number) => Point;
  readonly blocks: readonly StyleBlock[];
}

/** A paragraph, heading or cell of the text, with its Markdown removed; names stay in their brackets. */
export interface StyleBlock {
  readonly kind: 'paragraph' | 'heading' | 'tableCell';
  readonly text: string;
  /** Whether it is in a quotation. */
  readonly isQuoted: boolean;
  /** Whether the quotation names its speaker. */
  readonly hasSpeaker: boolean;
  /** Converts an index in `text` to an offset in the file. */
  readonly offsetOf: (index: number) => number;
}

/** A breach of a rule. */
export interface StyleFinding {
  readonly at: Point;
  readonly message: string;
  readonly advice: string;
}

/** A rule of the house style. */
export interface StyleRule {
  readonly id: StyleRuleId;
  /** What it asks for, in one sentence. */
  readonly what: string;
  /** Whether it holds for people, places, sections and so on too, not only for articles. */
  readonly ofAllFiles?: true;
  readonly find: (input: StyleInput) => readonly StyleFinding[];
}
