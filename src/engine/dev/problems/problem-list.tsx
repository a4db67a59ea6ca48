import { counted } from '../../build-report.ts';
import type { FrameLine } from './code-frame.ts';
import type { ShownProblem } from './shown-problem.ts';

/** The problems of a build as a list. Preact escapes every text in it. */
export function ProblemList({ problems }: { problems: readonly ShownProblem[] }) {
  return (
    <ol class="problems">
      {problems.map((problem) => (
        <li key={`${problem.place} ${problem.message}`} class={problem.severity}>
          <p class="place">
            <Place problem={problem} />
          </p>
          <p class="message" dir="auto">
            {problem.severity === 'warning' && <b>Warning: </b>}
            {problem.message}
          </p>
          {problem.advice !== undefined && (
            <p class="advice" dir="auto">
              {problem.advice}
            </p>
          )}
          <Frame lines={problem.frame} />
        </li>
      ))}
    </ol>
  );
}

function Place({ problem: { place, href } }: { problem: ShownProblem }) {
  if (place === undefined) return 'The build';
  return href === undefined ? (
    <bdi>{place}</bdi>
  ) : (
    <a href={href} title="Open in the editor">
      <bdi>{place}</bdi>
    </a>
  );
}

function Frame({ lines }: { lines: readonly FrameLine[] }) {
  if (lines.length === 0) return null;
  return (
    <div class="frame">
      {lines.map(({ number, before, marked, after }) => (
        <div key={number} class={marked === '' ? 'line' : 'line at'}>
          <span class="number">{number}</span>
          <code dir="auto">
            {before}
            {marked !== '' && <mark>{marked}</mark>}
            {after}
          </code>
        </div>
      ))}
    </div>
  );
}

/** `2 errors and 1 warning` */
export function problemCount(problems: readonly ShownProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const more = warnings === 0 ? '' : ` and ${counted(warnings, 'warning')}`;
  return `${counted(errors, 'error')}${more}`;
}
