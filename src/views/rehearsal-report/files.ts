import { make } from '../../ui/element.ts';

/** Hands a text to the browser as a file to save. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = make('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Lets the user choose a file and gives its text. */
export function chooseFile(accept: string, take: (text: string) => void): void {
  const input = make('input', { type: 'file', accept });
  input.addEventListener('change', async () => {
    const file = input.files?.[0];
    if (file !== undefined) take(await file.text());
  });
  input.click();
}
