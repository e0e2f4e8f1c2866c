import { Type } from 'class-transformer';
import { IsInt, IsString, Length } from 'class-validator';

export class FileLinkDto {
  @Type(() => Number)
  @IsInt({ message: '链接不完整' })
  expires: number;

  @IsString({ message: '链接不完整' })
  @Length(43, 43, { message: '链接不完整' })
  signature: string;
}
