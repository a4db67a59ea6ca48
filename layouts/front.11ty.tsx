import type { FrontView } from '../src/pages/front-page.ts';
import { Anchor } from './parts/anchor.tsx';
import { Block } from './parts/article/block.tsx';
import { Document } from './parts/document/document.tsx';
import { EditionList } from './parts/document/language-switch.tsx';
import type { LayoutContext, LayoutProps } from './parts/document/layout-props.ts';
import { WhoAndWhere } from './parts/entity/entity-index.tsx';
import { AllFigures, FigureList } from './parts/list/figure-list.tsx';
import { Lead, roomBelow } from './parts/list/lead.tsx';
import { Packages } from './parts/list/packages.tsx';
import { TeaserColumns, TeaserRow } from './parts/list/teaser-item.tsx';
import { Timeline } from './parts/timeline.tsx';

/** The maximum number of articles in the row below the lead, and their number if there are more. */
const maxInRow = 4;
const usualInRow = 3;
/** The number of articles that the row keeps if there is room for others below the lead. */
const minInRow = 2;

/** The front page: the lead, other news, the running story, its figures and its entities. */
export default function FrontLayout({ page, ...context }: LayoutProps<'front'>) {
  const { view } = page;
  const { strings, format } = context;
  return (
    <Document context={context} page={page}>
      {view.day !== undefined && (
        <p class="edition-day">
          <time dateTime={view.day}>{format.weekday(view.day)}</time>
        </p>
      )}
      <News view={view} context={context} />
      {view.opinion.length > 0 && (
        <Block id="page.opinion" heading={strings.opinion} class="front-opinion">
          <TeaserColumns teasers={view.opinion} context={context} level={3} />
        </Block>
      )}
      <RunningStory view={view} context={context} />
      {view.figures.length > 0 && (
        <Block id="page.figures" heading={strings.inFigures}>
          <FigureList figures={view.figures} context={context} />
          <AllFigures context={context} />
        </Block>
      )}
      <WhoAndWhere entities={view.whoAndWhere} context={context} />
    </Document>
  );
}

/** The lead, a row of other news, packages, and the rest in columns. */
function News({ view, context }: { view: FrontView; context: LayoutContext }) {
  const { lead, others, packages } = view;
  if (lead === undefined) return <EmptyEdition context={context} />;
  const room = Math.min(roomBelow(lead, context), Math.max(0, others.length - minInRow));
  const [also, next] = [others.slice(0, room), others.slice(room)];
  const inRow = next.length > maxInRow ? usualInRow : next.length;
  const [row, rest] = [next.slice(0, inRow), next.slice(inRow)];
  return (
    <>
      <Lead lead={lead} also={also} context={context} />
      {row.length > 0 && (
        <div class="front-next">
          <TeaserRow teasers={row} context={context} level={2} />
        </div>
      )}
      <Packages packages={packages} context={context} />
      {rest.length > 0 && (
        <Block id="page.more" heading={context.strings.moreNews}>
          <TeaserColumns teasers={rest} context={context} level={3} />
        </Block>
      )}
    </>
  );
}

/** The front page before the first article; it leads to the editions that have some. */
function EmptyEdition({ context: { strings, otherLanguages } }: { context: LayoutContext }) {
  if (otherLanguages.length === 0) return <p class="front-empty">{strings.noArticles}</p>;
  return (
    <div class="front-empty">
      <p>{strings.emptyEdition}</p>
      <EditionList editions={otherLanguages} />
    </div>
  );
}

function RunningStory({ view, context }: { view: FrontView; context: LayoutContext }) {
  const { story, packages } = view;
  if (story === undefined || story.events.length === 0) return null;
  const { link, description } = story;
  // A package has its name and description already.
  const isAbove = packages.some((each) => each.kind === 'story' && each.link.href === link.href);
  const text = isAbove ? context.strings.wholeTimeline(link.text) : link.text;
  return (
    <section class="block running-story" aria-labelledby="page.story">
      <h2 id="page.story">
        <Anchor link={{ ...link, text }} />
      </h2>
      {!isAbove && <p class="story-line">{description}</p>}
      <Timeline events={story.events} context={context} extent="strip" class="timeline-strip" />
    </section>
  );
}
