/** Says beside a box why what was asked for was not done; takes away what was said before. */
export function noteBeside(box: HTMLInputElement, words: string): void {
  const note = document.createElement('p');
  note.className = 'missing keep-note';
  note.setAttribute('role', 'alert');
  note.textContent = words;
  document.querySelector('.keep-note')?.remove();
  box.closest('label')?.after(note);
}
