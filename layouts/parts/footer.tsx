import type { Surroundings } from './layout-props.ts';

/** Who publishes this, under which policies, and the ways to everything else. */
export function Footer({ around, canonical }: { around: Surroundings; canonical: string }) {
  const { edition, strings } = around;
  const { person, place, organisation, archives } = edition.directories;
  const indexes = [
    { href: person, text: strings.entityKinds.person },
    { href: place, text: strings.entityKinds.place },
    { href: organisation, text: strings.entityKinds.organisation },
    { href: archives, text: strings.archive },
  ];
  const policies = edition.policies.map(({ kind, href }) => ({
    href,
    text: strings.policies[kind],
  }));
  return (
    <footer class="footer">
      <p class="footer-name">
        <a href={edition.front}>{edition.name}</a>
      </p>
      <nav aria-label={strings.footer}>
        <LinkList links={edition.staticPages} />
        <LinkList links={policies} />
        <LinkList links={indexes} />
      </nav>
      <p class="print-only">{strings.printedFrom(canonical)}</p>
    </footer>
  );
}

function LinkList({ links }: { links: readonly { href: string; text: string }[] }) {
  return (
    <ul>
      {links.map(({ href, text }) => (
        <li key={text}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
