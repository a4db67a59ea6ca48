import type { Body, ResolvedMention } from './body.ts';

export type Parts = Body['parts'];

/** The parts of a text with entries. */
export interface SplitBody {
  /** The text above the first entry. */
  readonly summary: Parts;
  /** The parts of each entry, in the order of the file. */
  readonly entries: readonly Parts[];
  /** The text below the last entry: the footnotes. */
  readonly after: Parts;
}

/** Splits a text at its entries. */
export function splitBody({ parts }: Pick<Body, 'parts'>): SplitBody {
  const summary: Parts[number][] = [];
  const entries: Parts[number][][] = [];
  const after: Parts[number][] = [];
  let current = summary;
  for (const part of parts) {
    if (typeof part === 'string') {
      if (part.trim() !== '') current.push(part);
    } else if (part.slot === 'entry') {
      current = [];
      entries.push(current);
    } else if (part.slot === 'entryend') {
      current = after;
    } else {
      current.push(part);
    }
  }
  return { summary, entries, after };
}

/** The mentions of a text in which the first one of each entity in `parts` becomes a link. */
export function linkedOnceIn<Entity>(
  parts: Parts,
  mentions: readonly ResolvedMention<Entity>[],
): readonly ResolvedMention<Entity>[] {
  const linked = [...mentions];
  const seen = new Set<Entity>();
  for (const part of parts) {
    if (typeof part === 'string' || part.slot !== 'mention') continue;
    const resolved = mentions[part.index];
    if (resolved?.entity === undefined) continue;
    linked[part.index] = { ...resolved, first: !seen.has(resolved.entity) };
    seen.add(resolved.entity);
  }
  return linked;
}
