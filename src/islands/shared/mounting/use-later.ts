import { useState } from 'react';

/** A part of an island that is loaded when somebody asks for it. */
export interface Later<Module> {
  readonly module: Module | undefined;
  readonly failed: boolean;
  /** Loads it; more calls do no harm. May be called early, when a press is to be expected. */
  readonly ask: () => void;
}

/** Loads a part of an island on demand. A failed load is tried again at the next `ask`. */
export function useLater<Module>(load: () => Promise<Module>): Later<Module> {
  const [module, setModule] = useState<Module>();
  const [failed, setFailed] = useState(false);
  const ask = () => {
    if (module !== undefined) return;
    load().then(
      (loaded) => {
        setModule(loaded);
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  return { module, failed, ask };
}
