import type { ComponentChildren } from 'preact';

/**
 * A part of a page under its own heading.
 * @param id with a dot in it, as `page.sources`: no heading of a text and no event can have that id
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
