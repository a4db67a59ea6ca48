/** Something that could not be measured. */
export interface Failure {
  readonly contestant: string;
  /** In which scenario, in words. */
  readonly what: string;
  readonly message: string;
}
