import type { PublishPlan } from './publish-plan.ts';
import { filesToUpload, hasChanges, type SiteChanges } from './site-changes.ts';
import type { SiteFile } from './site-manifest.ts';

/** A publish in lines for an operator: each file in the order of doing, then counts and bytes. */
export function publishLines(plan: PublishPlan, applied: boolean): readonly string[] {
  const { changes, to, toIsManifest } = plan;
  const { added, changed, removed, unchanged } = changes;
  if (!hasChanges(changes)) return [`Nothing to publish: all ${unchanged} files are there`];
  const fresh = new Set(added);
  const ending = applied
    ? `Published to ${to}`
    : `Nothing is changed yet: --apply publishes to ${to}`;
  return [
    ...filesToUpload(changes).map((file) => `${fresh.has(file) ? '+' : '~'} ${file.path}`),
    ...removed.map(({ path }) => `- ${path}`),
    `${added.length} added, ${changed.length} changed, ${removed.length} removed, ` +
      `${unchanged} unchanged; ${bytesToCopy(changes)} bytes to copy`,
    ...(toIsManifest ? [] : [ending]),
  ];
}

/** A publish as JSON, for other programs. */
export function publishJson({ changes }: PublishPlan, applied: boolean): string {
  const told = (files: readonly SiteFile[]) => files.map(({ path, size }) => ({ path, size }));
  const { added, changed, removed, unchanged } = changes;
  const lists = { added: told(added), changed: told(changed), removed: told(removed) };
  const bytes = bytesToCopy(changes);
  return JSON.stringify({ ...lists, unchanged, bytes, applied }, undefined, 2);
}

function bytesToCopy(changes: SiteChanges): number {
  return filesToUpload(changes).reduce((sum, { size }) => sum + size, 0);
}
