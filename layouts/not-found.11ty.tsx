import { Block } from './parts/block.tsx';
import { Document } from './parts/document.tsx';
import type { LayoutProps } from './parts/layout-props.ts';
import { PageHead } from './parts/page-head.tsx';
import { TeaserList } from './parts/teaser-item.tsx';

/** What a reader sees at an address that leads nowhere: the way back to the news. */
export default function NotFoundLayout({ page, ...around }: LayoutProps<'not-found'>) {
  const { strings, edition } = around;
  return (
    <Document around={around} page={page}>
      <PageHead title={strings.notFoundTitle} standfirst={strings.notFoundText}>
        <p class="up-link">
          <a href={edition.front}>{strings.toFrontPage}</a>
        </p>
      </PageHead>
      <Block id="page.latest" heading={strings.latest}>
        <TeaserList teasers={page.view.latest} around={around} level={3} listed />
      </Block>
    </Document>
  );
}
