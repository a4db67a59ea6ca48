/**
 * A page as a reviewer can read it: without its style sheet and the hashes of that, of cards and of the script, and with each tag
 * that follows another at once on a line of its own. White space stays, since it shows on the page.
 */
export function readableHtml(html: string): string {
  const plain = html
    .replace(/<style>.*?<\/style>/s, '<style></style>')
    .replace(/'sha256-[^']+'/, "'sha256-<hash>'")
    .replace(/(\/assets\/search\.)[0-9a-f]{16}\.js/, '$1<hash>.js')
    .replace(/(\/assets\/cards\/[\w/-]+\.)[0-9a-f]{16}\.png/g, '$1<hash>.png');
  return `${plain.replaceAll('><', '>\n<')}\n`;
}
