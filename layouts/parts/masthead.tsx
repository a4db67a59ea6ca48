import type { Surroundings } from './layout-props.ts';

/** The publication's name and its sections; large on the front page, where the name is the h1. */
export function Masthead({ around, isFront }: { around: Surroundings; isFront: boolean }) {
  const { edition, strings } = around;
  return (
    <header class={isFront ? 'masthead masthead-front' : 'masthead'}>
      {isFront ? (
        <h1 class="nameplate">{edition.name}</h1>
      ) : (
        <p class="nameplate">
          <a href={edition.front}>{edition.name}</a>
        </p>
      )}
      {isFront && <p class="tagline">{edition.tagline}</p>}
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
    </header>
  );
}
