/** The name of a zone's time: one for the whole year, or one for each offset in minutes ahead of UTC. */
type ZoneName = string | Readonly<Record<number, string>>;

/** The names of zones in a language, by IANA zone in lower case. */
export type ZoneNames = ReadonlyMap<string, ZoneName>;

/** A name, and the IANA zones that have it, separated by spaces. */
export type ZoneNameEntry = readonly [zones: string, name: ZoneName];

/** Builds the lookup table of a language's zone names. */
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
 * The name of a zone's time at an offset; undefined if the language has no name for it.
 * @param timeZone IANA zone, in any case
 * @param offset minutes ahead of UTC
 */
export function nameOfZone(names: ZoneNames, timeZone: string, offset: number): string | undefined {
  const name = names.get(timeZone.toLowerCase());
  return typeof name === 'string' ? name : name?.[offset];
}
