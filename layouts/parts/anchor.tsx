import type { ComponentChild } from 'preact';
import type { Link, Words } from '../../src/pages/views/links.ts';

/** Words that may be in another language than the page: if so, marked with it and isolated with `bdi`. */
export function renderWords({ text, lang, dir }: Words): ComponentChild {
  return lang === undefined ? (
    text
  ) : (
    <bdi lang={lang} dir={dir}>
      {text}
    </bdi>
  );
}

/** A link whose words or target may be in another language than the page. */
export function Anchor({ link, class: className }: { link: Link; class?: string }) {
  return (
    <a href={link.href} hreflang={link.hrefLang} class={className}>
      {renderWords(link)}
    </a>
  );
}
