import type { SignInOptions, StaffSession } from '@mingchuang/shared/auth/auth.types';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../config.ts';
import { Allow, STAFF_COOKIE } from '../../platform/access.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { rateByAddress } from '../../platform/rate-limit.ts';
import { StaffSignInDto } from './staff.dto.ts';
import { StaffService } from './staff.service.ts';

@Controller('console')
export class StaffController {
  constructor(
    private readonly service: StaffService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sign-in-options')
  @Allow('public')
  options(): Promise<SignInOptions> {
    return this.service.signInOptions();
  }

  @Post('session')
  @HttpCode(200)
  @Allow('public')
  @RouteConfig(rateByAddress(10))
  async signIn(@Body() body: StaffSignInDto, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<StaffSession> {
    const { token, session } = await this.service.signIn(body.account, body.password, request.ip);
    reply.setCookie(STAFF_COOKIE, token, { httpOnly: true, sameSite: 'strict', secure: this.config.production, path: '/api' });
    return session;
  }

  @Get('session')
  @Allow('staff')
  session(@Caller() staff: StaffCaller): Promise<StaffSession> {
    return this.service.current(staff);
  }

  @Delete('session')
  @HttpCode(204)
  @Allow('staff')
  async signOut(@Caller() staff: StaffCaller, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.service.signOut(staff);
    reply.clearCookie(STAFF_COOKIE, { path: '/api' });
  }
}
