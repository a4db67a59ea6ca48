import { fileText } from '../sites/files/base-files.ts';
import { pictureFile } from '../sites/files/media-files.ts';
import { momentOf, type PlanOptions } from '../sites/files/memory-folder.ts';
import { bodies, type Fields, fieldsOf, harbour, type TestSite } from './full-site.ts';

/** Changes one thing in a site. */
export type Edit = (site: TestSite) => TestSite;

/** Changes the front matter of a file; fields that are undefined are removed. */
export function fields(path: string, changed: Fields): Edit {
  return file(path, fileText({ ...fieldsOf[path], ...changed }, bodies[path]));
}

export function file(path: string, text: string): Edit {
  return ({ files, options }) => ({ files: { ...files, [path]: text }, options });
}

export function without(path: string): Edit {
  return ({ files, options }) => {
    const { [path]: _, ...rest } = files;
    return { files: rest, options };
  };
}

/** Replaces words in a file. Throws if the file does not have them. */
export function words(path: string, from: string, to: string): Edit {
  return (site) => {
    const text = site.files[path] ?? '';
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
    return file(path, text.replaceAll(from, to))(site);
  };
}

/** Replaces an article's figures, and the words that quote one of them in its text. */
export function quoting(said: string | undefined, figures: readonly Fields[]): Edit {
  const quote = ':figure[three ships]{#waiting}';
  const text = said === undefined ? 'some ships' : `:figure[${said}]{#waiting}`;
  return inTurn(fields(harbour, { figures }), words(harbour, quote, text));
}

export function options(changed: PlanOptions): Edit {
  return (site) => ({ files: site.files, options: { ...site.options, ...changed } });
}

export function at(now: string): Edit {
  return options({ now: momentOf(now) });
}

export function size(path: string, width: number): Edit {
  return (site) => {
    const media = (site.options.media ?? []).map((each) =>
      each.path === path ? pictureFile(path, width, 90) : each,
    );
    return options({ media })(site);
  };
}

export function inTurn(...edits: readonly Edit[]): Edit {
  return (site) => edits.reduce((before, edit) => edit(before), site);
}
