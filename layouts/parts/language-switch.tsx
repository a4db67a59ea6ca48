import type { Surroundings } from './layout-props.ts';

/**
 * The same page in the site's other languages, each under that language's own name; where a page
 * is not there in a language, its front page, saying so in that language.
 */
export function LanguageSwitch({ around }: { around: Surroundings }) {
  const { otherLanguages, strings } = around;
  if (otherLanguages.length === 0) return null;
  return (
    <nav class="languages" aria-label={strings.languages}>
      <ul>
        {otherLanguages.map(({ language, href, text }) => (
          <li key={language.code}>
            <a href={href} lang={language.code} hreflang={language.code} dir={language.direction}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
