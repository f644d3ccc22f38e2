/** Brings the first field with a mistake into view and under the keyboard. */
export function focusFirstError(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus()
}
