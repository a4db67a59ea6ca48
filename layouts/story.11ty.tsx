import { wordsOf } from './parts/anchor.tsx';
import { ArchiveList } from './parts/archive-list.tsx';
import { Block } from './parts/block.tsx';
import { BodyText } from './parts/body-text.tsx';
import { Document } from './parts/document.tsx';
import { EntityIndex } from './parts/entity-index.tsx';
import { FigureList } from './parts/figure-list.tsx';
import type { LayoutProps } from './parts/layout-props.ts';
import { PageHead } from './parts/page-head.tsx';
import { TeaserList } from './parts/teaser-item.tsx';
import { Timeline } from './parts/timeline.tsx';

/** A running story: what it is, what happened in order, what was written, who and where. */
export default function StoryLayout({ page, ...around }: LayoutProps<'story'>) {
  const { view } = page;
  const { strings } = around;
  return (
    <Document around={around} page={page}>
      <PageHead
        kicker={strings.fullStory}
        title={wordsOf(view.name)}
        standfirst={view.description}
      />
      {view.body.length > 0 && <BodyText body={view.body} around={around} />}
      {view.events.length > 0 && (
        <Block id="page.timeline" heading={strings.timeline}>
          <Timeline events={view.events} around={around} />
        </Block>
      )}
      <Block id="page.articles" heading={strings.articles}>
        <TeaserList teasers={view.articles} around={around} level={3} listed />
      </Block>
      {view.earlier.length > 0 && (
        <Block id="page.earlier" heading={strings.earlierInSection}>
          <ArchiveList months={view.earlier} around={around} />
        </Block>
      )}
      {view.figures.length > 0 && (
        <Block id="page.figures" heading={strings.inFigures}>
          <FigureList figures={view.figures} around={around} class="figures figures-strip" />
        </Block>
      )}
      {view.entities.length > 0 && (
        <Block id="page.who-and-where" heading={strings.whoAndWhere}>
          <EntityIndex entities={view.entities} around={around} />
        </Block>
      )}
    </Document>
  );
}
