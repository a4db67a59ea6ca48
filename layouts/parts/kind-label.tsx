import type { Moment } from '../../src/model/moment.ts';
import { type ArticleKind, labelledKind } from '../../src/model/site/article/article-kind.ts';
import type { LayoutContext } from './document/layout-props.ts';

/** The label of an article's kind of work: `Opinion`. Reports have none. Ends with a space. */
export function KindLabel({
  article,
  context,
}: {
  article: { readonly kind: ArticleKind; readonly ended: Moment | undefined };
  context: LayoutContext;
}) {
  const labelled = labelledKind(article);
  if (labelled === undefined) return null;
  return (
    <>
      <span class={`kind kind-${labelled}`}>{context.strings.articleKinds[labelled]}</span>{' '}
    </>
  );
}
