import type { DocumentView } from '@mingchuang/shared/files/files.types';
import { Controller, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../platform/access.ts';
import { ApiUpload, Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { rate } from '../../platform/rate-limit.ts';
import { receive } from '../../platform/upload.ts';
import { FilesService } from './files.service.ts';

@Chapter('办理用的文件', '工作人员上传的文件，附在依申请公开的答复后面。')
@Controller('console/files')
export class FilesConsoleController {
  constructor(private readonly service: FilesService) {}

  @Post()
  @Allow('answer', '上传一份文件')
  @RouteConfig(rate(30))
  @ApiUpload('document')
  upload(@Caller() caller: StaffCaller, @Req() request: FastifyRequest): Promise<DocumentView> {
    return receive(request, (upload) => this.service.keepDocument(caller.staffId, upload));
  }
}
