import type { ShownPolicy } from '../policy/show.ts';

const words = { allow: 'Allowed', ask: 'Asks', deny: 'Denied' } as const;
const tones = { allow: 'low', ask: 'medium', deny: 'critical' } as const;

/** Takes the old document away, so that nobody copies it under the new choice. */
export function putWaiting(box: HTMLElement): void {
  setReady(box, false);
  box.querySelector('pre')!.textContent = '…';
}

/** Says that the chosen document could not be had, and that the files can. */
export function putFailure(box: HTMLElement): void {
  box.querySelector('pre')!.textContent =
    'This document could not be loaded. The server’s documents stand as files on the server’s page.';
  for (const selector of ['.trace', '.lost', '.steps']) box.querySelector(selector)!.replaceChildren();
  box.dataset.shows = '';
}

/** Only a document that is there can be copied or saved. */
function setReady(box: HTMLElement, isReady: boolean): void {
  for (const button of box.querySelectorAll('button')) button.disabled = !isReady;
  box.querySelector('copy-button [role=status]')!.textContent = '';
}

/** Puts a document and what stands beside it into its box. */
export function putShown(box: HTMLElement, shown: ShownPolicy & { title: string }): void {
  const part = (selector: string) => box.querySelector<HTMLElement>(selector)!;
  setReady(box, true);
  part('pre').textContent = shown.text;
  part('.caption').textContent = shown.title;
  part('.format-title').textContent = shown.title;
  part('.name').textContent = shown.fileName;
  part('.trace').hidden = shown.trace.length === 0;
  part('.trace').replaceChildren(...shown.trace.map(lineOf));
  part('.lost').replaceChildren(...shown.losses.map((loss) => withCode('p', loss, 'losses')));
  part('.notes').replaceWith(withCode('p', shown.notes, 'losses notes'));
  part('.steps').replaceChildren(...shown.steps.map((step) => withCode('li', step)));
}

function lineOf({ decision, call, because }: ShownPolicy['trace'][number]): HTMLElement {
  const line = element('li', '', tones[decision]);
  line.append(element('b', words[decision]), element('span', `${call}: ${because}`));
  return line;
}

/** Our own words, with what stands between backticks set as code. */
function withCode(name: string, text: string, className = ''): HTMLElement {
  const made = element(name, '', className);
  const parts = text.split(/`([^`]+)`/);
  made.append(...parts.map((part, i) => (i % 2 === 1 ? element('code', part) : part)));
  return made;
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
