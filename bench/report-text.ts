import type { Failure } from './failure.ts';
import { entryCounts } from './live-edit.ts';
import { type Summary, summarise } from './measure/statistics.ts';
import { tableText } from './measure/table.ts';
import type { BenchReport, Measured, MeasuredDev, Ratio } from './report.ts';
import { scenarios } from './scenarios.ts';

/** Formats the report for a terminal. */
export function reportText(report: BenchReport): string {
  const { sites, measurements, ratios, entryEdits, devServers, failures } = report;
  const lines = [headLine(report)];
  const add = (head: readonly string[], rows: readonly (readonly string[])[]) => {
    if (rows.length > 0) lines.push('', tableText([head, ...rows]));
  };
  add(measuredHead, measurements.map(measuredRow));
  add(['Site', 'pages', 'files', 'MB', 'search, MB'], sites.map(siteRow));
  add(ratioHead, ratios.map(ratioRow));
  add(entryEditsHead, entryEdits === undefined ? [] : [entryEditsRow(entryEdits)]);
  add(devHead, devServers.map(devRow));
  if (failures.length > 0) lines.push('', failuresText(failures));
  if (measurements.some(({ memory }) => memory === undefined)) lines.push('', linuxOnly);
  return lines.join('\n');
}

function headLine({ machine, corpus, rounds }: BenchReport): string {
  const { articles, seed, languages, cards } = corpus;
  return (
    `${articles} articles (${languages.join(', ')}${cards === true ? '; with social cards' : ''}; seed ${seed}), ${rounds} rounds, ` +
    `${machine.cores} cores (${machine.processor}), Node ${machine.node}, ` +
    `load before ${machine.loadBefore.toFixed(2)}`
  );
}

const linuxOnly =
  'Processor time and memory of a process tree are read from /proc, which exists only on Linux.';
const measuredHead = ['Wall time in s', 'median', 'min', 'max', 'runs', 'CPU in s', 'peak MB'];
const ratioHead = ['Wall time, pair by pair', 'median', 'min', 'max'];
const entryEditsHead = ['Processor time, pair by pair', 'median', 'min', 'max'];
const devHead = [
  ...['Dev server', 'serves after s'],
  ...['page after ms', 'min', 'max'],
  ...['headline after ms', 'min', 'max'],
  ...['reload after ms', 'min', 'max', 'peak MB'],
];

function measuredRow(measured: Measured): readonly string[] {
  const { contestant, scenario, wall, cpu, memory, runs } = measured;
  return [
    `${contestant}: ${scenarios[scenario]}`,
    ...numbers(wall, 2),
    String(runs.length),
    cpu === undefined ? 'unknown' : cpu.median.toFixed(2),
    megabytes(memory?.max, 0),
  ];
}

function siteRow({ contestant, pages, files, bytes, searchBytes }: BenchReport['sites'][number]) {
  const sizes = [bytes, searchBytes].map((size) => megabytes(size, 1));
  return [contestant, String(pages), String(files), ...sizes];
}

function ratioRow({ ours, theirs, scenario, wall }: Ratio): readonly string[] {
  return [`${ours} / ${theirs}: ${scenarios[scenario]}`, ...numbers(wall, 2)];
}

function entryEditsRow(summary: Summary): readonly string[] {
  const [few, many] = entryCounts;
  return [`An entry edited: of ${many} / of ${few}`, ...numbers(summary, 2)];
}

function devRow({
  contestant,
  serves,
  page,
  headline,
  reload,
  memory,
}: MeasuredDev): readonly string[] {
  const latencies = [page, headline, reload].flatMap((values) => numbers(summarise(values), 0));
  return [contestant, serves.toFixed(2), ...latencies, megabytes(memory, 0)];
}

function numbers({ median, min, max }: Summary, digits: number): readonly string[] {
  return [median, min, max].map((value) => value.toFixed(digits));
}

function megabytes(bytes: number | undefined, digits: number): string {
  return bytes === undefined ? 'unknown' : (bytes / 1e6).toFixed(digits);
}

/** The number of lines shown of a message. The last lines are shown, since they usually name the cause. */
const maxMessageLines = 12;

/** Lists each failure once, with its number of occurrences and its last message. */
function failuresText(failures: readonly Failure[]): string {
  const times = new Map<string, number>();
  const messages = new Map<string, string>();
  for (const { contestant, what, message } of failures) {
    const name = `${contestant}: ${what}`;
    times.set(name, (times.get(name) ?? 0) + 1);
    messages.set(name, message);
  }
  return [...messages]
    .map(([name, message]) => {
      const lines = message.trimEnd().split('\n');
      const shown =
        lines.length > maxMessageLines ? [lines[0], '…', ...lines.slice(-maxMessageLines)] : lines;
      const count = times.get(name) ?? 0;
      return [`Failed ${count === 1 ? 'once' : `${count} times`}: ${name}`, ...shown].join('\n  ');
    })
    .join('\n');
}
