import { BodyBlocks } from 'dateline/layouts/parts/article/body-text';
import { Document } from 'dateline/layouts/parts/document/document';
import type { LayoutProps } from 'dateline/layouts/parts/document/layout-props';
import { LanternRule } from './parts/lantern-rule.tsx';

/** An article of the Lantern: the headline is below the standfirst, with a rule of its own. */
export default function LanternArticle({ page, ...context }: LayoutProps<'article'>) {
  const { headline, standfirst, opening, afterOpening } = page.view;
  return (
    <Document context={context} page={page}>
      <article class="lantern-article">
        <p class="standfirst">{standfirst}</p>
        <h1>{headline}</h1>
        <LanternRule />
        <BodyBlocks blocks={[...opening, ...afterOpening]} context={context} />
      </article>
    </Document>
  );
}
