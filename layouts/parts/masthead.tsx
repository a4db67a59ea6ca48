import { type EditionProps, renderOnce } from './render-once.tsx';

/** The publication's name and its sections. */
export const Masthead = renderOnce(({ edition, strings }) => (
  <header class="masthead">
    <p class="nameplate">
      <a href={edition.front}>{edition.name}</a>
    </p>
    <Sections edition={edition} strings={strings} />
  </header>
));

/** The same on the front page: large, and the name is the h1. */
export const FrontMasthead = renderOnce(({ edition, strings }) => (
  <header class="masthead masthead-front">
    <h1 class="nameplate">{edition.name}</h1>
    <p class="tagline">{edition.tagline}</p>
    <Sections edition={edition} strings={strings} />
  </header>
));

function Sections({ edition, strings }: EditionProps) {
  return (
    <nav class="sections" id="page.sections" aria-label={strings.sections} tabIndex={-1}>
      <ul>
        {edition.sections.map((section) => (
          <li key={section.href}>
            <a href={section.href}>{section.text}</a>
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
