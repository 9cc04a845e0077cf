import type { Answer } from '../../src/panel-api/answer';
import type { WrittenField } from '../../src/panel-api/fields';
import type { ArgumentsOf, RequestName, ResultOf } from '../../src/panel-api/requests';
import type { RunResult } from '../../src/local/apps-script/run';
import { openerOf } from '../../src/app/panel/openers';
import { RECORD_PANELS } from '../../src/areas/panels';
import { committee, fields, register, request, result } from '../support/panel-calls';
import { fill, setUp, sheetOf, UNITS } from '../support/register';
import { AGREED, BORN, CONTACT, respond, withForms } from '../support/respondents';
import { World, type Acting } from '../support/world';

/** Somebody in a world, whose runs may be disturbed. */
export class Hand {
  private asked = 0;

  /** @param ids of the requests of a panel, counted on; a panel that asks again sends the same. */
  constructor(
    readonly world: World,
    private readonly more: Acting = {},
    private readonly ids: string | null = null,
  ) {}

  /** Clicks in the menu, or is a trigger. */
  click(functionName: string, acting: Acting = {}): Promise<RunResult> {
    return this.world.act(functionName, { ...acting, ...this.more });
  }

  /** Asks as a panel does. @throws where the answer is not ok. */
  async ask<N extends RequestName>(name: N, args: ArgumentsOf<N>, id?: string): Promise<ResultOf<N>> {
    this.asked += 1;
    const counted = this.ids === null ? undefined : `${this.ids}-${String(this.asked)}`;
    const { value } = await this.click('panelCall', { args: [request(name, args, id ?? counted)] });
    const answer = value as Answer<ResultOf<N>>;
    if (answer.status !== 'ok') throw new Refusal(answer);
    return answer.result;
  }
}

/** What a panel hears where a request is not carried out. */
export class Refusal extends Error {
  constructor(readonly answer: Answer<unknown>) {
    super(JSON.stringify(answer));
  }
}

/** What somebody does. */
export type Act = (hand: Hand) => Promise<unknown>;

/** Something that an officer, a member or the clock has done, and that writes. */
export interface WritingAction {
  readonly make: () => Promise<World>;
  readonly act: Act;
}

const accepted = true;
const YES: Acting = { answers: { alert: 'YES' } };
const NEXT: Acting = { answers: { prompt: { button: 'OK', text: '' } } };
const OWN = { id: 'response-1', email: 'an@example.edu.vn' };
const OTHERS = { id: 'response-1', email: 'ai-do@example.com' };
const MINE = { person: 'SV1', birthDate: BORN, phone: '0912345678', address: '12 Lê Lợi', consent: AGREED };
const LIST = [
  ['STT', 'MSSV', 'Họ và tên', 'Ngày sinh', 'Lớp', 'SĐT'],
  [1, 'SV1', 'Lê Ân', '01/02/2006', 'KT01', '0911111111'],
  [2, 'SV6', 'Phạm Gấm', '05/09/2008', 'KT01', '0912345678'],
];
const GRADUATING: ArgumentsOf<'graduation'> = {
  units: ['KT01'],
  date: '20/11/2026',
  to: '',
  slip: '7-GGT',
  staying: [],
};

const save = (
  table: ArgumentsOf<'save'>['table'],
  ref: string | null,
  texts: Readonly<Record<string, string>>,
  seen: Readonly<Record<string, string>> = {},
): Act => {
  const written: WrittenField[] = fields(texts, seen);
  return (hand) => hand.ask('save', { table, ref, fields: written, accepted });
};

const click =
  (functionName: string, acting: Acting = {}): Act =>
  (hand) =>
    hand.click(functionName, acting);

async function after(make: () => Promise<World>, ...acts: ((hand: Hand) => unknown)[]): Promise<World> {
  const world = await make();
  for (const act of acts) await act(new Hand(world));
  world.dialogs.length = 0;
  world.toasts.length = 0;
  return world;
}

async function answered(...sent: (readonly [Parameters<typeof respond>[1], object, typeof OWN])[]): Promise<World> {
  const world = await withForms();
  for (const [form, texts, who] of sent) respond(world, form, texts as Record<string, string>, who);
  return world;
}

