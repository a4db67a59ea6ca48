import type { Token } from './left-to-right-tokens.ts';

/** A range of a text, in UTF-16 code units. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

type Kind = 'number' | 'words' | 'sign' | 'operator' | 'other';

/**
 * Joins tokens that are read as one unit although there is a space between them: words, digit groups of
 * a number, a number and its unit, the two sides of a formula. Signs on their own are left out.
 */
export function joinTokens(tokens: readonly Token[], text: string): readonly TextRange[] {
  const out: TextRange[] = [];
  for (let at = 0; at < tokens.length; ) {
    const count = countJoined(tokens, at, text);
    const first = tokens[at];
    const last = tokens[at + count - 1];
    at += count;
    if (first === undefined || last === undefined) continue;
    const core = text.slice(first.start, last.end);
    if (/[\p{L}\p{N}]/u.test(core)) out.push(withBrackets(first.start, last.end, text));
  }
  return out;
}

/** The number of tokens, starting at `from`, that form one run: at least one. */
function countJoined(tokens: readonly Token[], from: number, text: string): number {
  let count = 1;
  for (;;) {
    const start = tokens[from];
    const [a, b, c] = tokens.slice(from + count - 1, from + count + 2);
    if (start === undefined || a === undefined || b === undefined) return count;
    if (
      c !== undefined &&
      areAdjacent(a, b, text) &&
      areAdjacent(b, c, text) &&
      isFormula(a, b, c)
    ) {
      count += 2;
    } else if (areAdjacent(a, b, text) && areJoined(a, b, kindOf(start), text)) {
      count += 1;
    } else {
      return count;
    }
  }
}

/** Whether there is only a space between two tokens. Between two numbers, a bracket is allowed too. */
function areAdjacent(a: Token, b: Token, text: string): boolean {
  const between = text.slice(a.end, b.start);
  if (/^[ \u00A0\u2009\u202F\n]$/.test(between)) return true;
  return kindOf(a) === 'number' && kindOf(b) === 'number' && /^\)? ?\(?$/.test(between);
}

/** Whether three tokens are two operands with an operator between them: `3 - 1`, `x = 2`. */
function isFormula(a: Token, operator: Token, c: Token): boolean {
  if (kindOf(operator) !== 'operator' || !isOperand(a) || !isOperand(c)) return false;
  const isDash = /^[-–:]$/.test(operator.text);
  return !isDash || [a, c].every((token) => kindOf(token) === 'number' || token.text.length < 3);
}

function isOperand(token: Token): boolean {
  return ['number', 'words', 'other'].includes(kindOf(token));
}

/** @param start the kind of the first token in their run */
function areJoined(a: Token, b: Token, start: Kind, text: string): boolean {
  const [first, second] = [kindOf(a), kindOf(b)];
  if (first === 'words')
    return second === 'words' || (second === 'number' && !countsNextWord(b, text));
  if (first === 'sign') return second === 'number' || isUnit(b.text);
  if (first === 'operator') return second === 'number' && /^[<>≤≥≈~±]$/.test(a.text);
  if (first !== 'number') return false;
  if (second === 'words' && start === 'words') return true;
  return second === 'number' || second === 'sign' || isUnit(b.text);
}

/** Whether a number counts the right-to-left word after it, `300 مرة`, and so does not belong to the token before it. */
function countsNextWord({ text: number, end }: Token, text: string): boolean {
  return (
    /^\p{Nd}+$/u.test(number) &&
    /^\s\p{L}/u.test(text.slice(end, end + 3)) &&
    !/^\s[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(text.slice(end, end + 3))
  );
}

function kindOf({ text }: Token): Kind {
  if (/^\p{L}[\p{L}\p{N}\p{M}'’&./+#-]*$/u.test(text)) return 'words';
  if (/^[\p{Sc}%‰°℃℉№#]+$/u.test(text)) return 'sign';
  if (/^[\p{Sm}\-–−*/:·|&→]+$/u.test(text)) return 'operator';
  return /\p{Nd}/u.test(text) && !/\p{L}/u.test(text) ? 'number' : 'other';
}

/** Units, time zones and currencies in capital letters. Other units are recognised by their shape. */
const uppercaseUnits =
  /^(?:[KMGTP]B|[KMGT]W|[KMG]V|KM|KG|KMH|MPH|NM|AM|PM|CE|BCE|AD|BC|UTC|GMT|WET|WEST|BST|IST|CET|CEST|EET|EEST|MSK|WAT|CAT|EAT|AST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|USD|EUR|GBP|LYD|EGP|TND|DZD|MAD|SAR|AED|QAR|KWD|BHD|OMR|JOD|IQD|LBP|SYP|YER|SDG|ILS|TRY|JPY|CNY|CHF|CAD|AUD|INR|RUB|SEK|NOK|DKK)(?:[+-]\d{1,2}(?::\d\d)?)?$/;

/** Whether a token is a unit of the number before it: `km/h`, `°C`, `kWh`, `m²`, `p.m.`, `USD`. */
function isUnit(text: string): boolean {
  if (uppercaseUnits.test(text)) return true;
  const parts = text.split(/[/·⋅]/);
  return (
    parts.every(
      (part) =>
        /^[°ºµμΩ′″%]?[\p{Script=Latin}µμΩ]{0,5}[²³⁻¹\d]*$/u.test(part) &&
        !/^\d*$/.test(part) &&
        // A name or an acronym is not a unit.
        !/^\p{Lu}\p{Ll}{2,}$|^\p{Lu}{2,}$/u.test(part),
    ) || /^[ap]\.m\.?$/i.test(text)
  );
}

/** Extends a range by a bracket at either end if its counterpart is inside. */
function withBrackets(start: number, end: number, text: string): TextRange {
  const inside = text.slice(start, end);
  let [opened, closed] = [0, 0];
  for (const character of inside) {
    if (character === '(') opened += 1;
    else if (character === ')' && opened > 0) opened -= 1;
    else if (character === ')') closed += 1;
  }
  return {
    start: closed === 1 && text[start - 1] === '(' ? start - 1 : start,
    end: opened === 1 && text[end] === ')' ? end + 1 : end,
  };
}
