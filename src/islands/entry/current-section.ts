/**
 * Marks the section being read in the contents beside the text. A section counts as read from the moment its heading
 * has passed the upper third of the window.
 */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.toc__list--open a')].map((link) => [
    link.hash.slice(1),
    link,
  ]),
);
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

function markCurrent(): void {
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top < window.innerHeight / 3);
  const current = passed.at(-1)?.id;
  for (const [id, link] of links) {
    if (id === current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

if (headings.length > 0) {
  // The observer only says that something moved past the line; where everything stands is asked then.
  const observer = new IntersectionObserver(markCurrent, { rootMargin: '0px 0px -66% 0px' });
  for (const heading of headings) observer.observe(heading);
}
