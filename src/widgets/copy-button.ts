/** `<copy-button>`: copies or saves the document above it and says so, also to a screen reader. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll('button')) {
      // Shown by script alone: without script there would be nothing behind it.
      button.hidden = false;
      const does = button.dataset.does === 'download' ? () => this.save() : () => void this.copy();
      button.addEventListener('click', does);
    }
  }

  private get text(): string {
    return this.closest('.snippet')?.querySelector('pre')?.textContent ?? '';
  }

  private say(words: string): void {
    this.querySelector('[role=status]')!.textContent = words;
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.say('Copied');
    } catch {
      // The browser may refuse the clipboard (no permission, no secure context); the text can still be selected.
      this.say('Copying was refused by the browser: select the text instead');
    }
  }

  private save(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([this.text], { type: 'text/plain;charset=utf-8' }));
    link.download = this.closest('.snippet')?.querySelector('.name')?.textContent?.trim() ?? 'policy.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

customElements.define('copy-button', CopyButton);
