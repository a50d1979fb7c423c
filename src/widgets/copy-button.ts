/** `<copy-button>`: copies the document above it and says so, also to a screen reader. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    // Shown by script alone: without script there would be nothing behind it.
    button.hidden = false;
    button.addEventListener('click', () => void this.copy());
  }

  private async copy(): Promise<void> {
    const text = this.closest('.snippet')?.querySelector('pre')?.textContent ?? '';
    const status = this.querySelector('[role=status]')!;
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = 'Copied';
    } catch {
      // The browser may refuse the clipboard (no permission, no secure context); the text can still be selected.
      status.textContent = 'Copying was refused by the browser: select the text instead';
    }
  }
}

customElements.define('copy-button', CopyButton);
