import { EDIT_MINUTES } from '@mingchuang/shared/messages/messages.types';
import { useState } from 'react';
import { Box, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { useEditedDraft } from '../../../hooks/use-edited-draft';
import { type Draft, missing } from '../../../letters/draft.rules';
import { usePictures } from '../../../letters/use-pictures';
import { clockTime } from '../../../platform/clock';
import { useElder } from '../../../platform/preferences';
import type { FormProps } from './form.types';
import { PlainForm } from './plain-form';
import { Steps } from './steps';
import { UnitSheet } from './unit-sheet';
import type { Submit } from './use-submit';

interface LetterFormProps {
  title: string;
  initial: () => Draft;
  keep: (draft: Draft) => void;
  savedAt: number | null;
  submit: Submit;
  submitWords: string;
}

/** The form of a letter: all on one page, or one question a screen in 长辈版. */
export function LetterForm({ title, initial, keep, savedAt, submit, submitWords }: LetterFormProps) {
  const elder = useElder();
  const [draft, change] = useEditedDraft(initial, keep);
  const [choosingUnit, setChoosingUnit] = useState(false);
  const pictures = usePictures(draft.pictures.length, (file) => change((before) => ({ ...before, pictures: [...before.pictures, file] })));

  const saved = savedAt === null ? null : clockTime(savedAt);
  const reason = pictures.missing ?? missing(draft)?.words ?? null;
  const form: FormProps = { draft, change, pictures, errors: submit.errors, chooseUnit: () => setChoosingUnit(true) };
  const over = choosingUnit ? (
    <UnitSheet
      aboutStaff={draft.aboutStaff}
      value={draft.unit}
      onChoose={(unit) => {
        change((before) => ({ ...before, unit }));
        setChoosingUnit(false);
      }}
      onClose={() => setChoosingUnit(false)}
    />
  ) : null;
  const send = { reason, busy: submit.busy ? '正在送出' : null, words: submitWords, onPress: () => submit.submit(draft) };

  if (elder) return <Steps title={title} form={form} saved={saved} send={send} over={over} />;
  return (
    <Page
      title={title}
      over={over}
      foot={
        <>
          <Button reason={reason} busy={send.busy} onPress={send.onPress}>
            {submitWords}
          </Button>
          <Box role="status" className="foot-note">
            <Words>{saved === null ? `提交后 ${EDIT_MINUTES} 分钟内、受理之前可以撤回` : `草稿 ${saved} 已存好。提交后 ${EDIT_MINUTES} 分钟内可以撤回`}</Words>
          </Box>
        </>
      }
    >
      <PlainForm {...form} />
    </Page>
  );
}
