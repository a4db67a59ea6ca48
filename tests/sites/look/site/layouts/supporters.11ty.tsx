import { BodyText } from 'dateline/layouts/parts/article/body-text';
import { Document } from 'dateline/layouts/parts/document/document';
import type { LayoutProps } from 'dateline/layouts/parts/document/layout-props';

/** A page that asks for support: its own page kind, with a list of ways to support. */
export default function SupportersLayout({ page, ...context }: LayoutProps<'static'>) {
  const { title, body } = page.view;
  return (
    <Document context={context} page={{ ...page, kind: 'supporters' }}>
      <h1 class="lantern-call">{title}</h1>
      <BodyText body={body} context={context} />
    </Document>
  );
}
