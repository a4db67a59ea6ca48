import type { ComponentChildren } from 'preact';
import type { EntityView } from '../../src/pages/entity-page.ts';
import { Anchor, renderWords } from './anchor.tsx';
import type { LayoutContext } from './layout-props.ts';

/** The known facts about an entity as a description list; nothing if there are none. */
export function EntityFacts({ view, context }: { view: EntityView; context: LayoutContext }) {
  const entries = entriesOf(view, context);
  if (entries.length === 0) return null;
  return (
    <dl class="facts">
      {entries.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Entry {
  readonly term: string;
  readonly value: ComponentChildren;
}

function entriesOf(view: EntityView, { strings, format }: LayoutContext): readonly Entry[] {
  const { role, type, coordinates, countryCode, aliases, within, namesInOtherLanguages, sameAs } =
    view;
  const entry = (term: string, value: ComponentChildren, isKnown: boolean): Entry[] =>
    isKnown ? [{ term, value }] : [];
  return [
    ...entry(strings.role, role, role !== undefined && role !== ''),
    ...entry(strings.type, type && strings.entityTypes[type], type !== undefined),
    ...entry(strings.within[view.kind], <Places places={within} />, within.length > 0),
    ...entry(strings.alsoCalled, format.list(aliases), aliases.length > 0),
    ...entry(
      strings.inOtherLanguages,
      <Names names={namesInOtherLanguages} />,
      namesInOtherLanguages.length > 0,
    ),
    ...entry(
      strings.coordinates,
      coordinates &&
        strings.coordinatesText(coordinates.latitude, coordinates.longitude, (degrees) =>
          format.decimal(Math.abs(degrees), 2),
        ),
      coordinates !== undefined,
    ),
    ...entry(strings.countryCode, countryCode, countryCode !== undefined),
    ...entry(strings.elsewhere, <Elsewhere pages={sameAs} />, sameAs.length > 0),
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

function Names({ names }: { names: EntityView['namesInOtherLanguages'] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name.lang}>{renderWords(name)}</li>
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
