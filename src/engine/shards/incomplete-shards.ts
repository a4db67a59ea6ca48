/** Thrown if shards do not make up a complete site. The message has a line for each problem. */
export class IncompleteShardsError extends Error {}
