import type { ContentFile } from '../model/content-file.ts';

/** Documents about a repository, in capitals: `README.md`, `README.ar.md`, `LICENSE-MIT`, `COPYING.txt`. */
const upperCaseName =
  /^(?:README|LICEN[CS]E|UNLICENSE|COPYING|COPYRIGHT|NOTICE|CHANGELOG|CHANGES|CONTRIBUTING|CONTRIBUTORS|CODE_OF_CONDUCT|CODEOWNERS|AUTHORS|MAINTAINERS|SECURITY|SUPPORT|GOVERNANCE|CITATION|STYLEGUIDE|TODO|AGENTS)(?:[-_.][A-Z0-9.]+)?(?:[-_.][a-z]{2,3})?(?:\.(?:md|markdown|txt|rst|adoc|org|html|cff))?$/;

/** The best-known of them, in any case: `Readme.md`, `license.txt`. */
const anyCaseName = /^(?:readme|licen[cs]e|copying|changelog|contributing)(?:\.\w+)?$/i;

/** A name that an article or page may have too. */
const possibleContent = /^(?!readme)[a-z]+\.md$/;

/**
 * Whether a file documents the repository: a README, licence or changelog. A file with front matter is
 * always content, so that no article is lost.
 * @param path inside the content folder
 */
export function isRepositoryFile({ path, bytes }: ContentFile): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const isNamed =
    upperCaseName.test(name) ||
    (anyCaseName.test(name) && (parts.length === 1 || !possibleContent.test(name)));
  return isNamed && !startsWithFrontMatter(bytes);
}

/** Whether a text starts with `---`, possibly after a byte-order mark or blank lines. */
function startsWithFrontMatter(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64));
  return start.trimStart().startsWith('---');
}
