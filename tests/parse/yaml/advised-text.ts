import * as z from 'zod';
import type { Problem } from '../../../src/model/problem.ts';
import { line, sentence } from '../../../src/parse/fields/line.ts';
import { readFrontMatter } from '../../../src/parse/yaml/front-matter.ts';
import { readFields } from '../../../src/parse/yaml/read-fields.ts';
import { unintended } from '../../sites/html/unintended.ts';

const note = z.strictObject({ text: line('a text'), more: line('more').optional() });
const schema = z.strictObject({
  before: line('a text'),
  headline: line('a text').optional(),
  list: z.array(sentence('a sentence')).optional(),
  notes: z.array(note).optional(),
  behind: line('a text'),
});

/** Reads front matter with these lines between two valid ones. */
export function read(lines: readonly string[]): {
  value: Record<string, unknown>;
  problems: Problem[];
} {
  const text = `---\nbefore: It's here\n${lines.join('\n')}\nbehind: "Quoted" # comment\n---\n`;
  const front = readFrontMatter({ path: 'a.md', text });
  const document = front.value?.document;
  if (document === undefined) return { value: {}, problems: [...front.problems] };
  const { value, problems } = readFields(schema, document, 'UTC');
  // The note that Markdown marks are printed as they are does not matter here.
  return { value, problems: [...unintended([...front.problems, ...problems])] };
}

/** The line that an advice says to write, which is at the end of the advice. */
export function adviceLine({ advice }: Problem): string | undefined {
  return / quotation marks: (.*)$/.exec(advice)?.[1];
}

/** Follows the advice for a text of one line until there is no more advice. */
export function followed(written: string): ReturnType<typeof read> {
  let last = written;
  for (let count = 0; count < 3; count += 1) {
    const checked = read([last]);
    const [problem] = checked.problems;
    const advised = problem && adviceLine(problem);
    if (advised === undefined) return checked;
    last = `${/^ */.exec(last)?.[0]}${advised}`;
  }
  return read([last]);
}
