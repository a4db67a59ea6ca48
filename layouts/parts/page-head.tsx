import type { ComponentChildren } from 'preact';

/** The head of a page that is not an article: what it is about, in large letters. */
export function PageHead({
  kicker,
  title,
  titleLang,
  standfirst,
  children,
}: {
  kicker?: string | undefined;
  title: string;
  /** Where the title is in another language than the page. */
  titleLang?: string | undefined;
  standfirst?: string | undefined;
  children?: ComponentChildren;
}) {
  return (
    <header class="page-head">
      {kicker !== undefined && <p class="kicker">{kicker}</p>}
      <h1 lang={titleLang} dir={titleLang === undefined ? undefined : 'auto'}>
        {title}
      </h1>
      {standfirst !== undefined && standfirst !== '' && <p class="standfirst">{standfirst}</p>}
      {children}
    </header>
  );
}
