import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportLines } from '../../../src/engine/build-report.ts';
import { buildToFolder } from '../../../src/engine/build-to-folder.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { forgetBuilds } from '../edits/newsroom-on-disk.ts';
import { articleText, baseFiles, fileText } from '../files/base-files.ts';
import { filesIn, scratchFolder, testOptions } from '../files/built-folder.ts';
import { momentOf } from '../files/memory-folder.ts';
import { type Contents, writeFiles } from '../files/write-files.ts';

let base: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
});
afterAll(() => remove());

const now = '2031-05-04T12:00:00Z';
const due = '2031-05-05T08:00:00Z';
let count = 0;

/** Makes a clean build of the base files with others. Returns the report and the files of the site. */
async function built(files: Contents, given: { drafts?: boolean; at?: string } = {}) {
  const folder = path.join(base, `site-${count++}`);
  const content = writeFiles(path.join(folder, 'content'), { ...baseFiles, ...files });
  const cache = path.join(base, 'cache');
  forgetBuilds(cache);
  const options = { cache, drafts: given.drafts ?? false, now: momentOf(given.at ?? now) };
  const out = path.join(folder, 'out');
  const report = await buildToFolder(testOptions(content, out, options), () => 0);
  return {
    report,
    lines: report.problems.map(problemLine),
    shown: reportLines(report),
    site: report.written ? await filesIn(out) : new Map<string, Buffer>(),
  };
}

const draft = (fields: object, body?: string) =>
  articleText({ status: 'draft', published: '2031-05-03T08:00:00Z', ...fields }, body);
const name = 'articles/2031/05/tug-sinks.md';

/** A draft that can be read, but not shown: a build with drafts leaves it out, and relates the others again. */
const brokenDraft = { 'articles/2031/05/bell-rings.md': draft({}, 'So said [[Grey Rok]].') };

