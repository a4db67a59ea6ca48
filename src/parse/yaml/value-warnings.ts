import { findMarkdown } from '../../markdown/find-markdown.ts';
import { misleadingHost } from '../../model/address/misleading-host.ts';
import { type Problem, warningAt } from '../../model/problem.ts';
import { fieldName } from '../issue-messages.ts';
import { quote } from '../issue-text.ts';
import { type TextValue, textValues } from './text-values.ts';
import type { YamlDocument } from './yaml-document.ts';

/** Warns of addresses with a misleading host, and of Markdown in other values, which is not rendered. */
export function valueWarnings(document: YamlDocument): readonly Problem[] {
  return textValues(document).flatMap((placed) => warningOf(placed, document));
}

function warningOf({ text, keys }: TextValue, document: YamlDocument): readonly Problem[] {
  if (/^(?:https?:\/\/|mailto:|\/)\S*$/i.test(text)) {
    return addressWarning({ text, keys }, document);
  }
  const mark = findMarkdown(text);
  if (mark === undefined) return [];
  const message = `${fieldName(keys)} is plain text: readers see ${quote(mark.written)} as it is written`;
  return [warningAt(document.path, document.at(keys), message, mark.advice)];
}

function addressWarning({ text, keys }: TextValue, document: YamlDocument): readonly Problem[] {
  const found = /^http/i.test(text) ? misleadingHost(text) : undefined;
  if (found === undefined) return [];
  const message = `${found.message}: ${quote(text)}`;
  return [warningAt(document.path, document.at(keys), message, found.advice)];
}
