import type { ContactsPage, GuidePage } from '@mingchuang/shared/pages/pages.types';
import { Controller, Get } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { PUBLIC_CACHED } from '../../platform/public-cache.ts';
import { PagesService } from './pages.service.ts';

@Chapter('公开指南和通讯录', '条例第十二条的公开指南，本局的地址、人员和监督电话。')
@Controller('pages')
export class PagesController {
  constructor(private readonly pages: PagesService) {}

  @Get('guide')
  @Allow('public', '公开指南')
  @RouteConfig(PUBLIC_CACHED)
  guide(): Promise<GuidePage> {
    return this.pages.guide();
  }

  @Get('contacts')
  @Allow('public', '通讯录')
  @RouteConfig(PUBLIC_CACHED)
  contacts(): Promise<ContactsPage> {
    return this.pages.contacts();
  }
}
