/** A part of a text. */
export interface Run {
  readonly text: string;
  /** Whether it is words in Latin letters. */
  readonly latin: boolean;
}

/** Words in Latin letters, one or more with a space between: `GNA`, `Port Esker`, `F-16`. */
const latinRun =
  /\p{Script=Latin}[\p{Script=Latin}\p{N}\p{M}'’&./+#-]*(?:[ \u00A0]\p{Script=Latin}[\p{Script=Latin}\p{N}\p{M}'’&./+#-]*)*/gu;

/**
 * Parts a text that is written from right to left where words in Latin letters begin and end: they are
 * set apart from it, else a mark beside them would be drawn on the wrong side
 * (https://www.w3.org/International/articles/inline-bidi-markup/).
 */
export function latinRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(latinRun)) {
    // A mark at the end belongs to the sentence around.
    const run = withoutEnd(found);
    if (index > from) runs.push({ text: text.slice(from, index), latin: false });
    runs.push({ text: run, latin: true });
    from = index + run.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), latin: false });
  return runs;
}

function withoutEnd(run: string): string {
  let end = run.length;
  while (end > 1 && "'’&./-".includes(run[end - 1] ?? '')) end -= 1;
  return run.slice(0, end);
}
