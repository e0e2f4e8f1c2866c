import { DELIVERY_STATES, type DeliveriesQuery, type DeliveryState } from '@mingchuang/shared/deliveries/deliveries.types';
import { IsIn, IsOptional } from 'class-validator';
import { PageQueryDto } from '../../platform/keyset.ts';
import { QueryFlag } from '../../platform/validation.ts';

export class DeliveriesQueryDto extends PageQueryDto implements DeliveriesQuery {
  @IsOptional()
  @IsIn(DELIVERY_STATES, { message: '没有这种状态' })
  state?: DeliveryState;

  @QueryFlag()
  internal?: boolean;
}
