import { Lexer } from 'yaml';

const mostIndent = 80;
const mostBrackets = 64;
/** A hundred indicators, tags or anchors one after the other, such as `- - - `. */
const manyIndicators = /(?<!\S)(?:(?:[-?:]|[!&]\S*)[ \t]+){100}/;

/**
 * Whether YAML is nested deeper than the YAML library should be asked to follow. The library goes
 * down by recursion, and where the stack ends V8 may end the whole process (a regular expression
 * compiled there is a fatal error), so that catching the overflow is not enough.
 *
 * Each level of a block costs a column of indentation or an indicator (`-`, `?`, `:`) on its line,
 * and each level of a flow a bracket; so bounds on these bound the depth. Front matter needs four.
 */
export function nestsTooDeep(text: string): boolean {
  return text.split('\n').some(lineNestsTooDeep) || bracketsNestTooDeep(text);
}

/** Indicators within quotation marks are counted too: no text has a hundred in a row. */
function lineNestsTooDeep(line: string): boolean {
  if (line.length <= mostIndent) return false;
  const indent = line.length - line.trimStart().length;
  if (indent > mostIndent && indent < line.length) return true;
  return manyIndicators.test(line);
}

/** Brackets within quotation marks are common, so where there are many the lexer tells them apart. */
function bracketsNestTooDeep(text: string): boolean {
  if ((text.match(/[[{]/g)?.length ?? 0) <= mostBrackets) return false;
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > mostBrackets) return true;
  }
  return false;
}
