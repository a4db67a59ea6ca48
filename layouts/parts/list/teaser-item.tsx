import { labelledKind } from '../../../src/model/site/article/article-kind.ts';
import type { Teaser } from '../../../src/pages/views/teaser.ts';
import { renderWords } from '../anchor.tsx';
import type { LayoutContext } from '../document/layout-props.ts';
import { KindLabel } from '../kind-label.tsx';
import { srcset } from '../picture.tsx';
import { Time } from '../time.tsx';

interface TeaserProps {
  readonly teaser: Teaser;
  readonly context: LayoutContext;
  /** Heading level. */
  readonly level: 2 | 3;
  /** `YYYY-MM-DD`, the day in the heading above it, which its times leave out. */
  readonly day?: string | undefined;
  /** Whether its picture is on the first screen. The others load when they are nearly in view. */
  readonly eager?: boolean;
}

/** An article in a list: kind of work, kicker, picture, headline, standfirst, place and time. */
export function TeaserItem({ teaser, context, level, day, eager = false }: TeaserProps) {
  const Heading = `h${level}` as const;
  return (
    <article class="teaser">
      <TeaserKicker teaser={teaser} context={context} />
      <Thumbnail teaser={teaser} eager={eager} />
      <Heading class="teaser-headline">
        <a href={teaser.href}>{teaser.headline}</a>
      </Heading>
      <p class="teaser-standfirst">{teaser.standfirst}</p>
      <TeaserMeta teaser={teaser} context={context} day={day} />
    </article>
  );
}

/** An article in a list without picture and standfirst. */
export function HeadlineItem({ teaser, context, level }: Omit<TeaserProps, 'day' | 'eager'>) {
  const Heading = `h${level}` as const;
  return (
    <article class="teaser">
      <TeaserKicker teaser={teaser} context={context} />
      <Heading class="teaser-headline">
        <a href={teaser.href}>{teaser.headline}</a>
      </Heading>
      <TeaserMeta teaser={teaser} context={context} />
    </article>
  );
}

/** The article's picture. The stylesheet extends the headline's link over it. */
function Thumbnail({ teaser, eager }: Pick<TeaserProps, 'teaser' | 'eager'>) {
  const { thumbnail } = teaser;
  if (thumbnail === undefined) return null;
  return (
    <picture class="teaser-picture">
      {thumbnail.sources.map((source) => (
        <source key={source.type} type={source.type} srcset={srcset(source)} sizes="120px" />
      ))}
      <img
        src={thumbnail.src}
        alt=""
        width={120}
        height={80}
        {...(eager ? {} : { loading: 'lazy' as const })}
        decoding="async"
      />
    </picture>
  );
}

/** What is above a headline in a list: the authors of opinion on a line of their own, kind of work and kicker. */
export function TeaserKicker({ teaser, context }: Pick<TeaserProps, 'teaser' | 'context'>) {
  const { authors, kicker } = teaser;
  if (kicker === undefined && labelledKind(teaser) === undefined) return null;
  return (
    <p class="kicker">
      {authors.length > 0 && (
        <b class="teaser-authors">
          {authors.map((author, index) => (
            <span key={author.text}>
              {index > 0 && context.strings.comma}
              {renderWords(author)}
            </span>
          ))}
        </b>
      )}
      <KindLabel article={teaser} context={context} />
      {kicker !== undefined && <span>{kicker}</span>}
    </p>
  );
}

/** The line below a teaser: place, time of publication and of the last change. */
export function TeaserMeta({
  teaser,
  context,
  day,
}: Pick<TeaserProps, 'teaser' | 'context' | 'day'>) {
  return (
    <p class="meta">
      {teaser.availability !== 'published' && (
        <span class="flag">{context.strings.flags[teaser.availability]}</span>
      )}{' '}
      {teaser.place !== undefined && <span class="place">{renderWords(teaser.place)}</span>}{' '}
      <Time moment={teaser.published} day={day} context={context} />{' '}
      {teaser.updated !== undefined && (
        <span>
          {context.strings.updated}{' '}
          <Time moment={teaser.updated} beside={teaser.published} day={day} context={context} />
        </span>
      )}
    </p>
  );
}

interface TeasersProps extends Pick<TeaserProps, 'day'> {
  readonly teasers: readonly Teaser[];
  readonly context: LayoutContext;
  readonly level: 2 | 3;
}

/** Up to four articles side by side on wide screens. */
export function TeaserRow(props: TeasersProps) {
  return (
    <div class={rowClass(props.teasers.length)}>
      <TeaserItems {...props} />
    </div>
  );
}

/** The classes of a row. Four articles are two and two on screens that are not wide enough. */
export function rowClass(articles: number): string {
  return articles === 4 ? 'teaser-row teaser-row-of-four' : 'teaser-row';
}

/** Articles in columns on wide screens. */
export function TeaserColumns(props: TeasersProps) {
  const { length } = props.teasers;
  // Four articles in three columns would leave one column empty.
  const columns = length === 4 ? 2 : Math.min(length, 3);
  return (
    <div class="teaser-columns">
      <div class={`teasers teasers-in-${columns}`}>
        <TeaserItems {...props} />
      </div>
    </div>
  );
}

function TeaserItems({ teasers, eager = 0, ...props }: TeasersProps & { readonly eager?: number }) {
  return (
    <>
      {teasers.map((teaser, at) => (
        <TeaserItem key={teaser.href} teaser={teaser} eager={at < eager} {...props} />
      ))}
    </>
  );
}

/** The number of articles at the top of a page that a first screen shows. */
const onFirstScreen = 4;

/** A list of articles, or a message that there are none. */
export function TeaserList({
  listed = false,
  first = false,
  ...props
}: TeasersProps & {
  /** Whether the list is the page's main content: then wide screens show place and time in a margin. */
  readonly listed?: boolean;
  /** Whether it is at the top of the page: then its first pictures load at once. */
  readonly first?: boolean;
}) {
  if (props.teasers.length === 0) return <p class="nothing">{props.context.strings.noArticles}</p>;
  return (
    <div class={listed ? 'teasers teasers-listed' : 'teasers'}>
      <TeaserItems {...props} eager={first ? onFirstScreen : 0} />
    </div>
  );
}
