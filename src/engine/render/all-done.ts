/** Waits for work that goes on side by side. Rejects as `Promise.all` does, but only when all of it has ended. */
export async function allDone<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
