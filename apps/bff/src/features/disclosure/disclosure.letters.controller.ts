import type { LetterText } from '@mingchuang/shared/disclosure/case-steps.types';
import { toPlainText } from '@mingchuang/shared/disclosure/letters.rules';
import { Controller, Get, Ip, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { rateByAddress } from '../../platform/rate-limit.ts';
import { LetterLinkDto } from './disclosure.dto.ts';
import { DisclosureLetters } from './disclosure.letters.ts';

@Chapter('文书', '依申请公开的文书：PDF 和可以修改的文字。')
@Controller()
export class DisclosureLettersController {
  constructor(private readonly letters: DisclosureLetters) {}

  /** Open to whoever has the signed link: a mini-program opens a document by its address. */
  @Get('letters/:id')
  @Allow('public', '按带签名的地址读取文书（PDF）')
  @RouteConfig(rateByAddress(30))
  async pdf(
    @Param('id', IdPipe) id: string,
    @Query() link: LetterLinkDto,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, file } = await this.letters.byLink(id, link, address);
    reply.headers({ 'cache-control': 'private, max-age=600', 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' });
    return new StreamableFile(file, { type: 'application/pdf', disposition: `inline; filename="letter.pdf"; filename*=UTF-8''${encodeURIComponent(name)}` });
  }

  @Get('console/letters/:id/text')
  @Allow('read', '一份文书的文字，可以复制修改')
  async text(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string): Promise<LetterText> {
    return { text: toPlainText(await this.letters.forStaff(caller, id)) };
  }
}
