import { useState, type SubmitEvent } from 'react';
import { plural, text } from '../../i18n/moderation-texts.ts';
import type { ModeratedComment } from '../../schemas/wire/moderation-answer.ts';
import { ActionButton } from '../../views/controls/ActionButton.tsx';
import { LoadNote } from './LoadNote.tsx';
import { CommentPane } from './CommentPane.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { useDesk } from './desk-tools.ts';
import { viewAddress, type DeskView } from './desk-view.ts';
import { EntryList } from './EntryList.tsx';
import { Choice, TextField } from './Field.tsx';
import { startOfDay } from './local-day.ts';
import { contextCall, searchCall } from './moderation-calls.ts';
import { TwoPanes } from './TwoPanes.tsx';
import { goTo } from './use-desk-view.ts';
import { useLoaded } from './use-loaded.ts';

const name = 'suche';
const fields = ['text', 'module', 'status', 'from', 'until'] as const;
const statuses = ['pending', 'published', 'rejected', 'erased'] as const;

/** The search as the endpoint takes it; days become moments of the moderator's own time zone. */
function toSearch(query: DeskView['query'], cursor: string | undefined) {
  return searchCall({
    text: query['text'],
    module: query['module'],
    status: query['status'],
    from: startOfDay(query['from']),
    before: startOfDay(query['until'], 1),
    cursor,
  });
}

function SearchForm({ query }: Pick<DeskView, 'query'>) {
  const { modules } = useDesk();
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const asked = fields.map((field): [string, string] => {
      const value = given.get(field);
      return [field, typeof value === 'string' ? value.trim() : ''];
    });
    goTo({ name, query: Object.fromEntries(asked) });
  };
  return (
    <form className="desk-search" role="search" onSubmit={search}>
      <TextField
        label={text('search.text')}
        name="text"
        type="search"
        maxLength={200}
        defaultValue={query['text']}
      />
      <Choice label={text('search.module')} name="module" defaultValue={query['module'] ?? ''}>
        <option value="">{text('search.anyModule')}</option>
        {modules.map(([slug, title]) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </Choice>
      <Choice label={text('search.status')} name="status" defaultValue={query['status'] ?? ''}>
        <option value="">{text('search.anyStatus')}</option>
        {statuses.map((status) => (
          <option key={status} value={status}>
            {text(`comment.status.${status}`)}
          </option>
        ))}
      </Choice>
      <TextField label={text('search.from')} name="from" type="date" defaultValue={query['from']} />
      <TextField label={text('search.until')} name="until" type="date" defaultValue={query['until']} />
      <ActionButton type="submit">{text('search.submit')}</ActionButton>
    </form>
  );
}

/** Finds any comment, whatever its state, and shows it with all around it. */
export function Search({ view: { item, query } }: { readonly view: DeskView }) {
  const { load } = useDesk();
  const first = useLoaded(toSearch(query, undefined));
  const context = useLoaded(item === undefined ? undefined : contextCall(item));
  const asked = JSON.stringify(query);
  const [later, setLater] = useState<{ asked: string; comments: ModeratedComment[]; next: string | null }>();
  const further = later?.asked === asked ? later : undefined;
  const comments = [...(first.value?.comments ?? []), ...(further?.comments ?? [])];
  const next = further === undefined ? (first.value?.next ?? null) : further.next;

  const more = async () => {
    const result = await load(toSearch(query, next ?? undefined));
    if (!result.ok) {
      first.reload();
      return;
    }
    const known = further?.comments ?? [];
    setLater({ asked, comments: [...known, ...result.value.comments], next: result.value.next });
  };
  const again = () => {
    setLater(undefined);
    first.reload();
    context.reload();
  };
  return (
    <TwoPanes
      listAddress={viewAddress({ name, query })}
      list={
        <>
          <div className="view-head">
            <h2>{text('search.title')}</h2>
          </div>
          <SearchForm key={asked} query={query} />
          {first.failure !== undefined && <LoadNote failure={first.failure} />}
          {first.value !== undefined && (
            <p className="small" role="status">
              {next === null
                ? plural('search.found', comments.length)
                : text('search.foundMore', { count: comments.length })}
            </p>
          )}
          <EntryList
            label={text('search.list')}
            entries={comments.map((comment) => ({
              id: comment.id,
              comment,
              address: viewAddress({ name, item: comment.id, query }),
              note: text(`comment.status.${comment.status}`),
            }))}
            current={item}
          />
          {next !== null && <ActionButton onClick={() => void more()}>{text('desk.more')}</ActionButton>}
        </>
      }
      pane={
        item === undefined ? undefined : (
          <CommentPane key={item} loaded={context} onErased={again}>
            {(found) => (
              <DecisionBar
                context={found}
                keysOn={false}
                waiting={false}
                onDecided={again}
                onChanged={again}
              />
            )}
          </CommentPane>
        )
      }
    />
  );
}
