import { Anchor, renderWords } from '../anchor.tsx';
import { directoryLinks } from './directory-links.ts';
import { type EditionProps, memoizeByEdition } from './memoize-by-edition.tsx';
import { SearchForm } from './search-form.tsx';

/** The publication's name and its sections. */
export const Masthead = memoizeByEdition((props) => (
  <header class="masthead">
    <p class="nameplate">
      <a href={props.edition.front}>
        <Nameplate {...props} />
      </a>
    </p>
    <Menu {...props} />
  </header>
));

/** The masthead of the front page, in which the name is the `h1`. */
export const FrontMasthead = memoizeByEdition((props) => (
  <header class="masthead masthead-front">
    <h1 class="nameplate">
      <Nameplate {...props} />
    </h1>
    {props.edition.tagline !== '' && <p class="tagline">{props.edition.tagline}</p>}
    <Menu {...props} />
  </header>
));

/** The logo, or the publication's name. */
function Nameplate({ edition: { logo, name, nameplate } }: EditionProps) {
  if (logo === undefined) return <>{renderWords(nameplate)}</>;
  const { light, dark } = logo;
  const image = (
    <img class="logo" src={light.href} width={light.width} height={light.height} alt={name} />
  );
  if (dark === undefined) return image;
  const { href, width, height } = dark;
  return (
    <picture>
      <source media="(prefers-color-scheme: dark)" srcset={href} width={width} height={height} />
      {image}
    </picture>
  );
}

/** The links of the menu: by default the sections, places and the archive. */
function Menu({ edition, strings }: EditionProps) {
  const links = edition.menu.flatMap((item) =>
    typeof item === 'string' ? directoryLinks([item], { edition, strings }) : item,
  );
  return (
    <nav class="sections" id="page.sections" aria-label={strings.sections} tabIndex={-1}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <Anchor link={link} />
          </li>
        ))}
        <SearchForm edition={edition} strings={strings} />
      </ul>
    </nav>
  );
}
