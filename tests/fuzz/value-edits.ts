import fc from 'fast-check';
import { fragment, hostileText, hostileValue } from './hostile-texts.ts';
import { dayTraps, numberTraps, sentenceTraps, type Trap, timeTraps } from './value-traps.ts';

/** An edit of one value in the data of a file. `at` is the index of the value, modulo their number. */
export type ValueEdit =
  | {
      readonly edit: 'set' | 'add';
      readonly at: number;
      readonly key: string;
      readonly value: unknown;
    }
  | { readonly edit: 'append'; readonly at: number; readonly text: string }
  | Sweep
  | { readonly edit: 'rename'; readonly at: number; readonly key: string }
  | { readonly edit: 'delete' | 'list' | 'double'; readonly at: number }
  | { readonly edit: 'move'; readonly at: number; readonly from: number };

/** An edit of a day, a time, a number or a sentence. If `at` is null, all of them in the file are edited. */
interface Sweep {
  readonly edit: 'day' | 'time' | 'number' | 'sentence';
  readonly at: number | null;
  readonly trap: Trap;
}

const position = fc.nat(1 << 16);
const key = fc.oneof(
  fc.constantFrom(
    'headlne',
    'Name',
    'en',
    'ar',
    'zz',
    '',
    '__proto__',
    'constructor',
    'id',
    'a b',
    '1',
  ),
  fragment,
);

const positionOrAll = fc.option(position, { freq: 2 });
const sweepOf = (edit: Sweep['edit'], trap: fc.Arbitrary<Trap>) =>
  fc.record({ edit: fc.constant(edit), at: positionOrAll, trap });
const sweep: fc.Arbitrary<Sweep> = fc.oneof(
  { weight: 5, arbitrary: sweepOf('sentence', sentenceTraps) },
  { weight: 2, arbitrary: sweepOf('day', dayTraps) },
  sweepOf('time', timeTraps),
  sweepOf('number', numberTraps),
);

const valueEdit: fc.Arbitrary<ValueEdit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      edit: fc.constant('set' as const),
      at: position,
      key,
      value: hostileValue,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      edit: fc.constant('append' as const),
      at: position,
      text: fc.oneof(fragment, hostileText),
    }),
  },
  { weight: 12, arbitrary: sweep },
  fc.record({ edit: fc.constant('add' as const), at: position, key, value: hostileValue }),
  fc.record({ edit: fc.constant('rename' as const), at: position, key }),
  fc.record({
    edit: fc.constantFrom('delete' as const, 'list' as const, 'double' as const),
    at: position,
  }),
  fc.record({ edit: fc.constant('move' as const), at: position, from: position }),
);

/** One edit, or up to three. */
export const valueEdits: fc.Arbitrary<readonly ValueEdit[]> = fc.oneof(
  { weight: 3, arbitrary: valueEdit.map((edit) => [edit]) },
  { weight: 1, arbitrary: fc.array(valueEdit, { minLength: 1, maxLength: 3 }) },
);

/** The data of a file after edits. */
export function editedData(data: unknown, edits: readonly ValueEdit[]): unknown {
  const root = { data: structuredClone(data) };
  for (const edit of edits) apply(root, edit);
  return root.data;
}

/** The place of a value: the mapping or list that contains it, and its key there. */
interface Slot {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function apply(root: { data: unknown }, edit: ValueEdit): void {
  const all = slotsIn(root as unknown as Record<string, unknown>).slice(1);
  const slots = all.filter(isOpenTo[edit.edit] ?? (() => true));
  if ('trap' in edit) {
    sweepSlots(slots, edit);
    return;
  }
  const slot = slots[edit.at % Math.max(1, slots.length)];
  if (slot === undefined) return;
  const { holder, key: own } = slot;
  const value = holder[own];
  // Copies, because later edits would change the edit itself.
  if (edit.edit === 'add') set(holder, edit.key, structuredClone(edit.value));
  else if (edit.edit === 'move') {
    const from = slots[edit.from % slots.length];
    // A copy, because a value must not contain itself.
    set(holder, own, from && structuredClone(from.holder[from.key]));
  } else if (edit.edit === 'delete' || edit.edit === 'rename') {
    remove(slot, edit.edit === 'rename' ? edit.key : undefined);
  } else set(holder, own, changed(value, edit));
}

function sweepSlots(slots: readonly Slot[], { at, trap }: Sweep): void {
  const first = (at ?? 0) % Math.max(1, slots.length);
  for (const { holder, key: own } of slots.slice(first, at === null ? undefined : first + 1)) {
    set(holder, own, trap(holder[own]));
  }
}

/** Returns a value after an edit that does not move it. */
function changed(value: unknown, edit: ValueEdit): unknown {
  if (edit.edit === 'append') return `${value}${edit.text}`;
  if (edit.edit === 'list') return [value];
  if (edit.edit === 'double') return [value, structuredClone(value)];
  return 'value' in edit ? structuredClone(edit.value) : value;
}

/** `__proto__` becomes a key like any other. */
function set(holder: Record<string, unknown>, key: string, value: unknown): void {
  if (Array.isArray(holder) && !/^\d+$/.test(key)) holder.push(value);
  else
    Object.defineProperty(holder, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
}

function remove({ holder, key }: Slot, other: string | undefined): void {
  const value = holder[key];
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  if (other !== undefined) set(holder, other, value);
}

/** The values that an edit applies to. An edit that is not listed applies to all. */
const isOpenTo: Readonly<Partial<Record<ValueEdit['edit'], (slot: Slot) => boolean>>> = {
  append: isSentence,
  sentence: isSentence,
  day: ({ holder, key }) => /^\d{4}(?:-\d{2}){0,2}$/.test(`${holder[key]}`),
  time: ({ holder, key }) => /^\d{4}-\d{2}-\d{2}T/.test(`${holder[key]}`),
  number: ({ holder, key }) => /^-?\d+(?:\.\d+)?$/.test(`${holder[key]}`),
};

/**
 * Whether a value is a text of several words. A list of ids, a date or a figure such as "more than 300" is never
 * accepted if something follows it.
 */
function isSentence({ holder, key }: Slot): boolean {
  const value = holder[key];
  return typeof value === 'string' && value.includes(' ') && key !== 'value';
}

function slotsIn(holder: Record<string, unknown>): readonly Slot[] {
  return Object.keys(holder).flatMap((key) => {
    const value = holder[key];
    const own = { holder, key };
    return typeof value === 'object' && value !== null
      ? [own, ...slotsIn(value as Record<string, unknown>)]
      : [own];
  });
}
