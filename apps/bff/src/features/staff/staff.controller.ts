import type { CurrentStaffSession, SignInOptions, StaffSession } from '@mingchuang/shared/auth/auth.types';
import type { StaffList } from '@mingchuang/shared/staff/staff.types';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../config.ts';
import { Allow, STAFF_COOKIE } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { rateByAddress } from '../../platform/rate-limit.ts';
import { StaffSignInDto } from './staff.dto.ts';
import { StaffService } from './staff.service.ts';

@Chapter('工作台登录', '工作人员用账号和密码登录工作台。')
@Controller('console')
export class StaffController {
  constructor(
    private readonly service: StaffService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sign-in-options')
  @Allow('public', '登录页要显示的内容，非生产环境含演示账号')
  options(): Promise<SignInOptions> {
    return this.service.signInOptions();
  }

  @Post('session')
  @HttpCode(200)
  @Allow('public', '登录')
  @RouteConfig(rateByAddress(10))
  async signIn(@Body() body: StaffSignInDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<StaffSession> {
    const { token, session } = await this.service.signIn(body.account, body.password, request.ip);
    reply.setCookie(STAFF_COOKIE, token, { httpOnly: true, sameSite: 'strict', secure: this.config.production, path: '/api' });
    return session;
  }

  /** Asked at every opening of the console, also by those who have not signed in yet. */
  @Get('session')
  @Allow('public', '当前登录的工作人员；没有登录时 session 为 null')
  session(@Req() request: FastifyRequest): Promise<CurrentStaffSession> {
    return this.service.current(request.cookies[STAFF_COOKIE]);
  }

  @Get('staff')
  @Allow('audit', '全部工作人员，供查操作记录时选人')
  colleagues(): Promise<StaffList> {
    return this.service.colleagues();
  }

  @Delete('session')
  @HttpCode(204)
  @Allow('staff', '退出登录')
  async signOut(@Caller() staff: StaffCaller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.service.signOut(staff);
    reply.clearCookie(STAFF_COOKIE, { path: '/api' });
  }
}
