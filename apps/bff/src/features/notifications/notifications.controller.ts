import type { NotificationRow, Subscriptions, UnreadCount } from '@mingchuang/shared/notifications/notifications.types';
import type { Page } from '@mingchuang/shared/paging';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow, CurrentResident, type ResidentPrincipal } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { PageQueryDto } from '../../platform/keyset.ts';
import { ReportSubscriptionsDto } from './notifications.dto.ts';
import { NotificationsService } from './notifications.service.ts';

@Chapter('通知', '居民的站内通知，以及微信订阅消息的授权。')
@Controller('notifications')
export class NotificationsController {
  constructor(private readonly service: NotificationsService) {}

  @Get()
  @Allow('resident', '我的通知')
  inbox(@CurrentResident() resident: ResidentPrincipal, @Query() query: PageQueryDto): Promise<Page<NotificationRow>> {
    return this.service.inbox(resident.residentId, query);
  }

  @Get('unread-count')
  @Allow('resident', '未读通知数')
  unread(@CurrentResident() resident: ResidentPrincipal): Promise<UnreadCount> {
    return this.service.unread(resident.residentId);
  }

  @Get('subscriptions')
  @Allow('resident', '可以授权的订阅消息')
  subscriptions(@CurrentResident() resident: ResidentPrincipal): Promise<Subscriptions> {
    return this.service.subscriptions(resident.residentId);
  }

  @Post('subscriptions')
  @HttpCode(200)
  @Allow('resident', '上报订阅消息的授权结果')
  report(@CurrentResident() resident: ResidentPrincipal, @Body() body: ReportSubscriptionsDto): Promise<Subscriptions> {
    return this.service.report(resident.residentId, body);
  }

  @Post('read-all')
  @HttpCode(204)
  @Allow('resident', '全部标为已读')
  markAllRead(@CurrentResident() resident: ResidentPrincipal): Promise<void> {
    return this.service.markAllRead(resident.residentId);
  }

  @Post(':id/read')
  @HttpCode(204)
  @Allow('resident', '把一条通知标为已读')
  markRead(@CurrentResident() resident: ResidentPrincipal, @Param('id', IdPipe) id: string): Promise<void> {
    return this.service.markRead(resident.residentId, id);
  }
}
