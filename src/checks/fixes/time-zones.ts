import { isScalar, parseDocument, visit } from 'yaml';
import { readEntryTime } from '../../parse/fields/entry-time.ts';
import { offsetMark, withOffsets } from '../../parse/fields/local-time.ts';
import type { Edit, Fix } from './fix.ts';
import { yamlOf } from './yaml-of.ts';

/** The fields that need a time with a zone, at any depth. Events have dates of another form. */
const timeFields = new Set(['published', 'updated', 'until', 'ended', 'date', 'version']);
const local = /^(["']?)(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)\1$/;

/** Adds the offset of the publication's time zone to times without one. */
export const timeZones: Fix = {
  id: 'time-zones',
  what: 'times without a zone',
  keeps: 'validity',
  edits: (input) => {
    const { yaml, start } = yamlOf(input);
    if (!/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(yaml)) return [];
    const edits: Edit[] = [];
    const { timeZone } = input.context.publication;
    visit(parseDocument(yaml, { schema: 'core', logLevel: 'silent' }), {
      Pair: (_, { key, value }) => {
        if (isScalar(key) && key.value === 'events') return visit.SKIP;
        if (!isScalar(key) || !timeFields.has(String(key.value)) || !isScalar(value)) return;
        const [from, to] = value.range ?? [0, 0];
        const text = withZone(yaml.slice(from, to), timeZone);
        if (text !== undefined) edits.push({ from: start + from, to: start + to, text });
        return undefined;
      },
    });
    return edits;
  },
};

/** The time with its offset. Undefined if it has one, or if clocks skip it or show it twice. */
function withZone(written: string, timeZone: string): string | undefined {
  const [, mark = '', day, time] = local.exec(written) ?? [];
  if (day === undefined || time === undefined) return undefined;
  const read = readEntryTime(`${day}T${time}`, timeZone, day);
  if (!('epoch' in read)) return undefined;
  return `${mark}${withOffsets(`${day}T${time}${offsetMark}`, timeZone)}${mark}`;
}
