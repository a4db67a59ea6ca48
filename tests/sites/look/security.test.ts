import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildToFolder } from '../../../src/engine/build-to-folder.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { casesFolder, filesIn, scratchFolder, testOptions } from '../files/built-folder.ts';
import { writeFiles } from '../files/write-files.ts';

/* Scripts and addresses of other sites in the layouts of a site. */

const layout = `import { Document } from 'dateline/layouts/parts/document/document';
import type { LayoutProps } from 'dateline/layouts/parts/document/layout-props';

const call = { __html: 'alert(1)' };

export default function SupportersLayout({ page, ...context }: LayoutProps<'static'>) {
  return (
    <Document context={context} page={page}>
      <script src="https://stats.example/count.js" />
      <script src="/js/menu.js" />
      <script dangerouslySetInnerHTML={call} />
      <script type="application/json">{'{}'}</script>
      <img src="https://pictures.example/a.png" alt="" />
      <img src="https://lantern.example/a.png" alt="" />
      <iframe src="https://video.example/1" title="Film" />
      <form action="https://shop.example/" />
      <p style="color: red" dangerouslySetInnerHTML={{ __html: '<b onclick="x()">a</b>' }}>
      </p>
      <a href="https://shop.example/">&lt;script src="https://no.example/"&gt;</a>
    </Document>
  );
}
`;

let folder: string;
let remove: () => Promise<void>;
const at = (name: string) => path.join(folder, name);
const build = () =>
  buildToFolder(testOptions(at('content'), at('site'), { cards: false }), () => 0);
beforeAll(async () => {
  ({ folder, remove } = await scratchFolder());
  cpSync(path.join(casesFolder, 'look', 'site'), folder, { recursive: true });
  writeFiles(folder, { 'layouts/supporters.11ty.tsx': layout });
  // With a search, `_headers` leaves scripts to each page: see host-headers.test.ts.
  appendFileSync(at('content/site.yaml'), 'leaveOut: [search]\n');
});
afterAll(() => remove());

const file = '../layouts/supporters.11ty.tsx';
const scripts = [
  `${file}:9:20  warning: the page loads the script https://stats.example/count.js, which its policy forbids — to allow it, write in site.yaml: security: {scripts: [https://stats.example/count.js]} — or add it to the list`,
  `${file}:10:20  warning: the page loads the script /js/menu.js, which its policy forbids — to allow it, write in site.yaml: security: {scripts: [self]} — or add it to the list`,
];
const others = [
  `${file}:11:7  warning: the page has a script in its text, which its policy forbids — move it to a file in static/, load that with src, and add "self" to "scripts" under "security" in site.yaml`,
  `${file}:13:17  warning: the page loads https://pictures.example/a.png from another host, which its policy forbids — put a copy into static/ beside the content folder, and write its path on the site`,
  `${file}:15:7  warning: the page has <iframe>, and its policy forbids pages inside of pages — link to it instead`,
  `${file}:16:7  warning: the page has a form, which its policy forbids to send — link to a page that has the form`,
  `${file}:17:10  warning: an element has the attribute "style", which the policy forbids — give it a class, and write the rule into a sheet in layouts/styles`,
  `${file}:17:68  warning: an element has the attribute "onclick", which the policy forbids — listen to the event in a script file in static/`,
];

test('each is reported once, with its line and the setting that allows it', async () => {
  const report = await build();
  expect(report.written).toBe(true);
  const expected = [...scripts, ...others].sort();
  expect(report.problems.map(problemLine).sort()).toEqual(expected);
  expect((await build()).problems.map(problemLine).sort()).toEqual(expected);
});

test('the setting, written as advised, extends the policy of pages and hosts by exactly that', async () => {
  const policyOf = async () => {
    const site = await filesIn(at('site'));
    const html = site.get('support/index.html')?.toString() ?? '';
    const [, meta = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    return { meta: meta.replaceAll('&#39;', "'"), hosts: site.get('_headers')?.toString() ?? '' };
  };
  await build();
  const closed = await policyOf();
  const settings = readFileSync(at('content/site.yaml'), 'utf8');
  const security = 'security: {scripts: [https://stats.example/count.js, self]}\n';
  writeFileSync(at('content/site.yaml'), settings + security);
  const report = await build();
  expect(report.problems.map(problemLine).sort()).toEqual([...others].sort());
  const [from, to] = ["script-src 'none'", "script-src https://stats.example/count.js 'self'"];
  expect(await policyOf()).toEqual({
    meta: closed.meta.replace(from, to),
    hosts: closed.hosts.replace(from, to),
  });
  expect(closed.meta).toContain(from);
  expect(closed.hosts).toContain(from);
});
