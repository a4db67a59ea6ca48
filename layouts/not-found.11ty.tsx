import { Block } from './parts/block.tsx';
import { Document } from './parts/document.tsx';
import type { LayoutProps } from './parts/layout-props.ts';
import { PageHead } from './parts/page-head.tsx';
import { TeaserList } from './parts/teaser-item.tsx';

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
