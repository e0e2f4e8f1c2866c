import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { applyDecorators, Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { Caller, type StaffCaller } from '../../platform/caller.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { ApiOnce, Once, type OnceKey } from '../../platform/idempotency.ts';
import { ApiIfMatch, SeenVersion } from '../../platform/if-match.ts';
import { DisclosureHandling } from './disclosure.handling.ts';
import {
  AcceptReasonDto,
  AskCooperationDto,
  AskReasonDto,
  ConfirmReceiptDto,
  ConsultDto,
  ExtendAnswerDto,
  NeededReasonDto,
  NoticeFeeDto,
  NoticeSupplementDto,
  NoticeThirdPartyDto,
  RecordDeliveryDto,
  RecordOpinionDto,
  RecordPaymentDto,
  RecordReasonDto,
  RecordSupplementDto,
  StepReasonDto,
  UnitDto,
} from './disclosure.steps.dto.ts';

/** Every step is taken once, on the version that was seen, and answers the case as it is then. */
const Step = (): MethodDecorator => applyDecorators(HttpCode(200), ApiIfMatch(), ApiOnce());

@Chapter('申请办理', '依申请公开从收到到拟答复的每一步：补正、征求意见、说明理由、延期、收费、撤回。')
@Controller('console/applications')
export class DisclosureStepsController {
  constructor(private readonly handling: DisclosureHandling) {}

  @Post(':id/confirmation')
  @Allow('answer', '确认收到，开始计算期限')
  @Step()
  confirm(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: ConfirmReceiptDto,
  ): Promise<ConsoleCase> {
    return this.handling.confirm({ caller, id, seen, once }, body);
  }

  @Post(':id/start')
  @Allow('answer', '开始办理')
  @Step()
  begin(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Once() once: OnceKey): Promise<ConsoleCase> {
    return this.handling.begin({ caller, id, seen, once });
  }

  @Post(':id/assignment')
  @Allow('answer', '转交别的科室办理')
  @Step()
  assign(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: UnitDto,
  ): Promise<ConsoleCase> {
    return this.handling.assign({ caller, id, seen, once }, body);
  }

  @Post(':id/supplement-notice')
  @Allow('answer', '通知补正，一次说全')
  @Step()
  noticeSupplement(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: NoticeSupplementDto,
  ): Promise<ConsoleCase> {
    return this.handling.noticeSupplement({ caller, id, seen, once }, body);
  }

  @Post(':id/supplement')
  @Allow('answer', '登记收到的补正')
  @Step()
  recordSupplement(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: RecordSupplementDto,
  ): Promise<ConsoleCase> {
    return this.handling.recordSupplement({ caller, id, seen, once }, body);
  }

  @Post(':id/lapse')
  @Allow('answer', '逾期未补正或者未缴费，视为放弃')
  @Step()
  lapse(@Caller() caller: StaffCaller, @Param('id', IdPipe) id: string, @SeenVersion() seen: number, @Once() once: OnceKey): Promise<ConsoleCase> {
    return this.handling.lapse({ caller, id, seen, once });
  }

  @Post(':id/consultations')
  @Allow('answer', '征求第三方或者其他机关意见')
  @Step()
  consult(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: ConsultDto,
  ): Promise<ConsoleCase> {
    return this.handling.consult({ caller, id, seen, once }, body);
  }

  @Post(':id/consultation-delivery')
  @Allow('answer', '登记第三方收到征求意见书')
  @Step()
  recordDelivery(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: RecordDeliveryDto,
  ): Promise<ConsoleCase> {
    return this.handling.recordDelivery({ caller, id, seen, once }, body);
  }

  @Post(':id/opinion')
  @Allow('answer', '登记收到的意见')
  @Step()
  recordOpinion(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: RecordOpinionDto,
  ): Promise<ConsoleCase> {
    return this.handling.recordOpinion({ caller, id, seen, once }, body);
  }

  @Post(':id/third-party-notice')
  @Allow('answer', '告知第三方决定公开')
  @Step()
  noticeThirdParty(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: NoticeThirdPartyDto,
  ): Promise<ConsoleCase> {
    return this.handling.noticeThirdParty({ caller, id, seen, once }, body);
  }

  @Post(':id/cooperation')
  @Allow('answer', '请其他单位协办')
  @Step()
  cooperate(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: AskCooperationDto,
  ): Promise<ConsoleCase> {
    return this.handling.cooperate({ caller, id, seen, once }, body);
  }

  @Post(':id/reason-request')
  @Allow('answer', '请申请人说明理由')
  @Step()
  askReason(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: AskReasonDto,
  ): Promise<ConsoleCase> {
    return this.handling.askReason({ caller, id, seen, once }, body);
  }

  @Post(':id/reason')
  @Allow('answer', '登记申请人的理由')
  @Step()
  recordReason(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: RecordReasonDto,
  ): Promise<ConsoleCase> {
    return this.handling.recordReason({ caller, id, seen, once }, body);
  }

  @Post(':id/reason-acceptance')
  @Allow('sign', '认为理由合理')
  @Step()
  acceptReason(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: AcceptReasonDto,
  ): Promise<ConsoleCase> {
    return this.handling.acceptReason({ caller, id, seen, once }, body);
  }

  @Post(':id/extension-request')
  @Allow('answer', '提请延长答复期限')
  @Step()
  askExtension(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: ExtendAnswerDto,
  ): Promise<ConsoleCase> {
    return this.handling.askExtension({ caller, id, seen, once }, body);
  }

  @Post(':id/extension')
  @Allow('sign', '批准延长答复期限')
  @Step()
  extend(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: ExtendAnswerDto,
  ): Promise<ConsoleCase> {
    return this.handling.extend({ caller, id, seen, once }, body);
  }

  @Post(':id/fee-notice')
  @Allow('answer', '通知缴纳信息处理费')
  @Step()
  noticeFee(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: NoticeFeeDto,
  ): Promise<ConsoleCase> {
    return this.handling.noticeFee({ caller, id, seen, once }, body);
  }

  @Post(':id/fee-payment')
  @Allow('answer', '登记缴费')
  @Step()
  recordPayment(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: RecordPaymentDto,
  ): Promise<ConsoleCase> {
    return this.handling.recordPayment({ caller, id, seen, once }, body);
  }

  @Post(':id/withdrawal')
  @Allow('answer', '登记申请人撤回')
  @Step()
  withdraw(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: StepReasonDto,
  ): Promise<ConsoleCase> {
    return this.handling.withdraw({ caller, id, seen, once }, body);
  }

  @Post(':id/closing')
  @Allow('sign', '其他办结')
  @Step()
  close(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: NeededReasonDto,
  ): Promise<ConsoleCase> {
    return this.handling.close({ caller, id, seen, once }, body);
  }

  @Post(':id/mailbox')
  @Allow('answer', '转到信箱办理')
  @Step()
  moveToMailbox(
    @Caller() caller: StaffCaller,
    @Param('id', IdPipe) id: string,
    @SeenVersion() seen: number,
    @Once() once: OnceKey,
    @Body() body: UnitDto,
  ): Promise<ConsoleCase> {
    return this.handling.moveToMailbox({ caller, id, seen, once }, body);
  }
}
