import * as z from 'zod';
import { didYouMean } from '../model/nearest.ts';
import { oneOf, quote, say } from './saying.ts';
import type { KeyPath, YamlDocument } from './yaml-document.ts';

type RawIssue = z.core.$ZodRawIssue;

/**
 * Our own words for zod's issues, as `say` writes them: message and advice. Checks that know better
 * what is wrong bring their own words in their `error` option, which zod prefers.
 */
export function wordIssue(issue: RawIssue, document: YamlDocument): string {
  const path = issue.path ?? [];
  switch (issue.code) {
    case 'invalid_type':
      return wordType(issue, path, document);
    case 'unrecognized_keys':
      return wordUnknownKeys(issue);
    case 'invalid_value': {
      const known = issue.values.map(String);
      return wordChoice(nameOf(path), issue.input, known);
    }
    case 'invalid_key':
      // The key's own check has said what is wrong with it.
      return issue.issues[0]?.message ?? say(`${nameOf(path)} is no key for this`, 'write another');
    case 'too_small':
    case 'too_big':
      return wordSize(issue, nameOf(path));
    default:
      return say(`${nameOf(path)} is not right`, 'see the documentation of front matter');
  }
}

/** How a value is called in problems: `"kicker"`, or `item 2 of "keyPoints"`. */
export function nameOf(path: KeyPath): string {
  const keys = path.filter((key) => key !== '');
  const last = keys.at(-1);
  if (typeof last !== 'number') return quote(String(last ?? ''));
  return `item ${last + 1} of ${nameOf(keys.slice(0, -1))}`;
}

const expectations: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '"true" or "false"',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

function wordType(
  issue: RawIssue & { readonly code: 'invalid_type' },
  path: KeyPath,
  document: YamlDocument,
): string {
  const { input } = issue;
  const name = nameOf(path);
  if (input === undefined) {
    const { inst } = issue;
    const description =
      inst instanceof z.ZodType ? z.globalRegistry.get(inst)?.description : undefined;
    const meaning = description === undefined ? '' : `: ${description}`;
    return say(`${name} is missing`, `add ${name}${meaning}`);
  }
  if (input === null) return say(`${name} has no value`, 'write one, or delete the line');
  const expected = expectations[issue.expected] ?? issue.expected;
  const source = document.sourceAt(path) ?? String(input);
  const message = `${name} must be ${expected}, but here stands ${describe(input, source)}`;
  return say(message, typeAdvice(issue.expected, expected, input, source));
}

function describe(input: unknown, source: string): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a mapping';
  if (typeof input === 'string') return `the text ${quote(input)}`;
  return Number.isFinite(input) ? `the number ${source}` : source;
}

function typeAdvice(type: string, expected: string, input: unknown, source: string): string {
  if (typeof input === 'object') return `write ${expected}`;
  if (type === 'string') return `put it in quotation marks: ${quote(source)}`;
  if (type === 'array') return `write it as a list: [${source}]`;
  if (typeof input === 'string' && /^-?\d+(\.\d+)?$/.test(input)) {
    return `write it without quotation marks: ${input}`;
  }
  return `write ${expected}`;
}

function wordUnknownKeys(issue: RawIssue & { readonly code: 'unrecognized_keys' }): string {
  const known = issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [];
  const others = `the keys known here are ${oneOf(known)}`;
  return issue.keys
    .map((key) => say(`unknown key ${quote(key)}`, didYouMean(key, known, others)))
    .join('\n');
}

function wordChoice(name: string, input: unknown, known: readonly string[]): string {
  if (input === undefined) return say(`${name} is missing`, `write ${oneOf(known)}`);
  if (input === null) return say(`${name} has no value`, `write ${oneOf(known)}`);
  if (typeof input !== 'string') return say(`${name} is not text`, `write ${oneOf(known)}`);
  const message = `${name} cannot be ${quote(input)}`;
  const otherwise = `write ${oneOf(known)}`;
  const advice = didYouMean(input, known, '');
  return say(message, advice === '' ? otherwise : `${advice} (${otherwise})`);
}

function wordSize(
  issue: RawIssue & { readonly code: 'too_small' | 'too_big' },
  name: string,
): string {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'number' || issue.origin === 'int') {
    const message = `${name} is ${String(issue.input)}, ${small ? 'below' : 'above'} ${limit}`;
    return say(message, `write a number ${small ? 'not below' : 'not above'} ${limit}`);
  }
  const count = Array.isArray(issue.input) ? issue.input.length : 0;
  return count === 0
    ? say(`${name} is empty`, `write at least ${limit}`)
    : say(`${name} has ${count} items, too ${small ? 'few' : 'many'}`, `write ${limit}`);
}
