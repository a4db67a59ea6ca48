/** The parts of a bundle by name, each a function that loads it. */
type BundleParts = Readonly<Record<string, () => Promise<void>>>;

export function openBundle(folder: string, use: string): BundleParts;
export function isIntactBundle(folder: string): boolean;
export function sourceFiles(project: string): readonly string[];
