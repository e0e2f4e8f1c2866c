import { DOCUMENT_NUMBER_MAX, INFORMATION_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { Box, Words } from '../../../components/base/base';
import { CountedArea } from '../../../components/counted-area';
import { Icon } from '../../../components/icon';
import { EXAMPLES } from './apply.words';
import { type FormProps, idOf } from './form.types';
import { LetterNote } from './letter-note';
import { MatchesCard } from './matches-card';
import { TextRow } from './text-row';

/** Art. 29(2): name, 文号 or other features of the information. */
export function InformationField({ boxed = false, ...form }: FormProps & { boxed?: boolean }) {
  const { draft, change, matches } = form;
  return (
    <CountedArea
      id={idOf('information')}
      className={boxed ? 'boxed' : ''}
      inputClass="apply-area"
      label="想要的信息"
      placeholder="信息叫什么名字；不知道名字的，写哪一年、哪个地方、关于什么事"
      max={INFORMATION_MAX}
      value={draft.information}
      error={form.errorOf('information')}
      onChange={(information) => change((before) => ({ ...before, information }))}
      onLeave={() => {
        form.onLeave('information');
        matches.look();
      }}
    />
  );
}

export function Examples() {
  return (
    <Box role="list" label="怎么写才清楚" className="examples">
      {EXAMPLES.map(({ clear, text }) => (
        <Box role="listitem" className="example" key={text}>
          <Icon name={clear ? 'check' : 'x'} tone={clear ? 'ok' : 'bad'} size={18} />
          <Words>{`${clear ? '清楚' : '不清楚'}：${text}`}</Words>
        </Box>
      ))}
    </Box>
  );
}

export function InformationFields(form: FormProps & { boxed?: boolean }) {
  return (
    <>
      <LetterNote {...form} />
      <InformationField {...form} />
      <MatchesCard matches={form.matches} />
      <Examples />
      <DocumentNumber {...form} />
    </>
  );
}

function DocumentNumber(form: FormProps) {
  const { draft, change } = form;
  return (
    <TextRow
      form={form}
      field="documentNumber"
      name="文号"
      placeholder="选填，如 明民发〔2025〕8号"
      maxLength={DOCUMENT_NUMBER_MAX}
      value={draft.documentNumber}
      onChange={(documentNumber) => change((before) => ({ ...before, documentNumber }))}
    />
  );
}
