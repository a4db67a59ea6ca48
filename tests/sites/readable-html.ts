/**
 * A page as a reviewer can read it: without its style sheet, and with each tag that follows
 * another at once on a line of its own. White space stays, since it shows on the page.
 */
export function readableHtml(html: string): string {
  return `${html.replace(/<style>.*?<\/style>/s, '<style></style>').replaceAll('><', '>\n<')}\n`;
}
