/** The text that was split last: the problems of a file follow each other. */
let last = { text: '', lines: [''] as readonly string[] };

/** The lines of a text, without their ends. To split it again for each of its problems would take quadratic time. */
export function textLines(text: string): readonly string[] {
  if (last.text !== text) last = { text, lines: text.split(/\r\n|\n|\r/) };
  return last.lines;
}
