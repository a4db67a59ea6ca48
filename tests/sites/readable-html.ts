/**
 * A page as a reviewer can read it: without its style sheet and the hash of that, and with each tag
 * that follows another at once on a line of its own. White space stays, since it shows on the page.
 */
export function readableHtml(html: string): string {
  const plain = html
    .replace(/<style>.*?<\/style>/s, '<style></style>')
    .replace(/'sha256-[^']+'/, "'sha256-<hash>'");
  return `${plain.replaceAll('><', '>\n<')}\n`;
}
