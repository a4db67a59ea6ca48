import { Block } from 'dateline/layouts/parts/article/block';
import { Document } from 'dateline/layouts/parts/document/document';
import type { AddedLayoutProps } from 'dateline/layouts/parts/document/layout-props';
import { PageHead } from 'dateline/layouts/parts/document/page-head';
import { TeaserList } from 'dateline/layouts/parts/list/teaser-item';
import type deskDiary from './pages/desk-diary.ts';

/** A list for each desk, under its name. */
export default function DeskDiary({ page, ...context }: AddedLayoutProps<typeof deskDiary>) {
  const { title, description, desks } = page.view;
  return (
    <Document context={context} page={page}>
      <PageHead title={title} standfirst={description} />
      {desks.map(({ id, name, articles }) => (
        <Block key={id} id={`desk.${id}`} heading={name}>
          <TeaserList teasers={articles} context={context} level={3} />
        </Block>
      ))}
    </Document>
  );
}
