import { useRef, useState, type KeyboardEvent } from 'react';
import type { DeskState, FromWindow } from '../protocol';
import { ClockTab } from './tabs/clock';
import { FormsTab } from './tabs/forms';
import { MailsTab } from './tabs/mails';
import { QuotasTab } from './tabs/quotas';
import { RunsTab } from './tabs/runs';
import { TriggersTab } from './tabs/triggers';
import { DrawerHandle } from './drawer-handle';
import { TAB_WORDS, WORDS, type Tab } from './words';

interface Props {
  desk: DeskState;
  send: (message: FromWindow) => void;
  close: () => void;
}

const REMEMBERED = 'workbench-tab';
const TABS = Object.keys(TAB_WORDS) as Tab[];

/** What no officer sees in Google Sheets, and whoever tries the product needs. */
export function Drawer({ desk, send, close }: Props) {
  const [tab, setTab] = useState<Tab>(() => TABS.find((one) => one === sessionStorage.getItem(REMEMBERED)) ?? 'forms');
  const list = useRef<HTMLDivElement>(null);
  const choose = (chosen: Tab): void => {
    sessionStorage.setItem(REMEMBERED, chosen);
    setTab(chosen);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = (TABS.indexOf(tab) + step + TABS.length) % TABS.length;
    const beside = TABS[at];
    if (step === 0 || beside === undefined) return;
    choose(beside);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus();
  };
  const counts: Partial<Record<Tab, number>> = {
    forms: desk.forms.length,
    mails: desk.mails.length,
    triggers: desk.triggers.length,
    runs: desk.runs.length,
  };
  return (
    <section className="drawer" aria-label={WORDS.desk}>
      <DrawerHandle />
      <div className="tabs">
        <div role="tablist" aria-label={WORDS.desk} ref={list} onKeyDown={onKeyDown}>
          {TABS.map((one) => (
            <button
              key={one}
              role="tab"
              aria-selected={one === tab}
              tabIndex={one === tab ? 0 : -1}
              onClick={() => choose(one)}
            >
              {TAB_WORDS[one]}
              {counts[one] !== undefined && counts[one] > 0 && <span className="count">{counts[one]}</span>}
            </button>
          ))}
        </div>
        <button className="cross" aria-label={WORDS.close} onClick={close}>
          ×
        </button>
      </div>
      <div className="tab" role="tabpanel" aria-label={TAB_WORDS[tab]}>
        {tab === 'forms' && <FormsTab forms={desk.forms} send={send} />}
        {tab === 'mails' && <MailsTab mails={desk.mails} timeZone={desk.timeZone} />}
        {tab === 'triggers' && (
          <TriggersTab triggers={desk.triggers} files={desk.files} timeZone={desk.timeZone} send={send} />
        )}
        {tab === 'clock' && <ClockTab now={desk.now} timeZone={desk.timeZone} send={send} />}
        {tab === 'runs' && <RunsTab runs={desk.runs} files={desk.files} timeZone={desk.timeZone} />}
        {tab === 'quotas' && <QuotasTab quotas={desk.quotas} />}
      </div>
    </section>
  );
}
