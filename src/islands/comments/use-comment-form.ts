import { useRef, useState } from 'react';
import { failureOf, type CallFailure } from '../../domain/call-failure.ts';
import { commentLimits } from '../../domain/ratings/comment-limits.ts';
import { personalDataHints, type PersonalDataHint } from '../../domain/language/personal-data-hints.ts';
import { codePointCount, visibleCharacters } from '../../domain/language/visible-text.ts';
import { dropDraft, keepDraft, readDraft } from '../shared/device/draft.ts';
import { emptyDraft, parseCommentDraft, type CommentDraft } from './comment-draft.ts';
import { sendComment, type CommentTask } from './send-comment.ts';

interface FormState {
  readonly draft: CommentDraft;
  readonly phase: 'writing' | 'sending' | 'taken';
  /** What looked like personal data when the person wanted to send; asks once, then lets go. */
  readonly hints: readonly PersonalDataHint[];
  readonly failure: CallFailure | undefined;
  readonly proof: number | undefined;
}

function draftNameOf(module: string, task: CommentTask): string {
  const part = task.kind === 'reply' ? task.to : task.kind === 'mend' ? task.own.id : 'neu';
  return `comment-${module}-${part}`;
}

/** What the endpoint would refuse anyway is said before a request is spent on it. */
function lengthProblem(text: string): CallFailure | undefined {
  const visible = visibleCharacters(text).length;
  const code =
    visible === 0
      ? 'blank'
      : visible < commentLimits.shortest
        ? 'too-short'
        : codePointCount(text) > commentLimits.longest
          ? 'too-long'
          : undefined;
  if (code === undefined) return undefined;
  return { ...failureOf('invalid'), fields: [{ pointer: '/text', code }] };
}

/** Writing, replying or mending: draft, hints, sending, and what came of it. */
export function useCommentForm(module: string, task: CommentTask, onTaken?: () => void) {
  const draftName = draftNameOf(module, task);
  const [state, setState] = useState<FormState>(() => {
    const kept = readDraft(draftName);
    const start = task.kind === 'mend' ? parseCommentDraft({ ...task.own, keep: true }) : emptyDraft;
    return {
      draft: kept === undefined ? start : parseCommentDraft(kept),
      phase: 'writing',
      hints: [],
      failure: undefined,
      proof: undefined,
    };
  });
  const stop = useRef(new AbortController());
  const change = (next: Partial<FormState>) => setState((before) => ({ ...before, ...next }));

  const edit = (draft: CommentDraft) => {
    if (draft.keep && draft.text + draft.name !== '') keepDraft(draftName, draft);
    else dropDraft(draftName);
    change({ draft, hints: [] });
  };

  const send = async (isSure: boolean) => {
    const { draft } = state;
    const problem = lengthProblem(draft.text);
    const hints = isSure ? [] : personalDataHints(`${draft.text}\n${draft.name}`);
    if (problem !== undefined || hints.length > 0) {
      change({ failure: problem, hints: problem === undefined ? hints : [] });
      return;
    }
    stop.current = new AbortController();
    change({ phase: 'sending', hints: [], failure: undefined });
    const result = await sendComment(module, task, draft, {
      signal: stop.current.signal,
      onProgress: (proof) => change({ proof }),
    });
    if (!result.ok) {
      change({ phase: 'writing', failure: result.failure, proof: undefined });
      return;
    }
    dropDraft(draftName);
    change({ phase: 'taken' });
    onTaken?.();
  };

  const discard = () => dropDraft(draftName);
  const giveUp = () => stop.current.abort();
  return { state, edit, send, discard, giveUp };
}
