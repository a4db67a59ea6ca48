import * as z from 'zod';

/** A text that must have no fault. @param faultOf the fault as `issueText` joins it; undefined if there is none */
export function faultless(schema: z.ZodString, faultOf: (text: string) => string | undefined) {
  return schema.refine((text) => faultOf(text) === undefined, {
    error: ({ input }) => faultOf(String(input)),
  });
}

/** A text that is read as a value. @param read returns the value, or the fault as `issueText` joins it */
export function textRead<Value extends object>(
  schema: z.ZodType<string>,
  read: (text: string) => Value | string,
) {
  return schema.transform((text, context): Value => {
    const value = read(text);
    if (typeof value !== 'string') return value;
    context.addIssue({ code: 'custom', message: value });
    return z.NEVER;
  });
}

/** A text that may be written as an integer without quotation marks, such as a year. */
export function integerAsText<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((input) => (Number.isInteger(input) ? String(input) : input), schema);
}
