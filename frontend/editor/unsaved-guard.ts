let over = false;

/** Whose session is over has to leave, whatever is unsaved. */
document.addEventListener('session-over', () => {
  over = true;
});

/** Lets the browser ask before a page with text that is kept nowhere is closed or left for another site. */
window.addEventListener('beforeunload', (event) => {
  if (!over && document.querySelector('[data-unsaved]')) {
    event.preventDefault();
  }
});
