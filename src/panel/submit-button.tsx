import { FORM } from '../words/panel';

/** The one primary button, at the bottom and always in sight; busy while something is being saved. */
export function SubmitButton({ isBusy, label }: { readonly isBusy: boolean; readonly label: string }) {
  return (
    <div class="submit">
      <button
        type="submit"
        class="primary"
        aria-disabled={isBusy}
        aria-busy={isBusy}
        // A field that is left may show a fault, and push the button from under the pointer before it is up.
        onMouseDown={(event) => event.preventDefault()}
      >
        {isBusy ? FORM.saving : label}
      </button>
    </div>
  );
}
