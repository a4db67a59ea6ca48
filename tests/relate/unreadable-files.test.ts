import { expect, test } from 'vitest';
import { articleText, baseFiles } from '../sites/files/base-files.ts';
import { problemsOf } from '../sites/files/memory-folder.ts';

test('a file that cannot be read is reported once, not at every reference to it', () => {
  const problems = problemsOf({
    ...baseFiles,
    'places/port-esker.md': '---\nname: [Port Esker\n---\n',
    'stories/strike.md': '---\nname: {The strike\n---\n',
    'articles/a.md': articleText({ place: 'port-esker', story: 'strike' }, 'In [[Port Esker]].'),
    'articles/b.md': articleText({ place: 'port-esker' }, 'In [[Port Esker|the port]].'),
  });
  expect(problems.map((line) => line.split(':')[0])).toEqual([
    'places/port-esker.md',
    'stories/strike.md',
  ]);
});

test('names and ids are looked up in an article with other errors too, so that all are reported at once', () => {
  const fields = {
    published: 'tomorrow',
    place: 'port-eskr',
    byline: ['harbour-desc'],
    story: 'strike',
    topics: ['20000001'],
    events: [{ id: 'vote', date: '2031-05-02', place: 'grey-rok', what: 'They voted.' }],
    lead: { image: '/media/quay.jpg', alt: 'The quay' },
  };
  const text = articleText(
    fields,
    'In [[Port Eskr]].\n\n![A tug](/media/tug.jpg)\n\n::map{places="grey-rok"}',
  );
  const problems = problemsOf({ ...baseFiles, 'articles/a.md': text });
  expect(problems.map((line) => line.replace(/^articles\/a\.md:\d+:\d+ +| — .*/g, ''))).toEqual([
    '"tomorrow" is not a date with a time and a time zone',
    'unknown byline "harbour-desc"',
    'unknown place "port-eskr"',
    'unknown story "strike"',
    'unknown topic "20000001"',
    'unknown place "grey-rok"',
    'there is no file media/quay.jpg',
    'no person, place or organisation is called "Port Eskr"',
    'there is no file media/tug.jpg',
    'unknown place "grey-rok"',
  ]);
});

test('an article without readable front matter is reported once', () => {
  const text = '---\nheadline: "A tug\nplace: port-eskr\n---\n\nIn [[Port Eskr]].\n';
  const problems = problemsOf({ ...baseFiles, 'articles/a.md': text });
  expect(problems.map((line) => line.split(':')[0])).toEqual(['articles/a.md']);
});

test('a place with an invalid type is checked as a whole', () => {
  const text = '---\nname: Grey Rock\ndescription: A rock\ntype: rok\nwithin: port-eskr\n---\n';
  const problems = problemsOf({ ...baseFiles, 'places/grey-rock.md': text });
  expect(problems.map((line) => line.replace(/ — .*/, ''))).toEqual([
    'places/grey-rock.md:4:7  "type" cannot be "rok"',
    'places/grey-rock.md:5:9  unknown place "port-eskr"',
  ]);
});

test('desks and topics of site.yaml with problems are reported once, not at every reference to them', () => {
  const desks = 'desks:\n  - {id: harbour-desk}\n';
  const topics = 'topics:\n  "20000001": 5\n';
  const problems = problemsOf({
    ...baseFiles,
    'site.yaml': `${baseFiles['site.yaml'].replace(/^desks:\n(?: .*\n)*/m, '')}${desks}${topics}`,
    'articles/a.md': articleText({ byline: ['harbour-desk'], topics: ['20000001'] }, 'Text.'),
  });
  expect(problems.map((line) => line.replace(/^site\.yaml:\d+:\d+ +| — .*/g, ''))).toEqual([
    '"name" is missing',
    '"name" must be text, not the number 5',
  ]);
});
