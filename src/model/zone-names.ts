/** A zone's name: one for all the year, or one for each offset, in minutes ahead of UTC. */
type ZoneName = string | Readonly<Record<number, string>>;

/** What the readers of a language call the time of some zones; their keys are IANA's names in lower case. */
export type ZoneNames = ReadonlyMap<string, ZoneName>;

/** A name with the IANA zones that have it, separated by spaces. */
export type ZoneNameEntry = readonly [zones: string, name: ZoneName];

/** Makes the names of a language from a list. */
export function zoneNames(entries: readonly ZoneNameEntry[]): ZoneNames {
  return new Map(
    entries.flatMap(([zones, name]) =>
      zones
        .trim()
        .split(/\s+/)
        .map((zone): [string, ZoneName] => [zone.toLowerCase(), name]),
    ),
  );
}

/**
 * What the time of a zone is called at an offset; undefined if the language has no name for it.
 * @param timeZone IANA, in any case
 * @param offset minutes ahead of UTC
 */
export function nameOfZone(names: ZoneNames, timeZone: string, offset: number): string | undefined {
  const name = names.get(timeZone.toLowerCase());
  return typeof name === 'string' ? name : name?.[offset];
}
