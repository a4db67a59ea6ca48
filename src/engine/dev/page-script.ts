/**
 * The script of each page of the dev server. It keeps a connection only while the page is visible, since a browser
 * opens at most six to one server. When the page is visible again, the version shows whether the site has been built
 * since.
 *
 * Problems are shown over the page in a shadow tree. The CSS comes as a constructed stylesheet, so the page's policy can stay
 * as strict as that of the published site. A page with `data-problems` shows problems itself.
 * @param eventsPath path of the events, without the slash before it
 */
export function pageScript(eventsPath: string): string {
  return `const { version } = document.currentScript.dataset;
let events;
let overlay;
const details = () => overlay?.shadowRoot.querySelector('details');
const showProblems = ({ id, html, css }) => {
  const { problems } = document.documentElement.dataset;
  if (problems !== undefined) {
    if (problems !== id) location.reload();
    return;
  }
  const isClosed = details()?.open === false;
  overlay?.remove();
  overlay = document.createElement('dateline-problems');
  const root = overlay.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = html;
  details().open = !isClosed;
  document.documentElement.append(overlay);
};
const listen = () => {
  events?.close();
  if (document.hidden) return;
  events = new EventSource('/${eventsPath}');
  events.onmessage = ({ data }) => { if (data !== version) location.reload(); };
  events.addEventListener('problems', ({ data }) => showProblems(JSON.parse(data)));
};
addEventListener('visibilitychange', listen);
addEventListener('pageshow', listen);
addEventListener('pagehide', () => events?.close());
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && overlay !== undefined) details().open = false;
});
`;
}
