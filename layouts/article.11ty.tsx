import type { ArticleView } from '../src/pages/article-page.ts';
import { ArticleFoot } from './parts/article/article-foot.tsx';
import { ArticleHead } from './parts/article/article-head.tsx';
import { Block } from './parts/article/block.tsx';
import { BodyBlocks } from './parts/article/body-text.tsx';
import { EarlierEntries } from './parts/article/earlier-entries.tsx';
import { PrintedNotes } from './parts/article/figure-mark.tsx';
import { LiveCoverage, SummaryHeading } from './parts/article/live-coverage.tsx';
import { Document } from './parts/document/document.tsx';
import type { LayoutContext, LayoutProps } from './parts/document/layout-props.ts';
import { LocatorMap } from './parts/entity/locator-map.tsx';
import { FigureList } from './parts/list/figure-list.tsx';
import { TimelineAfterText, TimelineInText } from './parts/timeline.tsx';

/** An article. Classes with a prefix (h-entry, p-name, …) are microformats: https://microformats.org/wiki/h-entry */
export default function ArticleLayout({ page, ...context }: LayoutProps<'article'>) {
  const { view } = page;
  const { strings, edition } = context;
  const permalink = new URL(page.url.slice(1), edition.baseUrl).href;
  return (
    <Document context={context} page={page} changed={view.updated ?? view.published}>
      <article class="article h-entry">
        <ArticleHead view={view} context={context} permalink={permalink} />
        <ArticleText view={view} context={context} permalink={permalink} />
        {view.timeline?.extent === 'compact' && (
          <TimelineAfterText view={view.timeline} context={context} />
        )}
        {view.figures.length > 0 && (
          <Block id="page.figures" heading={strings.inFigures} class="article-figures">
            <FigureList figures={view.figures} context={context} />
          </Block>
        )}
        <ArticleFoot view={view} context={context} permalink={permalink} />
        {view.live !== undefined && <EarlierEntries live={view.live} context={context} />}
      </article>
    </Document>
  );
}

interface TextProps {
  readonly view: ArticleView;
  readonly context: LayoutContext;
  readonly permalink: string;
}

/** The text. A narrow page shows the map after the first paragraphs, a wide one beside them. */
function ArticleText({ view, context, permalink }: TextProps) {
  const { opening, afterOpening } = view;
  const timeline = view.timeline && <TimelineInText view={view.timeline} context={context} />;
  return (
    <div class="article-text e-content">
      <SummaryHeading view={view} context={context} />
      {opening.length > 0 && <BodyBlocks blocks={opening} context={context} timeline={timeline} />}
      <LocatorMap context={context} class="lead-map" />
      {afterOpening.length > 0 && (
        <BodyBlocks blocks={afterOpening} context={context} timeline={timeline} />
      )}
      {view.live !== undefined && (
        <LiveCoverage {...{ live: view.live, context, timeline, permalink }} />
      )}
      <PrintedNotes figures={view.quotedFigures} context={context} />
    </div>
  );
}
