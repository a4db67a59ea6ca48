/**
 * Font sizes in units of the drawing. These are for a phone, where the map is narrowest and text is
 * largest. layouts/styles/map.css makes text smaller on wider screens, within the same boxes.
 */
export const textSizes = { main: 28, place: 26, home: 26, country: 22, scale: 21 } as const;

export const markerRadii = { main: 9, other: 6.5 } as const;

/** Of the inset globe. */
export const globeRadius = 46;
