/** One import, export-from or dynamic import of a source file. */
export interface Import {
  /** What is imported, as written: `./point.ts`, `luxon`. */
  readonly specifier: string;
  /** True for `import type` and `export type`, which leave nothing in the running program. */
  readonly typeOnly: boolean;
}

/** A source file taken apart as far as the architecture's rules need it. */
export interface ScannedSource {
  readonly imports: readonly Import[];
  /** The code with comments, strings, templates and regular expressions blanked, lines kept. */
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
// A slash begins a regular expression where no value can stand before it.
const expression = String.raw`(?<=[(,=:[!&|?;]\s*)/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+/[a-z]*`;
const opaque = new RegExp(`${comment}|${quoted}|${template}|${expression}`, 'g');

/** A string that may name a module: no quotation marks and no spaces in it. */
const specifierLike = /^(['"])[^\s'"]+\1$/;

const fromClause = /\b(?:import|export)\s+(type\s+)?[\w$*{}\s,]*?\bfrom\s*(['"])(.+?)\2/g;
const bareImport = /\bimport\s*(['"])(.+?)\1/g;
const called = /\b(?:import|require|require\.resolve|import\.meta\.resolve)\s*\(\s*(['"])(.+?)\1/g;

/**
 * Takes the text of a TypeScript, TSX or JavaScript module apart. It reads no grammar: it knows
 * comments, strings and the shapes in which an import can stand, which the formatter keeps regular.
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
