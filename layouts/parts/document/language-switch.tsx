import type { LayoutContext } from './layout-props.ts';

/**
 * Links to the page in the site's other languages, each with the language's own name. If the page does not
 * exist in a language, the link leads to that language's front page and says so in that language.
 */
export function LanguageSwitch({ context }: { context: LayoutContext }) {
  const { otherLanguages, strings } = context;
  if (otherLanguages.length === 0) return null;
  return (
    <nav class="languages" aria-label={strings.languages}>
      <EditionList editions={otherLanguages} />
    </nav>
  );
}

/** A list of links to other editions, each in its own language. */
export function EditionList({ editions }: { editions: LayoutContext['otherLanguages'] }) {
  return (
    <ul>
      {editions.map(({ language, href, text }) => (
        <li key={language.code}>
          <a href={href} lang={language.code} hreflang={language.code} dir={language.direction}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
