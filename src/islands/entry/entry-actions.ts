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
    navigator.clipboard.writeText(`${bar.dataset['copy'] ?? document.title}\n${address}`).then(
      () => say(button.dataset['done']),
      () => say(button.dataset['failed']),
    );
  });
}
