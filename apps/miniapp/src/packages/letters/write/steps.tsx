import type { ReactNode } from 'react';
import { Box, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Choice } from '../../../components/choice';
import { StepPage } from '../../../components/step-page';
import { type Draft, missing, type Part, proposeTitle, withKind } from '../../../letters/draft.rules';
import { scrollToTop } from '../../../platform/device';
import { back } from '../../../platform/navigation';
import { useSteps } from '../../../platform/steps';
import { choosePictures } from '../../../platform/upload';
import { AnswersCard } from './answers-card';
import { BodyField } from './body-field';
import { AboutStaffToggle, AnonymousToggle, PublicationChoice } from './choices';
import type { FormProps, Send } from './form.types';
import { KIND_OPTIONS_EXPLAINED } from './kinds';
import { LetterPhone } from './letter-phone';
import { Thumbnails } from './picture-field';
import { TitleField } from './title-field';
import { UnitField } from './unit-field';

interface Step {
  question: string;
  /** what must be filled in before the next one */
  parts: readonly Part[];
  /** the one with the pictures: whoever goes on would not see what became of them */
  pictures?: boolean;
  view: (form: FormProps) => ReactNode;
}

const STEPS: readonly Step[] = [
  { question: '您想写哪一类信？', parts: ['kind'], view: KindStep },
  { question: '您遇到了什么事？', parts: ['body'], pictures: true, view: BodyStep },
  { question: '题目叫什么，交给谁？', parts: ['title', 'unit'], view: TitleStep },
  { question: '怎么联系您？', parts: ['phone'], view: PhoneStep },
];

interface StepsProps {
  title: string;
  form: FormProps;
  saved: string | null;
  send: Send;
  over: ReactNode;
}

/** The first part of this step still to be filled in. */
function missingHere(draft: Draft, parts: readonly Part[]): string | null {
  const title = parts.includes('body') && draft.title.trim() === '' ? proposeTitle(draft.body) || '-' : draft.title;
  const gap = missing({ ...draft, title });
  return gap !== null && parts.includes(gap.part) ? gap.words : null;
}

/** One question a screen, four screens. */
export function Steps({ title, form, saved, send, over }: StepsProps) {
  const { draft, change } = form;
  const [place, setPlace] = useSteps();
  const step = STEPS[place] ?? (STEPS[0] as Step);
  const last = place === STEPS.length - 1;
  const move = (to: number): void => {
    if (draft.title.trim() === '' && draft.body.trim() !== '') change((before) => ({ ...before, title: proposeTitle(before.body) }));
    setPlace(to);
    void scrollToTop();
  };
  const View = step.view;
  return (
    <StepPage
      title={title}
      question={step.question}
      place={place}
      total={STEPS.length}
      saved={saved !== null}
      over={over}
      onBack={() => (place === 0 ? void back() : move(place - 1))}
      onPrevious={place === 0 ? null : () => move(place - 1)}
      next={
        last ? (
          <Button wide reason={send.reason} busy={send.busy} onPress={send.onPress}>
            {send.words}
          </Button>
        ) : (
          <Button wide reason={missingHere(draft, step.parts) ?? (step.pictures ? form.pictures.missing : null)} onPress={() => move(place + 1)}>
            下一步
          </Button>
        )
      }
    >
      <View {...form} />
    </StepPage>
  );
}

function KindStep({ draft, change }: FormProps) {
  return (
    <Choice label="哪一类信" look="rows" options={KIND_OPTIONS_EXPLAINED} value={draft.kind} onChange={(kind) => change((before) => withKind(before, kind))} />
  );
}

function BodyStep(form: FormProps) {
  return (
    <>
      <Box className="boxed">
        <BodyField {...form} />
      </Box>
      <Box className="picture-line picture-line--elder">
        <Thumbnails {...form} />
      </Box>
      <Button look="line" icon="image" onPress={() => void form.pictures.choose(choosePictures)}>
        拍照片，或选照片
      </Button>
    </>
  );
}

function TitleStep(form: FormProps) {
  return (
    <>
      <Words className="ask">题目（可以改）</Words>
      <Box className="boxed">
        <TitleField {...form} placeholder="用一句话说" />
      </Box>
      <AnswersCard title={form.draft.title} />
      <UnitField {...form} />
      <AboutStaffToggle {...form} />
    </>
  );
}

function PhoneStep(form: FormProps) {
  return (
    <>
      <LetterPhone {...form} />
      <PublicationChoice {...form} />
      <AnonymousToggle {...form} />
    </>
  );
}
