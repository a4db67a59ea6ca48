import { fileStart } from '../../model/point.ts';
import { type Checked, errorAt, type Problem } from '../../model/problem.ts';
import type { AddedKinds, AddedPageKind } from '../../pages/page-kinds.ts';
import { definitionFaults } from '../../parse/page-kinds/definition-faults.ts';
import { missingWords } from '../../parse/page-kinds/missing-words.ts';
import { type BundledLayouts, bundleLayouts, loadBundle } from '../assets/bundle-layouts.ts';
import { addedKindNames, kindFile, layoutsPrefix, siteLayouts } from '../assets/site-layouts.ts';
import type { BuildOptions } from '../build-options.ts';
import { withTimeLimit } from '../render/time-limit.ts';

/** The bundle with the page kinds that a site adds: plain data, which can be sent to a thread. */
export type KindsBundle = Pick<BundledLayouts, 'file' | 'kindsDigest'>;

/** Bundles the page kinds that a site adds; undefined if it adds none. Rejects with LayoutError as `bundleLayouts` does. */
export async function bundleKinds({
  content,
  cache,
}: Pick<BuildOptions, 'content' | 'cache'>): Promise<KindsBundle | undefined> {
  const site = siteLayouts(content);
  if (addedKindNames(site).length === 0) return undefined;
  const { file, kindsDigest } = await bundleLayouts(cache, site);
  return { file, kindsDigest };
}

/**
 * Loads the page kinds of a bundle, without those whose definition has faults.
 * Throws LayoutError for an error that is thrown while the bundle loads.
 */
export function loadPageKinds(bundle: Pick<KindsBundle, 'file'>): Checked<AddedKinds> {
  const kinds = new Map<string, AddedPageKind>();
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(loadBundle(bundle).pageKinds)) {
    const faults = definitionFaults(name, value);
    const path = `${layoutsPrefix}${kindFile(name)}`;
    problems.push(
      ...faults.map(({ message, advice }) => errorAt(path, fileStart, message, advice)),
    );
    if (faults.length === 0) kinds.set(name, withCheckedViews(value));
  }
  return { value: kinds, problems };
}

/** The kind, with errors for a page that has no words or takes too long. The types say so, but a build does not check types. */
function withCheckedViews(kind: AddedPageKind): AddedPageKind {
  return {
    ...kind,
    page: (plan, site) => {
      const page = withTimeLimit(() => kind.page(plan, site));
      const fault = missingWords(page.view);
      if (fault !== undefined) throw new TypeError(fault);
      return page;
    },
  };
}
