import type { ComponentChild, ComponentChildren } from 'preact';

/** The heading of a page that is not an article: kicker, title and standfirst. */
export function PageHead({
  kicker,
  title,
  standfirst,
  children,
}: {
  kicker?: string | undefined;
  /** Use `renderWords` for words that may be in another language. */
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
