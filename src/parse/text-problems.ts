import type * as z from 'zod';
import type { KeyPath } from '../model/position.ts';
import { errorAt, type Problem } from '../model/problem.ts';
import { textKindAt } from './fields/text-kind.ts';
import { fieldName } from './issue-messages.ts';
import { quote } from './issue-text.ts';
import { splitList } from './yaml/comma-advice.ts';
import type { CommentedValue } from './yaml/yaml-comments.ts';
import type { YamlDocument } from './yaml/yaml-document.ts';

/** Texts that YAML reads differently from what the editor means. */
export interface TextProblems {
  readonly problems: readonly Problem[];
  /** The keys (see `pathKey`) of texts that a comment truncates. */
  readonly truncated: ReadonlySet<string>;
}

/**
 * Finds unquoted texts of which YAML reads a part as a comment (` #`) or as another item of a list (`,`
 * in brackets). Checks only text that readers see: a comment after an id, a date or a number is harmless.
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

/** A key path as one string, without the key of the default language. */
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

/** Whether a key may have a list in brackets. Avoids parsing the file again for its position. */
function mayBeInBrackets(text: string, key: string): boolean {
  return new RegExp(`${key}["']?\\s*:(?:\\s|#.*)*\\[`).test(text);
}
