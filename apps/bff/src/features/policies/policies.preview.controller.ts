import type { PolicyPreview } from '@mingchuang/shared/policies/import-preview.types';
import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../platform/access.ts';
import { ApiUpload, Chapter } from '../../platform/api-notes.ts';
import { rate } from '../../platform/rate-limit.ts';
import { receive } from '../../platform/upload.ts';
import { PoliciesPreview } from './policies.preview.ts';

@Chapter('稿件', '起草、三级审核和保密审查、定时发布。审核意见只对看过的那一稿算数。')
@Controller('console/policies')
export class PoliciesPreviewController {
  constructor(private readonly preview: PoliciesPreview) {}

  @Post('preview')
  @HttpCode(200)
  @Allow('answer', '看一份 Word 或文本文件导入后的样子，不保存')
  @RouteConfig(rate(20))
  @ApiUpload('document')
  read(@Req() request: FastifyRequest): Promise<PolicyPreview> {
    return receive(request, (upload) => this.preview.read(upload));
  }
}
