import { Box, Landmark } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { withKind } from '../../../letters/draft.rules';
import { AnswersCard } from './answers-card';
import { BodyField } from './body-field';
import { AboutStaffToggle, AnonymousToggle, PublicationChoice } from './choices';
import type { FormProps } from './form.types';
import { KIND_OPTIONS } from './kinds';
import { LetterPhone } from './letter-phone';
import { PictureField } from './picture-field';
import { TitleField } from './title-field';
import { UnitField } from './unit-field';

export function PlainForm(form: FormProps) {
  const { draft, change } = form;
  return (
    <Landmark as="form" label="写信">
      <Box className="kinds">
        <Choice label="哪一类信" options={KIND_OPTIONS} value={draft.kind} onChange={(kind) => change((before) => withKind(before, kind))} />
      </Box>
      <Card>
        <TitleField {...form} className="title-field--lined" placeholder="题目，用一句话说" />
        <BodyField {...form} />
      </Card>
      <AnswersCard title={draft.title} />
      <Card>
        <UnitField {...form} />
        <PictureField {...form} />
        <LetterPhone {...form} />
        <PublicationChoice {...form} />
        <AnonymousToggle {...form} />
        <AboutStaffToggle {...form} />
      </Card>
    </Landmark>
  );
}
