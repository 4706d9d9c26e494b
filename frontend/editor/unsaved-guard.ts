/** Lets the browser ask before a page with text that is kept nowhere is closed or left for another site. */
window.addEventListener('beforeunload', (event) => {
  if (document.querySelector('[data-unsaved]')) {
    event.preventDefault();
  }
});
