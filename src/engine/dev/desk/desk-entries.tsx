import { siteHref } from '../../../model/address/href.ts';
import type { Problem } from '../../../model/problem.ts';
import type {
  DeskArticle,
  DeskFigure,
  IncompleteArticle,
  StaleTranslation,
  UnfinishedArticle,
} from './desk-lists.ts';
import type { DeskView } from './desk-view.ts';
import { deskWords } from './desk-words.ts';
import { English } from './english.tsx';

/** A draft or a scheduled article, with its time. */
export function DeskUnfinished({ article, view }: { article: UnfinishedArticle; view: DeskView }) {
  const { path, published, problems } = article;
  return (
    <li>
      <Headline article={article} view={view} />
      <p class="meta">
        {published === undefined ? (
          <English>{deskWords.noTime}</English>
        ) : (
          <time datetime={view.format.machineDateTime(published)}>
            {view.format.dateTime(published)}
          </time>
        )}
        {problems.length > 0 && (
          <span class="fault">
            <English>{deskWords.leftOut(problems.length)}</English>
          </span>
        )}
        <FileLink path={path} view={view} />
      </p>
      {problems.map((problem) => (
        <Fault key={problem.message} problem={problem} view={view} />
      ))}
    </li>
  );
}

/** A version of an article that lacks changes of another one, with both. */
export function DeskStale({ article, view }: { article: StaleTranslation; view: DeskView }) {
  const { path, source, corrections, updates, changed } = article;
  const { format } = view;
  const days = (list: readonly string[]) => format.list(list.map(format.day));
  return (
    <li>
      <Headline article={article} view={view} />
      <p class="meta">
        {corrections.length > 0 && (
          <span class="fault">
            <English>{deskWords.corrections(days(corrections))}</English>
          </span>
        )}
        {updates.length > 0 && <English>{deskWords.updates(days(updates))}</English>}
        <FileLink path={path} view={view} />
      </p>
      <p class="meta">
        <span>
          <English>{deskWords.source}</English> <PageLink article={source} view={view} />
        </span>
        {changed !== undefined && <English>{deskWords.changed(format.day(changed))}</English>}
        <FileLink path={source.path} view={view} />
      </p>
    </li>
  );
}

/** An article without a picture, sources or key points. */
export function DeskIncomplete({ article, view }: { article: IncompleteArticle; view: DeskView }) {
  const { path, published, missing } = article;
  return (
    <li>
      <Headline article={article} view={view} />
      <p class="meta">
        <English>{missing.map((part) => deskWords.missing[part]).join(', ')}</English>
        <time datetime={view.format.machineDateTime(published)}>
          {view.format.dateTime(published)}
        </time>
        <FileLink path={path} view={view} />
      </p>
    </li>
  );
}

/** A figure that contradicts another one, with what to do. */
export function DeskFigures({ problem, view }: { problem: DeskFigure; view: DeskView }) {
  const { article } = problem;
  return (
    <li>
      {article !== undefined && <Headline article={article} view={view} />}
      <Fault problem={problem} view={view} />
    </li>
  );
}

/** What is wrong, what to do, and where. */
function Fault({ problem, view }: { problem: Problem; view: DeskView }) {
  const { path, at, message, advice } = problem;
  return (
    <div class="desk-fault">
      <p>
        <English>{message}</English>
      </p>
      <p class="meta">
        <English>{advice}</English>
        <FileLink path={path} at={at} view={view} />
      </p>
    </div>
  );
}

function Headline({ article, view }: { article: DeskArticle; view: DeskView }) {
  return (
    <p class="desk-headline">
      <PageLink article={article} view={view} />
    </p>
  );
}

/** The headline, as a link to the page if there is one. */
function PageLink({ article, view }: { article: DeskArticle; view: DeskView }) {
  const { headline, url, lang, path } = article;
  if (headline === undefined || url === undefined) return <bdi>{path.replace(/^.*\//, '')}</bdi>;
  return (
    <a href={siteHref(view.basePath, url)} lang={lang} dir="auto">
      {headline}
    </a>
  );
}

interface FileLinkProps {
  readonly path: string;
  readonly at?: Problem['at'];
  readonly view: DeskView;
}

function FileLink({ path, at, view }: FileLinkProps) {
  const href = view.edit(path, at?.line, at?.column);
  const place = at === undefined ? path : `${path}:${at.line}:${at.column}`;
  if (href === undefined) return <bdi dir="ltr">{place}</bdi>;
  return (
    <a href={href} title={deskWords.edit}>
      <bdi dir="ltr">{place}</bdi>
    </a>
  );
}
