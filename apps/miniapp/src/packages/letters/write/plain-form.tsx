import { TITLE_MAX } from '@mingchuang/shared/messages/messages.types';
import { Box, Landmark, TextField } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { withKind } from '../../../letters/draft.rules';
import { BodyField } from './body-field';
import { AboutStaffToggle, AnonymousToggle, PublicationChoice } from './choices';
import type { FormProps } from './form.types';
import { KIND_OPTIONS } from './kinds';
import { PersonalDataNote } from './personal-data-note';
import { PhoneField } from './phone-field';
import { PictureField } from './picture-field';
import { UnitField } from './unit-field';

export function PlainForm(form: FormProps) {
  const { draft, change, errors } = form;
  return (
    <Landmark as="form" label="写信">
      <Box className="kinds">
        <Choice label="哪一类信" options={KIND_OPTIONS} value={draft.kind} onChange={(kind) => change((before) => withKind(before, kind))} />
      </Box>
      <Card>
        <TextField
          label="题目"
          className="input title-input"
          placeholder="题目，用一句话说"
          maxLength={TITLE_MAX}
          value={draft.title}
          invalid={'title' in errors}
          onChange={(title) => change((before) => ({ ...before, title }))}
        />
        <PersonalDataNote text={draft.title} />
        <Problem words={errors.title} />
        <BodyField {...form} />
      </Card>
      <Card>
        <UnitField {...form} />
        <PictureField {...form} />
        <PhoneField {...form} />
        <PublicationChoice {...form} />
        <AnonymousToggle {...form} />
        <AboutStaffToggle {...form} />
      </Card>
    </Landmark>
  );
}

function Problem({ words }: { words: string | undefined }) {
  return words === undefined ? null : (
    <Box role="alert" className="field-error">
      {words}
    </Box>
  );
}
