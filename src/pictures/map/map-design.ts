/**
 * Sizes in units of the drawing. Those of text are the largest at which it is shown, on a phone,
 * where the map is narrowest; layouts/styles/map.css sets it smaller on wider screens, within the
 * room that was kept for it here.
 */
export const textSizes = { main: 28, place: 26, home: 26, country: 22, scale: 21 } as const;

export const markerRadii = { main: 9, other: 6.5 } as const;

/** Of the inset globe. */
export const globeRadius = 46;
