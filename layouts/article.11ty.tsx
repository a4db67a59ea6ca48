import type { ArticleView } from '../src/pages/article-page.ts';
import { ArticleFoot } from './parts/article-foot.tsx';
import { ArticleHead } from './parts/article-head.tsx';
import { Block } from './parts/block.tsx';
import { BodyText } from './parts/body-text.tsx';
import { Document } from './parts/document.tsx';
import { FigureList } from './parts/figure-list.tsx';
import type { LayoutContext, LayoutProps } from './parts/layout-props.ts';
import { TeaserList } from './parts/teaser-item.tsx';
import { TimelineAfterText, TimelineInText } from './parts/timeline.tsx';

/** An article. Classes with a prefix (h-entry, p-name, …) are microformats: https://microformats.org/wiki/h-entry */
export default function ArticleLayout({ page, ...context }: LayoutProps<'article'>) {
  const { view } = page;
  const { strings, edition } = context;
  const permalink = new URL(page.url.slice(1), edition.baseUrl).href;
  return (
    <Document context={context} page={page}>
      <article class="article h-entry">
        <ArticleHead view={view} context={context} permalink={permalink} />
        <div class="article-text">
          <KeyPoints view={view} context={context} />
          <BodyText
            body={view.body}
            context={context}
            timeline={view.timeline && <TimelineInText view={view.timeline} context={context} />}
            class="e-content"
          />
          {view.timeline?.extent === 'compact' && (
            <TimelineAfterText view={view.timeline} context={context} />
          )}
        </div>
        {view.figures.length > 0 && (
          <Block id="page.figures" heading={strings.inFigures} class="article-figures">
            <FigureList figures={view.figures} context={context} withNoteIds />
          </Block>
        )}
        <ArticleFoot view={view} context={context} />
      </article>
      {view.related.length > 0 && (
        <Block id="page.related" heading={strings.related} class="related">
          <TeaserList teasers={view.related} context={context} level={3} />
        </Block>
      )}
    </Document>
  );
}

function KeyPoints({ view, context }: { view: ArticleView; context: LayoutContext }) {
  if (view.keyPoints.length === 0) return null;
  return (
    <section class="key-points" aria-labelledby="page.key-points">
      <h2 class="label" id="page.key-points">
        {context.strings.keyPoints}
      </h2>
      <ul>
        {view.keyPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
