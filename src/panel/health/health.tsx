import type { Health as Found, HealthFault } from '../../panel-api/health';
import { HEALTH_ROOM, SAVED, STATES } from '../../words/panel';
import { Automation } from './automation';
import { Box, Notice, Skeleton } from '../notices';
import { Room } from '../room';
import { useAnswer, useSender } from '../server';

/** *Tình trạng sổ*: what is wrong with the file, and what was done when. */
export function Health() {
  const [answer, again] = useAnswer('health', {});
  if (answer.kind === 'busy') return <Skeleton lines={6} label={STATES.loading} />;
  if (answer.kind !== 'done') return <Notice phase={answer} again={again} />;
  const found = answer.result;
  return (
    <Room>
      <Verdict found={found} />
      {found.faults.map((fault) => (
        <Fault key={fault.example} fault={fault} />
      ))}
      {found.faults.length > 0 && <p class="secondary">{HEALTH_ROOM.allInSheet}</p>}
      <h2>{HEALTH_ROOM.file}</h2>
      <ul>
        {found.withoutRegister === null ? (
          <li>{HEALTH_ROOM.active(found.active)}</li>
        ) : (
          <li class="fault">{found.withoutRegister}</li>
        )}
        {found.excluded > 0 && <li>{HEALTH_ROOM.excluded(found.excluded)}</li>}
        <li>{found.isVietnamese ? HEALTH_ROOM.locale : HEALTH_ROOM.otherLocale}</li>
        {found.lostKeys.map((words) => (
          <li class="fault" key={words}>
            {words}
          </li>
        ))}
        {found.lostForms.length > 0 && <li class="fault">{HEALTH_ROOM.lostForms(found.lostForms)}</li>}
        <li>{found.missing.length === 0 ? HEALTH_ROOM.complete : HEALTH_ROOM.missing(found.missing)}</li>
        {found.summary !== null && <li>{HEALTH_ROOM.summary(found.summary.days)}</li>}
      </ul>
      <Automation found={found.automation} />
      <div class="actions">
        <button type="button" onClick={again}>
          {HEALTH_ROOM.refresh}
        </button>
      </div>
    </Room>
  );
}

function Verdict({ found: { errors, warnings } }: { readonly found: Found }) {
  if (errors > 0) return <Box tone="error">{HEALTH_ROOM.errors(errors, warnings)}</Box>;
  if (warnings > 0) return <Box tone="warning">{HEALTH_ROOM.warnings(warnings)}</Box>;
  return <Box tone="done">{HEALTH_ROOM.clean}</Box>;
}

function Fault({ fault: { severity, count, example, sheet, ref } }: { readonly fault: HealthFault }) {
  const show = useSender('show');
  const isNamed = sheet !== '' && /^[^#|]+$/.test(ref);
  return (
    <div class="card">
      <b class={severity === 'error' ? 'fault' : ''}>{HEALTH_ROOM.count(count, severity)}</b>{' '}
      <span class="secondary">{sheet}</span>
      <p>{HEALTH_ROOM.example(example)}</p>
      {isNamed && (
        <button type="button" class="link" onClick={() => show.send({ table: sheet, ref })}>
          {SAVED.show(ref)}
        </button>
      )}
      <Notice phase={show.phase} again={show.again} />
    </div>
  );
}
