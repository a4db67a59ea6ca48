import { renderToString } from 'preact-render-to-string';
import { metaPolicy } from '../../../metadata/host/content-security-policy.ts';
import { digestOf } from '../../../model/digest.ts';
import { ProblemList, problemCount } from './problem-list.tsx';
import { firstStartCss, overlayCss } from './problem-styles.ts';
import type { ShownProblem } from './shown-problem.ts';

/** What the dev server shows while the site cannot be built. */
export interface ProblemPages {
  /** Digest of the problems: pages that show others are out of date. */
  readonly id: string;
  /** Covers the last good pages, in a shadow tree. */
  readonly overlay: { readonly html: string; readonly css: string };
  /** Shown at every address if there is no good page yet. */
  readonly firstStart: string;
}

/** Renders problems. The texts are for editors and developers, and in English like the messages themselves. */
export function problemPages(problems: readonly ShownProblem[]): ProblemPages {
  const id = digestOf(JSON.stringify(problems));
  return {
    id,
    overlay: { html: renderToString(<Overlay problems={problems} />), css: overlayCss },
    firstStart: `<!doctype html>${renderToString(<FirstStart id={id} problems={problems} />)}`,
  };
}

function Overlay({ problems }: { problems: readonly ShownProblem[] }) {
  return (
    <details open lang="en" dir="ltr">
      <summary>
        <strong role="status">{problemCount(problems)}</strong>{' '}
        <span>The page shows the last good build.</span>
      </summary>
      <ProblemList problems={problems} />
    </details>
  );
}

function FirstStart({ id, problems }: { id: string; problems: readonly ShownProblem[] }) {
  return (
    <html lang="en" data-problems={id}>
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content={metaPolicy({ css: firstStartCss, liveReload: true })}
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${problemCount(problems)} – no site yet`}</title>
        {/* The CSS is our own, and the policy has its hash. */}
        <style dangerouslySetInnerHTML={{ __html: firstStartCss }} />
      </head>
      <body>
        <main>
          <h1>There is no site to show yet</h1>
          <p class="standfirst">
            The first build found {problemCount(problems)}. Correct the errors and save: this page
            then reloads by itself and shows the site.
          </p>
          <ProblemList problems={problems} />
        </main>
      </body>
    </html>
  );
}
