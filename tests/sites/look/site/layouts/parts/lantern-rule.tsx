/** Three dots. */
export function LanternRule() {
  return (
    <p class="lantern-rule" aria-hidden="true">
      · · ·
    </p>
  );
}
