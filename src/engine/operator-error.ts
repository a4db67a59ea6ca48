/** Thrown for what an operator can correct. The message says what to do, and is printed without a stack trace. */
export class OperatorError extends Error {}
