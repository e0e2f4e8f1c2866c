import type {} from '@fastify/multipart';
import type { FileView } from '@mingchuang/shared/files/files.types';
import { Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, CurrentResident, type ResidentPrincipal } from '../../platform/access.ts';
import { ApiPicture, Chapter } from '../../platform/api-notes.ts';
import { AppError } from '../../platform/errors.ts';
import { FileStore } from '../../platform/file-store.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { rate } from '../../platform/rate-limit.ts';
import { FileLinkDto } from './files.dto.ts';
import { FilesQueries } from './files.queries.ts';
import { FilesService } from './files.service.ts';

@Chapter('图片', '来信附的图片；地址带签名，过一段时间失效。')
@Controller('files')
export class FilesController {
  constructor(
    private readonly service: FilesService,
    private readonly files: FilesQueries,
    private readonly store: FileStore,
  ) {}

  @Post()
  @Allow('resident', '上传一张图片')
  @RouteConfig(rate(30))
  @ApiPicture()
  async upload(@CurrentResident() resident: ResidentPrincipal, @Req() request: FastifyRequest): Promise<FileView> {
    if (!request.isMultipart()) throw new AppError('FILE_MISSING');
    const part = await request.file();
    if (part === undefined) throw new AppError('FILE_MISSING');
    return this.service.keep(resident.residentId, part.file);
  }

  /** Open to whoever has the signed link: an image in a mini-program cannot send a header. */
  @Get(':id')
  @Allow('public', '按带签名的地址读取图片')
  async read(@Param('id', IdPipe) id: string, @Query() link: FileLinkDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const file = await this.files.byLink(id, link.expires, link.signature);
    reply.headers({ 'cache-control': 'private, max-age=600', 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' });
    return new StreamableFile(this.store.read(id), { type: file.mime, length: file.bytes, disposition: 'inline' });
  }
}
