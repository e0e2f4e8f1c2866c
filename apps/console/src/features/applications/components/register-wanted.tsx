import { charactersIn } from '@mingchuang/shared/characters';
import {
  DELIVERY_WAY_NAMES,
  type DeliveryWay,
  DOCUMENT_NUMBER_MAX,
  INFORMATION_FORM_NAMES,
  INFORMATION_FORMS,
  INFORMATION_MAX,
} from '@mingchuang/shared/disclosure/applications.types';
import { EntryChoice, EntryText } from './register-field.tsx';
import type { RegisterEntry } from './use-register-entry.ts';

/** In the order in which they are wanted by who came in person or wrote on paper; without an account nobody reads an answer online. */
const WAYS: readonly DeliveryWay[] = ['pickup', 'post', 'email'];

/** Art. 29(2) and (3): what is wanted, in which form, and how it is to be had. No purpose is asked. */
export function RegisterWanted({ of }: { of: RegisterEntry }) {
  return (
    <>
      <section className="card entry-card" aria-labelledby="entry-wanted">
        <h2 id="entry-wanted">二、所需的信息</h2>
        <div className="entry-grid">
          <EntryText
            of={of}
            field="information"
            label="名称或者特征"
            max={INFORMATION_MAX}
            rows={4}
            wide
            hint="照申请书写，写到能找得到为止；不问用途。申请人书写有困难的，由您代填并念给他听。"
          >
            <span className="cap entry-count">
              {charactersIn(of.entry.information)}/{INFORMATION_MAX}
            </span>
          </EntryText>
          <EntryText of={of} field="documentNumber" label="文号" max={DOCUMENT_NUMBER_MAX} optional wide />
        </div>
      </section>
      <section className="card entry-card" aria-labelledby="entry-form-title">
        <h2 id="entry-form-title">三、形式和获取方式</h2>
        <div className="entry-grid">
          <EntryChoice of={of} field="form" label="信息的形式" options={INFORMATION_FORMS} names={INFORMATION_FORM_NAMES} />
          <EntryChoice of={of} field="delivery" label="获取的方式" options={WAYS} names={DELIVERY_WAY_NAMES} />
          <label className="tick entry-wide">
            <input type="checkbox" checked={of.entry.needsHelp} onChange={(event) => of.change({ needsHelp: event.target.checked })} />
            申请人阅读、视听有困难，需要帮助
          </label>
        </div>
      </section>
    </>
  );
}
