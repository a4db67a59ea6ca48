import { BodyText } from './parts/body-text.tsx';
import { Document } from './parts/document.tsx';
import type { LayoutProps } from './parts/layout-props.ts';
import { PageHead } from './parts/page-head.tsx';

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
