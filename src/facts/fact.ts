/** A fact: its key and its value, which is plain data. */
export type Fact = readonly [key: string, value: unknown];
