import { CST, Lexer } from 'yaml';

/** An item of a list `[…]` or a mapping `{…}`. Offsets into the text. */
export interface FlowItem {
  readonly start: number;
  readonly end: number;
  /** Offset of the colon after a key; undefined if there is none. */
  readonly colon: number | undefined;
}

/** A list `[…]` or a mapping `{…}` in YAML, closed or not. */
export interface FlowCollection {
  readonly mark: '[' | '{';
  /** Offset of the opening bracket. */
  readonly open: number;
  /** Offset after the closing bracket, or the end of the text. */
  readonly end: number;
  readonly isClosed: boolean;
  readonly items: readonly FlowItem[];
}

/** A comment of YAML. */
export interface YamlComment {
  readonly start: number;
  readonly end: number;
  /** The innermost collection around it. */
  readonly inside: FlowCollection | undefined;
}

/** The brackets and comments of a YAML text. */
export interface FlowSyntax {
  /** Ordered by opening bracket. */
  readonly collections: readonly FlowCollection[];
  readonly comments: readonly YamlComment[];
}

/**
 * Finds the lists and mappings in brackets, their items, and all comments. It needs only tokens, so it works
 * for malformed YAML too. Brackets and `#` in quoted text are ignored.
 */
export function flowSyntax(text: string): FlowSyntax {
  const scanner = new FlowScanner(text.length);
  for (const [token, offset] of yamlTokens(text)) {
    if (token === CST.FLOW_END) scanner.closeAll(offset);
    else scanner.addToken(token, offset);
  }
  return { collections: scanner.collections, comments: scanner.comments };
}

/**
 * The tokens of a YAML text with their offsets. Of the control characters that the lexer adds, only those for the ends of
 * collections are among them.
 */
export function* yamlTokens(text: string): Generator<readonly [token: string, offset: number]> {
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === CST.DOCUMENT || token === CST.SCALAR) continue;
    yield [token, offset];
    if (token !== CST.FLOW_END) offset += token.length;
  }
}

interface OpenItem {
  start: number;
  end: number;
  colon: number | undefined;
}

interface OpenCollection extends FlowCollection {
  end: number;
  isClosed: boolean;
  readonly items: OpenItem[];
  /** The current item. */
  item: OpenItem | undefined;
}

class FlowScanner {
  readonly collections: OpenCollection[] = [];
  readonly comments: YamlComment[] = [];
  readonly #textEnd: number;
  #open: OpenCollection[] = [];

  constructor(textEnd: number) {
    this.#textEnd = textEnd;
  }

  addToken(token: string, offset: number): void {
    if (token.trim() === '') return;
    if (token.startsWith('#')) {
      this.comments.push({
        start: offset,
        end: offset + token.length,
        inside: this.#open.at(-1),
      });
      return;
    }
    if (token === '[' || token === '{') this.#begin(token, offset);
    else if (token === ']' || token === '}') this.#close(token, offset);
    else if (token === ',') this.#endItem();
    else this.#extend(offset, token);
  }

  closeAll(offset: number): void {
    for (const collection of this.#open) collection.end = offset;
    this.#open = [];
  }

  #begin(mark: '[' | '{', open: number): void {
    this.#extend(open, mark);
    const unread = { items: [], item: undefined };
    const made: OpenCollection = { mark, open, end: this.#textEnd, isClosed: false, ...unread };
    this.collections.push(made);
    this.#open.push(made);
  }

  #close(token: ']' | '}', offset: number): void {
    const closed = this.#open.at(-1);
    // A bracket of the other kind does not close the collection.
    if (closed?.mark === (token === ']' ? '[' : '{')) {
      closed.end = offset + 1;
      closed.isClosed = true;
      this.#open.pop();
    }
    this.#extend(offset, token);
  }

  #endItem(): void {
    const collection = this.#open.at(-1);
    if (collection !== undefined) collection.item = undefined;
  }

  #extend(offset: number, token: string): void {
    const collection = this.#open.at(-1);
    if (collection === undefined) return;
    if (collection.item === undefined) {
      collection.item = { start: offset, end: offset, colon: undefined };
      collection.items.push(collection.item);
    }
    const { item } = collection;
    item.end = offset + token.length;
    if (token === ':' && item.colon === undefined) item.colon = offset;
  }
}
