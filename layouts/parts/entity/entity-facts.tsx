import type { ComponentChildren } from 'preact';
import type { FactsView } from '../../../src/pages/entity-page.ts';
import type { AuthorDetailsView } from '../../../src/pages/views/author-details-view.ts';
import type { Link } from '../../../src/pages/views/links.ts';
import { Anchor, renderWords } from '../anchor.tsx';
import type { LayoutContext } from '../document/layout-props.ts';

interface EntityFactsProps {
  readonly view: FactsView;
  readonly context: LayoutContext;
  /** A page with more information. */
  readonly about?: Pick<Link, 'href' | 'hrefLang'> | undefined;
}

/** The known facts about an entity or a desk as a description list; nothing if there are none. */
export function EntityFacts({ view, context, about }: EntityFactsProps) {
  const { strings } = context;
  const entries = [
    ...entriesOf(view, context),
    ...(about === undefined
      ? []
      : [{ term: strings.about, value: <Anchor link={{ ...about, text: strings.aboutDesk }} /> }]),
  ];
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

function entry(term: string, value: ComponentChildren, isKnown: boolean): readonly Entry[] {
  return isKnown ? [{ term, value }] : [];
}

function entriesOf(view: FactsView, context: LayoutContext): readonly Entry[] {
  const { strings, format } = context;
  const { role, worksFor, details, aliases, topics, within, namesInOtherLanguages, sameAs } = view;
  const kind = view.kind === 'desk' ? 'organisation' : view.kind;
  return [
    ...entry(strings.role, role, role !== undefined && role !== ''),
    ...entry(strings.worksFor, worksFor && <Anchor link={worksFor} />, worksFor !== undefined),
    ...(details === undefined ? [] : authorEntries(details, context)),
    ...typeEntries(view, context),
    ...entry(strings.within[kind], <Links links={within} />, within.length > 0),
    ...entry(strings.alsoCalled, format.list(aliases), aliases.length > 0),
    ...entry(
      strings.inOtherLanguages,
      <Names names={namesInOtherLanguages} />,
      namesInOtherLanguages.length > 0,
    ),
    ...placeEntries(view, context),
    ...entry(strings.topics, <Links links={topics} />, topics.length > 0),
    ...entry(strings.elsewhere, <Elsewhere pages={sameAs} />, sameAs.length > 0),
  ];
}

/** What an author reports on, and how to reach them. */
function authorEntries(
  { beat, languages, email, contact, fediverse }: AuthorDetailsView,
  { strings, format }: LayoutContext,
): readonly Entry[] {
  const names = languages.map((code) => strings.languageNames[code]);
  return [
    ...entry(strings.beat, beat, beat !== ''),
    ...entry(strings.spokenLanguages, format.list(names), names.length > 0),
    ...entry(strings.email, email && <a href={email.href}>{email.text}</a>, email !== undefined),
    ...entry(
      strings.contact,
      contact && <Anchor link={{ ...contact, text: strings.howToWrite }} />,
      contact !== undefined,
    ),
    ...entry(
      strings.fediverse,
      fediverse && (
        <a href={fediverse.href} rel="me external noopener">
          {fediverse.text}
        </a>
      ),
      fediverse !== undefined,
    ),
  ];
}

function typeEntries({ type }: FactsView, { strings }: LayoutContext): readonly Entry[] {
  return entry(strings.type, type && strings.entityTypes[type], type !== undefined);
}

function placeEntries(
  { coordinates, countryCode }: FactsView,
  { strings, format }: LayoutContext,
): readonly Entry[] {
  return [
    ...entry(
      strings.coordinates,
      coordinates &&
        strings.coordinatesText(coordinates.latitude, coordinates.longitude, (degrees) =>
          format.decimal(Math.abs(degrees), 2),
        ),
      coordinates !== undefined,
    ),
    ...entry(strings.countryCode, countryCode, countryCode !== undefined),
  ];
}

function Links({ links }: { links: readonly Link[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <Anchor link={link} />
        </li>
      ))}
    </ul>
  );
}

function Names({ names }: { names: FactsView['namesInOtherLanguages'] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name.lang}>{renderWords(name)}</li>
      ))}
    </ul>
  );
}

function Elsewhere({ pages }: { pages: FactsView['sameAs'] }) {
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