async function atMeeting(): Promise<World> {
  const world = await withForms();
  fill(world, 'Sinh hoạt', [
    {
      'Mã buổi': 'SH000001',
      'Đơn vị': 'KT01',
      Ngày: '22/11/2026',
      'Hình thức': 'Thường kỳ',
      'Cách tổ chức': 'Trực tiếp',
      'Nội dung': 'x',
    },
  ]);
  const { code } = await result(world, 'openMeeting', { ref: 'SH000001' });
  respond(world, 'attendance', { person: 'SV1', code }, { id: 'response-1' });
  respond(world, 'attendance', { person: 'SV2', code }, { id: 'response-2' });
  return world;
}

async function addressed(): Promise<World> {
  const world = await register();
  const [parent = {}, branch = {}] = UNITS;
  fill(world, 'Đơn vị', [parent, { ...branch, 'Email nhận báo cáo': 'kt01@example.edu.vn' }]);
  return world;
}

const mode = (text: string): Act =>
  click({ '1': 'mailOff', '2': 'mailTrial' }[text] ?? 'mailLive', { answers: { alert: 'YES' } });

async function concerns(): Promise<World> {
  const world = await setUp('3');
  await world.act('makeForms');
  const said = { unit: 'KT01', scope: 'Cá nhân', person: 'sv1', topic: 'Wifi', urgency: 'Sớm', consent: AGREED };
  respond(world, 'concern', said, { id: 'response-1' });
  world.dialogs.length = 0;
  return world;
}

function withList(): Promise<World> {
  return register().then((world) => {
    world.put('K51', LIST);
    return world;
  });
}

const CONTACTED = {
  recruiter: 'DV000001',
  youthName: 'Phạm Mai',
  organisation: 'Đoàn',
  contacted: '15/11/2026',
  status: 'Đang vận động',
};
const NEW_PERSON = {
  fullName: 'Hồ Hà',
  birthDate: '05/09/2008',
  unit: 'KT01',
  status: 'Đang sinh hoạt',
  phone: '0987654321',
};

/** A new row for each panel that follows from a table's definition. */
const RECORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  meetings: {
    unit: 'KT01',
    date: '20/11/2026',
    status: 'Dự kiến',
    forms: 'Thường kỳ',
    mode: 'Trực tiếp',
    subject: 'Bàn kế hoạch',
  },
  activities: { unit: 'KT01', date: '20/11/2026', name: 'Chủ nhật xanh', field: 'Văn hóa, xã hội' },
  plans: { unit: 'KT01', type: 'Nhiệm vụ', subject: 'Dọn phòng', due: '30/11/2026', status: 'Chưa làm' },
  projects: { unit: 'KT01', type: 'Công trình thanh niên', name: 'Sân chơi thiếu nhi', status: 'Đăng ký' },
  documents: { number: '12-KH/ĐTN', type: 'Kế hoạch', date: '20/11/2026', unit: 'PH', summary: 'Kế hoạch năm học' },
};
const SAVING_RECORDS = Object.fromEntries(
  RECORD_PANELS.map(({ table: { name } }): [string, WritingAction] => [
    `save of a row of ${name}`,
    { make: register, act: save(name, null, RECORDS[name] ?? {}) },
  ]),
);

