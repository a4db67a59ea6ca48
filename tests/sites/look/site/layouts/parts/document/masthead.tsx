import { FrontMasthead, Masthead as OwnMasthead } from 'dateline/layouts/parts/document/masthead';
import type { EditionProps } from 'dateline/layouts/parts/document/memoize-by-edition';

export { FrontMasthead };

/** Dateline's masthead below a line of the Lantern. */
export function Masthead(props: EditionProps) {
  return (
    <div class="lantern-top">
      <p class="lantern-line">{props.edition.tagline}</p>
      <OwnMasthead {...props} />
    </div>
  );
}
