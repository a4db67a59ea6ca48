import { sentenceEnds } from '../../markdown/text/sentences.ts';
import type { LanguageCode } from '../../model/language.ts';
import type { LanguageWords } from '../../model/language-words.ts';
import type { Body, BodyPart } from '../../model/text/body.ts';
import { decodeHtml, escapeHtml } from '../../model/text/html-text.ts';
import { oneLine } from '../../model/text/one-line.ts';

/** What the plain text of a body depends on besides the body. */
export interface SentenceOptions {
  readonly lang: LanguageCode;
  readonly words: LanguageWords;
  /** Formats a day: `YYYY-MM-DD`. */
  readonly day: (day: string) => string;
}

/** A tag of our own HTML, in which text never has `<` and attributes are quoted: see `render-body.ts`. */
const tag = /<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** Elements within a line. All others separate texts. */
const inline = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'del', 'em', 'i', 'ins', 'kbd', 'mark', 'q'],
  ...['s', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'],
]);

type TextBody = Pick<Body, 'parts' | 'mentions' | 'pictures'>;

/** The sentences of a body as plain text, in reading order, without footnote marks. */
export function bodySentences(body: TextBody, options: SentenceOptions): readonly string[] {
  const html = body.parts.map((part) => htmlOf(part, body, options)).join('');
  const text = html
    .replace(/<sup\b[^>]*>.*?<\/sup>/g, '')
    .replace(tag, (_, __, name: string) => (inline.has(name) ? '' : '\n'));
  return text.split('\n').flatMap((block) => sentencesOf(decodeHtml(block), options));
}

/** The sentences of a text without line ends. */
export function sentencesOf(
  text: string,
  options: Pick<SentenceOptions, 'lang' | 'words'>,
): readonly string[] {
  const line = oneLine(text);
  if (line === '') return [];
  let start = 0;
  return sentenceEnds(line, options)
    .map((end) => {
      const sentence = line.slice(start, end).trim();
      start = end;
      return sentence;
    })
    .filter((sentence) => sentence !== '');
}

/** A part of a body as HTML in which only the texts matter. */
function htmlOf(part: BodyPart, body: TextBody, { day }: SentenceOptions): string {
  if (typeof part === 'string') return part;
  switch (part.slot) {
    case 'mention':
      return escapeHtml(body.mentions[part.index]?.label ?? '');
    case 'picture':
      return `<p>${escapeHtml(body.pictures[part.index]?.caption ?? '')}</p>`;
    case 'day':
      return escapeHtml(day(part.day));
    case 'map':
    case 'figure':
    case 'timeline':
    case 'entry':
    case 'entryend':
      return '';
  }
}