/** Every action that writes, by its name and what it is done to. */
export const WRITING: Readonly<Record<string, WritingAction>> = {
  'setUpBooks on an empty file': {
    make: () => Promise.resolve(new World()),
    act: click('setUpBooks', { answers: { prompt: { button: 'OK', text: '1' } } }),
  },
  setUpRegister: { make: () => Promise.resolve(new World()), act: click('setUpRegister') },
  setUpCommittee: { make: () => Promise.resolve(new World()), act: click('setUpCommittee') },
  setUpRestricted: { make: () => Promise.resolve(new World()), act: click('setUpRestricted') },
  checkData: {
    make: () =>
      after(register, ({ world }) => {
        const [people, contacts] = [sheetOf(world, 'ĐVTN'), sheetOf(world, '1+1')];
        people.setValue(4, people.row(0).indexOf('Mã ĐVTN'), null);
        for (const row of [1, 2]) contacts.setValue(row, contacts.row(0).indexOf('Được tính'), null);
        // Whom a code was meant for, rows tell in their order.
        contacts.setValue(2, contacts.row(0).indexOf('Người vận động'), 'KHÔNG CÓ');
      }),
    act: click('checkData'),
  },
  summariseRecruitment: { make: register, act: click('summariseRecruitment', NEXT) },
  summariseNominations: { make: committee, act: click('summariseNominations', NEXT) },
  summariseRecruitmentBefore: { make: register, act: click('summariseRecruitmentBefore') },
  summariseNominationsBefore: { make: committee, act: click('summariseNominationsBefore') },
  'save of a new person': { make: register, act: save('people', null, NEW_PERSON) },
  'save of a person': {
    make: register,
    act: save('people', 'DV000003', { phone: '0987654321', address: 'Ký túc xá A' }),
  },
  'save of a new contact': { make: register, act: save('recruitment', null, CONTACTED) },
  'save of a contact': {
    make: register,
    act: save('recruitment', 'VD000003', { youthStudentId: 'SV77', youthPhone: '0912345678' }),
  },
  'save of a nomination': {
    make: committee,
    act: save('nominations', null, { person: 'DV000001', stage: 'Đoàn viên ưu tú', chosen: '1/10/2026' }),
  },
  move: {
    make: () =>
      after(register, ({ world }) => {
        const [parent = {}, branch = {}] = UNITS;
        fill(world, 'Đơn vị', [parent, branch, { ...branch, 'Mã đơn vị': 'KT02', 'Tên đơn vị': 'Chi đoàn KT02' }]);
      }),
    act: (hand) =>
      hand.ask('move', {
        ref: 'DV000002',
        unit: 'KT02',
        seenUnit: 'KT01',
        date: '20/11/2026',
        slip: '',
        accepted,
      }),
  },
  leave: {
    make: register,
    act: (hand) =>
      hand.ask('leave', {
        ref: 'DV000002',
        how: 'transferred',
        date: '20/11/2026',
        to: 'Đoàn xã An Bình',
        slip: '8-GGT',
        seen: 'Đang sinh hoạt',
        accepted,
      }),
  },
  admit: {
    make: () => after(register, save('recruitment', null, CONTACTED)),
    act: (hand) =>
      hand.ask('admit', {
        ref: 'VD000004',
        date: '22/11/2026',
        proof: 'QĐ 15',
        person: null,
        unit: 'KT01',
        birthDate: '1/1/2007',
        seenStatus: 'Đang vận động',
        accepted,
      }),
  },
  'decide: a contact is accepted': {
    make: () =>
      answered(['contact', CONTACT, OTHERS]).then((world) => after(() => Promise.resolve(world), click('sweepNow'))),
    act: (hand) => hand.ask('decide', { ref: 'DN000001', verdict: 'accept', accepted }),
  },
  'decide: data are accepted': {
    make: () =>
      answered(['profile', MINE, OTHERS]).then((world) => after(() => Promise.resolve(world), click('sweepNow'))),
    act: (hand) => hand.ask('decide', { ref: 'DN000001', verdict: 'accept', accepted }),
  },
  'decide: refused': {
    make: () =>
      answered(['contact', CONTACT, OTHERS]).then((world) => after(() => Promise.resolve(world), click('sweepNow'))),
    act: (hand) => hand.ask('decide', { ref: 'DN000001', verdict: 'refuse', accepted }),
  },
  importApply: {
    make: withList,
    act: async (hand) => {
      const asked = {
        sheets: [{ title: 'K51', unit: '' }],
        fields: null,
        answers: { letters: false, dates: [] },
        intake: null,
        decisions: [],
        decidedOn: '',
        shown: 100,
      };
      const { layouts, seen } = await hand.ask('importPreview', asked);
      const chosen = layouts.map(({ columns }) => columns.map(({ field }) => field));
      await hand.ask('importApply', { ...asked, fields: chosen, seen, goesOn: null });
    },
  },
  graduate: {
    make: register,
    act: async (hand) => {
      const { seen } = await hand.ask('graduation', GRADUATING);
      await hand.ask('graduate', { ...GRADUATING, seen, goesOn: null });
    },
  },
  'undo of a new person': {
    make: () =>
      after(register, (hand) =>
        hand.ask('save', { table: 'people', ref: null, fields: fields(NEW_PERSON), accepted }, 'plan-of-a-person'),
      ),
    act: (hand) => hand.ask('undo', { plan: 'plan-of-a-person' }),
  },
  undoLast: {
    make: () => after(register, save('people', 'DV000003', { phone: '0987654321' })),
    act: click('undoLast', YES),
  },
  'sweepNow: a contact that waits for an officer': {
    make: () => answered(['contact', CONTACT, OTHERS]),
    act: click('sweepNow'),
  },
  'sweepNow: a contact in one’s own name': { make: () => answered(['contact', CONTACT, OWN]), act: click('sweepNow') },
  'sweepNow: data of one’s own, with the consent': {
    make: () => answered(['profile', MINE, OWN]),
    act: click('sweepNow'),
  },
  'sweepNow: answers of all kinds, some refused': {
    make: () =>
      answered(
        ['contact', CONTACT, OTHERS],
        ['contact', { ...CONTACT, recruiter: 'SV99', youthName: 'Tạ Hai' }, { ...OTHERS, id: 'response-2' }],
        ['profile', MINE, OWN],
      ),
    act: click('sweepNow'),
  },
  'sweepNow: attendance': { make: atMeeting, act: click('sweepNow') },
  'sweepNow: a concern, in the restricted file': { make: concerns, act: click('sweepNow') },
  ...SAVING_RECORDS,
  closeMeeting: {
    make: atMeeting,
    act: (hand) => hand.ask('closeMeeting', { ref: 'SH000001', counted: '2' }),
  },
  callRoll: {
    make: atMeeting,
    act: (hand) =>
      hand.ask('callRoll', {
        ref: 'SH000001',
        marks: [
          { person: 'DV000001', presence: 'Có mặt', reason: '', seen: '' },
          { person: 'DV000002', presence: 'Vắng có lý do', reason: 'Công tác', seen: '' },
        ],
        accepted,
      }),
  },
  'addRows: a plan and its task': {
    make: register,
    act: (hand) =>
      hand.ask('addRows', {
        table: 'plans',
        rows: [
          { unit: 'KT01', type: 'Kế hoạch', subject: 'Năm học', due: '31/08/2027', status: 'Chưa làm' },
          { unit: 'KT01', type: 'Nhiệm vụ', subject: 'Việc', due: '31/08/2027', status: 'Chưa làm', partOf: '@1' },
        ],
        accepted,
      }),
  },
  attendanceSheet: { make: atMeeting, act: (hand) => hand.ask('attendanceSheet', { unit: 'KT01' }) },
  'save of a vote': {
    make: atMeeting,
    act: save('ballots', null, { meeting: 'SH000001', subject: 'Kết nạp', due: '5', present: '4', votesFor: '4' }),
  },
  attended: { make: atMeeting, act: (hand) => hand.ask('attended', { ref: 'SH000001' }) },
  composeMail: { make: addressed, act: click('composeMail', YES) },
  sendMailNow: {
    make: () => after(addressed, mode('3'), click('composeMail', YES)),
    act: click('sendMailNow', YES),
  },
  answersArrived: {
    make: () =>
      answered(['contact', CONTACT, OTHERS]).then((world) =>
        after(() => Promise.resolve(world), click('automate', YES)),
      ),
    act: click('answersArrived'),
  },
  sweepAnswers: {
    make: () =>
      answered(['contact', CONTACT, OTHERS]).then((world) =>
        after(() => Promise.resolve(world), click('automate', YES)),
      ),
    act: click('sweepAnswers'),
  },
  queueSummaries: {
    make: () => after(addressed, click('automate', YES)),
    act: click('queueSummaries'),
  },
  sendMails: {
    make: () => after(addressed, click('automate', YES), mode('3'), click('composeMail', YES)),
    act: click('sendMails'),
  },
};

