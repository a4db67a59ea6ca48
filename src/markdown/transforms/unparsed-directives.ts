import type { Paragraph, Text } from 'mdast';
import { nearest } from '../../model/text/nearest.ts';
import { type BodyContext, quoted, report } from '../body-context.ts';
import { directives, writeDirective } from '../directives.ts';
import { sourceOffsets } from '../source-positions.ts';

/** Reports lines of a text that look like a directive but were not parsed as one. */
export class UnparsedDirectives {
  readonly #context: BodyContext;
  /** Opening lines without effect, whose closing lines have none either and are not reported. */
  #opened = 0;

  constructor(context: BodyContext) {
    this.#context = context;
  }

  /** Counts a line that was meant to open a container. @param name of the directive */
  countOpening(name: string): void {
    if (directives.get(name)?.form === 'containerDirective') this.#opened += 1;
  }

  check(node: Paragraph): void {
    for (const [index, child] of node.children.entries()) {
      if (child.type === 'text' && child.value.includes('::')) this.#checkText(child, index === 0);
    }
  }

  #checkText(node: Text, isFirst: boolean): void {
    const context = this.#context;
    const offsetOf = sourceOffsets(node, context.text);
    for (const match of node.value.matchAll(/(^|\n)(?:::[\p{L}_-]|:::).*/gu)) {
      const newline = match[1] ?? '';
      const offset = offsetOf(match.index + newline.length);
      if (context.text[offset] !== ':' || (newline === '' && !isFirst)) continue;
      const line = match[0].trim();
      if (/^:+$/.test(line) && this.#opened > 0) {
        this.#opened -= 1;
        continue;
      }
      const name = meantName(line);
      if (/^:::/.test(line) && name !== undefined) this.countOpening(name);
      const message = `colons that do not open or close anything: ${quoted(match[0])}`;
      report(context, context.locate(offset), message, adviceFor(line, name));
    }
  }
}

/** The directive that a line was meant to open. */
function meantName(line: string): string | undefined {
  const written = /^:+\s*([\p{L}_-]+)/u.exec(line)?.[1]?.toLowerCase() ?? '';
  return directives.has(written) ? written : nearest(written, directives.keys());
}

function adviceFor(line: string, name = 'quote'): string {
  const example = writeDirective(name);
  if (/^:+\s|^:+[\p{L}_-]+\s+[{[]/u.test(line))
    return `${example}, without a space before { or a name`;
  return /[“”„«»‘’]/.test(line) ? `${example}, with straight quotation marks: "` : example;
}
