import { useEffect, useMemo, useRef, useState } from 'react';
import type { OwnNumber, OwnNumberKey } from '../../domain/figures/own-numbers.ts';
import { decodePlan } from '../../domain/plan/plan-address.ts';
import { readPlan } from '../../domain/plan/read-plan.ts';
import { planEvent } from '../shared/device/choice-keys.ts';
import { forgetAside, keepPlan, putAside, storedPlan } from '../shared/device/plan-store.ts';
import { loadRecords, recordsNow } from './load-planned.ts';
import * as steps from './plan-state.ts';

/** What a person can do to the plan. Places are those of the plan that is shown. */
export interface PlanActs {
  readonly step: (index: number, by: -1 | 1) => void;
  readonly place: (index: number, phase: string, before?: number) => void;
  readonly remove: (index: number) => void;
  readonly remark: (index: number, words: string) => void;
  readonly own: (index: number, key: OwnNumberKey, number: OwnNumber | undefined) => void;
  readonly entitle: (title: string) => void;
  readonly clear: () => void;
  readonly restart: () => void;
  readonly takeOver: (how: 'replace' | 'add') => void;
  readonly leave: () => void;
  readonly undo: () => void;
  readonly forgetAside: () => void;
  readonly readFile: (file: File) => Promise<void>;
}

/** The address of the page without the plan behind it. */
function clearAddress(): void {
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
}

/**
 * The plan of this device, what comes in the address or a file, and what can be done. What is kept is written to the
 * device with the step; changes of other tabs and addresses arrive by themselves. Not ready until the address is read.
 *
 * @param phases ids of the phases in their order
 */
export function usePlan(phases: readonly string[]) {
  const [state, setState] = useState(() => steps.atFirst(storedPlan(), putAside()));
  // Several steps may come before the next drawing, and each must build on the last.
  const now = useRef(state);
  const isWriting = useRef(false);
  // A plan in the address is unpacked first, so that nobody sees the own one flash up before it.
  const [isReady, setReady] = useState(() => !location.hash.startsWith('#p='));

  const acts = useMemo((): PlanActs => {
    const show = (next: steps.PlanState) => {
      now.current = next;
      setState(next);
    };
    const take = ({ state: next, keep }: steps.PlanStep) => {
      let isKept = true;
      if (keep !== undefined) {
        isWriting.current = true;
        isKept = keepPlan(keep);
        isWriting.current = false;
      }
      show(isKept ? { ...next, aside: putAside() } : { ...next, news: { kind: 'notKept' } });
    };
    return {
      step: (index, by) => take(steps.step(now.current, index, by, phases)),
      place: (index, phase, before) => take(steps.place(now.current, index, phase, phases, before)),
      remove: (index) => take(steps.remove(now.current, index)),
      remark: (index, words) => take(steps.remark(now.current, index, words)),
      own: (index, key, number) => take(steps.own(now.current, index, key, number)),
      entitle: (title) => take(steps.entitle(now.current, title)),
      clear: () => take(steps.clear(now.current)),
      restart: () => take(steps.restart(now.current)),
      takeOver: (how) => {
        clearAddress();
        take(steps.takeOver(now.current, how));
      },
      leave: () => {
        clearAddress();
        take(steps.leave(now.current));
      },
      undo: () => take(steps.undo(now.current)),
      forgetAside: () => {
        forgetAside();
        show(steps.withDevice(now.current, storedPlan(), putAside()));
      },
      readFile: async (file) => {
        // What the plan is by now is asked after the reading, not before.
        const read = readPlan(await file.text());
        take(steps.receive(now.current, read, 'file'));
      },
    };
  }, [phases]);

  useEffect(() => {
    const show = (next: steps.PlanState) => {
      now.current = next;
      setState(next);
    };
    const follow = () => {
      if (!isWriting.current) show(steps.withDevice(now.current, storedPlan(), putAside()));
    };
    const readAddress = async () => {
      const code = /^#p=(.+)$/.exec(location.hash)?.[1];
      if (code !== undefined) {
        // Meanwhile the modules of the own plan may have been loaded.
        const read = await decodePlan(code);
        show(steps.receive(now.current, read, 'shared').state);
      }
      setReady(true);
    };
    const onHash = () => void readAddress();
    document.addEventListener(planEvent, follow);
    addEventListener('hashchange', onHash);
    // A press left open by the page before may have been answered between the first drawing and now.
    follow();
    void readAddress();
    return () => {
      document.removeEventListener(planEvent, follow);
      removeEventListener('hashchange', onHash);
    };
  }, []);

  const wanted = [...new Set(steps.shownPlan(state).items.map(({ module }) => module))].join();
  useEffect(() => {
    void loadRecords(wanted === '' ? [] : wanted.split(',')).then(() => {
      now.current = steps.withRecords(now.current, recordsNow());
      setState(now.current);
    });
  }, [wanted]);

  return { state, acts, isReady };
}
