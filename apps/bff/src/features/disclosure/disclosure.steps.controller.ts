import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { Allow } from '../../platform/access.ts';
import { Chapter } from '../../platform/api-notes.ts';
import { IdPipe } from '../../platform/id.pipe.ts';
import { DisclosureHandling } from './disclosure.handling.ts';
import { By, Step, type StepBy } from './disclosure.step-call.ts';
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

@Chapter('申请办理', '依申请公开从收到到拟答复的每一步：补正、征求意见、说明理由、延期、收费、撤回。')
@Controller('console/applications')
export class DisclosureStepsController {
  constructor(private readonly handling: DisclosureHandling) {}

  @Post(':id/confirmation')
  @Allow('answer', '确认收到，开始计算期限')
  @Step()
  confirm(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: ConfirmReceiptDto): Promise<ConsoleCase> {
    return this.handling.confirm({ id, ...by }, body);
  }

  @Post(':id/start')
  @Allow('answer', '开始办理')
  @Step()
  begin(@Param('id', IdPipe) id: string, @By() by: StepBy): Promise<ConsoleCase> {
    return this.handling.begin({ id, ...by });
  }

  @Post(':id/assignment')
  @Allow('answer', '转交别的科室办理')
  @Step()
  assign(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: UnitDto): Promise<ConsoleCase> {
    return this.handling.assign({ id, ...by }, body);
  }

  @Post(':id/supplement-notice')
  @Allow('answer', '通知补正，一次说全')
  @Step()
  noticeSupplement(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: NoticeSupplementDto): Promise<ConsoleCase> {
    return this.handling.noticeSupplement({ id, ...by }, body);
  }

  @Post(':id/supplement')
  @Allow('answer', '登记收到的补正')
  @Step()
  recordSupplement(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: RecordSupplementDto): Promise<ConsoleCase> {
    return this.handling.recordSupplement({ id, ...by }, body);
  }

  @Post(':id/lapse')
  @Allow('answer', '逾期未补正或者未缴费，视为放弃')
  @Step()
  lapse(@Param('id', IdPipe) id: string, @By() by: StepBy): Promise<ConsoleCase> {
    return this.handling.lapse({ id, ...by });
  }

  @Post(':id/consultations')
  @Allow('answer', '征求第三方或者其他机关意见')
  @Step()
  consult(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: ConsultDto): Promise<ConsoleCase> {
    return this.handling.consult({ id, ...by }, body);
  }

  @Post(':id/consultation-delivery')
  @Allow('answer', '登记第三方收到征求意见书')
  @Step()
  recordDelivery(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: RecordDeliveryDto): Promise<ConsoleCase> {
    return this.handling.recordDelivery({ id, ...by }, body);
  }

  @Post(':id/opinion')
  @Allow('answer', '登记收到的意见')
  @Step()
  recordOpinion(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: RecordOpinionDto): Promise<ConsoleCase> {
    return this.handling.recordOpinion({ id, ...by }, body);
  }

  @Post(':id/third-party-notice')
  @Allow('answer', '告知第三方决定公开')
  @Step()
  noticeThirdParty(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: NoticeThirdPartyDto): Promise<ConsoleCase> {
    return this.handling.noticeThirdParty({ id, ...by }, body);
  }

  @Post(':id/cooperation')
  @Allow('answer', '请其他单位协办')
  @Step()
  cooperate(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: AskCooperationDto): Promise<ConsoleCase> {
    return this.handling.cooperate({ id, ...by }, body);
  }

  @Post(':id/reason-request')
  @Allow('answer', '请申请人说明理由')
  @Step()
  askReason(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: AskReasonDto): Promise<ConsoleCase> {
    return this.handling.askReason({ id, ...by }, body);
  }

  @Post(':id/reason')
  @Allow('answer', '登记申请人的理由')
  @Step()
  recordReason(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: RecordReasonDto): Promise<ConsoleCase> {
    return this.handling.recordReason({ id, ...by }, body);
  }

  @Post(':id/reason-acceptance')
  @Allow('sign', '认为理由合理')
  @Step()
  acceptReason(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: AcceptReasonDto): Promise<ConsoleCase> {
    return this.handling.acceptReason({ id, ...by }, body);
  }

  @Post(':id/extension-request')
  @Allow('answer', '提请延长答复期限')
  @Step()
  askExtension(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: ExtendAnswerDto): Promise<ConsoleCase> {
    return this.handling.askExtension({ id, ...by }, body);
  }

  @Post(':id/extension')
  @Allow('sign', '批准延长答复期限')
  @Step()
  extend(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: ExtendAnswerDto): Promise<ConsoleCase> {
    return this.handling.extend({ id, ...by }, body);
  }

  @Post(':id/extension-refusal')
  @Allow('sign', '不同意延长答复期限')
  @Step()
  refuseExtension(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: NeededReasonDto): Promise<ConsoleCase> {
    return this.handling.refuseExtension({ id, ...by }, body);
  }

  @Post(':id/fee-notice')
  @Allow('answer', '通知缴纳信息处理费')
  @Step()
  noticeFee(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: NoticeFeeDto): Promise<ConsoleCase> {
    return this.handling.noticeFee({ id, ...by }, body);
  }

  @Post(':id/fee-payment')
  @Allow('answer', '登记缴费')
  @Step()
  recordPayment(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: RecordPaymentDto): Promise<ConsoleCase> {
    return this.handling.recordPayment({ id, ...by }, body);
  }

  @Post(':id/withdrawal')
  @Allow('answer', '登记申请人撤回')
  @Step()
  withdraw(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: StepReasonDto): Promise<ConsoleCase> {
    return this.handling.withdraw({ id, ...by }, body);
  }

  @Post(':id/closing')
  @Allow('sign', '其他办结')
  @Step()
  close(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: NeededReasonDto): Promise<ConsoleCase> {
    return this.handling.close({ id, ...by }, body);
  }

  @Post(':id/mailbox')
  @Allow('answer', '转到信箱办理')
  @Step()
  moveToMailbox(@Param('id', IdPipe) id: string, @By() by: StepBy, @Body() body: UnitDto): Promise<ConsoleCase> {
    return this.handling.moveToMailbox({ id, ...by }, body);
  }
}
