/** The part of js-yaml (https://github.com/nodeca/js-yaml) that Dateline uses; the package has no types. */
declare module 'js-yaml' {
  interface ScalarOptions {
    readonly kind: 'scalar';
    /** Whether an unquoted scalar has the type; null if the value is empty. */
    readonly resolve: (written: string | null) => boolean;
    readonly construct: (written: string) => unknown;
  }
  export class Type {
    constructor(tag: string, options: ScalarOptions);
    readonly tag: string;
    readonly construct: ScalarOptions['construct'];
  }
  export class Schema {
    extend(types: { readonly implicit: readonly Type[] }): Schema;
  }
  export const FAILSAFE_SCHEMA: Schema;
  export const types: { readonly null: Type; readonly bool: Type; readonly float: Type };
  interface LoadOptions {
    readonly schema: Schema;
    readonly maxDepth: number;
    readonly onWarning: (warning: Error) => void;
  }
  export class YAMLException extends Error {}
  /** Parses one YAML document. Throws YAMLException if it is malformed. */
  export function load(text: string, options: LoadOptions): unknown;
}
