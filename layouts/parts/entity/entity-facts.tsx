import type { ComponentChild } from 'preact';
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
    {
      term: strings.about,
      value: about && <Anchor link={{ ...about, text: strings.aboutDesk }} />,
    },
  ].filter(({ value }) => Boolean(value));
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

/** A fact. It is unknown if its value is undefined, false or ''. */
interface Entry {
  readonly term: string;
  readonly value: ComponentChild;
}

function entriesOf(view: FactsView, context: LayoutContext): readonly Entry[] {
  const { strings, format } = context;
  const { role, worksFor, details, aliases, topics, within, namesInOtherLanguages, sameAs } = view;
  const kind = view.kind === 'desk' ? 'organisation' : view.kind;
  return [
    { term: strings.role, value: role },
    { term: strings.worksFor, value: worksFor && <Anchor link={worksFor} /> },
    ...(details === undefined ? [] : authorEntries(details, context)),
    { term: strings.type, value: view.type && strings.entityTypes[view.type] },
    { term: strings.within[kind], value: within.length > 0 && <Links links={within} /> },
    { term: strings.alsoCalled, value: format.list(aliases) },
    {
      term: strings.inOtherLanguages,
      value: namesInOtherLanguages.length > 0 && <Names names={namesInOtherLanguages} />,
    },
    { term: strings.coordinates, value: coordinatesText(view, context) },
    { term: strings.countryCode, value: view.countryCode },
    { term: strings.topics, value: topics.length > 0 && <Links links={topics} /> },
    { term: strings.elsewhere, value: sameAs.length > 0 && <Elsewhere pages={sameAs} /> },
  ];
}

/** What an author reports on, and how to reach them. */
function authorEntries(
  { beat, languages, email, contact, fediverse }: AuthorDetailsView,
  { strings, format }: LayoutContext,
): readonly Entry[] {
  const names = languages.map((code) => strings.languageNames[code]);
  return [
    { term: strings.beat, value: beat },
    { term: strings.spokenLanguages, value: format.list(names) },
    { term: strings.email, value: email && <a href={email.href}>{email.text}</a> },
    {
      term: strings.contact,
      value: contact && <Anchor link={{ ...contact, text: strings.howToWrite }} />,
    },
    {
      term: strings.fediverse,
      value: fediverse && (
        <a href={fediverse.href} rel="me external noopener">
          {fediverse.text}
        </a>
      ),
    },
  ];
}

function coordinatesText({ coordinates }: FactsView, { strings, format }: LayoutContext) {
  if (coordinates === undefined) return undefined;
  const { latitude, longitude } = coordinates;
  return strings.coordinatesText(latitude, longitude, (degrees) =>
    format.decimal(Math.abs(degrees), 2),
  );
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
