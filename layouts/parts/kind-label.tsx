import type { Moment } from '../../src/model/moment.ts';
import { type ArticleKind, labelledKind } from '../../src/model/site/article/article-kind.ts';
import type { Link } from '../../src/pages/views/links.ts';
import { Anchor } from './anchor.tsx';
import type { LayoutContext } from './document/layout-props.ts';

interface KindLabelProps {
  readonly article: { readonly kind: ArticleKind; readonly ended: Moment | undefined };
  readonly context: LayoutContext;
}

/** The label of an article's kind of work: `Opinion`. Reports have none. Ends with a space. */
export function KindLabel({
  article,
  context,
  link,
}: KindLabelProps & { readonly link?: Link | undefined }) {
  const labelled = labelledKind(article);
  if (labelled === undefined) return null;
  return (
    <>
      <span class={`kind kind-${labelled}`}>
        {link === undefined ? context.strings.articleKinds[labelled] : <Anchor link={link} />}
      </span>{' '}
    </>
  );
}

/**
 * The kind of work, the kicker and the section of an article. If the section is called like the kind of work, as
 * `Opinion` often is, the label is the link to it.
 */
export function KindAndSection({
  article,
  context,
  kicker,
  section,
}: KindLabelProps & { readonly kicker?: string | undefined; readonly section: Link }) {
  const labelled = labelledKind(article);
  const isSame = labelled !== undefined && context.strings.articleKinds[labelled] === section.text;
  return (
    <>
      <KindLabel article={article} context={context} link={isSame ? section : undefined} />
      {kicker !== undefined && <span>{kicker}</span>} {!isSame && <Anchor link={section} />}
    </>
  );
}
