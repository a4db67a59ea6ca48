import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { projectFolder } from '../src/engine/cache/project-folder.ts';

/**
 * The folder of the published standards: the value of STANDARDS, or a folder beside the project.
 */
export const standardsFolder = process.env.STANDARDS
  ? path.resolve(process.env.STANDARDS)
  : path.join(projectFolder, '..', 'shared', 'standards');

/** The origin of each file, by the start of its name. */
const origins: readonly (readonly [start: string, origin: string])[] = [
  ['schemaorg', 'github.com/schemaorg/schemaorg data/releases/30.0'],
  ['ninjs', 'github.com/iptc/newsinjson specification/'],
  ['geojson', 'github.com/iptc/newsinjson validation/test_suite'],
  ['iptc-mediatopics', 'cv.iptc.org/newscodes/mediatopic'],
  ['sitemap-', 'www.google.com/schemas, and imports written by hand'],
  ['sitemap', 'www.sitemaps.org/protocol.html'],
  ['siteindex', 'www.sitemaps.org/protocol.html'],
  ['xhtml-link', 'an import written by hand'],
  ['atom', 'RFC 4287 appendix B'],
  ['rss', 'github.com/ma4nn/php-rss-writer'],
  ['opml', 'github.com/JereckNET/OPMLCore.NET'],
  ['schemastore', 'github.com/SchemaStore/schemastore src/schemas/json'],
  ['sarif', 'github.com/oasis-tcs/sarif-spec sarif-2.1/schema'],
  ['gfm', 'github.com/github/cmark-gfm test/spec.txt'],
];

/** The absolute path of a standards file; undefined if it is not on this machine. */
export function standardsFile(name: string): string | undefined {
  const file = path.join(standardsFolder, name);
  return existsSync(file) ? file : undefined;
}

/**
 * A test that reads published standards. If a file is missing, the test is skipped, and its name
 * says what could not run and where the files come from.
 * @param files names in the standards folder, such as `sitemap.xsd`; `run` gets absolute paths
 */
export function standardsTest(
  name: string,
  files: readonly string[],
  run: (paths: readonly string[]) => void | Promise<void>,
): void {
  const missing = files.filter((file) => standardsFile(file) === undefined);
  if (missing.length === 0) {
    test(name, () => run(files.map((file) => path.join(standardsFolder, file))));
    return;
  }
  const wanted = missing.map((file) => `${file} (from ${originOf(file)})`).join(', ');
  test.skip(`NOT RUN: ${name}: needs ${wanted} in ../shared/standards or in $STANDARDS`);
}

function originOf(file: string): string {
  return origins.find(([start]) => file.startsWith(start))?.[1] ?? 'its publisher';
}
