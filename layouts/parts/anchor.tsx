import type { ComponentChild } from 'preact';
import type { Link, Words } from '../../src/pages/links.ts';

/** Words that may be in another language than the page's: then marked, and set apart from it. */
export function wordsOf({ text, lang }: Words): ComponentChild {
  return lang === undefined ? text : <bdi lang={lang}>{text}</bdi>;
}

/** A link whose words may be in another language than the page's. */
export function Anchor({ link, class: className }: { link: Link; class?: string }) {
  return (
    <a href={link.href} class={className}>
      {wordsOf(link)}
    </a>
  );
}
