import type { TimelineView } from '../../src/pages/views/timeline-view.ts';
import { Block } from './article/block.tsx';
import type { LayoutContext } from './document/layout-props.ts';
import { EventList } from './entity/event-list.tsx';
import { safeHtml } from './safe-html.ts';

type ListProps = Parameters<typeof EventList>[0];

/**
 * Events as a drawing on a time scale, followed by a list with the same content. The drawing marks each
 * event with its number in the list. Only the list if there is no drawing.
 */
export function Timeline({ class: className, ...list }: ListProps & { class?: string }) {
  const drawing = list.context.timeline;
  const figure = ['timeline-figure', className].filter((name) => name !== undefined).join(' ');
  if (drawing === undefined) return <EventList {...list} />;
  const { wide = '', narrow } = drawing;
  const singleDrawing = wide === '' ? ' timeline-once' : '';
  return (
    <figure class={`${figure}${singleDrawing}`} aria-label={list.context.strings.timeline}>
      <div dangerouslySetInnerHTML={safeHtml(wide + narrow)} />
      <EventList {...list} numbered />
    </figure>
  );
}

/** The full timeline, in a `timeline` slot of an article's text. */
export function TimelineInText({ view, context }: { view: TimelineView; context: LayoutContext }) {
  return <Timeline events={view.events} context={context} class="timeline-in-text" />;
}

/** The compact timeline after the text of an article, with a link to the story's full one. */
export function TimelineAfterText({
  view,
  context,
}: {
  view: TimelineView;
  context: LayoutContext;
}) {
  const { strings } = context;
  return (
    <Block id="page.events" heading={strings.timeline} class="article-timeline">
      <Timeline events={view.events} context={context} extent="compact" />
      {view.isPart && (
        <p class="day-link">
          <a href={view.story.href}>{strings.wholeTimeline(view.story.text)}</a>
        </p>
      )}
    </Block>
  );
}
