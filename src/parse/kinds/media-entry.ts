import * as z from 'zod';
import type { SourceFile } from '../../model/content-file.ts';
import type { MediaEntry } from '../../model/pictures/picture.ts';
import type { Checked } from '../../model/problem.ts';
import { line, translatedLine } from '../fields/line.ts';
import { webAddress } from '../fields/link.ts';
import { languageCodes, type ParseContext } from '../parse-context.ts';
import { ProblemCollector } from '../problem-collector.ts';
import { readFields } from '../yaml/read-fields.ts';
import { readYaml } from '../yaml/yaml-document.ts';
import { typesetTexts, unknownLanguages } from './by-language.ts';

/** The schema of the file. */
export const mediaEntryFields = z.strictObject({
  credit: translatedLine('who took the picture or owns it'),
  alt: translatedLine('what the picture shows, for readers who cannot see it').optional(),
  caption: translatedLine('the caption').optional(),
  licence: line('the licence, such as CC BY 4.0').optional(),
  licenceUrl: webAddress('the address of the licence').optional(),
});

/**
 * Parses `media/name.jpg.yaml`: credit, description, caption and licence of the picture `media/name.jpg`,
 * for all articles that show it.
 */
export function parseMediaEntry(
  source: SourceFile,
  context: ParseContext,
): Checked<MediaEntry | undefined> {
  const collector = new ProblemCollector();
  const document = collector.unwrap(readYaml(source.path, source.text, 'media entry'));
  if (document === undefined) return collector.result(undefined);
  const fields = collector.unwrap(
    readFields(mediaEntryFields, document, context.publication.timeZone),
  );
  const paths = ['credit', 'alt', 'caption'].map((key) => [key]);
  collector.add(unknownLanguages(document, paths, languageCodes(context.publication)));
  const { credit, alt, caption, licence, licenceUrl } = fields;
  const name = licence ?? licenceUrl;
  return collector.result({
    path: source.path,
    picture: source.path.slice(0, -mediaEntryEnding.length),
    alts: typesetTexts(alt, context),
    captions: typesetTexts(caption, context),
    credits: typesetTexts(credit, context),
    licence: name === undefined ? undefined : { name, url: licenceUrl },
  });
}

/** A media entry has the name of its picture with this ending. */
export const mediaEntryEnding = '.yaml';
