import { useState } from 'react';

const name = 'quartiersbaukasten-redaktion-tasten';

function readOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'aus';
  } catch {
    return true;
  }
}

/** Whether single keys act. The device remembers it only for those who switched them off. */
export function useKeysOn(): [on: boolean, change: (on: boolean) => void] {
  const [on, setOn] = useState(readOn);
  return [
    on,
    (next) => {
      setOn(next);
      try {
        if (next) localStorage.removeItem(name);
        else localStorage.setItem(name, 'aus');
      } catch {
        // Storage is switched off: it holds while the page is open.
      }
    },
  ];
}
