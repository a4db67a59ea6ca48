import type { ArticleView } from '../src/pages/article-page.ts';
import { ArticleFoot } from './parts/article-foot.tsx';
import { ArticleHead } from './parts/article-head.tsx';
import { Block } from './parts/block.tsx';
import { BodyText } from './parts/body-text.tsx';
import { Document } from './parts/document.tsx';
import { FigureList } from './parts/figure-list.tsx';
import type { LayoutProps, Surroundings } from './parts/layout-props.ts';
import { TeaserList } from './parts/teaser-item.tsx';
import { TimelineAfterText, TimelineInText } from './parts/timeline.tsx';

/**
 * An article, top to bottom in the order in which it is read. Its classes with a prefix (h-entry,
 * p-name, …) are microformats: https://microformats.org/wiki/h-entry
 */
export default function ArticleLayout({ page, ...around }: LayoutProps<'article'>) {
  const { view } = page;
  const { strings, edition } = around;
  const permalink = new URL(page.url.slice(1), edition.baseUrl).href;
  return (
    <Document around={around} page={page}>
      <article class="article h-entry">
        <ArticleHead view={view} around={around} permalink={permalink} />
        <div class="article-text">
          <KeyPoints view={view} around={around} />
          <BodyText
            body={view.body}
            around={around}
            timeline={view.timeline && <TimelineInText view={view.timeline} around={around} />}
            class="e-content"
          />
          {view.timeline?.extent === 'compact' && (
            <TimelineAfterText view={view.timeline} around={around} />
          )}
        </div>
        {view.figures.length > 0 && (
          <Block id="page.figures" heading={strings.inFigures} class="article-figures">
            <FigureList figures={view.figures} around={around} described />
          </Block>
        )}
        <ArticleFoot view={view} around={around} />
      </article>
      {view.related.length > 0 && (
        <Block id="page.related" heading={strings.related} class="related">
          <TeaserList teasers={view.related} around={around} level={3} />
        </Block>
      )}
    </Document>
  );
}

function KeyPoints({ view, around }: { view: ArticleView; around: Surroundings }) {
  if (view.keyPoints.length === 0) return null;
  return (
    <section class="key-points" aria-labelledby="page.key-points">
      <h2 class="label" id="page.key-points">
        {around.strings.keyPoints}
      </h2>
      <ul>
        {view.keyPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
