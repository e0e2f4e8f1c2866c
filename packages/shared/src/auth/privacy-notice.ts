/** 个人信息处理说明， shown before anything is collected (PIPL 17, 30). A change of text is a new version and is agreed to again. */
export const PRIVACY_NOTICE = {
  version: '2026-11-01',
  title: '个人信息处理说明',
  sections: [
    { heading: '谁在处理', text: '您写信的民政局。信由您选的科室办理，选“不清楚”的由局办公室分派。' },
    { heading: '收集什么', text: '手机号、来信的文字和图片。不收身份证号，请不要写在信里。' },
    { heading: '用来做什么', text: '办理和答复您的来信，请您评价，并计算答复是否按时。不作别的用途，不给别的单位。' },
    { heading: '谁能看到', text: '办理这封信的科室和监督人员。手机号平时打星号，查看须写理由并留痕。匿名建议的工作人员看不到是谁写的。' },
    { heading: '会不会公开', text: '默认不公开。您选了“隐名公开”，工作人员去掉个人信息后才会公开。' },
    { heading: '您可以', text: '提交后 10 分钟内、受理之前修改或撤回；随时查看自己的信；在“我的”里撤回同意，撤回后不能再写新信，已收到的信依法办完。' },
  ],
} as const;
