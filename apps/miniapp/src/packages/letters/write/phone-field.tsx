import { PHONE_PATTERN } from '@mingchuang/shared/auth/auth.types';
import { maskPhone } from '@mingchuang/shared/masking';
import { useState } from 'react';
import { Box, Press, TextField, Words } from '../../../components/base/base';
import { FieldRow } from '../../../components/field';
import { Icon } from '../../../components/icon';
import { PHONE_DIGITS, phoneWrong } from '../../../letters/phone.rules';
import type { FormProps } from './form.types';

/** A number known on this device stands masked until the resident wants to change it. */
export function PhoneField({ draft, change, errors }: FormProps) {
  const [typing, setTyping] = useState(!PHONE_PATTERN.test(draft.phone));
  const wrong = phoneWrong(draft.phone);
  return (
    <FieldRow
      name="手机号"
      error={errors.contactPhone ?? wrong}
      hint={
        <Box className="phone-note">
          <Icon name="lock" tone="ink3" size={16} />
          <Words>只有办信的人能看，只用来联系您</Words>
        </Box>
      }
    >
      <Box className="phone-row">
        {typing ? (
          <TextField
            label="手机号"
            className="input"
            type="phone"
            autoComplete="tel"
            placeholder="办信的人联系您用"
            maxLength={PHONE_DIGITS}
            value={draft.phone}
            invalid={wrong !== null}
            onChange={(phone) => change((before) => ({ ...before, phone }))}
          />
        ) : (
          <>
            <Words className="phone-masked">{maskPhone(draft.phone)}</Words>
            <Press className="phone-change" label="换一个手机号" onPress={() => setTyping(true)}>
              换一个
            </Press>
          </>
        )}
      </Box>
    </FieldRow>
  );
}
