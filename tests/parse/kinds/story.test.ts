import { describe, expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/kinds/story.ts';
import { context, report, withPoints } from '../sample.ts';

const file = (block: string, body = '') => ({
  path: 'stories/ferry-line.md',
  text: `---\n${block}\n---\n${body}`,
});
const parse = (...given: Parameters<typeof file>) => parseStory(file(...given), context);
const sound = 'name: The ferry line\ndescription: "Esker\'s ferry"';

describe('parseStory', () => {
  test('reads names, description and events', () => {
    const events =
      '\nevents:\n  - id: launch\n    date: 2015\n    what: "It\'s launched"\n    place: esker';
    const { value, problems } = parse(sound + events);
    expect(problems).toEqual([]);
    expect(withPoints(value, file(sound + events))).toMatchObject({
      id: 'ferry-line',
      names: { en: 'The ferry line' },
      descriptions: { en: 'Esker’s ferry' },
      events: [
        {
          id: 'launch',
          date: { form: 'year', edtf: '2015' },
          what: { en: 'It’s launched' },
          place: { id: 'esker', at: { line: 8, column: 12 } },
          source: undefined,
          at: { line: 5, column: 5 },
        },
      ],
    });
  });

  test.each([
    [
      'name: {fr: Le bac}\ndescription: x',
      '2:8 unknown language "fr" — use a language of site.yaml: en or ar',
    ],
    [
      `${sound}\nevents:\n  - id: a\n    date: soon\n    what: x`,
      '6:11 "soon" is not a date that Dateline can read — write it as 2016-08-02, 2016-08, 2016, 2016-08-01/2016-08-02 or ../2016-08-02, and "?" (uncertain) or "~" (about) after a date that is not certain',
    ],
    [
      `${sound}\nevents:\n  - id: a\n    what: x`,
      '5:5 "date" is missing — add "date": when it happened, such as 2016-08-02, 2016-08 or 2016',
    ],
    [
      `${sound}\nevents: [{id: a, date: 2015, what: x}, {id: a, date: 2015, what: x}]`,
      '4:45 the id "a" is used twice in "events" — give each item its own id',
    ],
  ])('reports %j', (block, problem) => {
    const checked = parse(block);
    expect(report(checked)).toEqual([problem]);
    expect(checked.value?.id).toBe('ferry-line');
  });
});
