/** The formats of problems for other programs, by the names that `--format` accepts. */
export const problemFormatNames = ['json', 'github', 'sarif'] as const;

export type ProblemFormat = (typeof problemFormatNames)[number];
