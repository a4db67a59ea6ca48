import type * as z from 'zod';
import { type Checked, errorAt, type Problem } from '../../model/problem.ts';
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
    error: (issue) => issueMessage(issue, document),
  });
  const texts = textProblems(schema, document);
  const asWritten = [...texts.problems, ...valueWarnings(document)];
  if (result.success) return { value: result.data as Fields<S>, problems: asWritten };
  const { issues } = result.error;
  const wrong = new Set(issues.flatMap((issue) => wrongKeys(issue, document)));
  const repaired = schema.safeParse(withStandIns(document.data, issues));
  const validEntries = Object.entries(document.data).filter(([key]) => !wrong.has(key));
  const rest = repaired.success
    ? repaired
    : schema.partial().safeParse(Object.fromEntries(validEntries));
  return {
    value: (rest.success ? rest.data : {}) as Fields<S>,
    problems: [
      ...issues
        .filter(
          (issue) => !texts.truncated.has(pathKey(issue.path)) && !followsFromType(issue, issues),
        )
        .flatMap((issue) => placeIssue(issue, document, timeZone)),
      ...asWritten,
    ],
  };
}

/** Valid values in place of invalid ones inside of a value, so that the rest of the value is checked too. */
const standIns: Readonly<Record<string, string>> = { until: '9999-12-31T00:00:00Z' };

/** The data with a valid value in each invalid field inside of another that has a stand-in. */
function withStandIns(data: object, issues: readonly z.core.$ZodIssue[]): object {
  const copy = structuredClone(data);
  for (const { path } of issues) {
    const name = String(path.at(-1));
    const standIn = Object.hasOwn(standIns, name) ? standIns[name] : undefined;
    if (standIn === undefined || path.length < 2) continue;
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((value, key) => Reflect.get(Object(value), key), copy);
    if (isMapping(holder)) Object.assign(holder, { [name]: standIn });
  }
  return copy;
}

/** The top-level keys to leave out. An unknown key inside a value leaves out the whole value. */
function wrongKeys(issue: z.core.$ZodIssue, document: YamlDocument): string[] {
  const [first] = issue.path;
  if (first !== undefined) return [String(first)];
  return issue.code === 'unrecognized_keys' ? issue.keys : Object.keys(document.data);
}

/** zod also checks the length of a text that should have been a list. */
function followsFromType(issue: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean {
  const place = pathKey(issue.path);
  return (
    issue.code === 'too_big' &&
    issues.some((other) => other.code === 'invalid_type' && pathKey(other.path) === place)
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
