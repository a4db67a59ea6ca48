import * as z from 'zod';
import type { SourceFile } from '../../model/content-file.ts';
import type { Checked } from '../../model/problem.ts';
import type { ParsedStaticPage } from '../../model/site/story.ts';
import { readRequiredBody } from '../article/read-body.ts';
import { identifier } from '../fields/identifier.ts';
import { line } from '../fields/line.ts';
import { order } from '../fields/order.ts';
import { readFileName } from '../file-name.ts';
import { type ParseContext, typesetter } from '../parse-context.ts';
import { ProblemCollector } from '../problem-collector.ts';
import { readFrontMatter } from '../yaml/front-matter.ts';
import { readFields } from '../yaml/read-fields.ts';

/** The schema of its front matter. */
export const staticPageFields = z.strictObject({
  title: line('the title of the page'),
  description: line('one line that says what the page is for'),
  order: order().optional(),
  layout: identifier('the name of a layout, such as "supporters"').optional(),
});

/** Parses `pages/slug[.lang].md`. */
export function parseStaticPage(
  source: SourceFile,
  context: ParseContext,
): Checked<ParsedStaticPage | undefined> {
  const collector = new ProblemCollector();
  const { slug, lang, isKnownLanguage } = collector.unwrap(readFileName(source.path, context));
  const front = collector.unwrap(readFrontMatter(source));
  if (front === undefined) return collector.result(undefined);
  const { document, bodyStart } = front;
  const body = collector.unwrap(readRequiredBody(source, bodyStart, lang, context));
  if (document === undefined || !isKnownLanguage) return collector.result(undefined);
  const fields = collector.unwrap(
    readFields(staticPageFields, document, context.publication.timeZone),
  );
  const { title = '', description = '' } = fields;
  const { text } = typesetter(context, lang);
  const texts = { title: text(title), description: text(description) };
  const layout = fields.layout === undefined ? {} : { layout: fields.layout };
  return collector.result({
    ...{ path: source.path, slug, lang, ...texts, order: fields.order },
    ...layout,
    body,
  });
}
