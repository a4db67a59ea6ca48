import type * as z from 'zod';
import type { KeyPath } from '../model/position.ts';
import { errorAt, type Problem } from '../model/problem.ts';
import { textKindAt } from './fields/text-kind.ts';
import { fieldName } from './issue-messages.ts';
import { quote } from './issue-text.ts';
import { splitList } from './yaml/comma-advice.ts';
import type { CommentedValue } from './yaml/yaml-comments.ts';
import type { YamlDocument } from './yaml/yaml-document.ts';

/** Where YAML reads another text than the editor means. */
export interface TextProblems {
  readonly problems: readonly Problem[];
  /** The names of the places (see `placeName`) of texts that a comment cuts short. */
  readonly truncated: ReadonlySet<string>;
}

/**
 * Finds unquoted texts if YAML takes a part of them for something else: for a comment (` #`),
 * or for another item of a list (`,` in brackets). Only where the schema wants text that readers see: a
 * comment behind an id, a date or a number does no harm.
 */
export function textProblems(schema: z.ZodObject, document: YamlDocument): TextProblems {
  const commented = document.commented.filter(({ keys }) => textKindAt(schema, keys) !== undefined);
  return {
    problems: [
      ...commented.map((value) => commentProblem(value, document)),
      ...splitLists(schema, document),
    ],
    truncated: new Set(commented.map(({ keys }) => pathKey(keys))),
  };
}

function commentProblem(
  { keys, start, comment, at }: CommentedValue,
  document: YamlDocument,
): Problem {
  const { path, quoting } = document;
  const written = quote(quoting.restOfLine(comment));
  const message = `${written} is read as a comment and left out of ${fieldName(keys)}`;
  const advice = `if it is a comment, put it on a line of its own, indented like its key; otherwise ${quoting.forValueWithComment(start, comment)}`;
  return errorAt(path, at, message, advice);
}

/** A path as one string, without the mark for the default language. */
export function pathKey(keys: KeyPath): string {
  return keys.filter((key) => key !== '').join('\n');
}

function splitLists(schema: z.ZodObject, document: YamlDocument): Problem[] {
  return Object.entries(document.data).flatMap(([key, value]) => {
    if (!Array.isArray(value) || textKindAt(schema, [key, 0]) !== 'sentence') return [];
    if (!mayBeInBrackets(document.quoting.text, key)) return [];
    const at = document.at([key]);
    const split = splitList(document.quoting, at);
    if (split === undefined) return [];
    const message = `a comma separates items inside [ and ], so ${fieldName([key])} has ${split.count} items`;
    return [errorAt(document.path, at, message, split.advice)];
  });
}

/** Whether a key may have a list in brackets: where it stands takes a second reading of the file. */
function mayBeInBrackets(text: string, key: string): boolean {
  return new RegExp(`${key}["']?\\s*:(?:\\s|#.*)*\\[`).test(text);
}
