import type { NotificationRow, Subscriptions, UnreadCount } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow, CurrentResident, type ResidentPrincipal } from '../../platform/access.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { PageQueryDto } from '../../platform/keyset.ts';
import { ReportSubscriptionsDto } from './notifications.dto.ts';
import { NotificationsService } from './notifications.service.ts';

@Controller('notifications')
export class NotificationsController {
  constructor(private readonly service: NotificationsService) {}

  @Get()
  @Allow('resident')
  inbox(@CurrentResident() resident: ResidentPrincipal, @Query() query: PageQueryDto): Promise<Page<NotificationRow>> {
    return this.service.inbox(resident.residentId, query);
  }

  @Get('unread-count')
  @Allow('resident')
  unread(@CurrentResident() resident: ResidentPrincipal): Promise<UnreadCount> {
    return this.service.unread(resident.residentId);
  }

  @Get('subscriptions')
  @Allow('resident')
  subscriptions(@CurrentResident() resident: ResidentPrincipal): Promise<Subscriptions> {
    return this.service.subscriptions(resident.residentId);
  }

  @Post('subscriptions')
  @HttpCode(200)
  @Allow('resident')
  report(@CurrentResident() resident: ResidentPrincipal, @Body() body: ReportSubscriptionsDto): Promise<Subscriptions> {
    return this.service.report(resident.residentId, body);
  }

  @Post('read-all')
  @HttpCode(204)
  @Allow('resident')
  markAllRead(@CurrentResident() resident: ResidentPrincipal): Promise<void> {
    return this.service.markAllRead(resident.residentId);
  }

  @Post(':id/read')
  @HttpCode(204)
  @Allow('resident')
  markRead(@CurrentResident() resident: ResidentPrincipal, @Param('id', IdPipe) id: string): Promise<void> {
    return this.service.markRead(resident.residentId, id);
  }
}
