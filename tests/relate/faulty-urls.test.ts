import { describe, expect, test } from 'vitest';
import { articleText, baseFiles } from '../sites/files/base-files.ts';
import { problemsOf } from '../sites/files/memory-folder.ts';

describe('a link to a page is not reported if the file of the page', () => {
  const linking = (href: string) => articleText({}, `See [this](${href}).`);
  const notYaml = '---\nname: "Quay\n---\n';

  test.each([
    ['of an article has no section', '/2031/05/02/a/', 'a.md', articleText({ section: undefined })],
    ['names an unknown section', '/2031/05/02/a/', 'a.md', articleText({ section: 'harbur' })],
    ['has a time that cannot be read', '/2031/05/02/a/', 'a.md', articleText({ published: 'now' })],
    ['is not valid YAML', '/2031/05/02/a/', 'a.md', notYaml],
    ['is a static page', '/about/#the-desk', '../pages/about.md', notYaml],
    ['is a place', '/places/port-esker/feed.rss', '../places/port-esker.md', notYaml],
    ['is a section', '/harbour/', '../sections/harbour.md', notYaml],
  ])('%s', (_, href, file, text) => {
    const path = file.startsWith('../') ? file.slice(3) : `articles/${file}`;
    const files = { ...baseFiles, 'articles/b.md': linking(href), [path]: text };
    const problems = problemsOf(files);
    expect(problems).not.toEqual([]);
    expect(problems.filter((line) => line.includes('the site has no page'))).toEqual([]);
  });

  test('cannot be read, but is if the page has another address than the file', () => {
    const faulty = articleText({ section: undefined });
    const files = {
      ...baseFiles,
      'articles/b.md': linking('/2031/05/03/a/'),
      'articles/a.md': faulty,
    };
    expect(problemsOf(files)).toContainEqual(
      expect.stringContaining('the site has no page /2031/05/03/a/'),
    );
  });
});
