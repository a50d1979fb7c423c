/** `/` puts the cursor into the search field, unless something is being typed. */
document.addEventListener('keydown', (event) => {
  const isTyping = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
  const field = document.querySelector<HTMLInputElement>('main input[type=search], header input[type=search]');
  if (!field) return;
  event.preventDefault();
  field.focus();
});
