import type { Draft, Newsroom } from './newsroom.ts';

/**
 * Adds articles to a newsroom. They mention the same people and places, and some belong to one
 * story.
 */
export function withArticlesMore(newsroom: Newsroom, count: number): Newsroom {
  const named = ['Port Esker', 'Grey Rock', 'Mara Voss', 'Dock Union'];
  const many = Array.from({ length: count }, (_, index): [string, Draft] => {
    const [month, day] = [1 + (index % 12), 1 + (index % 28)].map((each) =>
      String(each).padStart(2, '0'),
    );
    const strike = {
      story: 'harbour-strike',
      events: [{ id: `night-${index}`, date: `2030-${month}-${day}`, what: `Night ${index}.` }],
    };
    const isFrench = index % 25 === 8;
    const fields = {
      headline: `The harbour on its ${index}th quiet night`,
      published: `2030-${month}-${day}T08:00:00Z`,
      section: index % 2 === 0 ? 'harbour' : 'town',
      ...(index % 3 === 0 ? strike : {}),
      ...(isFrench ? { translationOf: { version: '2031-01-01T00:00:00Z' } } : {}),
    };
    const body = `Nothing moved at [[${named[index % 4]}]] in night ${index}.`;
    const name = isFrench ? `night-${index - 1}.fr` : `night-${index}`;
    return [`articles/2030/${name}.md`, { fields, body }];
  });
  return { ...newsroom, articles: new Map([...newsroom.articles, ...many]) };
}
