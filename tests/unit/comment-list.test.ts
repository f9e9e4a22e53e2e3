import { describe, expect, it } from 'vitest';
import { commentAnchor, commentOfAnchor } from '../../src/domain/ratings/comment-list.ts';

describe('the anchor of a comment', () => {
  const id = '018f0000-0000-7000-8000-00000000002a';

  it('leads back to the comment', () => {
    expect(commentOfAnchor(`#${commentAnchor(id)}`)).toBe(id);
    expect(commentOfAnchor(commentAnchor(id))).toBe(id);
  });

  it('is told from other places whose names begin alike', () => {
    for (const other of [
      '',
      '#',
      '#kommentare',
      '#kommentar-eingegangen',
      '#kommentar-',
      `#${id}`,
      '#kommentar-018F',
    ])
      expect(commentOfAnchor(other)).toBeUndefined();
  });
});
