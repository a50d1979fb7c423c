import type { Posture } from '../model/policy.ts';
import { aliasNote, fileNameOf, wordsOf, type BoxSource, type ShownPolicy } from '../policy/show.ts';
import { loadFormat } from './formats.ts';
import { fetchText, makeShown } from './policy-documents.ts';
import { putFailure, putShown, putWaiting } from './policy-view.ts';

interface Choice {
  format: string;
  posture: Posture;
  alias: string;
}

/** Puts the document of the box's checked posture, format and typed alias into the box. */
export async function showChoice(box: HTMLElement): Promise<void> {
  const source = JSON.parse(box.querySelector('script[type="application/json"]')!.textContent!) as BoxSource;
  const choice = choiceOf(box, source);
  const wanted = JSON.stringify(choice);
  if (box.dataset.shows === wanted) return;
  box.dataset.shows = wanted;
  putWaiting(box);
  const shown = await shownFor(source, choice).catch(() => undefined);
  // Another choice may have been made meanwhile.
  if (box.dataset.shows !== wanted) return;
  if (shown) putShown(box, shown);
  else putFailure(box);
}

function choiceOf(box: HTMLElement, { alias: known }: BoxSource): Choice {
  const checked = (name: string) => box.querySelector<HTMLInputElement>(`[name=${name}]:checked`)!;
  const format = checked('format');
  const row = box.querySelector<HTMLElement>('.alias')!;
  const field = row.querySelector('input')!;
  if (field.placeholder === '') field.value = known;
  field.placeholder = known;
  row.hidden = format.dataset.alias === undefined;
  row.querySelector('span')!.textContent = (format.dataset.alias ?? '').replaceAll('`', '');
  return { format: format.value, posture: checked('posture').value as Posture, alias: field.value.trim() || known };
}

async function shownFor(source: BoxSource, choice: Choice): Promise<(ShownPolicy & { title: string }) | undefined> {
  const format = await loadFormat[choice.format]?.();
  if (!format) return undefined;
  const { posture, alias } = choice;
  const { subject, twin, other, schemas } = source;
  const title = format.title;
  if (twin !== undefined) {
    const shown = await makeShown({ format, posture, alias, subject, other, schemas }, twin);
    return shown && { ...shown, title };
  }
  const file = document.querySelector<HTMLAnchorElement>(`[data-file="${choice.format} ${posture}"]`)!.href;
  const text = await fetchText(format, { file, alias, known: source.alias });
  const losses = source.losses?.[choice.format]?.[posture] ?? [];
  if (text === undefined) return undefined;
  return {
    title,
    text,
    fileName: fileNameOf(format, subject.slug, posture),
    trace: [],
    ...wordsOf(format, subject, posture),
    losses: [...losses, ...aliasNote(format, alias, text)],
  };
}
