import { Anchor, renderWords } from '../anchor.tsx';
import { type EditionProps, memoizeByEdition } from './memoize-by-edition.tsx';

/** The publication's name and its sections. */
export const Masthead = memoizeByEdition(({ edition, strings }) => (
  <header class="masthead">
    <p class="nameplate">
      <a href={edition.front}>{renderWords(edition.nameplate)}</a>
    </p>
    <Sections edition={edition} strings={strings} />
  </header>
));

/** The masthead of the front page, in which the name is the `h1`. */
export const FrontMasthead = memoizeByEdition(({ edition, strings }) => (
  <header class="masthead masthead-front">
    <h1 class="nameplate">{renderWords(edition.nameplate)}</h1>
    {edition.tagline !== '' && <p class="tagline">{edition.tagline}</p>}
    <Sections edition={edition} strings={strings} />
  </header>
));

function Sections({ edition, strings }: EditionProps) {
  return (
    <nav class="sections" id="page.sections" aria-label={strings.sections} tabIndex={-1}>
      <ul>
        {edition.sections.map((section) => (
          <li key={section.href}>
            <Anchor link={section} />
          </li>
        ))}
        <li>
          <a href={edition.directories.place}>{strings.entityKinds.place}</a>
        </li>
        <li>
          <a href={edition.directories.archives}>{strings.archive}</a>
        </li>
      </ul>
    </nav>
  );
}
