import type { Summary } from '../measure/statistics.ts';
import { tableText } from '../measure/table.ts';
import type { Line } from './line/line.ts';
import type { MeasuredPaint, PaintReport } from './paint-report.ts';

/** Formats the report for a terminal: a table for each line, then the missed goals, then the failures. */
export function paintReportText({
  machine,
  rounds,
  lines,
  pages,
  missed,
  failures,
}: PaintReport): string {
  const head =
    `${rounds} loads of each page, ${machine.cores} cores (${machine.processor}), Node ${machine.node}, ` +
    `load before ${machine.loadBefore.toFixed(2)}`;
  const tables = lines.map((line) => {
    const own = pages.filter((page) => page.line === line.name);
    return `${lineText(line)}\n\n${tableText([tableHead, ...own.map(row)])}`;
  });
  const goals =
    missed.length === 0 ? 'Goals: all are met' : ['Goals that are missed:', ...missed].join('\n  ');
  const failed = failures.map(
    ({ contestant, what, message }) => `Failed: ${contestant}: ${what}\n  ${message}`,
  );
  return [head, ...tables, goals, ...failed].join('\n\n');
}

function lineText({ name, roundTrip, rate, cpuSlowdown, screen, isPhone }: Line): string {
  const slowdown = cpuSlowdown === 1 ? '' : `, processor slowed down ${cpuSlowdown} times`;
  const device = `${isPhone ? 'phone' : 'computer'}, ${screen.width} × ${screen.height}`;
  return `The ${name} line: round trip ${roundTrip} ms, ${rate / 1000} kbit/s; ${device}${slowdown}`;
}

const tableHead = [
  'Page',
  ...['first paint, ms', 'min', 'max'],
  ...['after connection', 'round trips'],
  ...['largest, ms', 'min', 'max'],
  ...['first flight, bytes', 'all, kB', 'requests', 'shift'],
];

function row(paint: MeasuredPaint): readonly string[] {
  const { site, page, firstPaint, largestPaint, afterConnection, roundTrips } = paint;
  return [
    `${site}: ${page.kind}, ${page.lang}`,
    ...whole(firstPaint),
    afterConnection.median.toFixed(0),
    roundTrips.median.toFixed(0),
    ...whole(largestPaint),
    paint.flight.toFixed(0),
    (paint.bytes.median / 1000).toFixed(1),
    paint.requests.median.toFixed(0),
    paint.shift.max.toFixed(4),
  ];
}

function whole({ median, min, max }: Summary): readonly string[] {
  return [median, min, max].map((value) => value.toFixed(0));
}
