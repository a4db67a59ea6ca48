import type { ComponentChildren } from 'preact';
import type { EntityView } from '../../src/pages/entity-page.ts';
import { Anchor, wordsOf } from './anchor.tsx';
import type { Surroundings } from './layout-props.ts';

/** What is known of an entity, term by term; nothing where nothing is known. */
export function EntityFacts({ view, around }: { view: EntityView; around: Surroundings }) {
  const facts = factsOf(view, around);
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Fact {
  readonly term: string;
  readonly value: ComponentChildren;
}

function factsOf(view: EntityView, { strings, format }: Surroundings): readonly Fact[] {
  const { role, type, coordinates, countryCode, aliases, within, namesElsewhere, sameAs } = view;
  const fact = (term: string, value: ComponentChildren, known: boolean): Fact[] =>
    known ? [{ term, value }] : [];
  return [
    ...fact(strings.role, role, role !== undefined && role !== ''),
    ...fact(strings.type, type && strings.entityTypes[type], type !== undefined),
    ...fact(strings.within[view.kind], <Places places={within} />, within.length > 0),
    ...fact(strings.alsoCalled, format.list(aliases), aliases.length > 0),
    ...fact(strings.inOtherLanguages, <Names names={namesElsewhere} />, namesElsewhere.length > 0),
    ...fact(
      strings.coordinates,
      coordinates &&
        strings.coordinatesText(coordinates.latitude, coordinates.longitude, (degrees) =>
          format.decimal(Math.abs(degrees), 2),
        ),
      coordinates !== undefined,
    ),
    ...fact(strings.countryCode, countryCode, countryCode !== undefined),
    ...fact(strings.elsewhere, <Elsewhere pages={sameAs} />, sameAs.length > 0),
  ];
}

function Places({ places }: { places: EntityView['within'] }) {
  return (
    <ul>
      {places.map((place) => (
        <li key={place.href}>
          <Anchor link={place} />
        </li>
      ))}
    </ul>
  );
}

function Names({ names }: { names: EntityView['namesElsewhere'] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name.lang}>{wordsOf(name)}</li>
      ))}
    </ul>
  );
}

function Elsewhere({ pages }: { pages: EntityView['sameAs'] }) {
  return (
    <ul>
      {pages.map(({ href, host }) => (
        <li key={href}>
          <a href={href} rel="external noopener">
            {host}
          </a>
        </li>
      ))}
    </ul>
  );
}
