/** Where one goes on in a form by keyboard. */

const FIELDS = 'input, select, textarea, button[type=submit]';

/** Puts the focus on the first field, or the button, that stands after an element. */
export function focusAfter(element: HTMLElement | null): void {
  const form = element?.closest('form');
  if (element == null || form == null) return;
  fieldsOf(form)
    .find((field) => (element.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
    ?.focus();
}

/** The first field besides this one that has to be filled and is not. */
export function emptyField(form: HTMLFormElement, besides: EventTarget | null): HTMLElement | undefined {
  return fieldsOf(form).find(
    (field) =>
      field !== besides && field.getAttribute('aria-required') === 'true' && 'value' in field && field.value === '',
  );
}

/** The fields and the button of a form, without what is folded away. */
function fieldsOf(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(FIELDS)].filter(
    (field) => field.closest('details:not([open])') === null,
  );
}

/** Selects the whole of a field when one comes to it, so that what is typed stands in its place. */
export function selectAll({ currentTarget }: { readonly currentTarget: HTMLInputElement }): void {
  // A click that brings the focus puts the cursor after this event.
  setTimeout(() => {
    if (document.activeElement === currentTarget) currentTarget.select();
  });
}
