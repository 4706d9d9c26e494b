/** A field of Vaadin's, or one of our own that is its own input. */
type Field = HTMLElement & { value: string; inputElement?: HTMLInputElement | HTMLTextAreaElement };

/** Writes in a field as if it had been typed there, so that everybody hears of it. */
export function typeInto(field: Field, text: string) {
  const at = field.inputElement ?? field;
  at.value = text;
  at.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
