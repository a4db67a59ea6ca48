import type { FrontView } from '../src/pages/front-page.ts';
import { Anchor } from './parts/anchor.tsx';
import { Block } from './parts/block.tsx';
import { Document } from './parts/document.tsx';
import { EntityIndex } from './parts/entity-index.tsx';
import { AllFigures, FigureList } from './parts/figure-list.tsx';
import type { LayoutProps, Surroundings } from './parts/layout-props.ts';
import { LocatorMap } from './parts/locator-map.tsx';
import { Picture, pictureSizes } from './parts/picture.tsx';
import { TeaserItem, TeaserMeta } from './parts/teaser-item.tsx';
import { Timeline } from './parts/timeline.tsx';

/** How many articles stand beside the lead; the rest follow below it in columns. */
const besideLead = 3;

/** The front page: the lead, the other news, the running story, its figures, who and where. */
export default function FrontLayout({ page, ...around }: LayoutProps<'front'>) {
  const { view } = page;
  const { strings, format } = around;
  return (
    <Document around={around} page={page}>
      {view.day !== undefined && (
        <p class="edition-day">
          <time dateTime={view.day}>{format.weekday(view.day)}</time>
        </p>
      )}
      <News view={view} around={around} />
      <RunningStory view={view} around={around} />
      {view.figures.length > 0 && (
        <Block id="page.figures" heading={strings.inFigures}>
          <FigureList figures={view.figures} around={around} class="figures figures-strip" />
          <AllFigures around={around} />
        </Block>
      )}
      {view.whoAndWhere.length > 0 && (
        <Block id="page.who-and-where" heading={strings.whoAndWhere}>
          <EntityIndex entities={view.whoAndWhere} around={around} />
        </Block>
      )}
    </Document>
  );
}

/** The lead, a few articles beside it, and the rest in columns below. */
function News({ view, around }: { view: FrontView; around: Surroundings }) {
  const rest = view.others.slice(besideLead);
  return (
    <>
      <div class="front-top">
        <Lead view={view} around={around} />
        <div class="front-beside">
          {view.others.slice(0, besideLead).map((teaser) => (
            <TeaserItem key={teaser.href} teaser={teaser} around={around} level={2} />
          ))}
        </div>
      </div>
      {rest.length > 0 && (
        <Block id="page.more" heading={around.strings.moreNews} class="front-more">
          <div class="teasers">
            {rest.map((teaser) => (
              <TeaserItem key={teaser.href} teaser={teaser} around={around} level={3} />
            ))}
          </div>
        </Block>
      )}
    </>
  );
}

function Lead({ view: { lead }, around }: { view: FrontView; around: Surroundings }) {
  if (lead === undefined) return <p class="nothing">{around.strings.noArticles}</p>;
  return (
    <article class="lead">
      {lead.kicker !== undefined && <p class="kicker">{lead.kicker}</p>}
      <h2 class="lead-headline">
        <a href={lead.href}>{lead.headline}</a>
      </h2>
      <p class="standfirst">{lead.standfirst}</p>
      <TeaserMeta teaser={lead} around={around} />
      {lead.picture === undefined ? (
        <LocatorMap around={around} class="lead-map" />
      ) : (
        <figure class="picture lead-picture">
          <Picture picture={lead.picture} around={around} sizes={pictureSizes.front} first />
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

function RunningStory({ view: { story }, around }: { view: FrontView; around: Surroundings }) {
  if (story === undefined || story.events.length === 0) return null;
  return (
    <section class="block running-story" aria-labelledby="page.story">
      <h2 id="page.story">
        <Anchor link={story.link} />
      </h2>
      <p class="story-line">{story.description}</p>
      <Timeline events={story.events} around={around} extent="strip" class="timeline-strip" />
    </section>
  );
}
