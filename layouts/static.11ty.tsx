import { BodyText } from './parts/body-text.tsx';
import { Document } from './parts/document.tsx';
import type { LayoutProps } from './parts/layout-props.ts';
import { PageHead } from './parts/page-head.tsx';

/** A page that is not news: about, standards, contact. */
export default function StaticLayout({ page, ...around }: LayoutProps<'static'>) {
  const { title, description, body } = page.view;
  return (
    <Document around={around} page={page}>
      <PageHead title={title} standfirst={description} />
      <BodyText body={body} around={around} />
    </Document>
  );
}
