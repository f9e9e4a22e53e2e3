import { searchTexts } from '../../i18n/search-texts.ts';
import { type SearchResult, prepareSearch, searchEntries } from '../../search/search-entries.ts';
import { makeCombobox } from './combobox.ts';
import { looseningSentence } from './loosening-sentence.ts';
import { suggestionGroups } from './suggestion-list.ts';
import { typedSearch } from './typed-search.ts';

const { plural, text } = searchTexts;

/**
 * Suggestions under the search box of the page's head. Escape closes them. Without a choice Enter opens the search
 * page.
 */
export function startSuggestions(form: HTMLFormElement, field: HTMLInputElement): void {
  const box = makeCombobox(form, field, text('suggestions'));
  const query = () => field.value.trim();
  const { searchPage = '', catalogue = '/' } = form.dataset;

  function show(result: SearchResult): void {
    const count = plural('count', result.count, { query: query() });
    const isNearest = !result.fits && result.count > 0;
    const said = isNearest ? text('nearest.short') : looseningSentence(result.loosened);
    const onwards =
      result.count > 0
        ? {
            address: `${searchPage}?q=${encodeURIComponent(query())}`,
            title: text('all'),
            note: isNearest ? '' : count,
          }
        : { address: catalogue, title: text('catalogue'), note: text('catalogue.note') };
    box.show(suggestionGroups(result, onwards), result.count === 0 ? count : said);
    box.announce([isNearest ? '' : count, said].filter(Boolean).join(' '));
  }

  const search = typedSearch({
    search: () => searchEntries(query()),
    show,
    // The search page explains what is wrong and offers other ways; Enter still leads there.
    fail: box.close,
  });
  const leave = () => {
    search.stop();
    box.close();
  };
  const typed = () => {
    box.unchoose();
    if (query().length >= 2) search.run();
    else leave();
  };

  field.addEventListener('input', typed);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (!box.isOpen()) field.value = '';
    leave();
    event.preventDefault();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) box.close();
  });
  if (query() !== '') typed();
  // The guide is on its way before the first key; should it fail, the first search tries again and says so.
  else prepareSearch().catch(() => undefined);
}
