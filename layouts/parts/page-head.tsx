import type { ComponentChild, ComponentChildren } from 'preact';

/** The head of a page that is not an article: what it is about, in large letters. */
export function PageHead({
  kicker,
  title,
  standfirst,
  children,
}: {
  kicker?: string | undefined;
  /** Words that may be in another language are marked. */
  title: ComponentChild;
  standfirst?: string | undefined;
  children?: ComponentChildren;
}) {
  return (
    <header class="page-head">
      {kicker !== undefined && <p class="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {standfirst !== undefined && standfirst !== '' && <p class="standfirst">{standfirst}</p>}
      {children}
    </header>
  );
}
