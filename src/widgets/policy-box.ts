/**
 * `<policy-box>`: the switches for posture, format and alias. What they show is made by code that is loaded when one of
 * them is first used.
 */
class PolicyBox extends HTMLElement {
  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
    for (const event of ['change', 'input']) this.addEventListener(event, () => void this.show());
    // The browser may have kept another choice from before a reload.
    const isFirst = [...this.querySelectorAll<HTMLInputElement>(':checked')].every((input) => input.defaultChecked);
    if (!isFirst) void this.show();
  }

  private async show(): Promise<void> {
    const { showChoice } = await import('./policy-choice.ts');
    await showChoice(this);
  }
}

customElements.define('policy-box', PolicyBox);
