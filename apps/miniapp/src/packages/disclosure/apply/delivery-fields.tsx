import { ADDRESS_MAX, EMAIL_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { withForm } from '../../../applications/draft.rules';
import { Box, Words } from '../../../components/base/base';
import { Choice } from '../../../components/choice';
import { FieldError } from '../../../components/field';
import { FORMS, waysOf } from './apply.words';
import { type FormProps, idOf } from './form.types';
import { TextRow } from './text-row';

/** Art. 29(3), 40: the form wanted and how it is obtained. */
export function DeliveryFields(form: FormProps) {
  const { draft, change } = form;
  const ways = draft.form === null ? [] : waysOf(draft.form);
  return (
    <>
      <Box id={idOf('form')} className="apply-choice">
        <Words className="ask">要什么样的</Words>
        <Choice label="要什么样的" look="rows" options={FORMS} value={draft.form} onChange={(wanted) => change((before) => withForm(before, wanted))} />
        <FieldError words={form.errorOf('form')} />
      </Box>
      {ways.length > 1 ? (
        <Box id={idOf('delivery')} className="apply-choice">
          <Words className="ask">怎么拿到</Words>
          <Choice label="怎么拿到" options={ways} value={draft.delivery} onChange={(delivery) => change((before) => ({ ...before, delivery }))} />
          <FieldError words={form.errorOf('delivery')} />
        </Box>
      ) : null}
      {draft.delivery === 'email' ? (
        <TextRow
          form={form}
          field="applicant.email"
          name="电子邮箱"
          placeholder="name@example.com"
          type="email"
          maxLength={EMAIL_MAX}
          value={draft.email}
          onChange={(email) => change((before) => ({ ...before, email }))}
        />
      ) : null}
      {draft.delivery === 'post' ? (
        <TextRow
          form={form}
          field="applicant.address"
          name="收信地址"
          placeholder="省、市、区、街道和门牌号"
          maxLength={ADDRESS_MAX}
          value={draft.address}
          onChange={(address) => change((before) => ({ ...before, address }))}
        />
      ) : null}
    </>
  );
}
