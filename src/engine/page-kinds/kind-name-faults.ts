import { nearest } from '../../model/text/nearest.ts';
import { addedKindName } from '../../pages/page-kinds.ts';
import {
  addedKindNames,
  addedLayouts,
  kindFile,
  layoutKinds,
  layoutSuffix,
  type SiteLayouts,
} from '../assets/site-layouts.ts';
import { LayoutError } from '../render/layout-error.ts';

/** Throws LayoutError for page kinds of a site that have a name of Dateline's, an invalid name, or no layout. */
export function refuseKindNames(site: SiteLayouts | undefined): void {
  if (site === undefined) return;
  const faults = addedKindNames(site).flatMap((name) => {
    const fault = faultOf(name, site);
    return fault === undefined ? [] : [`layouts/${kindFile(name)}:1:1  ${fault}`];
  });
  if (faults.length > 0) throw new LayoutError(faults.join('\n'));
}

/** What is wrong and what to do. */
function faultOf(name: string, site: SiteLayouts): string | undefined {
  const layout = name + layoutSuffix;
  if (layoutKinds().includes(name)) {
    return `Dateline has a page kind "${name}" — rename the file to "own-${name}.ts", and the kind in it; to change how Dateline's pages look, write layouts/${layout}`;
  }
  if (!addedKindName.test(name)) {
    return `"${name}" is not a valid name of a page kind — write Latin small letters with a hyphen between words, such as "desk-diary.ts": a later version of Dateline has no kind with a hyphen`;
  }
  if (site.files.includes(layout)) return undefined;
  const meant = nearest(name, addedLayouts(site));
  const advice =
    meant === undefined
      ? `write layouts/${layout}`
      : `rename layouts/${meant}${layoutSuffix} to ${layout}`;
  return `the page kind "${name}" has no layout — ${advice}`;
}
