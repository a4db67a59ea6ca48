/** Raised where shards do not make up one site; the message names each fault in a line. */
export class IncompleteShardsError extends Error {}
