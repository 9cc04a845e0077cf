import type { Candidate } from '../../panel-api/nominations';
import type { Saved } from '../../panel-api/saved';
import { NOMINATIONS_ROOM } from '../../words/panel';
import { Back } from '../back';
import { useDirectory } from '../directory';
import { RowForm } from '../row-form';

interface Props {
  readonly candidate: Candidate;
  readonly onBack: () => void;
  readonly onSaved: (saved: Saved, words: string) => void;
}

/** *Bình chọn*: opens the file of an outstanding member. */
export function ChooseForm({ candidate: { ref, name, unit }, onBack, onSaved }: Props) {
  const { today } = useDirectory();
  return (
    <>
      <Back onBack={onBack} />
      <h1>{name}</h1>
      <p class="secondary">{unit}</p>
      <RowForm
        table="nominations"
        row={null}
        main={['chosen']}
        more={['note']}
        initial={{ chosen: today }}
        also={() => ({ person: ref, stage: 'Đoàn viên ưu tú' })}
        submit={NOMINATIONS_ROOM.start}
        onSaved={(saved) => onSaved(saved, NOMINATIONS_ROOM.chosen(name))}
      />
    </>
  );
}
