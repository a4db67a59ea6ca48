/** One import, export-from or dynamic import of a source file. */
export interface Import {
  /** The module name as written: `./point.ts`, `luxon`. */
  readonly specifier: string;
  /** True for `import type` and `export type`, which do not exist at run time. */
  readonly typeOnly: boolean;
}

/** The parts of a source file that the architecture rules need. */
export interface ScannedSource {
  readonly imports: readonly Import[];
  /**
   * The code with comments, strings, templates and regular expressions blanked. Line numbers do not
   * change.
   */
  readonly code: string;
}

/** A scanned source file of the project. */
export interface SourceFile extends ScannedSource {
  /** Path from the project's root, with forward slashes: `src/model/point.ts`. */
  readonly path: string;
  readonly text: string;
}

const comment = String.raw`//[^\n]*|/\*[\s\S]*?\*/`;
const quoted = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"`;
const template = String.raw`${'`'}(?:\\.|[^${'`'}\\])*${'`'}`;
// A slash begins a regular expression if it follows a character after which no division is
// possible.
const expression = String.raw`(?<=[(,=:[!&|?;]\s*)/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+/[a-z]*`;
const opaque = new RegExp(`${comment}|${quoted}|${template}|${expression}`, 'g');

/** A string that may be a module name: no quotation marks and no spaces in it. */
const specifierLike = /^(['"])[^\s'"]+\1$/;

const fromClause = /\b(?:import|export)\s+(type\s+)?[\w$*{}\s,]*?\bfrom\s*(['"])(.+?)\2/g;
const bareImport = /\bimport\s*(['"])(.+?)\1/g;
const called = /\b(?:import|require|require\.resolve|import\.meta\.resolve)\s*\(\s*(['"])(.+?)\1/g;

/**
 * Scans a TypeScript, TSX or JavaScript module. It does not parse: it recognises comments, strings
 * and the forms of imports, which the formatter keeps regular.
 */
export function scanSource(text: string): ScannedSource {
  const importable = text.replace(opaque, (match) =>
    specifierLike.test(match) ? match : blank(match),
  );
  return { imports: scanImports(importable), code: text.replace(opaque, blank) };
}

function scanImports(code: string): readonly Import[] {
  const fromClauses = [...code.matchAll(fromClause)].map((match) => ({
    specifier: match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }));
  const others = [...code.matchAll(bareImport), ...code.matchAll(called)].map((match) => ({
    specifier: match[2] ?? '',
    typeOnly: false,
  }));
  return [...fromClauses, ...others];
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}
