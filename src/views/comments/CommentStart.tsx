import type { ReactNode, Ref } from 'react';
import { CommentInvitation } from './CommentInvitation.tsx';

/** The place of writing below the list; it takes the focus when what had it is gone. */
export function CommentFrame({ frame, children }: { frame?: Ref<HTMLDivElement>; children: ReactNode }) {
  return (
    <div ref={frame} className="comments-write__part" tabIndex={-1}>
      {children}
    </div>
  );
}

/** The place of writing as the build draws it and as the island takes it over. */
export function CommentStart({ accepts }: { readonly accepts: boolean }) {
  return (
    <CommentFrame>
      <CommentInvitation accepts={accepts} />
    </CommentFrame>
  );
}
