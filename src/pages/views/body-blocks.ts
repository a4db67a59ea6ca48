import type { BodyPieceView, BodyView, FigureMarkView } from './body-view.ts';

/** A number that a text quotes, with its note. */
export interface QuotedFigure extends FigureMarkView {
  /**
   * Counts the figures of the text in the order in which it first quotes them, from 1, or from the number after that of
   * the last footnote: print shows both numbers in the same way.
   */
  readonly number: number;
  /** Counts the notes of the text, from 1. A figure has one note in each block that quotes it. */
  readonly note: number;
}

/** A piece of a text, in which the marks of figures have numbers. */
export type BlockPiece =
  | Exclude<BodyPieceView, { readonly piece: 'figure' }>
  | ({ readonly piece: 'figure' } & QuotedFigure);

/** An element at the top level of a text: a paragraph, a heading, a list, a picture. */
export interface BodyBlock {
  readonly isParagraph: boolean;
  readonly pieces: readonly BlockPiece[];
  /** The figures that the block quotes, each once. */
  readonly figures: readonly QuotedFigure[];
}

/** Elements without an end tag: https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const voidElements = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col', 'source']);

const tag = /<(\/?)([a-z][\w-]*)(?:[^>"']|"[^"]*"|'[^']*')*>/g;

/** Splits a text into its blocks. @param body well-formed HTML, with slots between its parts */
export function bodyBlocks(body: BodyView): readonly BodyBlock[] {
  return blocksOf([splitBlocks(body)]).flat();
}

/**
 * Splits the parts of live coverage into their blocks. Figures and notes are numbered through all of them. A part that
 * quotes no figure stays one block: to split hundreds of entries takes as long as to write their page.
 * @param bodies as in `bodyBlocks`, in reading order
 */
export function blocksOfEntries(bodies: readonly BodyView[]): readonly (readonly BodyBlock[])[] {
  return blocksOf(
    bodies.map((body) => (body.some(isFigure) ? splitBlocks(body) : [body].filter(hasContent))),
  );
}

function isFigure(piece: BodyPieceView): boolean {
  return typeof piece !== 'string' && piece.piece === 'figure';
}

function blocksOf(split: readonly (readonly BodyView[])[]): readonly (readonly BodyBlock[])[] {
  const blocks = numbered(split.flat());
  let end = 0;
  return split.map(({ length }) => {
    end += length;
    return blocks.slice(end - length, end);
  });
}

function splitBlocks(body: BodyView): readonly BodyView[] {
  const blocks: BodyPieceView[][] = [[]];
  let depth = 0;
  for (const piece of body) {
    const isSlot = typeof piece !== 'string';
    const split = isSlot ? { parts: [piece], depth } : splitHtml(piece, depth);
    depth = split.depth;
    split.parts.forEach((part, at) => {
      if (at > 0) blocks.push([]);
      blocks.at(-1)?.push(part);
    });
    if (isSlot && depth === 0) blocks.push([]);
  }
  return blocks.filter(hasContent);
}

function hasContent(pieces: BodyView): boolean {
  return pieces.some(isShown);
}

function isShown(piece: BodyPieceView): boolean {
  return typeof piece !== 'string' || piece.trim() !== '';
}

/**
 * Splits HTML after each element at the top level.
 * @param startDepth the number of elements that are open before it
 * @returns the last part is what follows the last end of an element, often ''
 */
function splitHtml(html: string, startDepth: number) {
  const parts: string[] = [];
  let depth = startDepth;
  let from = 0;
  for (const { 0: text, 1: slash, 2: name = '', index } of html.matchAll(tag)) {
    if (!voidElements.has(name)) depth += slash === '/' ? -1 : 1;
    if (depth > 0) continue;
    parts.push(html.slice(from, index + text.length));
    from = index + text.length;
  }
  return { parts: [...parts, html.slice(from)], depth };
}

function numbered(blocks: readonly (readonly BodyPieceView[])[]): readonly BodyBlock[] {
  const numbers = new Map<string, number>();
  const before = blocks.some((pieces) => pieces.some(isFigure)) ? countFootnotes(blocks) : 0;
  let notes = 0;
  return blocks.map((pieces) => {
    const figures = new Map<string, QuotedFigure>();
    const quote = (mark: FigureMarkView): QuotedFigure => {
      const number = numbers.get(mark.id) ?? before + numbers.size + 1;
      numbers.set(mark.id, number);
      const quoted = figures.get(mark.id) ?? { number, note: ++notes, ...mark };
      figures.set(mark.id, quoted);
      return quoted;
    };
    return {
      isParagraph: startsWithParagraph(pieces),
      pieces: pieces.map((piece) =>
        typeof piece !== 'string' && piece.piece === 'figure'
          ? { piece: 'figure', ...quote(piece) }
          : piece,
      ),
      figures: [...figures.values()],
    };
  });
}

function countFootnotes(blocks: readonly BodyView[]): number {
  const html = blocks.flat().filter((piece) => typeof piece === 'string');
  return html.join('').match(/<li id="fn-\d+"/g)?.length ?? 0;
}

function startsWithParagraph([first]: readonly BodyPieceView[]): boolean {
  return typeof first === 'string' && /^\s*<p[\s>]/.test(first);
}

/** The most paragraphs at the start of an article before its map. */
const openingParagraphs = 2;

/** Splits a text after its first paragraphs, where a narrow page shows the article's map. */
export function splitOpening(blocks: readonly BodyBlock[]) {
  const other = blocks.findIndex(({ isParagraph }) => !isParagraph);
  const paragraphs = other === -1 ? blocks.length : other;
  const end = Math.min(paragraphs, openingParagraphs);
  return { opening: blocks.slice(0, end), afterOpening: blocks.slice(end) };
}

/** The figures that a text quotes, each once, in the order of their numbers. */
export function quotedFigures(blocks: readonly BodyBlock[]): readonly QuotedFigure[] {
  const byNumber = new Map<number, QuotedFigure>();
  for (const figure of blocks.flatMap(({ figures }) => figures)) {
    if (!byNumber.has(figure.number)) byNumber.set(figure.number, figure);
  }
  return [...byNumber.values()];
}
