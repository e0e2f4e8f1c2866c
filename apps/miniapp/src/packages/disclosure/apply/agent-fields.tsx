import { type AgentForm, NAME_MAX } from '@mingchuang/shared/disclosure/applications.types';
import type { ApplicationDraft } from '../../../applications/draft.rules';
import { Box, Words } from '../../../components/base/base';
import { Choice, Toggle } from '../../../components/choice';
import { FieldError } from '../../../components/field';
import { PHONE_DIGITS } from '../../../platform/phone.rules';
import { NumberNote } from './applicant-fields';
import { RELATIONS, RELATIONS_OF_ORGANISATION } from './apply.words';
import { type FormProps, idOf } from './form.types';
import { TextRow } from './text-row';

const NUMBER_MAX = 30;

/** 代办: who fills it in for somebody else says who they are, and proves that they may. */
export function AgentFields(form: FormProps) {
  const { draft, change } = form;
  const error = form.errorOf('agent');
  return (
    <>
      <Box id={idOf('agent')} className="field">
        <Toggle
          label="我替别人申请"
          note={draft.byAgent ? '“申请人”写他的情况，您的写在下面。' : '替家里人、替别人或者替单位申请的，打开这一项。'}
          checked={draft.byAgent}
          onChange={(byAgent) => change((before) => ({ ...before, byAgent }))}
        />
        <FieldError words={error} />
      </Box>
      {draft.byAgent ? <Agent {...form} /> : null}
    </>
  );
}

function Agent(form: FormProps) {
  const { draft, change } = form;
  const set = (part: Partial<AgentForm>): void => change((before: ApplicationDraft) => ({ ...before, agent: { ...before.agent, ...part } }));
  const error = form.errorOf('agent.relation');
  return (
    <>
      <Box id={idOf('agent.relation')} className="apply-choice">
        <Words className="ask">您是申请人的</Words>
        <Choice
          label="您是申请人的"
          options={draft.applicant === 'person' ? RELATIONS : RELATIONS_OF_ORGANISATION}
          value={draft.agent.relation}
          onChange={(relation) => set({ relation })}
        />
        <FieldError words={error} />
      </Box>
      <TextRow
        form={form}
        field="agent.name"
        name="您的姓名"
        label="代办人姓名"
        placeholder="和身份证上的一样"
        maxLength={NAME_MAX}
        value={draft.agent.name}
        onChange={(name) => set({ name })}
      />
      <TextRow
        form={form}
        field="agent.identityNumber"
        name="身份证号"
        label="代办人身份证号"
        placeholder="您的 18 位号码"
        type="identity"
        maxLength={NUMBER_MAX}
        value={draft.agent.identityNumber}
        onChange={(identityNumber) => set({ identityNumber })}
        hint={<NumberNote again={form.restored && draft.agent.identityNumber === ''} />}
      />
      <TextRow
        form={form}
        field="agent.phone"
        name="您的手机"
        label="代办人手机号"
        placeholder="11 位手机号"
        type="phone"
        maxLength={PHONE_DIGITS}
        value={draft.agent.phone}
        onChange={(phone) => set({ phone })}
      />
      <Box role="note" className="apply-note">
        还要附上一份材料：委托书，或者证明你们关系的材料，拍照就行。
      </Box>
    </>
  );
}
