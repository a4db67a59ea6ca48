import type * as z from 'zod';
import { type Checked, errorAt, type Problem } from '../../model/problem.ts';
import { nearest } from '../../model/text/nearest.ts';
import { withOffsets } from '../fields/local-time.ts';
import { issueMessage } from '../issue-messages.ts';
import { pathKey, textProblems } from '../text-problems.ts';
import { isMapping } from './mapping.ts';
import { valueWarnings } from './value-warnings.ts';
import type { YamlDocument } from './yaml-document.ts';

/** The valid fields of a schema. If a required field is missing, there is a problem for it. */
export type Fields<S extends z.ZodObject> = Partial<z.output<S>>;

/**
 * Validates a YAML mapping with a zod schema and gives each issue the position of its YAML node. Invalid
 * fields are left out and the others kept, so that later stages can report more problems in the same run.
 * Also warns of misleading addresses and of Markdown.
 * @param timeZone IANA name of the site's time zone, for times in advice
 */
export function readFields<S extends z.ZodObject>(
  schema: S,
  document: YamlDocument,
  timeZone: string,
): Checked<Fields<S>> {
  const result = schema.safeParse(document.data, {
    error: (issue) => issueMessage(issue, document, isRequired(schema, issue.path)),
  });
  const texts = textProblems(schema, document);
  const warnings = valueWarnings(document);
  if (result.success) {
    return { value: result.data as Fields<S>, problems: [...texts.problems, ...warnings] };
  }
  const { issues } = result.error;
  const faults = issues
    .filter((issue) => !texts.truncated.has(pathKey(issue.path)) && !followsFromType(issue, issues))
    .filter((issue) => !isMisspelt(issue, issues, document.data))
    .flatMap((issue) => placeIssue(issue, document, timeZone));
  return {
    value: validFields(schema, document.data, issues),
    problems: [...faults, ...texts.problems, ...warnings.filter(isElsewhere(faults))],
  };
}

/** Whether a key cannot be left out. Inside of a value this is not known. */
function isRequired(schema: z.ZodObject, [key, ...inside]: readonly PropertyKey[] = []): boolean {
  if (key === undefined || inside.length > 0) return false;
  return schema.shape[String(key)]?.safeParse(undefined).success === false;
}

/** What is wrong with a value comes first: warnings about how it is written may contradict the advice. */
function isElsewhere(faults: readonly Problem[]): (warning: Problem) => boolean {
  return ({ at }) =>
    !faults.some((fault) => fault.at.line === at.line && fault.at.column === at.column);
}

/**
 * Reads the valid fields. A value with a fault inside is repaired first, and left out if it is not valid then.
 */
function validFields<S extends z.ZodObject>(
  schema: S,
  data: object,
  issues: readonly z.core.$ZodIssue[],
): Fields<S> {
  const repaired = structuredClone(data);
  for (const issue of issues) repair(repaired, issue);
  const again = schema.safeParse(repaired);
  if (again.success) return again.data as Fields<S>;
  const wrong = new Set(again.error.issues.flatMap((issue) => wrongKeys(issue, data)));
  const valid = Object.entries(repaired).filter(([key]) => !wrong.has(key));
  const rest = schema.partial().safeParse(Object.fromEntries(valid));
  return (rest.success ? rest.data : {}) as Fields<S>;
}

/** Values that replace invalid ones inside of a field, so that the rest of the field is checked too. */
const substitutes: Readonly<Record<string, string>> = { until: '9999-12-31T00:00:00Z' };

/** Removes unknown keys inside of a field, and replaces an invalid value there if it has a substitute. */
function repair(data: object, issue: z.core.$ZodIssue): void {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys' && path.length > 0) {
    const holder = mappingAt(data, path);
    for (const key of issue.keys) Reflect.deleteProperty(holder, key);
  }
  const name = String(path.at(-1));
  if (path.length < 2 || !Object.hasOwn(substitutes, name)) return;
  Object.assign(mappingAt(data, path.slice(0, -1)), { [name]: substitutes[name] });
}

/** The mapping at a path of keys; an empty one if there is none. */
function mappingAt(data: object, path: readonly PropertyKey[]): object {
  const value = path.reduce<unknown>((holder, key) => Reflect.get(Object(holder), key), data);
  return isMapping(value) ? value : {};
}

/** The top-level keys to leave out. */
function wrongKeys(issue: z.core.$ZodIssue, data: object): string[] {
  const [first] = issue.path;
  if (first !== undefined) return [String(first)];
  return issue.code === 'unrecognized_keys' ? issue.keys : Object.keys(data);
}

/** zod also checks the length of a text that should have been a list. */
function followsFromType(issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean {
  const place = pathKey(issue.path);
  return (
    issue.code === 'too_big' &&
    issues.some((other) => other.code === 'invalid_type' && pathKey(other.path) === place)
  );
}

/** Whether a key is missing because an unknown one, which is reported, is misspelt. */
function isMisspelt(
  { code, path }: z.core.$ZodIssue,
  issues: readonly z.core.$ZodIssue[],
  data: object,
): boolean {
  const holder = path.slice(0, -1);
  const name = String(path.at(-1));
  if (code === 'unrecognized_keys' || Object.hasOwn(mappingAt(data, holder), name)) return false;
  return issues.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      pathKey(other.path) === pathKey(holder) &&
      other.keys.some((key) => nearest(key, [name]) !== undefined),
  );
}

/** An issue's message has two lines for each problem: message and advice (see `issueText`). */
function placeIssue(issue: z.core.$ZodIssue, document: YamlDocument, timeZone: string): Problem[] {
  const lines = issue.message.split('\n');
  const places =
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => document.keyAt([...issue.path, key]))
      : [issue.code === 'invalid_key' ? document.keyAt(issue.path) : document.at(issue.path)];
  return places.map((at, index) =>
    errorAt(
      document.path,
      at,
      lines[2 * index] ?? '',
      withOffsets(lines[2 * index + 1] ?? '', timeZone),
    ),
  );
}
