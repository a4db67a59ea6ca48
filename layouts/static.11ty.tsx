import { BodyText } from './parts/article/body-text.tsx';
import { Document } from './parts/document/document.tsx';
import type { LayoutProps } from './parts/document/layout-props.ts';
import { PageHead } from './parts/document/page-head.tsx';

/** A page that is not news, such as about, standards or contact. */
export default function StaticLayout({ page, ...context }: LayoutProps<'static'>) {
  const { title, description, body } = page.view;
  return (
    <Document context={context} page={page}>
      <PageHead title={title} standfirst={description} />
      <BodyText body={body} context={context} />
    </Document>
  );
}
