import type { StaffSignIn } from '@mingchuang/shared/auth/auth.types';
import { IsString, Length } from 'class-validator';

export class StaffSignInDto implements StaffSignIn {
  @IsString({ message: '请填写账号' })
  @Length(1, 40, { message: '请填写账号' })
  account: string;

  @IsString({ message: '请填写密码' })
  @Length(1, 200, { message: '请填写密码' })
  password: string;
}
