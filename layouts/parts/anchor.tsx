import type { ComponentChild } from 'preact';
import type { Link, Words } from '../../src/pages/views/links.ts';

/** Words that may be in another language than the page's: then marked, and set apart from it. */
export function wordsOf({ text, lang, dir }: Words): ComponentChild {
  return lang === undefined ? (
    text
  ) : (
    <bdi lang={lang} dir={dir}>
      {text}
    </bdi>
  );
}

/** A link whose words, or whose page, may be in another language than this page. */
export function Anchor({ link, class: className }: { link: Link; class?: string }) {
  return (
    <a href={link.href} hreflang={link.hrefLang} class={className}>
      {wordsOf(link)}
    </a>
  );
}
