import type { ComponentChild, ComponentChildren } from 'preact';
import type { Surroundings } from './layout-props.ts';
import { said } from './said.tsx';

/** The head of a page that is not an article: what it is about, in large letters. */
export function PageHead({
  kicker,
  title,
  standfirst,
  around,
  children,
}: {
  kicker?: string | undefined;
  /** Words that may be in another language are marked. */
  title: ComponentChild;
  standfirst?: string | undefined;
  around: Surroundings;
  children?: ComponentChildren;
}) {
  return (
    <header class="page-head">
      {kicker !== undefined && <p class="kicker">{kicker}</p>}
      <h1>{typeof title === 'string' ? said(title, around) : title}</h1>
      {standfirst !== undefined && standfirst !== '' && (
        <p class="standfirst">{said(standfirst, around)}</p>
      )}
      {children}
    </header>
  );
}
