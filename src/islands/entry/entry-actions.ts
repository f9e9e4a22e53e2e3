import { copyText } from '../shared/clipboard/copy-text.ts';

/** Printing and copying on the page of an entry. Both need no more than the browser has. */
for (const bar of document.querySelectorAll<HTMLElement>('[data-entry-actions]')) {
  bar.querySelector('[data-action="print"]')?.addEventListener('click', () => window.print());

  const button = bar.querySelector<HTMLButtonElement>('[data-action="copy"]');
  const label = button?.querySelector('.kern-label');
  button?.addEventListener('click', () => {
    const before = label?.textContent ?? '';
    const say = (words: string | undefined) => {
      if (label) label.textContent = words ?? before;
      setTimeout(() => {
        if (label) label.textContent = before;
      }, 2500);
    };
    const address = location.href.replace(/#.*$/, '');
    void copyText(`${bar.dataset['copy'] ?? document.title}\n${address}`).then((isCopied) =>
      say(button.dataset[isCopied ? 'done' : 'failed']),
    );
  });
}
