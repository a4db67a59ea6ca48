import type { FrontView } from '../src/pages/front-page.ts';
import { Anchor } from './parts/anchor.tsx';
import { Block } from './parts/block.tsx';
import { Document } from './parts/document.tsx';
import { EntityIndex } from './parts/entity-index.tsx';
import { AllFigures, FigureList } from './parts/figure-list.tsx';
import type { LayoutContext, LayoutProps } from './parts/layout-props.ts';
import { LocatorMap } from './parts/locator-map.tsx';
import { Picture, pictureSizes } from './parts/picture.tsx';
import { TeaserItem, TeaserKicker, TeaserMeta } from './parts/teaser-item.tsx';
import { Timeline } from './parts/timeline.tsx';

/** The number of articles beside the lead; the others are in columns below it. */
const besideLead = 3;

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
          <div class="teasers">
            {view.opinion.map((teaser) => (
              <TeaserItem key={teaser.href} teaser={teaser} context={context} level={3} />
            ))}
          </div>
        </Block>
      )}
      <RunningStory view={view} context={context} />
      {view.figures.length > 0 && (
        <Block id="page.figures" heading={strings.inFigures}>
          <FigureList figures={view.figures} context={context} class="figures figures-strip" />
          <AllFigures context={context} />
        </Block>
      )}
      {view.whoAndWhere.length > 0 && (
        <Block id="page.who-and-where" heading={strings.whoAndWhere}>
          <EntityIndex entities={view.whoAndWhere} context={context} />
        </Block>
      )}
    </Document>
  );
}

/** The lead, a few articles beside it, and the others in columns below. */
function News({ view, context }: { view: FrontView; context: LayoutContext }) {
  const rest = view.others.slice(besideLead);
  return (
    <>
      <div class="front-top">
        <Lead view={view} context={context} />
        <div class="front-beside">
          {view.others.slice(0, besideLead).map((teaser) => (
            <TeaserItem key={teaser.href} teaser={teaser} context={context} level={2} />
          ))}
        </div>
      </div>
      {rest.length > 0 && (
        <Block id="page.more" heading={context.strings.moreNews} class="front-more">
          <div class="teasers">
            {rest.map((teaser) => (
              <TeaserItem key={teaser.href} teaser={teaser} context={context} level={3} />
            ))}
          </div>
        </Block>
      )}
    </>
  );
}

function Lead({ view: { lead }, context }: { view: FrontView; context: LayoutContext }) {
  if (lead === undefined) return <p class="nothing">{context.strings.noArticles}</p>;
  return (
    <article class="lead">
      <TeaserKicker teaser={lead} context={context} />
      <h2 class="lead-headline">
        <a href={lead.href}>{lead.headline}</a>
      </h2>
      <p class="standfirst">{lead.standfirst}</p>
      <TeaserMeta teaser={lead} context={context} />
      {lead.picture === undefined ? (
        <LocatorMap context={context} class="lead-map" />
      ) : (
        <figure class="picture lead-picture">
          <Picture picture={lead.picture} context={context} sizes={pictureSizes.front} first />
        </figure>
      )}
      {lead.keyPoints.length > 0 && (
        <ul class="lead-points">
          {lead.keyPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </article>
  );
}

function RunningStory({ view: { story }, context }: { view: FrontView; context: LayoutContext }) {
  if (story === undefined || story.events.length === 0) return null;
  return (
    <section class="block running-story" aria-labelledby="page.story">
      <h2 id="page.story">
        <Anchor link={story.link} />
      </h2>
      <p class="story-line">{story.description}</p>
      <Timeline events={story.events} context={context} extent="strip" class="timeline-strip" />
    </section>
  );
}
