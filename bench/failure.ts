/** A measurement that failed. */
export interface Failure {
  readonly contestant: string;
  /** Label of the scenario. */
  readonly what: string;
  readonly message: string;
}