/** Drafts that cannot be shown, each with its line in the report. */
const unfinished: Readonly<Record<string, readonly [text: string | Buffer, said: RegExp]>> = {
  'front matter that is not YAML': [
    '---\nheadline: "A tug\nstatus: draft\n---\n\nIt sank.',
    /^articles\/2031\/05\/tug-sinks\.md:\d+:\d+ {2}warning: /,
  ],
  'front matter that is never closed': ['---\nstatus: draft\n', /warning: .*never closed/],
  'no text': [draft({}, ''), /warning: the body is empty/],
  'no fields except its status': ['---\nstatus: draft\n---\n\nIt sank.', /warning: "headline"/],
  'an unknown field': [draft({ sektion: 'harbour' }), /warning: .*"sektion"/],
  'an unknown section': [draft({ section: 'harbor' }), /warning: unknown section "harbor"/],
  'an unknown name': [draft({}, 'So said [[Port Eskr]].'), /warning: .*"Port Eskr"/],
  'a broken link': [draft({}, '[It](/harbr/) sank.'), /warning: the site has no page \/harbr\//],
  'a missing picture': [draft({}, '![A tug](/media/tug.jpg)'), /warning: there is no/],
  'bytes that are not UTF-8': [
    Buffer.from(draft({ headline: 'Caf\xe9 on the quay' }), 'latin1'),
    /warning: the file is not UTF-8/,
  ],
  'the address of another article': [
    draft({ movedFrom: ['/2031/05/02/harbour-open/'] }),
    /warning: .*\/2031\/05\/02\/harbour-open\//,
  ],
};

describe('a draft with errors is left out, and the rest is built:', () => {
  let plain: Awaited<ReturnType<typeof built>>;
  beforeAll(async () => {
    plain = await built({});
  });

  test.each(Object.entries(unfinished))('%s', async (_, [text, said]) => {
    const files = { [name]: text };
    const { report, lines, site } = await built(files);
    expect(report.written, lines.join('\n')).toBe(true);
    expect(lines).toContainEqual(expect.stringMatching(said));
    expect([...site.keys()]).toEqual([...plain.site.keys()]);
    expect(report.withheld).toMatchObject([{ path: name, availability: 'draft' }]);
    // With `drafts`, valid ones would be shown.
    const preview = await built(files, { drafts: true });
    expect(preview.report.written).toBe(true);
    expect(preview.lines).toContainEqual(expect.stringMatching(said));
    expect([...preview.site.keys()].filter((file) => file.includes('tug-sinks'))).toEqual([]);
  });

  test('the report says so', async () => {
    const { shown } = await built({ [name]: draft({ section: 'harbor' }) });
    expect(shown).toContain('Problems  0 errors, 1 warning');
    expect(shown).toContain(`  ${name}: left out, with 1 error`);
  });

  test('what it refers to is reported once, with its other errors', async () => {
    const files = {
      [name]: draft({ published: 'soon', section: 'harbor' }, 'So said [[Port Eskr]].'),
    };
    const expected = ['unknown section "harbor"', '"soon" is not', 'is called "Port Eskr"'];
    for (const drafts of [false, true]) {
      const { lines } = await built({ ...files, ...brokenDraft }, { drafts });
      const own = lines.filter((line) => line.startsWith(name));
      expect(own).toEqual(expected.map((words) => expect.stringContaining(words)));
    }
  });

  test('the same article would stop the build if it were not a draft', async () => {
    const { report, lines } = await built({ [name]: articleText({ section: 'harbor' }) });
    expect(report.written).toBe(false);
    expect(lines).toEqual([expect.stringContaining('  unknown section "harbor"')]);
  });
});

describe('a scheduled article with errors', () => {
  const files = { [name]: articleText({ published: due, section: 'harbor' }) };

  test('is left out until it is due, and the report says what happens then', async () => {
    const { report, shown } = await built(files);
    expect(report.written).toBe(true);
    expect(shown).toContain(
      `  ${name}, from ${due}: left out, with 1 error, which will stop the build from then on`,
    );
  });

  test('has links, which are checked as on the day it is due', async () => {
    const links = '[Today](/2031/05/05/), [the draft](/2031/05/03/bell/#end), [we](/abuot/).';
    const scheduled = articleText({ published: due }, `See ${links}`);
    const { lines, shown } = await built({
      [name]: scheduled,
      'articles/2031/05/bell.md': draft({}, '[Its day](/2031/05/03/)'),
    });
    expect(lines).toEqual([
      expect.stringMatching(/tug-sinks\.md:10:64 {2}warning: the site has no page \/abuot\//),
    ]);
    expect(shown).toContain(
      `  ${name}, from ${due}: left out, with 1 error, which will stop the build from then on`,
    );
  });

  test('stops the build when it is due', async () => {
    expect((await built(files, { at: due })).report.written).toBe(false);
  });

  test('is recognised as due by a build that has seen it before', async () => {
    const folder = path.join(base, 'twice');
    const content = writeFiles(path.join(folder, 'content'), { ...baseFiles, ...files });
    const build = (time: string) =>
      buildToFolder(
        testOptions(content, path.join(folder, 'out'), { now: momentOf(time) }),
        () => 0,
      );
    expect((await build(now)).written).toBe(true);
    expect((await build('2031-05-05T07:59:59Z')).written).toBe(true);
    expect((await build(due)).written).toBe(false);
  });
});

describe('an unfinished draft causes no error in a published article:', () => {
  const broken = '---\nheadline: "A tug\nstatus: draft\n---\n\nIt sank.';
  const linked = articleText({}, 'Here [a **tug** sank](/2031/05/03/tug-sinks/?x=1#top), it said.');

  test('a link to it is a warning, and the page has the words without the link', async () => {
    for (const text of [broken, draft({}), articleText({ published: due })]) {
      const href = text.includes(due) ? '/2031/05/05/' : '/2031/05/03/';
      const other = linked.replace('/2031/05/03/', href);
      const { report, lines, site } = await built({ [name]: text, 'articles/linked.md': other });
      expect(report.written).toBe(true);
      expect(lines).toContainEqual(
        expect.stringContaining('tug-sinks/ is an article that is not published yet'),
      );
      const page = String(site.get('2031/05/02/linked/index.html'));
      expect(page).toContain('Here a <strong>tug</strong> sank, it said.');
      expect(String(site.get('feed.atom'))).not.toContain('tug-sinks');
    }
  });

  test('the link appears when the article is published', async () => {
    const files = { [name]: articleText({ published: due }), 'articles/linked.md': '' };
    files['articles/linked.md'] = linked.replace('/05/03/', '/05/05/');
    const { report, site } = await built(files, { at: due });
    expect(report.problems).toEqual([]);
    expect(String(site.get('2031/05/02/linked/index.html'))).toContain(
      'Here <a href="/2031/05/05/tug-sinks/?x=1#top">a <strong>tug</strong> sank</a>, it said.',
    );
  });

  test('a link from a page that is not an article', async () => {
    const about = { title: 'About', description: 'Who we are' };
    const text = fileText(about, '## The desk\n\nSee [the tug](/2031/05/03/tug-sinks/).');
    const { report, site } = await built({ [name]: broken, 'pages/about.md': text });
    expect(report.written).toBe(true);
    expect(String(site.get('about/index.html'))).toContain('See the tug.');
  });

  test('another value of a figure that it gave first', async () => {
    const figure = (value: string) => ({
      figures: [{ id: 'crew', value, of: 'crew', asOf: '2031-05-01', source: 'Harbour office' }],
    });
    const first = { published: '2031-05-01T08:00:00Z', status: 'draft', ...figure('4') };
    const text = (value: string) => `There were :figure[${value}]{#crew}, the office said.`;
    const files = {
      [name]: articleText(first, text('4')),
      'articles/crew.md': articleText(figure('5'), text('5')),
    };
    for (const drafts of [false, true]) {
      const { report, lines } = await built(files, { drafts });
      expect(report.written).toBe(true);
      expect(lines).toEqual([expect.stringContaining('warning: the figure "crew" is 5')]);
    }
  });

  test('a figure that only it has', async () => {
    const figures = [{ id: 'crew', value: '4', of: 'crew', asOf: '2031-05-01', source: 'Log' }];
    const [figure] = figures;
    const replacing = { ...figure, id: 'sailors', supersedes: 'crew' };
    const said = (id: string) => `There were :figure[4]{#${id}}.`;
    const sailors = articleText({ figures: [replacing] }, said('sailors'));
    for (const section of ['harbour', 'harbor']) {
      const own = draft({ figures, section }, said('crew'));
      const { report } = await built({ [name]: own, 'articles/sailors.md': sailors });
      expect(report.written).toBe(true);
    }
    expect((await built({ 'articles/sailors.md': sailors })).report.written).toBe(false);
  });

  test('a timeline if it has the only events', async () => {
    const story = fileText({ name: 'Strike', description: 'A strike' });
    const events = [{ id: 'walkout', date: '2031-05-01', what: 'They walked out.' }];
    const asking = articleText({ story: 'strike' }, 'It went on.\n\n::timeline');
    const files = { 'stories/strike.md': story, 'articles/asking.md': asking };
    const own = draft({ story: 'strike', events });
    for (const text of [
      own,
      own.replace('"headline": ', '').replace('headline:', 'headline: "x'),
    ]) {
      const { report, lines } = await built({ ...files, [name]: text });
      expect(report.written, lines.join('\n')).toBe(true);
    }
    expect((await built(files)).report.written).toBe(false);
  });

  test('the same text and language in two files: the draft is the surplus one', async () => {
    const { report, lines } = await built({ 'articles/harbour-open.en.md': draft({}) });
    expect(report.written).toBe(true);
    expect(lines).toContainEqual(
      expect.stringMatching(/^articles\/harbour-open\.en\.md:1:1 {2}warning: .*same text/),
    );
  });

  test('the address of a published article, in a preview', async () => {
    const files = { 'articles/a/harbour-open.md': draft({ published: '2031-05-02T09:00:00Z' }) };
    const { report, lines, site } = await built(files, { drafts: true });
    expect(report.written, lines.join('\n')).toBe(true);
    expect(lines).toEqual([
      expect.stringMatching(/^articles\/a\/harbour-open\.md:1:1 {2}warning: /),
    ]);
    expect(String(site.get('2031/05/02/harbour-open/index.html'))).not.toContain('class="banner"');
  });
});
