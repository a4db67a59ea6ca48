/**
 * Formats a page for reviewers: removes its style sheet and the hashes of style sheet, cards and script, and puts each
 * tag that directly follows another on its own line. White space is kept, since it shows on the page.
 */
export function readableHtml(html: string): string {
  const plain = html
    .replace(/<style>.*?<\/style>/s, '<style></style>')
    .replace(/'sha256-[^']+'/, "'sha256-<hash>'")
    .replace(/(\/assets\/search\.)[0-9a-f]{16}\.js/, '$1<hash>.js')
    .replace(/(\/assets\/cards\/[\w/-]+\.)[0-9a-f]{16}\.png/g, '$1<hash>.png');
  return `${plain.replaceAll('><', '>\n<')}\n`;
}
