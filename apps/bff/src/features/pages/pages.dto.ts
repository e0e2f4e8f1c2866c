import {
  CONTACT_GROUPS,
  CONTACTS_MAX,
  type Contact,
  type ContactGroup,
  PAGE_LINE_MAX,
  PAGE_TEXT_MAX,
  type WriteContacts,
  type WriteGuide,
} from '@mingchuang/shared/pages/pages.types';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, ValidateIf, ValidateNested } from 'class-validator';
import { ExistingDay, PersonText } from '../../platform/validation.ts';

/** the day, or null for a year from today */
const ReviewBy = (): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_, value) => value !== null),
    ExistingDay('复核日'),
  );
const Line = (label: string) => PersonText(label, 0, PAGE_LINE_MAX);
const Long = (label: string) => PersonText(label, 0, PAGE_TEXT_MAX);

export class WriteGuideDto implements WriteGuide {
  @Long('信息分类')
  classification: string;

  @Long('编排体系')
  arrangement: string;

  @Long('获取方式')
  access: string;

  @PersonText('公开工作机构', 1, PAGE_LINE_MAX)
  office: string;

  @Line('办公地址')
  address: string;

  @Line('办公时间')
  hours: string;

  @Line('联系电话')
  phone: string;

  @Line('传真')
  fax: string;

  @Line('电子邮箱')
  email: string;

  @ReviewBy()
  reviewBy: string | null;
}

export class ContactDto implements Contact {
  @IsIn(CONTACT_GROUPS, { message: '请选择放在哪一组' })
  group: ContactGroup;

  @PersonText('名称', 1, PAGE_LINE_MAX)
  name: string;

  @Line('职责')
  duty: string;

  @Line('电话')
  phone: string;

  @Line('地址')
  address: string;
}

export class WriteContactsDto implements WriteContacts {
  @IsArray({ message: '通讯录格式不对' })
  @ArrayMaxSize(CONTACTS_MAX, { message: `通讯录最多 ${CONTACTS_MAX} 条` })
  @ValidateNested({ each: true, message: '通讯录格式不对' })
  @Type(() => ContactDto)
  items: ContactDto[];

  @ReviewBy()
  reviewBy: string | null;
}
