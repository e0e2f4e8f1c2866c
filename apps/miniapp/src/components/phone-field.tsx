import { PHONE_PATTERN } from '@mingchuang/shared/auth/auth.types';
import { maskPhone } from '@mingchuang/shared/masking';
import { useState } from 'react';
import { PHONE_DIGITS, phoneWrong } from '../platform/phone.rules';
import { Box, Press, TextField, Words } from './base/base';
import { FieldRow } from './field';
import { Icon } from './icon';

interface PhoneFieldProps {
  id?: string;
  phone: string;
  onChange: (phone: string) => void;
  error?: string | null;
  placeholder: string;
  /** who sees it, and what for */
  note: string;
}

/** A number known on this device stands masked until the resident wants to change it. */
export function PhoneField({ id, phone, onChange, error, placeholder, note }: PhoneFieldProps) {
  const [typing, setTyping] = useState(!PHONE_PATTERN.test(phone));
  const wrong = error ?? phoneWrong(phone);
  return (
    <FieldRow
      id={id}
      name="手机号"
      error={wrong}
      hint={
        <Box className="phone-note">
          <Icon name="lock" tone="ink3" size={16} />
          <Words>{note}</Words>
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
            placeholder={placeholder}
            maxLength={PHONE_DIGITS}
            value={phone}
            invalid={wrong !== null}
            onChange={onChange}
          />
        ) : (
          <>
            <Words className="phone-masked">{maskPhone(phone)}</Words>
            <Press className="phone-change" label="换一个手机号" onPress={() => setTyping(true)}>
              换一个
            </Press>
          </>
        )}
      </Box>
    </FieldRow>
  );
}
