import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/domain/call-failure.ts';
import { emptyDraft, type RatingDraft } from '../../src/islands/rating/rating-draft.ts';
import * as steps from '../../src/islands/rating/rating-state.ts';

const draft: RatingDraft = { levels: { time: 3 }, keep: true };
const before: RatingDraft = { levels: { time: 1 }, keep: true };
const given = {
  scale: 1,
  levels: { time: 1 },
  counted: false,
  countsFrom: '2026-12-01',
  createdAt: '2026-11-30',
  updatedAt: '2026-11-30',
} as const;

describe('the place of a rating', () => {
  it('shows what is being sent at once and takes it back when it failed, with the draft kept', () => {
    const sending = steps.asGiven(steps.busyWith(steps.withForm(steps.atFirst(draft)), 'sending'));
    expect(sending).toMatchObject({ view: 'own', own: draft, news: 'sending' });
    const failure = failureOf('unreachable');
    expect(steps.notTaken(sending, failure, before)).toEqual({
      view: 'form',
      draft,
      own: before,
      counting: undefined,
      news: undefined,
      failure: { step: 'send', failure },
      proof: undefined,
    });
  });

  it('tells a first rating from a change', () => {
    expect(steps.taken(steps.atFirst(draft), given, undefined).news).toBe('sent');
    expect(steps.taken(steps.atFirst(draft), given, before).news).toBe('changed');
  });

  it('says from when it counts, as soon as the endpoint has said so, and not of what is still being sent', () => {
    const shown = steps.withOwn(steps.atFirst(draft), given);
    expect(shown.counting).toEqual({ counted: false, countsFrom: '2026-12-01' });
    expect(steps.asGiven(shown).counting).toBeUndefined();
  });

  it('asks for at least one dimension', () => {
    expect(steps.unfinished(steps.atFirst(draft))).toBeUndefined();
    expect(steps.unfinished(steps.atFirst(emptyDraft))?.fields[0]?.code).toBe('no-dimension');
  });

  it('goes back to what was given, or to the invitation, when the form is left', () => {
    const open = steps.withForm(steps.atFirst(draft));
    expect(steps.withoutForm(open)).toMatchObject({ view: 'invite', draft: emptyDraft });
    expect(steps.withoutForm({ ...open, own: before })).toMatchObject({ view: 'own', draft: before });
  });

  it('lets nobody lose a form over an answer that comes late', () => {
    const open = steps.withForm(steps.atFirst(draft));
    expect(steps.withOwn(open, given, 'arrived')).toMatchObject({ view: 'form', draft, own: before });
    expect(steps.withOwn(steps.atFirst(draft), given)).toMatchObject({ view: 'own', draft: before });
  });
});
