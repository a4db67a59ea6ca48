import type { Teaser } from '../../src/pages/views/teaser.ts';
import { wordsOf } from './anchor.tsx';
import type { Surroundings } from './layout-props.ts';
import { Time } from './time.tsx';

interface TeaserProps {
  readonly teaser: Teaser;
  readonly around: Surroundings;
  /** The heading's level on its page. */
  readonly level: 2 | 3;
}

/** An article in a list: kicker, headline, standfirst, place and time. */
export function TeaserItem({ teaser, around, level }: TeaserProps) {
  const Heading = `h${level}` as const;
  return (
    <article class="teaser">
      {teaser.kicker !== undefined && <p class="kicker">{teaser.kicker}</p>}
      <Heading class="teaser-headline">
        <a href={teaser.href}>{teaser.headline}</a>
      </Heading>
      <p class="teaser-standfirst">{teaser.standfirst}</p>
      <TeaserMeta teaser={teaser} around={around} />
    </article>
  );
}

/** Where and when: the small line under a teaser. */
export function TeaserMeta({ teaser, around }: Pick<TeaserProps, 'teaser' | 'around'>) {
  return (
    <p class="meta">
      {teaser.availability !== 'published' && (
        <span class="flag">{around.strings.flags[teaser.availability]}</span>
      )}{' '}
      {teaser.place !== undefined && <span class="place">{wordsOf(teaser.place)}</span>}{' '}
      <Time moment={teaser.published} around={around} />
    </p>
  );
}

/** Articles one under the other, or the word that there are none. */
export function TeaserList({
  teasers,
  around,
  level,
  listed = false,
}: {
  teasers: readonly Teaser[];
  around: Surroundings;
  level: 2 | 3;
  /** Whether the list is what the page is for: then place and time get a margin where it is wide. */
  listed?: boolean;
}) {
  if (teasers.length === 0) return <p class="nothing">{around.strings.noArticles}</p>;
  return (
    <div class={listed ? 'teasers teasers-listed' : 'teasers'}>
      {teasers.map((teaser) => (
        <TeaserItem key={teaser.href} teaser={teaser} around={around} level={level} />
      ))}
    </div>
  );
}
