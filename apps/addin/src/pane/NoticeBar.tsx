import { type ReactElement, Suspense } from 'react';
import type { Notice } from '../session/state.ts';
import { Button } from './Button.tsx';
import { Bar } from './later.ts';
import { usePane, usePaneState } from './pane-context.ts';
import { TROUBLE_WORDS } from './trouble-words.data.ts';
import type { Say } from './words.ts';

function sentence(notice: Notice, say: Say): string {
  switch (notice.kind) {
    case 'fixed': {
      const stale = notice.stale === 0 ? '' : say('noticeStale', { stale: notice.stale });
      return say('noticeFixed', { applied: notice.applied }) + stale;
    }
    case 'highlighted':
      return say('noticeHighlighted', { count: notice.count });
    case 'noted':
      return say('noticeNoted', { count: notice.count });
    case 'cleared':
      return say('noticeCleared', { count: notice.count });
    case 'bound':
      return say('noticeBound', { profile: notice.profile });
    case 'copied':
      return say('noticeCopied');
    case 'inserted':
      return say('noticeInserted', { at: notice.at });
    case 'no-place':
      return say('noticeNoPlace');
    case 'trouble':
      return say(TROUBLE_WORDS[notice.trouble]);
  }
}

type Intent = 'success' | 'warning' | 'error';

function intentOf(notice: Notice): Intent {
  if (notice.kind === 'trouble') return 'error';
  return notice.kind === 'no-place' || (notice.kind === 'fixed' && notice.stale > 0) ? 'warning' : 'success';
}

/** What the last command did: at the bottom, over the list, so that nothing jumps. */
export function NoticeBar(): ReactElement {
  const { session, say } = usePane();
  const { notice } = usePaneState();
  const intent = notice && intentOf(notice);
  return (
    <div className={`notice notice-${intent ?? 'none'}`} role="alert">
      {notice !== undefined && intent !== undefined && (
        <Suspense>
          <Bar
            intent={intent}
            action={
              <Button appearance="subtle" onClick={() => session.notify(undefined)}>
                {say('close')}
              </Button>
            }
          >
            {sentence(notice, say)}
          </Bar>
        </Suspense>
      )}
    </div>
  );
}
