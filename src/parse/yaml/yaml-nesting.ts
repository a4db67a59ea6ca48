import { Lexer } from 'yaml';

const maxIndent = 80;
const maxBrackets = 64;
/** A hundred indicators, tags or anchors in a row, such as `- - - `. */
const manyIndicators = /(?<!\S)(?:(?:[-?:]|[!&]\S*)[ \t]+){100}/;

/**
 * Whether YAML is nested too deeply for the `yaml` library. The library is recursive, and a stack overflow
 * can end the whole process (V8 aborts if it compiles a regular expression at that moment), so catching the
 * error is not enough.
 *
 * Each level of a block collection needs a column of indentation or an indicator (`-`, `?`, `:`) on its
 * line, and each level of a flow collection needs a bracket or a `:`. So limits on these limit the depth.
 * Front matter needs four levels.
 */
export function nestsTooDeep(text: string): boolean {
  return anyLineNestsTooDeep(text) || bracketsNestTooDeep(text);
}

/** Whether a line is indented too far or has too many indicators. */
export function anyLineNestsTooDeep(text: string): boolean {
  return text.split('\n').some(lineNestsTooDeep);
}

/** Counts indicators in quotation marks too: no text has a hundred in a row. */
function lineNestsTooDeep(line: string): boolean {
  if (line.length <= maxIndent) return false;
  const indent = line.length - line.trimStart().length;
  if (indent > maxIndent && indent < line.length) return true;
  return manyIndicators.test(line);
}

/** Brackets in quotation marks are common, so the lexer decides if there are many brackets. */
function bracketsNestTooDeep(text: string): boolean {
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  const pairs = brackets === 0 ? 0 : (text.match(/[?:](?=\s)/g)?.length ?? 0);
  return brackets + pairs > maxBrackets && flowNestsTooDeep(text);
}

/** Counts open brackets and the nested pairs in them: `[a: a: a`. */
function flowNestsTooDeep(text: string): boolean {
  const depth = new FlowDepth();
  for (const token of new Lexer().lex(text)) {
    depth.addToken(token);
    if (depth.levels > maxBrackets) return true;
  }
  return false;
}

/** Tracks the depth in flow collections. */
class FlowDepth {
  levels = 0;
  /** Number of open pairs in each open bracket, the innermost last. */
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
