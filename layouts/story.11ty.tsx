import { renderWords } from './parts/anchor.tsx';
import { Block } from './parts/article/block.tsx';
import { BodyText } from './parts/article/body-text.tsx';
import { Document } from './parts/document/document.tsx';
import { FollowLinks } from './parts/document/follow-links.tsx';
import type { LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';
import { WhoAndWhere } from './parts/entity/entity-index.tsx';
import { EarlierMonths } from './parts/list/archive-list.tsx';
import { FigureList } from './parts/list/figure-list.tsx';
import { TeaserList } from './parts/list/teaser-item.tsx';
import { Timeline } from './parts/timeline.tsx';

/** A running story: its text, events in order, articles, figures and entities. */
export default function StoryLayout({ page, ...context }: LayoutProps<'story'>) {
  const { view } = page;
  const { strings } = context;
  return (
    <Document context={context} page={page}>
      <PageHead
        kicker={strings.fullStory}
        title={renderWords(view.name)}
        standfirst={view.description}
      />
      <FollowLinks context={context} />
      {view.body.length > 0 && <BodyText body={view.body} context={context} />}
      {view.events.length > 0 && (
        <Block id="page.timeline" heading={strings.timeline}>
          <Timeline events={view.events} context={context} />
        </Block>
      )}
      <Block id="page.articles" heading={strings.articles}>
        <TeaserList teasers={view.articles} context={context} level={3} listed />
      </Block>
      <EarlierMonths months={view.earlier} context={context} />
      {view.figures.length > 0 && (
        <Block id="page.figures" heading={strings.inFigures}>
          <FigureList figures={view.figures} context={context} />
        </Block>
      )}
      <WhoAndWhere entities={view.entities} context={context} />
    </Document>
  );
}
