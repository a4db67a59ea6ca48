import { statSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { projectFolder } from '../cache/project-folder.ts';
import { layoutFile, nameInLayouts, type SiteLayouts } from './site-layouts.ts';

/**
 * Resolves the imports of layouts. A relative import leads to the file of the site if it has one of this name, otherwise
 * to Dateline's own. `dateline/layouts/…` and `dateline/src/…` always lead to Dateline's own, so that a part can wrap the
 * part that it replaces. Preact is that of Dateline.
 */
export function resolveLayouts(site: SiteLayouts | undefined): Plugin {
  return {
    name: 'resolve-layouts',
    setup: (bundle) => {
      bundle.onResolve({ filter: /^\.\.?\// }, ({ path: name, resolveDir }) => {
        const inLayouts = nameInLayouts(path.resolve(resolveDir, name), site);
        return inLayouts === undefined ? undefined : found(layoutFile(inLayouts, site));
      });
      bundle.onResolve({ filter: /^dateline\/(?:layouts|src)\// }, ({ path: name }) =>
        found(path.join(projectFolder, name.slice('dateline/'.length))),
      );
      bundle.onResolve({ filter: /^preact(?:$|\/|-)/ }, ({ path: name, kind, pluginData }) =>
        pluginData === resolved
          ? undefined
          : bundle.resolve(name, { kind, resolveDir: projectFolder, pluginData: resolved }),
      );
    },
  };
}

/** Marks an import that the plugin itself resolves. */
const resolved = Symbol('resolved');

/**
 * A file as esbuild takes it; undefined lets esbuild report that there is none.
 * @param file absolute path, which may lack its extension
 */
function found(file: string): { readonly path: string } | undefined {
  const files = [file, `${file}.tsx`, `${file}.ts`];
  const there = files.find((each) => statSync(each, { throwIfNoEntry: false })?.isFile());
  return there === undefined ? undefined : { path: there };
}
