/**
 * A text on one line: each run of white space becomes a space, and there is none at either end. No-break spaces stay,
 * since the line must not break there: `1 500`, `« oui »`.
 */
export function oneLine(text: string): string {
  return singleSpaced(text).trim();
}

/** Each run of white space becomes a space, except one that is a no-break space alone (U+00A0, U+202F). */
export function singleSpaced(text: string): string {
  return /[^\S ]|\s{2}/.test(text)
    ? text.replace(/\s+/g, (run) => (/^[\u00a0\u202f]$/.test(run) ? run : ' '))
    : text;
}

/** The form in which names and labels are compared: on one line, and with the same space everywhere. */
export function plainSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
