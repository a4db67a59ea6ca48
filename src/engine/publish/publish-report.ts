import type { PublishPlan } from './publish-plan.ts';
import { filesToUpload, hasChanges, type SiteChanges } from './site-changes.ts';
import type { SiteFile } from './site-manifest.ts';

/**
 * A publish as lines for the terminal: the files in order of execution, counts and bytes, and how the published files
 * were compared.
 * @param done what was done with the changes; `listed` if lists were written, for another program to make them
 */
export function publishLines(
  plan: PublishPlan,
  done: 'applied' | 'listed' | 'nothing',
): readonly string[] {
  const { changes, to, toIsManifest } = plan;
  const { added, changed, removed, unchanged } = changes;
  if (!hasChanges(changes)) return [`Nothing to publish: ${unchangedText(plan)}`];
  const isAdded = new Set(added);
  const ending =
    done === 'applied'
      ? `Published to ${to}`
      : `Nothing is changed yet: --apply publishes to ${to}`;
  return [
    ...filesToUpload(changes).map((file) => `${isAdded.has(file) ? '+' : '~'} ${file.path}`),
    ...removed.map(({ path }) => `- ${path}`),
    `${added.length} added, ${changed.length} changed, ${removed.length} removed, ` +
      `${unchanged} unchanged; ${bytesToCopy(changes)} bytes to copy`,
    ...damageLines(plan),
    ...(unchanged === 0 ? [] : [`Unchanged: ${unchangedText(plan)}`]),
    ...(toIsManifest || done === 'listed' ? [] : [ending]),
  ];
}

/** Describes the unchanged files and how they were compared. */
function unchangedText({ changes: { unchanged }, compared }: PublishPlan): string {
  const files = unchanged === 1 ? 'the 1 file is' : `all ${unchanged} files are`;
  if (compared === 'content') return `${files} there with the right content`;
  if (compared === 'manifest') {
    return `${files} in the manifest — the files on the host itself were not compared`;
  }
  return `${files} there by size and time — --verify compares the content too`;
}

function damageLines({ damaged: { missing, altered }, to }: PublishPlan): readonly string[] {
  if (missing.length + altered.length === 0) return [];
  return [
    `Not as they were published to ${to}: ${missing.length} missing, ${altered.length} altered`,
  ];
}

/** A publish as JSON (`--json`). */
export function publishJson(plan: PublishPlan, applied: boolean): string {
  const { changes, compared, damaged } = plan;
  const { added, changed, removed, unchanged } = changes;
  const listed = (files: readonly SiteFile[]) => files.map(({ path, size }) => ({ path, size }));
  const lists = { added: listed(added), changed: listed(changed), removed: listed(removed) };
  const bytes = bytesToCopy(changes);
  return JSON.stringify({ ...lists, unchanged, bytes, compared, damaged, applied }, undefined, 2);
}

function bytesToCopy(changes: SiteChanges): number {
  return filesToUpload(changes).reduce((sum, { size }) => sum + size, 0);
}
