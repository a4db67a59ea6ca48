import type { ComponentChildren } from 'preact';

/**
 * A section of a page with its own heading.
 * @param id must contain a dot, as in `page.sources`, which ids of headings in a text and of events cannot
 */
export function Block({
  id,
  heading,
  class: className,
  children,
}: {
  id: string;
  heading: string;
  class?: string;
  children: ComponentChildren;
}) {
  return (
    <section class={className === undefined ? 'block' : `block ${className}`} aria-labelledby={id}>
      <h2 class="label" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
