import type { RatingView } from '@mingchuang/shared/ratings/ratings.types';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { Allow, CurrentResident, type ResidentPrincipal } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { GiveRatingDto } from './ratings.dto.ts';
import { RatingsService } from './ratings.service.ts';

@Chapter('评价', '居民对答复的评价，一件一次。')
@Controller()
export class RatingsController {
  constructor(private readonly service: RatingsService) {}

  @Post('messages/:id/ratings')
  @Allow('resident', '评价一封已答复的来信')
  @ApiOnce()
  give(
    @CurrentResident() resident: ResidentPrincipal,
    @Param('id', IdPipe) id: string,
    @Body() body: GiveRatingDto,
    @Once() once: OnceKey,
  ): Promise<RatingView> {
    return this.service.give(resident, id, body, once);
  }

  @Post('applications/:id/ratings')
  @Allow('resident', '评价一件办结的申请')
  @ApiOnce()
  giveForApplication(
    @CurrentResident() resident: ResidentPrincipal,
    @Param('id', IdPipe) id: string,
    @Body() body: GiveRatingDto,
    @Once() once: OnceKey,
  ): Promise<RatingView> {
    return this.service.giveForApplication(resident, id, body, once);
  }
}
