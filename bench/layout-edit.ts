const words = 'The harbour office has looked at this page.';

/**
 * Adds a visible paragraph at the end of the first component of a layout or part. Throws an Error if the
 * text already contains the paragraph, which only a killed benchmark leaves behind, or has no component
 * of the usual form.
 * @param file path for messages
 */
export function editLayout(file: string, text: string): string {
  if (text.includes(words)) {
    throw new Error(
      `${file} contains "${words}", left there by a killed benchmark — remove it first`,
    );
  }
  const changed = text.replace(
    /^( +)<\/\w+>\n {2}\);$/m,
    (end, indent: string) => `${indent}  <p>${words}</p>\n${end}`,
  );
  if (changed === text) throw new Error(`${file} has no component of the usual form`);
  return changed;
}
