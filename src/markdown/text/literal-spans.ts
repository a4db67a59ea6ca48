/** A range of a text in UTF-16 code units; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const url = /(?:\b[a-z][a-z0-9+]{1,15}:\/\/|\bwww\.)[^\s<>"“”«»]+/giu;

/**
 * What may be an address, file name or option: a run without spaces, brackets or quotation marks.
 */
const token = /[^\s()<>"“”«»[\]{}…,;!?،؛؟—–]+/gu;
/** Longer tokens are ignored, so that the patterns below stay fast. */
const maxToken = 300;

const word = String.raw`[\p{L}\p{N}_]`;
const local = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}.!#$%&'*+/=^_{|}~-]*[\p{L}\p{N}_+-])?`;
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`;
/** The last label ends before a dash: `desk@x.example--or call`. */
const lastLabel = String.raw`(?:xn--)?[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*`;
const address = new RegExp(`${local}@(?:${label}\\.)*${lastLabel}`, 'u');
const handle = new RegExp(String.raw`(?<![\p{L}\p{N}@&#])[@#]${word}+(?:[.-]${word}+)*`, 'u');
/** A handle that begins with an underscore may end with one: `@_vell_`. */
const underscoredHandle = new RegExp(String.raw`(?<![\p{L}\p{N}@&#])[@#]_${word}+`, 'u');
/**
 * `x.example`, `a--b.txt`, `o'neil.pdf`, possibly with a path; the last label is all upper or all
 * lower case.
 */
const dotted =
  /^[\p{L}\p{N}_~/\\](?:[\p{L}\p{N}_'.~+@%&=#:/\\-]*[\p{L}\p{N}_~-])?\.(?=[a-z\d]*[a-z]|[A-Z\d]*[A-Z])(?:[a-z\d]{1,24}|[A-Z\d]{2,24})$/u;
/** Known extensions, for names that could also be two sentences without a space between them. */
const fileExtension =
  /\.(?:pdf|docx?|odt|rtf|txt|md|csv|xlsx?|pptx?|jpe?g|png|gif|svg|webp|avif|heic|tiff?|mp[34]|mov|wav|zip|gz|html?|json|ya?ml|xml|epub|js|ts|py|sh)$/i;
const withPath = new RegExp(
  String.raw`^(?:${label}\.)+[\p{L}\p{N}-]{2,}(?::\d+)?\/[^']*(?:'[^']+)*`,
  'u',
);
const path = /^(?:\.{0,2}|~|[A-Za-z]:)[/\\][\p{L}\p{N}_.-][^']*(?:'[^']+)*/u;

const option = /^--[a-z][a-z\d-]+(?:=.*)?$/;
/**
 * A closing dash, which means that `--` before a word is an opening dash: `the mayor --who left--
 * said`.
 */
const closingDash = /[^\s-]--(?=[\s.,;:!?)]|$)/;

/**
 * Finds the parts of a text that must stay as written: web and mail addresses, handles, hashtags,
 * file names, paths and command-line options. Takes linear time.
 * @returns ascending spans that do not overlap
 */
export function literalSpans(text: string): readonly Span[] {
  if (!/[.@#/\\]|--/.test(text)) return [];
  const spans: Span[] = [];
  for (const { 0: found, index } of text.matchAll(url)) {
    spans.push({ from: index, to: index + withoutTail(balanced(found)).length });
  }
  const options = !closingDash.test(text);
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found.length > maxToken || !/[.@#/\\]|--/.test(found)) continue;
    const span = spanIn(found, options && isAtWordStart(text, index));
    if (span !== undefined) spans.push({ from: index + span.from, to: index + span.to });
  }
  return merged(spans);
}

/** Creates a function that tests if an index is in one of the spans. Indexes must be ascending. */
export function insideSpans(spans: readonly Span[]): (index: number) => boolean {
  let next = 0;
  return (index) => {
    while ((spans[next]?.to ?? Number.POSITIVE_INFINITY) <= index) next += 1;
    return (spans[next]?.from ?? Number.POSITIVE_INFINITY) <= index;
  };
}

/**
 * `__init__.py`, `_x_/y.md`: a name with underscores at its start and the same number inside it.
 */
const underscored = /(?<=^['*‘’]*)(_{1,3})(?!_)[\p{L}\p{N}_-]*[\p{L}\p{N}]\1[./\\].+$/u;

/**
 * The literal span of a token, if there is one. A pattern is tried only if the token has the character that it needs:
 * V8 takes a while to compile those with many letters.
 */
function spanIn(found: string, mayBeOption: boolean): Span | undefined {
  const between = found.includes('_') ? underscored.exec(withoutTail(found)) : null;
  if (between !== null && isFileName(between[0])) {
    return { from: between.index, to: between.index + between[0].length };
  }
  const from = found.length - found.replace(/^(?:['*_‘’]|~~)+/u, '').length;
  const bare = withoutTail(found.slice(from));
  const mail = /[@#]/.test(found) ? mailOrHandle(found.slice(from), bare) : null;
  if (mail !== null) return { from: from + mail.index, to: from + mail.index + mail[0].length };
  const name = pathIn(bare) ?? nameIn(bare);
  if (name !== null) return { from, to: from + withoutTail(name[0]).length };
  if (mayBeOption && option.test(found)) return { from: 0, to: found.length };
  return undefined;
}

function mailOrHandle(found: string, bare: string): RegExpExecArray | null {
  return address.exec(bare) ?? underscoredHandle.exec(found) ?? handle.exec(bare);
}

function pathIn(bare: string): RegExpExecArray | null {
  return /[/\\]/.test(bare) ? (withPath.exec(bare) ?? path.exec(bare)) : null;
}

/**
 * Whether a name with underscores is a file name; `_Note_.then` is the end of one sentence and the
 * next.
 */
export function isFileName(name: string): boolean {
  return fileExtension.test(name) || (/[@#/\\]/.test(name) && dotted.test(name.replace(/^_+/, '')));
}

function nameIn(bare: string): RegExpExecArray | null {
  if (!bare.includes('.')) return null;
  return /'|\.\./.test(bare) && !fileExtension.test(bare) ? null : dotted.exec(bare);
}

function isAtWordStart(text: string, index: number): boolean {
  return index === 0 || /[\s([]/.test(text[index - 1] ?? '');
}

/** The address up to a closing bracket whose opening bracket is before the address. */
function balanced(found: string): string {
  let open = 0;
  for (let at = 0; at < found.length; at += 1) {
    if (found[at] === '(') open += 1;
    else if (found[at] === ')') open -= 1;
    if (open < 0) return found.slice(0, at);
  }
  return found;
}

/** Removes punctuation at the end, which belongs to the sentence. */
function withoutTail(found: string): string {
  let end = found.length;
  while (end > 0 && '"\'.,;:!?)]*_~’…،؛؟'.includes(found[end - 1] ?? '')) end -= 1;
  return found.slice(0, end);
}

function merged(spans: Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last === undefined || span.from >= last.to) out.push(span);
    else if (span.to > last.to) out[out.length - 1] = { from: last.from, to: span.to };
  }
  return out;
}
