import type { Link, Words as WordsView } from '../../src/pages/links.ts';

/** Words that may be in another language than the page's: then marked, and set apart from it. */
export function Words({ words }: { words: WordsView }) {
  return words.lang === undefined ? <>{words.text}</> : <bdi lang={words.lang}>{words.text}</bdi>;
}

/** A link whose words may be in another language than the page's. */
export function Anchor({ link, class: className }: { link: Link; class?: string }) {
  return (
    <a href={link.href} class={className}>
      <Words words={link} />
    </a>
  );
}
