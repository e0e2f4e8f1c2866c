import type { DocumentView, FileView } from '@mingchuang/shared/files/files.types';
import { Controller, Get, Ip, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentResident, type ResidentPrincipal } from '../../platform/access.ts';
import { ApiUpload, Chapter } from '../../platform/api-notes.ts';
import { attachment } from '../../platform/attachment.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { rate } from '../../platform/rate-limit.ts';
import { receive } from '../../platform/upload.ts';
import { FileLinkDto } from './files.dto.ts';
import { FilesService } from './files.service.ts';

@Chapter('图片和文件', '来信附的图片、申请和答复附的文件；地址带签名，过一段时间失效。')
@Controller('files')
export class FilesController {
  constructor(private readonly service: FilesService) {}

  @Post()
  @Allow('resident', '上传一张图片')
  @RouteConfig(rate(30))
  @ApiUpload('picture')
  upload(@CurrentResident() resident: ResidentPrincipal, @Req() request: FastifyRequest): Promise<FileView> {
    return receive(request, (upload) => this.service.keepPicture(resident.residentId, upload));
  }

  @Post('documents')
  @Allow('resident', '上传一份文件，用于依申请公开')
  @RouteConfig(rate(30))
  @ApiUpload('document')
  uploadDocument(@CurrentResident() resident: ResidentPrincipal, @Req() request: FastifyRequest): Promise<DocumentView> {
    return receive(request, (upload) => this.service.keepResidentsDocument(resident.residentId, upload));
  }

  /** Open to whoever has the signed link: an image in a mini-program cannot send a header. */
  @Get(':id')
  @Allow('public', '按带签名的地址读取图片或文件')
  async read(
    @Param('id', IdPipe) id: string,
    @Query() link: FileLinkDto,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { content, mime, bytes, name } = await this.service.open(id, link, address);
    reply.headers({ 'cache-control': 'private, max-age=600', 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' });
    return new StreamableFile(content, { type: mime, length: bytes, disposition: name === null ? 'inline' : attachment(name) });
  }
}
