import type { ComponentChildren } from 'preact';

/** English words on a page of any language and direction. */
export function English({ children }: { children: ComponentChildren }) {
  return (
    <span lang="en" dir="ltr">
      {children}
    </span>
  );
}
