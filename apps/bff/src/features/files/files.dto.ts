import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Length } from 'class-validator';

export class FileLinkDto {
  @Type(() => Number)
  @IsInt({ message: '链接不完整' })
  expires: number;

  @IsString({ message: '链接不完整' })
  @Length(43, 43, { message: '链接不完整' })
  signature: string;

  @IsOptional()
  @IsUUID(undefined, { message: '链接不完整' })
  viewer?: string;
}
