import { Lexer } from 'yaml';

const maxIndent = 80;
const maxBrackets = 64;
/** A hundred indicators, tags or anchors one after the other, such as `- - - `. */
const manyIndicators = /(?<!\S)(?:(?:[-?:]|[!&]\S*)[ \t]+){100}/;

/**
 * Whether YAML is nested deeper than the YAML library should be asked to follow. The library goes
 * down by recursion, and where the stack ends V8 may end the whole process (a regular expression
 * compiled there is a fatal error), so that catching the overflow is not enough.
 *
 * Each level of a block costs a column of indentation or an indicator (`-`, `?`, `:`) on its line,
 * and each level of a flow a bracket or a `:`; so bounds on these bound the depth. Front matter needs four.
 */
export function nestsTooDeep(text: string): boolean {
  return anyLineNestsTooDeep(text) || bracketsNestTooDeep(text);
}

/** Whether a line is indented too far, or holds too many indicators. */
export function anyLineNestsTooDeep(text: string): boolean {
  return text.split('\n').some(lineNestsTooDeep);
}

/** Indicators within quotation marks are counted too: no text has a hundred in a row. */
function lineNestsTooDeep(line: string): boolean {
  if (line.length <= maxIndent) return false;
  const indent = line.length - line.trimStart().length;
  if (indent > maxIndent && indent < line.length) return true;
  return manyIndicators.test(line);
}

/** Brackets within quotation marks are common, so if there are many the lexer tells them apart. */
function bracketsNestTooDeep(text: string): boolean {
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  const pairs = brackets === 0 ? 0 : (text.match(/[?:](?=\s)/g)?.length ?? 0);
  return brackets + pairs > maxBrackets && flowNestsTooDeep(text);
}

/** Counts open brackets, and the pairs in them that stand in each other: `[a: a: a`. */
function flowNestsTooDeep(text: string): boolean {
  const depth = new FlowDepth();
  for (const token of new Lexer().lex(text)) {
    depth.addToken(token);
    if (depth.levels > maxBrackets) return true;
  }
  return false;
}

/** How deep a place in flow collections is nested. */
class FlowDepth {
  levels = 0;
  /** How many pairs are open in each open bracket, the innermost last. */
  readonly #pairs: number[] = [];

  addToken(token: string): void {
    if (token === '[' || token === '{') {
      this.#pairs.push(0);
      this.levels += 1;
    } else if (token === ']' || token === '}') {
      this.#closePairs();
      if (this.#pairs.pop() !== undefined) this.levels -= 1;
    } else if (token === ',') {
      this.#closePairs();
    } else if ((token === ':' || token === '?') && this.#pairs.length > 0) {
      this.#pairs.push((this.#pairs.pop() ?? 0) + 1);
      this.levels += 1;
    }
  }

  #closePairs(): void {
    const pairs = this.#pairs.pop();
    if (pairs === undefined) return;
    this.levels -= pairs;
    this.#pairs.push(0);
  }
}
