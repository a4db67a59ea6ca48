import { Block } from './parts/article/block.tsx';
import { Document } from './parts/document/document.tsx';
import type { LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';
import { TeaserList } from './parts/list/teaser-item.tsx';

/** The page for a URL that does not exist, with links back to the news. */
export default function NotFoundLayout({ page, ...context }: LayoutProps<'not-found'>) {
  const { strings, edition } = context;
  return (
    <Document context={context} page={page}>
      <PageHead title={strings.notFoundTitle} standfirst={strings.notFoundText}>
        <p class="up-link">
          <a href={edition.front}>{strings.toFrontPage}</a>
        </p>
      </PageHead>
      <Block id="page.latest" heading={strings.latest}>
        <TeaserList teasers={page.view.latest} context={context} level={3} listed />
      </Block>
    </Document>
  );
}
