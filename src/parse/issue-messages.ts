import * as z from 'zod';
import type { KeyPath } from '../model/position.ts';
import { oneOf } from '../model/text/list-in-words.ts';
import { didYouMean } from '../model/text/nearest.ts';
import { issueText, quote, truncate } from './issue-text.ts';
import { isTextInQuotes, typeAdvice } from './type-advice.ts';
import { strayKey, strayKeyMessage } from './yaml/comma-advice.ts';
import { isMapping } from './yaml/mapping.ts';
import type { YamlDocument } from './yaml/yaml-document.ts';

type RawIssue = z.core.$ZodRawIssue;

/**
 * The message and advice for an issue of zod, as `issueText` joins them. A schema with a more precise
 * message gives it in its `error` option, which zod prefers.
 * @param isRequired whether the key of the value cannot be left out
 */
export function issueMessage(issue: RawIssue, document: YamlDocument, isRequired: boolean): string {
  const path = issue.path ?? [];
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === null
        ? nullMessage(issue.expected, path, document, isRequired)
        : typeMessage(issue, path, document);
    case 'unrecognized_keys':
      return unknownKeysMessage(issue, path, document);
    case 'invalid_value': {
      const known = issue.values.map(String);
      return choiceMessage(fieldName(path), issue.input, known);
    }
    case 'invalid_key':
      // The schema of the key has its own message.
      return (
        issue.issues[0]?.message ??
        issueText(`${fieldName(path)} is not a valid key`, 'use another key')
      );
    case 'too_small':
    case 'too_big':
      return sizeMessage(issue, fieldName(path));
    default:
      return issueText(`${fieldName(path)} is not valid`, 'see docs/writing.md');
  }
}

/** How messages refer to a value: `"kicker"`, or `item 2 of "keyPoints"`. */
export function fieldName(path: KeyPath): string {
  const keys = path.filter((key) => key !== '');
  const last = keys.at(-1);
  if (typeof last !== 'number') return quote(String(last ?? ''));
  return `item ${last + 1} of ${fieldName(keys.slice(0, -1))}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

function typeMessage(
  issue: RawIssue & { readonly code: 'invalid_type' },
  path: KeyPath,
  document: YamlDocument,
): string {
  const { input } = issue;
  const name = fieldName(path);
  if (input === undefined) {
    const { inst } = issue;
    const description =
      inst instanceof z.ZodType ? z.globalRegistry.get(inst)?.description : undefined;
    const meaning = description === undefined ? '' : `: ${description}`;
    return issueText(`${name} is missing`, `add ${name}${meaning}`);
  }
  const expected = typeNames[issue.expected] ?? issue.expected;
  const source = document.sourceAt(path) ?? String(input);
  const message = `${name} must be ${expected}, not ${describeValue(input, source)}`;
  const schema = issue.inst instanceof z.ZodType ? issue.inst : undefined;
  const quoted =
    issue.expected === 'string' && isTextInQuotes(schema, input, source)
      ? document.quoting.forValueStartingAt(document.at(path), singlePair(input))
      : undefined;
  return issueText(message, quoted ?? typeAdvice({ expected, input, source, schema }));
}

/** Key and value of a text with a colon, which YAML reads as a mapping: `Sirte: what we know`. */
function singlePair(input: unknown): readonly [string, string] | undefined {
  const [pair, ...more] = isMapping(input) ? Object.entries(input) : [];
  const [key, value] = pair ?? [];
  return key !== undefined && typeof value === 'string' && more.length === 0
    ? [key, value]
    : undefined;
}

function nullMessage(
  type: string,
  path: KeyPath,
  document: YamlDocument,
  isRequired: boolean,
): string {
  const name = fieldName(path);
  const cut = strayKey(document.quoting, document.keyAt(path));
  if (cut?.hasNoColon) return issueText(strayKeyMessage(name), cut.advice);
  const word = document.sourceAt(path) ?? '';
  const quoted =
    type === 'string' && word !== '' && document.quoting.forValueStartingAt(document.at(path));
  return quoted
    ? issueText(
        `${name} has no value: YAML reads ${quote(word)} as none`,
        `if it is text, ${quoted}`,
      )
    : issueText(`${name} has no value`, isRequired ? 'write one' : 'write one, or delete the line');
}

function describeValue(input: unknown, source: string): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a mapping';
  if (typeof input === 'string') return `the text ${quote(input)}`;
  return Number.isFinite(input) ? `the number ${truncate(source)}` : truncate(source);
}

function unknownKeysMessage(
  issue: RawIssue & { readonly code: 'unrecognized_keys' },
  path: KeyPath,
  document: YamlDocument,
): string {
  const known = issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [];
  const others = `delete it, or write a known key: ${oneOf(known)}`;
  return issue.keys
    .map((key) => {
      const joined = keyWithValue(key, known);
      if (joined !== undefined) return joined;
      const cut = strayKey(document.quoting, document.keyAt([...path, key]));
      if (cut?.hasNoColon) return issueText(strayKeyMessage(quote(key)), cut.advice);
      const otherwise = cut
        ? `${others}; if it belongs to the text before it, ${cut.advice}`
        : others;
      return issueText(`unknown key ${quote(key)}`, didYouMean(key, known, otherwise));
    })
    .join('\n');
}

/** The message for a key in braces that has its value in it, because no ordinary space follows the colon. */
function keyWithValue(key: string, known: readonly string[]): string | undefined {
  const [, name = '', value = ''] = /^([\w-]+):\s*(\S.*)$/.exec(key) ?? [];
  if (!known.includes(name)) return undefined;
  const message = `no ordinary space after the colon in ${quote(key)}`;
  return issueText(message, `write ${name}: ${truncate(value)}`);
}

function choiceMessage(name: string, input: unknown, known: readonly string[]): string {
  if (input === undefined) return issueText(`${name} is missing`, `write ${oneOf(known)}`);
  if (input === null) return issueText(`${name} has no value`, `write ${oneOf(known)}`);
  if (typeof input !== 'string') {
    const message = `${name} must be text, not ${describeValue(input, String(input))}`;
    return issueText(message, `write ${oneOf(known)}`);
  }
  const message = `${name} cannot be ${quote(input)}`;
  const otherwise = `write ${oneOf(known)}`;
  const advice = didYouMean(input, known, '');
  return issueText(message, advice === '' ? otherwise : `${advice} (${otherwise})`);
}

function sizeMessage(
  issue: RawIssue & { readonly code: 'too_small' | 'too_big' },
  name: string,
): string {
  const bound =
    issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  if (issue.origin === 'number' || issue.origin === 'int') {
    return issueText(
      `${name} is ${String(issue.input)}, but must be ${bound}`,
      `write a number of ${bound}`,
    );
  }
  const count = Array.isArray(issue.input) ? issue.input.length : 0;
  return count === 0
    ? issueText(`${name} is empty`, `write ${bound} item`)
    : issueText(`${name} has ${count} items, but must have ${bound}`, `keep ${bound}`);
}
