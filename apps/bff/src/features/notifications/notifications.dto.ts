import type { ReportSubscriptions } from '@mingchuang/shared/notifications/notifications.types';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, Length, ValidateNested } from 'class-validator';

export class SubscriptionAnswerDto {
  @IsString({ message: '模板编号格式不对' })
  @Length(1, 64, { message: '模板编号格式不对' })
  templateId: string;

  @IsIn(['accept', 'reject', 'ban'], { message: '授权结果格式不对' })
  result: 'accept' | 'reject' | 'ban';
}

export class ReportSubscriptionsDto implements ReportSubscriptions {
  @IsArray({ message: '授权结果格式不对' })
  @ArrayMaxSize(5, { message: '一次最多 5 个模板' })
  @ValidateNested({ each: true })
  @Type(() => SubscriptionAnswerDto)
  answers: SubscriptionAnswerDto[];
}
