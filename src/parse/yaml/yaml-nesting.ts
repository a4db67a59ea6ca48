import { yamlTokens } from './flow-collections.ts';

const maxIndent = 80;
const maxBrackets = 64;
/** A hundred indicators, tags or anchors in a row, such as `- - - `. */
const manyIndicators = /(?<!\S)(?:(?:[-?:]|[!&]\S*)[ \t]+){100}/;

/**
 * Finds what is nested too deeply in YAML for the `yaml` library. The library is recursive, and a stack overflow
 * can end the whole process (V8 aborts if it compiles a regular expression at that moment), so catching the
 * error is not enough.
 *
 * Each level of a block collection needs a column of indentation or an indicator (`-`, `?`, `:`) on its
 * line, and each level of a flow collection needs a bracket or a `:`. So limits on these limit the depth.
 * Front matter needs four levels.
 * @returns the offset of the line, or of the bracket or pair, that is too deep; undefined if nothing is
 */
export function tooDeepOffset(text: string): number | undefined {
  return tooDeepLine(text) ?? tooDeepBracket(text);
}

/** The offset of the text of the first line that is indented too far or has too many indicators. */
export function tooDeepLine(text: string): number | undefined {
  let start = 0;
  for (const line of text.split('\n')) {
    if (lineNestsTooDeep(line)) return start + line.length - line.trimStart().length;
    start += line.length + 1;
  }
  return undefined;
}

/** Counts indicators in quotation marks too: no text has a hundred in a row. */
function lineNestsTooDeep(line: string): boolean {
  if (line.length <= maxIndent) return false;
  const indent = line.length - line.trimStart().length;
  if (indent > maxIndent && indent < line.length) return true;
  return manyIndicators.test(line);
}

/** Brackets in quotation marks are common, so the lexer decides if there are many brackets. */
function tooDeepBracket(text: string): number | undefined {
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  const pairs = brackets === 0 ? 0 : (text.match(/[?:](?=\s)/g)?.length ?? 0);
  return brackets + pairs > maxBrackets ? tooDeepToken(text) : undefined;
}

/** Counts open brackets and the nested pairs in them: `[a: a: a`. */
function tooDeepToken(text: string): number | undefined {
  const depth = new FlowDepth();
  for (const [token, offset] of yamlTokens(text)) {
    depth.addToken(token);
    if (depth.levels > maxBrackets) return offset;
  }
  return undefined;
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
