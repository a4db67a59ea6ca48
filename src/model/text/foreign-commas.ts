/** Commas of other scripts, and semicolons, which writers put between items in place of a comma. */
export const foreignCommas = '،؛;，、';

const separator = new RegExp(`[${foreignCommas}]`);

/** Splits a text at foreign commas, and trims its items; one item if it has none. Takes linear time. */
export function splitAtForeignCommas(text: string): readonly string[] {
  return text.split(separator).map((item) => item.trim());
}
