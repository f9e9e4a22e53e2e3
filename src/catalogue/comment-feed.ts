import type { Catalogue } from './catalogue.ts';
import { pageOf } from './catalogue.ts';
import type { FeedbackSnapshot } from './publishing/read-feedback-snapshot.ts';
import { commentAnchor } from '../domain/ratings/comment-list.ts';
import type { Role } from '../domain/ratings/roles.ts';

/** A published comment or reply on its own, as a feed lists it. */
export interface FeedComment {
  readonly id: string;
  readonly module: string;
  /** Title of the module. */
  readonly title: string;
  /** Address on the site, with the place of the comment. */
  readonly address: string;
  readonly text: string;
  readonly name: string | undefined;
  readonly role: Role | undefined;
  readonly editors: boolean;
  readonly isReply: boolean;
  /** Day, by the German calendar. */
  readonly createdAt: string;
}

/**
 * Published comments and replies, newest first. Erased ones are left out, and so is everything about modules that are no
 * longer in the catalogue.
 *
 * @param module slug, to list the comments of one module alone
 */
export function commentsForFeed(
  catalogue: Catalogue,
  snapshot: FeedbackSnapshot,
  limit: number,
  module?: string,
): FeedComment[] {
  const entries = [...catalogue.modules.values()].filter(({ id }) => module === undefined || id === module);
  return (
    entries
      .flatMap((entry) =>
        (snapshot.comments[entry.id] ?? []).flatMap((comment) =>
          [...comment.replies.toReversed(), comment].flatMap((one): FeedComment[] =>
            one.text === null
              ? []
              : [
                  {
                    id: one.id,
                    module: entry.id,
                    title: entry.data.title,
                    address: `${pageOf(entry)}#${commentAnchor(one.id)}`,
                    text: one.text,
                    name: one.name,
                    role: one.role,
                    editors: one.editors,
                    isReply: one !== comment,
                    createdAt: one.createdAt,
                  },
                ],
          ),
        ),
      )
      // Within a day they keep the order of the snapshot, which knows more than it tells.
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
      .slice(0, limit)
  );
}
