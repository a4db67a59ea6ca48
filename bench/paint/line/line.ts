/** An internet connection, and the device at its end. */
export interface Line {
  readonly name: LineName;
  /** Round-trip time to the server, in milliseconds. */
  readonly roundTrip: number;
  /** Bits per second, in each direction. */
  readonly rate: number;
  /** How many times slower the processor of the device is than this machine's. */
  readonly cpuSlowdown: number;
  /** Size of the screen in CSS pixels. */
  readonly screen: { readonly width: number; readonly height: number };
  readonly isPhone: boolean;
}

export type LineName = 'slow' | 'fast';

/**
 * A slow phone on a bad mobile network, and a computer on a wired connection, with the round-trip time and rate that
 * Lighthouse assumes for one (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md).
 */
export const lines: readonly Line[] = [
  {
    name: 'slow',
    roundTrip: 400,
    rate: 400_000,
    cpuSlowdown: 4,
    screen: { width: 360, height: 740 },
    isPhone: true,
  },
  {
    name: 'fast',
    roundTrip: 40,
    rate: 10_000_000,
    cpuSlowdown: 1,
    screen: { width: 1280, height: 900 },
    isPhone: false,
  },
];
