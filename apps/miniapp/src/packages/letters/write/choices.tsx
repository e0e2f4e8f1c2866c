import { Box } from '../../../components/base/base';
import { Choice, Toggle } from '../../../components/choice';
import { FieldRow } from '../../../components/field';
import { mayBeAnonymous, mayNameStaff } from '../../../letters/draft.rules';
import type { FormProps } from './form.types';

const PUBLICATION = [
  { value: 'private', name: '不公开' },
  { value: 'public', name: '隐名公开' },
] as const;

export function PublicationChoice({ draft, change }: FormProps) {
  return (
    <FieldRow name="公开" hint="选“隐名公开”，答复后由工作人员去掉姓名、电话等个人信息，再公开信和答复。">
      <Box className="publication">
        <Choice
          label="公开"
          tick
          options={PUBLICATION}
          value={draft.allowPublication ? 'public' : 'private'}
          onChange={(value) => change((before) => ({ ...before, allowPublication: value === 'public' }))}
        />
      </Box>
    </FieldRow>
  );
}

export function AnonymousToggle({ draft, change }: FormProps) {
  if (!mayBeAnonymous(draft.kind)) return null;
  return (
    <Box className="field">
      <Toggle
        label="匿名"
        note="工作人员看不到是谁写的。信仍在您的账号里，您能看到答复。"
        checked={draft.anonymous}
        onChange={(anonymous) => change((before) => ({ ...before, anonymous }))}
      />
    </Box>
  );
}

export function AboutStaffToggle({ draft, change }: FormProps) {
  if (!mayNameStaff(draft.kind)) return null;
  return (
    <Box className="field">
      <Toggle
        label="反映的是本局工作人员"
        note="信直接交给监督人员，不经过被反映的科室。"
        checked={draft.aboutStaff}
        onChange={(aboutStaff) => change((before) => ({ ...before, aboutStaff }))}
      />
    </Box>
  );
}
