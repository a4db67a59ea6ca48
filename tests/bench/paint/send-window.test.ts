import { expect, test } from 'vitest';
import { initialWindow, SendWindow } from '../../../bench/paint/line/send-window.ts';

/** Sends as much as the window allows, and acknowledges it. Returns the number of bytes. */
function sendFlight(window: SendWindow): number {
  const size = window.free;
  window.send(size);
  window.acknowledge(size);
  return size;
}

test('begins with ten segments and doubles with each flight', () => {
  const window = new SendWindow();
  expect([sendFlight(window), sendFlight(window), sendFlight(window)]).toEqual([
    14_600, 29_200, 58_400,
  ]);
});

test('grows with each acknowledgement', () => {
  const window = new SendWindow();
  window.send(initialWindow);
  expect(window.free).toBe(0);
  window.acknowledge(1460);
  expect(window.free).toBe(2 * 1460);
});

test('does not grow if less than half of it is in use, as in the TLS handshake', () => {
  const window = new SendWindow();
  window.send(3000);
  window.acknowledge(3000);
  expect(window.free).toBe(initialWindow);
});
