import fc from 'fast-check';
import { fragment, hostileText, hostileValue } from './hostile-texts.ts';

/** What is done to one value in the data of a file. `at` counts its values, modulo their number. */
export type ValueEdit =
  | {
      readonly edit: 'set' | 'add';
      readonly at: number;
      readonly key: string;
      readonly value: unknown;
    }
  | { readonly edit: 'append'; readonly at: number; readonly text: string }
  | { readonly edit: 'rename'; readonly at: number; readonly key: string }
  | { readonly edit: 'delete' | 'list' | 'double'; readonly at: number }
  | { readonly edit: 'move'; readonly at: number; readonly from: number };

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

/** A place of a value: the mapping or list that has it, and its key there. */
interface Slot {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function apply(root: { data: unknown }, edit: ValueEdit): void {
  const all = slotsIn(root as unknown as Record<string, unknown>).slice(1);
  const slots = edit.edit === 'append' ? all.filter(isSentence) : all;
  const slot = slots[edit.at % Math.max(1, slots.length)];
  if (slot === undefined) return;
  const { holder, key: own } = slot;
  const value = holder[own];
  // Copies, or later edits would change the edit itself.
  if (edit.edit === 'set') set(holder, own, structuredClone(edit.value));
  else if (edit.edit === 'add') set(holder, edit.key, structuredClone(edit.value));
  else if (edit.edit === 'append') set(holder, own, `${value}${edit.text}`);
  else if (edit.edit === 'list') set(holder, own, [value]);
  else if (edit.edit === 'double') set(holder, own, [value, structuredClone(value)]);
  else if (edit.edit === 'move') {
    const from = slots[edit.from % slots.length];
    // A copy, or a value would hold itself.
    set(holder, own, from && structuredClone(from.holder[from.key]));
  } else remove(slot, edit.edit === 'rename' ? edit.key : undefined);
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

/** Whether a value is a text of several words. A list of ids or a date with something behind it is never accepted. */
function isSentence({ holder, key }: Slot): boolean {
  const value = holder[key];
  return typeof value === 'string' && value.includes(' ');
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
