import type { TimelineView } from '../../src/pages/views/timeline-view.ts';
import { Block } from './block.tsx';
import { EventList } from './event-list.tsx';
import type { Surroundings } from './layout-props.ts';
import { rawHtml } from './raw-html.ts';

type ListProps = Parameters<typeof EventList>[0];

/**
 * Events on a scale of time, and after it as a list that says the same in words: the drawing has
 * each event under its number in the list.
 */
export function Timeline({ class: className, ...list }: ListProps & { class?: string }) {
  const drawing = list.around.timeline;
  const figure = ['timeline-figure', className].filter((name) => name !== undefined).join(' ');
  if (drawing === undefined) return <EventList {...list} />;
  const { wide = '', narrow } = drawing;
  const once = wide === '' ? ' timeline-once' : '';
  return (
    <figure class={`${figure}${once}`} aria-label={list.around.strings.timeline}>
      <div dangerouslySetInnerHTML={rawHtml(wide + narrow)} />
      <EventList {...list} numbered />
    </figure>
  );
}

/** The timeline that the text of an article asks for: whole. */
export function TimelineInText({ view, around }: { view: TimelineView; around: Surroundings }) {
  return <Timeline events={view.events} around={around} class="timeline-in-text" />;
}

/** The timeline after the text of an article: compact, with the way to the story's own. */
export function TimelineAfterText({ view, around }: { view: TimelineView; around: Surroundings }) {
  const { strings } = around;
  return (
    <Block id="page.events" heading={strings.timeline} class="article-timeline">
      <Timeline events={view.events} around={around} extent="compact" />
      {view.isPart && (
        <p class="day-link">
          <a href={view.story.href}>{strings.wholeTimeline(view.story.text)}</a>
        </p>
      )}
    </Block>
  );
}