/** Every action that writes beside the sheets: forms, triggers, properties. */
const ARRANGING: Readonly<Record<string, WritingAction>> = {
  makeForms: { make: register, act: click('makeForms') },
  automate: { make: withForms, act: click('automate', YES) },
  mailOff: { make: addressed, act: mode('1') },
  mailTrial: { make: addressed, act: mode('2') },
  mailLive: { make: addressed, act: mode('3') },
  openMeeting: { make: atMeeting, act: (hand) => hand.ask('openMeeting', { ref: 'SH000001' }) },
  selfCheck: { make: register, act: click('selfCheck') },
};

const LOOKED_AT = {
  sheets: [{ title: 'K51', unit: '' }],
  fields: null,
  answers: { letters: false, dates: [] },
  intake: null,
  decisions: [],
  decidedOn: '',
  shown: 100,
};

/** Every action that writes nothing at all. */
const READING: Readonly<Record<string, WritingAction>> = {
  directory: { make: register, act: (hand) => hand.ask('directory', {}) },
  person: { make: register, act: (hand) => hand.ask('person', { ref: 'DV000001' }) },
  recruitment: { make: register, act: (hand) => hand.ask('recruitment', { unit: 'KT01' }) },
  contact: { make: register, act: (hand) => hand.ask('contact', { ref: 'VD000001' }) },
  chain: { make: register, act: (hand) => hand.ask('chain', { ref: 'DV000001' }) },
  nominations: { make: committee, act: (hand) => hand.ask('nominations', {}) },
  nomination: {
    make: () =>
      after(
        committee,
        save('nominations', null, { person: 'DV000001', stage: 'Đoàn viên ưu tú', chosen: '1/10/2026' }),
      ),
    act: (hand) => hand.ask('nomination', { ref: 'GT000001' }),
  },
  records: { make: register, act: (hand) => hand.ask('records', { table: 'projects' }) },
  record: {
    make: () =>
      after(register, ({ world }) =>
        fill(world, 'Công trình', [
          { Mã: 'CT000001', Loại: 'Công trình thanh niên', 'Đơn vị': 'KT01', Tên: 'x', 'Trạng thái': 'Đăng ký' },
        ]),
      ),
    act: (hand) => hand.ask('record', { table: 'projects', ref: 'CT000001' }),
  },
  health: { make: register, act: (hand) => hand.ask('health', {}) },
  suggestions: {
    make: () =>
      answered(['contact', CONTACT, OTHERS]).then((world) => after(() => Promise.resolve(world), click('sweepNow'))),
    act: (hand) => hand.ask('suggestions', {}),
  },
  rollCall: { make: atMeeting, act: (hand) => hand.ask('rollCall', { ref: 'SH000001' }) },
  tableRows: { make: register, act: (hand) => hand.ask('tableRows', { table: 'plans' }) },
  agenda: { make: atMeeting, act: (hand) => hand.ask('agenda', { unit: 'KT01', month: '2026-11' }) },
  meetings: { make: atMeeting, act: (hand) => hand.ask('meetings', {}) },
  lists: { make: withList, act: (hand) => hand.ask('lists', {}) },
  importPreview: { make: withList, act: (hand) => hand.ask('importPreview', LOOKED_AT) },
  graduation: { make: register, act: (hand) => hand.ask('graduation', GRADUATING) },
  show: { make: register, act: (hand) => hand.ask('show', { table: 'ĐVTN', ref: 'DV000002' }) },
  previewMail: { make: () => after(addressed, click('composeMail', YES)), act: click('previewMail') },
  onOpen: { make: register, act: click('onOpen', { isSimple: true }) },
};

export const ACTIONS = { ...WRITING, ...ARRANGING, ...READING };

/** What the menu calls to open a panel: its page asks for the rest. */
export const OPENING = [
  ...['openAttendance', 'openGraduation', 'openHealth', 'openImport', 'openIntake', 'openNominations', 'openPeople'],
  ...['openRecruitment', 'openSuggestions'],
  ...RECORD_PANELS.map(({ table }) => openerOf(table)),
];
/** The door of the panels; the hint while somebody types; and what the command line asks for, on files that it holds. */
export const ASKED_OTHERWISE = [
  ...['panelCall', 'onEdit'],
  ...['check_', 'import_', 'report_', 'reportPaper_', 'rows_', 'scorecard_', 'setUp_', 'summarise_', 'takeIn_'],
];
