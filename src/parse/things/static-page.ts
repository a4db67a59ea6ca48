import * as z from 'zod';
import type { SourceFile } from '../../model/content-file.ts';
import type { Checked } from '../../model/problem.ts';
import type { ParsedStaticPage } from '../../model/site/story.ts';
import { readRequiredBody } from '../article/read-body.ts';
import { line } from '../fields/line.ts';
import { order } from '../fields/order.ts';
import { readFileName } from '../file-name.ts';
import { Findings } from '../findings.ts';
import { type ParseContext, typesetter } from '../parse-context.ts';
import { readFrontMatter } from '../yaml/front-matter.ts';
import { readFields } from '../yaml/read-fields.ts';

const staticPageFields = z.strictObject({
  title: line('the title of the page'),
  description: line('one line that says what the page is for'),
  order: order().optional(),
});

/** Reads `pages/slug[.lang].md`. */
export function parseStaticPage(
  source: SourceFile,
  context: ParseContext,
): Checked<ParsedStaticPage | undefined> {
  const findings = new Findings();
  const { slug, lang, isKnown } = findings.take(readFileName(source.path, context));
  const front = findings.take(readFrontMatter(source));
  if (front === undefined) return findings.with(undefined);
  const { document, bodyStart } = front;
  const body = findings.take(readRequiredBody(source, bodyStart, lang, context));
  if (document === undefined || !isKnown) return findings.with(undefined);
  const fields = findings.take(
    readFields(staticPageFields, document, context.publication.timeZone),
  );
  const { title = '', description = '' } = fields;
  const { text } = typesetter(context, lang);
  const texts = { title: text(title), description: text(description) };
  return findings.with({ path: source.path, slug, lang, ...texts, order: fields.order, body });
}
