import type { Link } from '../../src/pages/views/links.ts';
import { Anchor, wordsOf } from './anchor.tsx';
import type { Surroundings } from './layout-props.ts';
import { type EditionProps, renderOnce } from './render-once.tsx';

/** Who publishes this, under which policies, and the ways to everything else. */
export function Footer({ around, canonical }: { around: Surroundings; canonical: string }) {
  const { edition, strings } = around;
  return (
    <footer class="footer">
      <Imprint edition={edition} strings={strings} />
      <p class="print-only">{strings.printedFrom(canonical)}</p>
    </footer>
  );
}

/** All of it but the line that names the page. */
const Imprint = renderOnce(({ edition, strings }) => {
  const { person, place, organisation, figures, archives, feeds } = edition.directories;
  const indexes = [
    { href: person, text: strings.entityKinds.person },
    { href: place, text: strings.entityKinds.place },
    { href: organisation, text: strings.entityKinds.organisation },
    ...(figures === undefined ? [] : [{ href: figures, text: strings.figures }]),
    { href: archives, text: strings.archive },
    ...(feeds === undefined ? [] : [{ href: feeds, text: strings.feeds }]),
  ];
  const policies = edition.policies.map(({ kind, ...address }) => ({
    ...address,
    text: strings.policies[kind],
  }));
  return (
    <>
      <p class="footer-name">
        <a href={edition.front}>{wordsOf(edition.nameplate)}</a>
      </p>
      <nav aria-label={strings.footer}>
        <LinkList links={edition.staticPages} />
        <LinkList links={policies} />
        <LinkList links={indexes} />
      </nav>
      <Publisher edition={edition} strings={strings} />
    </>
  );
});

/** Who answers for all this, how to write to them, and what others may do with it. */
function Publisher({ edition, strings }: EditionProps) {
  const { publisher, contact, copyright, licence } = edition;
  const known = [publisher.name, publisher.email, contact, copyright, licence];
  if (known.every((each) => each === undefined)) return null;
  return (
    <p class="footer-publisher">
      {publisher.name !== undefined && <span>{strings.publishedBy(publisher.name)}</span>}{' '}
      {copyright !== undefined && <span>{strings.copyright(copyright)}</span>}{' '}
      {licence !== undefined && (
        <a href={licence} rel="license external noopener">
          {strings.licence}
        </a>
      )}{' '}
      {contact !== undefined && <Anchor link={{ ...contact, text: strings.contact }} />}{' '}
      {publisher.email !== undefined && <a href={publisher.email.href}>{publisher.email.text}</a>}
    </p>
  );
}

function LinkList({ links }: { links: readonly Link[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.text}>
          <Anchor link={link} />
        </li>
      ))}
    </ul>
  );
}
