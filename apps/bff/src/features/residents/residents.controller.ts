import type { CodeSent, Resident, ResidentSession } from '@mingchuang/shared/auth/auth.types';
import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Allow, CurrentResident, type ResidentPrincipal } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { rateByAddress } from '../../platform/rate-limit.ts';
import { GiveConsentDto, PhoneSignInDto, RequestCodeDto, WechatSignInDto } from './residents.dto.ts';
import { ResidentsService } from './residents.service.ts';

@Chapter('居民登录', '用手机验证码或微信登录，同意或撤回个人信息处理说明。')
@Controller('auth')
export class ResidentsController {
  constructor(private readonly service: ResidentsService) {}

  @Post('codes')
  @HttpCode(202)
  @Allow('public', '发送手机验证码')
  @RouteConfig(rateByAddress(5))
  sendCode(@Body() body: RequestCodeDto): Promise<CodeSent> {
    return this.service.sendCode(body.phone);
  }

  @Post('phone')
  @HttpCode(200)
  @Allow('public', '用手机号和验证码登录')
  @RouteConfig(rateByAddress(20))
  signInWithPhone(@Body() body: PhoneSignInDto): Promise<ResidentSession> {
    return this.service.signInWithPhone(body.phone, body.code);
  }

  @Post('wechat')
  @HttpCode(200)
  @Allow('public', '用微信登录')
  @RouteConfig(rateByAddress(30))
  signInWithWechat(@Body() body: WechatSignInDto): Promise<ResidentSession> {
    return this.service.signInWithWechat(body.code);
  }

  @Get('me')
  @Allow('resident', '当前登录的居民')
  me(@CurrentResident() resident: ResidentPrincipal): Promise<Resident> {
    return this.service.me(resident);
  }

  @Put('consent')
  @Allow('resident', '同意个人信息处理说明')
  consent(@CurrentResident() resident: ResidentPrincipal, @Body() body: GiveConsentDto): Promise<Resident> {
    return this.service.consent(resident, body.noticeVersion);
  }

  @Delete('consent')
  @HttpCode(200)
  @Allow('resident', '撤回同意')
  withdrawConsent(@CurrentResident() resident: ResidentPrincipal): Promise<Resident> {
    return this.service.withdrawConsent(resident);
  }

  @Delete('session')
  @HttpCode(204)
  @Allow('resident', '退出登录')
  signOut(@CurrentResident() resident: ResidentPrincipal): Promise<void> {
    return this.service.signOut(resident);
  }
}
