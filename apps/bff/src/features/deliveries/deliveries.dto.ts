import type { DeliveriesQuery, DeliveryState } from '@mingchuang/shared/deliveries/deliveries.types';
import { IsIn, IsOptional } from 'class-validator';
import { PageQueryDto } from '../../platform/keyset.ts';

export class DeliveriesQueryDto extends PageQueryDto implements DeliveriesQuery {
  @IsOptional()
  @IsIn(['pending', 'running', 'done', 'dead'], { message: '没有这种状态' })
  state?: DeliveryState;
}
