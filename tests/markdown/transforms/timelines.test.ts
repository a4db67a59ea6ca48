import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

describe('timelines', () => {
  test('become a slot between paragraphs, with its position', () => {
    const { html, body, problems } = render('One.\n\n::timeline\n\nTwo.');
    expect(html).toBe('<p>One.</p>\n{timeline}\n<p>Two.</p>');
    expect(body.timeline).toEqual({ line: 3, column: 1 });
    expect(body.wordCount).toBe(2);
    expect(problems).toEqual([]);
  });

  test('may be the only content of a text', () => {
    expect(render('::timeline').body.parts).toEqual([{ slot: 'timeline' }]);
  });

  test('are not set on a body without one', () => {
    expect(render('A timeline: one.').body).not.toHaveProperty('timeline');
  });

  test.each([
    [
      '::timeline[What happened]',
      '1:1 timeline with text in square brackets: "::timeline[What happened]" — write ::timeline on a line of its own',
    ],
    [
      '::timeline{story=strike}',
      '1:1 unknown attribute "story" of "timeline" — write ::timeline on a line of its own',
    ],
    [
      '- ::timeline',
      '1:3 timeline inside a list or a quotation — put it between two paragraphs, with an empty line before and after',
    ],
    ['::timeline\n\n::timeline', '3:1 second timeline in the same text — delete one of the two'],
    [
      'See :timeline[it].',
      '1:5 "timeline" is not written like this: ":timeline[it]" — write ::timeline on a line of its own',
    ],
    ['::timelines', '1:1 unknown directive "::timelines" — did you mean "timeline"?'],
  ])('%j', (markdown, problem) => {
    expect(render(markdown).problems).toEqual([problem]);
  });
});
