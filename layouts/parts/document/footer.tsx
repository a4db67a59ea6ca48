import type { Moment } from '../../../src/model/moment.ts';
import type { Link } from '../../../src/pages/views/links.ts';
import { Anchor, renderWords } from '../anchor.tsx';
import { safeChild } from '../safe-html.ts';
import { directoryLinks } from './directory-links.ts';
import type { LayoutContext } from './layout-props.ts';
import { type EditionProps, memoizeByEdition } from './memoize-by-edition.tsx';

interface FooterProps {
  readonly context: LayoutContext;
  readonly canonical: string;
  /** When the page was last changed, if it says so. */
  readonly changed: Moment | undefined;
  /** The licences of its pictures with their addresses, as HTML. */
  readonly licences: readonly string[];
}

/**
 * The page footer: publisher, policies, and links to the indexes of the site; in print, the licences of the pictures, the
 * date and the address.
 */
export function Footer({ context, canonical, changed, licences }: FooterProps) {
  const { edition, strings, format } = context;
  return (
    <footer class="footer">
      <Imprint edition={edition} strings={strings} />
      <p class="print-only">
        {licences.map((licence) => safeChild(`${licence} · `))}
        {changed !== undefined && `${format.dateTime(changed)} · `}
        {strings.printedFrom(canonical)}
      </p>
    </footer>
  );
}

/** The footer without the line that contains the page's URL. */
const Imprint = memoizeByEdition(({ edition, strings }) => {
  const indexes = directoryLinks(
    ['feeds', 'people', 'places', 'organisations', 'topics', 'figures', 'archive'],
    { edition, strings },
  );
  const policies = edition.policies.map(({ kind, ...address }) => ({
    ...address,
    text: strings.policies[kind],
  }));
  return (
    <>
      <p class="footer-name">
        <a href={edition.front}>{renderWords(edition.nameplate)}</a>
      </p>
      <nav aria-label={strings.footer} class={footerClass(policies.length)}>
        <LinkList links={[...edition.staticPages, ...(edition.footerLinks ?? [])]} />
        <LinkList links={policies} />
        <LinkList links={indexes} />
      </nav>
      {edition.social !== undefined && <Profiles profiles={edition.social} />}
      <Publisher edition={edition} strings={strings} />
    </>
  );
});

/** Few policies have one column, so that no column is empty. */
function footerClass(policies: number): string | undefined {
  if (policies === 0) return 'footer-without-policies';
  return policies < 4 ? 'footer-few-policies' : undefined;
}

/** The publication's profiles at other services (https://microformats.org/wiki/rel-me). */
function Profiles({ profiles }: { profiles: readonly Link[] }) {
  return (
    <p class="footer-publisher">
      {profiles.map(({ href, text }) => (
        <a key={href} href={href} rel="me external noopener">
          {text}
        </a>
      ))}
    </p>
  );
}

/** Publisher, copyright, licence and contact. */
function Publisher({ edition, strings }: EditionProps) {
  const { publisher, contact, copyright, licence } = edition;
  const details = [publisher.name, publisher.email, contact, copyright, licence];
  if (details.every((detail) => detail === undefined)) return null;
  return (
    <p class="footer-publisher">
      {publisher.name !== undefined && <span>{strings.publishedBy(publisher.name)}</span>}{' '}
      {copyright !== undefined && <span>{strings.copyright(copyright)}</span>}{' '}
      {licence !== undefined && (
        <a href={licence} rel="license external noopener">
          {strings.licence}
        </a>
      )}{' '}
      {contact !== undefined && (
        <Anchor
          link={{ ...contact, text: strings.contact }}
          {...(contact.href.startsWith('/') ? { class: 'footer-contact' } : {})}
        />
      )}{' '}
      {publisher.email !== undefined && <a href={publisher.email.href}>{publisher.email.text}</a>}
    </p>
  );
}

/** Nothing without links: an empty list would take a column of wide pages. */
function LinkList({ links }: { links: readonly Link[] }) {
  if (links.length === 0) return null;
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
