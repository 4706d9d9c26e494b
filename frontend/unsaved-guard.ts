/** Lets the browser ask before a page with unsaved text is closed or left for another site. */
window.addEventListener('beforeunload', (event) => {
  if (document.querySelector('[data-unsaved], [data-unsent]')) {
    event.preventDefault();
  }
});
