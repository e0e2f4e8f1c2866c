import { CODE_PATTERN, type GiveConsent, PHONE_PATTERN, type PhoneSignIn, type RequestCode, type WechatSignIn } from '@mingchuang/shared/auth/auth.types';
import { IsString, Length, Matches } from 'class-validator';

export class RequestCodeDto implements RequestCode {
  @Matches(PHONE_PATTERN, { message: '请填写 11 位手机号' })
  phone: string;
}

export class PhoneSignInDto implements PhoneSignIn {
  @Matches(PHONE_PATTERN, { message: '请填写 11 位手机号' })
  phone: string;

  @Matches(CODE_PATTERN, { message: '请填写 6 位验证码' })
  code: string;
}

export class WechatSignInDto implements WechatSignIn {
  @IsString({ message: '缺少微信登录凭证' })
  @Length(1, 200, { message: '缺少微信登录凭证' })
  code: string;
}

export class GiveConsentDto implements GiveConsent {
  @IsString({ message: '缺少说明的版本' })
  @Length(1, 20, { message: '缺少说明的版本' })
  noticeVersion: string;
}
