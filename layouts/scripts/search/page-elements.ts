/// <reference lib="dom" />

/** The elements of the search page that its script fills: see `layouts/search.11ty.tsx`. */
export interface PageElements {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly choices: HTMLElement;
  readonly selects: readonly HTMLSelectElement[];
  readonly clear: HTMLButtonElement;
  readonly status: HTMLElement;
  readonly near: HTMLElement;
  readonly names: HTMLElement;
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly template: HTMLTemplateElement;
}

/** Finds the elements. Throws TypeError if one is missing. */
export function pageElements(): PageElements {
  const input = find('query', HTMLInputElement);
  const choices = find('choices', HTMLElement);
  if (input.form === null) throw new TypeError('the field has no form');
  return {
    ...{ input, choices, form: input.form },
    selects: [...choices.querySelectorAll('select')],
    clear: find('clear', HTMLButtonElement),
    status: find('status', HTMLElement),
    near: find('near', HTMLElement),
    names: find('names', HTMLElement),
    results: find('results', HTMLElement),
    more: find('more', HTMLButtonElement),
    template: find('result', HTMLTemplateElement),
  };
}

function find<T extends HTMLElement>(name: string, type: { new (): T }): T {
  const element = document.getElementById(`search.${name}`);
  if (!(element instanceof type)) throw new TypeError(`the page has no ${name}`);
  return element;
}
