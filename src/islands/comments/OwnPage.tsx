import { useEffect, useRef, useState } from 'react';
import { text } from '../../i18n/comment-form-texts.ts';
import { OwnOne } from './OwnOne.tsx';

/** What an own link names: a comment, and the key that opens it. */
export interface NamedByLink {
  readonly id: string;
  readonly key: string;
}

/** Reads the part of an own link behind the number sign; undefined when it is none. */
export function readOwnLink(hash: string): NamedByLink | undefined {
  const [, id, key] = /^#([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{43})$/.exec(hash) ?? [];
  return id === undefined || key === undefined ? undefined : { id, key };
}

/** The comment an own link leads to, as its author sees it. */
export function OwnPage() {
  const [named, setNamed] = useState(() => readOwnLink(location.hash));
  const [isGone, setGone] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const follow = () => {
      setNamed(readOwnLink(location.hash));
      setGone(false);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const isShown = named !== undefined && !isGone;
  return (
    <div ref={box} tabIndex={-1}>
      <p role="status">
        {isGone && text('own.gone')}
        {named === undefined && text('own.page.noLink')}
      </p>
      {isShown && (
        <div className="comment-own__one">
          <OwnOne
            key={named.id}
            id={named.id}
            secret={named.key}
            onGone={() => {
              setGone(true);
              box.current?.focus();
            }}
          />
        </div>
      )}
    </div>
  );
}
