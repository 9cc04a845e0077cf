import type { Home } from '../../sheet/table';

/** What a question asks for, as a form shows it. */
export type QuestionType = 'text' | 'paragraph' | 'date' | 'choice' | 'consent';

export interface Question {
  readonly id: string;
  readonly type: QuestionType;
  readonly required: boolean;
  /** The column whose kind reads the answer and whose words are offered, as `table.property`; null for none. */
  readonly column: string | null;
}

export interface FormDefinition {
  readonly home: Exclude<Home, 'every'>;
  /** Whether respondents sign in, so that Google vouches for their address. */
  readonly isVerified: boolean;
  readonly questions: readonly Question[];
}

function ask(id: string, column: string | null, type: QuestionType = 'text', required = true): Question {
  return { id, type, required, column };
}

/** The member forms, with as few questions as will do. */
export const FORMS = {
  contact: {
    home: 'register',
    isVerified: true,
    questions: [
      ask('recruiter', null),
      ask('youthName', 'recruitment.youthName'),
      ask('organisation', 'recruitment.organisation', 'choice'),
      ask('youthStudentId', 'recruitment.youthStudentId', 'text', false),
      ask('youthPhone', 'recruitment.youthPhone', 'text', false),
      ask('consent', null, 'consent'),
    ],
  },
  profile: {
    home: 'register',
    isVerified: true,
    questions: [
      ask('person', null),
      ask('birthDate', 'people.birthDate', 'date'),
      ask('phone', 'people.phone', 'text', false),
      ask('residence', 'people.residence', 'choice', false),
      ask('address', 'people.address', 'text', false),
      ask('ward', 'people.ward', 'text', false),
      ask('province', 'people.province', 'text', false),
      ask('consent', null, 'consent'),
    ],
  },
  attendance: {
    home: 'register',
    isVerified: false,
    questions: [ask('person', null), ask('code', null)],
  },
  concern: {
    home: 'restricted',
    isVerified: false,
    questions: [
      ask('unit', 'concerns.unit', 'choice'),
      ask('scope', 'concerns.scope', 'choice'),
      ask('person', null, 'text', false),
      ask('topic', 'concerns.topic'),
      ask('urgency', 'concerns.urgency', 'choice'),
      ask('content', 'concerns.content', 'paragraph', false),
      ask('consent', null, 'consent'),
    ],
  },
} as const satisfies Readonly<Record<string, FormDefinition>>;

export type FormName = keyof typeof FORMS;
export const FORM_NAMES = Object.keys(FORMS) as FormName[];
