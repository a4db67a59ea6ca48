/**
 * The part of edtf (https://github.com/inukshuk/edtf.js) that tests compare Dateline with. The package has no types.
 */
declare module 'edtf' {
  /** A parsed EDTF value. `min` and `max` are milliseconds since 1970, infinite if open. */
  interface EdtfValue {
    readonly type: string;
    readonly min: number;
    readonly max: number;
  }
  /** Parses EDTF. Throws if the text is not a valid date. */
  export default function edtf(text: string): EdtfValue;
}
