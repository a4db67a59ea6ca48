const words = 'The harbour office has looked at this page.';

/**
 * Adds a visible paragraph to a layout or part, as the last thing that its first component shows.
 * Throws an Error where the text holds that paragraph already, which only a benchmark that was
 * killed leaves behind, or has no component of the usual form.
 * @param file for the messages
 */
export function editLayout(file: string, text: string): string {
  if (text.includes(words)) {
    throw new Error(
      `${file} holds "${words}", left there by a benchmark that was killed — take it out first`,
    );
  }
  const changed = text.replace(
    /^( +)<\/\w+>\n {2}\);$/m,
    (end, indent: string) => `${indent}  <p>${words}</p>\n${end}`,
  );
  if (changed === text) throw new Error(`${file} has no component that ends as components here do`);
  return changed;
}
