/** Where the plan of this device stands in `localStorage`. */
export const planKey = 'merkliste';

/** Sent to the document when the plan has changed, here or in another tab. */
export const planEvent = 'plan-changed';

/** Where the modules chosen to be compared stand in `sessionStorage`. */
export const choiceKey = 'vergleich';

/** Sent to the document when the address has named other modules to compare. */
export const choiceEvent = 'modules-chosen';
