/** A scalar on one line: what it means, what is written, and the column just past it. */
export interface PlainScalar {
  readonly data: unknown;
  readonly source: string;
  readonly end: number;
}

const doubleQuoted = /"([^"\\]*)"/y;
const singleQuoted = /'((?:[^']|'')*)'/y;
/** No character with a meaning of its own in YAML begins a value here; of signs, only `-` before a digit. */
const start = String.raw`(?:[^\s?:,[\]{}#&*!|>'"%@${'`'}~=.+<-]|-(?=\d)|\.\.\/)`;
const inBlock = new RegExp(`${start}.*`, 'sy');
const inFlow = new RegExp(
  String.raw`${start}(?:[^ ,[\]{}:]|:(?=[^ ,[\]{}])| +(?=[^ ,[\]{}:#]))*`,
  'y',
);
const endsEarly = /: | #|:$/;

/** Reads the scalar that is the rest of a line; undefined where it is not surely plain. */
export function blockScalar(line: string, from: number): PlainScalar | undefined {
  const quoted = quotedScalar(line, from);
  if (quoted !== undefined) return quoted.end === line.length ? quoted : undefined;
  const source = match(inBlock, line, from)?.[0];
  if (source === undefined || endsEarly.test(source)) return undefined;
  return unquoted(source, line.length);
}

/** Reads a scalar in `[…]` or `{…}`; undefined where it is not surely plain. */
export function flowScalar(line: string, from: number): PlainScalar | undefined {
  const quoted = quotedScalar(line, from);
  if (quoted !== undefined) return quoted;
  const source = match(inFlow, line, from)?.[0];
  return source === undefined ? undefined : unquoted(source, from + source.length);
}

function quotedScalar(line: string, from: number): PlainScalar | undefined {
  const mark = line[from];
  if (mark !== '"' && mark !== "'") return undefined;
  const found = match(mark === '"' ? doubleQuoted : singleQuoted, line, from);
  if (found === undefined) return undefined;
  const inside = found[1] ?? '';
  const source = mark === '"' ? inside : inside.replaceAll("''", "'");
  return { data: source, source, end: from + found[0].length };
}

function match(pattern: RegExp, line: string, from: number): RegExpExecArray | undefined {
  pattern.lastIndex = from;
  return pattern.exec(line) ?? undefined;
}

const integer = /^-?(?:0|[1-9]\d*)$/;
const decimal = /^-?\d+\.\d*$/;
const exponent = /^-?\d+(?:\.\d*)?e[-+]?\d+$/i;
const word = /^(?:null|true|false)$/i;

/** What an unquoted scalar means in the schema of `readYaml`. */
function unquoted(source: string, end: number): PlainScalar | undefined {
  // Digits and `-`, `.`, `/`, all below the letters.
  if (source.charCodeAt(0) < 0x3a) return numberLike(source, end);
  if (source.length > 5 || !word.test(source)) return { data: source, source, end };
  if (source !== 'true' && source !== 'false') return undefined;
  return { data: source === 'true', source, end };
}

function numberLike(source: string, end: number): PlainScalar | undefined {
  if (integer.test(source)) return { data: Number(source), source, end };
  if (decimal.test(source)) return { data: Number.parseFloat(source), source, end };
  return exponent.test(source) ? undefined : { data: source, source, end };
}
