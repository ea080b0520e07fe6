<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>accounts</name>
    <message>
        <source>A colleague booked the same this very moment. Please look again.</source>
        <translation>同事刚刚记了同一笔账，请刷新后再看。</translation>
    </message>
    <message>
        <source>A colleague locked the month this very moment. Please look again.</source>
        <translation>同事刚刚把这个月结账了，请刷新后再看。</translation>
    </message>
    <message>
        <source>A deposit is taken once, everything else by the day or the month.</source>
        <translation>押金为一次性收取，其他项目按日或按月收取。</translation>
    </message>
    <message>
        <source>A later month is locked already.</source>
        <translation>后面的月份已经结账。</translation>
    </message>
    <message>
        <source>Choose what it is charged for.</source>
        <translation>请选择收费项目。</translation>
    </message>
    <message>
        <source>Enter a number from 0 to 100.</source>
        <translation>请输入 0 到 100 的数。</translation>
    </message>
    <message>
        <source>Enter a number from 0 to {n}.</source>
        <translation>请输入 0 到 {n} 的数。</translation>
    </message>
    <message>
        <source>Enter an amount above 0.</source>
        <translation>请输入大于 0 的金额。</translation>
    </message>
    <message>
        <source>Enter an amount of yuan, 0 or more.</source>
        <translation>请输入金额（元），不小于 0。</translation>
    </message>
    <message>
        <source>It must hold for one day at least.</source>
        <translation>至少要执行一天。</translation>
    </message>
    <message>
        <source>Lock {month} first.</source>
        <translation>请先结 {month} 的账。</translation>
    </message>
    <message>
        <source>Months before {month} are locked. Choose a day from then on.</source>
        <translation>{month}以前的月份已经结账，请选择此后的日期。</translation>
    </message>
    <message>
        <source>Only {amount} is owed.</source>
        <translation>应缴余额只有 {amount} 元。</translation>
    </message>
    <message>
        <source>Only {amount} of a deposit is held.</source>
        <translation>押金结存只有 {amount} 元。</translation>
    </message>
    <message>
        <source>Only {amount} was paid too much.</source>
        <translation>多缴的只有 {amount} 元。</translation>
    </message>
    <message>
        <source>Reversal: {text} ({reason})</source>
        <translation>冲销：{text}（{reason}）</translation>
    </message>
    <message>
        <source>Say what it is charged for, such as meals.</source>
        <translation>请写明收费名称，例如“伙食费”。</translation>
    </message>
    <message>
        <source>Say what it is for: it stands on the statement.</source>
        <translation>请写明事由，会印在结算单上。</translation>
    </message>
    <message>
        <source>Say why it is taken back.</source>
        <translation>请写明冲销原因。</translation>
    </message>
    <message>
        <source>There is a rate for the same at that time. End that one first, or choose a later day.</source>
        <translation>这段时间已有相同条件的标准。请先终止原标准，或选择更晚的日期。</translation>
    </message>
    <message>
        <source>This deposit has been given back or used already; reverse that first.</source>
        <translation>这笔押金已退还或已抵扣，请先冲销那一笔。</translation>
    </message>
    <message>
        <source>This is too long: {n} characters at most.</source>
        <translation>太长了，最多 {n} 个字。</translation>
    </message>
    <message>
        <source>This line has been taken back already.</source>
        <translation>这一笔已经冲销过了。</translation>
    </message>
    <message>
        <source>This line is not there.</source>
        <translation>没有这一笔账。</translation>
    </message>
    <message>
        <source>This line takes another one back; book what is right anew instead.</source>
        <translation>这一笔本身就是冲销，请直接重新记正确的账。</translation>
    </message>
    <message>
        <source>This rate counted in months that are locked. End it, and enter a new one from {month} on.</source>
        <translation>这个标准已用于结账的月份，不能修改。请终止它，再从{month}起新增标准。</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>bank card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <source>bank transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>bed</source>
        <translation>床位费</translation>
    </message>
    <message>
        <source>by a ledger</source>
        <translation>台账导入</translation>
    </message>
    <message>
        <source>care</source>
        <translation>护理费</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>code on the phone</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>companion bed</source>
        <translation>陪护床费</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>deposit given back</source>
        <translation>退押金</translation>
    </message>
    <message>
        <source>from the deposit</source>
        <translation>押金抵扣</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次性</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他费用</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退费</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>whole room</source>
        <translation>包房费</translation>
    </message>
    <message>
        <source>{month} has not begun yet.</source>
        <translation>{month}还没有开始。</translation>
    </message>
    <message>
        <source>{month} is locked already.</source>
        <translation>{month}已经结账。</translation>
    </message>
    <message>
        <source>{month} is not over yet.</source>
        <translation>{month}还没有结束。</translation>
    </message>
    <message>
        <source>{n} stays are not charged as they are now. Charge the month first.</source>
        <translation>还有 {n} 位的费用与现在的情况不一致，请先计费。</translation>
    </message>
    <message>
        <source>{price} {unit}</source>
        <translation>{unit} {price}</translation>
    </message>
    <message>
        <source>{what} of {month}: {before} becomes {after}</source>
        <translation>{month}{what}：{before} 更正为 {after}</translation>
    </message>
    <message>
        <source>{what}, {days} more days of {month}</source>
        <translation>{what} {month}续计 {days} 天</translation>
    </message>
    <message>
        <source>{year:04d}-{month:02d}</source>
        <translation>{year}年{month}月</translation>
    </message>
</context>
<context>
    <name>accounts_page</name>
    <message>
        <source>+ charged</source>
        <translation>＋ 本月应收</translation>
    </message>
    <message>
        <source>= carried out</source>
        <translation>＝ 本月结存</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>费用账户</translation>
    </message>
    <message>
        <source>Account of {name}</source>
        <translation>{name}的费用账户</translation>
    </message>
    <message>
        <source>Account …</source>
        <translation>费用账户…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>费用结算</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结存</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Bed-days</source>
        <translation>床日</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Booked on</source>
        <translation>记账日期</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Carried in</source>
        <translation>上月结转</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>本月结存</translation>
    </message>
    <message>
        <source>Charge the month</source>
        <translation>本月计费</translation>
    </message>
    <message>
        <source>Charge to date</source>
        <translation>计费至今</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Deposit held</source>
        <translation>押金结存</translation>
    </message>
    <message>
        <source>Deposit held of {agreed}</source>
        <translation>押金结存（应收 {agreed}）</translation>
    </message>
    <message>
        <source>Deposits held</source>
        <translation>押金结存</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>In the resident&apos;s favour</source>
        <translation>多缴余额</translation>
    </message>
    <message>
        <source>Leave / hospital</source>
        <translation>请假 / 住院</translation>
    </message>
    <message>
        <source>Lines of the account</source>
        <translation>账户明细</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>月结</translation>
    </message>
    <message>
        <source>Lock the month …</source>
        <translation>月结…</translation>
    </message>
    <message>
        <source>Lock {month}?</source>
        <translation>结 {month} 的账？</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>所属月份</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上一月</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下一月</translation>
    </message>
    <message>
        <source>Not charged yet</source>
        <translation>尚未计费</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing is booked in it any more and it can&apos;t be unlocked. What is found later is corrected in an open month.</source>
        <translation>结账后这个月不能再记账，也不能反结账。以后发现的差错在未结账的月份更正。</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>应缴余额</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实收</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>Reverse this line?</source>
        <translation>冲销这一笔？</translation>
    </message>
    <message>
        <source>Reverse …</source>
        <translation>冲销…</translation>
    </message>
    <message>
        <source>Settlement sheet …</source>
        <translation>结算表…</translation>
    </message>
    <message>
        <source>Statement …</source>
        <translation>结算单…</translation>
    </message>
    <message>
        <source>The line is taken back by another one.</source>
        <translation>已冲销，原记录保留。</translation>
    </message>
    <message>
        <source>To be charged</source>
        <translation>待计费</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Why? It stands on the statement.</source>
        <translation>原因（会印在结算单上）</translation>
    </message>
    <message>
        <source>came {day}</source>
        <translation>{day}入住</translation>
    </message>
    <message>
        <source>held {amount}</source>
        <translation>押金 {amount}</translation>
    </message>
    <message>
        <source>locked on {day} by {name}</source>
        <translation>{day}由{name}结账</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未结账</translation>
    </message>
    <message>
        <source>statement {n}</source>
        <translation>结算单 {n}</translation>
    </message>
    <message>
        <source>taken back at once</source>
        <translation>当场撤销</translation>
    </message>
    <message>
        <source>to be charged</source>
        <translation>待计费</translation>
    </message>
    <message>
        <source>{month} charged</source>
        <translation>{month}已计费</translation>
    </message>
    <message>
        <source>{month} is locked.</source>
        <translation>{month}已结账。</translation>
    </message>
    <message>
        <source>{n} lines, {amount} yuan</source>
        <translation>{n} 笔，{amount} 元</translation>
    </message>
    <message>
        <source>{n} stays, {days} bed-days, {leave} on leave, {ill} in hospital</source>
        <translation>{n} 位，床日 {days}，其中请假 {leave}、住院 {ill}</translation>
    </message>
    <message>
        <source>{stays} stays, {n} lines, {amount} yuan</source>
        <translation>{stays} 位，{n} 笔，{amount} 元</translation>
    </message>
    <message>
        <source>− paid</source>
        <translation>－ 本月实收</translation>
    </message>
</context>
<context>
    <name>accounts_paper</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结存（元）</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Bed-days</source>
        <translation>床日</translation>
    </message>
    <message>
        <source>Bed: {bed} {kind}</source>
        <translation>床位：{bed} {kind}</translation>
    </message>
    <message>
        <source>Brought forward</source>
        <translation>上期结转</translation>
    </message>
    <message>
        <source>By kind: {kinds}</source>
        <translation>本月应收：{kinds}</translation>
    </message>
    <message>
        <source>Came: {came}</source>
        <translation>入住：{came}</translation>
    </message>
    <message>
        <source>Carried in</source>
        <translation>上月结转</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>本月结存</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>本月应收</translation>
    </message>
    <message>
        <source>Charged in this month: RMB {charged}; paid: RMB {paid}</source>
        <translation>本月应收合计：人民币{charged}；本月实收合计：人民币{paid}</translation>
    </message>
    <message>
        <source>Charged ¥{charged}, paid ¥{paid}</source>
        <translation>应收合计：￥{charged}　实收合计：￥{paid}</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Deposit held</source>
        <translation>押金结存</translation>
    </message>
    <message>
        <source>Deposit held: ¥{amount} (RMB {capitals})</source>
        <translation>押金结存：￥{amount}（人民币{capitals}）</translation>
    </message>
    <message>
        <source>Deposits: {opening} held before + {taken} taken - {back} given back = {closing}</source>
        <translation>押金：上月结存 {opening} ＋ 收取 {taken} － 退还 {back} ＝ 结存 {closing}</translation>
    </message>
    <message>
        <source>Head of the centre</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>In the resident&apos;s favour: ¥{amount} (RMB {capitals})</source>
        <translation>余额（多缴）：￥{amount}（人民币{capitals}）</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Left: {left}</source>
        <translation>退住：{left}</translation>
    </message>
    <message>
        <source>Locked by {name} on {day}.</source>
        <translation>{day}由{name}结账。</translation>
    </message>
    <message>
        <source>Made out by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Money taken in, deposits included: {methods}</source>
        <translation>收款方式（含押金）：{methods}</translation>
    </message>
    <message>
        <source>Month: {month}</source>
        <translation>月份：{month}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>姓名：{name}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Not locked yet: it may still change.</source>
        <translation>尚未结账，数据可能变动。</translation>
    </message>
    <message>
        <source>Nothing is owed.</source>
        <translation>账款已结清。</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>本月实收</translation>
    </message>
    <message>
        <source>Resident or family</source>
        <translation>本人或家属</translation>
    </message>
    <message>
        <source>Settlement of {month}</source>
        <translation>{month}费用结算表</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>费用结算单</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>To be paid: ¥{amount} (RMB {capitals})</source>
        <translation>应缴余额：￥{amount}（人民币{capitals}）</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>摘要</translation>
    </message>
</context>
<context>
    <name>acting</name>
    <message>
        <source>Please sign in at a station first.</source>
        <translation>请先在站点登录。</translation>
    </message>
    <message>
        <source>Please sign in first.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <source>You are not allowed to do this ({permission}). Please ask the station head.</source>
        <translation>您没有此项权限（{permission}），请联系站长。</translation>
    </message>
    <message>
        <source>Your account has been closed; nothing was changed. Please ask the administrator.</source>
        <translation>您的账号已停用，数据未作改动。请联系系统管理员。</translation>
    </message>
</context>
<context>
    <name>address_labels</name>
    <message>
        <source>Contact cards …</source>
        <translation>打印联系卡…</translation>
    </message>
    <message>
        <source>Envelope labels</source>
        <translation>信封标签</translation>
    </message>
    <message>
        <source>Envelope labels …</source>
        <translation>信封标签…</translation>
    </message>
    <message>
        <source>First free label</source>
        <translation>从第几张开始</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>寄给</translation>
    </message>
    <message>
        <source>Label sheet</source>
        <translation>标签纸</translation>
    </message>
    <message>
        <source>More than {n} labels at once; narrow the list, by grid for example.</source>
        <translation>一次超过 {n} 张标签，请缩小名单，例如按网格。</translation>
    </message>
    <message>
        <source>Nobody of this list has an address to write to.</source>
        <translation>名单中没有可寄送的地址。</translation>
    </message>
    <message>
        <source>One a household</source>
        <translation>每户一张</translation>
    </message>
    <message>
        <source>One a person</source>
        <translation>每人一张</translation>
    </message>
    <message>
        <source>{name} (to open)</source>
        <translation>{name} 收</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Another copy of the desk is open on this data, but does not answer. Please end it first.</source>
        <translation>这份数据已经被另一个服务台打开，但它没有响应，请先把它关掉。</translation>
    </message>
</context>
<context>
    <name>ask</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>assessment</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Aggression</source>
        <translation>攻击行为</translation>
    </message>
    <message>
        <source>Bathing</source>
        <translation>洗澡</translation>
    </message>
    <message>
        <source>Bladder control</source>
        <translation>小便控制</translation>
    </message>
    <message>
        <source>Bowel control</source>
        <translation>大便控制</translation>
    </message>
    <message>
        <source>Consciousness</source>
        <translation>意识水平</translation>
    </message>
    <message>
        <source>Daily tasks</source>
        <translation>执行日常事务</translation>
    </message>
    <message>
        <source>Depression</source>
        <translation>抑郁症状</translation>
    </message>
    <message>
        <source>Dressing, trousers and shoes</source>
        <translation>穿脱裤子和鞋袜</translation>
    </message>
    <message>
        <source>Dressing, upper part</source>
        <translation>穿脱上衣</translation>
    </message>
    <message>
        <source>Eating</source>
        <translation>进食</translation>
    </message>
    <message>
        <source>Enter a number from 0 to {most}.</source>
        <translation>请填 0 到 {most}。</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达能力</translation>
    </message>
    <message>
        <source>From bed to chair</source>
        <translation>床椅转移</translation>
    </message>
    <message>
        <source>Going out by transport</source>
        <translation>使用交通工具外出</translation>
    </message>
    <message>
        <source>Grooming</source>
        <translation>修饰</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>听力</translation>
    </message>
    <message>
        <source>In a coma consciousness has 0 points.</source>
        <translation>昏迷的，意识水平应为 0 分。</translation>
    </message>
    <message>
        <source>Knows people</source>
        <translation>人物定向</translation>
    </message>
    <message>
        <source>Knows the place</source>
        <translation>空间定向</translation>
    </message>
    <message>
        <source>Knows the time</source>
        <translation>时间定向</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>Mental state</source>
        <translation>精神状态</translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation>基础运动能力</translation>
    </message>
    <message>
        <source>Moving in bed</source>
        <translation>床上体位转移</translation>
    </message>
    <message>
        <source>Please say what the adjustment rests on.</source>
        <translation>请写明调整等级的依据。</translation>
    </message>
    <message>
        <source>Please say who gave the information.</source>
        <translation>请填写信息提供者。</translation>
    </message>
    <message>
        <source>Self-care</source>
        <translation>自理能力</translation>
    </message>
    <message>
        <source>Senses and participation</source>
        <translation>感知觉与社会参与</translation>
    </message>
    <message>
        <source>Sight</source>
        <translation>视力</translation>
    </message>
    <message>
        <source>Social life</source>
        <translation>社会交往能力</translation>
    </message>
    <message>
        <source>Stairs</source>
        <translation>上下楼梯</translation>
    </message>
    <message>
        <source>Still without points: {items}.</source>
        <translation>还没有评分：{items}。</translation>
    </message>
    <message>
        <source>The second assessor is another person.</source>
        <translation>第二评估人不能与第一评估人相同。</translation>
    </message>
    <message>
        <source>This day lies ahead.</source>
        <translation>这一天还没有到。</translation>
    </message>
    <message>
        <source>This day lies before the birth.</source>
        <translation>这一天早于出生日期。</translation>
    </message>
    <message>
        <source>This is too long: {n} characters at most.</source>
        <translation>太长了，最多 {n} 个字。</translation>
    </message>
    <message>
        <source>Two assessors sign; please name the first.</source>
        <translation>评估由两人签字，请填第一评估人。</translation>
    </message>
    <message>
        <source>Two assessors sign; please name the second.</source>
        <translation>评估由两人签字，请填第二评估人。</translation>
    </message>
    <message>
        <source>Understanding</source>
        <translation>理解能力</translation>
    </message>
    <message>
        <source>Using the toilet</source>
        <translation>如厕</translation>
    </message>
    <message>
        <source>Walking on the level</source>
        <translation>平地行走</translation>
    </message>
    <message>
        <source>able</source>
        <translation>能力完好</translation>
    </message>
    <message>
        <source>after a change</source>
        <translation>即时评估</translation>
    </message>
    <message>
        <source>being filled in</source>
        <translation>填写中</translation>
    </message>
    <message>
        <source>choking</source>
        <translation>噎食</translation>
    </message>
    <message>
        <source>completely disabled</source>
        <translation>完全失能</translation>
    </message>
    <message>
        <source>dementia (F00–F03)</source>
        <translation>痴呆（F00–F03）</translation>
    </message>
    <message>
        <source>diagnosed: {what}</source>
        <translation>确诊{what}</translation>
    </message>
    <message>
        <source>fall</source>
        <translation>跌倒</translation>
    </message>
    <message>
        <source>first assessment</source>
        <translation>首次评估</translation>
    </message>
    <message>
        <source>in 30 days: {events}</source>
        <translation>近 30 天{events}</translation>
    </message>
    <message>
        <source>in a coma</source>
        <translation>处于昏迷状态</translation>
    </message>
    <message>
        <source>mildly disabled</source>
        <translation>轻度失能</translation>
    </message>
    <message>
        <source>moderately disabled</source>
        <translation>中度失能</translation>
    </message>
    <message>
        <source>other mental disorder (F04–F99)</source>
        <translation>其他精神和行为障碍（F04–F99）</translation>
    </message>
    <message>
        <source>repeated on doubt</source>
        <translation>复评</translation>
    </message>
    <message>
        <source>routine assessment</source>
        <translation>常规评估</translation>
    </message>
    <message>
        <source>self-harm</source>
        <translation>自伤</translation>
    </message>
    <message>
        <source>severely disabled</source>
        <translation>重度失能</translation>
    </message>
    <message>
        <source>suicide attempt</source>
        <translation>自杀</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>wandering off</source>
        <translation>走失</translation>
    </message>
    <message>
        <source>{event} {n} times</source>
        <translation>{event} {n} 次</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} 分</translation>
    </message>
</context>
<context>
    <name>assessment_dialog</name>
    <message>
        <source>0–4 give points and go on, arrows move, Backspace takes back</source>
        <translation>按 0–4 评分并到下一项，方向键移动，退格取消</translation>
    </message>
    <message>
        <source>Ability assessment  {who}</source>
        <translation>能力评估　{who}</translation>
    </message>
    <message>
        <source>Adjusting and signing</source>
        <translation>调整和签名</translation>
    </message>
    <message>
        <source>Arrows move from item to item</source>
        <translation>方向键逐项看</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>评估日期</translation>
    </message>
    <message>
        <source>Assessment completed</source>
        <translation>评估已完成</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>Begin anew?</source>
        <translation>从空白开始？</translation>
    </message>
    <message>
        <source>Begun by {who}, kept {moment}</source>
        <translation>接着填：{who} {moment} 存的草稿</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close, kept as a draft</source>
        <translation>关闭，留作草稿</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完成评估</translation>
    </message>
    <message>
        <source>Diagnosed by a doctor</source>
        <translation>医生确诊</translation>
    </message>
    <message>
        <source>Draft kept at {moment}</source>
        <translation>草稿 {moment} 已存</translation>
    </message>
    <message>
        <source>First assessor</source>
        <translation>第一评估人</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着填</translation>
    </message>
    <message>
        <source>How often in the last 30 days (two or more count)</source>
        <translation>近 30 天照护风险事件次数（合计两次及以上加重一级）</translation>
    </message>
    <message>
        <source>In a coma: completely disabled</source>
        <translation>处于昏迷状态：直接评为完全失能</translation>
    </message>
    <message>
        <source>Informant</source>
        <translation>信息提供者</translation>
    </message>
    <message>
        <source>It stays to be read and no longer counts. The file says again what it said.</source>
        <translation>内容保留可查，不再算数；档案里的自理能力恢复为原来的。</translation>
    </message>
    <message>
        <source>Items and points</source>
        <translation>评估项目和得分</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不作废</translation>
    </message>
    <message>
        <source>Missing: {items}</source>
        <translation>还差：{items}</translation>
    </message>
    <message>
        <source>Missing: {items} …</source>
        <translation>还差：{items}等</translation>
    </message>
    <message>
        <source>No diagnosis</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>评估类型</translation>
    </message>
    <message>
        <source>Please write the day like 2024-03-01.</source>
        <translation>请按 2024-03-01 的样子写日期。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与老人的关系</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>评估报告…</translation>
    </message>
    <message>
        <source>Second assessor</source>
        <translation>第二评估人</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>第几页</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Take back …</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Take this assessment back?</source>
        <translation>作废这份评估？</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>What the adjustment rests on</source>
        <translation>调整等级的依据</translation>
    </message>
    <message>
        <source>What was filled in so far is given up.</source>
        <translation>已经填的不再保留。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>评估地点</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>a later one counts</source>
        <translation>以后面一次为准</translation>
    </message>
    <message>
        <source>next due {day}</source>
        <translation>下次 {day}</translation>
    </message>
    <message>
        <source>next was due {day}</source>
        <translation>应于 {day} 复评，已逾期</translation>
    </message>
    <message>
        <source>no points yet</source>
        <translation>还没有评分</translation>
    </message>
    <message>
        <source>of {all} points, {n} of {items} items</source>
        <translation>/ {all} 分，已评 {n} / {items} 项</translation>
    </message>
    <message>
        <source>such as a doctor&apos;s certificate, the care notes of a day</source>
        <translation>如诊断证明、哪一天的护理记录</translation>
    </message>
    <message>
        <source>such as at home, at the centre</source>
        <translation>如本人家中、本中心</translation>
    </message>
    <message>
        <source>taken back by {who}: {why}</source>
        <translation>{who}作废：{why}</translation>
    </message>
    <message>
        <source>written by {who}</source>
        <translation>{who}记录</translation>
    </message>
    <message>
        <source>{best} to {worst}</source>
        <translation>{best}至{worst}</translation>
    </message>
    <message>
        <source>{item} has {n} points at most</source>
        <translation>{item}最高 {n} 分</translation>
    </message>
    <message>
        <source>{level}, {n} points</source>
        <translation>{level}，{n} 分</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} 分</translation>
    </message>
    <message>
        <source>{n} points: {words}</source>
        <translation>{n} 分：{words}</translation>
    </message>
    <message>
        <source>{what} What you type is now kept as a draft of its own.</source>
        <translation>{what}您现在填的另存为一份草稿。</translation>
    </message>
</context>
<context>
    <name>assessment_report</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Ability assessment report</source>
        <translation>老年人能力评估报告</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>等级调整</translation>
    </message>
    <message>
        <source>Assessed by GB/T 42195-2022, every item on page 2. Assessed again within six months, or when something changes.</source>
        <translation>依据《老年人能力评估规范》（GB/T 42195-2022），各项得分见第 2 页。六个月内复评，情况有变化随时评。</translation>
    </message>
    <message>
        <source>Assessor {name}</source>
        <translation>评估人 {name}</translation>
    </message>
    <message>
        <source>Final level</source>
        <translation>最终等级</translation>
    </message>
    <message>
        <source>Informant {name}</source>
        <translation>信息提供者 {name}</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>评估项目</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>能力等级</translation>
    </message>
    <message>
        <source>Level by the points</source>
        <translation>初步等级</translation>
    </message>
    <message>
        <source>Next assessment by {day}</source>
        <translation>下次评估：{day}前</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>评估结果</translation>
    </message>
    <message>
        <source>Which rests on</source>
        <translation>调整依据</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{level}, {n} points</source>
        <translation>{level}，{n} 分</translation>
    </message>
</context>
<context>
    <name>assessments</name>
    <message>
        <source>A colleague has completed this assessment meanwhile.</source>
        <translation>同事已经完成了这份评估。</translation>
    </message>
    <message>
        <source>Only a completed assessment can be taken back.</source>
        <translation>只有完成的评估才能作废。</translation>
    </message>
    <message>
        <source>Please say why it is taken back.</source>
        <translation>请写明作废的原因。</translation>
    </message>
    <message>
        <source>This assessment is not there any more.</source>
        <translation>这份评估已经不在了。</translation>
    </message>
    <message>
        <source>{who} went on with this assessment meanwhile.</source>
        <translation>{who}刚刚接着填了这份评估。</translation>
    </message>
</context>
<context>
    <name>attachments</name>
    <message>
        <source>Only PDF, JPG, PNG, DOCX and XLSX files can be kept here.</source>
        <translation>这里只收 PDF、JPG、PNG、DOCX、XLSX 文件。</translation>
    </message>
    <message>
        <source>Please say what it is needed for.</source>
        <translation>请填写查看原因。</translation>
    </message>
    <message>
        <source>The file has {size} MB; {most} MB at most. Scan it in grey, or in fewer pages.</source>
        <translation>文件 {size} MB，最大 {most} MB。请用灰度扫描，或分几份存。</translation>
    </message>
    <message>
        <source>The file holds macros. Save it as .docx or .xlsx first.</source>
        <translation>文件带宏。请先另存为 .docx 或 .xlsx。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>这个附件已不在了。</translation>
    </message>
    <message>
        <source>What the file belongs to is not there any more.</source>
        <translation>附件所属的档案已不在了。</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>copy of an identity paper</source>
        <translation>证件复印件</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>Copying</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>The backup “{name}” is damaged ({why}). Nothing was changed.</source>
        <translation>备份“{name}”已损坏（{why}）。数据未作任何改动。</translation>
    </message>
    <message>
        <source>There is no file “{name}”.</source>
        <translation>找不到文件“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” is no backup of this program.</source>
        <translation>“{name}”不是本程序的备份文件。</translation>
    </message>
</context>
<context>
    <name>bath</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>浴后情况</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Bath is over</source>
        <translation>洗好</translation>
    </message>
    <message>
        <source>Begin the bath</source>
        <translation>开始洗浴</translation>
    </message>
    <message>
        <source>Body, ℃</source>
        <translation>体温 ℃</translation>
    </message>
    <message>
        <source>Carer</source>
        <translation>护理员</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>请选择一项。</translation>
    </message>
    <message>
        <source>Diastolic, mmHg</source>
        <translation>舒张压 mmHg</translation>
    </message>
    <message>
        <source>Eaten</source>
        <translation>进餐</translation>
    </message>
    <message>
        <source>For the next time</source>
        <translation>下次注意</translation>
    </message>
    <message>
        <source>It may be let through by: {who}.</source>
        <translation>可放行：{who}。</translation>
    </message>
    <message>
        <source>Let through</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Let through …</source>
        <translation>放行…</translation>
    </message>
    <message>
        <source>Let {name} bathe all the same?</source>
        <translation>放行{name}洗浴？</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>神志</translation>
    </message>
    <message>
        <source>Minutes since the meal</source>
        <translation>餐后分钟</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>各项合格，可以洗浴。</translation>
    </message>
    <message>
        <source>Only write it down</source>
        <translation>只记录</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>脉搏</translation>
    </message>
    <message>
        <source>Record sheet</source>
        <translation>记录表</translation>
    </message>
    <message>
        <source>Room, ℃</source>
        <translation>室温 ℃</translation>
    </message>
    <message>
        <source>Second carer</source>
        <translation>第二护理员</translation>
    </message>
    <message>
        <source>Since {clock}, {who}</source>
        <translation>{clock} 开始，{who}</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>皮肤</translation>
    </message>
    <message>
        <source>Still missing: {what}.</source>
        <translation>还差：{what}。</translation>
    </message>
    <message>
        <source>Systolic, mmHg</source>
        <translation>收缩压 mmHg</translation>
    </message>
    <message>
        <source>The last times: {notes}</source>
        <translation>前几次：{notes}</translation>
    </message>
    <message>
        <source>Water, ℃</source>
        <translation>水温 ℃</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What was measured is written down.</source>
        <translation>测量结果已记录。</translation>
    </message>
    <message>
        <source>Why, as it stands in the record with your name</source>
        <translation>放行原因（与您的姓名一并记录）</translation>
    </message>
    <message>
        <source>You may let it take place, with a reason.</source>
        <translation>您可以填写原因后放行。</translation>
    </message>
    <message>
        <source>assessed</source>
        <translation>评估有效</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>清醒</translation>
    </message>
    <message>
        <source>consent signed</source>
        <translation>已签同意</translation>
    </message>
    <message>
        <source>fasting</source>
        <translation>空腹</translation>
    </message>
    <message>
        <source>has eaten</source>
        <translation>已进餐</translation>
    </message>
    <message>
        <source>is bathed now</source>
        <translation>洗浴中</translation>
    </message>
    <message>
        <source>longer than {n} min</source>
        <translation>已超过 {n} 分钟</translation>
    </message>
    <message>
        <source>may stay blank</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>measured at {clock} by {who}</source>
        <translation>{clock} {who}已测</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>未签同意</translation>
    </message>
    <message>
        <source>no valid assessment</source>
        <translation>无有效评估</translation>
    </message>
    <message>
        <source>not clear</source>
        <translation>不清</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>of {n} at most</source>
        <translation>不超过 {n} 分钟</translation>
    </message>
    <message>
        <source>shown before the next bath</source>
        <translation>下次洗浴前提示</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>the bath has begun</source>
        <translation>已开始洗浴</translation>
    </message>
    <message>
        <source>the bath is over</source>
        <translation>已洗好</translation>
    </message>
    <message>
        <source>what was seen, for the record</source>
        <translation>所见情况，记入记录表</translation>
    </message>
    <message>
        <source>{n} carers</source>
        <translation>{n} 名护理员</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} or more</source>
        <translation>{n} 以上</translation>
    </message>
    <message>
        <source>{reasons} Let through by {who}: {why}</source>
        <translation>{reasons}由{who}放行：{why}</translation>
    </message>
    <message>
        <source>{service} of {name}</source>
        <translation>{service}　{name}</translation>
    </message>
</context>
<context>
    <name>bath_paper</name>
    <message>
        <source>Ability</source>
        <translation>能力等级</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>浴后情况</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>能力评估</translation>
    </message>
    <message>
        <source>At the gate</source>
        <translation>洗浴前核对</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Blood pressure, pulse</source>
        <translation>血压、脉搏</translation>
    </message>
    <message>
        <source>Body temperature</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>Carers</source>
        <translation>护理员</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>知情同意</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>For the next time</source>
        <translation>下次注意</translation>
    </message>
    <message>
        <source>Last meal</source>
        <translation>进餐</translation>
    </message>
    <message>
        <source>Let through all the same: why and by whom</source>
        <translation>放行原因及放行人</translation>
    </message>
    <message>
        <source>May be</source>
        <translation>合格范围</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量结果</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>神志</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>是否合格</translation>
    </message>
    <message>
        <source>Record of a bath</source>
        <translation>助浴记录表</translation>
    </message>
    <message>
        <source>Resident or family</source>
        <translation>老人或家属</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>室温</translation>
    </message>
    <message>
        <source>Room and carers</source>
        <translation>浴间、护理员</translation>
    </message>
    <message>
        <source>Sex and age</source>
        <translation>性别年龄</translation>
    </message>
    <message>
        <source>Skin</source>
        <translation>皮肤</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水温</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>清醒</translation>
    </message>
    <message>
        <source>fasting</source>
        <translation>空腹</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>not clear</source>
        <translation>不清</translation>
    </message>
    <message>
        <source>not fasting, {n} min ago or more</source>
        <translation>非空腹，餐后 {n} 分钟以上</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>not sound</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>{low}–{high} / {below}–{above} mmHg</source>
        <translation>{low}–{high} / {below}–{above} mmHg</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} min ago</source>
        <translation>餐后 {n} 分钟</translation>
    </message>
    <message>
        <source>{n} or more</source>
        <translation>{n} 人以上</translation>
    </message>
    <message>
        <source>{pressure}, pulse {pulse}</source>
        <translation>{pressure}，脉搏 {pulse}</translation>
    </message>
    <message>
        <source>{reason} ({who})</source>
        <translation>{reason}（{who}）</translation>
    </message>
</context>
<context>
    <name>baths</name>
    <message>
        <source>A second carer is needed.</source>
        <translation>还需要一名护理员。</translation>
    </message>
    <message>
        <source>Choose who bathes, each one once.</source>
        <translation>请选择护理员，每人一次。</translation>
    </message>
    <message>
        <source>Enter a value from {low} to {high}.</source>
        <translation>请填 {low} 到 {high} 之间的数值。</translation>
    </message>
    <message>
        <source>It is below the systolic pressure.</source>
        <translation>舒张压应低于收缩压。</translation>
    </message>
    <message>
        <source>It is measured on the day of the bath.</source>
        <translation>请在助浴当天测量。</translation>
    </message>
    <message>
        <source>It must be above the lower bound.</source>
        <translation>应高于下限。</translation>
    </message>
    <message>
        <source>It took {n} minutes.</source>
        <translation>用时 {n} 分钟，已超过上限。</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>还没有测量。</translation>
    </message>
    <message>
        <source>Say what it was.</source>
        <translation>请写明情况。</translation>
    </message>
    <message>
        <source>Say why the bath takes place all the same.</source>
        <translation>请写明为什么仍要助浴。</translation>
    </message>
    <message>
        <source>The bath has begun already.</source>
        <translation>助浴已经开始。</translation>
    </message>
    <message>
        <source>The bath room is too cold.</source>
        <translation>浴室温度偏低。</translation>
    </message>
    <message>
        <source>The bath room is too hot.</source>
        <translation>浴室温度偏高。</translation>
    </message>
    <message>
        <source>The blood pressure is too high.</source>
        <translation>血压偏高。</translation>
    </message>
    <message>
        <source>The blood pressure is too low.</source>
        <translation>血压偏低。</translation>
    </message>
    <message>
        <source>The body temperature is too high.</source>
        <translation>体温偏高。</translation>
    </message>
    <message>
        <source>The body temperature is too low.</source>
        <translation>体温偏低。</translation>
    </message>
    <message>
        <source>The consent to be bathed is not signed.</source>
        <translation>没有签署助浴同意书。</translation>
    </message>
    <message>
        <source>The last meal was too short ago.</source>
        <translation>距上一餐时间太短。</translation>
    </message>
    <message>
        <source>The resident has an empty stomach.</source>
        <translation>空腹。</translation>
    </message>
    <message>
        <source>The resident is not clear in mind.</source>
        <translation>神志不清。</translation>
    </message>
    <message>
        <source>The skin is not sound.</source>
        <translation>皮肤有破损或异常。</translation>
    </message>
    <message>
        <source>The water is too cold.</source>
        <translation>水温偏低。</translation>
    </message>
    <message>
        <source>The water is too hot.</source>
        <translation>水温偏高。</translation>
    </message>
    <message>
        <source>There is no valid ability assessment.</source>
        <translation>没有有效的能力评估。</translation>
    </message>
    <message>
        <source>This bath has not begun.</source>
        <translation>助浴还没有开始。</translation>
    </message>
    <message>
        <source>This bath is not ahead any more.</source>
        <translation>这次助浴已不在待办中。</translation>
    </message>
    <message>
        <source>This is no bath.</source>
        <translation>这不是助浴预约。</translation>
    </message>
    <message>
        <source>This is too long: {n} characters at most.</source>
        <translation>太长了，最多 {n} 个字。</translation>
    </message>
    <message>
        <source>shower</source>
        <translation>淋浴</translation>
    </message>
    <message>
        <source>tired</source>
        <translation>疲倦</translation>
    </message>
    <message>
        <source>tub</source>
        <translation>盆浴</translation>
    </message>
    <message>
        <source>unwell</source>
        <translation>不适</translation>
    </message>
    <message>
        <source>well</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>wiped down</source>
        <translation>擦浴</translation>
    </message>
</context>
<context>
    <name>bed_card</name>
    <message>
        <source>Ability</source>
        <translation>能力等级</translation>
    </message>
    <message>
        <source>Allergy</source>
        <translation>过敏</translation>
    </message>
    <message>
        <source>Allergy: none on record</source>
        <translation>过敏：档案中无记录</translation>
    </message>
    <message>
        <source>Allergy: {what}</source>
        <translation>过敏：{what}</translation>
    </message>
    <message>
        <source>Bed card</source>
        <translation>床头卡</translation>
    </message>
    <message>
        <source>Came on</source>
        <translation>入住日期</translation>
    </message>
    <message>
        <source>Care level</source>
        <translation>护理等级</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>签约医生</translation>
    </message>
    <message>
        <source>May fall</source>
        <translation>防跌倒</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>供氧</translation>
    </message>
    <message>
        <source>Rails</source>
        <translation>床栏</translation>
    </message>
    <message>
        <source>Responsible nurse</source>
        <translation>责任护理员</translation>
    </message>
    <message>
        <source>To call: {contact}</source>
        <translation>联系人：{contact}</translation>
    </message>
</context>
<context>
    <name>beds</name>
    <message>
        <source>A bed is cleaned first, then inspected, then used.</source>
        <translation>床位须先清洁、再检查，然后启用。</translation>
    </message>
    <message>
        <source>A booking begins today or later.</source>
        <translation>预订须从今天或以后开始。</translation>
    </message>
    <message>
        <source>A leaving can&apos;t lie ahead. Announce it instead.</source>
        <translation>退住时间不能晚于现在，请改为“待退住”。</translation>
    </message>
    <message>
        <source>A move is planned already. Carry it out, or change the dates.</source>
        <translation>已安排转床，请执行或改日期。</translation>
    </message>
    <message>
        <source>A stay stays with its resident.</source>
        <translation>入住记录不能换人。</translation>
    </message>
    <message>
        <source>An amount can&apos;t be below zero.</source>
        <translation>金额不能小于零。</translation>
    </message>
    <message>
        <source>An arrival can&apos;t lie ahead. Book the bed instead.</source>
        <translation>入住时间不能晚于现在，请改为预订。</translation>
    </message>
    <message>
        <source>Another desk was faster. Nothing was changed; please look again.</source>
        <translation>另一窗口抢先一步。未作任何改动，请重新查看。</translation>
    </message>
    <message>
        <source>Both files have a bed at the same time: {one} and {other}. One person can&apos;t lie in two beds: end, move or cancel one of the two stays first.</source>
        <translation>两份档案在同一时间都有床位：{one} 和 {other}。一个人不能同时占两张床，请先结束、调整或取消其中一次入住。</translation>
    </message>
    <message>
        <source>Choose somebody else to swap with.</source>
        <translation>请选择另一位对调。</translation>
    </message>
    <message>
        <source>Enter the number of the bed.</source>
        <translation>请填写床号。</translation>
    </message>
    <message>
        <source>Enter the number of the room.</source>
        <translation>请填写房间号。</translation>
    </message>
    <message>
        <source>Enter what kind of room it is.</source>
        <translation>请填写房间类型。</translation>
    </message>
    <message>
        <source>It can&apos;t be done so. {why}</source>
        <translation>这样安排不了：{why}</translation>
    </message>
    <message>
        <source>It was changed once more since. It can&apos;t be taken back any more.</source>
        <translation>此后又有改动，不能再撤回。</translation>
    </message>
    <message>
        <source>No move is planned.</source>
        <translation>没有安排转床。</translation>
    </message>
    <message>
        <source>Nothing is missing of this stay.</source>
        <translation>该入住没有待补的资料。</translation>
    </message>
    <message>
        <source>Please give the person a name, if only a provisional one.</source>
        <translation>请填写姓名，不明的可先用暂名。</translation>
    </message>
    <message>
        <source>Please say in a word what the person&apos;s condition is.</source>
        <translation>请简要写明身体状况。</translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation>请说明原因。</translation>
    </message>
    <message>
        <source>Somebody has the bed.</source>
        <translation>床上有人。</translation>
    </message>
    <message>
        <source>Something that it changed is not there any more.</source>
        <translation>它改动过的内容已不存在。</translation>
    </message>
    <message>
        <source>Something was done since: {verb}, {moment}. Take that back first.</source>
        <translation>之后又有操作：{verb}，{moment}。请先撤回那一步。</translation>
    </message>
    <message>
        <source>Taken back: {verb}, {moment}</source>
        <translation>已撤回：{verb}，{moment}</translation>
    </message>
    <message>
        <source>That is the bed already.</source>
        <translation>现在就在这张床。</translation>
    </message>
    <message>
        <source>That time is over: a later move was recorded.</source>
        <translation>该时段已结束：之后另有转床记录。</translation>
    </message>
    <message>
        <source>The arrival can&apos;t lie ahead.</source>
        <translation>入住时间不能晚于现在。</translation>
    </message>
    <message>
        <source>The arrival comes before the first move.</source>
        <translation>入住时间须早于第一次转床。</translation>
    </message>
    <message>
        <source>The bed is free up to {moment}.</source>
        <translation>该床空到 {moment}。</translation>
    </message>
    <message>
        <source>The bed is held. It can change its use when it is free.</source>
        <translation>床位有人在住或已预订，空出后才能改用途。</translation>
    </message>
    <message>
        <source>The bed is kept at least until the booked time begins.</source>
        <translation>床位至少保留到预订时间开始。</translation>
    </message>
    <message>
        <source>The bed is kept until {moment}. A booking can be cancelled.</source>
        <translation>床位保留至 {moment}，在此之前可以取消预订。</translation>
    </message>
    <message>
        <source>The bed is not out of use any more.</source>
        <translation>该床位已不在停用中。</translation>
    </message>
    <message>
        <source>The bed was taken out of use since.</source>
        <translation>该床位此后已停用。</translation>
    </message>
    <message>
        <source>The booked time is over. Enter other dates first.</source>
        <translation>预订时段已过，请先改日期。</translation>
    </message>
    <message>
        <source>The booking for {bed} begins later: {moment}.</source>
        <translation>{bed} 的预订顺延至 {moment} 起。</translation>
    </message>
    <message>
        <source>The end lies ahead. Who left already is recorded as having left.</source>
        <translation>结束时间须晚于现在；人已离开的，请办理退住。</translation>
    </message>
    <message>
        <source>The end must come after now.</source>
        <translation>结束时间须晚于现在。</translation>
    </message>
    <message>
        <source>The end must come after the beginning, and after now.</source>
        <translation>结束时间须晚于开始时间，并晚于现在。</translation>
    </message>
    <message>
        <source>The end must come after the beginning.</source>
        <translation>结束时间须晚于开始时间。</translation>
    </message>
    <message>
        <source>The move lies ahead, after the beginning of the stay.</source>
        <translation>转床时间须晚于现在，并在入住开始之后。</translation>
    </message>
    <message>
        <source>The person lies there since {moment} only.</source>
        <translation>该人 {moment} 才入住此床。</translation>
    </message>
    <message>
        <source>The planned move to {bed} was given up: the bed was not free.</source>
        <translation>转到 {bed} 的安排已取消：床位未空出。</translation>
    </message>
    <message>
        <source>The promised end is over. Say until when it is now.</source>
        <translation>原定结束时间已过，请写明住到何时。</translation>
    </message>
    <message>
        <source>The time planned there is over. Enter a later end first.</source>
        <translation>安排在那张床的时段已过，请先改晚结束时间。</translation>
    </message>
    <message>
        <source>There is a bed {number} in this room already.</source>
        <translation>本房间已有 {number} 床。</translation>
    </message>
    <message>
        <source>There is a room {number} already.</source>
        <translation>已有 {number} 房间。</translation>
    </message>
    <message>
        <source>There is no bed yet. Enter rooms and beds first.</source>
        <translation>还没有床位，请先登记房间和床位。</translation>
    </message>
    <message>
        <source>This bed is not there any more.</source>
        <translation>这张床位已不存在。</translation>
    </message>
    <message>
        <source>This can&apos;t be taken back.</source>
        <translation>这一步不能撤回。</translation>
    </message>
    <message>
        <source>This person can&apos;t come: the file is closed.</source>
        <translation>此人档案已关闭，不能入住。</translation>
    </message>
    <message>
        <source>This room is not there any more.</source>
        <translation>这个房间已不存在。</translation>
    </message>
    <message>
        <source>This stay is not there any more.</source>
        <translation>这条入住记录已不存在。</translation>
    </message>
    <message>
        <source>This stay was given up. Nothing is changed in it.</source>
        <translation>该入住记录已取消，不能再改。</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>这一步已经撤回。</translation>
    </message>
    <message>
        <source>Waits again: {bed} was not free in the booked time.</source>
        <translation>转回候补：预订时段内 {bed} 未空出。</translation>
    </message>
    <message>
        <source>Who is here, or booked on several beds, is moved instead.</source>
        <translation>在住或分段预订的，请用“转床”。</translation>
    </message>
    <message>
        <source>about to leave</source>
        <translation>待退住</translation>
    </message>
    <message>
        <source>accepted the offer</source>
        <translation>同意入住安排</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>办理入住</translation>
    </message>
    <message>
        <source>admitted in an emergency</source>
        <translation>应急入住</translation>
    </message>
    <message>
        <source>against advice</source>
        <translation>违医嘱离开</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>approved a leave</source>
        <translation>批准请假</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>asked for a bed</source>
        <translation>申请床位</translation>
    </message>
    <message>
        <source>asked for leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>at home</source>
        <translation>回家</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>特急</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>booked a bed</source>
        <translation>预订床位</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>已返回</translation>
    </message>
    <message>
        <source>came back from leave</source>
        <translation>销假返回</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>cancelled the stay</source>
        <translation>取消入住</translation>
    </message>
    <message>
        <source>changed a leave</source>
        <translation>变更请假</translation>
    </message>
    <message>
        <source>changed the dates</source>
        <translation>更改日期</translation>
    </message>
    <message>
        <source>changed what is known</source>
        <translation>更改资料</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>completed what was missing</source>
        <translation>补全资料</translation>
    </message>
    <message>
        <source>couple</source>
        <translation>夫妻</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>died</source>
        <translation>去世</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation>应急</translation>
    </message>
    <message>
        <source>empty bed</source>
        <translation>空床</translation>
    </message>
    <message>
        <source>followed from another act</source>
        <translation>随之变更</translation>
    </message>
    <message>
        <source>for company</source>
        <translation>陪护</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>in bed</source>
        <translation>在床</translation>
    </message>
    <message>
        <source>in hospital</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>in the bed now</source>
        <translation>占用中</translation>
    </message>
    <message>
        <source>kept free, whole room</source>
        <translation>包房留空</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已退住</translation>
    </message>
    <message>
        <source>left the bed</source>
        <translation>办理退住</translation>
    </message>
    <message>
        <source>long stay</source>
        <translation>长住</translation>
    </message>
    <message>
        <source>men</source>
        <translation>男</translation>
    </message>
    <message>
        <source>moved to another bed</source>
        <translation>转床</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>not urgent</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>offered a bed</source>
        <translation>提供床位</translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>outing</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>put on the waitlist</source>
        <translation>转入候补</translation>
    </message>
    <message>
        <source>respite</source>
        <translation>喘息</translation>
    </message>
    <message>
        <source>same sex</source>
        <translation>同性</translation>
    </message>
    <message>
        <source>short stay</source>
        <translation>短住</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>较急</translation>
    </message>
    <message>
        <source>staying</source>
        <translation>在住</translation>
    </message>
    <message>
        <source>stays after all</source>
        <translation>撤销退住</translation>
    </message>
    <message>
        <source>swapped beds</source>
        <translation>互换床位</translation>
    </message>
    <message>
        <source>the resident&apos;s own bed</source>
        <translation>本人床位</translation>
    </message>
    <message>
        <source>to another institution</source>
        <translation>转院</translation>
    </message>
    <message>
        <source>to be approved</source>
        <translation>待批</translation>
    </message>
    <message>
        <source>to clean</source>
        <translation>待清洁</translation>
    </message>
    <message>
        <source>to hospital</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>to inspect</source>
        <translation>待查</translation>
    </message>
    <message>
        <source>took a leave back</source>
        <translation>取消请假</translation>
    </message>
    <message>
        <source>took the last act back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>trial stay</source>
        <translation>试住</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>急</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>visiting family</source>
        <translation>探亲</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>候补</translation>
    </message>
    <message>
        <source>went home</source>
        <translation>回家</translation>
    </message>
    <message>
        <source>went on leave</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>where to is not known</source>
        <translation>去向不详</translation>
    </message>
    <message>
        <source>women</source>
        <translation>女</translation>
    </message>
    <message>
        <source>{a} → {b}</source>
        <translation>{a} → {b}</translation>
    </message>
    <message>
        <source>{bed} (from {begins} on)</source>
        <translation>{bed}（{begins}起）</translation>
    </message>
    <message>
        <source>{bed} ({begins} to {ends})</source>
        <translation>{bed}（{begins}至{ends}）</translation>
    </message>
    <message>
        <source>{names} would be in the room against this rule.</source>
        <translation>{names}与该房间规则不符。</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}：{what}</translation>
    </message>
    <message>
        <source>“{verb}” can&apos;t be done now: {state}.</source>
        <translation>现在不能“{verb}”：{state}。</translation>
    </message>
</context>
<context>
    <name>beds_dialogs</name>
    <message>
        <source>, taken</source>
        <translation>，已占用</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>A deposit of {amount} yuan is to be settled.</source>
        <translation>押金 {amount} 元待结清。</translation>
    </message>
    <message>
        <source>Ability assessment</source>
        <translation>能力评估</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账目</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Admission of {name}: {state}</source>
        <translation>入住：{name}（{state}）</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>服务协议</translation>
    </message>
    <message>
        <source>Agreement number</source>
        <translation>协议编号</translation>
    </message>
    <message>
        <source>All as expected.</source>
        <translation>全部与预期一致。</translation>
    </message>
    <message>
        <source>All as it says</source>
        <translation>全部无异常</translation>
    </message>
    <message>
        <source>Allergic: {what}</source>
        <translation>过敏：{what}</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>登记待退住</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back by</source>
        <translation>返回时间</translation>
    </message>
    <message>
        <source>Back into the line</source>
        <translation>退回候补</translation>
    </message>
    <message>
        <source>Back into use</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Bed for company</source>
        <translation>陪护床</translation>
    </message>
    <message>
        <source>Bed for company  {bed}</source>
        <translation>陪护床  {bed}</translation>
    </message>
    <message>
        <source>Bed {bed}</source>
        <translation>床位 {bed}</translation>
    </message>
    <message>
        <source>Beds on the round</source>
        <translation>查床名单</translation>
    </message>
    <message>
        <source>Before the admission</source>
        <translation>入住前事项</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>取消入住</translation>
    </message>
    <message>
        <source>Cancel the stay of {name}?</source>
        <translation>取消{name}的入住？</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>照护</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Cleaned, to inspect</source>
        <translation>已清洁，待查</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>入住时间</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>补全</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>身体情况</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>改日期</translation>
    </message>
    <message>
        <source>Dates of {who}</source>
        <translation>改日期：{who}</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Deposit held  {held} of {agreed} yuan</source>
        <translation>押金  已收 {held} / 应收 {agreed} 元</translation>
    </message>
    <message>
        <source>Deposit, yuan</source>
        <translation>押金（元）</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>应急</translation>
    </message>
    <message>
        <source>Emergency admission</source>
        <translation>应急入住</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Fold (Esc)</source>
        <translation>收起（Esc）</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实查</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着填</translation>
    </message>
    <message>
        <source>Goes out</source>
        <translation>出门</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>退住</translation>
    </message>
    <message>
        <source>History</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Hospital and ward</source>
        <translation>医院、病区</translation>
    </message>
    <message>
        <source>In the resident&apos;s favour  {amount} yuan</source>
        <translation>结余  {amount} 元</translation>
    </message>
    <message>
        <source>Inspected, usable</source>
        <translation>已查，可用</translation>
    </message>
    <message>
        <source>Into the line</source>
        <translation>候补</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>已返回</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Is here now</source>
        <translation>现在入住</translation>
    </message>
    <message>
        <source>Is leaving the house now</source>
        <translation>现在出门</translation>
    </message>
    <message>
        <source>Keeps company</source>
        <translation>陪护人</translation>
    </message>
    <message>
        <source>Kind of room</source>
        <translation>房型</translation>
    </message>
    <message>
        <source>Kind of stay</source>
        <translation>入住类型</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不取消</translation>
    </message>
    <message>
        <source>Leave of absence</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Leave of {who}</source>
        <translation>请假：{who}</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>离开时间</translation>
    </message>
    <message>
        <source>Leaves at</source>
        <translation>退住时间</translation>
    </message>
    <message>
        <source>Leaves of absence</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Leaves soon</source>
        <translation>待退住</translation>
    </message>
    <message>
        <source>Level of care</source>
        <translation>护理等级</translation>
    </message>
    <message>
        <source>Look at once: {beds}</source>
        <translation>请立即查看：{beds}</translation>
    </message>
    <message>
        <source>May fall</source>
        <translation>跌倒风险</translation>
    </message>
    <message>
        <source>Meals and visits at home go on from now.</source>
        <translation>送餐和上门探访从此恢复。</translation>
    </message>
    <message>
        <source>Monthly fee</source>
        <translation>月费</translation>
    </message>
    <message>
        <source>Monthly fee, yuan</source>
        <translation>月费（元）</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>转床</translation>
    </message>
    <message>
        <source>Move as planned</source>
        <translation>按计划转床</translation>
    </message>
    <message>
        <source>Move {who}</source>
        <translation>转床：{who}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New end</source>
        <translation>新的到期时间</translation>
    </message>
    <message>
        <source>Next in this bed: {name}, {moment}.</source>
        <translation>这张床接下来：{name}，{moment}。</translation>
    </message>
    <message>
        <source>Night round</source>
        <translation>夜间查床</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>晚数</translation>
    </message>
    <message>
        <source>Not charged yet  {amount} yuan</source>
        <translation>未入账  {amount} 元</translation>
    </message>
    <message>
        <source>Not finished: {name}, typed {moment}.</source>
        <translation>没填完：{name}，{moment} 填写。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note to the bed</source>
        <translation>这张床的备注</translation>
    </message>
    <message>
        <source>Nothing fits then. {bed} is free from {moment} on.</source>
        <translation>这段时间没有合适的床。{bed} 从 {moment} 起有空。</translation>
    </message>
    <message>
        <source>Nothing was changed: {name} is there as it says.</source>
        <translation>没有改动：{name}的登记与所填一致。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>On file already?</source>
        <translation>档案里已有？</translation>
    </message>
    <message>
        <source>Open the resident&apos;s file</source>
        <translation>打开居民档案</translation>
    </message>
    <message>
        <source>Otherwise at {n} beds, else as it says</source>
        <translation>{n} 处异常，其余无异常</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Out of use for a time</source>
        <translation>停用一段时间</translation>
    </message>
    <message>
        <source>Out of use, because</source>
        <translation>停用原因</translation>
    </message>
    <message>
        <source>Owed  {amount} yuan</source>
        <translation>应付  {amount} 元</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>供氧</translation>
    </message>
    <message>
        <source>Phone there</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>去处</translation>
    </message>
    <message>
        <source>Planned leaves are taken back.</source>
        <translation>已计划的请假一并撤回。</translation>
    </message>
    <message>
        <source>Please choose a bed, or put the person in the line.</source>
        <translation>请选一张床，或先登记候补。</translation>
    </message>
    <message>
        <source>Please choose a bed.</source>
        <translation>请选一张床。</translation>
    </message>
    <message>
        <source>Please choose somebody.</source>
        <translation>请选一位。</translation>
    </message>
    <message>
        <source>Please choose who it is, or put them on file.</source>
        <translation>请先选人，或新建居民档案。</translation>
    </message>
    <message>
        <source>Please say from when.</source>
        <translation>请填写开始时间。</translation>
    </message>
    <message>
        <source>Please say when.</source>
        <translation>请填写时间。</translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>护栏</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Risk notice</source>
        <translation>风险告知</translation>
    </message>
    <message>
        <source>Risk notice signed on</source>
        <translation>风险告知签署日期</translation>
    </message>
    <message>
        <source>Rooms and beds</source>
        <translation>房间床位</translation>
    </message>
    <message>
        <source>Said yes</source>
        <translation>已答应</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Should be back since {moment}</source>
        <translation>应于 {moment} 返回，超时未归</translation>
    </message>
    <message>
        <source>Should have left by {moment}</source>
        <translation>应于 {moment} 退住，超期</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>Signed today</source>
        <translation>今天已签</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>继续住</translation>
    </message>
    <message>
        <source>Stays after all</source>
        <translation>撤销待退住</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>互换</translation>
    </message>
    <message>
        <source>Swap the bed of {who}</source>
        <translation>互换床位：{who}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take the leave of {name} back?</source>
        <translation>撤回{name}的请假？</translation>
    </message>
    <message>
        <source>Take {offer} instead</source>
        <translation>改用 {offer}</translation>
    </message>
    <message>
        <source>The bed is free again. Ctrl+Z takes it back.</source>
        <translation>床位随即空出。Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>The bed stays held until the leaving is entered.</source>
        <translation>登记退住之前，床位一直保留。</translation>
    </message>
    <message>
        <source>The stay</source>
        <translation>入住档案</translation>
    </message>
    <message>
        <source>The whole room is kept</source>
        <translation>包房</translation>
    </message>
    <message>
        <source>Their phone</source>
        <translation>陪护人电话</translation>
    </message>
    <message>
        <source>To be completed by {moment}</source>
        <translation>{moment} 前须补全</translation>
    </message>
    <message>
        <source>To clean</source>
        <translation>转待清洁</translation>
    </message>
    <message>
        <source>Trial stay</source>
        <translation>试住</translation>
    </message>
    <message>
        <source>Trial until</source>
        <translation>试住到</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>急缓</translation>
    </message>
    <message>
        <source>Wants a bed from {day} on</source>
        <translation>希望从 {day} 起入住</translation>
    </message>
    <message>
        <source>Was to be back by {moment}.</source>
        <translation>应于 {moment} 前返回。</translation>
    </message>
    <message>
        <source>Was to be completed by {moment}</source>
        <translation>应于 {moment} 前补全，已超时</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>已出门</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>随之变化</translation>
    </message>
    <message>
        <source>What is known of the stay</source>
        <translation>入住情况</translation>
    </message>
    <message>
        <source>What is missing is to be completed by {moment}.</source>
        <translation>其余资料请在 {moment} 前补全。</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What was otherwise at this bed</source>
        <translation>这张床的异常情况</translation>
    </message>
    <message>
        <source>What you typed is kept. ＋ Admit offers it again.</source>
        <translation>填写的内容已保留，再点“入住”可接着填。</translation>
    </message>
    <message>
        <source>What you typed is still here; press again to save it.</source>
        <translation>您填写的内容还在，再按一次即保存。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Who keeps company</source>
        <translation>陪护人</translation>
    </message>
    <message>
        <source>Whole room</source>
        <translation>包房</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why, as written into the history</source>
        <translation>原因，会写进经过</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>靠窗</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>陪同人</translation>
    </message>
    <message>
        <source>Would suit, of those who wait: {names}</source>
        <translation>适合候补：{names}</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>已入住</translation>
    </message>
    <message>
        <source>admitted in an emergency; to be completed by {moment}</source>
        <translation>已应急入住，{moment} 前须补全</translation>
    </message>
    <message>
        <source>aged {n}</source>
        <translation>{n} 岁</translation>
    </message>
    <message>
        <source>any room</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>approved by {who}</source>
        <translation>{who}批准</translation>
    </message>
    <message>
        <source>as written into the history</source>
        <translation>会写进经过</translation>
    </message>
    <message>
        <source>back into use</source>
        <translation>已恢复使用</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已预订</translation>
    </message>
    <message>
        <source>by the rates</source>
        <translation>按收费标准</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>dates changed</source>
        <translation>日期已改</translation>
    </message>
    <message>
        <source>day {n} of the stay</source>
        <translation>入住第 {n} 天</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>已记为未到</translation>
    </message>
    <message>
        <source>from now on</source>
        <translation>从现在起</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>已退住</translation>
    </message>
    <message>
        <source>if only a provisional one</source>
        <translation>临时称呼也可以</translation>
    </message>
    <message>
        <source>in a word, such as fallen, alone at home</source>
        <translation>一句话，如：摔倒，家中无人</translation>
    </message>
    <message>
        <source>is about to leave</source>
        <translation>已登记待退住</translation>
    </message>
    <message>
        <source>is back</source>
        <translation>已返回</translation>
    </message>
    <message>
        <source>is out</source>
        <translation>外出中</translation>
    </message>
    <message>
        <source>kept for emergencies, a head releases it</source>
        <translation>应急留床，须站长批准</translation>
    </message>
    <message>
        <source>kept until {moment}</source>
        <translation>保留到 {moment}</translation>
    </message>
    <message>
        <source>leave approved</source>
        <translation>请假已批准</translation>
    </message>
    <message>
        <source>leave entered</source>
        <translation>请假已登记</translation>
    </message>
    <message>
        <source>leave taken back</source>
        <translation>请假已撤回</translation>
    </message>
    <message>
        <source>leaves today</source>
        <translation>今天离开</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已转床</translation>
    </message>
    <message>
        <source>no bed yet</source>
        <translation>暂无床位</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>nobody chosen yet</source>
        <translation>还没选人</translation>
    </message>
    <message>
        <source>not as wished</source>
        <translation>不合意愿</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>暂不清楚</translation>
    </message>
    <message>
        <source>open</source>
        <translation>不限期</translation>
    </message>
    <message>
        <source>out of use for a time</source>
        <translation>已安排停用</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超时未归</translation>
    </message>
    <message>
        <source>said yes: booked</source>
        <translation>已答应，转为预订</translation>
    </message>
    <message>
        <source>should have left</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>since {moment}</source>
        <translation>{moment} 起</translation>
    </message>
    <message>
        <source>stays after all</source>
        <translation>继续住</translation>
    </message>
    <message>
        <source>such as the daughter&apos;s home</source>
        <translation>如：大女儿家</translation>
    </message>
    <message>
        <source>such as the motor of the bed is broken</source>
        <translation>如：床电机损坏</translation>
    </message>
    <message>
        <source>such as who came for the resident</source>
        <translation>如：由谁接走</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>已互换</translation>
    </message>
    <message>
        <source>taken by {who} at {clock}</source>
        <translation>{who} {clock} 已查</translation>
    </message>
    <message>
        <source>the first that is free</source>
        <translation>最先空着的床</translation>
    </message>
    <message>
        <source>waits for a bed</source>
        <translation>已登记候补</translation>
    </message>
    <message>
        <source>went out</source>
        <translation>已出门</translation>
    </message>
    <message>
        <source>who takes the resident along</source>
        <translation>由谁带出</translation>
    </message>
    <message>
        <source>{bed} is to be cleaned, then inspected.</source>
        <translation>{bed} 转为待清洁，清洁后待查。</translation>
    </message>
    <message>
        <source>{name} has bed {bed} already: {state}.</source>
        <translation>{name}已有床位 {bed}：{state}。</translation>
    </message>
    <message>
        <source>{name} is in bed {bed} already: {state}.</source>
        <translation>{name}已住在 {bed}：{state}。</translation>
    </message>
    <message>
        <source>{name} is in the line already: {state}.</source>
        <translation>{name}已登记：{state}。</translation>
    </message>
    <message>
        <source>{nights} left</source>
        <translation>还剩 {nights}</translation>
    </message>
    <message>
        <source>{so_far}, {rest}</source>
        <translation>{so_far}，{rest}</translation>
    </message>
    <message>
        <source>{step}: {what}</source>
        <translation>{step}：{what}</translation>
    </message>
    <message>
        <source>{who} goes out</source>
        <translation>{who} 出门</translation>
    </message>
    <message>
        <source>{who} is about to leave</source>
        <translation>待退住：{who}</translation>
    </message>
    <message>
        <source>{who} is back</source>
        <translation>{who} 返回</translation>
    </message>
    <message>
        <source>{who} leaves</source>
        <translation>退住：{who}</translation>
    </message>
    <message>
        <source>{who} stays after all</source>
        <translation>继续住：{who}</translation>
    </message>
</context>
<context>
    <name>beds_following</name>
    <message>
        <source>The resident has died.</source>
        <translation>老人已去世。</translation>
    </message>
    <message>
        <source>back in bed {bed}</source>
        <translation>已回到床位 {bed}</translation>
    </message>
    <message>
        <source>bed {bed} is still held: please record the leaving</source>
        <translation>床位 {bed} 仍在占用：请办理退住</translation>
    </message>
    <message>
        <source>bed {bed} stays held</source>
        <translation>床位 {bed} 继续保留</translation>
    </message>
    <message>
        <source>still in bed {bed}: please ask</source>
        <translation>仍住在床位 {bed}：请核实</translation>
    </message>
    <message>
        <source>the bed went to somebody else.</source>
        <translation>床位已另作安排。</translation>
    </message>
    <message>
        <source>the stay of {day} was left as it is: {why}</source>
        <translation>{day}的入住记录保持不变：{why}</translation>
    </message>
    <message>
        <source>{n} bookings of or requests for a bed stay: please ask</source>
        <translation>{n} 项床位预订或申请仍有效：请核实</translation>
    </message>
    <message>
        <source>{n} bookings of or requests for a bed were cancelled</source>
        <translation>已取消 {n} 项床位预订或申请</translation>
    </message>
</context>
<context>
    <name>beds_page</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>, {n} in reserve</source>
        <translation>，应急留 {n}</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>1 night</source>
        <translation>1 晚</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 位</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 周</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 月</translation>
    </message>
    <message>
        <source>3 weeks</source>
        <translation>3 周</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Bed board</source>
        <translation>床位板</translation>
    </message>
    <message>
        <source>Bed cards of all who are in</source>
        <translation>全部在住床头卡</translation>
    </message>
    <message>
        <source>Bed cards of room {room}</source>
        <translation>{room} 室床头卡</translation>
    </message>
    <message>
        <source>Bed {n}</source>
        <translation>{n} 床</translation>
    </message>
    <message>
        <source>Beds</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Carry</source>
        <translation>挪动</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>换格</translation>
    </message>
    <message>
        <source>Choose who waits</source>
        <translation>从等床里选</translation>
    </message>
    <message>
        <source>Cleaned, inspected</source>
        <translation>清洁、查过</translation>
    </message>
    <message>
        <source>Does not fit: {bed}</source>
        <translation>放不下：{bed}</translation>
    </message>
    <message>
        <source>Does not fit: {name} has {bed}</source>
        <translation>放不下：{name}占着 {bed}</translation>
    </message>
    <message>
        <source>Drag onto a bed, or choose with W</source>
        <translation>拖到床位上，或按 W 选床</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>应急入住</translation>
    </message>
    <message>
        <source>Emergency admission</source>
        <translation>应急入住</translation>
    </message>
    <message>
        <source>Emergency reserve, a head lets it go</source>
        <translation>应急留床，站长批</translation>
    </message>
    <message>
        <source>Enter the rooms of the house and their beds first.</source>
        <translation>先录入房间和床位。</translation>
    </message>
    <message>
        <source>F</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Fit somewhere</source>
        <translation>能放下</translation>
    </message>
    <message>
        <source>Fits: {bed}</source>
        <translation>可以放：{bed}</translation>
    </message>
    <message>
        <source>Floors {floors}, {n} beds</source>
        <translation>{floors} 楼 {n} 张床</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Free at night</source>
        <translation>当晚空床</translation>
    </message>
    <message>
        <source>How many days</source>
        <translation>看几天</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>Later: {bed} from {day}</source>
        <translation>晚些能放：{bed}，{day} 起</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Longer, shorter</source>
        <translation>延长、缩短</translation>
    </message>
    <message>
        <source>M</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Month {n}</source>
        <translation>{n} 月</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移床</translation>
    </message>
    <message>
        <source>Move {name} from {here} to {there}</source>
        <translation>{name}从 {here} 转到 {there}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新预订</translation>
    </message>
    <message>
        <source>Night round</source>
        <translation>夜间查床</translation>
    </message>
    <message>
        <source>No bed fits now</source>
        <translation>暂时没有合适的床</translation>
    </message>
    <message>
        <source>No beds yet</source>
        <translation>还没有床位</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>没有人等床。</translation>
    </message>
    <message>
        <source>Nothing was done here that could be taken back.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Offer it</source>
        <translation>留给此人</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回去</translation>
    </message>
    <message>
        <source>Put down</source>
        <translation>放下</translation>
    </message>
    <message>
        <source>Put it here</source>
        <translation>放这里</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>放过去</translation>
    </message>
    <message>
        <source>Read at {clock}</source>
        <translation>{clock} 刷新</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Release it</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Release the emergency bed {bed}?</source>
        <translation>动用应急床 {bed}？</translation>
    </message>
    <message>
        <source>Rooms and beds …</source>
        <translation>房间和床位…</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Signed today</source>
        <translation>今日已签字</translation>
    </message>
    <message>
        <source>Something today</source>
        <translation>今天有动静</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Swap beds</source>
        <translation>对调床位</translation>
    </message>
    <message>
        <source>Swap the beds of {one} and {other}</source>
        <translation>{one}与{other}对调床位</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>四</translation>
    </message>
    <message>
        <source>The bed</source>
        <translation>床位状态</translation>
    </message>
    <message>
        <source>The whole house: print, night round, accounts …</source>
        <translation>全院：打印、夜间查床、费用……</translation>
    </message>
    <message>
        <source>The whole time: {bed}</source>
        <translation>整段能放：{bed}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>二</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等床</translation>
    </message>
    <message>
        <source>Waiting for a bed</source>
        <translation>等床的人</translation>
    </message>
    <message>
        <source>Waiting {n}</source>
        <translation>等床 {n}</translation>
    </message>
    <message>
        <source>We</source>
        <translation>三</translation>
    </message>
    <message>
        <source>When {name} or the family has signed, put it down.</source>
        <translation>{name}本人或家属签字后，请登记。</translation>
    </message>
    <message>
        <source>Why, as written into the history</source>
        <translation>原因（记入床位记录）</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>女</translation>
    </message>
    <message>
        <source>allergy</source>
        <translation>有过敏</translation>
    </message>
    <message>
        <source>and {n} more in the way</source>
        <translation>另有 {n} 处冲突</translation>
    </message>
    <message>
        <source>asked on {moment}</source>
        <translation>{moment}申请</translation>
    </message>
    <message>
        <source>away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>bed still taken</source>
        <translation>床还没空出</translation>
    </message>
    <message>
        <source>beds swapped</source>
        <translation>已互换</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已预订</translation>
    </message>
    <message>
        <source>comes today</source>
        <translation>今天到</translation>
    </message>
    <message>
        <source>comes today {clock}</source>
        <translation>今天 {clock} 到</translation>
    </message>
    <message>
        <source>dates changed</source>
        <translation>已改日期</translation>
    </message>
    <message>
        <source>did not come yet</source>
        <translation>还没到</translation>
    </message>
    <message>
        <source>emergency reserve</source>
        <translation>应急留床</translation>
    </message>
    <message>
        <source>emergency reserve, a head lets it go</source>
        <translation>应急留床，站长批</translation>
    </message>
    <message>
        <source>for company</source>
        <translation>陪护床</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空</translation>
    </message>
    <message>
        <source>free bed</source>
        <translation>空床</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>keeps company</source>
        <translation>陪护</translation>
    </message>
    <message>
        <source>kept until {moment}</source>
        <translation>保留到{moment}</translation>
    </message>
    <message>
        <source>leaves today</source>
        <translation>今天离开</translation>
    </message>
    <message>
        <source>may fall</source>
        <translation>防跌倒</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已转床</translation>
    </message>
    <message>
        <source>offered; press Y in the drawer when they say yes</source>
        <translation>已留床；对方答应了，在侧栏按 Y</translation>
    </message>
    <message>
        <source>overstays</source>
        <translation>超期未离</translation>
    </message>
    <message>
        <source>oxygen</source>
        <translation>吸氧</translation>
    </message>
    <message>
        <source>rail</source>
        <translation>护栏</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>应急</translation>
    </message>
    <message>
        <source>should have left</source>
        <translation>该离开了</translation>
    </message>
    <message>
        <source>since {moment}</source>
        <translation>{moment}起</translation>
    </message>
    <message>
        <source>to be completed by {moment}</source>
        <translation>{moment}前补全资料</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>到 {day}</translation>
    </message>
    <message>
        <source>whole room</source>
        <translation>包房</translation>
    </message>
    <message>
        <source>window</source>
        <translation>靠窗</translation>
    </message>
    <message>
        <source>{bed} fits</source>
        <translation>可放 {bed}</translation>
    </message>
    <message>
        <source>{bed} fits, from {day} on</source>
        <translation>可放 {bed}，{day} 起</translation>
    </message>
    <message>
        <source>{bed} fits, to {day}</source>
        <translation>可放 {bed}，到 {day}</translation>
    </message>
    <message>
        <source>{bed} from {day}</source>
        <translation>{bed}，{day} 起</translation>
    </message>
    <message>
        <source>{bed} is free: it fits {name}, the first who waits for such a bed. {span}</source>
        <translation>{bed} 空出来了：等床的{name}正合适，{span}</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <translation>{begins} 到 {ends}</translation>
    </message>
    <message>
        <source>{kind}, {nights}</source>
        <translation>{kind} {nights}</translation>
    </message>
    <message>
        <source>{kind}{span}, {nights} overlap</source>
        <translation>{kind}{span}，重叠 {nights}</translation>
    </message>
    <message>
        <source>{leave}, overdue</source>
        <translation>{leave} 超时未归</translation>
    </message>
    <message>
        <source>{name} would have a bed that is kept free for emergencies. Your name is recorded.</source>
        <translation>{name}要用的是应急留床，批准人会记录在案。</translation>
    </message>
    <message>
        <source>{name}: as it was before</source>
        <translation>{name}：已恢复原样</translation>
    </message>
    <message>
        <source>{name}: the risks were told</source>
        <translation>{name}：已登记风险告知</translation>
    </message>
    <message>
        <source>{n} days over</source>
        <translation>超期 {n} 天</translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation>剩 {n}</translation>
    </message>
    <message>
        <source>{n} nights</source>
        <translation>{n} 晚</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 位</translation>
    </message>
    <message>
        <source>{span}, {nights}</source>
        <translation>{span}，{nights}</translation>
    </message>
    <message>
        <source>{stay}, from today on</source>
        <translation>{stay}，今天起</translation>
    </message>
    <message>
        <source>{stay}, from {day} on</source>
        <translation>{stay}，{day} 起</translation>
    </message>
    <message>
        <source>{stay}, wants {room}</source>
        <translation>{stay}，要{room}</translation>
    </message>
    <message>
        <source>{year}, month {n}</source>
        <translation>{year} 年 {n} 月</translation>
    </message>
</context>
<context>
    <name>boards</name>
    <message>
        <source>A board holds {n} people or places at most.</source>
        <translation>一块公示牌最多放 {n} 个人或地点。</translation>
    </message>
    <message>
        <source>A board needs a title.</source>
        <translation>请写公示牌的标题。</translation>
    </message>
    <message>
        <source>A line needs a name or a duty.</source>
        <translation>每一行至少要写姓名或职务。</translation>
    </message>
    <message>
        <source>Boards are printed on A4 or A3.</source>
        <translation>公示牌只能用 A4 或 A3 纸打印。</translation>
    </message>
    <message>
        <source>This board is gone already.</source>
        <translation>这块公示牌已经不在了。</translation>
    </message>
    <message>
        <source>address {before} → {now}</source>
        <translation>地址 {before} → {now}</translation>
    </message>
    <message>
        <source>another order</source>
        <translation>顺序变了</translation>
    </message>
    <message>
        <source>answers for the grid, hears complaints</source>
        <translation>总负责，听取意见</translation>
    </message>
    <message>
        <source>answers for the whole community</source>
        <translation>全面负责社区工作</translation>
    </message>
    <message>
        <source>grid {before} → {now}</source>
        <translation>网格 {before} → {now}</translation>
    </message>
    <message>
        <source>health, contracts with the family doctor</source>
        <translation>健康咨询、签约服务</translation>
    </message>
    <message>
        <source>hotline {before} → {now}</source>
        <translation>服务电话 {before} → {now}</translation>
    </message>
    <message>
        <source>lanes, cleanliness, repairs</source>
        <translation>环境卫生、公共维修</translation>
    </message>
    <message>
        <source>new: {who} {now}</source>
        <translation>新增：{who} {now}</translation>
    </message>
    <message>
        <source>no more: {who} {before}</source>
        <translation>不再是：{who} {before}</translation>
    </message>
    <message>
        <source>paper {before} → {now}</source>
        <translation>纸张 {before} → {now}</translation>
    </message>
    <message>
        <source>policies, matters of units</source>
        <translation>政策咨询、单位协调</translation>
    </message>
    <message>
        <source>safety, fraud, residence papers</source>
        <translation>治安、防诈骗、户籍</translation>
    </message>
    <message>
        <source>station {before} → {now}</source>
        <translation>站点名称 {before} → {now}</translation>
    </message>
    <message>
        <source>takes requests, visits, does errands</source>
        <translation>受理诉求、上门走访、代办</translation>
    </message>
    <message>
        <source>title {before} → {now}</source>
        <translation>标题 {before} → {now}</translation>
    </message>
    <message>
        <source>{who} telephone {before} → {now}</source>
        <translation>{who}电话 {before} → {now}</translation>
    </message>
    <message>
        <source>{who} {before} → {now}</source>
        <translation>{who} {before} → {now}</translation>
    </message>
    <message>
        <source>{who}: another photo</source>
        <translation>{who}换了照片</translation>
    </message>
    <message>
        <source>{who}: other words</source>
        <translation>{who}说明改了</translation>
    </message>
</context>
<context>
    <name>boards_page</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>A poster with photo and telephone of those responsible, to hang in the estate.</source>
        <translation>带照片和电话的责任人公示牌，张贴在小区里。</translation>
    </message>
    <message>
        <source>A3, for a wall</source>
        <translation>A3（宣传栏）</translation>
    </message>
    <message>
        <source>A4, for a door</source>
        <translation>A4（单元门）</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>公示牌</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change “{title}”</source>
        <translation>修改“{title}”</translation>
    </message>
    <message>
        <source>Changed since it was printed: {what}</source>
        <translation>印好以后变了：{what}</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Duty boards</source>
        <translation>责任公示牌</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Hang again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>It is no longer told when it is out of date. It can be hung again.</source>
        <translation>撤下后不再提醒重印，以后可以恢复。</translation>
    </message>
    <message>
        <source>Lines of the board</source>
        <translation>上牌人员</translation>
    </message>
    <message>
        <source>Make a board</source>
        <translation>做一块公示牌</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New board of “{grid}”</source>
        <translation>“{grid}”新公示牌</translation>
    </message>
    <message>
        <source>No board here yet</source>
        <translation>还没有公示牌</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Person or place to add</source>
        <translation>要加的人或地点</translation>
    </message>
    <message>
        <source>Picked by hand</source>
        <translation>自己挑选</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print all due</source>
        <translation>打印全部待印的</translation>
    </message>
    <message>
        <source>Print {n} duty boards</source>
        <translation>打印 {n} 块责任公示牌</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印制</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Take “{title}” down?</source>
        <translation>撤下“{title}”？</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>What one turns to them for</source>
        <translation>找他办什么</translation>
    </message>
    <message>
        <source>Where it hangs</source>
        <translation>张贴位置</translation>
    </message>
    <message>
        <source>Who serves in the grid</source>
        <translation>网格在岗人员</translation>
    </message>
    <message>
        <source>Who stands on the board</source>
        <translation>上牌人员</translation>
    </message>
    <message>
        <source>Words of my own</source>
        <translation>自己填写</translation>
    </message>
    <message>
        <source>duty boards</source>
        <translation>责任公示牌</translation>
    </message>
    <message>
        <source>its grid is no longer in use</source>
        <translation>所属网格已停用</translation>
    </message>
    <message>
        <source>no longer there: whoever comes after, or nobody</source>
        <translation>已不在岗：由接任的人顶上，没有则不印</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未印</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>要重印</translation>
    </message>
    <message>
        <source>such as the gate of the estate</source>
        <translation>例如：小区东门</translation>
    </message>
    <message>
        <source>taken down</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>{grid}: those responsible</source>
        <translation>{grid}责任公示牌</translation>
    </message>
    <message>
        <source>{n} of {most}</source>
        <translation>{n} / {most}</translation>
    </message>
    <message>
        <source>{n} to print …</source>
        <translation>待印 {n} 块…</translation>
    </message>
    <message>
        <source>“{title}” hangs again.</source>
        <translation>“{title}”已恢复。</translation>
    </message>
    <message>
        <source>“{title}” is saved.</source>
        <translation>“{title}”已保存。</translation>
    </message>
    <message>
        <source>“{title}” is taken down.</source>
        <translation>“{title}”已撤下。</translation>
    </message>
</context>
<context>
    <name>bookings</name>
    <message>
        <source>1 to 9 portions.</source>
        <translation>份数为 1 到 9。</translation>
    </message>
    <message>
        <source>A pause begins today or later.</source>
        <translation>暂停日期应为今天或以后。</translation>
    </message>
    <message>
        <source>A place is free now, {n} wait for one.</source>
        <translation>现在空出一个名额，有 {n} 人候补。</translation>
    </message>
    <message>
        <source>A place is free: it can be booked.</source>
        <translation>还有空位，可以直接预约。</translation>
    </message>
    <message>
        <source>A plan begins, and is changed, today or later.</source>
        <translation>长期预约的开始和变更日期应为今天或以后。</translation>
    </message>
    <message>
        <source>A plan stays with its resident.</source>
        <translation>长期预约不能改到别人名下。</translation>
    </message>
    <message>
        <source>Another desk has booked this already.</source>
        <translation>另一个窗口已经约了这一项。</translation>
    </message>
    <message>
        <source>Another service is booked anew.</source>
        <translation>换成另一项服务请重新预约。</translation>
    </message>
    <message>
        <source>At least one place.</source>
        <translation>至少一个名额。</translation>
    </message>
    <message>
        <source>From 1 to {most} portions.</source>
        <translation>份数为 1 到 {most}。</translation>
    </message>
    <message>
        <source>It begins on {moment}. Until then it can be cancelled.</source>
        <translation>{moment}才开始，此前可以取消。</translation>
    </message>
    <message>
        <source>It can&apos;t be booked so. {why}</source>
        <translation>不能这样预约。{why}</translation>
    </message>
    <message>
        <source>It ends after it begins.</source>
        <translation>结束日期应晚于开始日期。</translation>
    </message>
    <message>
        <source>It followed from something else: take that back.</source>
        <translation>这是由别的登记引起的，请撤回那一项。</translation>
    </message>
    <message>
        <source>It goes on today or later.</source>
        <translation>恢复日期应为今天或以后。</translation>
    </message>
    <message>
        <source>It is at this time already.</source>
        <translation>本来就约在这个时间。</translation>
    </message>
    <message>
        <source>It is late: the count is used up.</source>
        <translation>已过取消时限，套餐照常扣次。</translation>
    </message>
    <message>
        <source>It is late: {percent} % of the price is charged.</source>
        <translation>已过取消时限，按价格的 {percent}% 收费。</translation>
    </message>
    <message>
        <source>It is late; nothing is charged.</source>
        <translation>已过取消时限，但不收费。</translation>
    </message>
    <message>
        <source>It is late; the count is released all the same.</source>
        <translation>已过取消时限，但次数照常退回。</translation>
    </message>
    <message>
        <source>It is not given on these days of the week.</source>
        <translation>这些星期没有该场次。</translation>
    </message>
    <message>
        <source>It is stopped today or later.</source>
        <translation>停止日期应为今天或以后。</translation>
    </message>
    <message>
        <source>It was changed once more since. It can&apos;t be taken back any more.</source>
        <translation>此后又有改动，不能再撤回。</translation>
    </message>
    <message>
        <source>Its day lies ahead.</source>
        <translation>还没到预约的那天。</translation>
    </message>
    <message>
        <source>Meals rest from {first} on.</source>
        <translation>{first}起停餐。</translation>
    </message>
    <message>
        <source>No {kind} is free then.</source>
        <translation>这个时间没有空闲的{kind}。</translation>
    </message>
    <message>
        <source>Nobody was chosen.</source>
        <translation>还没有选人。</translation>
    </message>
    <message>
        <source>Nothing is left of {service} in “{package}”.</source>
        <translation>“{package}”里的{service}已经用完。</translation>
    </message>
    <message>
        <source>Of this everybody has one at a time.</source>
        <translation>这项服务每人每次只能约一份。</translation>
    </message>
    <message>
        <source>Of {service} {n} are left in “{package}”.</source>
        <translation>“{package}”里的{service}还剩 {n} 次。</translation>
    </message>
    <message>
        <source>Paused from {first} on: {why}.</source>
        <translation>{first}起暂停：{why}。</translation>
    </message>
    <message>
        <source>Paused from {first} until {last}: {why}.</source>
        <translation>{first}至{last}暂停：{why}。</translation>
    </message>
    <message>
        <source>Please choose the days of the week.</source>
        <translation>请选择星期。</translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation>请写明原因。</translation>
    </message>
    <message>
        <source>Somebody is named twice.</source>
        <translation>同一个人选了两次。</translation>
    </message>
    <message>
        <source>Something was done since: {verb}, {moment}. Take that back first.</source>
        <translation>之后又有操作：{verb}，{moment}。请先撤回那一步。</translation>
    </message>
    <message>
        <source>Taken back: {verb}, {moment}</source>
        <translation>已撤回：{verb}，{moment}</translation>
    </message>
    <message>
        <source>The ability assessment was due on {day}.</source>
        <translation>能力评估应在{day}前复评。</translation>
    </message>
    <message>
        <source>The bath has not been recorded: measure, begin and end it first.</source>
        <translation>还没有助浴记录：请先测量、开始并结束助浴。</translation>
    </message>
    <message>
        <source>The kitchen has counted already. Please say why it is changed.</source>
        <translation>厨房已截单，请写明改动的原因。</translation>
    </message>
    <message>
        <source>The package does not hold {service} on that day.</source>
        <translation>那一天套餐里没有{service}。</translation>
    </message>
    <message>
        <source>The time to book these places is over: they were given to others.</source>
        <translation>占位已超时，名额已给了别人。</translation>
    </message>
    <message>
        <source>There is a pause in these days already. Lift or change that one.</source>
        <translation>这段日子已有暂停，请在原暂停上恢复或变更。</translation>
    </message>
    <message>
        <source>There is such a plan from {day} on already. Change that one.</source>
        <translation>自 {day} 起已有同样的长期预约，请在原预约上变更。</translation>
    </message>
    <message>
        <source>These places are not there any more.</source>
        <translation>这些名额已经不在了。</translation>
    </message>
    <message>
        <source>This booking is not there any more.</source>
        <translation>这条预约已经不在了。</translation>
    </message>
    <message>
        <source>This can&apos;t be taken back.</source>
        <translation>这一步不能撤回。</translation>
    </message>
    <message>
        <source>This diet is not there any more.</source>
        <translation>该餐型已不存在。</translation>
    </message>
    <message>
        <source>This errand is not there any more.</source>
        <translation>这个代办事项已经不在了。</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>这份档案已经不在了。</translation>
    </message>
    <message>
        <source>This file was merged into another one: book for that one.</source>
        <translation>这份档案已并入另一份，请用那一份预约。</translation>
    </message>
    <message>
        <source>This is no longer given on that day.</source>
        <translation>该服务届时已停办。</translation>
    </message>
    <message>
        <source>This package is not the resident&apos;s.</source>
        <translation>该套餐不属于此人。</translation>
    </message>
    <message>
        <source>This pause is not there any more.</source>
        <translation>该暂停已不存在。</translation>
    </message>
    <message>
        <source>This person is no longer here.</source>
        <translation>此人已不在册（身故、迁出或档案已合并）。</translation>
    </message>
    <message>
        <source>This plan is not there any more.</source>
        <translation>该长期预约已不存在。</translation>
    </message>
    <message>
        <source>This plan is over. Please make a new one.</source>
        <translation>该长期预约已结束，请新建。</translation>
    </message>
    <message>
        <source>This sitting is not there any more.</source>
        <translation>该场次已不存在。</translation>
    </message>
    <message>
        <source>This time does not take all of these rooms and carers.</source>
        <translation>这个时间用不了全部这些房间和护理员。</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>这一步已经撤回。</translation>
    </message>
    <message>
        <source>agreed until then</source>
        <translation>约定到期</translation>
    </message>
    <message>
        <source>as on file</source>
        <translation>按档案</translation>
    </message>
    <message>
        <source>at the centre</source>
        <translation>到中心</translation>
    </message>
    <message>
        <source>brought home</source>
        <translation>送餐上门</translation>
    </message>
    <message>
        <source>cancelled for the day</source>
        <translation>当日取消</translation>
    </message>
    <message>
        <source>for {n} days there is no place any more: please look</source>
        <translation>有 {n} 天已无名额，请查看</translation>
    </message>
    <message>
        <source>it is not given then</source>
        <translation>那时不开放</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>无名额</translation>
    </message>
    <message>
        <source>the standing plan was changed</source>
        <translation>长期预约已变更</translation>
    </message>
    <message>
        <source>{name} has died.</source>
        <translation>{name}已去世。</translation>
    </message>
    <message>
        <source>{name} has moved away.</source>
        <translation>{name}已迁出。</translation>
    </message>
    <message>
        <source>{name} has no ability assessment yet.</source>
        <translation>{name}还没有能力评估。</translation>
    </message>
    <message>
        <source>{name} has not consented: {purpose}.</source>
        <translation>{name}还没有签同意书：{purpose}。</translation>
    </message>
    <message>
        <source>{name} has this already.</source>
        <translation>{name}已经约了这一项。</translation>
    </message>
    <message>
        <source>{name} is at {service} then, {starts} to {ends}.</source>
        <translation>{name}那时在{service}，{starts}至{ends}。</translation>
    </message>
    <message>
        <source>{n} bags of laundry are still here: please give them back</source>
        <translation>还有 {n} 个洗衣袋在站内，请交还家属或本人</translation>
    </message>
    <message>
        <source>{n} bookings of services stand again</source>
        <translation>恢复服务预约 {n} 次</translation>
    </message>
    <message>
        <source>{n} bookings of services were cancelled</source>
        <translation>取消服务预约 {n} 次</translation>
    </message>
    <message>
        <source>{n} carers are needed, fewer are free then.</source>
        <translation>需要 {n} 名护理员，这个时间空闲的不够。</translation>
    </message>
    <message>
        <source>{n} carers together</source>
        <translation>{n} 人协助</translation>
    </message>
    <message>
        <source>{n} packages ended</source>
        <translation>终止套餐 {n} 个</translation>
    </message>
    <message>
        <source>{n} portions</source>
        <translation>{n} 份</translation>
    </message>
    <message>
        <source>{n} standing plans were stopped</source>
        <translation>停止长期预约 {n} 项</translation>
    </message>
    <message>
        <source>{service} {day} {clock}</source>
        <translation>{service}{day}{clock}</translation>
    </message>
    <message>
        <source>{what} could be booked until {moment}.</source>
        <translation>{what}的预约已于{moment}截止。</translation>
    </message>
    <message>
        <source>{what} has {n} free places only.</source>
        <translation>{what}只剩 {n} 个名额。</translation>
    </message>
    <message>
        <source>{what} is full: {n} places.</source>
        <translation>{what}已约满，共 {n} 个名额。</translation>
    </message>
    <message>
        <source>{what} is over.</source>
        <translation>{what}已经结束。</translation>
    </message>
    <message>
        <source>{what}: {reason}.</source>
        <translation>{what}：{reason}。</translation>
    </message>
    <message>
        <source>“{verb}” can&apos;t be done now: {state}.</source>
        <translation>现在不能{verb}：{state}。</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>No day is named.</source>
        <translation>没有写任何一天。</translation>
    </message>
</context>
<context>
    <name>camera</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Hold the code up to the camera</source>
        <translation>请把码对准摄像头</translation>
    </message>
    <message>
        <source>No camera was found. Is it plugged in?</source>
        <translation>没有找到摄像头，是否已插好？</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>用摄像头扫码</translation>
    </message>
    <message>
        <source>The camera gives no picture: {reason}</source>
        <translation>摄像头没有画面：{reason}</translation>
    </message>
    <message>
        <source>The code must be sharp and as large as a hand.</source>
        <translation>码要清晰，在画面中约有手掌大小。</translation>
    </message>
    <message>
        <source>The parts of the system that a camera needs are not installed.</source>
        <translation>系统缺少摄像头所需的组件。</translation>
    </message>
    <message>
        <source>The system does not let the desk use the camera. See its settings.</source>
        <translation>系统不允许使用摄像头，请查看系统设置。</translation>
    </message>
</context>
<context>
    <name>canteen</name>
    <message>
        <source>Allergies</source>
        <translation>过敏</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>扫码付</translation>
    </message>
    <message>
        <source>Canteen card</source>
        <translation>饭卡</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>收现金</translation>
    </message>
    <message>
        <source>Check-in: {meal}</source>
        <translation>堂食签到：{meal}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>含有</translation>
    </message>
    <message>
        <source>Copy last week</source>
        <translation>复制上周</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>餐型</translation>
    </message>
    <message>
        <source>Dish</source>
        <translation>菜名</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>菜</translation>
    </message>
    <message>
        <source>End the card</source>
        <translation>停用此卡</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>转给</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>取餐</translation>
    </message>
    <message>
        <source>Holds no card.</source>
        <translation>没有饭卡。</translation>
    </message>
    <message>
        <source>Holds: {numbers}</source>
        <translation>持有：{numbers}</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>换成</translation>
    </message>
    <message>
        <source>Instead of {name}</source>
        <translation>代替{name}</translation>
    </message>
    <message>
        <source>Leaves out: {what}</source>
        <translation>忌口：{what}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>忌口</translation>
    </message>
    <message>
        <source>Meals of {name}</source>
        <translation>{name}的饮食</translation>
    </message>
    <message>
        <source>Menus of the week</source>
        <translation>一周菜单</translation>
    </message>
    <message>
        <source>No meals are given. Enter them in the settings.</source>
        <translation>还没有供餐，请在设置里添加。</translation>
    </message>
    <message>
        <source>Note for the kitchen</source>
        <translation>给厨房的话</translation>
    </message>
    <message>
        <source>Nothing is booked for this meal.</source>
        <translation>这一餐没有预约。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Scan a card, Enter gives it out</source>
        <translation>刷卡，回车发放</translation>
    </message>
    <message>
        <source>Scan the card, or type name, pinyin letters, phone</source>
        <translation>刷卡，或输入姓名、拼音首字母、电话</translation>
    </message>
    <message>
        <source>Somebody else gets it</source>
        <translation>转给他人</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the meal of {name} back?</source>
        <translation>给{name}退餐？</translation>
    </message>
    <message>
        <source>The file says too: {what}</source>
        <translation>档案里还写有：{what}</translation>
    </message>
    <message>
        <source>The next week</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>The one is given back, the other booked and handed out.</source>
        <translation>原来的退掉，另外预约一份并取餐。</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>一周</translation>
    </message>
    <message>
        <source>What it contains: shrimp, egg, bean curd … Instead: what allergic people get</source>
        <translation>“含有”写虾、蛋、豆制品等，忌口和过敏的人改用“换成”里的菜</translation>
    </message>
    <message>
        <source>What was counted or charged is taken back.</source>
        <translation>扣的次数或费用一并退回。</translation>
    </message>
    <message>
        <source>Who gets the meal of {name}? Scan or type; Esc leaves it.</source>
        <translation>{name}的餐转给谁？刷卡或输入姓名；按 Esc 不转。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>from the package</source>
        <translation>套餐扣次</translation>
    </message>
    <message>
        <source>had it at {clock}</source>
        <translation>{clock} 已取</translation>
    </message>
    <message>
        <source>handed out</source>
        <translation>已取餐</translation>
    </message>
    <message>
        <source>no price set</source>
        <translation>未设价格</translation>
    </message>
    <message>
        <source>nothing booked</source>
        <translation>没有预约</translation>
    </message>
    <message>
        <source>nothing to pay</source>
        <translation>不用付</translation>
    </message>
    <message>
        <source>ordinary ({diet})</source>
        <translation>{diet}</translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation>已收 ¥{amount}</translation>
    </message>
    <message>
        <source>such as bean curd, coriander</source>
        <translation>如 豆制品、香菜</translation>
    </message>
    <message>
        <source>such as shrimp, peanuts</source>
        <translation>如 虾蟹、花生</translation>
    </message>
    <message>
        <source>to be brought</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>to pay {amount}</source>
        <translation>应付 ¥{amount}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{n} menus were copied.</source>
        <translation>复制了 {n} 餐的菜单。</translation>
    </message>
    <message>
        <source>{n} served here</source>
        <translation>本窗口已取 {n} 人</translation>
    </message>
    <message>
        <source>{n} to hand out</source>
        <translation>待取 {n} 份</translation>
    </message>
    <message>
        <source>{other} gets the meal of {name}?</source>
        <translation>把{name}的餐转给{other}？</translation>
    </message>
</context>
<context>
    <name>card_fields</name>
    <message>
        <source>address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>allergies and illnesses</source>
        <translation>过敏和病史</translation>
    </message>
    <message>
        <source>community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>duty of the grid worker</source>
        <translation>网格员的职务</translation>
    </message>
    <message>
        <source>family doctor</source>
        <translation>家庭医生</translation>
    </message>
    <message>
        <source>family member</source>
        <translation>家里人</translation>
    </message>
    <message>
        <source>grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>how the family member is related</source>
        <translation>与家里人的关系</translation>
    </message>
    <message>
        <source>how to get meals</source>
        <translation>怎样就餐</translation>
    </message>
    <message>
        <source>how to get repairs</source>
        <translation>怎样报修</translation>
    </message>
    <message>
        <source>how to reach the police officer</source>
        <translation>怎样找民警</translation>
    </message>
    <message>
        <source>how to see the doctor</source>
        <translation>怎样看医生</translation>
    </message>
    <message>
        <source>meal point</source>
        <translation>助餐点</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>number of the card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>police officer</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>repairs</source>
        <translation>报修</translation>
    </message>
    <message>
        <source>services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>steward of the building</source>
        <translation>楼长</translation>
    </message>
    <message>
        <source>telephone for repairs</source>
        <translation>报修电话</translation>
    </message>
    <message>
        <source>telephone of the desk</source>
        <translation>服务台电话</translation>
    </message>
    <message>
        <source>telephone of the doctor</source>
        <translation>医生电话</translation>
    </message>
    <message>
        <source>telephone of the family</source>
        <translation>家里人电话</translation>
    </message>
    <message>
        <source>telephone of the grid worker</source>
        <translation>网格员电话</translation>
    </message>
    <message>
        <source>telephone of the meal point</source>
        <translation>助餐点电话</translation>
    </message>
    <message>
        <source>telephone of the police officer</source>
        <translation>民警电话</translation>
    </message>
    <message>
        <source>telephone of the steward</source>
        <translation>楼长电话</translation>
    </message>
    <message>
        <source>text of the template</source>
        <translation>样式里的文字</translation>
    </message>
    <message>
        <source>what to mind</source>
        <translation>要注意的事</translation>
    </message>
    <message>
        <source>when the desk answers</source>
        <translation>服务台接听时间</translation>
    </message>
</context>
<context>
    <name>card_sheets</name>
    <message>
        <source>A  from the left edge of the paper to the cross: {mm} mm</source>
        <translation>A  纸的左边到十字：{mm} 毫米</translation>
    </message>
    <message>
        <source>B  from the upper edge of the paper to the cross: {mm} mm</source>
        <translation>B  纸的上边到十字：{mm} 毫米</translation>
    </message>
    <message>
        <source>C  from the cross to the cross on the right: {mm} mm</source>
        <translation>C  十字到右边的十字：{mm} 毫米</translation>
    </message>
    <message>
        <source>D  from the cross to the cross below: {mm} mm</source>
        <translation>D  十字到下面的十字：{mm} 毫米</translation>
    </message>
    <message>
        <source>First C: if it differs, type {mm} ÷ C × 100 at “Scale”, and print again.</source>
        <translation>先看 C：不对，就在“缩放”填 {mm} ÷ C × 100，再打一张。</translation>
    </message>
    <message>
        <source>Print at 100 %, without “fit to page”. Measure with a ruler, to half a millimetre:</source>
        <translation>按 100 % 打印，不要选“适合页面”。用尺量，量到半毫米：</translation>
    </message>
    <message>
        <source>Print once more to check: all four are as they should be then.</source>
        <translation>再打一张核对：四个数都对了就好。</translation>
    </message>
    <message>
        <source>Printed with: right {right} mm, down {down} mm, scale {scale} %. What is measured comes on top of it.</source>
        <translation>打印时已按右移 {right} 毫米、下移 {down} 毫米、缩放 {scale} % 校正；量出来的差数再加上去。</translation>
    </message>
    <message>
        <source>Printer test page</source>
        <translation>打印机校准页</translation>
    </message>
    <message>
        <source>That can&apos;t be: no printer is off that far. Measure in millimetres from the edge of the paper, and along the lines between the crosses.</source>
        <translation>这不对，打印机偏不了这么多。请从纸边量起，并沿着十字之间的线量，单位是毫米。</translation>
    </message>
    <message>
        <source>Then A: if it is smaller, type the difference at “Right”; if larger, with a minus.</source>
        <translation>再看 A：小了多少，“右移”就填多少；大了，填负数。</translation>
    </message>
    <message>
        <source>Then B: if it is smaller, type the difference at “Down”; if larger, with a minus.</source>
        <translation>再看 B：小了多少，“下移”就填多少；大了，填负数。</translation>
    </message>
</context>
<context>
    <name>card_templates</name>
    <message>
        <source>A brace stands alone. Fields are written like {name}.</source>
        <translation>花括号没有成对。填空写成 {name} 这样。</translation>
    </message>
    <message>
        <source>A card has no such field: {name}</source>
        <translation>卡片上没有这一项：{name}</translation>
    </message>
    <message>
        <source>A text has {most} characters at most.</source>
        <translation>一段文字最多 {most} 个字。</translation>
    </message>
    <message>
        <source>The card template can&apos;t be used: {where}: {why}</source>
        <translation>卡片样式不能用：{where}：{why}</translation>
    </message>
    <message>
        <source>a card has one or two sides, and a size</source>
        <translation>卡片要有一面或两面，并写明尺寸</translation>
    </message>
    <message>
        <source>a code stands on white only</source>
        <translation>码只能印在白底上</translation>
    </message>
    <message>
        <source>it can&apos;t be read: {why}</source>
        <translation>读不出来：{why}</translation>
    </message>
    <message>
        <source>it is nearer to the edge than {margin} mm</source>
        <translation>离边不到 {margin} 毫米</translation>
    </message>
    <message>
        <source>its ink is too pale for its ground: {ink}</source>
        <translation>字色和底色太接近：{ink}</translation>
    </message>
    <message>
        <source>texts are wanted in each language: {names}</source>
        <translation>每种语言都要有文字：{names}</translation>
    </message>
    <message>
        <source>the languages have different texts</source>
        <translation>各种语言的文字不一样多</translation>
    </message>
    <message>
        <source>there is no such block: {name}</source>
        <translation>没有这一块：{name}</translation>
    </message>
    <message>
        <source>there is no such part: {name}</source>
        <translation>没有这个部分：{name}</translation>
    </message>
    <message>
        <source>there is no such text: {name}</source>
        <translation>没有这段文字：{name}</translation>
    </message>
    <message>
        <source>there is no text in this language: {name}</source>
        <translation>没有这种语言的文字：{name}</translation>
    </message>
    <message>
        <source>this is missing: {name}</source>
        <translation>缺少：{name}</translation>
    </message>
    <message>
        <source>two things lie on each other: {one}, {other}</source>
        <translation>两样东西叠在一起：{one}，{other}</translation>
    </message>
    <message>
        <source>type is smaller than {size} mm</source>
        <translation>字小于 {size} 毫米</translation>
    </message>
    <message>
        <source>type of {size} mm is too high for its place</source>
        <translation>{size} 毫米的字放不进这个位置</translation>
    </message>
    <message>
        <source>unknown field: {name}</source>
        <translation>不认识的项：{name}</translation>
    </message>
</context>
<context>
    <name>card_words</name>
    <message>
        <source>Allergic: {what}</source>
        <translation>{what}过敏</translation>
    </message>
    <message>
        <source>{days} afternoons</source>
        <translation>{days}下午</translation>
    </message>
    <message>
        <source>{days} mornings</source>
        <translation>{days}上午</translation>
    </message>
    <message>
        <source>{number} ext. {extension}</source>
        <translation>{number} 转 {extension}</translation>
    </message>
    <message>
        <source>{said} and more</source>
        <translation>{said}等</translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>A sheet can be off by at most 20 mm.</source>
        <translation>偏移最多 20 毫米。</translation>
    </message>
    <message>
        <source>Another desk changed the codes of these cards at the same moment. Please try again.</source>
        <translation>另一窗口同时改动了这些卡的卡码，请再试一次。</translation>
    </message>
    <message>
        <source>Cards of this print run are on paper already.</source>
        <translation>这一批已有卡印在纸上，不能再添加。</translation>
    </message>
    <message>
        <source>Please choose a category.</source>
        <translation>请选择类别。</translation>
    </message>
    <message>
        <source>Please choose a grid.</source>
        <translation>请选择网格。</translation>
    </message>
    <message>
        <source>Please give the printer a name.</source>
        <translation>请给打印机起个名字。</translation>
    </message>
    <message>
        <source>Please give the template a name.</source>
        <translation>请给样式起个名字。</translation>
    </message>
    <message>
        <source>Please write whom to look for.</source>
        <translation>请输入要找的人。</translation>
    </message>
    <message>
        <source>The card of {name} holds characters that no font can draw: {characters}. Say what to do with it.</source>
        <translation>{name}的卡上有字体里没有的字：{characters}。请先选定怎么处理。</translation>
    </message>
    <message>
        <source>The card of {name}: {why}</source>
        <translation>{name}的卡：{why}</translation>
    </message>
    <message>
        <source>The name is too long: at most {most} characters.</source>
        <translation>名字太长：最多 {most} 个字。</translation>
    </message>
    <message>
        <source>The picture is larger than 2 MB; please make it smaller.</source>
        <translation>图片超过 2 MB，请缩小后再选。</translation>
    </message>
    <message>
        <source>The run has {count} cards; {printed} can&apos;t be printed.</source>
        <translation>这一批共 {count} 张卡，不可能印出 {printed} 张。</translation>
    </message>
    <message>
        <source>The scale is between 90 % and 110 %.</source>
        <translation>缩放在 90% 到 110% 之间。</translation>
    </message>
    <message>
        <source>There is a printer “{name}” already.</source>
        <translation>已有名为“{name}”的打印机。</translation>
    </message>
    <message>
        <source>There is a template “{name}” already.</source>
        <translation>已有名为“{name}”的样式。</translation>
    </message>
    <message>
        <source>There is no template “{name}”. There are: {names}.</source>
        <translation>没有名为“{name}”的样式。现有：{names}。</translation>
    </message>
    <message>
        <source>There is nobody to print a card for.</source>
        <translation>没有需要印卡的人。</translation>
    </message>
    <message>
        <source>This code is not there any more.</source>
        <translation>这个卡码已经不在了。</translation>
    </message>
    <message>
        <source>This code was revoked before.</source>
        <translation>这个卡码先前已经作废。</translation>
    </message>
    <message>
        <source>This is no picture; please choose a PNG or JPEG file.</source>
        <translation>这不是图片，请选择 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>This picture is not there any more.</source>
        <translation>这张图片已经不在了。</translation>
    </message>
    <message>
        <source>This print run is not there any more.</source>
        <translation>这个打印批次已经不在了。</translation>
    </message>
    <message>
        <source>This print run was stopped before; its other cards are void.</source>
        <translation>这个打印批次已经停止，其余的卡已作废。</translation>
    </message>
    <message>
        <source>This printer is not there any more.</source>
        <translation>这台打印机的校准已经不在了。</translation>
    </message>
    <message>
        <source>This template has no place for a picture.</source>
        <translation>这个样式没有放图标的位置。</translation>
    </message>
    <message>
        <source>This template is not there any more.</source>
        <translation>这个样式已经不在了。</translation>
    </message>
    <message>
        <source>a newer card took its place</source>
        <translation>已换新卡</translation>
    </message>
    <message>
        <source>being printed</source>
        <translation>待确认印出</translation>
    </message>
    <message>
        <source>cards out of date</source>
        <translation>内容已过时的卡</translation>
    </message>
    <message>
        <source>contact card</source>
        <translation>便民联系卡</translation>
    </message>
    <message>
        <source>door code</source>
        <translation>门牌码</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全部居民</translation>
    </message>
    <message>
        <source>found by a search</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>large contact card</source>
        <translation>大字联系卡</translation>
    </message>
    <message>
        <source>living alone</source>
        <translation>独居</translation>
    </message>
    <message>
        <source>meal card</source>
        <translation>就餐卡</translation>
    </message>
    <message>
        <source>never put on paper</source>
        <translation>没有印出来</translation>
    </message>
    <message>
        <source>no code of the desk</source>
        <translation>不是本系统的码</translation>
    </message>
    <message>
        <source>no longer good</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>nobody has this code</source>
        <translation>查无此码</translation>
    </message>
    <message>
        <source>of another station</source>
        <translation>属其他站点</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已印完</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>reported lost</source>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>the holder has died</source>
        <translation>持卡人已去世</translation>
    </message>
    <message>
        <source>the holder has moved away</source>
        <translation>持卡人已迁出</translation>
    </message>
    <message>
        <source>visit card at the door</source>
        <translation>探访门卡</translation>
    </message>
    <message>
        <source>{n} chosen one by one</source>
        <translation>逐个选定 {n} 人</translation>
    </message>
</context>
<context>
    <name>cards_page</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>A chosen list</source>
        <translation>选好的名单</translation>
    </message>
    <message>
        <source>A code holds from the moment its card is on paper, and the older card of the same person ends.</source>
        <translation>卡印好了，上面的码才生效，同一个人的旧卡同时作废。</translation>
    </message>
    <message>
        <source>A like character</source>
        <translation>换近似字</translation>
    </message>
    <message>
        <source>A specimen</source>
        <translation>样卡</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>All whom a search for “{text}” finds</source>
        <translation>搜“{text}”找到的所有人</translation>
    </message>
    <message>
        <source>Allergies and illnesses</source>
        <translation>过敏和病史</translation>
    </message>
    <message>
        <source>Also who has a good card</source>
        <translation>已有卡的也印</translation>
    </message>
    <message>
        <source>Are all of them printed well?</source>
        <translation>都印好了吗？</translation>
    </message>
    <message>
        <source>Asked at each print</source>
        <translation>每次打印时再选</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back of the sheet</source>
        <translation>纸的反面</translation>
    </message>
    <message>
        <source>Back side</source>
        <translation>反面</translation>
    </message>
    <message>
        <source>Back side, turned along the long edge, left and right swapped</source>
        <translation>反面，长边翻，左右已对调</translation>
    </message>
    <message>
        <source>Back side, turned along the short edge</source>
        <translation>反面，短边翻</translation>
    </message>
    <message>
        <source>Being drawn</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Both sides, long edge</source>
        <translation>双面，长边翻</translation>
    </message>
    <message>
        <source>Both sides, short edge</source>
        <translation>双面，短边翻</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>印好 / 共</translation>
    </message>
    <message>
        <source>Cards out of date</source>
        <translation>过时要换的卡</translation>
    </message>
    <message>
        <source>Cards printed with it stay good, and its runs can be printed again.</source>
        <translation>已经印好的卡照样有效，以前的批次还能重印。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>换</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>Choose a mark</source>
        <translation>选标志</translation>
    </message>
    <message>
        <source>Choose a mark …</source>
        <translation>换标志 …</translation>
    </message>
    <message>
        <source>Choose them</source>
        <translation>选上这些</translation>
    </message>
    <message>
        <source>Codes are made</source>
        <translation>正在生成卡号</translation>
    </message>
    <message>
        <source>Copies of each card</source>
        <translation>每张印几份</translation>
    </message>
    <message>
        <source>Cross to cross, across</source>
        <translation>横向十字间</translation>
    </message>
    <message>
        <source>Cross to cross, down</source>
        <translation>纵向十字间</translation>
    </message>
    <message>
        <source>Do so</source>
        <translation>就这样</translation>
    </message>
    <message>
        <source>Door number</source>
        <translation>门牌号</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>改 …</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全体居民</translation>
    </message>
    <message>
        <source>F4 finds people and grids</source>
        <translation>按 F4 找人、找网格</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>进纸</translation>
    </message>
    <message>
        <source>First place</source>
        <translation>从第几格起</translation>
    </message>
    <message>
        <source>For</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>For whom?</source>
        <translation>给谁印？</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的</translation>
    </message>
    <message>
        <source>From card number</source>
        <translation>从第几张起</translation>
    </message>
    <message>
        <source>From here on</source>
        <translation>从这格起</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>Front of the sheet</source>
        <translation>纸的正面</translation>
    </message>
    <message>
        <source>Fronts only</source>
        <translation>只印正面</translation>
    </message>
    <message>
        <source>Give the rest of this run up?</source>
        <translation>这一批剩下的不印了？</translation>
    </message>
    <message>
        <source>Give the rest up</source>
        <translation>剩下的不印了</translation>
    </message>
    <message>
        <source>Give them up; older cards stay good</source>
        <translation>不印了，旧卡照样有效</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>不印了</translation>
    </message>
    <message>
        <source>How many are good?</source>
        <translation>印好几张了？</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Later: this page offers them again</source>
        <translation>以后再印，这一页会再提示</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>先不印</translation>
    </message>
    <message>
        <source>Left edge to cross</source>
        <translation>左边到十字</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>Measure the test page, printed without correction, with a ruler:</source>
        <translation>打校准页（不带校准），用尺子量：</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>上次校准</translation>
    </message>
    <message>
        <source>Measured {day}</source>
        <translation>上次校准 {day}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, pinyin letters, phone ending, grid or its code, category</source>
        <translation>姓名、拼音首字母、电话尾号、网格或其编号、类别</translation>
    </message>
    <message>
        <source>New printer</source>
        <translation>加一台</translation>
    </message>
    <message>
        <source>Next gap</source>
        <translation>下一个缺字</translation>
    </message>
    <message>
        <source>Next sheet</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>不印这张</translation>
    </message>
    <message>
        <source>No card for this person</source>
        <translation>这位没有卡可印</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>还没选给谁</translation>
    </message>
    <message>
        <source>None</source>
        <translation>一张都没好</translation>
    </message>
    <message>
        <source>Not corrected</source>
        <translation>没校准过</translation>
    </message>
    <message>
        <source>Not finished: {run}</source>
        <translation>没印完：{run}</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>没印成</translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation>还没有印过。</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>没有印。</translation>
    </message>
    <message>
        <source>Of grids, categories and searches:</source>
        <translation>选网格、类别、搜索时：</translation>
    </message>
    <message>
        <source>Offer no more</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Offer this template no more?</source>
        <translation>停用这个样式？</translation>
    </message>
    <message>
        <source>Once the new ones are on paper, the codes of the cards in their hands open nothing any more.</source>
        <translation>新卡印到纸上以后，他们手里的旧卡就扫不开了。</translation>
    </message>
    <message>
        <source>Once this card is on paper, the older one of {name} ends: {card}, printed on {day}.</source>
        <translation>这张卡印好以后，{name}的旧卡作废：{day}印的{card}。</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐个看</translation>
    </message>
    <message>
        <source>One card a household</source>
        <translation>一户一张</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>稍等 …</translation>
    </message>
    <message>
        <source>Only up to card number</source>
        <translation>只好到第几张</translation>
    </message>
    <message>
        <source>Only who lives alone</source>
        <translation>只印独居的</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>翻面</translation>
    </message>
    <message>
        <source>Page {n} of {count}</source>
        <translation>第 {n} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸</translation>
    </message>
    <message>
        <source>Press a place to begin there</source>
        <translation>点一格，从那里开始</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重印</translation>
    </message>
    <message>
        <source>Print anew</source>
        <translation>重新印</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>接着印</translation>
    </message>
    <message>
        <source>Print on from card {n}</source>
        <translation>从第 {n} 张接着印</translation>
    </message>
    <message>
        <source>Print runs</source>
        <translation>印过的批次</translation>
    </message>
    <message>
        <source>Print the backs</source>
        <translation>印反面</translation>
    </message>
    <message>
        <source>Print with gaps</source>
        <translation>留空印</translation>
    </message>
    <message>
        <source>Print with it</source>
        <translation>用这台</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Printer correction</source>
        <translation>打印机校准</translation>
    </message>
    <message>
        <source>Printer of this computer</source>
        <translation>本机的打印机</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Printers …</source>
        <translation>打印机 …</translation>
    </message>
    <message>
        <source>Put the paper right and in, from the first place of a new sheet.</source>
        <translation>理好纸，换一张新纸，从第一格接着印。</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Right, down</source>
        <translation>右移、下移</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>存 PDF</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Say it later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已送往打印机</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>纸面</translation>
    </message>
    <message>
        <source>Sheet before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Side of the card</source>
        <translation>卡的哪一面</translation>
    </message>
    <message>
        <source>Single cards (card printer)</source>
        <translation>单张卡（证卡机）</translation>
    </message>
    <message>
        <source>Single sheets, turned by hand</source>
        <translation>单张进纸，手工翻面</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Telephone of the family</source>
        <translation>家里人电话</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>打校准页</translation>
    </message>
    <message>
        <source>Text: {text}</source>
        <translation>文字：{text}</translation>
    </message>
    <message>
        <source>That is so</source>
        <translation>就这样</translation>
    </message>
    <message>
        <source>The chosen card</source>
        <translation>选中的卡</translation>
    </message>
    <message>
        <source>The code holds from the moment the card is on paper; {name} has no older one that ends.</source>
        <translation>卡印好了，上面的码才生效；{name}没有要作废的旧卡。</translation>
    </message>
    <message>
        <source>The fronts are on their way. Once all of them are out, put the pile back as it came out, turned like the page of a book, and print the backs.</source>
        <translation>正在印正面。全部出来以后，整叠像翻书一样翻过来放回纸盒，再印反面。</translation>
    </message>
    <message>
        <source>The last good card</source>
        <translation>最后一张好的</translation>
    </message>
    <message>
        <source>The shipped mark</source>
        <translation>用原来的标志</translation>
    </message>
    <message>
        <source>The station has no telephone yet: its place on the cards stays empty</source>
        <translation>站点还没有填电话，卡上服务台电话一栏会空着</translation>
    </message>
    <message>
        <source>Their codes were revoked since, or they died or moved away: {names}</source>
        <translation>卡号已作废，或本人已去世、迁走：{names}</translation>
    </message>
    <message>
        <source>This template is not saved</source>
        <translation>样式还没保存</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>To print or not</source>
        <translation>印不印</translation>
    </message>
    <message>
        <source>Turn pages</source>
        <translation>翻页</translation>
    </message>
    <message>
        <source>Turn the sheets</source>
        <translation>翻面再放进去</translation>
    </message>
    <message>
        <source>Turns the sheet by itself</source>
        <translation>会自己翻面</translation>
    </message>
    <message>
        <source>Upper edge to cross</source>
        <translation>上边到十字</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用掉</translation>
    </message>
    <message>
        <source>What you typed here would be lost. Ctrl+S saves it.</source>
        <translation>改的内容会丢掉。按 Ctrl+S 保存。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁印的</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>算出校准</translation>
    </message>
    <message>
        <source>Write by hand</source>
        <translation>留空手写</translation>
    </message>
    <message>
        <source>Yes, all {n}</source>
        <translation>都好，{n} 张</translation>
    </message>
    <message>
        <source>another one of the household has the card</source>
        <translation>卡在同户另一位那里</translation>
    </message>
    <message>
        <source>deceased, so there is no card</source>
        <translation>已去世，没有卡</translation>
    </message>
    <message>
        <source>has a good card already</source>
        <translation>已有能用的卡</translation>
    </message>
    <message>
        <source>living alone</source>
        <translation>独居</translation>
    </message>
    <message>
        <source>merged into another file, which has the card</source>
        <translation>档案已并到别处，卡在那边</translation>
    </message>
    <message>
        <source>moved away, so there is no card</source>
        <translation>已迁出，没有卡</translation>
    </message>
    <message>
        <source>no such file any more</source>
        <translation>档案不在了</translation>
    </message>
    <message>
        <source>of {n}. Cards whose code was revoked since are left out.</source>
        <translation>共 {n} 张。码已作废的卡不再印。</translation>
    </message>
    <message>
        <source>one side</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>two sides</source>
        <translation>双面</translation>
    </message>
    <message>
        <source>{kind} ({template})</source>
        <translation>{kind}（{template}）</translation>
    </message>
    <message>
        <source>{names}. Printed like this, the gap is left free to be written by hand.</source>
        <translation>{names}。就这样印，缺字处留空，印好后手写。</translation>
    </message>
    <message>
        <source>{name} (ours)</source>
        <translation>{name}（本站）</translation>
    </message>
    <message>
        <source>{name}, {points}: {what}</source>
        <translation>{name}，{points}：{what}</translation>
    </message>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}：{why}</translation>
    </message>
    <message>
        <source>{n} cards</source>
        <translation>{n} 张</translation>
    </message>
    <message>
        <source>{n} cards are in force now.</source>
        <translation>{n} 张卡现在生效了。</translation>
    </message>
    <message>
        <source>{n} cards are in force now. The sheet goes on at place {place}.</source>
        <translation>{n} 张卡现在生效了。这张纸下次从第 {place} 格起。</translation>
    </message>
    <message>
        <source>{n} cards are left out</source>
        <translation>有 {n} 张不印</translation>
    </message>
    <message>
        <source>{n} cards are missing</source>
        <translation>还差 {n} 张</translation>
    </message>
    <message>
        <source>{n} cards are not on paper. Their codes will never hold; older cards stay good.</source>
        <translation>{n} 张没印出来，上面的码不会生效，旧卡照样有效。</translation>
    </message>
    <message>
        <source>{n} cards have gaps about which nothing is decided</source>
        <translation>{n} 张有缺字，还没定怎么办</translation>
    </message>
    <message>
        <source>{n} cards in people&apos;s hands say what no longer holds</source>
        <translation>{n} 张已发的卡内容过时，要换</translation>
    </message>
    <message>
        <source>{n} cards out of date</source>
        <translation>{n} 张过时要换的卡</translation>
    </message>
    <message>
        <source>{n} cards with gaps</source>
        <translation>{n} 张有缺字</translation>
    </message>
    <message>
        <source>{n} now</source>
        <translation>本次 {n}</translation>
    </message>
    <message>
        <source>{n} of them have a good card</source>
        <translation>其中 {n} 人已有有效的卡</translation>
    </message>
    <message>
        <source>{n} of {count} cards are on paper.</source>
        <translation>{count} 张里印好了 {n} 张。</translation>
    </message>
    <message>
        <source>{n} of {count} on paper</source>
        <translation>印好 {n} / {count}</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 位</translation>
    </message>
    <message>
        <source>{n} sheets</source>
        <translation>{n} 页</translation>
    </message>
    <message>
        <source>{n} with a card</source>
        <translation>已有卡 {n}</translation>
    </message>
    <message>
        <source>{n} with gaps, all decided</source>
        <translation>{n} 张有缺字，都定了</translation>
    </message>
    <message>
        <source>{paper}, {across}×{down} a sheet</source>
        <translation>{paper}  {across}×{down}</translation>
    </message>
    <message>
        <source>{size}, {sides}</source>
        <translation>{size}，{sides}</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation>{what}：{name}</translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be read.</source>
        <translation>读不了“{file}”。</translation>
    </message>
</context>
<context>
    <name>cards_paper</name>
    <message>
        <source>The logo is no picture that can be read. A PNG or JPEG is wanted.</source>
        <translation>这个标志不是能读的图片。要 PNG 或 JPEG 图片。</translation>
    </message>
    <message>
        <source>Too long for its place on the card: {what}: {text}</source>
        <translation>卡片上放不下：{what}：{text}</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}：{what}</translation>
    </message>
</context>
<context>
    <name>care</name>
    <message>
        <source>A room, carer or van is not there any more.</source>
        <translation>有的房间、人员或车辆已经不在了。</translation>
    </message>
    <message>
        <source>At most {n} days. End the service instead.</source>
        <translation>最多 {n} 天；要长期不办，请停办这项服务。</translation>
    </message>
    <message>
        <source>Close either a service or a room, carer or van.</source>
        <translation>停开服务和停用资源只能选一样。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>停开</translation>
    </message>
    <message>
        <source>It ends after the day on which it begins.</source>
        <translation>结束日要晚于开始日。</translation>
    </message>
    <message>
        <source>It has been booked already; what it is can&apos;t change.</source>
        <translation>已经有人约过，类型不能再改。</translation>
    </message>
    <message>
        <source>No opening any more</source>
        <translation>加开取消</translation>
    </message>
    <message>
        <source>Please say why; it stands on the board.</source>
        <translation>请写明原因，预约表上会显示。</translation>
    </message>
    <message>
        <source>The last day is not before the first.</source>
        <translation>最后一天不能早于第一天。</translation>
    </message>
    <message>
        <source>The whole centre</source>
        <translation>整个中心</translation>
    </message>
    <message>
        <source>There is a service “{name}” already.</source>
        <translation>已经有服务“{name}”。</translation>
    </message>
    <message>
        <source>There is “{name}” already.</source>
        <translation>已经有“{name}”。</translation>
    </message>
    <message>
        <source>These days are over.</source>
        <translation>这些日子已经过去。</translation>
    </message>
    <message>
        <source>This account is none of the station&apos;s.</source>
        <translation>这个账号不是本站的。</translation>
    </message>
    <message>
        <source>This closing was taken back already.</source>
        <translation>这条停开已经撤销。</translation>
    </message>
    <message>
        <source>This provider is not there any more; choose another.</source>
        <translation>这项资源已停用，请另选。</translation>
    </message>
    <message>
        <source>This room, carer or van is not there any more.</source>
        <translation>这个房间、人员或车辆已经不在了。</translation>
    </message>
    <message>
        <source>This service is not there any more.</source>
        <translation>这项服务已经不在了。</translation>
    </message>
    <message>
        <source>This time is in use. Say until when it holds instead.</source>
        <translation>这个场次已有预约或计划，请改填有效期截止日。</translation>
    </message>
    <message>
        <source>This time of the week is not there any more.</source>
        <translation>这个场次已经不在了。</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>本人要求</translation>
    </message>
    <message>
        <source>at the centre</source>
        <translation>到店服务</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>at the door</source>
        <translation>上门服务</translation>
    </message>
    <message>
        <source>away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>bath</source>
        <translation>助浴</translation>
    </message>
    <message>
        <source>being cooked or brought</source>
        <translation>备餐、送餐中</translation>
    </message>
    <message>
        <source>being washed</source>
        <translation>收洗中</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已约</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>cancelled late</source>
        <translation>迟取消</translation>
    </message>
    <message>
        <source>carer</source>
        <translation>护理员</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>errand by an agent</source>
        <translation>帮代办</translation>
    </message>
    <message>
        <source>followed</source>
        <translation>随事件处理</translation>
    </message>
    <message>
        <source>from a ledger</source>
        <translation>台账导入</translation>
    </message>
    <message>
        <source>given a free place</source>
        <translation>候补转正</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>has died</source>
        <translation>身故</translation>
    </message>
    <message>
        <source>held</source>
        <translation>占位中</translation>
    </message>
    <message>
        <source>in a bed of the centre</source>
        <translation>入住床位</translation>
    </message>
    <message>
        <source>in hospital</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>laundry</source>
        <translation>洗衣</translation>
    </message>
    <message>
        <source>meal</source>
        <translation>助餐</translation>
    </message>
    <message>
        <source>moved away</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>待启用</translation>
    </message>
    <message>
        <source>not given then any more</source>
        <translation>届时不再开放</translation>
    </message>
    <message>
        <source>other diet</source>
        <translation>换餐</translation>
    </message>
    <message>
        <source>other number of portions</source>
        <translation>改份数</translation>
    </message>
    <message>
        <source>other way of delivery</source>
        <translation>改送法</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>put in line</source>
        <translation>列入候补</translation>
    </message>
    <message>
        <source>put to another time</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>running</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>service day</source>
        <translation>便民服务日</translation>
    </message>
    <message>
        <source>set out</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已结算</translation>
    </message>
    <message>
        <source>standing plan</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>van</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>候补</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>免单</translation>
    </message>
    <message>
        <source>washer</source>
        <translation>洗衣机</translation>
    </message>
    <message>
        <source>without {what}</source>
        <translation>没有{what}</translation>
    </message>
    <message>
        <source>{n} bookings would be hit by this.</source>
        <translation>这样会影响 {n} 个预约。</translation>
    </message>
    <message>
        <source>{n} places only</source>
        <translation>只剩 {n} 个名额</translation>
    </message>
    <message>
        <source>{text}: {why}</source>
        <translation>{text}：{why}</translation>
    </message>
    <message>
        <source>{what} is taken then on {day}.</source>
        <translation>{day}那时{what}已被占用。</translation>
    </message>
    <message>
        <source>“{name}” is given at this time already.</source>
        <translation>这个时间已经有“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” was changed</source>
        <translation>“{name}”有变动</translation>
    </message>
    <message>
        <source>“{service}” was changed</source>
        <translation>“{service}”有变动</translation>
    </message>
</context>
<context>
    <name>care_board</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Book a free place</source>
        <translation>预约空位</translation>
    </message>
    <message>
        <source>Bookings of the week</source>
        <translation>一周预约</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Carry</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>换格</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Enter what the centre offers and when, or take over the usual ones.</source>
        <translation>请先录入中心的服务和场次，也可一键采用常用的一套。</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>新预约</translation>
    </message>
    <message>
        <source>Next booking</source>
        <translation>下一人</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No services yet</source>
        <translation>还没有服务项目</translation>
    </message>
    <message>
        <source>Numbers are booked / places</source>
        <translation>数字为已约 / 名额</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Other week</source>
        <translation>换一周</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>长期预约</translation>
    </message>
    <message>
        <source>Plans, pauses, lists to print …</source>
        <translation>长期预约、暂停、打印清单…</translation>
    </message>
    <message>
        <source>Print record sheets of this bath time ({n})</source>
        <translation>打印本场助浴记录表（{n} 份）</translation>
    </message>
    <message>
        <source>Print the day</source>
        <translation>打印当天单</translation>
    </message>
    <message>
        <source>Print the service day of {day}</source>
        <translation>打印 {day} 便民服务日安排</translation>
    </message>
    <message>
        <source>Print the services of {day}</source>
        <translation>打印{day}的当天单…</translation>
    </message>
    <message>
        <source>Print what plans change on {day}</source>
        <translation>打印{day}的变更单…</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Put down</source>
        <translation>放下</translation>
    </message>
    <message>
        <source>Read at {clock}</source>
        <translation>{clock} 刷新</translation>
    </message>
    <message>
        <source>Services and times …</source>
        <translation>服务与场次…</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Standing plans and pauses …</source>
        <translation>长期预约和暂停…</translation>
    </message>
    <message>
        <source>The next week</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>回到本周</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Who is booked</source>
        <translation>本场名单</translation>
    </message>
    <message>
        <source>a ring: somebody waits</source>
        <translation>圆圈为有人候补</translation>
    </message>
    <message>
        <source>dashed is free, Enter books it</source>
        <translation>虚线框为空位，回车直接约</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空</translation>
    </message>
    <message>
        <source>full</source>
        <translation>满</translation>
    </message>
    <message>
        <source>held</source>
        <translation>占用中</translation>
    </message>
    <message>
        <source>not given on this day</source>
        <translation>当天不开放</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>不开放</translation>
    </message>
    <message>
        <source>not open on that day</source>
        <translation>当天不开放</translation>
    </message>
    <message>
        <source>now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>striped is not open</source>
        <translation>斜纹为不开放</translation>
    </message>
    <message>
        <source>that time is full</source>
        <translation>已满</translation>
    </message>
    <message>
        <source>that time is over</source>
        <translation>时间已过</translation>
    </message>
    <message>
        <source>the kitchen has counted</source>
        <translation>已截单</translation>
    </message>
    <message>
        <source>{day:02d}</source>
        <translation>{day}日</translation>
    </message>
    <message>
        <source>{fill}, {waiting}</source>
        <translation>{fill}，{waiting}</translation>
    </message>
    <message>
        <source>{first} – {day}</source>
        <translation>{first} – {day}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{name} ({state})</source>
        <translation>{name}（{state}）</translation>
    </message>
    <message>
        <source>{n} services open today</source>
        <translation>今天 {n} 项在开</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>候补 {n}</translation>
    </message>
</context>
<context>
    <name>care_catalogue</name>
    <message>
        <source>A price is not below 0.</source>
        <translation>价格不能小于 0。</translation>
    </message>
    <message>
        <source>Choose a colour.</source>
        <translation>请选择颜色。</translation>
    </message>
    <message>
        <source>Choose at least one day of the week.</source>
        <translation>请至少选一天。</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>Enter a number from {least} to {most:,}.</source>
        <translation>请填写 {least} 到 {most:,} 之间的数。</translation>
    </message>
    <message>
        <source>Enter the name of the package.</source>
        <translation>请填写套餐名称。</translation>
    </message>
    <message>
        <source>Enter the name of the service.</source>
        <translation>请填写服务名称。</translation>
    </message>
    <message>
        <source>Enter what is counted: 次, 份 …</source>
        <translation>请填写计数单位，如次、份。</translation>
    </message>
    <message>
        <source>Hours of one day run into each other.</source>
        <translation>同一天的时间段互相重叠。</translation>
    </message>
    <message>
        <source>It ends after it begins, on the same day.</source>
        <translation>结束要晚于开始，且在同一天。</translation>
    </message>
    <message>
        <source>Say how often the package holds at least one service.</source>
        <translation>请至少给一项服务填上次数。</translation>
    </message>
    <message>
        <source>The services can&apos;t be used; “{entry}”: {reason}.</source>
        <translation>服务目录不能用；“{entry}”：{reason}。</translation>
    </message>
    <message>
        <source>Write hours like 08:00-12:00.</source>
        <translation>时间请写成 08:00-12:00。</translation>
    </message>
    <message>
        <source>Write the time like 09:30.</source>
        <translation>时间请写成 09:30。</translation>
    </message>
    <message>
        <source>it has no code</source>
        <translation>没有代码</translation>
    </message>
    <message>
        <source>it has no name or no colour of the theme</source>
        <translation>没有名称，或颜色不在主题色里</translation>
    </message>
    <message>
        <source>it is there twice</source>
        <translation>出现了两次</translation>
    </message>
    <message>
        <source>nobody knows {names}</source>
        <translation>不认识“{names}”</translation>
    </message>
    <message>
        <source>“{word}” is no time</source>
        <translation>“{word}”不是时间</translation>
    </message>
</context>
<context>
    <name>care_form</name>
    <message>
        <source>Allergic: {what}</source>
        <translation>过敏：{what}</translation>
    </message>
    <message>
        <source>Also {name}</source>
        <translation>同户 {name}</translation>
    </message>
    <message>
        <source>At the door: {address}</source>
        <translation>上门地址：{address}</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Book all the same</source>
        <translation>仍要预约</translation>
    </message>
    <message>
        <source>Brought home</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>餐型</translation>
    </message>
    <message>
        <source>Errand</source>
        <translation>办理事项</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>堂食</translation>
    </message>
    <message>
        <source>How it was asked for</source>
        <translation>怎么约的</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>新预约</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>服务包</translation>
    </message>
    <message>
        <source>Please choose one of the list, or clear it.</source>
        <translation>请从列表中选一项，或清空。</translation>
    </message>
    <message>
        <source>Please choose who it is for.</source>
        <translation>请选择给谁预约。</translation>
    </message>
    <message>
        <source>Portions</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Put in line</source>
        <translation>排队候补</translation>
    </message>
    <message>
        <source>Room and carers</source>
        <translation>房间和护理员</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Take {name} off again</source>
        <translation>去掉 {name}</translation>
    </message>
    <message>
        <source>Take {when} instead</source>
        <translation>改约 {when}</translation>
    </message>
    <message>
        <source>The kitchen has counted: why</source>
        <translation>已截单，改动的原因</translation>
    </message>
    <message>
        <source>The places were held long enough and are free again; booking tries anew.</source>
        <translation>占位时间已过，位置已放出；点预约时会重新占位。</translation>
    </message>
    <message>
        <source>Time of the day</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>When</source>
        <translation>什么时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Which errand? Letters or words</source>
        <translation>办什么事？首字母或词语</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>给谁约</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>paid by itself</source>
        <translation>单次付费</translation>
    </message>
    <message>
        <source>waits for a place</source>
        <translation>已排队候补</translation>
    </message>
    <message>
        <source>why, as written into the history</source>
        <translation>原因，记入经过</translation>
    </message>
    <message>
        <source>{diet} (on file)</source>
        <translation>{diet}（档案）</translation>
    </message>
    <message>
        <source>{n} held for {clock}</source>
        <translation>已占 {n} 个位置，保留 {clock}</translation>
    </message>
    <message>
        <source>{package}, {n} left</source>
        <translation>{package}，余 {n}</translation>
    </message>
    <message>
        <source>{service} of {name}</source>
        <translation>{name}的{service}</translation>
    </message>
</context>
<context>
    <name>care_page</name>
    <message>
        <source>Accounts</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>厨房备餐</translation>
    </message>
    <message>
        <source>Laundry</source>
        <translation>洗衣间</translation>
    </message>
    <message>
        <source>Parts of the services</source>
        <translation>养老服务的各部分</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>送餐路线</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周预约</translation>
    </message>
</context>
<context>
    <name>care_panel</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A name among them</source>
        <translation>在本场里找人</translation>
    </message>
    <message>
        <source>All the same</source>
        <translation>仍要办理</translation>
    </message>
    <message>
        <source>Authorisation issued on {day}</source>
        <translation>授权委托书 {day} 已出具</translation>
    </message>
    <message>
        <source>Authorisation …</source>
        <translation>授权委托书…</translation>
    </message>
    <message>
        <source>Bath is over …</source>
        <translation>洗好…</translation>
    </message>
    <message>
        <source>Begin the bath</source>
        <translation>开始洗浴</translation>
    </message>
    <message>
        <source>Book here</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Booked {when} {way} {who}</source>
        <translation>{when} {way}预约 {who}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Cancel {what} of {name}?</source>
        <translation>取消{name}的{what}？</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Collect the bag</source>
        <translation>收袋</translation>
    </message>
    <message>
        <source>Correct {what} of {name}?</source>
        <translation>更正{name}的{what}？</translation>
    </message>
    <message>
        <source>Correct …</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Do it all the same?</source>
        <translation>仍要办理？</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>接到</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Fold (Esc)</source>
        <translation>收起（Esc）</translation>
    </message>
    <message>
        <source>Free to cancel until {moment}</source>
        <translation>{moment}前可免费取消</translation>
    </message>
    <message>
        <source>Give a free place</source>
        <translation>候补转正</translation>
    </message>
    <message>
        <source>Give the bag back</source>
        <translation>送还</translation>
    </message>
    <message>
        <source>Give the place</source>
        <translation>转正</translation>
    </message>
    <message>
        <source>Give way</source>
        <translation>让位</translation>
    </message>
    <message>
        <source>Given by {provider}</source>
        <translation>由{provider}提供</translation>
    </message>
    <message>
        <source>Has arrived</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>Has eaten</source>
        <translation>已用餐</translation>
    </message>
    <message>
        <source>In the bath for {n} min, since {clock}</source>
        <translation>洗浴中 {n} 分钟，{clock} 开始</translation>
    </message>
    <message>
        <source>Is cooked</source>
        <translation>已备餐</translation>
    </message>
    <message>
        <source>It was free until {moment}; now the rule for late cancelling holds.</source>
        <translation>免费取消到{moment}为止，现在按迟取消的规定办。</translation>
    </message>
    <message>
        <source>It was not done after all: what was counted or charged is taken back.</source>
        <translation>实际没有做：已扣的次数或费用退回。</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>按键 {key}</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不取消</translation>
    </message>
    <message>
        <source>More with this booking</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Move there</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Nobody is booked yet.</source>
        <translation>还没有人预约。</translation>
    </message>
    <message>
        <source>Nothing is counted and nothing charged.</source>
        <translation>不扣次，也不收费。</translation>
    </message>
    <message>
        <source>Nothing was done here that could be taken back.</source>
        <translation>这里没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>看档案</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Packages and account …</source>
        <translation>服务包和账户…</translation>
    </message>
    <message>
        <source>Record of the bath …</source>
        <translation>助浴记录表…</translation>
    </message>
    <message>
        <source>Set out</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Take it along</source>
        <translation>接件</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>The authorisation was not issued yet</source>
        <translation>授权委托书还没有出具</translation>
    </message>
    <message>
        <source>The last two times</source>
        <translation>前两次</translation>
    </message>
    <message>
        <source>The rule of the service says what that takes.</source>
        <translation>按该服务的规定扣次或收费。</translation>
    </message>
    <message>
        <source>The time and its bookings</source>
        <translation>场次和预约</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Until {moment} this takes nothing.</source>
        <translation>{moment}前取消，不扣次、不收费。</translation>
    </message>
    <message>
        <source>Waiting {name}</source>
        <translation>候补 {name}</translation>
    </message>
    <message>
        <source>Waiting {name} and {n} more</source>
        <translation>候补 {name} 等，另 {n} 位</translation>
    </message>
    <message>
        <source>Waive {what} of {name}?</source>
        <translation>{name}的{what}免单？</translation>
    </message>
    <message>
        <source>Waive …</source>
        <translation>免单…</translation>
    </message>
    <message>
        <source>Was free to cancel until {moment}</source>
        <translation>免费取消已过（{moment}）</translation>
    </message>
    <message>
        <source>Was served</source>
        <translation>服务完成</translation>
    </message>
    <message>
        <source>Was settled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>What is known of the booking</source>
        <translation>预约详情</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Who has the places</source>
        <translation>本场预约</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why, as written into the history</source>
        <translation>原因（记入经过）</translation>
    </message>
    <message>
        <source>after the kitchen had counted</source>
        <translation>截单后</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>本人要求</translation>
    </message>
    <message>
        <source>back</source>
        <translation>送还</translation>
    </message>
    <message>
        <source>bathed</source>
        <translation>洗浴</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>约好</translation>
    </message>
    <message>
        <source>brought home</source>
        <translation>送餐上门</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>collected</source>
        <translation>收袋</translation>
    </message>
    <message>
        <source>cooked</source>
        <translation>备餐</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>扣次</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>记为未到</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>eaten</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>接到</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>has a place now</source>
        <translation>已转正</translation>
    </message>
    <message>
        <source>has another time</source>
        <translation>已改期</translation>
    </message>
    <message>
        <source>has the place now</source>
        <translation>已补上</translation>
    </message>
    <message>
        <source>in the canteen</source>
        <translation>堂食</translation>
    </message>
    <message>
        <source>is under way</source>
        <translation>已办下一步</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>served</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>set out</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>taken along</source>
        <translation>接件</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>已免单</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>{name} did not come?</source>
        <translation>{name}未到？</translation>
    </message>
    <message>
        <source>{name} gives way to {other}?</source>
        <translation>{name}让位给{other}？</translation>
    </message>
    <message>
        <source>{name} goes to {when}, {other} gets the place.</source>
        <translation>{name}改到{when}，{other}补上这个位置。</translation>
    </message>
    <message>
        <source>{name}: as it was before</source>
        <translation>{name}：已恢复原样</translation>
    </message>
    <message>
        <source>{package}: {n} left, {after} after what is booked</source>
        <translation>{package}余 {n} 次，扣后余 {after}</translation>
    </message>
    <message>
        <source>{price} yuan, paid by itself</source>
        <translation>单次 {price} 元</translation>
    </message>
    <message>
        <source>{price} yuan, subsidy {subsidy}, to pay {due}</source>
        <translation>{price} 元，补贴 {subsidy}，应付 {due}</translation>
    </message>
    <message>
        <source>{waiting}, could have {when}</source>
        <translation>{waiting}，可改 {when}</translation>
    </message>
</context>
<context>
    <name>care_paper</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Allergic: {names}</source>
        <translation>过敏：{names}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Changes of standing plans</source>
        <translation>长期预约变更单</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核对人</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>服务单位</translation>
    </message>
    <message>
        <source>Head of the station</source>
        <translation>站点负责人</translation>
    </message>
    <message>
        <source>Made out by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nothing for {name}: {why}</source>
        <translation>停：{name}（{why}）</translation>
    </message>
    <message>
        <source>Nothing is booked for this day.</source>
        <translation>当天没有预约。</translation>
    </message>
    <message>
        <source>Nothing is given on this day.</source>
        <translation>这天没有便民服务。</translation>
    </message>
    <message>
        <source>Nothing is other than the time before.</source>
        <translation>与上次相比没有变更。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Places left</source>
        <translation>余位</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Service day</source>
        <translation>便民服务日安排</translation>
    </message>
    <message>
        <source>Services of the day</source>
        <translation>当天服务单</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Signed up</source>
        <translation>已报名</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>服务项目</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To be known</source>
        <translation>注意和备注</translation>
    </message>
    <message>
        <source>Where and with whom</source>
        <translation>房间、护理员</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>报名人员</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>again from {day}</source>
        <translation>{day}恢复</translation>
    </message>
    <message>
        <source>closed: {why}</source>
        <translation>停开：{why}</translation>
    </message>
    <message>
        <source>{here} here, {home} brought home</source>
        <translation>堂食 {here}，送餐 {home}</translation>
    </message>
    <message>
        <source>{names} ({n} waiting)</source>
        <translation>{names}（另候补 {n} 人）</translation>
    </message>
    <message>
        <source>{n} bookings</source>
        <translation>{n} 个预约</translation>
    </message>
    <message>
        <source>{n} changes</source>
        <translation>{n} 处变更</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>{n} portions</source>
        <translation>{n} 份</translation>
    </message>
    <message>
        <source>{n} stands</source>
        <translation>{n} 项</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} 场</translation>
    </message>
</context>
<context>
    <name>care_plans</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Changed from</source>
        <translation>从哪天起改</translation>
    </message>
    <message>
        <source>Everything rests</source>
        <translation>全部暂停</translation>
    </message>
    <message>
        <source>First day with again</source>
        <translation>从哪天起恢复</translation>
    </message>
    <message>
        <source>First day without</source>
        <translation>从哪天起停</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>It was a mistake: as if it had never been</source>
        <translation>录错了，整个撤回</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新计划</translation>
    </message>
    <message>
        <source>No place on {days}: it waits in line.</source>
        <translation>{days}没有空位，已排队候补。</translation>
    </message>
    <message>
        <source>No standing plans</source>
        <translation>没有长期预约</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>On days off too</source>
        <translation>节假日也要</translation>
    </message>
    <message>
        <source>On which days</source>
        <translation>每周哪几天</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause for {name}</source>
        <translation>{name}暂停</translation>
    </message>
    <message>
        <source>Plans and pauses</source>
        <translation>长期预约和暂停</translation>
    </message>
    <message>
        <source>Please say from when.</source>
        <translation>请填写从哪天起。</translation>
    </message>
    <message>
        <source>Rests</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>仍要保存</translation>
    </message>
    <message>
        <source>Standing plan of {name}</source>
        <translation>{name}的长期预约</translation>
    </message>
    <message>
        <source>Standing plans</source>
        <translation>长期预约</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the plan of {name}</source>
        <translation>停止{name}的长期预约</translation>
    </message>
    <message>
        <source>Too late to cancel, and still booked: {days}.</source>
        <translation>{days}已过免费取消时间，预约仍保留。</translation>
    </message>
    <message>
        <source>What and when</source>
        <translation>什么服务、哪一场</translation>
    </message>
    <message>
        <source>What is booked in these days is cancelled and costs nothing.</source>
        <translation>这几天已约的自动取消，不扣次、不收费。</translation>
    </message>
    <message>
        <source>What rests</source>
        <translation>暂停什么</translation>
    </message>
    <message>
        <source>Why it rests</source>
        <translation>为什么暂停</translation>
    </message>
    <message>
        <source>With a plan every Monday to Friday is booked by itself, until it is stopped.</source>
        <translation>建一个计划，周一至周五就自动预约，直到停止。</translation>
    </message>
    <message>
        <source>brought home</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>everything that is booked ahead</source>
        <translation>所有已约的服务</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <source>holidays too</source>
        <translation>节假日也送</translation>
    </message>
    <message>
        <source>its package, used up</source>
        <translation>原服务包（已用完）</translation>
    </message>
    <message>
        <source>no place on {days}</source>
        <translation>{days}没有空位</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>还不知道</translation>
    </message>
    <message>
        <source>until it is stopped</source>
        <translation>一直到停止</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{name} is back</source>
        <translation>{name}恢复</translation>
    </message>
    <message>
        <source>{n} booked</source>
        <translation>已约 {n} 次</translation>
    </message>
    <message>
        <source>{n} cancelled</source>
        <translation>取消 {n} 次</translation>
    </message>
    <message>
        <source>{n} portions</source>
        <translation>{n} 份</translation>
    </message>
</context>
<context>
    <name>care_setup</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>0: on the same day</source>
        <translation>0：当天归还</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>补贴金额（元）</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>加场次</translation>
    </message>
    <message>
        <source>At the resident&apos;s door</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Bath room from, ℃</source>
        <translation>浴室下限 ℃</translation>
    </message>
    <message>
        <source>Bath room to, ℃</source>
        <translation>浴室上限 ℃</translation>
    </message>
    <message>
        <source>Baths and laundry</source>
        <translation>助浴与洗衣</translation>
    </message>
    <message>
        <source>Blank on every day: always there.</source>
        <translation>每天都留空表示随时可用。</translation>
    </message>
    <message>
        <source>Blank: called by its clock</source>
        <translation>留空就按钟点称呼</translation>
    </message>
    <message>
        <source>Blank: that one day</source>
        <translation>留空就是这一天</translation>
    </message>
    <message>
        <source>Body from, ℃</source>
        <translation>体温下限 ℃</translation>
    </message>
    <message>
        <source>Body to, ℃</source>
        <translation>体温上限 ℃</translation>
    </message>
    <message>
        <source>Cancelled so, they cost nothing, and counts go back to the packages.</source>
        <translation>这样取消不收费，次数退回套餐。</translation>
    </message>
    <message>
        <source>Carers</source>
        <translation>护理员数</translation>
    </message>
    <message>
        <source>Carers for the disabled</source>
        <translation>失能者护理员数</translation>
    </message>
    <message>
        <source>Charged for not coming (%)</source>
        <translation>未到收费（%）</translation>
    </message>
    <message>
        <source>Charged when late (%)</source>
        <translation>迟取消收费（%）</translation>
    </message>
    <message>
        <source>Choose each service once, and say how often.</source>
        <translation>每项服务只选一次，并填上次数。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>停开</translation>
    </message>
    <message>
        <source>Closed or opened</source>
        <translation>停开或加开</translation>
    </message>
    <message>
        <source>Closings and openings</source>
        <translation>停开与加开</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Cook it no more</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>每周哪几天</translation>
    </message>
    <message>
        <source>Days until a laundry bag is back</source>
        <translation>洗衣几天内归还</translation>
    </message>
    <message>
        <source>Diastolic from, mmHg</source>
        <translation>舒张压下限 mmHg</translation>
    </message>
    <message>
        <source>Diastolic to, mmHg</source>
        <translation>舒张压上限 mmHg</translation>
    </message>
    <message>
        <source>Did not come: the count is used up</source>
        <translation>未到扣次</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>餐型</translation>
    </message>
    <message>
        <source>Diets</source>
        <translation>餐型</translation>
    </message>
    <message>
        <source>Do it and cancel them</source>
        <translation>照办并取消这些预约</translation>
    </message>
    <message>
        <source>Enter an age.</source>
        <translation>请填写年龄。</translation>
    </message>
    <message>
        <source>Enter an amount of yuan, 0 or more.</source>
        <translation>请填金额（元），0 或以上。</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>First day without</source>
        <translation>截止（从这天起不再适用）</translation>
    </message>
    <message>
        <source>Follow with a new one …</source>
        <translation>接续新的…</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>Free to cancel until (days before)</source>
        <translation>免费取消截至提前几天</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>From how many years on</source>
        <translation>满多少岁</translation>
    </message>
    <message>
        <source>From which price on (yuan)</source>
        <translation>最低消费（元）</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Give it no more</source>
        <translation>停办</translation>
    </message>
    <message>
        <source>Give it no more …</source>
        <translation>停办…</translation>
    </message>
    <message>
        <source>Give “{name}” no more from today on?</source>
        <translation>从今天起停办“{name}”？</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>由谁提供</translation>
    </message>
    <message>
        <source>Given by (register of resources)</source>
        <translation>由谁提供（资源名录）</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>补贴</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>It is no more</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>It is no more …</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Late: the count is used up</source>
        <translation>迟取消扣次</translation>
    </message>
    <message>
        <source>Minutes a bath may last</source>
        <translation>洗浴最多分钟</translation>
    </message>
    <message>
        <source>Minutes after a meal</source>
        <translation>餐后至少分钟</translation>
    </message>
    <message>
        <source>Most for one day (yuan)</source>
        <translation>每日上限（元）</translation>
    </message>
    <message>
        <source>Most for one time (yuan)</source>
        <translation>每次上限（元）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the subsidy</source>
        <translation>补贴名称</translation>
    </message>
    <message>
        <source>Name of the time</source>
        <translation>场次名称</translation>
    </message>
    <message>
        <source>Needs an assessment</source>
        <translation>要有能力评估</translation>
    </message>
    <message>
        <source>Needs consent</source>
        <translation>要有知情同意</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New closing</source>
        <translation>新的停开或加开</translation>
    </message>
    <message>
        <source>New diet</source>
        <translation>新餐型</translation>
    </message>
    <message>
        <source>New package</source>
        <translation>新套餐</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>新增价格</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>新服务</translation>
    </message>
    <message>
        <source>New subsidy</source>
        <translation>新增补贴</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>换列表</translation>
    </message>
    <message>
        <source>No diets yet. The shipped ones come with the services; Ctrl+N enters one.</source>
        <translation>还没有餐型。自带的餐型随服务一起装入；Ctrl+N 新增。</translation>
    </message>
    <message>
        <source>No packages yet. The shipped ones come with the services; Ctrl+N enters one.</source>
        <translation>还没有套餐。随附的套餐和服务目录一起取用；按 Ctrl+N 自己录入。</translation>
    </message>
    <message>
        <source>No prices yet: nothing is charged. Ctrl+N enters the first.</source>
        <translation>还没有价格：服务不收费。Ctrl+N 录入第一条。</translation>
    </message>
    <message>
        <source>No rooms or carers yet. Ctrl+N enters the first.</source>
        <translation>还没有房间和人员。按 Ctrl+N 录入。</translation>
    </message>
    <message>
        <source>No services yet. Take over the shipped ones, or enter one with Ctrl+N.</source>
        <translation>还没有服务。可以取用随附的目录，或按 Ctrl+N 录入。</translation>
    </message>
    <message>
        <source>No subsidies yet: residents pay the whole price. Ctrl+N enters the first.</source>
        <translation>还没有补贴：由居民全额支付。Ctrl+N 录入第一条。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing is closed or opened beyond the plan. Ctrl+N enters it.</source>
        <translation>没有停开或加开。按 Ctrl+N 录入。</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>On holidays too</source>
        <translation>节假日也开</translation>
    </message>
    <message>
        <source>On top of others (else only the highest counts)</source>
        <translation>可与其他补贴叠加（否则只取最高一项）</translation>
    </message>
    <message>
        <source>On workdays only</source>
        <translation>仅限工作日</translation>
    </message>
    <message>
        <source>One of these categories</source>
        <translation>属于其中一类人员</translation>
    </message>
    <message>
        <source>Only a time that nobody booked yet. Others are ended by their last day.</source>
        <translation>只能删没有人约过的场次；其他的请填截止日。</translation>
    </message>
    <message>
        <source>Only who is registered here</source>
        <translation>限本辖区户籍</translation>
    </message>
    <message>
        <source>Opened beyond the plan</source>
        <translation>加开</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>调整顺序</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Parts of the care centre</source>
        <translation>养老服务的设置</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>排在第几</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>名额</translation>
    </message>
    <message>
        <source>Price (yuan)</source>
        <translation>价格（元）</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Resources and closings</source>
        <translation>资源与停开</translation>
    </message>
    <message>
        <source>Rooms, carers, vans</source>
        <translation>房间、人员、车辆</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved: {what}</source>
        <translation>已保存：{what}</translation>
    </message>
    <message>
        <source>Saved: {what}. {n} bookings were cancelled.</source>
        <translation>已保存：{what}。取消了 {n} 个预约。</translation>
    </message>
    <message>
        <source>Say from when on.</source>
        <translation>请填起始日期。</translation>
    </message>
    <message>
        <source>Say when this one ends and save it; then it can be followed.</source>
        <translation>请先填写截止日期并保存，再接续新的。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Service, time</source>
        <translation>服务、场次</translation>
    </message>
    <message>
        <source>Services and their times</source>
        <translation>服务与场次</translation>
    </message>
    <message>
        <source>Somebody outside of these bathes only when the station head lets them through by name.</source>
        <translation>超出范围的不能洗浴，由站长署名放行的除外。</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Subsidies</source>
        <translation>补贴</translation>
    </message>
    <message>
        <source>Subsidy</source>
        <translation>补贴</translation>
    </message>
    <message>
        <source>Systolic from, mmHg</source>
        <translation>收缩压下限 mmHg</translation>
    </message>
    <message>
        <source>Systolic to, mmHg</source>
        <translation>收缩压上限 mmHg</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Take away …</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take it back …</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Take it back: {what}?</source>
        <translation>撤销“{what}”？</translation>
    </message>
    <message>
        <source>Take over the shipped ones</source>
        <translation>取用随附目录</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Take “{name}” away?</source>
        <translation>删除“{name}”？</translation>
    </message>
    <message>
        <source>Taken back: {what}. </source>
        <translation>已撤销：{what}。</translation>
    </message>
    <message>
        <source>Takes these rooms, carers and vans</source>
        <translation>占用的房间、人员和车辆</translation>
    </message>
    <message>
        <source>The whole centre</source>
        <translation>整个中心</translation>
    </message>
    <message>
        <source>Thresholds of the gate of a bath, and laundry</source>
        <translation>助浴门槛与洗衣天数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Trial before paying (days)</source>
        <translation>先体验几天再付费</translation>
    </message>
    <message>
        <source>Tuesday to Friday as Monday</source>
        <translation>周二至周五同周一</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Up to, not including</source>
        <translation>截止日（不含）</translation>
    </message>
    <message>
        <source>Uses of the trial</source>
        <translation>体验次数</translation>
    </message>
    <message>
        <source>Valid for (days)</source>
        <translation>有效天数</translation>
    </message>
    <message>
        <source>Water from, ℃</source>
        <translation>水温下限 ℃</translation>
    </message>
    <message>
        <source>Water to, ℃</source>
        <translation>水温上限 ℃</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出什么</translation>
    </message>
    <message>
        <source>What it cancelled is booked again where there is room.</source>
        <translation>当时取消的预约，有空位的会恢复。</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What the kitchen does</source>
        <translation>厨房做法</translation>
    </message>
    <message>
        <source>What was stays on file. It can be taken up again.</source>
        <translation>以前的记录都保留，以后可以恢复。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who pays it</source>
        <translation>补贴来源</translation>
    </message>
    <message>
        <source>Whoever says nothing gets it</source>
        <translation>没有另外说明的人用这一种</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why; it stands on the board</source>
        <translation>原因（预约表上会显示）</translation>
    </message>
    <message>
        <source>With 、 between them</source>
        <translation>用顿号隔开</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>Write hours like 08:00-12:00 13:30-17:00.</source>
        <translation>时间请写成 08:00-12:00 13:30-17:00。</translation>
    </message>
    <message>
        <source>Write the day like 2027-01-01 or 11-28.</source>
        <translation>日期请写成 2027-01-01 或 11-28。</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>always</source>
        <translation>随时</translation>
    </message>
    <message>
        <source>at</source>
        <translation>当天几点</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>停开</translation>
    </message>
    <message>
        <source>every time</source>
        <translation>所有场次</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>for everybody</source>
        <translation>默认餐型</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>一直有效</translation>
    </message>
    <message>
        <source>no bound</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>已停</translation>
    </message>
    <message>
        <source>no trial</source>
        <translation>不体验</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>加开</translation>
    </message>
    <message>
        <source>or share of the price (%)</source>
        <translation>或按价格比例（%）</translation>
    </message>
    <message>
        <source>such as: cut to 1 cm</source>
        <translation>如 切 1 cm 丁</translation>
    </message>
    <message>
        <source>the centre itself</source>
        <translation>本中心</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>{day} {clock} {service}  {name}: {why}</source>
        <translation>{day} {clock} {service}  {name}：{why}</translation>
    </message>
    <message>
        <source>{n} bookings are hit by this</source>
        <translation>会影响 {n} 个预约</translation>
    </message>
    <message>
        <source>{n} bookings stand again.</source>
        <translation>{n} 个预约已恢复。</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} residents have it now; they keep it. It can be taken up again.</source>
        <translation>现有 {n} 位居民持有，仍可用完；以后可以恢复。</translation>
    </message>
    <message>
        <source>{services} services, {resources} rooms and carers, {packages} packages and {diets} diets were taken over. Please check them.</source>
        <translation>已取用 {services} 项服务、{resources} 个资源、{packages} 个套餐、{diets} 种餐型，请核对。</translation>
    </message>
    <message>
        <source>{service}: another time</source>
        <translation>{service}：新场次</translation>
    </message>
    <message>
        <source>“{name}” is no more from today on?</source>
        <translation>“{name}”从今天起停用？</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>……还有 {n} 个</translation>
    </message>
</context>
<context>
    <name>care_watching</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>next {clock} {who}</source>
        <translation>下一位 {clock} {who}</translation>
    </message>
    <message>
        <source>nobody else today</source>
        <translation>今天没有待到的</translation>
    </message>
    <message>
        <source>nobody has booked</source>
        <translation>还没有人预约</translation>
    </message>
    <message>
        <source>still to come since {clock}: {who}</source>
        <translation>{clock} 场还等 {who}</translation>
    </message>
    <message>
        <source>{here} here·{home} brought home</source>
        <translation>堂食 {here}·送餐 {home}</translation>
    </message>
    <message>
        <source>{meal} is not cut off; it was to be at {clock}</source>
        <translation>{meal}还没截单，应在 {clock}</translation>
    </message>
    <message>
        <source>{n} bags go back today</source>
        <translation>{n} 袋今天送回</translation>
    </message>
    <message>
        <source>{n} bookings of plans have no place, from {day}</source>
        <translation>长期预约有 {n} 份没有名额，{day} 起</translation>
    </message>
    <message>
        <source>{n} bookings: nobody said how they ended</source>
        <translation>{n} 个预约还没销</translation>
    </message>
    <message>
        <source>{n} laundry bags should be back</source>
        <translation>{n} 袋衣物超期未还</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 位</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>候补 {n}</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A change begins today or later.</source>
        <translation>生效日期不能早于今天。</translation>
    </message>
    <message>
        <source>A code is two capitals and two or three digits, e.g. MZ01.</source>
        <translation>编码为两个大写字母加两到三位数字，如 MZ01。</translation>
    </message>
    <message>
        <source>A colleague changed this item this very moment. Please try again.</source>
        <translation>同事刚刚改了该事项，请重试。</translation>
    </message>
    <message>
        <source>A new item needs {fields}.</source>
        <translation>新事项须有：{fields}。</translation>
    </message>
    <message>
        <source>An edition from {day} on is waiting. Take that one back first.</source>
        <translation>自{day}起的新版尚未生效，请先撤销。</translation>
    </message>
    <message>
        <source>Another name holds no comma or semicolon.</source>
        <translation>居民说法里不能有逗号、顿号或分号。</translation>
    </message>
    <message>
        <source>At most {most} characters.</source>
        <translation>最多 {most} 个字。</translation>
    </message>
    <message>
        <source>At the door or by an agent</source>
        <translation>上门办、帮代办</translation>
    </message>
    <message>
        <source>At the window</source>
        <translation>窗口办理</translation>
    </message>
    <message>
        <source>Child care</source>
        <translation>托育托管</translation>
    </message>
    <message>
        <source>Choose a level for each of {profiles}.</source>
        <translation>请为 {profiles} 各选一个时限档次。</translation>
    </message>
    <message>
        <source>Choose at least one way to ask for it.</source>
        <translation>请至少选一种受理渠道。</translation>
    </message>
    <message>
        <source>Choose who decides.</source>
        <translation>请选择审批层级。</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Convenience services</source>
        <translation>便民服务</translation>
    </message>
    <message>
        <source>Copies and days are whole numbers from 1 on: “{name}”.</source>
        <translation>份数和天数为从1起的整数：“{name}”。</translation>
    </message>
    <message>
        <source>Crafts and culture</source>
        <translation>非遗手造</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区</translation>
    </message>
    <message>
        <source>Elders and disability</source>
        <translation>养老助残</translation>
    </message>
    <message>
        <source>General affairs</source>
        <translation>综合事务</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>健康义诊</translation>
    </message>
    <message>
        <source>Housekeeping and repairs</source>
        <translation>家政维修</translation>
    </message>
    <message>
        <source>Housing and surroundings</source>
        <translation>住房环境</translation>
    </message>
    <message>
        <source>Insurance and work</source>
        <translation>社保医保就业</translation>
    </message>
    <message>
        <source>Laundry and hair</source>
        <translation>洗衣理发</translation>
    </message>
    <message>
        <source>Nothing in this sheet is new or different. Nothing was changed.</source>
        <translation>表中没有新增或不同的事项，未作改动。</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>民政救助</translation>
    </message>
    <message>
        <source>Row {row} is the same item, {code}.</source>
        <translation>与第 {row} 行是同一事项（{code}）。</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>The catalogue can&apos;t be used; “{entry}”: {reason}.</source>
        <translation>事项目录不能用：“{entry}”{reason}。</translation>
    </message>
    <message>
        <source>The code of an item stays as it is: {code}.</source>
        <translation>事项编码不能改：{code}。</translation>
    </message>
    <message>
        <source>The name of a material holds no semicolon: “{name}”.</source>
        <translation>材料名称里不能有分号：“{name}”。</translation>
    </message>
    <message>
        <source>This code is taken: {name}.</source>
        <translation>编码已被占用：{name}。</translation>
    </message>
    <message>
        <source>This edition has been at work already. Change the item again instead.</source>
        <translation>这一版已经用过，请直接再改一版。</translation>
    </message>
    <message>
        <source>This item is no longer offered. Bring it back first.</source>
        <translation>该事项已停用，请先恢复。</translation>
    </message>
    <message>
        <source>This item is not there any more.</source>
        <translation>该事项已不存在。</translation>
    </message>
    <message>
        <source>Write the name of the item.</source>
        <translation>请填写事项名称。</translation>
    </message>
    <message>
        <source>a district has 6 digits, a street 9</source>
        <translation>位数不对：区县 6 位，街道 9 位</translation>
    </message>
    <message>
        <source>a material has no name</source>
        <translation>有材料没写名称</translation>
    </message>
    <message>
        <source>community cadre</source>
        <translation>社区干部</translation>
    </message>
    <message>
        <source>copies and days are whole numbers from 1 on</source>
        <translation>的份数和天数应为不小于 1 的整数</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>it lacks {fields}</source>
        <translation>缺少 {fields}</translation>
    </message>
    <message>
        <source>it needs a level for each of {profiles}</source>
        <translation>须为每套时限各定一级：{profiles}</translation>
    </message>
    <message>
        <source>its code or name is there twice</source>
        <translation>的代码或名称重复</translation>
    </message>
    <message>
        <source>its district is not listed</source>
        <translation>所属区县未列出</translation>
    </message>
    <message>
        <source>nobody knows the field {fields}</source>
        <translation>有不认识的字段 {fields}</translation>
    </message>
    <message>
        <source>on_the_spot is true or false</source>
        <translation>的 on_the_spot 只能是 true 或 false</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>original and copy</source>
        <translation>原件和复印件</translation>
    </message>
    <message>
        <source>team with a lead unit</source>
        <translation>组团解决</translation>
    </message>
    <message>
        <source>the window itself</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>to be signed here</source>
        <translation>现场填写签字</translation>
    </message>
    <message>
        <source>{code} has this name already.</source>
        <translation>{code} 已用这个名称。</translation>
    </message>
    <message>
        <source>{who} saved “{name}” while you were typing. Nothing of yours is lost.</source>
        <translation>您填写时，{who} 已保存“{name}”。您填写的内容都还在。</translation>
    </message>
    <message>
        <source>“{kind}” has the classes {classes}.</source>
        <translation>“{kind}”的类别为：{classes}。</translation>
    </message>
    <message>
        <source>“{name}” is there twice.</source>
        <translation>“{name}”重复。</translation>
    </message>
    <message>
        <source>“{word}” is none of {known}</source>
        <translation>里的“{word}”不在 {known} 之中</translation>
    </message>
</context>
<context>
    <name>catalogue_page</name>
    <message>
        <source>Add a material</source>
        <translation>添加材料</translation>
    </message>
    <message>
        <source>All are right</source>
        <translation>全部无误</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>全部无误</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Bring in “{file}”</source>
        <translation>导入“{file}”</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Can be settled on the spot</source>
        <translation>可当场办结</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>事项目录</translation>
    </message>
    <message>
        <source>Changes hold from today on; matters taken in before keep their item.</source>
        <translation>变更自今天起生效，以前的办件仍用原来的事项。</translation>
    </message>
    <message>
        <source>Checked: all right</source>
        <translation>核对无误</translation>
    </message>
    <message>
        <source>Choose a sheet of items</source>
        <translation>选择事项目录表格</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Editions of the item</source>
        <translation>事项的历次修改</translation>
    </message>
    <message>
        <source>Excel sheets (*.xlsx *.xls *.csv)</source>
        <translation>Excel 表格（*.xlsx *.xls *.csv）</translation>
    </message>
    <message>
        <source>Excel sheets (*.xlsx)</source>
        <translation>Excel 表格（*.xlsx）</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历次修改</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>失效日期</translation>
    </message>
    <message>
        <source>How it can be asked for</source>
        <translation>受理渠道</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>已恢复到修改前。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Item or history</source>
        <translation>事项或历次修改</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Leave all as it is</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Letters, words or code</source>
        <translation>拼音首字母、字词或编码</translation>
    </message>
    <message>
        <source>Mark {n} items as checked?</source>
        <translation>将 {n} 项标为核对无误？</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Materials: name, form, copies, may follow within working days</source>
        <translation>所需材料：名称、形式、份数、可容缺工作日</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Matters under way keep it. It can be brought back.</source>
        <translation>在办的办件不受影响，以后可以恢复。</translation>
    </message>
    <message>
        <source>May follow within working days</source>
        <translation>可容缺工作日数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>事项名称</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新增事项</translation>
    </message>
    <message>
        <source>Nothing has to be brought.</source>
        <translation>无需材料。</translation>
    </message>
    <message>
        <source>Offer “{name}” no more?</source>
        <translation>停用“{name}”？</translation>
    </message>
    <message>
        <source>Other names that residents use</source>
        <translation>居民说法</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the catalogue as</source>
        <translation>事项目录另存为</translation>
    </message>
    <message>
        <source>Saved, it can be asked for from its day on.</source>
        <translation>保存后自生效日期起可受理。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>撤销上次修改</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>收入目录</translation>
    </message>
    <message>
        <source>Take this material away</source>
        <translation>去掉这项材料</translation>
    </message>
    <message>
        <source>They stay as they are, and count as the station&apos;s own from now on.</source>
        <translation>内容不变，此后视为站点自己的数据。</translation>
    </message>
    <message>
        <source>What and why</source>
        <translation>变化或原因</translation>
    </message>
    <message>
        <source>What the sheet would change</source>
        <translation>导入后的变化</translation>
    </message>
    <message>
        <source>What to tell the resident</source>
        <translation>答复口径</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>审批层级</translation>
    </message>
    <message>
        <source>Who handles it</source>
        <translation>承办方式</translation>
    </message>
    <message>
        <source>With this version come {new} new items and {newer} with a newer text.</source>
        <translation>本版程序带来新事项 {new} 项，更新 {newer} 项。</translation>
    </message>
    <message>
        <source>With 、 between them; each finds the item at the desk.</source>
        <translation>用顿号隔开，受理时输入即可找到。</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>不可容缺</translation>
    </message>
    <message>
        <source>begins later</source>
        <translation>待生效</translation>
    </message>
    <message>
        <source>catalogue-{day}.xlsx</source>
        <translation>事项目录-{day}.xlsx</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>checked by the station</source>
        <translation>站点已核对</translation>
    </message>
    <message>
        <source>default data, to be checked by the station</source>
        <translation>默认数据，待站点核对</translation>
    </message>
    <message>
        <source>has not begun</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>retired since {day}</source>
        <translation>{day}起停用</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>{code}, edition {n}, since {day}</source>
        <translation>{code} 第 {n} 版，{day}起</translation>
    </message>
    <message>
        <source>{new} new items, {changed} changed.</source>
        <translation>新增 {new} 项，变更 {changed} 项。</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} as they are, {refused} can&apos;t be taken.</source>
        <translation>新增 {new} 项，变更 {changed} 项，不变 {same} 项，{refused} 行不能导入。</translation>
    </message>
    <message>
        <source>{n} items are in “{file}”.</source>
        <translation>{n} 项已保存到“{file}”。</translation>
    </message>
    <message>
        <source>{n} items are marked as checked.</source>
        <translation>{n} 项已标为核对无误。</translation>
    </message>
    <message>
        <source>{n} items of the program were taken in. Please check them.</source>
        <translation>已收入 {n} 项，请逐项核对。</translation>
    </message>
    <message>
        <source>{who} wrote: {theirs}</source>
        <translation>{who} 改为：{theirs}</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>“{name}”已保存。</translation>
    </message>
</context>
<context>
    <name>categories</name>
    <message>
        <source> {n:,} were changed by a colleague meanwhile and left alone.</source>
        <translation> 另有 {n:,} 项同事刚改过，未动。</translation>
    </message>
    <message>
        <source>60 and over</source>
        <translation>60岁以上</translation>
    </message>
    <message>
        <source>80 and over</source>
        <translation>80岁以上</translation>
    </message>
    <message>
        <source>90 and over</source>
        <translation>90岁以上</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Categories come with the ledger, or are written in a resident&apos;s file.</source>
        <translation>类别随台账导入，也可在居民档案里填写。</translation>
    </message>
    <message>
        <source>Categories of residents</source>
        <translation>人员类别统计</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>不再符合</translation>
    </message>
    <message>
        <source>Ended …</source>
        <translation>不再符合…</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>认定依据</translation>
    </message>
    <message>
        <source>New evidence (blank: as before)</source>
        <translation>新的依据（不填则不变）</translation>
    </message>
    <message>
        <source>Nobody here has a category</source>
        <translation>这里还没有人有类别</translation>
    </message>
    <message>
        <source>Nothing is due for review</source>
        <translation>没有到期要复核的</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Persons and entries</source>
        <translation>人数统计</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Reviews due</source>
        <translation>到期复核</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>选多项</translation>
    </message>
    <message>
        <source>Show these residents</source>
        <translation>看这些居民</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>认定时间</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>复核通过</translation>
    </message>
    <message>
        <source>Still holds …</source>
        <translation>复核通过…</translation>
    </message>
    <message>
        <source>The entries stay in the history of the files and can be put back there.</source>
        <translation>记录留在档案的变更里，可以在那里恢复。</translation>
    </message>
    <message>
        <source>The next review is set as the category asks.</source>
        <translation>下次复核时间按类别的周期自动顺延。</translation>
    </message>
    <message>
        <source>What is due within a month will be listed here.</source>
        <translation>一个月内到期的会列在这里。</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>{day} overdue</source>
        <translation>{day} 逾期</translation>
    </message>
    <message>
        <source>{n:,} due within a month, {late:,} overdue</source>
        <translation>一个月内到期 {n:,} 项，其中逾期 {late:,} 项</translation>
    </message>
    <message>
        <source>{n:,} entries</source>
        <translation>{n:,} 项</translation>
    </message>
    <message>
        <source>{n:,} entries reviewed.</source>
        <translation>已复核 {n:,} 项。</translation>
    </message>
    <message>
        <source>{persons:,} persons, {entries:,} entries</source>
        <translation>共 {persons:,} 人，{entries:,} 人次</translation>
    </message>
    <message>
        <source>{what}: ended from today on?</source>
        <translation>{what}：从今天起不再符合？</translation>
    </message>
    <message>
        <source>{what}: still holds?</source>
        <translation>{what}：仍然符合？</translation>
    </message>
</context>
<context>
    <name>census</name>
    <message>
        <source>A colleague has taken this round this very moment.</source>
        <translation>同事刚刚登记了本次查床。</translation>
    </message>
    <message>
        <source>Only this night&apos;s round and the last one&apos;s can be written down.</source>
        <translation>只能登记今晚和上一晚的查床。</translation>
    </message>
    <message>
        <source>Somebody lies in {bed}, which should be empty.</source>
        <translation>{bed} 应为空床，却有人在床。</translation>
    </message>
    <message>
        <source>This bed was not on the round.</source>
        <translation>这张床不在本次查床范围内。</translation>
    </message>
    <message>
        <source>This round was not taken yet.</source>
        <translation>本次查床尚未登记。</translation>
    </message>
    <message>
        <source>{bed} {name} is back: please write the return down.</source>
        <translation>{bed} {name}已回来：请登记返回。</translation>
    </message>
    <message>
        <source>{bed} {name} was not found: {expected} was expected.</source>
        <translation>{bed} {name}不在：应为{expected}。</translation>
    </message>
    <message>
        <source>{n} beds are not on this round any more. Please look again.</source>
        <translation>有 {n} 张床已不在本次查床范围内，请重新查看。</translation>
    </message>
    <message>
        <source>{who} has taken the round of {night} already, at {clock}. Correct single beds there.</source>
        <translation>{who}已在 {clock} 登记 {night} 的查床，请在其中更正个别床位。</translation>
    </message>
</context>
<context>
    <name>census_paper</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Expected: {counts}</source>
        <translation>应有情况：{counts}</translation>
    </message>
    <message>
        <source>Found: {counts}</source>
        <translation>查床结果：{counts}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Night of {day}</source>
        <translation>{day}夜</translation>
    </message>
    <message>
        <source>Night round</source>
        <translation>夜间查床表</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Record of the night round</source>
        <translation>夜间查床记录</translation>
    </message>
    <message>
        <source>Taken at {clock} by {who}</source>
        <translation>{who} 于 {clock} 查床</translation>
    </message>
    <message>
        <source>Tick what is found at each bed.</source>
        <translation>请在相应方框内打勾。</translation>
    </message>
    <message>
        <source>Went round</source>
        <translation>查床人</translation>
    </message>
    <message>
        <source>not as expected</source>
        <translation>与应有情况不符</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超时未归</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>  … and {n} more; --json has them all.</source>
        <translation>  …… 还有 {n} 处，用 --json 可看全部。</translation>
    </message>
    <message>
        <source>A sheet has {places} places; --start-slot is one of them.</source>
        <translation>一张纸有 {places} 格；--start-slot 只能是其中之一。</translation>
    </message>
    <message>
        <source>An import would add {new}, find {same} as they are and {differing} with other values.</source>
        <translation>若导入：新增 {new} 人，{same} 人已在册且一致，{differing} 人在册但内容不同。</translation>
    </message>
    <message>
        <source>Backup of {station} in {file}: {residents} residents, {matters} matters, {records} records.</source>
        <translation>{station} 已备份到 {file}：居民 {residents} 人，办件 {matters} 件，操作记录 {records} 条。</translation>
    </message>
    <message>
        <source>Brought in: {created} new, {changed} changed, {same} as they were. Number of the import: {batch}.</source>
        <translation>已导入：新增 {created} 人，更新 {changed} 人，{same} 人没有变化。导入批次号 {batch}。</translation>
    </message>
    <message>
        <source>Brought in: {created} rows, {portions} portions; {same} were there. Number of the import: {batch}.</source>
        <translation>已导入：新增 {created} 行共 {portions} 份，{same} 行原已登记。导入批次号 {batch}。</translation>
    </message>
    <message>
        <source>Nobody is there to ask for the password: use --password-file.</source>
        <translation>没有终端可以询问密码，请用 --password-file 指定密码文件。</translation>
    </message>
    <message>
        <source>Not compared with a database: there is none here yet.</source>
        <translation>这里还没有数据库，没有比对在册情况。</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输一遍：</translation>
    </message>
    <message>
        <source>Password of the first administrator: </source>
        <translation>首位管理员的密码：</translation>
    </message>
    <message>
        <source>Resident {id} {name}: no font can draw {characters}.</source>
        <translation>居民 {id} {name}：没有字体能显示 {characters}。</translation>
    </message>
    <message>
        <source>Resident {id} {name}: {why}</source>
        <translation>居民 {id} {name}：{why}</translation>
    </message>
    <message>
        <source>Stopped. What was not finished has been taken back.</source>
        <translation>已停止。没有做完的部分已全部撤回。</translation>
    </message>
    <message>
        <source>The database is whole: references, rules, search keys and the chain of records.</source>
        <translation>数据库完好：引用关系、业务规则、检索键和操作记录链都已核对。</translation>
    </message>
    <message>
        <source>The matter numbers go on after a gap of {gap}, so that none is given twice.</source>
        <translation>办件编号跳过 {gap} 个再续，以免重号。</translation>
    </message>
    <message>
        <source>The password file “{file}” can&apos;t be read: {why}.</source>
        <translation>密码文件“{file}”读不了：{why}。</translation>
    </message>
    <message>
        <source>The tables are now of revision {revision}.</source>
        <translation>数据表已升级到版本 {revision}。</translation>
    </message>
    <message>
        <source>The tables are of revision {found}, this program needs {wanted}: run “upgrade” first, or install the newer program that made them. Nothing was changed.</source>
        <translation>数据表是版本 {found}，本程序要用版本 {wanted}：请先运行 upgrade；如果数据来自更新的程序，请安装那个版本。没有做任何改动。</translation>
    </message>
    <message>
        <source>The tables are of this version already.</source>
        <translation>数据表已经是本程序的版本，不用升级。</translation>
    </message>
    <message>
        <source>The two passwords differ. Nothing was changed.</source>
        <translation>两次输入的密码不一样。没有做任何改动。</translation>
    </message>
    <message>
        <source>There is a station in this database already; init is for an empty one. Nothing was changed.</source>
        <translation>这个数据库里已经有站点了，init 只用于空数据库。没有做任何改动。</translation>
    </message>
    <message>
        <source>There is no database here yet: run “init” first, or name it with --data or --database.</source>
        <translation>这里还没有数据库：请先运行 init，或用 --data、--database 指明位置。</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”. Make it first, or correct it.</source>
        <translation>没有“{folder}”这个文件夹。请先建好，或改正路径。</translation>
    </message>
    <message>
        <source>There is no resident with the number {number}.</source>
        <translation>没有编号为 {number} 的居民。</translation>
    </message>
    <message>
        <source>What was done stays done, but it could not be reported: {why}.</source>
        <translation>要做的已经做完，但结果没能输出：{why}。</translation>
    </message>
    <message>
        <source>What was there before is kept in {file}.</source>
        <translation>恢复前的数据保留在 {file}。</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>不是文本文件</translation>
    </message>
    <message>
        <source>{count} cards can&apos;t be drawn. Nothing was printed; --skip-undrawable leaves them out.</source>
        <translation>有 {count} 张卡含字体里没有的字，未打印任何卡；加 --skip-undrawable 可跳过它们。</translation>
    </message>
    <message>
        <source>{count} cards on {sheets} sheets are in {file}. Print run {run}: their codes hold from now on.</source>
        <translation>{count} 张卡（{sheets} 张纸）已写入 {file}。打印批次 {run}：卡码从现在起有效。</translation>
    </message>
    <message>
        <source>{count} of them have a good card, whose code ends with this run; --missing leaves them out.</source>
        <translation>其中 {count} 人已有有效的卡，这一批完成后旧卡作废；加 --missing 则不印他们的。</translation>
    </message>
    <message>
        <source>{count} residents written to {file}.</source>
        <translation>已导出居民 {count} 人到 {file}。</translation>
    </message>
    <message>
        <source>{count} resources written to {file}.</source>
        <translation>已将 {count} 项资源写入 {file}。</translation>
    </message>
    <message>
        <source>{count} rows of beds written to {file}.</source>
        <translation>已将{count}行床位写入{file}。</translation>
    </message>
    <message>
        <source>{count} rows of meals written to {file}.</source>
        <translation>已写入助餐台账 {count} 行：{file}</translation>
    </message>
    <message>
        <source>{file}: {rows} rows, {accepted} fit, {rejected} refused, {duplicates} double, {warnings} to look at.</source>
        <translation>{file}：共 {rows} 行，可导入 {accepted} 行，拒收 {rejected} 行，重复 {duplicates} 行，需留意 {warnings} 处。</translation>
    </message>
    <message>
        <source>{station} is as it was in {file}: {residents} residents, {matters} matters.</source>
        <translation>{station} 已恢复到 {file} 的状态：居民 {residents} 人，办件 {matters} 件。</translation>
    </message>
    <message>
        <source>{station} is set up in {place}. Sign in as {account}.</source>
        <translation>{station} 已建好，数据在 {place}。请用账号 {account} 登录。</translation>
    </message>
    <message>
        <source>“{file}” is in a folder that you have no right to look into.</source>
        <translation>“{file}”所在的文件夹没有权限查看。</translation>
    </message>
    <message>
        <source>“{file}” is the database itself. Choose another name.</source>
        <translation>“{file}”就是数据库本身，请换一个文件名。</translation>
    </message>
    <message>
        <source>“{file}” is there already. Choose another name, or say --replace.</source>
        <translation>“{file}”已经存在。请换一个文件名，或加 --replace 覆盖。</translation>
    </message>
</context>
<context>
    <name>consents</name>
    <message>
        <source>A request is recorded by itself.</source>
        <translation>申请请单独登记。</translation>
    </message>
    <message>
        <source>Below the age of {years} a guardian has to agree (privacy law, article 31).</source>
        <translation>不满 {years} 周岁须由监护人同意（《个人信息保护法》第三十一条）。</translation>
    </message>
    <message>
        <source>Only a consent that is in force can be withdrawn.</source>
        <translation>只有有效的同意才能撤回。</translation>
    </message>
    <message>
        <source>Please say what is to be corrected or deleted.</source>
        <translation>请写明要更正或删除什么。</translation>
    </message>
    <message>
        <source>Please say what it is needed for.</source>
        <translation>请填写用途。</translation>
    </message>
    <message>
        <source>The date lies ahead.</source>
        <translation>日期还没到。</translation>
    </message>
    <message>
        <source>The date lies before the person was born.</source>
        <translation>日期早于出生日期。</translation>
    </message>
    <message>
        <source>The day lies between the consent and today.</source>
        <translation>日期应在同意之日和今天之间。</translation>
    </message>
    <message>
        <source>This entry is not there any more.</source>
        <translation>这条记录已不在了。</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>copy of the own data</source>
        <translation>查阅复制本人信息</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>file for services</source>
        <translation>建档服务</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>health details</source>
        <translation>健康信息</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>告知</translation>
    </message>
    <message>
        <source>on file already</source>
        <translation>已有存档</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>照片影像</translation>
    </message>
    <message>
        <source>request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>sharing with partners</source>
        <translation>向合作单位提供</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>spoken</source>
        <translation>口头</translation>
    </message>
    <message>
        <source>told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>visits at the door</source>
        <translation>上门探访</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>counts</name>
    <message>
        <source>{n} / {all} {unit}</source>
        <translation>{n} / {all} {unit}</translation>
    </message>
    <message>
        <source>{n} booked</source>
        <translation>已约 {n}</translation>
    </message>
</context>
<context>
    <name>db</name>
    <message>
        <source>Another desk was faster. Nothing was changed; please try again.</source>
        <translation>其他窗口抢先了一步。数据未作改动，请重试。</translation>
    </message>
    <message>
        <source>Another program holds the database. Nothing was changed; please try again in a moment.</source>
        <translation>数据库正被其他程序占用。数据未作改动，请稍后重试。</translation>
    </message>
    <message>
        <source>Someone else saved this at the same moment. Nothing of yours is lost.</source>
        <translation>其他人刚刚保存了同一条内容。您填写的内容没有丢失。</translation>
    </message>
    <message>
        <source>The account on the database server may not do this. Please tell the administrator.</source>
        <translation>数据库服务器上的账号没有此项权限，请告知管理员。</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written. Nothing was changed; please check its permissions.</source>
        <translation>数据文件夹无法写入。数据未作改动，请检查文件夹权限。</translation>
    </message>
    <message>
        <source>The data folder can&apos;t be written: {why}</source>
        <translation>数据文件夹无法写入：{why}</translation>
    </message>
    <message>
        <source>The data folder is on a network share, where a database file breaks. Keep it on this PC; for several PCs use a PostgreSQL server (--database).</source>
        <translation>数据文件夹在网络共享上，数据库文件放在那里会损坏。请放在本机；多台电脑一起用时请用 PostgreSQL 服务器（--database）。</translation>
    </message>
    <message>
        <source>The database file is damaged. Please restore the last backup.</source>
        <translation>数据库文件已损坏，请恢复最近一次备份。</translation>
    </message>
    <message>
        <source>The database is read-only at the moment. Nothing was changed.</source>
        <translation>数据库目前为只读状态。数据未作改动。</translation>
    </message>
    <message>
        <source>The database server can&apos;t be reached. Nothing was changed; please try again.</source>
        <translation>无法连接数据库服务器。数据未作改动，请重试。</translation>
    </message>
    <message>
        <source>The database server is overloaded. Nothing was changed; please try again.</source>
        <translation>数据库服务器繁忙。数据未作改动，请重试。</translation>
    </message>
    <message>
        <source>The database server refuses the sign-in. Please check the address, name and password.</source>
        <translation>数据库服务器拒绝登录，请检查地址、用户名和密码。</translation>
    </message>
    <message>
        <source>The disk can&apos;t be read or written. Nothing was changed; please check the disk.</source>
        <translation>磁盘无法读写。数据未作改动，请检查磁盘。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; please make room and try again.</source>
        <translation>磁盘已满。数据未作改动，请清理出空间后重试。</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Nothing was changed; please tell the administrator.</source>
        <translation>服务器磁盘已满。数据未作改动，请告知管理员。</translation>
    </message>
    <message>
        <source>This database was made by a newer version of the program (revision {revision}). Please install that version; nothing was changed.</source>
        <translation>此数据库由更新版本的程序建立（版本 {revision}）。请安装该版本；数据未作改动。</translation>
    </message>
</context>
<context>
    <name>deadlines</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>7123</source>
        <translation>7123</translation>
    </message>
    <message>
        <source>Big</source>
        <translation>大事</translation>
    </message>
    <message>
        <source>Difficult</source>
        <translation>疑难</translation>
    </message>
    <message>
        <source>Four-level response</source>
        <translation>四级响应</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>难事</translation>
    </message>
    <message>
        <source>Major risk</source>
        <translation>重大风险</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>当场</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小事</translation>
    </message>
    <message>
        <source>There is no time limit profile “{code}”; there are: {names}.</source>
        <translation>没有“{code}”这套时限，可选：{names}。</translation>
    </message>
    <message>
        <source>Thorny</source>
        <translation>棘手</translation>
    </message>
    <message>
        <source>a named leader</source>
        <translation>领导包案</translation>
    </message>
    <message>
        <source>close by {clock}</source>
        <translation>{clock} 前办结</translation>
    </message>
    <message>
        <source>contact by {clock}</source>
        <translation>{clock} 前先联系</translation>
    </message>
    <message>
        <source>day {n}</source>
        <translation>第 {n} 天</translation>
    </message>
    <message>
        <source>due just now</source>
        <translation>刚到期</translation>
    </message>
    <message>
        <source>no fixed date</source>
        <translation>不定期限</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>overdue {time}</source>
        <translation>逾期 {time}</translation>
    </message>
    <message>
        <source>taken in {clock}</source>
        <translation>{clock} 受理</translation>
    </message>
    <message>
        <source>working days left: {n}</source>
        <translation>剩 {n} 个工作日</translation>
    </message>
    <message>
        <source>{moment} (provisional)</source>
        <translation>{moment}（暂推）</translation>
    </message>
    <message>
        <source>{n}-day limit</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n}-hour limit</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n}-minute limit</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n}-working-day limit</source>
        <translation>{n} 个工作日</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩 {time}</translation>
    </message>
    <message>
        <source>“{profile}” has no level “{code}”; it has: {levels}.</source>
        <translation>“{profile}”里没有“{code}”这一级，可选：{levels}。</translation>
    </message>
</context>
<context>
    <name>door</name>
    <message>
        <source>8 characters or more, letters and digits</source>
        <translation>至少 8 位，要有字母和数字</translation>
    </message>
    <message>
        <source>9 digits, e.g. 370102001; 12 for one community</source>
        <translation>9 位，如 370102001；社区单独用时填 12 位</translation>
    </message>
    <message>
        <source>A synthetic street of 12,000 residents is made; it takes some seconds. Nobody in it is a real person.</source>
        <translation>生成一条有 12,000 名居民的演示街道，需要十几秒。人物、电话、地址都是虚构的。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Administrator&apos;s name</source>
        <translation>管理员姓名</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>大写锁定好像开着。</translation>
    </message>
    <message>
        <source>Choose your name first.</source>
        <translation>请先选自己的名字。</translation>
    </message>
    <message>
        <source>Choose your name, then type the password.</source>
        <translation>选名字，再输密码。</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Find your name</source>
        <translation>找自己的名字</translation>
    </message>
    <message>
        <source>Forgot the password</source>
        <translation>忘了密码</translation>
    </message>
    <message>
        <source>Good day! Who is at the window?</source>
        <translation>您好，谁在窗口？</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Making the demo street …</source>
        <translation>正在生成演示街道……</translation>
    </message>
    <message>
        <source>Name of the station</source>
        <translation>站点名称</translation>
    </message>
    <message>
        <source>Opening the database …</source>
        <translation>正在打开数据库……</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>{name}的密码</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>再输一遍密码</translation>
    </message>
    <message>
        <source>Set up the desk</source>
        <translation>建好服务台</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>换个人</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>Street code</source>
        <translation>街道代码</translation>
    </message>
    <message>
        <source>The password of them all: {password}</source>
        <translation>密码都是：{password}</translation>
    </message>
    <message>
        <source>The system administrator can give you a new password under Settings.</source>
        <translation>请系统管理员在“设置”里给您重设密码。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一样。</translation>
    </message>
    <message>
        <source>Then sign in as gm (clerk), jmy (station head), admin (administrator) or hj (auditor).</source>
        <translation>生成后这样登录：gm 窗口人员、jmy 站长、admin 系统管理员、hj 审计管理员。</translation>
    </message>
    <message>
        <source>This is asked once.</source>
        <translation>只问这一次。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Try with a demo street</source>
        <translation>用演示街道试试</translation>
    </message>
    <message>
        <source>Type a name or its pinyin initials, like gm</source>
        <translation>打名字或拼音首字母，比如 gm</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Welcome. Which station is this?</source>
        <translation>欢迎，这里是哪个站？</translation>
    </message>
    <message>
        <source>What you were writing is kept; go on where you stopped.</source>
        <translation>写到一半的都存好了，回来接着写。</translation>
    </message>
    <message>
        <source>locked at {time}</source>
        <translation>{time} 锁的</translation>
    </message>
    <message>
        <source>{n} more people: type a name or its initials above.</source>
        <translation>还有 {n} 人没有显示，请在上面输入姓名或拼音首字母。</translation>
    </message>
</context>
<context>
    <name>doubles</name>
    <message>
        <source>A death is recorded. If that is wrong, take the event back before merging.</source>
        <translation>有死亡登记。若登记有误，请先撤回再合并。</translation>
    </message>
    <message>
        <source>Another file was merged into this one since, and “{field}” changed with it. Take that merge back first.</source>
        <translation>之后又有一份档案并入，“{field}”也随之改动。请先撤销那次合并。</translation>
    </message>
    <message>
        <source>Both files have a paper, with different numbers. Please say which number is wrong.</source>
        <translation>两份档案的证件号码不同，请选出哪一个是对的。</translation>
    </message>
    <message>
        <source>Both files hold something that one person can have only once ({what}). Nothing was merged.</source>
        <translation>两份档案里都有一个人只能有一份的内容（{what}），没有合并。</translation>
    </message>
    <message>
        <source>One of the two files is not there any more.</source>
        <translation>其中一份档案已经没有了。</translation>
    </message>
    <message>
        <source>One of the two files was merged already.</source>
        <translation>其中一份档案已经合并过了。</translation>
    </message>
    <message>
        <source>Please write why the two are one person.</source>
        <translation>请写明为什么是同一个人。</translation>
    </message>
    <message>
        <source>The file was merged into that of {name} since. Take that merge back first.</source>
        <translation>这份档案后来又并入了{name}的档案，请先撤销那一次。</translation>
    </message>
    <message>
        <source>The paper {number} is on another file by now.</source>
        <translation>证件 {number} 现在已登记在另一份档案上。</translation>
    </message>
    <message>
        <source>This merge is not there any more.</source>
        <translation>这次合并的记录已经没有了。</translation>
    </message>
    <message>
        <source>This merge was taken back already.</source>
        <translation>这次合并已经撤销过了。</translation>
    </message>
    <message>
        <source>a death is on file</source>
        <translation>有死亡记录</translation>
    </message>
    <message>
        <source>a telephone in common</source>
        <translation>有相同电话</translation>
    </message>
    <message>
        <source>addresses differ</source>
        <translation>住址不同</translation>
    </message>
    <message>
        <source>as on the paper</source>
        <translation>以证件为准</translation>
    </message>
    <message>
        <source>as the paper tells</source>
        <translation>随证件号码</translation>
    </message>
    <message>
        <source>birth dates differ</source>
        <translation>生日不同</translation>
    </message>
    <message>
        <source>names differ</source>
        <translation>姓名不同</translation>
    </message>
    <message>
        <source>names sound the same</source>
        <translation>姓名同音</translation>
    </message>
    <message>
        <source>no telephone in common</source>
        <translation>电话不同</translation>
    </message>
    <message>
        <source>nothing is lost</source>
        <translation>两段都留</translation>
    </message>
    <message>
        <source>one character of the name differs</source>
        <translation>姓名差一个字</translation>
    </message>
    <message>
        <source>one of them is wrong: please say which is right</source>
        <translation>有一个是错的，请选对的</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>只有这份有</translation>
    </message>
    <message>
        <source>possibly the same</source>
        <translation>可能重复</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>住址相同</translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation>生日相同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>姓名相同</translation>
    </message>
    <message>
        <source>same name, same birth date</source>
        <translation>同名同生日</translation>
    </message>
    <message>
        <source>saved last</source>
        <translation>最近保存</translation>
    </message>
    <message>
        <source>sexes differ</source>
        <translation>性别不同</translation>
    </message>
    <message>
        <source>the resident ID</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>the same paper</source>
        <translation>证件相同</translation>
    </message>
    <message>
        <source>the same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>two different papers</source>
        <translation>证件号码不同</translation>
    </message>
    <message>
        <source>two kinds of paper</source>
        <translation>证件种类不同</translation>
    </message>
    <message>
        <source>two people</source>
        <translation>不同的人</translation>
    </message>
    <message>
        <source>very likely the same</source>
        <translation>很可能重复</translation>
    </message>
</context>
<context>
    <name>doubles_page</name>
    <message>
        <source>Against it</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Brought in again by a ledger</source>
        <translation>台账导入时重复</translation>
    </message>
    <message>
        <source>Can&apos;t be taken back now</source>
        <translation>现在不能撤销</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Files that may be doubles</source>
        <translation>可能重复的档案</translation>
    </message>
    <message>
        <source>Goes into it</source>
        <translation>并入的档案</translation>
    </message>
    <message>
        <source>How certain</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>It belongs to an earlier merge.</source>
        <translation>这是更早一次合并留下的。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不撤销</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Look for double files</source>
        <translation>查找重复档案</translation>
    </message>
    <message>
        <source>Looking through all files …</source>
        <translation>正在查找全部档案…</translation>
    </message>
    <message>
        <source>Make two files of this one again?</source>
        <translation>撤销合并，恢复成两份档案？</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge the two files of {name}?</source>
        <translation>合并{name}的两份档案？</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Merged by {who}: {reason}. Both files say again what they said. What came later stays here.</source>
        <translation>{who}合并：{reason}。两份档案恢复原样，合并以后新增的内容留在这一份。</translation>
    </message>
    <message>
        <source>No double files</source>
        <translation>没有重复的档案</translation>
    </message>
    <message>
        <source>None of this kind</source>
        <translation>没有这一类</translation>
    </message>
    <message>
        <source>Not merged</source>
        <translation>没有合并</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>没有撤销</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不合并</translation>
    </message>
    <message>
        <source>Nothing is changed by looking.</source>
        <translation>查找不改动任何档案。</translation>
    </message>
    <message>
        <source>One file stays; the other leads to it from now on. This can be taken back in the file&apos;s history.</source>
        <translation>保留一份，另一份以后打开就到这一份。合错了可以在“往来”里撤销。</translation>
    </message>
    <message>
        <source>One person, entered twice</source>
        <translation>同一个人，重复建档</translation>
    </message>
    <message>
        <source>Papers, names, birth dates, telephones and addresses were compared.</source>
        <translation>已比对证件、姓名、生日、电话和住址。</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排比对</translation>
    </message>
    <message>
        <source>Somebody else has the same name and birth date. Mind the number.</source>
        <translation>另有一人同名同生日，请核对证件号码。</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留的档案</translation>
    </message>
    <message>
        <source>Take the merge back</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>The number of the paper was written down wrongly</source>
        <translation>证件号码录错</translation>
    </message>
    <message>
        <source>The numbers of the papers differ.</source>
        <translation>证件号码不同。</translation>
    </message>
    <message>
        <source>The other one stays</source>
        <translation>对调保留</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>There may be {n} more files of this person: {why}</source>
        <translation>可能重复 {n} 份：{why}</translation>
    </message>
    <message>
        <source>Two files again, both as they were.</source>
        <translation>已恢复成两份档案，和合并前一样。</translation>
    </message>
    <message>
        <source>Two files side by side</source>
        <translation>两份档案并排比对</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Usually two people. Merge only when one number is wrong: choose the right one.</source>
        <translation>一般是两个人。只有其中一个号码录错才能合并，请选出对的号码。</translation>
    </message>
    <message>
        <source>What follows to the file that stays</source>
        <translation>一并转到保留的档案</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Why they are one person</source>
        <translation>为什么是同一个人</translation>
    </message>
    <message>
        <source>all of them stay</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>both</source>
        <translation>两段都留</translation>
    </message>
    <message>
        <source>choose the value</source>
        <translation>选用哪个值</translation>
    </message>
    <message>
        <source>from the one that stays</source>
        <translation>保留的有</translation>
    </message>
    <message>
        <source>from the other</source>
        <translation>并入的有</translation>
    </message>
    <message>
        <source>goes into it</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>in both</source>
        <translation>两份都有</translation>
    </message>
    <message>
        <source>nothing besides what stands above</source>
        <translation>除上面各项外没有别的</translation>
    </message>
    <message>
        <source>recorded; not for your role. Both texts stay.</source>
        <translation>有记录，您的岗位看不到；两段都留。</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>{n:,} pairs that may be doubles</source>
        <translation>可能重复 {n:,} 对</translation>
    </message>
    <message>
        <source>{name}: two people, not proposed again</source>
        <translation>{name}：是两个人，不再提示</translation>
    </message>
    <message>
        <source>{name}: {n} entries followed</source>
        <translation>{name}：转来 {n} 条记录</translation>
    </message>
</context>
<context>
    <name>duty_board</name>
    <message>
        <source>As of {day}</source>
        <translation>更新于 {day}</translation>
    </message>
    <message>
        <source>Duty board</source>
        <translation>责任公示牌</translation>
    </message>
    <message>
        <source>Government hotline, day and night</source>
        <translation>政务服务便民热线，全天</translation>
    </message>
    <message>
        <source>Police 110    Fire 119    Ambulance 120</source>
        <translation>报警 110    火警 119    急救 120</translation>
    </message>
    <message>
        <source>The station: errands and help</source>
        <translation>服务站：办事、求助</translation>
    </message>
</context>
<context>
    <name>duty_calendar</name>
    <message>
        <source>On duty: {duty} {name}</source>
        <translation>值班：{duty} {name}</translation>
    </message>
    <message>
        <source>{duty} {name} can be reached: {hours}</source>
        <translation>{duty} {name} 值班时间：{hours}</translation>
    </message>
    <message>
        <source>{station}: duty hours</source>
        <translation>{station}值班时间</translation>
    </message>
</context>
<context>
    <name>eligibility</name>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>It can&apos;t be read whom this is for.</source>
        <translation>适用对象读不出来。</translation>
    </message>
    <message>
        <source>from {n} years on</source>
        <translation>满 {n} 岁</translation>
    </message>
    <message>
        <source>none of {tags}</source>
        <translation>不是{tags}</translation>
    </message>
    <message>
        <source>not registered here</source>
        <translation>不是本辖区户籍</translation>
    </message>
    <message>
        <source>registered here</source>
        <translation>本辖区户籍</translation>
    </message>
    <message>
        <source>the birth date is not known</source>
        <translation>出生日期未登记</translation>
    </message>
    <message>
        <source>under {n}</source>
        <translation>不满 {n} 岁</translation>
    </message>
    <message>
        <source>where the household is registered is not known</source>
        <translation>户籍地未登记</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>a file of that name is in its place</source>
        <translation>那里有个同名的文件</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>it is no folder</source>
        <translation>它不是文件夹</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>磁盘只能读</translation>
    </message>
    <message>
        <source>the disk can&apos;t be read or written</source>
        <translation>磁盘读写不了</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘满了</translation>
    </message>
    <message>
        <source>there is no right to it</source>
        <translation>没有权限</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>A whole date is needed here.</source>
        <translation>这里应填完整日期。</translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation>这里要填整数。</translation>
    </message>
    <message>
        <source>An Excel sheet holds no more rows. Save the list as .csv.</source>
        <translation>行数超过了Excel工作表的上限。请保存为 .csv。</translation>
    </message>
    <message>
        <source>An old number of 15 digits, turned into {number} by the rule: please check.</source>
        <translation>15位旧号码，已按规则换算为{number}，请核对</translation>
    </message>
    <message>
        <source>Binary workbooks (.xlsb) are not read. Save the file as .xlsx in Excel.</source>
        <translation>不支持二进制工作簿（.xlsb）。请在Excel中另存为 .xlsx。</translation>
    </message>
    <message>
        <source>It ends on {end}, before it begins on {start}.</source>
        <translation>终止日期{end}早于起始日期{start}。</translation>
    </message>
    <message>
        <source>Left on {left}, before coming in on {came}.</source>
        <translation>退住日期{left}早于入住日期{came}。</translation>
    </message>
    <message>
        <source>Lists are saved as .xlsx or .csv; “{file}” is neither.</source>
        <translation>名单只能存成 .xlsx 或 .csv，“{file}”不是。</translation>
    </message>
    <message>
        <source>No meal is written in this row.</source>
        <translation>这一行没有填任何一餐</translation>
    </message>
    <message>
        <source>No sheet of “{file}” has the headings of the catalogue: 事项名称 and others.</source>
        <translation>“{file}”中没有事项目录的表头（须有“事项名称”等列）。</translation>
    </message>
    <message>
        <source>No sheet of “{file}” has the headings of this ledger. Needed is a row with {wanted}.</source>
        <translation>“{file}”中没有找到本台账的表头。表头行至少要有：{wanted}。</translation>
    </message>
    <message>
        <source>No sheet of “{file}” is a list of the grids. Needed are headings such as 网格名称 and 地址范围, 姓名 and 所属网格, 小区 and 楼号, or 资源类别 and 名称.</source>
        <translation>“{file}”里没有网格表。表头要有：网格名称和地址范围，或姓名和所属网格，或小区、楼号和所属网格，或资源类别和名称。</translation>
    </message>
    <message>
        <source>Nothing can be saved in the folder “{folder}”. Choose another one.</source>
        <translation>文件夹“{folder}”不能写入。请换一个文件夹。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>Row in the ledger</source>
        <translation>原表行号</translation>
    </message>
    <message>
        <source>Said to live there, but left on {day}.</source>
        <translation>状态写在住，但退住日期为{day}。</translation>
    </message>
    <message>
        <source>Same name and birth date as row {row} but another ID number: taken as two persons, please check.</source>
        <translation>与第{row}行姓名、出生日期相同但身份证号不同，按两人处理，请核对</translation>
    </message>
    <message>
        <source>Same name and birth date as row {row}, and an ID number is missing: please check whether this is one person.</source>
        <translation>与第{row}行姓名、出生日期相同，其中有一行缺身份证号，请核对是否为同一人。</translation>
    </message>
    <message>
        <source>Several names stand in this cell: one person a row, please.</source>
        <translation>此格内有多个姓名，请每人填写一行。</translation>
    </message>
    <message>
        <source>Since when is missing: without it nobody can tell who has the bed.</source>
        <translation>缺入住日期：没有它就无法判断床位归谁。</translation>
    </message>
    <message>
        <source>The ID number here and the one in the column of cards are not the same.</source>
        <translation>这里的身份证号与卡号栏里的身份证号不一致</translation>
    </message>
    <message>
        <source>The ID number is masked; the whole number is needed.</source>
        <translation>身份证号码带星号（已脱敏），需要完整的号码。</translation>
    </message>
    <message>
        <source>The ID number was stored as a number and its last three digits became 000; it cannot be used. Set the cell to text and enter it again.</source>
        <translation>身份证号码被存成了数字，末三位已变成000，不能采用；请把单元格设为文本后重新录入</translation>
    </message>
    <message>
        <source>The age {reported} contradicts the birth date: {age} years.</source>
        <translation>年龄{reported}与身份证推算的{age}岁不符</translation>
    </message>
    <message>
        <source>The amount is missing, and the ledger says no price to work it out by.</source>
        <translation>没有金额，台账里也没有单价可以推算</translation>
    </message>
    <message>
        <source>The amount is missing; it was worked out by the price.</source>
        <translation>没有金额，已按单价推算</translation>
    </message>
    <message>
        <source>The bed is said to be empty, but somebody is in it who has not left.</source>
        <translation>状态写空床，但有人入住且未退住。</translation>
    </message>
    <message>
        <source>The birth date cannot be read; the ID number&apos;s ({date}) is taken.</source>
        <translation>出生年月无法识别，已采用身份证上的{date}</translation>
    </message>
    <message>
        <source>The birth date contradicts the ID number ({date} by the ID number).</source>
        <translation>出生年月与身份证不一致（身份证为{date}）</translation>
    </message>
    <message>
        <source>The catalogue is saved as .xlsx; “{file}” is not.</source>
        <translation>事项目录保存为 .xlsx；“{file}”不是。</translation>
    </message>
    <message>
        <source>The category “{word}” is not in the dictionary; it is kept as written.</source>
        <translation>人员类别“{word}”不在字典中，按原文保留</translation>
    </message>
    <message>
        <source>The class of the resource is missing.</source>
        <translation>缺少资源类别。</translation>
    </message>
    <message>
        <source>The contract ran out on {day}; the person still lives there.</source>
        <translation>合同已于{day}到期，老人仍在住。</translation>
    </message>
    <message>
        <source>The day is missing, and the row above has none to go by.</source>
        <translation>没有日期，上一行也没有可沿用的日期</translation>
    </message>
    <message>
        <source>The disk is full: “{file}” was not saved.</source>
        <translation>磁盘已满，“{file}”没有保存。</translation>
    </message>
    <message>
        <source>The file is broken and cannot be read. Open it in Excel, save it again and import that.</source>
        <translation>文件已损坏，无法读取。请用Excel打开并重新保存后再导入。</translation>
    </message>
    <message>
        <source>The file is empty. Please save the ledger again.</source>
        <translation>文件是空的。请重新保存台账。</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB. Please split the ledger or remove the pictures in it.</source>
        <translation>文件超过{limit} MB。请拆分台账或删除其中的图片后再导入。</translation>
    </message>
    <message>
        <source>The file is protected by a password. Remove the password in Excel and import it again.</source>
        <translation>文件设有密码。请在Excel中取消密码后再导入。</translation>
    </message>
    <message>
        <source>The file unpacks to far more than a ledger can hold and was not opened. Copy the ledger into a new workbook and import it.</source>
        <translation>文件解压后异常庞大，为安全起见没有打开。请把台账复制到新的工作簿后再导入。</translation>
    </message>
    <message>
        <source>The file “{file}” is not there (any more).</source>
        <translation>找不到文件“{file}”，可能已被移动或删除。</translation>
    </message>
    <message>
        <source>The floor can&apos;t be told from this row.</source>
        <translation>看不出这一行是几楼。</translation>
    </message>
    <message>
        <source>The folder “{folder}” is not there.</source>
        <translation>找不到文件夹“{folder}”。</translation>
    </message>
    <message>
        <source>The formula in this cell was never calculated and gives no value. Open the ledger in Excel, save it and import it again.</source>
        <translation>这个单元格的公式没有计算过，读不到值。请用 Excel 打开台账，保存后重新导入。</translation>
    </message>
    <message>
        <source>The grid has neither a code nor a name.</source>
        <translation>网格没有编码，也没有名称。</translation>
    </message>
    <message>
        <source>The level is 1, 2 or 3 (社区, 网格, 微网格).</source>
        <translation>级别只有一、二、三级（社区、网格、微网格）。</translation>
    </message>
    <message>
        <source>The lists of the grids are saved as .xlsx; “{file}” is not.</source>
        <translation>网格表要保存为 .xlsx，“{file}”不是。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少名称（姓名）。</translation>
    </message>
    <message>
        <source>The number of the bed is missing.</source>
        <translation>缺床号。</translation>
    </message>
    <message>
        <source>The number {text} may be two days. Write the date as text.</source>
        <translation>数字{text}可能是两个日期，请改成文本填写。</translation>
    </message>
    <message>
        <source>The number {text} may be {month}-{first} or {month}-{second}. Write it as text or as a date.</source>
        <translation>日期是数字{text}，分不清是{month}月{first}日还是{month}月{second}日，请改成文本或日期格式</translation>
    </message>
    <message>
        <source>The remark says that this person has died: please confirm the import.</source>
        <translation>备注写明已去世，请确认是否仍要导入</translation>
    </message>
    <message>
        <source>The room is missing.</source>
        <translation>缺房间号。</translation>
    </message>
    <message>
        <source>The same as row {row}.</source>
        <translation>与第{row}行重复，未导入</translation>
    </message>
    <message>
        <source>The self-care word “{word}” is not known; it is kept as written.</source>
        <translation>自理能力“{word}”不在字典中，按原文保留</translation>
    </message>
    <message>
        <source>The sex contradicts the ID number (a man by the ID number).</source>
        <translation>性别与身份证不一致（身份证为男）</translation>
    </message>
    <message>
        <source>The sex contradicts the ID number (a woman by the ID number).</source>
        <translation>性别与身份证不一致（身份证为女）</translation>
    </message>
    <message>
        <source>The sheet has a cell far away from the ledger (row {row}, column {column}). Delete the empty rows and columns behind the ledger and import it again.</source>
        <translation>工作表在远离台账的位置（第{row}行、{column}列）还有内容。请删除台账后面的空行和空列，再重新导入。</translation>
    </message>
    <message>
        <source>The state “{word}” is not known; it was left out.</source>
        <translation>状态“{word}”不认识，未导入。</translation>
    </message>
    <message>
        <source>The telephone number is masked and was not taken.</source>
        <translation>电话号码已打码，未导入</translation>
    </message>
    <message>
        <source>The telephone number is not complete and was not taken: please check.</source>
        <translation>联系电话位数不对，未导入，请核对</translation>
    </message>
    <message>
        <source>The text of the CSV file is neither UTF-8 nor GB18030. Save it as .xlsx in Excel.</source>
        <translation>CSV文件的文字编码不是UTF-8或GB18030。请在Excel中另存为 .xlsx。</translation>
    </message>
    <message>
        <source>There is an amount but no number of portions.</source>
        <translation>有金额，没有份数</translation>
    </message>
    <message>
        <source>There is no ID number: the resident has to be matched by hand.</source>
        <translation>没有身份证号，需人工匹配居民</translation>
    </message>
    <message>
        <source>There is no card number: the person has to be matched by name.</source>
        <translation>没有卡号，需按姓名人工匹配</translation>
    </message>
    <message>
        <source>This is a web page saved under an Excel name. Open it in Excel and save it as .xlsx, then import it.</source>
        <translation>这是用Excel扩展名保存的网页。请用Excel打开，另存为 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>This is neither 是 nor 否.</source>
        <translation>这里应填“是”或“否”。</translation>
    </message>
    <message>
        <source>This is not an Excel or CSV file. The desk reads .xlsx, .xls and .csv ledgers.</source>
        <translation>这不是Excel或CSV文件。可以导入的台账格式为 .xlsx、.xls 和 .csv。</translation>
    </message>
    <message>
        <source>This looks like the number of a passport or permit. Add a column 证件类型 that says which paper it is.</source>
        <translation>这像是护照或通行证的号码。请加一列“证件类型”，写明是哪种证件。</translation>
    </message>
    <message>
        <source>This row has {bed} from {since} on: the two overlap, and the later row stays outside.</source>
        <translation>本行自{since}起住{bed}床，时间重叠，后面的一行不导入。</translation>
    </message>
    <message>
        <source>This row has {bed} from {since} to {until}: the two overlap, and the later row stays outside.</source>
        <translation>本行{since}至{until}住{bed}床，时间重叠，后面的一行不导入。</translation>
    </message>
    <message>
        <source>Which meal it was is not said: 早餐, 午餐 or 晚餐, one in a row.</source>
        <translation>没有写明是哪一餐：每行写一餐，早餐、午餐或晚餐</translation>
    </message>
    <message>
        <source>Year, month and day of birth are not all written, can be read in two ways or do not exist: the birth date was left out.</source>
        <translation>出生年月日不全、有两种读法或不存在，未采用该出生日期。</translation>
    </message>
    <message>
        <source>Younger than {minimum} ({age} years): outside this ledger.</source>
        <translation>未满{minimum}周岁（{age}岁），不在本台账范围</translation>
    </message>
    <message>
        <source>a ledger of 12345 tickets</source>
        <translation>12345工单台账</translation>
    </message>
    <message>
        <source>a ledger of beds</source>
        <translation>床位台账</translation>
    </message>
    <message>
        <source>a ledger of grid matters</source>
        <translation>网格事项台账</translation>
    </message>
    <message>
        <source>a ledger of meals</source>
        <translation>助餐台账</translation>
    </message>
    <message>
        <source>a ledger of visits</source>
        <translation>探访台账</translation>
    </message>
    <message>
        <source>the day, the name and the portions of each meal</source>
        <translation>日期、姓名和各餐份数</translation>
    </message>
    <message>
        <source>the headings of a list of the grids</source>
        <translation>网格表的表头</translation>
    </message>
    <message>
        <source>the name and the ID number, address or telephone</source>
        <translation>姓名，以及身份证号、住址或电话</translation>
    </message>
    <message>
        <source>the room, the number of the bed, the name and the day of coming in</source>
        <translation>房间、床号、姓名和入住日期</translation>
    </message>
    <message>
        <source>{day} is not in {month}, the month of this ledger: please check.</source>
        <translation>日期{day}不在本台账的{month}，请核对</translation>
    </message>
    <message>
        <source>{heading}: “{word}” is none of {known}.</source>
        <translation>{heading}：“{word}”不在可选项内（{known}）。</translation>
    </message>
    <message>
        <source>{known} {mine}</source>
        <translation>{known}{mine}</translation>
    </message>
    <message>
        <source>{name} is in bed {bed} from {since} on (row {row}).</source>
        <translation>{name}自{since}起住{bed}床至今（第{row}行）。</translation>
    </message>
    <message>
        <source>{name} is in bed {bed} from {since} to {until} (row {row}).</source>
        <translation>{name}{since}至{until}住{bed}床（第{row}行）。</translation>
    </message>
    <message>
        <source>{n} portions for {amount} yuan, which are {price} each by the ledger&apos;s prices.</source>
        <translation>{n}份金额{amount}元，与每份{price}元不符</translation>
    </message>
    <message>
        <source>“{file}” cannot be read from the disk. Copy it to this computer and try again.</source>
        <translation>无法从磁盘读取“{file}”。请复制到本机后重试。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: it is open in another program or you have no right to read it.</source>
        <translation>无法读取“{file}”：它正被其他程序占用，或您没有读取权限。</translation>
    </message>
    <message>
        <source>“{file}” is a folder. Please choose the ledger in it.</source>
        <translation>“{file}”是文件夹。请选择其中的台账文件。</translation>
    </message>
    <message>
        <source>“{file}” is no file that could hold a ledger.</source>
        <translation>“{file}”不是普通文件，不能作为台账导入。</translation>
    </message>
    <message>
        <source>“{file}” looks like {kind}. It can&apos;t be brought in here; nothing was changed. Needed is a ledger with {wanted}.</source>
        <translation>“{file}”看起来是{kind}，不能在此导入，未做任何改动。需要的台账应有{wanted}。</translation>
    </message>
    <message>
        <source>“{file}” was not saved. If it is open in Excel, close it there and save again.</source>
        <translation>“{file}”没有保存成功。如果它正在Excel中打开，请先关闭再保存。</translation>
    </message>
    <message>
        <source>“{text}” can&apos;t be read as a sum; it was left out.</source>
        <translation>“{text}”看不出金额，未导入。</translation>
    </message>
    <message>
        <source>“{text}” can&apos;t be read as a time from one day to another.</source>
        <translation>“{text}”看不出起止日期。</translation>
    </message>
    <message>
        <source>“{text}” can&apos;t be read as an amount of yuan.</source>
        <translation>金额“{text}”不是数字</translation>
    </message>
    <message>
        <source>“{text}” is no card number of {n} digits.</source>
        <translation>“{text}”不是{n}位卡号</translation>
    </message>
    <message>
        <source>“{text}” is no number of portions.</source>
        <translation>“{text}”不是份数</translation>
    </message>
    <message>
        <source>“{text}” is no telephone number.</source>
        <translation>“{text}”不是电话号码。</translation>
    </message>
    <message>
        <source>“{text}” is no whole date: year, month and day are needed.</source>
        <translation>“{text}”不是完整的日期，要有年月日。</translation>
    </message>
    <message>
        <source>“{text}”: there is no such day in the calendar.</source>
        <translation>“{text}”：没有这一天。</translation>
    </message>
    <message>
        <source>“{word}” is no level of ability (能力完好, 轻度失能 …); it was left out.</source>
        <translation>“{word}”不是能力等级（能力完好、轻度失能……），未导入。</translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <source>Ledger of beds</source>
        <translation>床位台账</translation>
    </message>
    <message>
        <source>No meals have been had yet.</source>
        <translation>还没有用餐记录。</translation>
    </message>
    <message>
        <source>Residents&apos; ledger</source>
        <translation>居民台账</translation>
    </message>
    <message>
        <source>Say what the unmasked list is needed for.</source>
        <translation>导出不遮挡的名单，请写明用途。</translation>
    </message>
</context>
<context>
    <name>fees</name>
    <message>
        <source>Choose a time of this service.</source>
        <translation>请选择这项服务的场次。</translation>
    </message>
    <message>
        <source>Choose how the money changed hands.</source>
        <translation>请选择收付方式。</translation>
    </message>
    <message>
        <source>Choose the service.</source>
        <translation>请选择服务。</translation>
    </message>
    <message>
        <source>Enter a number from 1 to 100.</source>
        <translation>请填 1 到 100 的整数。</translation>
    </message>
    <message>
        <source>Enter either an amount or a share of the price.</source>
        <translation>金额和比例请填其中一项。</translation>
    </message>
    <message>
        <source>Give it a name: it stands on the statement.</source>
        <translation>请填名称：对账单上会写。</translation>
    </message>
    <message>
        <source>It counted in months that are locked. End it, and enter a new one from {month} on.</source>
        <translation>它已用于锁定的月份。请先终止它，再从{month}起新增一条。</translation>
    </message>
    <message>
        <source>Reversal: {text}</source>
        <translation>冲正：{text}</translation>
    </message>
    <message>
        <source>Say who pays it: it stands on the settlement sheet.</source>
        <translation>请填补贴来源：结算表上会写。</translation>
    </message>
    <message>
        <source>There is a price for the same at that time. End that one first, or choose a later day.</source>
        <translation>这段时间已有同一项的价格。请先终止那一条，或选更晚的日期。</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>应收</translation>
    </message>
    <message>
        <source>income of services</source>
        <translation>服务收入</translation>
    </message>
    <message>
        <source>owed by residents</source>
        <translation>应收居民</translation>
    </message>
    <message>
        <source>owed by those who subsidise</source>
        <translation>应收补贴</translation>
    </message>
    <message>
        <source>paid by a ledger</source>
        <translation>台账所记收款</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>缴费</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退费</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>subsidy</source>
        <translation>补贴</translation>
    </message>
    <message>
        <source>till: bank card</source>
        <translation>刷卡</translation>
    </message>
    <message>
        <source>till: bank transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>till: cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>till: code on the phone</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>减免</translation>
    </message>
</context>
<context>
    <name>fees_paper</name>
    <message>
        <source> ({n} booked)</source>
        <translation>（已约 {n}）</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>By the ledger: {methods}</source>
        <translation>账面：{methods}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Charged ¥{charged}, of which subsidies ¥{subsidised}</source>
        <translation>应收 ¥{charged}，其中补贴 ¥{subsidised}</translation>
    </message>
    <message>
        <source>Charged ¥{charged}, subsidised ¥{subsidised}, waived ¥{waived}, paid ¥{paid}</source>
        <translation>应收 ¥{charged}，补贴 ¥{subsidised}，减免 ¥{waived}，已缴 ¥{paid}</translation>
    </message>
    <message>
        <source>Counted: {methods}; difference {difference}</source>
        <translation>清点：{methods}；差额 {difference}</translation>
    </message>
    <message>
        <source>For the street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Money taken in: {methods}</source>
        <translation>本月实收：{methods}</translation>
    </message>
    <message>
        <source>Not counted yet.</source>
        <translation>尚未清点。</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>说明：{note}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>补贴来源</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Price in all</source>
        <translation>金额合计</translation>
    </message>
    <message>
        <source>Reconciliation of the day</source>
        <translation>日结单</translation>
    </message>
    <message>
        <source>Residents: {opening} carried in + {charged} charged - {subsidised} subsidised - {waived} waived - {paid} paid = {closing}</source>
        <translation>居民往来：上月结转 {opening} + 应收 {charged} − 补贴 {subsidised} − 减免 {waived} − 实收 {paid} = 结存 {closing}</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务项目</translation>
    </message>
    <message>
        <source>Settlement of services {month}</source>
        <translation>{month}服务补贴结算表</translation>
    </message>
    <message>
        <source>Statement of services</source>
        <translation>服务对账单</translation>
    </message>
    <message>
        <source>Subsidy</source>
        <translation>补贴金额</translation>
    </message>
    <message>
        <source>Subsidy in this month: RMB {capitals}</source>
        <translation>本月补贴合计人民币（大写）：{capitals}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>免单</translation>
    </message>
    <message>
        <source>What several pay for stands under each, its price under the first; the sum counts persons and times once.</source>
        <translation>几方共同补贴的各列一行，金额列在第一行；合计的人数、人次只计一次。</translation>
    </message>
    <message>
        <source>charged by hand</source>
        <translation>其他收费</translation>
    </message>
    <message>
        <source>from packages</source>
        <translation>套餐扣次</translation>
    </message>
    <message>
        <source>packages</source>
        <translation>套餐办理</translation>
    </message>
    <message>
        <source>residents alone</source>
        <translation>居民自付</translation>
    </message>
    <message>
        <source>{package} ({state}, until {day}): {counts}</source>
        <translation>{package}（{state}，至{day}）：{counts}</translation>
    </message>
    <message>
        <source>{service}: {n} of {all} {unit} left</source>
        <translation>{service}余 {n} / {all} {unit}</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message>
        <source>Laundry bag</source>
        <translation>洗衣袋</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没找到人</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的人</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>ends in {tail}</source>
        <translation>尾号 {tail}</translation>
    </message>
    <message>
        <source>move</source>
        <translation>选</translation>
    </message>
    <message>
        <source>not here, new</source>
        <translation>没有，新建</translation>
    </message>
    <message>
        <source>take</source>
        <translation>定</translation>
    </message>
    <message>
        <source>{n} open</source>
        <translation>在办 {n} 件</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} / {total} 人</translation>
    </message>
</context>
<context>
    <name>fonts</name>
    <message>
        <source>No font can draw this character: {characters}. Nothing was printed. Write it another way or have a font added before printing.</source>
        <translation>字库里没有这个字，打不出来：{characters}。还没有打印。请先改用其他写法，或请管理员补充字库后再打印。</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>A colleague took it away meanwhile.</source>
        <translation>同事刚把它删掉了。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Now: {text}</source>
        <translation>现在是：{text}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What they wrote stands beside the fields; saving again puts yours in its place.</source>
        <translation>对方写的在各栏旁边；再保存，就换成您的。</translation>
    </message>
</context>
<context>
    <name>grids</name>
    <message>
        <source>A colleague took it away meanwhile.</source>
        <translation>同事刚把它删掉了。</translation>
    </message>
    <message>
        <source>A grid lies in a grid of the level above; only level 1 lies in none.</source>
        <translation>网格要归在上一级网格之下，只有一级网格没有上级。</translation>
    </message>
    <message>
        <source>A grid needs a code.</source>
        <translation>请填写网格编码。</translation>
    </message>
    <message>
        <source>A grid needs a name.</source>
        <translation>请填写网格名称。</translation>
    </message>
    <message>
        <source>A matter went to {name} already; end the duty instead.</source>
        <translation>已有办件派给{name}，请改为结束任职。</translation>
    </message>
    <message>
        <source>A range needs the name of an estate or a road.</source>
        <translation>地址范围须写明小区或道路名称。</translation>
    </message>
    <message>
        <source>A resource needs a name.</source>
        <translation>资源要有名称。</translation>
    </message>
    <message>
        <source>Another grid has the code {code} already.</source>
        <translation>编码 {code} 已被别的网格使用。</translation>
    </message>
    <message>
        <source>Grids lie below it; its level can&apos;t change.</source>
        <translation>它下面有网格，级别不能改。</translation>
    </message>
    <message>
        <source>It can&apos;t end before it began.</source>
        <translation>结束日期不能早于开始日期。</translation>
    </message>
    <message>
        <source>It says “{text}” now.</source>
        <translation>现在是“{text}”。</translation>
    </message>
    <message>
        <source>It still holds {addresses} addresses, {ranges} ranges, {buildings} buildings and {resources} resources; choose the grid that takes them over.</source>
        <translation>它还有 {addresses} 个地址、{ranges} 条范围、{buildings} 栋楼、{resources} 项资源，请选择由哪个网格接管。</translation>
    </message>
    <message>
        <source>More than {most} buildings at once; write fewer.</source>
        <translation>一次超过 {most} 栋楼，请分几次写。</translation>
    </message>
    <message>
        <source>No row of this list can be brought in. Nothing was changed.</source>
        <translation>这份表没有一行能导入。什么都没有改。</translation>
    </message>
    <message>
        <source>Nobody is on duty there today.</source>
        <translation>今天那里没有人在岗。</translation>
    </message>
    <message>
        <source>Please choose the class of the resource.</source>
        <translation>请选择资源类别。</translation>
    </message>
    <message>
        <source>Please choose the duty.</source>
        <translation>请选择职责。</translation>
    </message>
    <message>
        <source>Please enter a number above 0.</source>
        <translation>请填大于 0 的数。</translation>
    </message>
    <message>
        <source>Please enter the estate or road.</source>
        <translation>请填小区或道路。</translation>
    </message>
    <message>
        <source>Please look again: {buildings}</source>
        <translation>请再看一眼：{buildings}</translation>
    </message>
    <message>
        <source>Several grids are called {name}; write the code of the grid.</source>
        <translation>有几个网格都叫“{name}”，请写网格编码。</translation>
    </message>
    <message>
        <source>The code {code} belongs to a grid that is no longer in use.</source>
        <translation>编码 {code} 属于已停用的网格。</translation>
    </message>
    <message>
        <source>The duty began on {since}; it can&apos;t end before.</source>
        <translation>任职从 {since} 开始，结束日期不能更早。</translation>
    </message>
    <message>
        <source>The duty ended on {until} already.</source>
        <translation>任职已于 {until} 结束。</translation>
    </message>
    <message>
        <source>The grid {name} is no longer in use.</source>
        <translation>网格“{name}”已停用。</translation>
    </message>
    <message>
        <source>The level does not fit the grid above it.</source>
        <translation>级别与上级网格不符。</translation>
    </message>
    <message>
        <source>The photo is larger than 2 MB; please make it smaller.</source>
        <translation>照片超过 2 MB，请缩小后再选。</translation>
    </message>
    <message>
        <source>The range runs from {first} back to {last}; put the smaller building number first.</source>
        <translation>楼号范围写反了（{first} 到 {last}），请把小号写在前面。</translation>
    </message>
    <message>
        <source>The row names no grid.</source>
        <translation>这一行没有写网格。</translation>
    </message>
    <message>
        <source>There is no grid called {name}.</source>
        <translation>没有叫“{name}”的网格。</translation>
    </message>
    <message>
        <source>There is no grid with the code {code}.</source>
        <translation>没有编码为 {code} 的网格。</translation>
    </message>
    <message>
        <source>This class is not known. The classes are: {names}.</source>
        <translation>没有这个类别。类别有：{names}。</translation>
    </message>
    <message>
        <source>This grid is no longer in use; choose another one.</source>
        <translation>这个网格已停用，请另选。</translation>
    </message>
    <message>
        <source>This is no photo; please choose a JPEG or PNG file.</source>
        <translation>这不是照片，请选择 JPEG 或 PNG 文件。</translation>
    </message>
    <message>
        <source>This range is gone already.</source>
        <translation>这条地址范围已经删除了。</translation>
    </message>
    <message>
        <source>This resource is gone already.</source>
        <translation>这项资源已被删除。</translation>
    </message>
    <message>
        <source>This row was entered on another day and stays; end it and assign the new one.</source>
        <translation>这一条不是今天录入的，不能改；请结束任职后另行安排。</translation>
    </message>
    <message>
        <source>This row was entered on another day and stays; end the duty instead.</source>
        <translation>这一条不是今天录入的，不能撤回；请改为结束任职。</translation>
    </message>
    <message>
        <source>What this import brought in is in use since. Nothing was taken back.</source>
        <translation>这次导入的内容已在使用。没有撤销。</translation>
    </message>
    <message>
        <source>Which community does this grid lie in? Add a column 社区 or 上级网格.</source>
        <translation>这个网格属于哪个社区？请加一列“社区”或“上级网格”。</translation>
    </message>
    <message>
        <source>Which grid does this micro grid lie in? Add a column 网格 or 上级网格.</source>
        <translation>这个微网格属于哪个网格？请加一列“网格”或“上级网格”。</translation>
    </message>
    <message>
        <source>Who is it? Please enter a name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>no grid</source>
        <translation>未划网格</translation>
    </message>
    <message>
        <source>{names} changed this meanwhile.</source>
        <translation>{names}刚改过这一条。</translation>
    </message>
    <message>
        <source>{n} boards</source>
        <translation>{n} 块公示牌</translation>
    </message>
    <message>
        <source>{n} grids lie below it; move or remove them first.</source>
        <translation>它下面有 {n} 个网格，请先移走或删除。</translation>
    </message>
    <message>
        <source>{n} matters</source>
        <translation>{n} 件办件</translation>
    </message>
    <message>
        <source>{n} matters of this grid are open; transfer or finish them first.</source>
        <translation>这个网格有 {n} 件未办结，请先转办或办结。</translation>
    </message>
    <message>
        <source>{n} places on plans</source>
        <translation>平面图上 {n} 处标注</translation>
    </message>
    <message>
        <source>{n} rows of this import were changed since. Nothing was taken back.</source>
        <translation>这次导入的内容有 {n} 处后来改过。没有撤销。</translation>
    </message>
    <message>
        <source>{n} services of the care centre</source>
        <translation>{n} 项养老服务</translation>
    </message>
    <message>
        <source>{proper} has a building {number} already.</source>
        <translation>{proper}已有 {number} 号楼。</translation>
    </message>
    <message>
        <source>“{name}” is used: {what}. Give it a last day instead.</source>
        <translation>“{name}”正在使用：{what}。请改为填写停用日期。</translation>
    </message>
    <message>
        <source>“{text}” can&apos;t be read; write it like 春和里西区1-8号楼、10号楼.</source>
        <translation>“{text}”看不懂，请写成“春和里西区1-8号楼、10号楼”这样。</translation>
    </message>
    <message>
        <source>“{text}” doesn&apos;t say which buildings; write the first and the last.</source>
        <translation>“{text}”没有写明是哪几栋楼，请写出起止楼号。</translation>
    </message>
    <message>
        <source>“{text}” has a letter in its number; add it as a building.</source>
        <translation>“{text}”的楼号带字，请作为楼栋添加。</translation>
    </message>
    <message>
        <source>“{text}” is no number of a building; write 5, A or 甲3.</source>
        <translation>“{text}”不是楼号，请写 5、A 或 甲3。</translation>
    </message>
    <message>
        <source>“{text}” is no telephone number.</source>
        <translation>“{text}”不是电话号码。</translation>
    </message>
</context>
<context>
    <name>grids_page</name>
    <message>
        <source>({name} above)</source>
        <translation>（上级 {name}）</translation>
    </message>
    <message>
        <source>15 minutes on foot</source>
        <translation>步行 15 分钟内</translation>
    </message>
    <message>
        <source>A day is written 2026-01-07.</source>
        <translation>日期写作 2026-01-07。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>增加人员</translation>
    </message>
    <message>
        <source>Add a resource</source>
        <translation>增加资源</translation>
    </message>
    <message>
        <source>Add a run such as 百花洲家园1-24号楼; addresses find their grid by it.</source>
        <translation>可以一次加一串，如“百花洲家园1-24号楼”；住址按楼栋找到网格。</translation>
    </message>
    <message>
        <source>Add buildings</source>
        <translation>增加楼栋</translation>
    </message>
    <message>
        <source>Add ranges</source>
        <translation>增加地址范围</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address book (*.vcf)</source>
        <translation>通讯录 (*.vcf)</translation>
    </message>
    <message>
        <source>Address book (vCard)</source>
        <translation>通讯录（vCard）</translation>
    </message>
    <message>
        <source>Address range for “{grid}”</source>
        <translation>“{grid}”的地址范围</translation>
    </message>
    <message>
        <source>Address ranges</source>
        <translation>地址范围</translation>
    </message>
    <message>
        <source>Addresses on file follow when they are located anew.</source>
        <translation>已有的住址在“重新归格”后跟着走。</translation>
    </message>
    <message>
        <source>Addresses on file keep their grid until they are located anew.</source>
        <translation>已有的住址在“重新归格”前仍留在原网格。</translation>
    </message>
    <message>
        <source>Addresses without a grid</source>
        <translation>没有网格的住址</translation>
    </message>
    <message>
        <source>Addresses without a grid may belong to one now.</source>
        <translation>没有网格的住址，现在也许能归格了。</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Another person is no correction: replace them, and the past stays known.</source>
        <translation>换了人不是改错：请用“换人”，以前谁负责才查得到。</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>换一张照片</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>面积（平方米）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>回楼栋图</translation>
    </message>
    <message>
        <source>Begin with the community, or bring in the list of the grids.</source>
        <translation>先建社区，或者导入网格一览表。</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>公示牌</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Bring in “{file}”</source>
        <translation>导入“{file}”</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Buildings added</source>
        <translation>楼栋已增加</translation>
    </message>
    <message>
        <source>Buildings of “{grid}”</source>
        <translation>“{grid}”的楼栋</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>Calendar of duty hours (.ics)</source>
        <translation>值班日历（.ics）</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change the grid</source>
        <translation>修改网格</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>修改“{name}”</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>Choose a list of the grids</source>
        <translation>选网格台账</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>选照片</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Classes of resources</source>
        <translation>资源类别</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Correct “{name}”</source>
        <translation>改正“{name}”</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Duties in it end today. What happened in it keeps naming it.</source>
        <translation>网格里的任职今天结束；以前的办件仍写着这个网格。</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Duty contacts for a telephone</source>
        <translation>值班通讯录导到手机</translation>
    </message>
    <message>
        <source>Duty contacts for a telephone …</source>
        <translation>值班通讯录…</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End the duty of {name}</source>
        <translation>结束{name}的任职</translation>
    </message>
    <message>
        <source>Enter adds yours as a new one.</source>
        <translation>再按 Enter，您的作为新的一条加入。</translation>
    </message>
    <message>
        <source>Enter puts yours in its place.</source>
        <translation>再按 Enter，换成您的。</translation>
    </message>
    <message>
        <source>Estate or road</source>
        <translation>小区或道路</translation>
    </message>
    <message>
        <source>Estates without a grid</source>
        <translation>没有网格的小区</translation>
    </message>
    <message>
        <source>Every address has its grid</source>
        <translation>住址都有网格</translation>
    </message>
    <message>
        <source>Every address is where it belongs.</source>
        <translation>每个住址都在该在的网格。</translation>
    </message>
    <message>
        <source>Everything in this file is here already.</source>
        <translation>这份台账里的都已经有了。</translation>
    </message>
    <message>
        <source>Excel and CSV (*.xlsx *.xls *.csv)</source>
        <translation>Excel 和 CSV（*.xlsx *.xls *.csv）</translation>
    </message>
    <message>
        <source>Excel sheets (*.xlsx)</source>
        <translation>Excel 表格（*.xlsx）</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Find a grid</source>
        <translation>找网格</translation>
    </message>
    <message>
        <source>Find a resource</source>
        <translation>查找资源</translation>
    </message>
    <message>
        <source>First day without the duty</source>
        <translation>从哪天起不再负责</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Floors of each</source>
        <translation>每栋层数</translation>
    </message>
    <message>
        <source>Formerly</source>
        <translation>历任</translation>
    </message>
    <message>
        <source>From</source>
        <translation>任职日期</translation>
    </message>
    <message>
        <source>Give to a grid</source>
        <translation>归到网格</translation>
    </message>
    <message>
        <source>Give to a grid …</source>
        <translation>归到网格…</translation>
    </message>
    <message>
        <source>Gone from</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Hand over and remove</source>
        <translation>移交并撤销</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>户</translation>
    </message>
    <message>
        <source>Homes</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Host unit</source>
        <translation>包联单位</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Hours of duty</source>
        <translation>值班时间</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>In the place of this range</source>
        <translation>改成</translation>
    </message>
    <message>
        <source>It is of level {level}: {kind}.</source>
        <translation>这是第 {level} 级：{kind}。</translation>
    </message>
    <message>
        <source>It stays known who answered until then.</source>
        <translation>到那天为止谁负责，以后查得到。</translation>
    </message>
    <message>
        <source>It was entered by mistake: take it away</source>
        <translation>录错了，删掉</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Leave all as it is</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>上级网格</translation>
    </message>
    <message>
        <source>Locate</source>
        <translation>归格</translation>
    </message>
    <message>
        <source>Locate addresses anew</source>
        <translation>住址重新归格</translation>
    </message>
    <message>
        <source>Locate all anew …</source>
        <translation>全部住址重新归格…</translation>
    </message>
    <message>
        <source>Locate these anew</source>
        <translation>这些重新归格</translation>
    </message>
    <message>
        <source>Look at every address</source>
        <translation>查看每个住址</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Micro grid</source>
        <translation>微网格</translation>
    </message>
    <message>
        <source>Minutes on foot</source>
        <translation>步行（分钟）</translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>移过去</translation>
    </message>
    <message>
        <source>Move {n} addresses to other grids?</source>
        <translation>{n} 个住址移到别的网格？</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, class, telephone, address, pinyin</source>
        <translation>名称、类别、电话、地址、拼音</translation>
    </message>
    <message>
        <source>Name, letters or code of the grid</source>
        <translation>网格名称、拼音首字母或编码</translation>
    </message>
    <message>
        <source>Named on cards</source>
        <translation>印在联系卡上</translation>
    </message>
    <message>
        <source>Named on contact cards</source>
        <translation>印在便民联系卡上</translation>
    </message>
    <message>
        <source>Names and telephones stand in full, as they hang on the boards.</source>
        <translation>姓名和电话完整导出，与公示牌上一致。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New addresses without one will be listed here.</source>
        <translation>以后有没归到网格的住址，会列在这里。</translation>
    </message>
    <message>
        <source>New grid</source>
        <translation>新建网格</translation>
    </message>
    <message>
        <source>New in “{grid}”</source>
        <translation>“{grid}”增加人员</translation>
    </message>
    <message>
        <source>New resource</source>
        <translation>新增资源</translation>
    </message>
    <message>
        <source>No building in “{name}” yet</source>
        <translation>“{name}”还没有楼栋</translation>
    </message>
    <message>
        <source>No grid yet</source>
        <translation>还没有网格</translation>
    </message>
    <message>
        <source>No resource here yet</source>
        <translation>这里还没有资源</translation>
    </message>
    <message>
        <source>No “{name}” here yet</source>
        <translation>这里还没有“{name}”</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>Nobody is assigned. Matters go to who answers for the grid above.</source>
        <translation>还没有安排人员，办件交上级网格的负责人。</translation>
    </message>
    <message>
        <source>None: it is a community</source>
        <translation>没有上级（社区）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing is called so here</source>
        <translation>这里没有找到</translation>
    </message>
    <message>
        <source>Nothing is changed by looking.</source>
        <translation>只看，不改。</translation>
    </message>
    <message>
        <source>Nothing is changed by reading.</source>
        <translation>只读，不改。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>楼号</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>在任</translation>
    </message>
    <message>
        <source>One range at a time in the place of this one.</source>
        <translation>改一条范围，只能写成一条。</translation>
    </message>
    <message>
        <source>Only what was entered by mistake: what closes gets a day under “Gone from”.</source>
        <translation>只删除录错的；停业、撤销的请填“停用日期”。</translation>
    </message>
    <message>
        <source>Open on the residents&apos; page</source>
        <translation>在居民页打开</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>换一部分</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>People of the grid</source>
        <translation>网格人员</translation>
    </message>
    <message>
        <source>Photo of {name}</source>
        <translation>{name}的照片</translation>
    </message>
    <message>
        <source>Photo …</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png)</source>
        <translation>照片（*.jpg *.jpeg *.png）</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Plan of the buildings</source>
        <translation>楼栋图</translation>
    </message>
    <message>
        <source>Please enter a number above 0.</source>
        <translation>请填大于 0 的数。</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Read as {n}: {text}</source>
        <translation>读作 {n} 条：{text}</translation>
    </message>
    <message>
        <source>Read “{file}”</source>
        <translation>读取“{file}”</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove the grid</source>
        <translation>撤销网格</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>删掉照片</translation>
    </message>
    <message>
        <source>Remove {n} buildings?</source>
        <translation>删除 {n} 栋楼？</translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation>删除“{name}”？</translation>
    </message>
    <message>
        <source>Remove “{range}”?</source>
        <translation>删除“{range}”？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Residents&apos; page</source>
        <translation>居民页</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Rooms of the station</source>
        <translation>本站阵地</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and locate</source>
        <translation>保存并归格</translation>
    </message>
    <message>
        <source>Save the duty contacts</source>
        <translation>保存值班通讯录</translation>
    </message>
    <message>
        <source>Save the grids as</source>
        <translation>网格另存为</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>Several with 、 or ；. What is read shows here.</source>
        <translation>几条用“、”或“；”隔开；读成什么，显示在这里。</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>单双号</translation>
    </message>
    <message>
        <source>Some hours stand there in words only: {names}.</source>
        <translation>有的值班时间认不出，只按文字记下：{names}。</translation>
    </message>
    <message>
        <source>Stairs</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>Stairs of each</source>
        <translation>每栋单元数</translation>
    </message>
    <message>
        <source>Stopping takes everything back.</source>
        <translation>停下来，全部退回原样。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The building is saved.</source>
        <translation>楼栋已保存。</translation>
    </message>
    <message>
        <source>The duty ends</source>
        <translation>任职结束</translation>
    </message>
    <message>
        <source>The duty of {name} ends on the day on which the new one begins.</source>
        <translation>新人任职的那天，{name}的任职结束。</translation>
    </message>
    <message>
        <source>The import was taken back; all is as it was before.</source>
        <translation>导入已撤销，全部和原来一样。</translation>
    </message>
    <message>
        <source>The people of the grid are saved.</source>
        <translation>网格人员已保存。</translation>
    </message>
    <message>
        <source>The range was removed.</source>
        <translation>地址范围已删除。</translation>
    </message>
    <message>
        <source>The ranges are saved.</source>
        <translation>地址范围已保存。</translation>
    </message>
    <message>
        <source>The resource was removed.</source>
        <translation>资源已删除。</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>一样</translation>
    </message>
    <message>
        <source>This grid</source>
        <translation>本网格</translation>
    </message>
    <message>
        <source>This very file was brought in before.</source>
        <translation>这份文件以前导入过。</translation>
    </message>
    <message>
        <source>Those that ended too</source>
        <translation>含已停用</translation>
    </message>
    <message>
        <source>To a grid</source>
        <translation>归到网格</translation>
    </message>
    <message>
        <source>To a grid …</source>
        <translation>归到网格…</translation>
    </message>
    <message>
        <source>To be brought in: {what}. Nothing is taken away.</source>
        <translation>要导入：{what}。原有的一条也不删。</translation>
    </message>
    <message>
        <source>To no grid</source>
        <translation>不归任何网格</translation>
    </message>
    <message>
        <source>What</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>格里的内容</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>能做什么</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>这份台账会改什么</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>看什么</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>Which addresses</source>
        <translation>哪些住址</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Who answered for it on</source>
        <translation>哪天谁负责</translation>
    </message>
    <message>
        <source>Who lives there</source>
        <translation>住着谁</translation>
    </message>
    <message>
        <source>Who lives there stays on file; only the plan forgets the buildings.</source>
        <translation>住户档案不变，只是楼栋图上不再有。</translation>
    </message>
    <message>
        <source>Who replaces {name}?</source>
        <translation>谁接替{name}？</translation>
    </message>
    <message>
        <source>Who takes over from “{name}”?</source>
        <translation>“{name}”的住址由谁接管？</translation>
    </message>
    <message>
        <source>Whole station</source>
        <translation>全站</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Without a grid</source>
        <translation>没有网格的住址</translation>
    </message>
    <message>
        <source>Write it below. An address finds its grid by the range that fits it closest.</source>
        <translation>写在下面。住址按最贴近的范围归到网格。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>all grids</source>
        <translation>全部网格</translation>
    </message>
    <message>
        <source>all numbers</source>
        <translation>不分</translation>
    </message>
    <message>
        <source>duty-contacts-{day}</source>
        <translation>值班通讯录-{day}</translation>
    </message>
    <message>
        <source>duty-hours-{day}</source>
        <translation>值班日历-{day}</translation>
    </message>
    <message>
        <source>even numbers</source>
        <translation>双号</translation>
    </message>
    <message>
        <source>for example 8:30-17:30</source>
        <translation>如 8:30-17:30</translation>
    </message>
    <message>
        <source>for example 春和里西区1-8号楼、10号楼；纬二路2-36号（双号）</source>
        <translation>如 春和里西区1-8号楼、10号楼；纬二路2-36号（双号）</translation>
    </message>
    <message>
        <source>for example 百花洲家园1-24号楼、甲5号楼</source>
        <translation>如 百花洲家园1-24号楼、甲5号楼</translation>
    </message>
    <message>
        <source>grids-{day}.xlsx</source>
        <translation>网格-{day}.xlsx</translation>
    </message>
    <message>
        <source>lives there</source>
        <translation>居住</translation>
    </message>
    <message>
        <source>living alone</source>
        <translation>独居</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no grid</source>
        <translation>没有网格</translation>
    </message>
    <message>
        <source>no telephone</source>
        <translation>没有电话</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>odd numbers</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>of the grid above</source>
        <translation>上级网格的</translation>
    </message>
    <message>
        <source>only when it ends</source>
        <translation>停用时填写</translation>
    </message>
    <message>
        <source>only where a unit has its own grid</source>
        <translation>专属网格才填</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>户籍</translation>
    </message>
    <message>
        <source>row {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>stair {unit}</source>
        <translation>{unit} 单元</translation>
    </message>
    <message>
        <source>the whole station</source>
        <translation>全站</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{addresses} addresses, {ranges} ranges, {buildings} buildings, {resources} resources</source>
        <translation>住址 {addresses} 个，范围 {ranges} 条，楼栋 {buildings} 栋，资源 {resources} 项</translation>
    </message>
    <message>
        <source>{communities} communities · {grids} grids · {micro} micro grids</source>
        <translation>社区 {communities} 个 · 网格 {grids} 个 · 微网格 {micro} 个</translation>
    </message>
    <message>
        <source>{created} new, {taken} from other grids, {same} were here.</source>
        <translation>新增 {created} 栋，从别的网格移来 {taken} 栋，原有 {same} 栋。</translation>
    </message>
    <message>
        <source>{elders}E</source>
        <translation>{elders}老</translation>
    </message>
    <message>
        <source>{grid} and those below</source>
        <translation>{grid}及下级</translation>
    </message>
    <message>
        <source>{homes} homes  {people} people  60+ {elders}  80+ {aged}  {alone} living alone  {matters} open</source>
        <translation>{homes} 户  {people} 人  60岁以上 {elders}  80岁以上 {aged}  独居 {alone}  未办结 {matters}</translation>
    </message>
    <message>
        <source>{homes} homes  {people} people  {elders} elders  {alone} living alone</source>
        <translation>{homes} 户  {people} 人  60岁以上 {elders}  独居 {alone}</translation>
    </message>
    <message>
        <source>{homes} homes, {people} residents</source>
        <translation>{homes} 户，{people} 人</translation>
    </message>
    <message>
        <source>{homes}H {elders}E</source>
        <translation>{homes}户 {elders}老</translation>
    </message>
    <message>
        <source>{households} homes  {residents} people  {elders} elders</source>
        <translation>{households}户 {residents}人 {elders}老</translation>
    </message>
    <message>
        <source>{looked} addresses looked at, {moved} of them and {homes} households got another grid. Residents without a grid: {before} before, {after} now.</source>
        <translation>看了 {looked} 个住址，{moved} 个住址和 {homes} 户归到了网格。没有网格的居民：原来 {before} 人，现在 {after} 人。</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names}等，另 {n} 人</translation>
    </message>
    <message>
        <source>{name} begins on {day}. Until then all stays as it is.</source>
        <translation>{name}从 {day} 起任职，之前不变。</translation>
    </message>
    <message>
        <source>{name} was entered today</source>
        <translation>{name}是今天录的</translation>
    </message>
    <message>
        <source>{name} {span}</source>
        <translation>{name} {span}</translation>
    </message>
    <message>
        <source>{name}: {households} homes, {residents} people, {elders} elders, {solitary} living alone, {grid}</source>
        <translation>{name}：{households} 户，{residents} 人，60岁以上 {elders}，独居 {solitary}，{grid}</translation>
    </message>
    <message>
        <source>{name}: {n} residents</source>
        <translation>{name}：{n} 人</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {refused} refused.</source>
        <translation>新增 {new}，有变化 {changed}，未导入 {refused}。</translation>
    </message>
    <message>
        <source>{n} addresses moved to their grid.</source>
        <translation>{n} 个住址归到了网格。</translation>
    </message>
    <message>
        <source>{n} buildings</source>
        <translation>{n} 栋</translation>
    </message>
    <message>
        <source>{n} buildings belong to “{grid}” now.</source>
        <translation>{n} 栋楼现在归“{grid}”。</translation>
    </message>
    <message>
        <source>{n} buildings selected</source>
        <translation>选中 {n} 栋</translation>
    </message>
    <message>
        <source>{n} buildings to which grid?</source>
        <translation>{n} 栋楼归到哪个网格？</translation>
    </message>
    <message>
        <source>{n} buildings were removed.</source>
        <translation>已删除 {n} 栋楼。</translation>
    </message>
    <message>
        <source>{n} buildings: {names}</source>
        <translation>{n} 栋：{names}</translation>
    </message>
    <message>
        <source>{n} contacts are in “{file}”.</source>
        <translation>{n} 位联系人已存入“{file}”。</translation>
    </message>
    <message>
        <source>{n} doors</source>
        <translation>{n} 套</translation>
    </message>
    <message>
        <source>{n} floors</source>
        <translation>{n} 层</translation>
    </message>
    <message>
        <source>{n} m²</source>
        <translation>{n} 平方米</translation>
    </message>
    <message>
        <source>{n} people have no hours.</source>
        <translation>{n} 人没有填值班时间。</translation>
    </message>
    <message>
        <source>{n} places</source>
        <translation>可容 {n} 人</translation>
    </message>
    <message>
        <source>{n} rows are in “{file}”.</source>
        <translation>{n} 行已写进“{file}”。</translation>
    </message>
    <message>
        <source>{n} stairs</source>
        <translation>{n} 个单元</translation>
    </message>
    <message>
        <source>{n} times are in “{file}”.</source>
        <translation>{n} 个值班时段已存入“{file}”。</translation>
    </message>
    <message>
        <source>{old} → {new}: {n} addresses</source>
        <translation>{old} → {new}：{n} 个住址</translation>
    </message>
    <message>
        <source>{what}, {whose}</source>
        <translation>{what}：{whose}</translation>
    </message>
    <message>
        <source>“Whole station” looks in every grid.</source>
        <translation>选“全站”可在所有网格中查找。</translation>
    </message>
    <message>
        <source>“{estate}” to which grid?</source>
        <translation>“{estate}”归到哪个网格？</translation>
    </message>
    <message>
        <source>“{estate}”: {n} residents</source>
        <translation>“{estate}”：{n} 人</translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be read.</source>
        <translation>“{file}”读不了。</translation>
    </message>
    <message>
        <source>“{name}” has no address range yet</source>
        <translation>“{name}”还没有地址范围</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>“{name}”已保存。</translation>
    </message>
    <message>
        <source>“{name}” was removed.</source>
        <translation>“{name}”已撤销。</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>back by {moment}</source>
        <translation>应于{moment}前返回</translation>
    </message>
    <message>
        <source>from {bed}</source>
        <translation>自 {bed} 转来</translation>
    </message>
    <message>
        <source>should have left</source>
        <translation>应已离开</translation>
    </message>
</context>
<context>
    <name>handover_paper</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Beds not ready</source>
        <translation>待清洁、待查、停用床位</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>外出返回</translation>
    </message>
    <message>
        <source>Emergency files to complete</source>
        <translation>应急入住待补资料</translation>
    </message>
    <message>
        <source>From {since} to {until}</source>
        <translation>{since} 至 {until}</translation>
    </message>
    <message>
        <source>Hand-over of the shift</source>
        <translation>交接班表</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>交班人</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>退住</translation>
    </message>
    <message>
        <source>Moved to another bed</source>
        <translation>转床</translation>
    </message>
    <message>
        <source>Night round of {day}</source>
        <translation>{day}夜间查床</translation>
    </message>
    <message>
        <source>Not back in time</source>
        <translation>超时未归</translation>
    </message>
    <message>
        <source>Not found on the night round</source>
        <translation>夜间查床异常</translation>
    </message>
    <message>
        <source>Notes of the shift</source>
        <translation>交班记录</translation>
    </message>
    <message>
        <source>Nothing of: {what}</source>
        <translation>以下各项均无：{what}。</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>外出、请假</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>The last night round was not taken.</source>
        <translation>昨夜查床：未登记。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To come by tonight</source>
        <translation>今日应入住</translation>
    </message>
    <message>
        <source>To leave by tonight</source>
        <translation>今日应退住</translation>
    </message>
    <message>
        <source>Watch especially, and whatever else is to be handed over</source>
        <translation>需重点关注及其他交接事项：</translation>
    </message>
    <message>
        <source>{month}-{day} {clock}</source>
        <translation>{month}月{day}日 {clock}</translation>
    </message>
    <message>
        <source>{title} ({n})</source>
        <translation>{title}（{n}）</translation>
    </message>
    <message>
        <source>{when} {who}: {words}</source>
        <translation>{when}　{who}：{words}</translation>
    </message>
</context>
<context>
    <name>holidays</name>
    <message>
        <source>1 January is missing: every notice of a whole year begins with it.</source>
        <translation>没有 1 月 1 日：全年的通知都从元旦写起。</translation>
    </message>
    <message>
        <source>It says {said} days off, but names {n}.</source>
        <translation>写的是 {said} 天，数出来是 {n} 天。</translation>
    </message>
    <message>
        <source>Off or worked? Write 放假 or 上班 behind the days.</source>
        <translation>放假还是上班？请在日期后面写明。</translation>
    </message>
    <message>
        <source>There is no day “{day}”.</source>
        <translation>没有“{day}”这一天。</translation>
    </message>
    <message>
        <source>This is the notice of {named}, not of {year}.</source>
        <translation>这是{named}年的通知，不是{year}年的。</translation>
    </message>
    <message>
        <source>{day} is a {weekday} and worked anyway.</source>
        <translation>{day}是{weekday}，本来就上班。</translation>
    </message>
    <message>
        <source>{day} is off and worked at once.</source>
        <translation>{day}又放假又上班。</translation>
    </message>
    <message>
        <source>{day} lies outside {year}.</source>
        <translation>{day}不在{year}年。</translation>
    </message>
    <message>
        <source>{day} of {year} is a {weekday}; is it the notice of another year?</source>
        <translation>{year}年{day}是{weekday}；是不是别的年份的通知？</translation>
    </message>
    <message>
        <source>{n} days off at once: is the month right?</source>
        <translation>一次放 {n} 天：月份对吗？</translation>
    </message>
    <message>
        <source>“{text}” is more than a month.</source>
        <translation>“{text}”超过一个月。</translation>
    </message>
    <message>
        <source>“{text}” runs backwards.</source>
        <translation>“{text}”前后颠倒。</translation>
    </message>
</context>
<context>
    <name>holidays_page</name>
    <message>
        <source>A year without a notice counts with weekends and statutory days only; its deadlines are provisional and reckoned anew when the notice is entered.</source>
        <translation>还没有通知的年份，只按周末和法定节日算，时限标“暂推”；录入通知后自动重算。</translation>
    </message>
    <message>
        <source>Days off in {year}</source>
        <translation>{year}年放假安排</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Feast</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>No day is named yet.</source>
        <translation>还没有写哪一天。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Provisional deadlines</source>
        <translation>暂推时限</translation>
    </message>
    <message>
        <source>The days off of {year} are entered; {n} deadlines of open matters moved.</source>
        <translation>{year}年放假安排已录入，未办结办件有 {n} 个时限变了。</translation>
    </message>
    <message>
        <source>The notice, pasted or typed</source>
        <translation>放假通知（粘贴或录入）</translation>
    </message>
    <message>
        <source>This year is known. Enter only what was changed since.</source>
        <translation>这一年程序已经知道，国务院另有变动才录入。</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>读出来的</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>哪里不对</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>entered here</source>
        <translation>本站录入</translation>
    </message>
    <message>
        <source>for example 元旦：1月1日至3日放假，共3天。1月4日上班。 The whole notice can be pasted as it is.</source>
        <translation>例如：元旦：1月1日至3日放假，共3天。1月4日上班。整份通知可以原样粘贴。</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂推</translation>
    </message>
    <message>
        <source>{line}: {fault}</source>
        <translation>{line}：{fault}</translation>
    </message>
    <message>
        <source>{n} more lines have to be put right.</source>
        <translation>另有 {n} 行要改。</translation>
    </message>
    <message>
        <source>{off} days off, {worked} worked instead. Ctrl+S enters them.</source>
        <translation>放假 {off} 天，调休上班 {worked} 天。按 Ctrl+S 录入。</translation>
    </message>
</context>
<context>
    <name>identity</name>
    <message>
        <source>A number is given, but no paper: choose the kind of paper.</source>
        <translation>已填写证件号码，但证件类型为“无”：请选择证件类型。</translation>
    </message>
    <message>
        <source>A passport number has 5 to 20 letters and digits, nothing else.</source>
        <translation>护照号码为5至20位字母和数字，不能有其他字符。</translation>
    </message>
    <message>
        <source>The ID number has only {count} characters; it must have 18.</source>
        <translation>身份证号码只有{count}位，应为18位。</translation>
    </message>
    <message>
        <source>The ID number has {count} characters; it must have 18.</source>
        <translation>身份证号码有{count}位，应为18位。</translation>
    </message>
    <message>
        <source>The ID number was turned into a number ({number}) and its last digits are lost: set the cell to text and enter it again.</source>
        <translation>身份证号码被存成了数字（{number}），末几位已丢失；请把单元格设为文本后重新录入。</translation>
    </message>
    <message>
        <source>The birth date {date} in the ID number does not exist.</source>
        <translation>身份证号码中的出生日期{date}不存在。</translation>
    </message>
    <message>
        <source>The birth date {date} in the ID number lies ahead.</source>
        <translation>身份证号码中的出生日期{date}晚于今天。</translation>
    </message>
    <message>
        <source>The check digit of the ID number is wrong (it should be {right}).</source>
        <translation>身份证号码校验位不对（应为{right}）。</translation>
    </message>
    <message>
        <source>The number of a residence permit for HMT residents begins with 81, 82 or 83.</source>
        <translation>港澳台居民居住证号码应以81、82或83开头。</translation>
    </message>
    <message>
        <source>The number of the paper must have 1 to {most} characters.</source>
        <translation>证件号码应为1至{most}个字符。</translation>
    </message>
    <message>
        <source>“{character}” (place {place}) can&apos;t stand in an ID number: digits only, the last place may be X.</source>
        <translation>身份证号码第{place}位的“{character}”不对：只能是数字，最后一位可以是X。</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>By the ID number it is {name}.</source>
        <translation>按身份证号是{name}</translation>
    </message>
    <message>
        <source>Came by the ledger, but is only booked at the desk: record it on the bed board.</source>
        <translation>台账写已入住，系统里只是预订：请在床位板上办理入住。</translation>
    </message>
    <message>
        <source>Found by the name alone; the card is added to that file.</source>
        <translation>只按姓名匹配到档案，卡号将登记到该档案</translation>
    </message>
    <message>
        <source>Left on {day} by the ledger, but not at the desk: record the leaving on the bed board.</source>
        <translation>台账写{day}退住，系统里仍在住：请在床位板上办理退住。</translation>
    </message>
    <message>
        <source>Left on {day} by the ledger, on {known} at the desk.</source>
        <translation>台账写{day}退住，系统里是{known}。</translation>
    </message>
    <message>
        <source>Lives there by the ledger, but left on {day} at the desk.</source>
        <translation>台账写在住，系统里已于{day}退住。</translation>
    </message>
    <message>
        <source>No row of this ledger can be brought in. Nothing was changed.</source>
        <translation>这份台账没有可以导入的行，没有改动任何数据。</translation>
    </message>
    <message>
        <source>Nobody is named: only the bed comes in. Book or admit on the bed board.</source>
        <translation>没有写姓名：只导入床位，请在床位板上预订或办理入住。</translation>
    </message>
    <message>
        <source>Nobody, or more than one, has this name: a new file is made without a number.</source>
        <translation>没有叫这个名字的人，或者不止一位：将新建一份没有证件号的档案</translation>
    </message>
    <message>
        <source>The card is that of {name}. The row stays outside.</source>
        <translation>这张卡是{name}的，本行不导入</translation>
    </message>
    <message>
        <source>The file of {name} is closed: nobody can be in a bed.</source>
        <translation>{name}的档案已注销（去世或迁出），不能占用床位。</translation>
    </message>
    <message>
        <source>The import was taken back</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>The subsidy is more than the amount: no more than that is booked.</source>
        <translation>补贴多于金额，只按金额记账</translation>
    </message>
    <message>
        <source>There is no service of meals. Set one up first; nothing was changed.</source>
        <translation>没有助餐服务，请先在设置中建立；没有做任何改动。</translation>
    </message>
    <message>
        <source>This import was taken back already.</source>
        <translation>这次导入已经撤销过了。</translation>
    </message>
    <message>
        <source>a new file without an ID number</source>
        <translation>新建档案（无身份证号）</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>from the ledger “{file}”, row {row}</source>
        <translation>来自台账“{file}”第{row}行</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>open</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>ordinary room</source>
        <translation>普通间</translation>
    </message>
    <message>
        <source>subsidy by the ledger</source>
        <translation>台账所记补贴</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{day} lies ahead: nobody can have eaten then.</source>
        <translation>{day}还没到，不可能已经用餐</translation>
    </message>
    <message>
        <source>{months} is closed: meals of it can&apos;t be brought in any more. Nothing was changed.</source>
        <translation>{months}已月结，不能再导入该月的用餐；没有做任何改动。</translation>
    </message>
    <message>
        <source>{n} files of this import were worked on since and stay: {names}. Nothing was changed.</source>
        <translation>导入后已有 {n} 份档案被办理或修改过，不能整体撤销：{names}。没有改动任何数据。</translation>
    </message>
    <message>
        <source>{n} stays, beds and rooms of this import were worked on since and stay: {names}. Nothing was changed.</source>
        <translation>这次导入之后，有{n}项入住、床位或房间已被办理，不能撤回：{names}。什么都没有改。</translation>
    </message>
    <message>
        <source>{there} portions are on file already and stay, {n} are written here.</source>
        <translation>已登记{there}份并保留，本表写的是{n}份</translation>
    </message>
    <message>
        <source>{why} The row stays outside.</source>
        <translation>{why}本行不导入。</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>1 copy</source>
        <translation>1 份</translation>
    </message>
    <message>
        <source>2 copies</source>
        <translation>2 份</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Address the request is about</source>
        <translation>事情发生的地址</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代办人姓名</translation>
    </message>
    <message>
        <source>Agent&apos;s phone</source>
        <translation>代办人电话</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>接着办前一位</translation>
    </message>
    <message>
        <source>Choose the person and the request; the receipt shows here</source>
        <translation>选好人和事，这里出回执</translation>
    </message>
    <message>
        <source>Choose what is asked for.</source>
        <translation>请选要办的事项。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Close and print receipt</source>
        <translation>办结并打印回执</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Deadline by “{profile}”</source>
        <translation>按“{profile}”计算的期限</translation>
    </message>
    <message>
        <source>Describe the request in a sentence for whoever handles it.</source>
        <translation>请用一句话写明情况，承办人才好办。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>Dispatch and print receipt</source>
        <translation>派单并打印回执</translation>
    </message>
    <message>
        <source>Done on the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Find the person, put them on file, or choose “anonymous”.</source>
        <translation>请先找到来办事的人，没有档案就新建，不愿说姓名就选“匿名”。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>受理单</translation>
    </message>
    <message>
        <source>Form or receipt</source>
        <translation>受理单或回执</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>Given today without a matter</source>
        <translation>今天单独发出的文书</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着办</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>办理方式</translation>
    </message>
    <message>
        <source>How</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Items found</source>
        <translation>找到的事项</translation>
    </message>
    <message>
        <source>Level by “{profile}”</source>
        <translation>“{profile}”的级别</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看看</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Maybe the same request: {title}</source>
        <translation>可能重复：{title}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name the unit that takes it over.</source>
        <translation>请写明转给哪个单位。</translation>
    </message>
    <message>
        <source>Name, pinyin letters, phone or ID ending</source>
        <translation>输姓名、拼音首字母、手机或证件尾号</translation>
    </message>
    <message>
        <source>New resident</source>
        <translation>新建居民</translation>
    </message>
    <message>
        <source>No fixed date: a named leader answers for it</source>
        <translation>不定期限，由领导包案</translation>
    </message>
    <message>
        <source>Not finished, {time}: {about}</source>
        <translation>{time} 没办完的：{about}</translation>
    </message>
    <message>
        <source>Nothing like that in the catalogue. Try other words, or take “other”.</source>
        <translation>目录里没有这样的事项。换个说法试试，或选“其他事项”。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Papers of the last matter</source>
        <translation>上一件的文书</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Phone (may stay empty)</source>
        <translation>电话（可不填）</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print again (Ctrl+P)</source>
        <translation>再打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Printing papers is not among your permissions.</source>
        <translation>你没有打印文书的权限。</translation>
    </message>
    <message>
        <source>Put on file</source>
        <translation>建档并选定</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>受理回执</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与居民的关系</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>答复方式</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>Saved, not printed</source>
        <translation>已受理，没打印出来</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Space ticks, A ticks all</source>
        <translation>空格键勾选，A 键全选</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The card of another person</source>
        <translation>扫的是另一个人的卡</translation>
    </message>
    <message>
        <source>The form is empty again.</source>
        <translation>受理单已清空。</translation>
    </message>
    <message>
        <source>The name is enough; the rest can follow.</source>
        <translation>只填姓名也行，其余以后补。</translation>
    </message>
    <message>
        <source>The window will dispatch it.</source>
        <translation>登记后由窗口派单。</translation>
    </message>
    <message>
        <source>There is no receipt yet: take the request in first.</source>
        <translation>还没有回执：先受理，再打印。</translation>
    </message>
    <message>
        <source>These can&apos;t follow later: {names}. Tick them off, or close on the spot by telling what to bring.</source>
        <translation>这些材料不能容缺：{names}。收齐后勾上；没带的，可当场办结并告知要带什么。</translation>
    </message>
    <message>
        <source>This file is closed: moved away or deceased.</source>
        <translation>这份档案已停用（迁出或去世），不能再受理。</translation>
    </message>
    <message>
        <source>This file is closed; new requests can&apos;t be taken in for it.</source>
        <translation>这份档案已停用，不能再受理新事项。</translation>
    </message>
    <message>
        <source>This grid no longer exists; choose another.</source>
        <translation>这个网格已经没有了，请另选。</translation>
    </message>
    <message>
        <source>This is no longer offered. Choose again what is asked for.</source>
        <translation>该事项已停用，请重新选择。</translation>
    </message>
    <message>
        <source>This person no longer has the duty; choose another.</source>
        <translation>这个人已不在岗，请另选。</translation>
    </message>
    <message>
        <source>This ticket was taken in already, as {number}.</source>
        <translation>这个工单号已经受理过，编号 {number}。</translation>
    </message>
    <message>
        <source>Through an agent</source>
        <translation>代办</translation>
    </message>
    <message>
        <source>To hand out: {papers}</source>
        <translation>可出具：{papers}</translation>
    </message>
    <message>
        <source>Transfer and print receipt</source>
        <translation>转办并打印回执</translation>
    </message>
    <message>
        <source>Transfer to</source>
        <translation>转给</translation>
    </message>
    <message>
        <source>Unit that takes it over</source>
        <translation>接办单位</translation>
    </message>
    <message>
        <source>Use that file</source>
        <translation>就用那份档案</translation>
    </message>
    <message>
        <source>What</source>
        <translation>办什么</translation>
    </message>
    <message>
        <source>What they call themselves (may stay empty)</source>
        <translation>称呼（可不填）</translation>
    </message>
    <message>
        <source>What was begun for somebody else waits as a draft. Ctrl+D goes back to it.</source>
        <translation>前一位的受理已存为草稿，按 Ctrl+D 可接着办。</translation>
    </message>
    <message>
        <source>Which request? Letters or words</source>
        <translation>输事项名称或拼音首字母</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁来办</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>谁来</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>找人</translation>
    </message>
    <message>
        <source>Write the name of whoever comes for the resident.</source>
        <translation>请填写代办人姓名。</translation>
    </message>
    <message>
        <source>Write the result: nothing closes without one.</source>
        <translation>请填写办理结果，没有结果不能办结。</translation>
    </message>
    <message>
        <source>after the person</source>
        <translation>选好人以后填</translation>
    </message>
    <message>
        <source>after the person; Ctrl+2 for a mere question</source>
        <translation>选好人以后填；只问要什么材料，按 Ctrl+2</translation>
    </message>
    <message>
        <source>aged {n}</source>
        <translation>{n} 岁</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>by {date}</source>
        <translation>{date}前补</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选定</translation>
    </message>
    <message>
        <source>draft saved {time}</source>
        <translation>草稿 {time} 已存</translation>
    </message>
    <message>
        <source>due {moment}</source>
        <translation>{moment} 到期</translation>
    </message>
    <message>
        <source>find</source>
        <translation>找人</translation>
    </message>
    <message>
        <source>go to a part</source>
        <translation>跳到第几步</translation>
    </message>
    <message>
        <source>may follow</source>
        <translation>容缺</translation>
    </message>
    <message>
        <source>must be here</source>
        <translation>不可容缺</translation>
    </message>
    <message>
        <source>new intake</source>
        <translation>新受理</translation>
    </message>
    <message>
        <source>no grid yet</source>
        <translation>暂不定网格</translation>
    </message>
    <message>
        <source>no. {n} today</source>
        <translation>今天第 {n} 件</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>print again</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>taken in on {date}, {state}</source>
        <translation>{date}受理，{state}</translation>
    </message>
    <message>
        <source>taken in: {way}</source>
        <translation>已受理，{way}</translation>
    </message>
    <message>
        <source>the grid decides</source>
        <translation>由网格安排</translation>
    </message>
    <message>
        <source>to</source>
        <translation>派给</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{form} × {n}</source>
        <translation>{form} {n} 份</translation>
    </message>
    <message>
        <source>{n} of {total} here</source>
        <translation>{n} / {total} 齐</translation>
    </message>
    <message>
        <source>{n} under way</source>
        <translation>在办 {n} 件</translation>
    </message>
</context>
<context>
    <name>integrity</name>
    <message>
        <source>A guard of the database is gone: {name}.</source>
        <translation>数据库的一道防护不见了：{name}。</translation>
    </message>
    <message>
        <source>After this edition no text holds until the next one.</source>
        <translation>这一版之后到下一版之前没有可用的文本。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Different papers bear this number.</source>
        <translation>不同的文书用了同一个编号。</translation>
    </message>
    <message>
        <source>It carries on another sum than its lines add up to.</source>
        <translation>结转金额与各行合计不符。</translation>
    </message>
    <message>
        <source>It counts a booking of another resident or service.</source>
        <translation>扣次的预约属于另一位居民或另一项服务。</translation>
    </message>
    <message>
        <source>It does not follow the piece of its stay that comes before it.</source>
        <translation>与同一入住的前一段不衔接。</translation>
    </message>
    <message>
        <source>It has no place and keeps a room, carer or van.</source>
        <translation>没有名额，却还占着房间、护理员或车辆。</translation>
    </message>
    <message>
        <source>It is closed without a result and a reply record.</source>
        <translation>已办结，但缺少办理结果或答复记录。</translation>
    </message>
    <message>
        <source>It moves money between books that its kind does not touch.</source>
        <translation>这一行的借贷科目与其类型不符。</translation>
    </message>
    <message>
        <source>It moves what no line of its kind moves.</source>
        <translation>这一行的增减方式与其类型不符。</translation>
    </message>
    <message>
        <source>It says another count than its cards.</source>
        <translation>它登记的张数与实际的卡不符。</translation>
    </message>
    <message>
        <source>It says another count than the lines before it add up to.</source>
        <translation>这一行的余次与前面各行累计不符。</translation>
    </message>
    <message>
        <source>It was merged into itself over other files.</source>
        <translation>档案合并形成了循环，最终并入了自身。</translation>
    </message>
    <message>
        <source>Its bed is held twice at one time.</source>
        <translation>同一床位在同一时间被占用两次。</translation>
    </message>
    <message>
        <source>Its bytes are not those that were laid down.</source>
        <translation>附件内容与存入时不一致。</translation>
    </message>
    <message>
        <source>Its number is of another kind of paper.</source>
        <translation>编号属于另一种文书。</translation>
    </message>
    <message>
        <source>Its place is beyond what its time holds.</source>
        <translation>名额编号超出了该场次的容量。</translation>
    </message>
    <message>
        <source>Its place is given twice.</source>
        <translation>同一个名额给了两个人。</translation>
    </message>
    <message>
        <source>Its resident has two beds at one time.</source>
        <translation>同一居民在同一时间有两张床位。</translation>
    </message>
    <message>
        <source>Its search keys are not those of its values; it may not be found.</source>
        <translation>检索键与内容不符，可能查不到。</translation>
    </message>
    <message>
        <source>Its series doesn&apos;t know this number and would give it out again.</source>
        <translation>编号序列中没有此编号，可能会被重复发放。</translation>
    </message>
    <message>
        <source>Its state and its place contradict each other.</source>
        <translation>状态和名额互相矛盾。</translation>
    </message>
    <message>
        <source>Its state and its times on beds contradict each other.</source>
        <translation>入住状态与床位时段互相矛盾。</translation>
    </message>
    <message>
        <source>Its state and the file it was merged into contradict each other.</source>
        <translation>档案状态与并入的档案不一致。</translation>
    </message>
    <message>
        <source>Its state and the ledger of its package contradict each other.</source>
        <translation>状态和套餐台账互相矛盾。</translation>
    </message>
    <message>
        <source>No font can draw {characters}.</source>
        <translation>没有字体能显示 {characters}。</translation>
    </message>
    <message>
        <source>The card and its code contradict each other.</source>
        <translation>卡片和卡码的状态互相矛盾。</translation>
    </message>
    <message>
        <source>The check digit of its code is wrong.</source>
        <translation>它的卡码校验位不对。</translation>
    </message>
    <message>
        <source>The records are not guarded against changes: a trigger of theirs is gone.</source>
        <translation>操作记录失去了防篡改保护：数据库里缺少它的触发器。</translation>
    </message>
    <message>
        <source>There is no system administrator.</source>
        <translation>没有系统管理员。</translation>
    </message>
    <message>
        <source>This edition still holds when the next one begins.</source>
        <translation>下一版开始时这一版还没有结束。</translation>
    </message>
    <message>
        <source>“{column}” names a row of “{target}” that isn&apos;t there.</source>
        <translation>“{column}”指向的“{target}”记录不存在。</translation>
    </message>
</context>
<context>
    <name>keysheet</name>
    <message>
        <source>All buildings</source>
        <translation>全选楼栋</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Another card</source>
        <translation>换一张卡</translation>
    </message>
    <message>
        <source>Another part</source>
        <translation>换一部分</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Done at once</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Duty contacts</source>
        <translation>值班通讯录</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Edit the template</source>
        <translation>改样式</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何页面</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Fill in as booked</source>
        <translation>照账面填</translation>
    </message>
    <message>
        <source>Find a person or a matter</source>
        <translation>找人、找办件</translation>
    </message>
    <message>
        <source>Find here</source>
        <translation>在此查找</translation>
    </message>
    <message>
        <source>First, last day</source>
        <translation>首日、末日</translation>
    </message>
    <message>
        <source>Further up or down</source>
        <translation>往上移、往下移</translation>
    </message>
    <message>
        <source>Go on with a draft</source>
        <translation>接着办草稿</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>Keep the count</source>
        <translation>存点数</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键表</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>List before</source>
        <translation>前一个列表</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>新受理</translation>
    </message>
    <message>
        <source>New resident</source>
        <translation>新建居民</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>较新的</translation>
    </message>
    <message>
        <source>Next gap</source>
        <translation>下一处缺字</translation>
    </message>
    <message>
        <source>Next room</source>
        <translation>下一间房</translation>
    </message>
    <message>
        <source>Next stay of the bed</source>
        <translation>本床下一段入住</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>One layer out</source>
        <translation>退一层</translation>
    </message>
    <message>
        <source>Pages of the rail</source>
        <translation>左边的页面</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>平面图</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>打印餐签</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>So many beds on</source>
        <translation>翻一屏床位</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>The receipt again</source>
        <translation>重打回执</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>这张表</translation>
    </message>
    <message>
        <source>Through an agent</source>
        <translation>代办</translation>
    </message>
    <message>
        <source>To dispatch</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>To today</source>
        <translation>回到今天</translation>
    </message>
</context>
<context>
    <name>kit</name>
    <message>
        <source>Doorstep Desk</source>
        <translation>家门口服务台</translation>
    </message>
    <message>
        <source>Name, phone, ID or matter number</source>
        <translation>姓名、拼音、电话、证件或办件编号</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫码枪</translation>
    </message>
</context>
<context>
    <name>kitchen</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Allergic: {what}</source>
        <translation>{what}过敏</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Check-in at the canteen</source>
        <translation>堂食签到</translation>
    </message>
    <message>
        <source>Check-in, menus, lists to print …</source>
        <translation>签到、菜单、打印清单…</translation>
    </message>
    <message>
        <source>Count by diet</source>
        <translation>按餐型统计</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>截单</translation>
    </message>
    <message>
        <source>Cut off now</source>
        <translation>现在截单</translation>
    </message>
    <message>
        <source>Cut off {meal}: {n} portions?</source>
        <translation>{meal}截单：{n} 份？</translation>
    </message>
    <message>
        <source>Cut off, {who}</source>
        <translation>已截单  {who}</translation>
    </message>
    <message>
        <source>Cut-off</source>
        <translation>截单</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>餐型</translation>
    </message>
    <message>
        <source>Eaten here</source>
        <translation>堂食</translation>
    </message>
    <message>
        <source>Extra slip ({n})</source>
        <translation>打印加减餐单 {n}</translation>
    </message>
    <message>
        <source>First label</source>
        <translation>从第几张起</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>厨房备餐</translation>
    </message>
    <message>
        <source>Left out, and allergies</source>
        <translation>忌口和过敏</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menus of the week</source>
        <translation>一周菜单</translation>
    </message>
    <message>
        <source>No meal on this day</source>
        <translation>这一天没有供餐</translation>
    </message>
    <message>
        <source>No menu was written</source>
        <translation>未填菜单</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不截</translation>
    </message>
    <message>
        <source>Nothing is brought.</source>
        <translation>没有送餐。</translation>
    </message>
    <message>
        <source>Other day</source>
        <translation>换一天</translation>
    </message>
    <message>
        <source>Past the cut-off</source>
        <translation>已过截单</translation>
    </message>
    <message>
        <source>Print labels</source>
        <translation>打印餐签</translation>
    </message>
    <message>
        <source>Print route sheets</source>
        <translation>打印送餐路线单</translation>
    </message>
    <message>
        <source>Print the extra slip</source>
        <translation>打印加减餐单</translation>
    </message>
    <message>
        <source>Print the kitchen sheet</source>
        <translation>打印备餐单</translation>
    </message>
    <message>
        <source>Print the sign-off sheet</source>
        <translation>打印堂食签到表</translation>
    </message>
    <message>
        <source>Print {n} labels</source>
        <translation>打印餐签 {n} 张</translation>
    </message>
    <message>
        <source>Read at {clock}, each minute anew</source>
        <translation>{clock} 刷新，每分钟一次</translation>
    </message>
    <message>
        <source>Route {code}  {name}</source>
        <translation>{code} 线  {name}</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>送餐路线</translation>
    </message>
    <message>
        <source>Show the doors</source>
        <translation>查看送餐点</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Than yesterday</source>
        <translation>比昨天</translation>
    </message>
    <message>
        <source>The count is open again.</source>
        <translation>已撤销截单。</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Until the cut-off</source>
        <translation>离截单</translation>
    </message>
    <message>
        <source>Whatever is booked or cancelled afterwards needs a reason and an extra slip.</source>
        <translation>截单后加餐、退餐都要写明原因，并打印加减餐单。</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>eats here</source>
        <translation>堂食</translation>
    </message>
    <message>
        <source>leaves {clock}</source>
        <translation>{clock} 出</translation>
    </message>
    <message>
        <source>not made</source>
        <translation>未截单</translation>
    </message>
    <message>
        <source>since the cut-off {n}</source>
        <translation>截单后 {n}</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>一样</translation>
    </message>
    <message>
        <source>{day}, {meal}</source>
        <translation>{day}{meal}</translation>
    </message>
    <message>
        <source>{dish} → {other}</source>
        <translation>{dish} → {other}</translation>
    </message>
    <message>
        <source>{n} fewer</source>
        <translation>少 {n}</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>多 {n}</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 位</translation>
    </message>
    <message>
        <source>{n} portions</source>
        <translation>{n} 份</translation>
    </message>
</context>
<context>
    <name>kitchen_paper</name>
    <message>
        <source>+</source>
        <translation>加</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Allergies and what is left out ({n})</source>
        <translation>忌口和过敏（{n} 位）</translation>
    </message>
    <message>
        <source>Allergy</source>
        <translation>过敏</translation>
    </message>
    <message>
        <source>Back at</source>
        <translation>返回时间</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>送餐员</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Cook</source>
        <translation>厨师</translation>
    </message>
    <message>
        <source>Cut off at {clock} by {who}</source>
        <translation>{clock} 截单　{who}</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>餐型</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Eaten here</source>
        <translation>堂食</translation>
    </message>
    <message>
        <source>Extra slip of the kitchen</source>
        <translation>加减餐单</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>改用</translation>
    </message>
    <message>
        <source>Kitchen sheet</source>
        <translation>备餐单</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Meal labels</source>
        <translation>餐签</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>餐</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No menu was written.</source>
        <translation>未填菜单</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Nobody has an allergy or leaves anything out.</source>
        <translation>没有忌口和过敏。</translation>
    </message>
    <message>
        <source>Not cut off yet: counted at {clock}</source>
        <translation>尚未截单，{clock} 统计</translation>
    </message>
    <message>
        <source>Portions</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Route sheet</source>
        <translation>送餐路线单</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Signed for by</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What</source>
        <translation>忌口和过敏</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>Without: {what}</source>
        <translation>不吃：{what}</translation>
    </message>
    <message>
        <source>of them {n} extra</source>
        <translation>截单后 {n}</translation>
    </message>
    <message>
        <source>other</source>
        <translation>改</translation>
    </message>
    <message>
        <source>{day} {meal}</source>
        <translation>{day} {meal}</translation>
    </message>
    <message>
        <source>{diet} {n}</source>
        <translation>{diet} {n} 份</translation>
    </message>
    <message>
        <source>{diet} × {n}</source>
        <translation>{diet} × {n}</translation>
    </message>
    <message>
        <source>{dish} → {other}</source>
        <translation>{dish} → {other}</translation>
    </message>
    <message>
        <source>{doors} doors, {n} portions</source>
        <translation>共 {doors} 户 {n} 份</translation>
    </message>
    <message>
        <source>{meal}, carrier {who}, leaves at {clock}</source>
        <translation>{meal}　送餐员 {who}　{clock} 出发</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>{was} portions → {now} portions</source>
        <translation>{was} 份 → {now} 份</translation>
    </message>
    <message>
        <source>{words} ({n} portions)</source>
        <translation>{words}（{n} 份）</translation>
    </message>
    <message>
        <source>{words}, {n} changes since then</source>
        <translation>{words}，截单后变动 {n} 份</translation>
    </message>
    <message>
        <source>−</source>
        <translation>减</translation>
    </message>
</context>
<context>
    <name>laundry</name>
    <message>
        <source>Choose what goes into the washer.</source>
        <translation>请选择要装机的洗衣袋。</translation>
    </message>
    <message>
        <source>Count each kind, also what is not there (0).</source>
        <translation>请逐项清点，没有的填 0。</translation>
    </message>
    <message>
        <source>Count the bag out first.</source>
        <translation>请先清点还件。</translation>
    </message>
    <message>
        <source>Each kind stands once.</source>
        <translation>同一种衣物只写一行。</translation>
    </message>
    <message>
        <source>From 0 to {n} pieces.</source>
        <translation>件数为 0 到 {n}。</translation>
    </message>
    <message>
        <source>From 1 to {n} pieces.</source>
        <translation>件数为 1 到 {n}。</translation>
    </message>
    <message>
        <source>Its bag is here already: {code}.</source>
        <translation>洗衣袋已收：{code}。</translation>
    </message>
    <message>
        <source>No bag has this code.</source>
        <translation>没有这个编码的洗衣袋。</translation>
    </message>
    <message>
        <source>Nothing of this is missing.</source>
        <translation>这一项没有缺件。</translation>
    </message>
    <message>
        <source>Pieces are missing: find them, or settle it first.</source>
        <translation>有缺件：请找到或先作处理。</translation>
    </message>
    <message>
        <source>The day it is back is not before today.</source>
        <translation>归还日期不能早于今天。</translation>
    </message>
    <message>
        <source>This bag is not there any more.</source>
        <translation>这个洗衣袋已不存在。</translation>
    </message>
    <message>
        <source>This booking has no bag here.</source>
        <translation>这个预约没有洗衣袋。</translation>
    </message>
    <message>
        <source>This booking is no laundry.</source>
        <translation>这不是洗衣预约。</translation>
    </message>
    <message>
        <source>This can&apos;t be done now: {state}.</source>
        <translation>现在不能这样做：{state}。</translation>
    </message>
    <message>
        <source>This is no code of a bag. Please scan it again.</source>
        <translation>这不是洗衣袋的编码，请重新扫描。</translation>
    </message>
    <message>
        <source>This is too long: {n} characters at most.</source>
        <translation>太长了，最多 {n} 个字。</translation>
    </message>
    <message>
        <source>This load is over already.</source>
        <translation>这一机已经结束。</translation>
    </message>
    <message>
        <source>This washer is not there any more.</source>
        <translation>这台洗衣机已不存在。</translation>
    </message>
    <message>
        <source>Write down what is in the bag, and how many of each.</source>
        <translation>请写明袋内衣物和件数。</translation>
    </message>
    <message>
        <source>bed sheets</source>
        <translation>床单</translation>
    </message>
    <message>
        <source>coats</source>
        <translation>外套</translation>
    </message>
    <message>
        <source>disinfected by itself</source>
        <translation>单独消毒</translation>
    </message>
    <message>
        <source>found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>gentle</source>
        <translation>轻柔</translation>
    </message>
    <message>
        <source>hot</source>
        <translation>高温</translation>
    </message>
    <message>
        <source>in the washer</source>
        <translation>洗涤中</translation>
    </message>
    <message>
        <source>jumpers</source>
        <translation>毛衣</translation>
    </message>
    <message>
        <source>let go by the family</source>
        <translation>家属放弃</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>paid for</source>
        <translation>已赔付</translation>
    </message>
    <message>
        <source>pieces missing</source>
        <translation>缺件</translation>
    </message>
    <message>
        <source>pillow cases</source>
        <translation>枕套</translation>
    </message>
    <message>
        <source>quilt covers</source>
        <translation>被套</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>已洗好</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>shirts</source>
        <translation>上衣</translation>
    </message>
    <message>
        <source>socks (pairs)</source>
        <translation>袜子（双）</translation>
    </message>
    <message>
        <source>towels</source>
        <translation>毛巾</translation>
    </message>
    <message>
        <source>trousers</source>
        <translation>裤子</translation>
    </message>
    <message>
        <source>underwear</source>
        <translation>内衣</translation>
    </message>
    <message>
        <source>{washer} is running.</source>
        <translation>{washer}正在运转。</translation>
    </message>
</context>
<context>
    <name>laundry_page</name>
    <message>
        <source>Back by</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Back by: {day}</source>
        <translation>应还 {day}</translation>
    </message>
    <message>
        <source>Back {moment}, to {who}</source>
        <translation>{moment} 归还{who}</translation>
    </message>
    <message>
        <source>Bag of {name}</source>
        <translation>收袋　{name}</translation>
    </message>
    <message>
        <source>Bags</source>
        <translation>洗衣袋</translation>
    </message>
    <message>
        <source>Bags that wait</source>
        <translation>待洗的洗衣袋</translation>
    </message>
    <message>
        <source>Came in {moment}</source>
        <translation>收于 {moment}</translation>
    </message>
    <message>
        <source>Count out</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>清点完成</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Every washer is running.</source>
        <translation>洗衣机都在运转。</translation>
    </message>
    <message>
        <source>Expected today</source>
        <translation>今天待收</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>Give back …</source>
        <translation>归还…</translation>
    </message>
    <message>
        <source>How many of it, {n}</source>
        <translation>其他件数 {n}</translation>
    </message>
    <message>
        <source>How many?</source>
        <translation>请填件数</translation>
    </message>
    <message>
        <source>In</source>
        <translation>收</translation>
    </message>
    <message>
        <source>It stands in the record. Counted anew, it is open again.</source>
        <translation>处理结果记入档案；重新清点后需再处理。</translation>
    </message>
    <message>
        <source>Its count goes, its tag is worth nothing, and it is expected again.</source>
        <translation>件数作废，标签失效，重新列为待收。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>List of late bags</source>
        <translation>逾期清单</translation>
    </message>
    <message>
        <source>Load a washer</source>
        <translation>装机</translation>
    </message>
    <message>
        <source>Load …</source>
        <translation>装机…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No bag in hand: scan one (F4), or choose one of the list.</source>
        <translation>请扫描洗衣袋（F4），或从列表选择。</translation>
    </message>
    <message>
        <source>No bag is here.</source>
        <translation>没有洗衣袋。</translation>
    </message>
    <message>
        <source>No bag waits to be washed.</source>
        <translation>没有待洗的洗衣袋。</translation>
    </message>
    <message>
        <source>No washer is entered: the settings know them as resources.</source>
        <translation>还没有洗衣机，请在设置的资源中添加。</translation>
    </message>
    <message>
        <source>Nobody is expected any more today.</source>
        <translation>今天的都收齐了。</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>看档案</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Print the tag</source>
        <translation>打印标签</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Read at {clock}, each minute anew</source>
        <translation>{clock} 刷新，每分钟更新</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Scan a bag</source>
        <translation>扫描或输入袋号</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Settle what is missing …</source>
        <translation>处理缺件…</translation>
    </message>
    <message>
        <source>Something else, {n}</source>
        <translation>其他衣物 {n}</translation>
    </message>
    <message>
        <source>Start it</source>
        <translation>开始洗涤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>收袋</translation>
    </message>
    <message>
        <source>Take in, print the tag</source>
        <translation>收袋并打印标签</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>撤回上一步</translation>
    </message>
    <message>
        <source>The bag in hand</source>
        <translation>当前洗衣袋</translation>
    </message>
    <message>
        <source>The bag of {name} was never here?</source>
        <translation>撤回收{name}的洗衣袋？</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To be minded</source>
        <translation>洗涤要求</translation>
    </message>
    <message>
        <source>Washed</source>
        <translation>洗好</translation>
    </message>
    <message>
        <source>Washer</source>
        <translation>洗衣机</translation>
    </message>
    <message>
        <source>Washers</source>
        <translation>洗衣机</translation>
    </message>
    <message>
        <source>What became of it, {name}?</source>
        <translation>{name}的缺件如何处理？</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>袋内衣物</translation>
    </message>
    <message>
        <source>Who takes it; blank: the resident</source>
        <translation>领取人，不填为本人</translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>上门收</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>such as: white by itself, do not tumble</source>
        <translation>如：白色单洗，不烘干</translation>
    </message>
    <message>
        <source>the resident</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>to be fetched</source>
        <translation>上门收</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>went back</source>
        <translation>今天已还</translation>
    </message>
    <message>
        <source>{kind}, counted out</source>
        <translation>{kind}，清点件数</translation>
    </message>
    <message>
        <source>{name}  {code}  {n} pieces</source>
        <translation>{name}  {code}  {n} 件</translation>
    </message>
    <message>
        <source>{name} gets the bag back?</source>
        <translation>归还{name}的洗衣袋？</translation>
    </message>
    <message>
        <source>{name} has it back</source>
        <translation>{name}　已归还</translation>
    </message>
    <message>
        <source>{name}: as it was before</source>
        <translation>{name}　已撤回</translation>
    </message>
    <message>
        <source>{name}: counted out</source>
        <translation>{name}　已清点</translation>
    </message>
    <message>
        <source>{name}: {n} pieces taken in</source>
        <translation>{name}　已收 {n} 件</translation>
    </message>
    <message>
        <source>{n} bags come out and are counted.</source>
        <translation>取出 {n} 袋，随后清点。</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>逾期 {n} 天</translation>
    </message>
    <message>
        <source>{n} expected, {bags} bags here</source>
        <translation>待收 {n}　在店 {bags} 袋</translation>
    </message>
    <message>
        <source>{n} here</source>
        <translation>在店 {n}</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>逾期 {n}</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>缺 {n} 件</translation>
    </message>
    <message>
        <source>{n} pieces are missing.</source>
        <translation>缺 {n} 件。</translation>
    </message>
    <message>
        <source>{n} pieces missing</source>
        <translation>缺 {n} 件</translation>
    </message>
    <message>
        <source>{n} pieces together</source>
        <translation>共 {n} 件</translation>
    </message>
    <message>
        <source>{n} pieces, counted and whole. The booking is done and counted.</source>
        <translation>共 {n} 件，已清点无缺。归还后完成预约并扣次。</translation>
    </message>
    <message>
        <source>{n} running</source>
        <translation>{n} 台运转</translation>
    </message>
    <message>
        <source>{programme}, {n} min, {bags} bags</source>
        <translation>{programme} {n} 分钟 {bags} 袋</translation>
    </message>
    <message>
        <source>{washer} is done?</source>
        <translation>{washer}洗好了？</translation>
    </message>
    <message>
        <source>{washer} is free, its bags are to be counted.</source>
        <translation>{washer}已空，请清点取出的洗衣袋。</translation>
    </message>
    <message>
        <source>{washer} runs with {n} bags.</source>
        <translation>{washer}开始洗涤，{n} 袋。</translation>
    </message>
    <message>
        <source>▲ {n} missing</source>
        <translation>▲ 缺 {n}</translation>
    </message>
    <message>
        <source>▲ {n} too many</source>
        <translation>▲ 多 {n}</translation>
    </message>
    <message>
        <source>✓ whole</source>
        <translation>✓ 齐</translation>
    </message>
</context>
<context>
    <name>laundry_paper</name>
    <message>
        <source>Bag</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Every bag is in time and whole.</source>
        <translation>没有逾期或缺件的洗衣袋。</translation>
    </message>
    <message>
        <source>Laundry that is overdue or misses pieces</source>
        <translation>逾期、缺件洗衣袋清单</translation>
    </message>
    <message>
        <source>Made out by</source>
        <translation>制表</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>back by {day}</source>
        <translation>{day}还</translation>
    </message>
    <message>
        <source>{n} bags</source>
        <translation>{n} 袋</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>逾期 {n}</translation>
    </message>
    <message>
        <source>{n} pieces</source>
        <translation>{n} 件</translation>
    </message>
    <message>
        <source>{n} pieces in</source>
        <translation>共 {n} 件</translation>
    </message>
</context>
<context>
    <name>leaving</name>
    <message>
        <source>A planned leave was taken back: {leave}.</source>
        <translation>已撤销计划的请假：{leave}。</translation>
    </message>
    <message>
        <source>It can&apos;t be before the going.</source>
        <translation>不能早于外出时间。</translation>
    </message>
    <message>
        <source>It can&apos;t lie in the future.</source>
        <translation>不能是将来的时间。</translation>
    </message>
    <message>
        <source>It overlaps with a leave: {leave}.</source>
        <translation>与已有请假重叠：{leave}。</translation>
    </message>
    <message>
        <source>Please say when the resident comes back.</source>
        <translation>请填写返回时间。</translation>
    </message>
    <message>
        <source>The resident came only at {moment}.</source>
        <translation>老人{moment}才入住。</translation>
    </message>
    <message>
        <source>The resident is gone already. Enter the return, or undo the going.</source>
        <translation>老人已外出。请登记返回，或撤销外出登记。</translation>
    </message>
    <message>
        <source>The resident is not on leave.</source>
        <translation>老人不在请假外出中。</translation>
    </message>
    <message>
        <source>The return lies before the going.</source>
        <translation>返回时间早于外出时间。</translation>
    </message>
    <message>
        <source>The return was promised for {moment}. Change the leave first.</source>
        <translation>原定{moment}返回，请先变更请假。</translation>
    </message>
    <message>
        <source>The stay ends at {moment}. Extend it, or enter the leaving.</source>
        <translation>入住到{moment}为止。请延长入住，或办理退住。</translation>
    </message>
    <message>
        <source>This leave has to be approved first.</source>
        <translation>此请假须先批准。</translation>
    </message>
    <message>
        <source>This leave is not there any more.</source>
        <translation>此请假已不存在。</translation>
    </message>
    <message>
        <source>This leave is over.</source>
        <translation>此请假已结束。</translation>
    </message>
    <message>
        <source>This leave was approved already.</source>
        <translation>此请假已批准。</translation>
    </message>
    <message>
        <source>from {begins} on</source>
        <translation>{begins}起</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <translation>{begins}至{ends}</translation>
    </message>
</context>
<context>
    <name>ledgers_page</name>
    <message>
        <source>(blank)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>换个文件</translation>
    </message>
    <message>
        <source>Another file is being worked on; please wait.</source>
        <translation>另一个文件还在处理，请等它做完。</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>面积（平方米）</translation>
    </message>
    <message>
        <source>Back to the preview of “{file}”</source>
        <translation>回到“{file}”的预览</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床号</translation>
    </message>
    <message>
        <source>Beds</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Breakfast, amount</source>
        <translation>早餐金额</translation>
    </message>
    <message>
        <source>Breakfast, portions</source>
        <translation>早餐份数</translation>
    </message>
    <message>
        <source>Breakfast, subsidy</source>
        <translation>早餐补贴</translation>
    </message>
    <message>
        <source>Bring in a ledger of residents, beds, meals or resources</source>
        <translation>导入居民、床位、助餐或资源台账</translation>
    </message>
    <message>
        <source>Brought to</source>
        <translation>送餐地址</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>By</source>
        <translation>谁导入</translation>
    </message>
    <message>
        <source>Came on</source>
        <translation>入住日期</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Care level</source>
        <translation>护理等级</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Choose a ledger</source>
        <translation>选台账文件</translation>
    </message>
    <message>
        <source>Choose a line with ↑ ↓.</source>
        <translation>用 ↑ ↓ 选一行。</translation>
    </message>
    <message>
        <source>Choose where</source>
        <translation>选存放位置</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>选用</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Code of the grid</source>
        <translation>网格编码</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>和档案比对</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同起止</translation>
    </message>
    <message>
        <source>Contract from</source>
        <translation>合同起始</translation>
    </message>
    <message>
        <source>Contract signed</source>
        <translation>合同签订日期</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Contract without an end</source>
        <translation>长期合同</translation>
    </message>
    <message>
        <source>Data rows</source>
        <translation>数据行</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>和档案不同</translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation>不同的栏目</translation>
    </message>
    <message>
        <source>Dinner, amount</source>
        <translation>晚餐金额</translation>
    </message>
    <message>
        <source>Dinner, portions</source>
        <translation>晚餐份数</translation>
    </message>
    <message>
        <source>Dinner, subsidy</source>
        <translation>晚餐补贴</translation>
    </message>
    <message>
        <source>Drop an Excel or CSV file here (.xlsx .xls .csv). Columns are told by their headings; nothing is changed before you have seen what would be.</source>
        <translation>把 Excel 或 CSV 文件拖到这里（.xlsx .xls .csv）。按表头认栏目，先看结果，点了导入才会改档案。</translation>
    </message>
    <message>
        <source>Each import is listed here and can be taken back as a whole.</source>
        <translation>每次导入都记在这里，可以整批撤销。</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>Emergency telephone</source>
        <translation>紧急联系电话</translation>
    </message>
    <message>
        <source>Error sheet</source>
        <translation>错误清单</translation>
    </message>
    <message>
        <source>Error sheet saved</source>
        <translation>错误清单存好了</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Export the beds</source>
        <translation>导出床位</translation>
    </message>
    <message>
        <source>Export the ledger of beds</source>
        <translation>导出床位台账</translation>
    </message>
    <message>
        <source>Export the ledger of meals of the last month</source>
        <translation>导出最近一个月的助餐台账</translation>
    </message>
    <message>
        <source>Export the meals</source>
        <translation>导出助餐</translation>
    </message>
    <message>
        <source>Export the residents</source>
        <translation>导出居民台账</translation>
    </message>
    <message>
        <source>Export the residents&apos; ledger</source>
        <translation>导出居民台账</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Gone from</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Heading or kind</source>
        <translation>表头或类型</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>How it was read</source>
        <translation>怎么读的</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Import again, nothing is new</source>
        <translation>再导一次（没有新的）</translation>
    </message>
    <message>
        <source>Import {new}</source>
        <translation>导入 {new} 人</translation>
    </message>
    <message>
        <source>Import {new}, change {n}</source>
        <translation>导入 {new} 人，改 {n} 人</translation>
    </message>
    <message>
        <source>Import {n} rows</source>
        <translation>导入 {n} 行</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>档案里</translation>
    </message>
    <message>
        <source>In {where}</source>
        <translation>台账{where}</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>都不改</translation>
    </message>
    <message>
        <source>Keep in all rows</source>
        <translation>每行都不改</translation>
    </message>
    <message>
        <source>Keep, take</source>
        <translation>不改、用台账的</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Kind of room</source>
        <translation>床位类型</translation>
    </message>
    <message>
        <source>Leave from</source>
        <translation>请假开始</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不撤</translation>
    </message>
    <message>
        <source>Leave until</source>
        <translation>请假结束</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>请假外出</translation>
    </message>
    <message>
        <source>Ledgers ({endings})</source>
        <translation>台账文件 ({endings})</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>退住日期</translation>
    </message>
    <message>
        <source>Level of ability</source>
        <translation>能力等级</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>上下行</translation>
    </message>
    <message>
        <source>Lists of the preview</source>
        <translation>预览的清单</translation>
    </message>
    <message>
        <source>Living address</source>
        <translation>现住地址</translation>
    </message>
    <message>
        <source>Living alone</source>
        <translation>是否独居</translation>
    </message>
    <message>
        <source>Lunch, amount</source>
        <translation>午餐金额</translation>
    </message>
    <message>
        <source>Lunch, portions</source>
        <translation>午餐份数</translation>
    </message>
    <message>
        <source>Lunch, subsidy</source>
        <translation>午餐补贴</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>助餐</translation>
    </message>
    <message>
        <source>Micro grid</source>
        <translation>微网格</translation>
    </message>
    <message>
        <source>Minutes on foot</source>
        <translation>步行（分钟）</translation>
    </message>
    <message>
        <source>Monthly fee</source>
        <translation>月费</translation>
    </message>
    <message>
        <source>Must check</source>
        <translation>务必核对</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Named on cards</source>
        <translation>印在联系卡上</translation>
    </message>
    <message>
        <source>Names and ID numbers are masked. If the whole is needed, say what for: it is recorded with your name. Without a reason the list is masked.</source>
        <translation>姓名和身份证号默认脱敏。确需完整内容的，请写明用途，用途和您的姓名会一并记录；不写用途则导出脱敏台账。</translation>
    </message>
    <message>
        <source>Names, numbers, telephones and addresses are masked. If the whole is needed, say what for: it is recorded with your name. Without a reason the list is masked.</source>
        <translation>姓名、证件号、电话、地址都打码。确实要完整的，请写明用途，会连同您的名字留档；不写就打码导出。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>No data, skipped</source>
        <translation>跳过的行</translation>
    </message>
    <message>
        <source>No ledger was imported yet.</source>
        <translation>还没有导入过台账。</translation>
    </message>
    <message>
        <source>No row is refused.</source>
        <translation>没有不收的行。</translation>
    </message>
    <message>
        <source>No row stayed outside.</source>
        <translation>每一行都收下了。</translation>
    </message>
    <message>
        <source>Nobody is in the ledger twice.</source>
        <translation>表里没有重复的人。</translation>
    </message>
    <message>
        <source>Nobody on file says something else.</source>
        <translation>和已有档案没有出入。</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>没有导入</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>没有选中</translation>
    </message>
    <message>
        <source>Nothing contradicts itself.</source>
        <translation>没有前后矛盾的内容。</translation>
    </message>
    <message>
        <source>Nothing else was noticed.</source>
        <translation>没有别的提醒。</translation>
    </message>
    <message>
        <source>Nothing is changed by reading.</source>
        <translation>只是读表，不改任何档案。</translation>
    </message>
    <message>
        <source>Nothing to do in this list.</source>
        <translation>这一栏不用处理。</translation>
    </message>
    <message>
        <source>Number of the contract</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Portions</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读表</translation>
    </message>
    <message>
        <source>Read a ledger</source>
        <translation>读台账</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>Reading “{file}” …</source>
        <translation>正在读“{file}”……</translation>
    </message>
    <message>
        <source>Reason for the whole list (blank: masked)</source>
        <translation>完整导出的用途（不写就打码）</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Refused cells</source>
        <translation>未导入的格</translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Rooms of the station</source>
        <translation>本站阵地</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Save the error sheet</source>
        <translation>存错误清单</translation>
    </message>
    <message>
        <source>Self-care</source>
        <translation>自理能力</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Should check</source>
        <translation>建议核对</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>入住起止</translation>
    </message>
    <message>
        <source>Stopping leaves the import as it is.</source>
        <translation>停下就当没撤，导入的仍然保留。</translation>
    </message>
    <message>
        <source>Stopping takes back every row of this import.</source>
        <translation>停下会撤回这次导入的全部行。</translation>
    </message>
    <message>
        <source>Subsidy</source>
        <translation>补贴</translation>
    </message>
    <message>
        <source>Take all from this row</source>
        <translation>都用这一行的</translation>
    </message>
    <message>
        <source>Take an import back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back the import of “{file}”?</source>
        <translation>撤销“{file}”的导入？</translation>
    </message>
    <message>
        <source>Take in all rows</source>
        <translation>每行都用台账的</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>The meals of the {n} rows it brought in stand as corrected and all their lines of money are reversed; the cards it gave out are taken away. Lines of money are never deleted, so that files it made stay.</source>
        <translation>本次导入的 {n} 行用餐将标为已更正，相关账目全部冲正，登记的饭卡收回。账目从不删除，因此新建的档案会保留。</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>一样</translation>
    </message>
    <message>
        <source>The stays of the {n} rows it brought in, the beds, rooms and files it made are deleted, the others get back what they said before. If someone has worked on one of them since, nothing is changed and you are told which.</source>
        <translation>这次导入的{n}行入住、新建的床位、房间和居民档案都会删除，其余恢复原样。如果之后有人办理过其中任何一项，则什么都不改，并告诉您是哪些。</translation>
    </message>
    <message>
        <source>The {n} files it made are deleted, the others get back what they said before. If someone has worked on one of them since, nothing is changed and you are told who.</source>
        <translation>这次新建的 {n} 份档案会删去，改动过的恢复原样。如果其中有人之后办过事，就什么都不动，并告诉您是谁。</translation>
    </message>
    <message>
        <source>The {n} grids, buildings, ranges, people and resources it made are deleted, the others get back what they said before. Addresses in a grid it made belong to none again. What is in use since stops it; then nothing is changed.</source>
        <translation>这次新建的网格、楼栋、地址范围、人员、资源共 {n} 条会删除，改过的恢复原样；落在新建网格里的地址变回未划网格。其中有已在使用的，就一条也不改。</translation>
    </message>
    <message>
        <source>The {n} resources it made are deleted, the others get back what they said before. What is used since, by a matter, a service or a plan, stops it; then nothing is changed.</source>
        <translation>将删除这次导入新建的 {n} 项资源，其余恢复为导入前的内容。如有资源已被办件、服务或平面图使用，则不做任何改动。</translation>
    </message>
    <message>
        <source>There already, differing</source>
        <translation>已有，有出入</translation>
    </message>
    <message>
        <source>There already, the same</source>
        <translation>已有，一样</translation>
    </message>
    <message>
        <source>This very file was imported on {at} by {name}. What is the same stays as it is; nobody comes in twice.</source>
        <translation>这个文件 {at} 由{name}导入过。内容相同的不动，同一个人不会重复建档。</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>要核对</translation>
    </message>
    <message>
        <source>To the beds</source>
        <translation>去床位</translation>
    </message>
    <message>
        <source>To the grids</source>
        <translation>到网格页</translation>
    </message>
    <message>
        <source>To the residents</source>
        <translation>去看居民</translation>
    </message>
    <message>
        <source>To the services</source>
        <translation>查看养老服务</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>表内重复</translation>
    </message>
    <message>
        <source>Twice in the ledger</source>
        <translation>表内重复</translation>
    </message>
    <message>
        <source>What</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>填的内容</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>能做什么</translation>
    </message>
    <message>
        <source>Whose file</source>
        <translation>对应档案</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因，怎样改</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写文件</translation>
    </message>
    <message>
        <source>ages counted on {day}</source>
        <translation>年龄算到 {day}</translation>
    </message>
    <message>
        <source>beds {day} masked.xlsx</source>
        <translation>床位台账 {day} 脱敏.xlsx</translation>
    </message>
    <message>
        <source>beds {day}.xlsx</source>
        <translation>床位台账 {day}.xlsx</translation>
    </message>
    <message>
        <source>blank row</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>column {letter}</source>
        <translation>{letter} 列</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>headings repeated</source>
        <translation>重复的表头</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>keep all</source>
        <translation>都不改</translation>
    </message>
    <message>
        <source>meals {day} masked.xlsx</source>
        <translation>助餐 {day} 脱敏.xlsx</translation>
    </message>
    <message>
        <source>meals {day}.xlsx</source>
        <translation>助餐 {day}.xlsx</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>nothing: the same again</source>
        <translation>没有不同，重复登记</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>填报 {day}</translation>
    </message>
    <message>
        <source>on {day} {total} beds: {taken} taken ({away} of them on leave), {closed} out of use, {free} free</source>
        <translation>截至{day}共{total}张床：在住{taken}（其中请假{away}）、停用{closed}、空{free}</translation>
    </message>
    <message>
        <source>reported by {unit}</source>
        <translation>填报单位 {unit}</translation>
    </message>
    <message>
        <source>residents {day} masked.xlsx</source>
        <translation>居民台账{day}打码.xlsx</translation>
    </message>
    <message>
        <source>residents {day}.xlsx</source>
        <translation>居民台账{day}.xlsx</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>see “Refused cells”</source>
        <translation>看“未导入的格”</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>skipped: no data</source>
        <translation>跳过，不是数据</translation>
    </message>
    <message>
        <source>subtotal</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>take {n} of {all}</source>
        <translation>{all} 项中改 {n} 项</translation>
    </message>
    <message>
        <source>taken back {at} {name}</source>
        <translation>{name} {at} 撤销</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{beds} beds and {files} files of residents were made.</source>
        <translation>新建床位{beds}张、居民档案{files}份。</translation>
    </message>
    <message>
        <source>{deleted} entries of the grids deleted, {restored} as they were before.</source>
        <translation>删除网格资料 {deleted} 条，恢复原样 {restored} 条。</translation>
    </message>
    <message>
        <source>{deleted} files deleted, {restored} as they were before.</source>
        <translation>删去新建的 {deleted} 份档案，{restored} 份恢复原样。</translation>
    </message>
    <message>
        <source>{deleted} meals and cards taken back.</source>
        <translation>已撤回 {deleted} 份用餐和饭卡。</translation>
    </message>
    <message>
        <source>{deleted} resources deleted, {restored} as they were before.</source>
        <translation>已删除 {deleted} 项资源，{restored} 项恢复原样。</translation>
    </message>
    <message>
        <source>{deleted} stays, beds, rooms and files deleted, {restored} as they were before.</source>
        <translation>已删除入住、床位、房间和档案共{deleted}项，恢复{restored}项。</translation>
    </message>
    <message>
        <source>{file} refused rows.xlsx</source>
        <translation>{file} 错误清单.xlsx</translation>
    </message>
    <message>
        <source>{made} {more}</source>
        <translation>{made}{more}</translation>
    </message>
    <message>
        <source>{n} refused rows stayed outside. Save the error sheet, correct the marked cells and import that file; who is in already does not come in twice.</source>
        <translation>有 {n} 行没有收。存下错误清单，改好标红的格再导入那个文件就行，已经进来的人不会重复。</translation>
    </message>
    <message>
        <source>{n} residents in “{file}”</source>
        <translation>{n} 人，存在“{file}”</translation>
    </message>
    <message>
        <source>{n} rows in “{file}”</source>
        <translation>{n} 行，存在“{file}”</translation>
    </message>
    <message>
        <source>{n} rows of beds in “{file}”</source>
        <translation>已将{n}行床位写入“{file}”</translation>
    </message>
    <message>
        <source>{n} rows of meals in “{file}”</source>
        <translation>“{file}”共 {n} 行用餐记录</translation>
    </message>
    <message>
        <source>{n} rows stay outside</source>
        <translation>{n} 行不收</translation>
    </message>
    <message>
        <source>{portions} portions are booked, {files} files of residents were made.</source>
        <translation>已登记 {portions} 份用餐，新建 {files} 份居民档案。</translation>
    </message>
    <message>
        <source>“{file}” is imported</source>
        <translation>“{file}”导入好了</translation>
    </message>
    <message>
        <source>“{file}” was not imported</source>
        <translation>“{file}”没有导入</translation>
    </message>
    <message>
        <source>“{file}” was taken away while it was read. Try again.</source>
        <translation>正在读的时候“{file}”被移走了，请再选一次。</translation>
    </message>
</context>
<context>
    <name>letter</name>
    <message>
        <source>      year    month    day</source>
        <translation>　　　年　　月　　日</translation>
    </message>
    <message>
        <source>Made out on {date}</source>
        <translation>出具日期：{date}</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>编号：{number}</translation>
    </message>
    <message>
        <source>Note {n}: {text}</source>
        <translation>说明 {n}：{text}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>说明：{text}</translation>
    </message>
    <message>
        <source>page {n} of {total}</source>
        <translation>第 {n} 页　共 {total} 页</translation>
    </message>
    <message>
        <source>{label}:</source>
        <translation>{label}：</translation>
    </message>
    <message>
        <source>{station} (stamp)</source>
        <translation>{station}（盖章）</translation>
    </message>
</context>
<context>
    <name>life</name>
    <message>
        <source>A person who has died doesn&apos;t move any more.</source>
        <translation>已去世的人不会再迁移。</translation>
    </message>
    <message>
        <source>A person who has died has no later events.</source>
        <translation>去世之后不会再有事件。</translation>
    </message>
    <message>
        <source>It can&apos;t end before it began.</source>
        <translation>结束不能早于开始。</translation>
    </message>
    <message>
        <source>It ended on {day} at the latest, when the person died.</source>
        <translation>最晚到 {day} 去世之日为止。</translation>
    </message>
    <message>
        <source>Only a stay in hospital or away has an end.</source>
        <translation>只有住院、外出才有结束日期。</translation>
    </message>
    <message>
        <source>Please say where the person lives now.</source>
        <translation>请填写现在的住址。</translation>
    </message>
    <message>
        <source>Something later depends on it: {event}. Take that back first.</source>
        <translation>后面还有：{event}。请先撤销那一条。</translation>
    </message>
    <message>
        <source>That file has no address. Please type it.</source>
        <translation>那份档案没有住址，请手工填写。</translation>
    </message>
    <message>
        <source>The date lies ahead. Only an absence can be planned.</source>
        <translation>日期还没到。只有外出可以提前登记。</translation>
    </message>
    <message>
        <source>The date lies before the person was born.</source>
        <translation>日期早于出生日期。</translation>
    </message>
    <message>
        <source>The death is recorded already.</source>
        <translation>已登记去世。</translation>
    </message>
    <message>
        <source>The person lives there already.</source>
        <translation>已经住在那里了。</translation>
    </message>
    <message>
        <source>The person of these open matters has died: {numbers}. Please see to them.</source>
        <translation>以下未办结事项的当事人已去世：{numbers}。请跟进处理。</translation>
    </message>
    <message>
        <source>There is something later: {event}.</source>
        <translation>后面还有：{event}。</translation>
    </message>
    <message>
        <source>This event is not there any more.</source>
        <translation>这条事件已不在了。</translation>
    </message>
    <message>
        <source>This event was taken back already.</source>
        <translation>这条事件已撤销。</translation>
    </message>
    <message>
        <source>This overlaps with: {event}.</source>
        <translation>与这一条重叠：{event}。</translation>
    </message>
    <message>
        <source>This person has moved out already.</source>
        <translation>此人已迁出。</translation>
    </message>
    <message>
        <source>at home</source>
        <translation>在家</translation>
    </message>
    <message>
        <source>away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>changed household</source>
        <translation>换户</translation>
    </message>
    <message>
        <source>deceased</source>
        <translation>已去世</translation>
    </message>
    <message>
        <source>died</source>
        <translation>去世</translation>
    </message>
    <message>
        <source>emergency contact of {n} residents, who need another</source>
        <translation>是 {n} 位居民的紧急联系人，需另找一位</translation>
    </message>
    <message>
        <source>has moved out</source>
        <translation>已迁出</translation>
    </message>
    <message>
        <source>in hospital</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>moved in</source>
        <translation>迁入</translation>
    </message>
    <message>
        <source>moved out</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>one person remains at home: ask whether living alone</source>
        <translation>家里只剩 1 人，请核实是否独居</translation>
    </message>
    <message>
        <source>{event} on {since}</source>
        <translation>{since}{event}</translation>
    </message>
    <message>
        <source>{event} since {since}</source>
        <translation>{since}起{event}</translation>
    </message>
    <message>
        <source>{event} {since} to {until}</source>
        <translation>{since}至{until}{event}</translation>
    </message>
    <message>
        <source>{n} open matters stay and need somebody</source>
        <translation>还有 {n} 件未办结，请跟进</translation>
    </message>
    <message>
        <source>“{field}” was changed since by {who}. Correct it in the file instead.</source>
        <translation>“{field}”后来被{who}改过，请直接在档案里更正。</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>Addresses without a grid</source>
        <translation>没有网格的地址</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Categories due for review</source>
        <translation>到期复核的人员类别</translation>
    </message>
    <message>
        <source>Categories of residents</source>
        <translation>人员类别统计</translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>选择保存位置…</translation>
    </message>
    <message>
        <source>Export Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Export: {name}</source>
        <translation>导出：{name}</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>It holds personal data: keep it safe, and delete it when it is done with.</source>
        <translation>内含个人信息：请妥善保管，用完删除。</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>隐去个人信息</translation>
    </message>
    <message>
        <source>Matters&apos; ledger</source>
        <translation>网格事项台账</translation>
    </message>
    <message>
        <source>Names, numbers and addresses stand in full. Your name and the reason are recorded.</source>
        <translation>姓名、证号、地址完整显示，导出人和事由记入操作记录。</translation>
    </message>
    <message>
        <source>Names, numbers, telephones and addresses are masked. The export is recorded.</source>
        <translation>姓名、证号、电话、地址已隐去。导出会记入操作记录。</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>没有导出</translation>
    </message>
    <message>
        <source>Not masked</source>
        <translation>不隐去</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Personal data is masked.</source>
        <translation>个人信息已隐去。</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Residents&apos; ledger</source>
        <translation>居民台账</translation>
    </message>
    <message>
        <source>Save the list as</source>
        <translation>名单另存为</translation>
    </message>
    <message>
        <source>Say what the unmasked list is needed for.</source>
        <translation>请填写不隐去的用途。</translation>
    </message>
    <message>
        <source>Stopping leaves no file.</source>
        <translation>停止后不留文件。</translation>
    </message>
    <message>
        <source>This list is only given out masked.</source>
        <translation>这份名单只能隐去个人信息后导出。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What it is needed for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What the list shows now, with its filters.</source>
        <translation>导出当前列表（按现在的筛选）。</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>account no.</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>age from</source>
        <translation>年龄从</translation>
    </message>
    <message>
        <source>age to</source>
        <translation>年龄到</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>days back</source>
        <translation>近几天</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起</translation>
    </message>
    <message>
        <source>given</source>
        <translation>有</translation>
    </message>
    <message>
        <source>grid no.</source>
        <translation>网格号</translation>
    </message>
    <message>
        <source>lives there</source>
        <translation>现居住</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>narrowed to</source>
        <translation>再筛</translation>
    </message>
    <message>
        <source>registered there</source>
        <translation>户籍</translation>
    </message>
    <message>
        <source>resident no.</source>
        <translation>居民号</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>stay no.</source>
        <translation>入住编号</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>text</source>
        <translation>查找文字</translation>
    </message>
    <message>
        <source>to</source>
        <translation>止</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>{name} {day} masked.xlsx</source>
        <translation>{name}{day}（已隐去）.xlsx</translation>
    </message>
    <message>
        <source>{name} {day}.xlsx</source>
        <translation>{name}{day}.xlsx</translation>
    </message>
    <message>
        <source>{n} rows in “{file}”</source>
        <translation>“{file}”共 {n} 行</translation>
    </message>
</context>
<context>
    <name>matters</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>12345 hotline</source>
        <translation>12345热线</translation>
    </message>
    <message>
        <source>A matter that is {state} is finished; nothing more can be done to it.</source>
        <translation>办件已是“{state}”，流程已结束，不能再操作。</translation>
    </message>
    <message>
        <source>Agent: {name}</source>
        <translation>代办人 {name}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Answer: {title}</source>
        <translation>答复：{title}</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>当场</translation>
    </message>
    <message>
        <source>Called in: {who}</source>
        <translation>协同力量：{who}</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Clear the filters to see all of them.</source>
        <translation>清除筛选条件，就能看到全部办件。</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Closed loop</source>
        <translation>闭环</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Dispatch: {title}</source>
        <translation>派单：{title}</translation>
    </message>
    <message>
        <source>Done on the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Find here</source>
        <translation>在本页找</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>首次联系</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起详情</translation>
    </message>
    <message>
        <source>Fold (Esc)</source>
        <translation>收起（Esc）</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>承办</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>How was the resident told?</source>
        <translation>怎么答复居民的？</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>时限内</translation>
    </message>
    <message>
        <source>Is somebody called in besides?</source>
        <translation>是否请资源力量协同？</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Materials due</source>
        <translation>材料到期</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>新受理</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>No matter fits</source>
        <translation>没有符合条件的办件</translation>
    </message>
    <message>
        <source>No matters yet</source>
        <translation>还没有办件</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Nobody besides</source>
        <translation>不需要，由网格办理</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing closes without a result and a reply.</source>
        <translation>没有结果和答复就不能办结。</translation>
    </message>
    <message>
        <source>Now due {moment}</source>
        <translation>办结时间顺延到 {moment}</translation>
    </message>
    <message>
        <source>Number, matter, name</source>
        <translation>编号、事项、姓名</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the resident&apos;s file</source>
        <translation>打开居民档案</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>出具的单据</translation>
    </message>
    <message>
        <source>Papers and receipt</source>
        <translation>文书和回执</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>救济途径</translation>
    </message>
    <message>
        <source>Remedy: {text}</source>
        <translation>救济：{text}</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Taken by me</source>
        <translation>我经手</translation>
    </message>
    <message>
        <source>The first one taken in will stand here.</source>
        <translation>受理的第一件会排在这里。</translation>
    </message>
    <message>
        <source>The matter</source>
        <translation>办件详情</translation>
    </message>
    <message>
        <source>There are no grids yet; set them up first.</source>
        <translation>还没有网格，请先建立网格。</translation>
    </message>
    <message>
        <source>This grid no longer exists; choose another.</source>
        <translation>这个网格已经不在了，请另选一个。</translation>
    </message>
    <message>
        <source>This material is not missing any more.</source>
        <translation>这份材料已经不缺了。</translation>
    </message>
    <message>
        <source>This material was there from the start, or is missing already.</source>
        <translation>这份材料受理时就有，或者现在本来就缺，不能撤回。</translation>
    </message>
    <message>
        <source>This matter is not there any more.</source>
        <translation>这件办件已经不在了。</translation>
    </message>
    <message>
        <source>This person no longer has the duty; choose another.</source>
        <translation>此人已不担任这项职责，请另选一位。</translation>
    </message>
    <message>
        <source>This provider is not there any more; choose another.</source>
        <translation>这项资源已停用，请另选。</translation>
    </message>
    <message>
        <source>To dispatch</source>
        <translation>待派单</translation>
    </message>
    <message>
        <source>To sign for</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Took {time}</source>
        <translation>用时 {time}</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>What you wrote: {text}</source>
        <translation>您刚才写的：{text}</translation>
    </message>
    <message>
        <source>Where to go instead</source>
        <translation>办理去处</translation>
    </message>
    <message>
        <source>Where to go: {text}</source>
        <translation>去处：{text}</translation>
    </message>
    <message>
        <source>Who handles it?</source>
        <translation>派给谁办？</translation>
    </message>
    <message>
        <source>Who objects can turn to the street office, or call the hotline 12345.</source>
        <translation>有异议的，可以向街道办事处反映，或者拨打12345热线。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Within three days</source>
        <translation>三天内</translation>
    </message>
    <message>
        <source>a leader answers for it</source>
        <translation>由领导包案</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>aged {n}</source>
        <translation>{n} 岁</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>answered {moment}</source>
        <translation>{moment} 答复</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>at the door</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>by {moment}</source>
        <translation>{moment} 前</translation>
    </message>
    <message>
        <source>call back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>came {moment}, taken by {by}</source>
        <translation>{moment} 补交，{by} 收</translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>close on the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>dispatch</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>escalate</source>
        <translation>提级</translation>
    </message>
    <message>
        <source>extend</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>grid report</source>
        <translation>网格上报</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>来信</translation>
    </message>
    <message>
        <source>made in time</source>
        <translation>已按时联系</translation>
    </message>
    <message>
        <source>made late</source>
        <translation>联系超时</translation>
    </message>
    <message>
        <source>materials came</source>
        <translation>补交材料</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>missing, overdue since {date}</source>
        <translation>缺，承诺 {date}，已逾期</translation>
    </message>
    <message>
        <source>missing, promised by {date}</source>
        <translation>缺，承诺 {date} 前补交</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>pass on for dispatch</source>
        <translation>转待派</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>put on hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>rated</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>refuse</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>reopen</source>
        <translation>重办</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>return</source>
        <translation>退单</translation>
    </message>
    <message>
        <source>roughly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>someone else</source>
        <translation>别人</translation>
    </message>
    <message>
        <source>supervise</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>take materials back</source>
        <translation>撤回补交</translation>
    </message>
    <message>
        <source>the matter it is merged into</source>
        <translation>合并到哪一件</translation>
    </message>
    <message>
        <source>the new due time</source>
        <translation>新的办结时间</translation>
    </message>
    <message>
        <source>the rating</source>
        <translation>评价等次</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>the remedy</source>
        <translation>救济途径</translation>
    </message>
    <message>
        <source>the reply record (who, when, how)</source>
        <translation>答复记录（谁、何时、怎么答复）</translation>
    </message>
    <message>
        <source>the result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>to dispatch</source>
        <translation>待派单</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>waiting for sign-off</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>where to go instead</source>
        <translation>应到哪里办</translation>
    </message>
    <message>
        <source>which materials</source>
        <translation>哪些材料</translation>
    </message>
    <message>
        <source>who handles it</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>{name} (deceased)</source>
        <translation>{name}（已去世）</translation>
    </message>
    <message>
        <source>{number}. All three stand on the notice of refusal.</source>
        <translation>{number}。三项都会写在不予受理通知书上。</translation>
    </message>
    <message>
        <source>{number}. The reason stays in the file.</source>
        <translation>{number}。原因会留在办件里。</translation>
    </message>
    <message>
        <source>{number}. Tick what has come.</source>
        <translation>{number}。勾选已经送来的材料。</translation>
    </message>
    <message>
        <source>{number}. What came out, as the resident is told.</source>
        <translation>{number}。写明办理结果，照着答复居民。</translation>
    </message>
    <message>
        <source>{number}. What did not come after all?</source>
        <translation>{number}。勾选其实没有送来的材料。</translation>
    </message>
    <message>
        <source>{n} matters, open {open}</source>
        <translation>{n} 件，在办 {open}</translation>
    </message>
    <message>
        <source>{n} matters, those with the least time left on top</source>
        <translation>共 {n} 件，剩余时间最少的在前</translation>
    </message>
    <message>
        <source>{paper} {size} × {n}  {moment}  {by}</source>
        <translation>{paper} {size} × {n}　{moment}　{by}</translation>
    </message>
    <message>
        <source>{rate} ({satisfied}/{rated}, unrated {unrated})</source>
        <translation>{rate}（{satisfied}/{rated}，未评价 {unrated}）</translation>
    </message>
    <message>
        <source>{verb}: {title}</source>
        <translation>{verb}：{title}</translation>
    </message>
    <message>
        <source>{who} has just changed this matter. Here it is as it stands now.</source>
        <translation>{who}刚改过这件办件，现在显示的是最新情况。</translation>
    </message>
    <message>
        <source>“{verb}” is not possible while the matter is {state}; possible now: {allowed}.</source>
        <translation>办件现在是“{state}”，不能“{verb}”；现在可以：{allowed}。</translation>
    </message>
    <message>
        <source>“{verb}” needs {missing}.</source>
        <translation>“{verb}”须填写：{missing}。</translation>
    </message>
</context>
<context>
    <name>meals</name>
    <message>
        <source>Allergy: {word}. {dish} has it.</source>
        <translation>过敏：{word}，“{dish}”含有。</translation>
    </message>
    <message>
        <source>Choose a colour.</source>
        <translation>请选择颜色。</translation>
    </message>
    <message>
        <source>Enter a letter or number for the route.</source>
        <translation>请填写路线编号，如 A。</translation>
    </message>
    <message>
        <source>Enter the name of the diet.</source>
        <translation>请填写餐型名称。</translation>
    </message>
    <message>
        <source>Enter where the route goes.</source>
        <translation>请填写路线走哪里。</translation>
    </message>
    <message>
        <source>Given to somebody else</source>
        <translation>转给他人</translation>
    </message>
    <message>
        <source>It can&apos;t be given to this person.</source>
        <translation>不能转给此人。</translation>
    </message>
    <message>
        <source>It is this person&apos;s card already.</source>
        <translation>这已经是本人的卡。</translation>
    </message>
    <message>
        <source>It is this person&apos;s own meal.</source>
        <translation>这就是本人的餐。</translation>
    </message>
    <message>
        <source>Left out: {word}. {dish} has it.</source>
        <translation>忌口：{word}，“{dish}”含有。</translation>
    </message>
    <message>
        <source>Nobody has this card. Please ask for the name.</source>
        <translation>没有人使用此卡，请询问姓名。</translation>
    </message>
    <message>
        <source>Nothing is brought at this meal.</source>
        <translation>这一餐没有送餐。</translation>
    </message>
    <message>
        <source>Nothing was changed after the cut-off.</source>
        <translation>截单后没有变动。</translation>
    </message>
    <message>
        <source>On no route</source>
        <translation>未编入路线</translation>
    </message>
    <message>
        <source>Say of another diet that it is the ordinary one.</source>
        <translation>请先把另一种餐型设为普通餐。</translation>
    </message>
    <message>
        <source>Scan the card or enter its number.</source>
        <translation>请刷卡或输入卡号。</translation>
    </message>
    <message>
        <source>Something was changed after the cut-off. It stays cut off.</source>
        <translation>截单后已有加减餐，不能撤销截单。</translation>
    </message>
    <message>
        <source>The file says {diet}, asked for is {asked}.</source>
        <translation>档案上是{diet}，这次要的是{asked}。</translation>
    </message>
    <message>
        <source>There is a diet {name} already.</source>
        <translation>已经有餐型“{name}”。</translation>
    </message>
    <message>
        <source>There is a route {code} already.</source>
        <translation>已经有路线 {code}。</translation>
    </message>
    <message>
        <source>There is no such meal on this day.</source>
        <translation>这一天没有这一餐。</translation>
    </message>
    <message>
        <source>This card is in use already.</source>
        <translation>此卡正在使用中。</translation>
    </message>
    <message>
        <source>This card is not there any more.</source>
        <translation>此卡已不存在。</translation>
    </message>
    <message>
        <source>This card was ended. Please ask for the name.</source>
        <translation>此卡已停用，请询问姓名。</translation>
    </message>
    <message>
        <source>This day is over.</source>
        <translation>这一天已经过去。</translation>
    </message>
    <message>
        <source>This diet is not there any more.</source>
        <translation>该餐型已不存在。</translation>
    </message>
    <message>
        <source>This route is not there any more.</source>
        <translation>该路线已不存在。</translation>
    </message>
    <message>
        <source>Whoever had this card has died or moved away.</source>
        <translation>持卡人已去世或已迁出。</translation>
    </message>
    <message>
        <source>brought</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>eaten here</source>
        <translation>堂食</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>{diet}, {way}</source>
        <translation>{diet}·{way}</translation>
    </message>
    <message>
        <source>{dish} is there twice.</source>
        <translation>“{dish}”写了两次。</translation>
    </message>
    <message>
        <source>{sentence} Instead: {dish}.</source>
        <translation>{sentence}改用“{dish}”。</translation>
    </message>
    <message>
        <source>{who} cut it off at {clock} already.</source>
        <translation>{who} 已在 {clock} 截单。</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>Please write it like 2026-11-28 14:00, 11-28 or +3.</source>
        <translation>请写成 2026-11-28 14:00、11-28 或 +3。</translation>
    </message>
    <message>
        <source>Please write the day like 2026-11-28, 11-28 or +3.</source>
        <translation>请写成 2026-11-28、11-28 或 +3。</translation>
    </message>
    <message>
        <source>↑ ↓  a day, with Shift an hour.  +3  in three days</source>
        <translation>↑ ↓ 调一天，按住 Shift 调一小时；+3 表示三天后</translation>
    </message>
    <message>
        <source>↑ ↓  a day.  +3  in three days</source>
        <translation>↑ ↓ 调一天；+3 表示三天后</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>This is too much: {most} yuan at most.</source>
        <translation>金额太大，最多 {most} 元。</translation>
    </message>
    <message>
        <source>“{text}” is no amount. Enter yuan, such as 1680 or 1680.50.</source>
        <translation>“{text}”不是金额。请按元输入，例如 1680 或 1680.50。</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>A name has no digits: “{character}” must go.</source>
        <translation>姓名中不能有数字：请去掉“{character}”。</translation>
    </message>
    <message>
        <source>The name has {count} characters; at most {most} are possible.</source>
        <translation>姓名有{count}个字，最多{most}个字。</translation>
    </message>
    <message>
        <source>The name holds an unprintable character (U+{code}).</source>
        <translation>姓名中有无法显示的字符（U+{code}），请重新输入。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>请填写姓名。</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>A note has at most {n} characters.</source>
        <translation>留言最多 {n} 个字。</translation>
    </message>
    <message>
        <source>This note does not exist at this station.</source>
        <translation>本站没有这条留言。</translation>
    </message>
    <message>
        <source>Write what the next shift should know.</source>
        <translation>请写明需要交接的事项。</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It goes on in the background.</source>
        <translation>在后台继续。</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>看明细</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>看看</translation>
    </message>
    <message>
        <source>Something else is under way; please wait.</source>
        <translation>还有一件事在办，请稍等。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>Taking it back …</source>
        <translation>正在撤回……</translation>
    </message>
    <message>
        <source>To the background</source>
        <translation>转到后台</translation>
    </message>
    <message>
        <source>{done} / {total} rows</source>
        <translation>{done} / {total} 行</translation>
    </message>
    <message>
        <source>{rate} rows a second, {left} min left</source>
        <translation>每秒 {rate} 行，还要 {left} 分钟</translation>
    </message>
    <message>
        <source>{rate} rows a second, {left} s left</source>
        <translation>每秒 {rate} 行，还要 {left} 秒</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>A card code has {n} digits; please scan or type it again.</source>
        <translation>卡码是 {n} 位数字，请重新扫码或输入。</translation>
    </message>
    <message>
        <source>A day has the running numbers 1 to 999999; {seq} is none of them.</source>
        <translation>当天流水号为 1 到 999999，{seq} 不在其中。</translation>
    </message>
    <message>
        <source>Enter the street code: 9 digits (370102001), or 12 for a community with its own database.</source>
        <translation>请填写街道代码：9 位数字（如 370102001），社区单独建库的为 12 位。</translation>
    </message>
    <message>
        <source>The card code was misread: its check digit is wrong. Please scan it again.</source>
        <translation>卡码校验位不对，可能读错了，请重新扫码。</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>应急</translation>
    </message>
    <message>
        <source>grid report</source>
        <translation>网格上报</translation>
    </message>
    <message>
        <source>hotline</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>intake</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>课题</translation>
    </message>
    <message>
        <source>“{code}” is not a street code: 9 digits (370102001), or 12 for a community with its own database.</source>
        <translation>“{code}”不是街道代码：应为 9 位数字（如 370102001），社区单独建库的为 12 位。</translation>
    </message>
    <message>
        <source>“{text}” is not a matter number; one looks like {example}.</source>
        <translation>“{text}”不是办件编号，编号的样子是 {example}。</translation>
    </message>
    <message>
        <source>“{text}” is not the number of a paper; one looks like {example}.</source>
        <translation>“{text}”不是文书编号；编号的样子：{example}。</translation>
    </message>
</context>
<context>
    <name>openings</name>
    <message>
        <source>emergency reserve</source>
        <translation>应急留床</translation>
    </message>
    <message>
        <source>for company</source>
        <translation>陪护床</translation>
    </message>
    <message>
        <source>oxygen</source>
        <translation>供氧</translation>
    </message>
    <message>
        <source>rail</source>
        <translation>护栏</translation>
    </message>
    <message>
        <source>window</source>
        <translation>靠窗</translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation>同屋{names}</translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>--debug knows sql and timing, not {words}</source>
        <translation>--debug 只认 sql 和 timing，不认 {words}</translation>
    </message>
    <message>
        <source>--month goes with meals only</source>
        <translation>--month 只用于助餐台账</translation>
    </message>
    <message>
        <source>--temp makes a data folder of its own; leave out --data and --database</source>
        <translation>--temp 自带临时数据目录，不能再用 --data 或 --database</translation>
    </message>
    <message>
        <source>9 digits, or 12 for a community with its own database</source>
        <translation>街道代码 9 位；社区单独建库用 12 位</translation>
    </message>
    <message>
        <source>Doorstep Desk. Without a command it opens the window.</source>
        <translation>家门口服务台。不带命令就打开窗口。</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 refused with reasons on stderr, 2 wrong use.</source>
        <translation>退出码：0 办好了，1 办不了（原因见标准错误），2 用法不对。</translation>
    </message>
    <message>
        <source>Wrong use: {why}. --help tells what there is.</source>
        <translation>用法不对：{why}。用 --help 查看用法。</translation>
    </message>
    <message>
        <source>a data folder that is gone when the program ends</source>
        <translation>用临时数据目录，程序结束就删掉</translation>
    </message>
    <message>
        <source>a database is written postgresql://SERVER/NAME or sqlite:///FILE</source>
        <translation>数据库要写成 postgresql://服务器/库名 或 sqlite:///文件</translation>
    </message>
    <message>
        <source>a folder has a name</source>
        <translation>文件夹要有名称</translation>
    </message>
    <message>
        <source>account of the first administrator</source>
        <translation>首位管理员的账号</translation>
    </message>
    <message>
        <source>bring in a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>bring the tables to this version</source>
        <translation>把数据表升级到本程序的版本</translation>
    </message>
    <message>
        <source>data folder (default: the user&apos;s own)</source>
        <translation>数据目录（默认在用户自己的目录里）</translation>
    </message>
    <message>
        <source>day on which ages are reckoned</source>
        <translation>按哪一天算年龄</translation>
    </message>
    <message>
        <source>file with the password; asked for without it</source>
        <translation>密码文件；不给就当场询问</translation>
    </message>
    <message>
        <source>fill an empty database with a synthetic street</source>
        <translation>在空数据库里生成一条虚构的街道供演示</translation>
    </message>
    <message>
        <source>first free place of the first sheet</source>
        <translation>第一张纸从第几格开始</translation>
    </message>
    <message>
        <source>for one resident</source>
        <translation>一位居民</translation>
    </message>
    <message>
        <source>foreign keys, invariants, search keys and the chain of records</source>
        <translation>核对引用关系、业务规则、检索键和操作记录链</translation>
    </message>
    <message>
        <source>go back to a backup</source>
        <translation>恢复到某个备份</translation>
    </message>
    <message>
        <source>language of the screens</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>leave out cards with characters that no font can draw</source>
        <translation>跳过含字体里没有的字的卡</translation>
    </message>
    <message>
        <source>make the tables, the station and its first administrator</source>
        <translation>建库，建站点和首位管理员</translation>
    </message>
    <message>
        <source>name of the first administrator</source>
        <translation>首位管理员的姓名</translation>
    </message>
    <message>
        <source>name of the station</source>
        <translation>站点名称</translation>
    </message>
    <message>
        <source>of a grid and those below it</source>
        <translation>一个网格（含下级网格）</translation>
    </message>
    <message>
        <source>of meals: this month, not the last one</source>
        <translation>助餐台账：指定月份，不写则为最近一个月</translation>
    </message>
    <message>
        <source>one card for every household</source>
        <translation>每户一张</translation>
    </message>
    <message>
        <source>one of these is missing: {names}</source>
        <translation>这几个里要给出一个：{names}</translation>
    </message>
    <message>
        <source>only for whom no card is in force</source>
        <translation>只给没有有效卡的人</translation>
    </message>
    <message>
        <source>only say what would happen</source>
        <translation>只看结果，不导入</translation>
    </message>
    <message>
        <source>open every page once, then leave with 0 or 1</source>
        <translation>每个页面打开一遍，以 0 或 1 退出</translation>
    </message>
    <message>
        <source>play the demo day and leave its pictures in DIR</source>
        <translation>演示一天的工作，截图放进 DIR</translation>
    </message>
    <message>
        <source>postgresql://… for several stations, or sqlite:///FILE</source>
        <translation>多站点用 postgresql://…，单机用 sqlite:///文件</translation>
    </message>
    <message>
        <source>print to stderr</source>
        <translation>在标准错误输出 SQL 或用时</translation>
    </message>
    <message>
        <source>the PDF</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>the template (default: the first)</source>
        <translation>卡片样式（默认第一个）</translation>
    </message>
    <message>
        <source>the whole reading as JSON on stdout</source>
        <translation>把读到的全部结果以 JSON 输出</translation>
    </message>
    <message>
        <source>unmasked, for this reason, which is recorded</source>
        <translation>不遮挡导出；写明用途，会记录在案</translation>
    </message>
    <message>
        <source>what was done, as JSON on stdout</source>
        <translation>把结果以 JSON 写到标准输出</translation>
    </message>
    <message>
        <source>with allergies and illnesses</source>
        <translation>印上过敏和病史</translation>
    </message>
    <message>
        <source>write a backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>write a ledger</source>
        <translation>导出台账</translation>
    </message>
    <message>
        <source>write contact cards to a PDF that is cut</source>
        <translation>把便民联系卡写成可裁切的 PDF</translation>
    </message>
    <message>
        <source>write over a file of that name</source>
        <translation>覆盖同名文件</translation>
    </message>
    <message>
        <source>{names} is missing</source>
        <translation>缺少 {names}</translation>
    </message>
    <message>
        <source>{name} and {other} don&apos;t go together</source>
        <translation>{name} 和 {other} 不能一起用</translation>
    </message>
    <message>
        <source>{name} can be {choices}, not {value}</source>
        <translation>{name} 可以是 {choices}，不能是 {value}</translation>
    </message>
    <message>
        <source>{name} needs a value behind it</source>
        <translation>{name} 后面要写一个值</translation>
    </message>
    <message>
        <source>{words} means nothing here</source>
        <translation>这里不认识 {words}</translation>
    </message>
    <message>
        <source>“{text}” is no day: it is written 2026-01-07</source>
        <translation>“{text}”不是日期，日期应写成 2026-01-07</translation>
    </message>
    <message>
        <source>“{text}” is no month: it is written 2026-01</source>
        <translation>“{text}”不是月份，应写成 2026-01</translation>
    </message>
    <message>
        <source>“{text}” is no place: the first one is 1</source>
        <translation>“{text}”不是格号：第一格是 1</translation>
    </message>
</context>
<context>
    <name>packages</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Choose a day within a year of today.</source>
        <translation>请选择今天前后一年内的日期。</translation>
    </message>
    <message>
        <source>Choose from the station&apos;s categories.</source>
        <translation>请从本站的人员类别里选。</translation>
    </message>
    <message>
        <source>It has been used: end it instead.</source>
        <translation>已有使用记录，请改为终止。</translation>
    </message>
    <message>
        <source>Nothing of this is left in “{package}”.</source>
        <translation>“{package}”里这一项已没有余次。</translation>
    </message>
    <message>
        <source>One of these services is not there any more.</source>
        <translation>其中一项服务已经不在了。</translation>
    </message>
    <message>
        <source>The trial of “{package}” is over on {day}: keep it or give it back first.</source>
        <translation>“{package}”的体验期到{day}为止：请先确认留用或退回。</translation>
    </message>
    <message>
        <source>There is a package “{name}” already.</source>
        <translation>已经有套餐“{name}”。</translation>
    </message>
    <message>
        <source>This is too long: {n} characters at most.</source>
        <translation>太长了，最多 {n} 个字。</translation>
    </message>
    <message>
        <source>This package can&apos;t be tried first.</source>
        <translation>这个套餐不能先体验。</translation>
    </message>
    <message>
        <source>This package is another resident&apos;s.</source>
        <translation>这个套餐属于另一位居民。</translation>
    </message>
    <message>
        <source>This package is no longer given.</source>
        <translation>这个套餐已停办。</translation>
    </message>
    <message>
        <source>This package is not on trial any more.</source>
        <translation>这个套餐已不在体验期。</translation>
    </message>
    <message>
        <source>This package is not there any more.</source>
        <translation>这个套餐已经不在了。</translation>
    </message>
    <message>
        <source>This package is over already.</source>
        <translation>这个套餐已经结束。</translation>
    </message>
    <message>
        <source>This resident has died or moved away.</source>
        <translation>这位居民已身故或迁出。</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>free</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>on trial</source>
        <translation>体验中</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>released</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>预留</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>running</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>the station</source>
        <translation>站点发放</translation>
    </message>
    <message>
        <source>trial over: ask</source>
        <translation>体验期满，待确认</translation>
    </message>
    <message>
        <source>used</source>
        <translation>扣次</translation>
    </message>
    <message>
        <source>{n} bookings count on it. Cancel them or book them otherwise first.</source>
        <translation>还有 {n} 次预约用着它，请先取消或改约。</translation>
    </message>
    <message>
        <source>“{package}” holds from {first} and is over on {last}.</source>
        <translation>“{package}”自{first}起有效，到{last}结束。</translation>
    </message>
    <message>
        <source>“{package}” is not for them: {why}.</source>
        <translation>“{package}”不适用：{why}。</translation>
    </message>
</context>
<context>
    <name>packages_page</name>
    <message>
        <source> {price} yuan were charged.</source>
        <translation>已记应收 {price} 元。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Account of services</source>
        <translation>服务账户</translation>
    </message>
    <message>
        <source>Account of services of {name}</source>
        <translation>{name}的服务账户</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>End “{package}”?</source>
        <translation>终止“{package}”？</translation>
    </message>
    <message>
        <source>End …</source>
        <translation>终止…</translation>
    </message>
    <message>
        <source>For the day</source>
        <translation>服务日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起用日期</translation>
    </message>
    <message>
        <source>Give a package</source>
        <translation>办理套餐</translation>
    </message>
    <message>
        <source>Give a package …</source>
        <translation>办套餐…</translation>
    </message>
    <message>
        <source>Give back …</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>It was given wrongly: its uses and its price are reversed.</source>
        <translation>办错了：次数和费用一并冲正。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>留用</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>余次</translation>
    </message>
    <message>
        <source>Lines of the packages</source>
        <translation>次数明细</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Money / uses</source>
        <translation>费用／次数</translation>
    </message>
    <message>
        <source>No package yet.</source>
        <translation>还没有套餐。</translation>
    </message>
    <message>
        <source>Not for this resident: {why}.</source>
        <translation>不适用：{why}。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>服务包</translation>
    </message>
    <message>
        <source>Subsidised</source>
        <translation>补贴</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take “{package}” back?</source>
        <translation>撤销“{package}”？</translation>
    </message>
    <message>
        <source>There are no packages yet; they are entered in the settings.</source>
        <translation>还没有套餐，请先在设置里录入。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Try it first, pay when it is kept</source>
        <translation>先体验，留用后再付费</translation>
    </message>
    <message>
        <source>Undo …</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Uses of packages</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What is left of it expires; what was charged stays.</source>
        <translation>余下的次数作废，已记的费用不变。</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>显示哪种明细</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>no price is set: nothing is charged</source>
        <translation>未定价，不收费</translation>
    </message>
    <message>
        <source>statement of services {n}</source>
        <translation>服务对账单{n}</translation>
    </message>
    <message>
        <source>tried for {n} days</source>
        <translation>体验 {n} 天</translation>
    </message>
    <message>
        <source>tried until {day}, then {price} yuan</source>
        <translation>体验至{day}，留用后 {price} 元</translation>
    </message>
    <message>
        <source>tried {n} times each</source>
        <translation>每项体验 {n} 次</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{price} yuan</source>
        <translation>{price} 元</translation>
    </message>
    <message>
        <source>{service} {n} {unit}</source>
        <translation>{service} {n} {unit}</translation>
    </message>
    <message>
        <source>“{package}” has ended.</source>
        <translation>“{package}”已终止。</translation>
    </message>
    <message>
        <source>“{package}” is given.</source>
        <translation>“{package}”已办好。</translation>
    </message>
    <message>
        <source>“{package}” is kept.</source>
        <translation>“{package}”已留用。</translation>
    </message>
</context>
<context>
    <name>paper_kinds</name>
    <message>
        <source>Ability assessment report</source>
        <translation>老年人能力评估报告</translation>
    </message>
    <message>
        <source>Authorisation of an agent</source>
        <translation>委托书</translation>
    </message>
    <message>
        <source>Authorisation of an errand</source>
        <translation>帮代办授权委托书</translation>
    </message>
    <message>
        <source>Care agreement</source>
        <translation>托养服务协议</translation>
    </message>
    <message>
        <source>Extra slip of the kitchen</source>
        <translation>加减餐单</translation>
    </message>
    <message>
        <source>Kitchen sheet</source>
        <translation>备餐单</translation>
    </message>
    <message>
        <source>List of what to bring</source>
        <translation>一次性告知单</translation>
    </message>
    <message>
        <source>Meal labels</source>
        <translation>餐签</translation>
    </message>
    <message>
        <source>Notice of acceptance</source>
        <translation>受理通知书</translation>
    </message>
    <message>
        <source>Notice of refusal</source>
        <translation>不予受理通知书</translation>
    </message>
    <message>
        <source>Notice of the risks of a stay</source>
        <translation>入住风险告知书</translation>
    </message>
    <message>
        <source>Promise to hand in later</source>
        <translation>容缺受理承诺书</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>受理回执</translation>
    </message>
    <message>
        <source>Record of a bath</source>
        <translation>助浴记录表</translation>
    </message>
    <message>
        <source>Record of service</source>
        <translation>送达回证</translation>
    </message>
    <message>
        <source>Route sheet</source>
        <translation>送餐路线单</translation>
    </message>
    <message>
        <source>Sign-off sheet of the canteen</source>
        <translation>堂食签到表</translation>
    </message>
    <message>
        <source>Tag of a laundry bag</source>
        <translation>洗衣袋标签</translation>
    </message>
</context>
<context>
    <name>paper_places</name>
    <message>
        <source>agent</source>
        <translation>代办人</translation>
    </message>
    <message>
        <source>agent&apos;s ID number</source>
        <translation>代办人证件号码</translation>
    </message>
    <message>
        <source>agent&apos;s phone</source>
        <translation>代办人电话</translation>
    </message>
    <message>
        <source>bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>care level</source>
        <translation>护理等级</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>companion</source>
        <translation>陪护人</translation>
    </message>
    <message>
        <source>companion&apos;s phone</source>
        <translation>陪护人电话</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>due by</source>
        <translation>办结期限</translation>
    </message>
    <message>
        <source>family</source>
        <translation>家属</translation>
    </message>
    <message>
        <source>family&apos;s phone</source>
        <translation>家属电话</translation>
    </message>
    <message>
        <source>item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>kind of room</source>
        <translation>房型</translation>
    </message>
    <message>
        <source>kind of stay</source>
        <translation>入住类型</translation>
    </message>
    <message>
        <source>legal basis</source>
        <translation>办理依据</translation>
    </message>
    <message>
        <source>list</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>matter number</source>
        <translation>受理编号</translation>
    </message>
    <message>
        <source>monthly fee</source>
        <translation>月费</translation>
    </message>
    <message>
        <source>on trial until</source>
        <translation>试住到期</translation>
    </message>
    <message>
        <source>period</source>
        <translation>委托期限</translation>
    </message>
    <message>
        <source>person</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>person&apos;s ID number</source>
        <translation>当事人证件号码</translation>
    </message>
    <message>
        <source>person&apos;s address</source>
        <translation>当事人住址</translation>
    </message>
    <message>
        <source>promised by</source>
        <translation>补齐期限</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>received on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>受送达人</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>remedy</source>
        <translation>救济途径</translation>
    </message>
    <message>
        <source>sex and age</source>
        <translation>性别年龄</translation>
    </message>
    <message>
        <source>special risks</source>
        <translation>特别风险</translation>
    </message>
    <message>
        <source>station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>station&apos;s address</source>
        <translation>站点地址</translation>
    </message>
    <message>
        <source>station&apos;s phone</source>
        <translation>站点电话</translation>
    </message>
    <message>
        <source>stays from</source>
        <translation>入住日期</translation>
    </message>
    <message>
        <source>stays until</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>way of service</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>what is entrusted</source>
        <translation>委托事项</translation>
    </message>
    <message>
        <source>where to go</source>
        <translation>办理去处</translation>
    </message>
</context>
<context>
    <name>paper_samples</name>
    <message>
        <source>1 Example Street</source>
        <translation>示例路1号</translation>
    </message>
    <message>
        <source>203-2</source>
        <translation>203-2</translation>
    </message>
    <message>
        <source>3,000.00 yuan</source>
        <translation>3,000.00 元</translation>
    </message>
    <message>
        <source>5,000.00 yuan</source>
        <translation>5,000.00 元</translation>
    </message>
    <message>
        <source>990102********0012</source>
        <translation>990102********0012</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Complain to the street office, or call 12345.</source>
        <translation>可以向街道办事处反映，或者拨打12345热线。</translation>
    </message>
    <message>
        <source>Example item</source>
        <translation>示例事项</translation>
    </message>
    <message>
        <source>Example material</source>
        <translation>示例材料</translation>
    </message>
    <message>
        <source>Jane Doe</source>
        <translation>李某某</translation>
    </message>
    <message>
        <source>Jane Doe (daughter)</source>
        <translation>李某某（女儿）</translation>
    </message>
    <message>
        <source>John Doe</source>
        <translation>张某某</translation>
    </message>
    <message>
        <source>The item belongs to another office.</source>
        <translation>该事项由其他部门办理，不属于本站受理范围。</translation>
    </message>
    <message>
        <source>The office of the example item, ground floor.</source>
        <translation>示例事项主管部门，一楼大厅。</translation>
    </message>
    <message>
        <source>daughter</source>
        <translation>女儿</translation>
    </message>
    <message>
        <source>double room</source>
        <translation>双人间</translation>
    </message>
    <message>
        <source>handed over directly</source>
        <translation>直接送达</translation>
    </message>
    <message>
        <source>handing in the materials, signing for papers</source>
        <translation>递交和补正材料、签收文书</translation>
    </message>
    <message>
        <source>level 2</source>
        <translation>二级护理</translation>
    </message>
    <message>
        <source>long stay</source>
        <translation>长住</translation>
    </message>
    <message>
        <source>male, 80 years</source>
        <translation>男，80岁</translation>
    </message>
    <message>
        <source>may fall</source>
        <translation>有跌倒风险</translation>
    </message>
    <message>
        <source>the rules on the example item</source>
        <translation>《示例事项管理办法》</translation>
    </message>
</context>
<context>
    <name>paper_texts</name>
    <message>
        <source>1 copy</source>
        <translation>1 份</translation>
    </message>
    <message>
        <source>2 copies</source>
        <translation>2 份</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Edition {n}, from {day}</source>
        <translation>第 {n} 版，{day}起用</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>插入填充项</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>起用日期</translation>
    </message>
    <message>
        <source>Kinds of papers</source>
        <translation>文书种类</translation>
    </message>
    <message>
        <source>Notes at the foot, a line each</source>
        <translation>页末说明（一行一条）</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Shipped text</source>
        <translation>默认文本</translation>
    </message>
    <message>
        <source>Shipped text …</source>
        <translation>恢复默认…</translation>
    </message>
    <message>
        <source>Take the shipped text</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Take the shipped text again?</source>
        <translation>恢复默认文本？</translation>
    </message>
    <message>
        <source>Text, a line for each paragraph</source>
        <translation>正文（一行一段）</translation>
    </message>
    <message>
        <source>The shipped text holds again.</source>
        <translation>已恢复默认文本，请核对。</translation>
    </message>
    <message>
        <source>The text is marked as reviewed.</source>
        <translation>已标记为核对过。</translation>
    </message>
    <message>
        <source>The text is saved.</source>
        <translation>文本已保存。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Who signs, a line each</source>
        <translation>签名栏（一行一个）</translation>
    </message>
    <message>
        <source>Whom it speaks to</source>
        <translation>抬头</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>shipped, to be reviewed</source>
        <translation>默认文本，待核对</translation>
    </message>
    <message>
        <source>the station&apos;s own</source>
        <translation>本站文本</translation>
    </message>
    <message>
        <source>“{paper}”: what is typed is dropped. The editions so far stay.</source>
        <translation>“{paper}”：未保存的修改会丢弃，以前的版本都保留。</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>A brace is open or too many: {text}</source>
        <translation>花括号不成对：{text}</translation>
    </message>
    <message>
        <source>A paper needs a text.</source>
        <translation>文书要有正文。</translation>
    </message>
    <message>
        <source>A paper needs a title.</source>
        <translation>文书要有标题。</translation>
    </message>
    <message>
        <source>A text can hold from today on, not for the past.</source>
        <translation>文本只能从今天或以后起用。</translation>
    </message>
    <message>
        <source>A title names nobody: no braces here.</source>
        <translation>标题里不放填充项，请去掉花括号。</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>地址：{address}</translation>
    </message>
    <message>
        <source>Another edition begins on {day}; this one can&apos;t begin before it.</source>
        <translation>另一版从{day}起用，这一版不能早于它。</translation>
    </message>
    <message>
        <source>As you asked, this is what this station has on file about you.</source>
        <translation>应您的要求，现将本站登记的您的个人信息提供如下。</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>评估日期</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Copy for the file</source>
        <translation>存档联</translation>
    </message>
    <message>
        <source>Copy for the person</source>
        <translation>当事人联</translation>
    </message>
    <message>
        <source>Copy of personal data</source>
        <translation>个人信息副本</translation>
    </message>
    <message>
        <source>Done on the spot: the receipt says so.</source>
        <translation>已当场办结，以回执为准。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已交还</translation>
    </message>
    <message>
        <source>Handed in?</source>
        <translation>收取情况</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交付</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>经办人（签名）</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>If something is wrong or no longer true, you can ask for it to be corrected.</source>
        <translation>内容有误或者已经变化的，可以要求本站更正。</translation>
    </message>
    <message>
        <source>Informant</source>
        <translation>信息提供者</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>文书编号</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>No paper that is served was issued yet.</source>
        <translation>还没有出具需要送达的文书。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Nobody acts for the person.</source>
        <translation>没有代办人。</translation>
    </message>
    <message>
        <source>Nobody is in a bed there now.</source>
        <translation>那里现在没有人入住。</translation>
    </message>
    <message>
        <source>Nobody is named who could sign.</source>
        <translation>没有登记当事人姓名，无人签名。</translation>
    </message>
    <message>
        <source>Nothing is to be handed in later.</source>
        <translation>没有待补的材料。</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>评估类型</translation>
    </message>
    <message>
        <source>One copy, or two.</source>
        <translation>份数只能是 1 份或 2 份。</translation>
    </message>
    <message>
        <source>Only an errand by an agent is authorised.</source>
        <translation>只有帮代办才出具授权委托书。</translation>
    </message>
    <message>
        <source>Only for a matter that was refused.</source>
        <translation>只在不予受理后出具。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书名称</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>领取人（签名）</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Say first what the agent is to do: change the booking (Ctrl+E).</source>
        <translation>先说明代办什么事项：请修改预约（Ctrl+E）。</translation>
    </message>
    <message>
        <source>Sex, age</source>
        <translation>性别、年龄</translation>
    </message>
    <message>
        <source>Somebody has just saved another edition of this text. Here it is.</source>
        <translation>刚有人保存了这种文书的新版本，已为您更新显示。</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>评估标准</translation>
    </message>
    <message>
        <source>Take the request in first.</source>
        <translation>请先受理。</translation>
    </message>
    <message>
        <source>Telephone: {phone}</source>
        <translation>电话：{phone}</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>The list can stand only once.</source>
        <translation>清单只能出现一次。</translation>
    </message>
    <message>
        <source>The list stands at the end of a paragraph of the text.</source>
        <translation>清单只能放在正文某一段的末尾。</translation>
    </message>
    <message>
        <source>The matter is finished.</source>
        <translation>该办件已经办完。</translation>
    </message>
    <message>
        <source>The matter was merged into another one.</source>
        <translation>该办件已并入其他办件。</translation>
    </message>
    <message>
        <source>The matter was refused.</source>
        <translation>该办件已不予受理。</translation>
    </message>
    <message>
        <source>The text must name {places}.</source>
        <translation>正文须写明{places}。</translation>
    </message>
    <message>
        <source>There is no bed for which a card could be made.</source>
        <translation>该入住没有床位，无法打印床头卡。</translation>
    </message>
    <message>
        <source>This assessment is not completed yet.</source>
        <translation>这份评估还没有完成。</translation>
    </message>
    <message>
        <source>This assessment was taken back; no report of it is handed out.</source>
        <translation>这份评估已作废，不能出具报告。</translation>
    </message>
    <message>
        <source>This booking is over.</source>
        <translation>这个预约已经结束。</translation>
    </message>
    <message>
        <source>This is too long: {n} characters at most.</source>
        <translation>太长了，最多 {n} 个字。</translation>
    </message>
    <message>
        <source>This item asks for no materials.</source>
        <translation>该事项不需要材料。</translation>
    </message>
    <message>
        <source>This matter is not there any more.</source>
        <translation>这个办件已经不在了。</translation>
    </message>
    <message>
        <source>This must be said on the paper.</source>
        <translation>这一项文书上必须写明。</translation>
    </message>
    <message>
        <source>This paper is not there.</source>
        <translation>没有这份文书。</translation>
    </message>
    <message>
        <source>This stay is over.</source>
        <translation>该入住已退住。</translation>
    </message>
    <message>
        <source>This stay was given up.</source>
        <translation>该入住已取消或未到。</translation>
    </message>
    <message>
        <source>To follow by</source>
        <translation>补齐期限</translation>
    </message>
    <message>
        <source>To {name}:</source>
        <translation>{name}：</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>What is on file</source>
        <translation>登记内容</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>评估地点</translation>
    </message>
    <message>
        <source>allergy: {what}</source>
        <translation>过敏：{what}</translation>
    </message>
    <message>
        <source>as agreed</source>
        <translation>协议约定</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>邮寄送达</translation>
    </message>
    <message>
        <source>diet: {what}</source>
        <translation>饮食：{what}</translation>
    </message>
    <message>
        <source>electronically</source>
        <translation>电子送达</translation>
    </message>
    <message>
        <source>from {day} until the matter is closed</source>
        <translation>自{day}起至本事项办结之日止</translation>
    </message>
    <message>
        <source>from {day} until {until}</source>
        <translation>自{day}起至{until}止</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>handed over directly</source>
        <translation>直接送达</translation>
    </message>
    <message>
        <source>handing in and completing the materials, signing for papers</source>
        <translation>递交和补正材料、签收文书</translation>
    </message>
    <message>
        <source>in danger of falling</source>
        <translation>有跌倒风险</translation>
    </message>
    <message>
        <source>left at the home</source>
        <translation>留置送达</translation>
    </message>
    <message>
        <source>may follow within {n} working days</source>
        <translation>可容缺，{n}个工作日内补齐</translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>numbered when issued</source>
        <translation>出具时编号</translation>
    </message>
    <message>
        <source>numbered when taken in</source>
        <translation>编号在受理时生成</translation>
    </message>
    <message>
        <source>one side ends it</source>
        <translation>任何一方提出终止</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必须</translation>
    </message>
    <message>
        <source>to be assigned</source>
        <translation>待指派</translation>
    </message>
    <message>
        <source>to follow by {day}</source>
        <translation>待补，{day}前</translation>
    </message>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount} 元</translation>
    </message>
    <message>
        <source>{amount} {unit}</source>
        <translation>{unit} {amount}</translation>
    </message>
    <message>
        <source>{name} ({relation})</source>
        <translation>{name}（{relation}）</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be filled in on this paper.</source>
        <translation>这种文书填不了“{name}”。</translation>
    </message>
</context>
<context>
    <name>papers_dialog</name>
    <message>
        <source>1 copy</source>
        <translation>1 份</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 毫米小票</translation>
    </message>
    <message>
        <source>A4 or slip</source>
        <translation>A4 或小票</translation>
    </message>
    <message>
        <source>A4, two a page</source>
        <translation>A4 一页两张</translation>
    </message>
    <message>
        <source>A5, or two on A4</source>
        <translation>A5，或 A4 一页两张</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Given without a matter, to print again</source>
        <translation>没有办件的文书，可重新打印</translation>
    </message>
    <message>
        <source>Issued before; this one gets a new number</source>
        <translation>已出具过，再出具用新编号</translation>
    </message>
    <message>
        <source>Issued, to print again</source>
        <translation>已出具，可再打印</translation>
    </message>
    <message>
        <source>No telephone</source>
        <translation>不印电话</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>现在不能出具</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>Nothing was given without a matter today. Choose what is asked for first.</source>
        <translation>今天没有单独发出的文书。请先选好要办的事项。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Papers  {number}</source>
        <translation>文书　{number}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>存为 PDF …</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已送打印机</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>To issue</source>
        <translation>可以出具</translation>
    </message>
    <message>
        <source>With whom to call</source>
        <translation>印联系人</translation>
    </message>
    <message>
        <source>no. {n}  {day}  {by}</source>
        <translation>{n} 号　{day}　{by}</translation>
    </message>
    <message>
        <source>no. {n}  {day}  {by}  printed {times} times</source>
        <translation>{n} 号　{day}　{by}　已打印 {times} 次</translation>
    </message>
    <message>
        <source>{n} copies</source>
        <translation>{n} 份</translation>
    </message>
</context>
<context>
    <name>password</name>
    <message>
        <source>8 characters or more, letters and digits</source>
        <translation>至少 8 位，要有字母和数字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>再输一遍新密码</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>现在的密码</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>The password was given to you by the administrator. Choose your own now.</source>
        <translation>这个密码是管理员给的，请现在换成自己的。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一样。</translation>
    </message>
</context>
<context>
    <name>passwords</name>
    <message>
        <source>A password must not hold your name or your account.</source>
        <translation>密码里不能有本人姓名或账号。</translation>
    </message>
    <message>
        <source>A password needs at least {n} characters.</source>
        <translation>密码至少 {n} 位。</translation>
    </message>
    <message>
        <source>Mix at least two kinds: small letters, capitals, digits, other characters.</source>
        <translation>至少用两类字符：小写字母、大写字母、数字、其他符号。</translation>
    </message>
    <message>
        <source>This password is among the first that are guessed.</source>
        <translation>这个密码太常见，容易被猜到，请换一个。</translation>
    </message>
</context>
<context>
    <name>permissions</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>An account needs at least one role.</source>
        <translation>账号至少要有一个角色。</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>审计管理员</translation>
    </message>
    <message>
        <source>back up and restore</source>
        <translation>备份和恢复</translation>
    </message>
    <message>
        <source>book services</source>
        <translation>预约服务</translation>
    </message>
    <message>
        <source>care operator</source>
        <translation>养老服务人员</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>窗口人员</translation>
    </message>
    <message>
        <source>dispatch matters</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>edit cards, boards and printers</source>
        <translation>维护卡片样式、公示牌和打印机</translation>
    </message>
    <message>
        <source>edit grids</source>
        <translation>修改网格</translation>
    </message>
    <message>
        <source>edit residents</source>
        <translation>修改居民</translation>
    </message>
    <message>
        <source>edit rooms, beds and rates</source>
        <translation>设置房间、床位和收费</translation>
    </message>
    <message>
        <source>edit services, packages and prices</source>
        <translation>设置服务、套餐和价格</translation>
    </message>
    <message>
        <source>edit the catalogue</source>
        <translation>修改事项目录</translation>
    </message>
    <message>
        <source>edit the categories</source>
        <translation>维护人员类别</translation>
    </message>
    <message>
        <source>edit the texts of papers</source>
        <translation>维护文书模板</translation>
    </message>
    <message>
        <source>enter the days off of a year</source>
        <translation>录入节假日安排</translation>
    </message>
    <message>
        <source>export ledgers</source>
        <translation>导出台账</translation>
    </message>
    <message>
        <source>grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>handle matters</source>
        <translation>办理办件</translation>
    </message>
    <message>
        <source>import ledgers</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>let somebody bathe in spite of the gate</source>
        <translation>助浴门槛放行</translation>
    </message>
    <message>
        <source>lock a month</source>
        <translation>月结</translation>
    </message>
    <message>
        <source>manage accounts</source>
        <translation>管理账号</translation>
    </message>
    <message>
        <source>merge double files</source>
        <translation>合并重复档案</translation>
    </message>
    <message>
        <source>print cards</source>
        <translation>打印卡片</translation>
    </message>
    <message>
        <source>print papers</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>read hand-over notes</source>
        <translation>查看交接</translation>
    </message>
    <message>
        <source>read the records</source>
        <translation>查看操作记录</translation>
    </message>
    <message>
        <source>release the emergency reserve</source>
        <translation>放行应急留床</translation>
    </message>
    <message>
        <source>reveal masked details</source>
        <translation>显示隐去的信息</translation>
    </message>
    <message>
        <source>run the care centre</source>
        <translation>管理养老服务</translation>
    </message>
    <message>
        <source>save lists</source>
        <translation>导出名单</translation>
    </message>
    <message>
        <source>see grids</source>
        <translation>查看网格</translation>
    </message>
    <message>
        <source>see health details</source>
        <translation>查看健康信息</translation>
    </message>
    <message>
        <source>see matters</source>
        <translation>查看办件</translation>
    </message>
    <message>
        <source>see residents</source>
        <translation>查看居民</translation>
    </message>
    <message>
        <source>see the beds</source>
        <translation>查看床位</translation>
    </message>
    <message>
        <source>see the catalogue</source>
        <translation>查看事项目录</translation>
    </message>
    <message>
        <source>see the services</source>
        <translation>查看养老服务</translation>
    </message>
    <message>
        <source>station head</source>
        <translation>站长</translation>
    </message>
    <message>
        <source>system administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>take in matters</source>
        <translation>受理办件</translation>
    </message>
    <message>
        <source>write hand-over notes</source>
        <translation>填写交接</translation>
    </message>
    <message>
        <source>“{role}” can&apos;t be held together with: {others}. Use a second account for a second person.</source>
        <translation>“{role}”不能与这些角色兼任：{others}。请另设账号，由另一人担任。</translation>
    </message>
</context>
<context>
    <name>personal_copy</name>
    <message>
        <source>Ability assessment</source>
        <translation>能力评估</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Consents and notices</source>
        <translation>同意与告知</translation>
    </message>
    <message>
        <source>Emergency contacts</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康情况</translation>
    </message>
    <message>
        <source>Life events</source>
        <translation>生活事件</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注记录</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停服务</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>养老服务</translation>
    </message>
    <message>
        <source>Where and how to reach</source>
        <translation>住址与电话</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>printed on {day}</source>
        <translation>{day} 印出</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} 次</translation>
    </message>
</context>
<context>
    <name>persons</name>
    <message>
        <source>Allergic: {what}</source>
        <translation>过敏：{what}</translation>
    </message>
    <message>
        <source>Name, pinyin letters, phone or ID ending</source>
        <translation>姓名、拼音首字母、电话或证件尾号</translation>
    </message>
    <message>
        <source>New resident</source>
        <translation>新建居民</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>换一个人</translation>
    </message>
    <message>
        <source>This file is closed: moved away or deceased.</source>
        <translation>该档案已注销：迁出或去世。</translation>
    </message>
</context>
<context>
    <name>phones</name>
    <message>
        <source>A mobile number has 11 digits; this one has {count}.</source>
        <translation>手机号码应为11位，现有{count}位。</translation>
    </message>
    <message>
        <source>One number only: enter the others on lines of their own.</source>
        <translation>这里只填一个号码，其余号码请另起一行填写。</translation>
    </message>
    <message>
        <source>This is no telephone number: a mobile number has 11 digits, a local one 8, others the area code before them, such as 0531-87528099.</source>
        <translation>电话号码不对：手机号码11位，本地座机8位，外地座机前加区号，例如0531-87528099。</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>A JPEG or PNG, such as a plan of the developer or a photo of the board outside.</source>
        <translation>JPEG 或 PNG，例如开发商平面图或小区导览牌照片。</translation>
    </message>
    <message>
        <source>A plan needs a name.</source>
        <translation>请填写平面图名称。</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>修改平面图</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Choose the picture of the estate</source>
        <translation>选择小区平面图</translation>
    </message>
    <message>
        <source>Click on the picture where “{name}” is, or press Enter.</source>
        <translation>在图上点击“{name}”的位置，或按 Enter 键。</translation>
    </message>
    <message>
        <source>Directory of the whole station, grid by grid</source>
        <translation>全站资源手册（按网格）</translation>
    </message>
    <message>
        <source>Directory of {grid}</source>
        <translation>{grid}资源手册</translation>
    </message>
    <message>
        <source>Directory of {grid} in large type, for elders</source>
        <translation>{grid}资源手册（老年人大字版）</translation>
    </message>
    <message>
        <source>Drag the pin of “{name}”, or move it by the arrow keys; with Shift further.</source>
        <translation>拖动“{name}”的标注，或在图上按方向键移动，按住 Shift 移得更远。</translation>
    </message>
    <message>
        <source>Fifteen-minute circle</source>
        <translation>十五分钟服务圈</translation>
    </message>
    <message>
        <source>Fifteen-minute circle as Excel …</source>
        <translation>十五分钟服务圈导出 Excel…</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>查找资源</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New plan of an estate</source>
        <translation>新建小区平面图</translation>
    </message>
    <message>
        <source>PgDn and PgUp go from pin to pin.</source>
        <translation>PgDn、PgUp 逐个查看标注。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Places on the plan and beside it</source>
        <translation>图上与图外的资源</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>平面图</translation>
    </message>
    <message>
        <source>Plans of estates</source>
        <translation>小区平面图</translation>
    </message>
    <message>
        <source>Plans …</source>
        <translation>平面图…</translation>
    </message>
    <message>
        <source>Please choose the picture of the estate.</source>
        <translation>请选择小区平面图图片。</translation>
    </message>
    <message>
        <source>Print A3</source>
        <translation>打印 A3</translation>
    </message>
    <message>
        <source>Print A4</source>
        <translation>打印 A4</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Remove the plan</source>
        <translation>删除平面图</translation>
    </message>
    <message>
        <source>Remove the plan “{name}”?</source>
        <translation>删除平面图“{name}”？</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>取下标注</translation>
    </message>
    <message>
        <source>The picture has too many pixels; make it smaller.</source>
        <translation>图片像素过多，请缩小后再用。</translation>
    </message>
    <message>
        <source>The picture is ready.</source>
        <translation>图片已就绪。</translation>
    </message>
    <message>
        <source>The picture is too small: at least {n} pixels each way.</source>
        <translation>图片太小：长宽至少各 {n} 像素。</translation>
    </message>
    <message>
        <source>There is a plan of this name already.</source>
        <translation>已有同名平面图。</translation>
    </message>
    <message>
        <source>There is no plan yet. “New plan” takes a picture of the estate.</source>
        <translation>还没有平面图。点“新建”，选择小区图片。</translation>
    </message>
    <message>
        <source>This is no picture; please choose a JPEG or PNG file.</source>
        <translation>这不是图片，请选择 JPEG 或 PNG 文件。</translation>
    </message>
    <message>
        <source>This plan is gone already.</source>
        <translation>这张平面图已不存在。</translation>
    </message>
    <message>
        <source>beyond {n} minutes</source>
        <translation>{n} 分钟外</translation>
    </message>
    <message>
        <source>circle-{day}.xlsx</source>
        <translation>服务圈-{day}.xlsx</translation>
    </message>
    <message>
        <source>directory</source>
        <translation>资源手册</translation>
    </message>
    <message>
        <source>gone from {day}</source>
        <translation>{day} 起停用</translation>
    </message>
    <message>
        <source>map</source>
        <translation>服务资源地图</translation>
    </message>
    <message>
        <source>named on cards</source>
        <translation>印在联系卡上</translation>
    </message>
    <message>
        <source>services circle</source>
        <translation>服务圈</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>阵地</translation>
    </message>
    <message>
        <source>within {n} minutes</source>
        <translation>{n} 分钟内</translation>
    </message>
    <message>
        <source>{n} min on foot</source>
        <translation>步行 {n} 分钟</translation>
    </message>
    <message>
        <source>{n} pins go with it; the places stay.</source>
        <translation>图上 {n} 处标注一并删除，资源本身保留。</translation>
    </message>
    <message>
        <source>“{file}” can&apos;t be read.</source>
        <translation>“{file}”无法读取。</translation>
    </message>
    <message>
        <source>“{file}” is no JPEG or PNG of a sane size.</source>
        <translation>“{file}”不是大小合适的 JPEG 或 PNG 图片。</translation>
    </message>
    <message>
        <source>“{file}” is too large.</source>
        <translation>“{file}”太大。</translation>
    </message>
    <message>
        <source>▲ below {least} m²</source>
        <translation>▲ 不足 {least}㎡</translation>
    </message>
</context>
<context>
    <name>places_paper</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>地址：{address}</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>面积㎡</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>步行圈</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Directory of services and resources</source>
        <translation>服务资源手册</translation>
    </message>
    <message>
        <source>Fifteen-minute circle of services</source>
        <translation>十五分钟服务圈一览表</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Hours: {hours}</source>
        <translation>时间：{hours}</translation>
    </message>
    <message>
        <source>Map of services: {name}</source>
        <translation>{name}服务资源地图</translation>
    </message>
    <message>
        <source>Minutes on foot</source>
        <translation>步行分钟</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The whole station</source>
        <translation>全站</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>阵地</translation>
    </message>
    <message>
        <source>ask for {name}</source>
        <translation>联系人{name}</translation>
    </message>
    <message>
        <source>{n} minutes: {count} places</source>
        <translation>{n} 分钟圈：{count} 处</translation>
    </message>
    <message>
        <source>▲ venues below {least} m²: {n}</source>
        <translation>▲ 面积不足 {least} 平方米的阵地：{n} 处</translation>
    </message>
</context>
<context>
    <name>placing</name>
    <message>
        <source>1 night overlaps.</source>
        <translation>重叠 1 晚。</translation>
    </message>
    <message>
        <source>In the room of {bed} only people of one sex lie together, and {name} is there {when}.</source>
        <translation>{bed} 所在房间只能同性别同住，{name}{when}在住。</translation>
    </message>
    <message>
        <source>The company of {name} has {bed} {when}.</source>
        <translation>{bed} 由{name}的陪护人使用，{when}。</translation>
    </message>
    <message>
        <source>The room of {bed} is for a couple, and {name} of another household is there {when}.</source>
        <translation>{bed} 所在房间为夫妻房，另一户的{name}{when}在住。</translation>
    </message>
    <message>
        <source>The whole room is not free. {why}</source>
        <translation>整间房不空：{why}</translation>
    </message>
    <message>
        <source>from {begins} on</source>
        <translation>{begins} 起</translation>
    </message>
    <message>
        <source>from {begins} to {ends}</source>
        <translation>{begins} 至 {ends}</translation>
    </message>
    <message>
        <source>{bed} belongs to the whole room of {name} {when}.</source>
        <translation>{bed} 属{name}包房，{when}。</translation>
    </message>
    <message>
        <source>{bed} can&apos;t be used yet: {condition}.</source>
        <translation>{bed} 暂不可用：{condition}。</translation>
    </message>
    <message>
        <source>{bed} is a bed for those who keep company.</source>
        <translation>{bed} 是陪护床。</translation>
    </message>
    <message>
        <source>{bed} is gone from {day} on.</source>
        <translation>{bed} 自 {day} 起已撤床。</translation>
    </message>
    <message>
        <source>{bed} is in a room for men.</source>
        <translation>{bed} 所在房间只收男性。</translation>
    </message>
    <message>
        <source>{bed} is in a room for women.</source>
        <translation>{bed} 所在房间只收女性。</translation>
    </message>
    <message>
        <source>{bed} is kept free for emergencies; a head can release it.</source>
        <translation>{bed} 是应急留床，须站长放行。</translation>
    </message>
    <message>
        <source>{bed} is no bed for those who keep company.</source>
        <translation>{bed} 不是陪护床。</translation>
    </message>
    <message>
        <source>{bed} is out of use {when}.</source>
        <translation>{bed} {when}停用。</translation>
    </message>
    <message>
        <source>{name} has another bed in that time: {bed}, {when}.</source>
        <translation>{name}该时段另有床位：{bed}，{when}。</translation>
    </message>
    <message>
        <source>{name} has {bed} {when}.</source>
        <translation>{bed} 已由{name}预订，{when}。</translation>
    </message>
    <message>
        <source>{name} is in {bed} {when}.</source>
        <translation>{bed} 由{name}在住，{when}。</translation>
    </message>
    <message>
        <source>{name} is still in {bed} and should have left by {moment}. Enter the leaving or a later end.</source>
        <translation>{name}应于 {moment} 前退住，现仍在 {bed}。请先办理退住或改晚离开时间。</translation>
    </message>
    <message>
        <source>{name} was in {bed} {when}.</source>
        <translation>{bed} 曾由{name}在住，{when}。</translation>
    </message>
    <message>
        <source>{n} nights overlap.</source>
        <translation>重叠 {n} 晚。</translation>
    </message>
    <message>
        <source>{why} The file says neither woman nor man.</source>
        <translation>{why}档案里还没有填性别。</translation>
    </message>
    <message>
        <source>{words} {more}</source>
        <translation>{words}{more}</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>Doorstep Desk</source>
        <translation>家门口服务台</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page {n} / {count}</source>
        <translation>第 {n} / {count} 页</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>The printer did not take the page. See whether it is on and has paper, then print again.</source>
        <translation>打印机没有接收这一页。请看看打印机是否开机、有没有纸，然后再打印一次。</translation>
    </message>
    <message>
        <source>To the printer</source>
        <translation>送往打印机</translation>
    </message>
</context>
<context>
    <name>printer_pick</name>
    <message>
        <source>Printer, as measured</source>
        <translation>打印机校准</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>不校正</translation>
    </message>
</context>
<context>
    <name>rates_page</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>A month&apos;s rate is divided by</source>
        <translation>月标准折算按</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Blank: goes on. Write 2027-01-01.</source>
        <translation>留空表示长期执行；格式 2027-01-01。</translation>
    </message>
    <message>
        <source>Care level</source>
        <translation>护理等级</translation>
    </message>
    <message>
        <source>Charged for</source>
        <translation>收费项目</translation>
    </message>
    <message>
        <source>Charged on leave (%)</source>
        <translation>请假期间收取（%）</translation>
    </message>
    <message>
        <source>Follow with a new rate …</source>
        <translation>接续新标准…</translation>
    </message>
    <message>
        <source>For</source>
        <translation>计费单位</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>From</source>
        <translation>执行日期</translation>
    </message>
    <message>
        <source>Full rate for the first days of a leave</source>
        <translation>请假前几天按全额</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>执行时间</translation>
    </message>
    <message>
        <source>Kind of room</source>
        <translation>房型</translation>
    </message>
    <message>
        <source>Kind of stay</source>
        <translation>入住类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New rate</source>
        <translation>新增标准</translation>
    </message>
    <message>
        <source>No rates yet: nothing is charged. Ctrl+N enters the first.</source>
        <translation>还没有收费标准，不会计费。按 Ctrl+N 新增。</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>收费标准</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Say when this one ends and save it; then it can be followed.</source>
        <translation>请先填写本标准的终止日期并保存，再接续。</translation>
    </message>
    <message>
        <source>The rate is saved: {what}</source>
        <translation>收费标准已保存：{what}</translation>
    </message>
    <message>
        <source>This counts for whatever is charged from now on.</source>
        <translation>以后计费按此折算。</translation>
    </message>
    <message>
        <source>Up to, not including</source>
        <translation>终止日期（当天不含）</translation>
    </message>
    <message>
        <source>Write the day like 2027-01-01.</source>
        <translation>请按 2027-01-01 的格式填写日期。</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>标准（元）</translation>
    </message>
    <message>
        <source>days of the month</source>
        <translation>当月天数</translation>
    </message>
    <message>
        <source>every level</source>
        <translation>所有等级</translation>
    </message>
    <message>
        <source>every room</source>
        <translation>所有房型</translation>
    </message>
    <message>
        <source>every stay</source>
        <translation>所有入住</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>长期</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>Ask how it stands</source>
        <translation>查进度</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Copy for the file</source>
        <translation>存根联</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Done on the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>办理方式</translation>
    </message>
    <message>
        <source>Receipt of request</source>
        <translation>受理回执</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Resident or agent</source>
        <translation>居民或代办人</translation>
    </message>
    <message>
        <source>Resident&apos;s copy. Please keep it until the matter is closed</source>
        <translation>居民联　请保管到办结</translation>
    </message>
    <message>
        <source>Show this slip at the desk to have it scanned</source>
        <translation>拿这张条来窗口扫</translation>
    </message>
    <message>
        <source>Show this slip at the desk to have it scanned, or call</source>
        <translation>拿这张条来窗口扫，或打服务热线</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>办结期限</translation>
    </message>
    <message>
        <source>To hand in</source>
        <translation>待补材料</translation>
    </message>
    <message>
        <source>by {moment}</source>
        <translation>{moment} 前</translation>
    </message>
    <message>
        <source>{name} (by {date})</source>
        <translation>{name}（{date}前）</translation>
    </message>
    <message>
        <source>{person} (agent: {agent})</source>
        <translation>{person}（{agent} 代办）</translation>
    </message>
    <message>
        <source>{person} (in person)</source>
        <translation>{person}（本人）</translation>
    </message>
    <message>
        <source>{person} (through an agent)</source>
        <translation>{person}（他人代办）</translation>
    </message>
</context>
<context>
    <name>record_acts</name>
    <message>
        <source>backed up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>booked ahead</source>
        <translation>写入预约</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>changed the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>created</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>entered days off</source>
        <translation>录入节假日</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>located anew</source>
        <translation>重新归格</translation>
    </message>
    <message>
        <source>merged two files</source>
        <translation>合并档案</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>printed again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>refused a scanned code</source>
        <translation>拒绝扫码</translation>
    </message>
    <message>
        <source>renamed everywhere</source>
        <translation>全部改名</translation>
    </message>
    <message>
        <source>reset the password</source>
        <translation>重置密码</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>revealed masked details</source>
        <translation>查看明文</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>sign-in refused</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>took a merge back</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>viewed</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>record_fields</name>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>ID type</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>a month is divided by</source>
        <translation>月标准折算方式</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>account holder</source>
        <translation>账号人员</translation>
    </message>
    <message>
        <source>account open</source>
        <translation>账号启用</translation>
    </message>
    <message>
        <source>added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <source>added by</source>
        <translation>添加人</translation>
    </message>
    <message>
        <source>added to others</source>
        <translation>可叠加</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>address key</source>
        <translation>地址检索键</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>地址数</translation>
    </message>
    <message>
        <source>adjustments</source>
        <translation>等级变更</translation>
    </message>
    <message>
        <source>admitted</source>
        <translation>入住时间</translation>
    </message>
    <message>
        <source>after the cut-off</source>
        <translation>截单之后</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>代办人</translation>
    </message>
    <message>
        <source>agent&apos;s phone</source>
        <translation>代办人电话</translation>
    </message>
    <message>
        <source>agent&apos;s relation</source>
        <translation>代办人关系</translation>
    </message>
    <message>
        <source>agreement from</source>
        <translation>合同起</translation>
    </message>
    <message>
        <source>agreement signed</source>
        <translation>签约日期</translation>
    </message>
    <message>
        <source>agreement until</source>
        <translation>合同止</translation>
    </message>
    <message>
        <source>allergies</source>
        <translation>过敏情况</translation>
    </message>
    <message>
        <source>allergies (foods)</source>
        <translation>过敏食物</translation>
    </message>
    <message>
        <source>amount (fen)</source>
        <translation>金额（分）</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>批准时间</translation>
    </message>
    <message>
        <source>approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>assessed on</source>
        <translation>评估日期</translation>
    </message>
    <message>
        <source>at the door</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>backup file</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>backups kept</source>
        <translation>保留备份数</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>洗衣袋</translation>
    </message>
    <message>
        <source>bath: body from (tenths of a degree)</source>
        <translation>助浴：体温下限（0.1℃）</translation>
    </message>
    <message>
        <source>bath: body up to (tenths of a degree)</source>
        <translation>助浴：体温上限（0.1℃）</translation>
    </message>
    <message>
        <source>bath: diastolic pressure from</source>
        <translation>助浴：舒张压下限</translation>
    </message>
    <message>
        <source>bath: diastolic pressure up to</source>
        <translation>助浴：舒张压上限</translation>
    </message>
    <message>
        <source>bath: minutes after a meal</source>
        <translation>助浴：餐后间隔（分钟）</translation>
    </message>
    <message>
        <source>bath: minutes at most</source>
        <translation>助浴：时长上限（分钟）</translation>
    </message>
    <message>
        <source>bath: room from (tenths of a degree)</source>
        <translation>助浴：室温下限（0.1℃）</translation>
    </message>
    <message>
        <source>bath: room up to (tenths of a degree)</source>
        <translation>助浴：室温上限（0.1℃）</translation>
    </message>
    <message>
        <source>bath: systolic pressure from</source>
        <translation>助浴：收缩压下限</translation>
    </message>
    <message>
        <source>bath: systolic pressure up to</source>
        <translation>助浴：收缩压上限</translation>
    </message>
    <message>
        <source>bath: water from (tenths of a degree)</source>
        <translation>助浴：水温下限（0.1℃）</translation>
    </message>
    <message>
        <source>bath: water up to (tenths of a degree)</source>
        <translation>助浴：水温上限（0.1℃）</translation>
    </message>
    <message>
        <source>bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>bed for company</source>
        <translation>陪护床</translation>
    </message>
    <message>
        <source>before the event</source>
        <translation>事件前</translation>
    </message>
    <message>
        <source>belongs to</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>记账时间</translation>
    </message>
    <message>
        <source>booked bed kept for (hours)</source>
        <translation>预订床位保留（小时）</translation>
    </message>
    <message>
        <source>booked by</source>
        <translation>记账人</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>bookings</source>
        <translation>预约次数</translation>
    </message>
    <message>
        <source>building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>by the ledger (fen)</source>
        <translation>台账金额（分）</translation>
    </message>
    <message>
        <source>calibrated on</source>
        <translation>校准日期</translation>
    </message>
    <message>
        <source>caller</source>
        <translation>来访人</translation>
    </message>
    <message>
        <source>caller&apos;s phone</source>
        <translation>来访人电话</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>返回时间</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>care level</source>
        <translation>护理等级</translation>
    </message>
    <message>
        <source>carers</source>
        <translation>护理员</translation>
    </message>
    <message>
        <source>carers for the disabled</source>
        <translation>失能所需护理员</translation>
    </message>
    <message>
        <source>carried over (fen)</source>
        <translation>结转（分）</translation>
    </message>
    <message>
        <source>carrier</source>
        <translation>送餐员</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>categories reviewed after (months)</source>
        <translation>类别复核间隔（月）</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>category label</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>changed rows</source>
        <translation>修改行</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>受理渠道</translation>
    </message>
    <message>
        <source>charged for not coming (%)</source>
        <translation>未到收费（%）</translation>
    </message>
    <message>
        <source>charged on leave (%)</source>
        <translation>外出收费（%）</translation>
    </message>
    <message>
        <source>charged when cancelled late (%)</source>
        <translation>迟取消收费（%）</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>检查时间</translation>
    </message>
    <message>
        <source>checked by</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>chosen by</source>
        <translation>选取方式</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>结账时间</translation>
    </message>
    <message>
        <source>closed by</source>
        <translation>结账人</translation>
    </message>
    <message>
        <source>code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>code of the card</source>
        <translation>卡片码</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>colour family</source>
        <translation>色系</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>column on the plan</source>
        <translation>平面图列</translation>
    </message>
    <message>
        <source>companion</source>
        <translation>陪护人</translation>
    </message>
    <message>
        <source>companion&apos;s phone</source>
        <translation>陪护人电话</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已补全</translation>
    </message>
    <message>
        <source>condition note</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>condition of the bed</source>
        <translation>床况</translation>
    </message>
    <message>
        <source>condition since</source>
        <translation>床况起</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>conscious</source>
        <translation>神志清楚</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>copies of the receipt</source>
        <translation>回执份数</translation>
    </message>
    <message>
        <source>counted (fen)</source>
        <translation>清点（分）</translation>
    </message>
    <message>
        <source>counted in</source>
        <translation>收件数</translation>
    </message>
    <message>
        <source>counted out</source>
        <translation>还件数</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>course</source>
        <translation>过程</translation>
    </message>
    <message>
        <source>created</source>
        <translation>建立时间</translation>
    </message>
    <message>
        <source>created rows</source>
        <translation>新增行</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>贷方</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>截单时间</translation>
    </message>
    <message>
        <source>cut off by</source>
        <translation>截单人</translation>
    </message>
    <message>
        <source>cut-off, days before</source>
        <translation>提前截止（天）</translation>
    </message>
    <message>
        <source>cut-off, minutes after midnight</source>
        <translation>截止时刻（零点后分钟）</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>days of leave at the full rate</source>
        <translation>外出不减天数</translation>
    </message>
    <message>
        <source>days of trial</source>
        <translation>体验天数</translation>
    </message>
    <message>
        <source>deadlines that moved</source>
        <translation>变动的时限</translation>
    </message>
    <message>
        <source>debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>description</source>
        <translation>诉求内容</translation>
    </message>
    <message>
        <source>details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>diastolic pressure</source>
        <translation>舒张压</translation>
    </message>
    <message>
        <source>diet</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>dishes</source>
        <translation>菜品</translation>
    </message>
    <message>
        <source>dispatched</source>
        <translation>派单时间</translation>
    </message>
    <message>
        <source>doors</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>due</source>
        <translation>办结时限</translation>
    </message>
    <message>
        <source>due back on</source>
        <translation>应还日期</translation>
    </message>
    <message>
        <source>duty</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>duty hours</source>
        <translation>值班时间</translation>
    </message>
    <message>
        <source>edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>edition of the text</source>
        <translation>文本版本</translation>
    </message>
    <message>
        <source>emergency admission completed within (hours)</source>
        <translation>应急入住补全时限（小时）</translation>
    </message>
    <message>
        <source>emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>emergency reserve</source>
        <translation>应急留床</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>ended on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>ending of the code</source>
        <translation>码的末几位</translation>
    </message>
    <message>
        <source>estate or road</source>
        <translation>小区/道路</translation>
    </message>
    <message>
        <source>ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>依据材料</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>fasting</source>
        <translation>空腹</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>file checksum</source>
        <translation>文件校验值</translation>
    </message>
    <message>
        <source>file status</source>
        <translation>档案状态</translation>
    </message>
    <message>
        <source>file that stays</source>
        <translation>保留的档案</translation>
    </message>
    <message>
        <source>file that went</source>
        <translation>并入的档案</translation>
    </message>
    <message>
        <source>file type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>filters</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>final level</source>
        <translation>最终等级</translation>
    </message>
    <message>
        <source>first assessor</source>
        <translation>评估员一</translation>
    </message>
    <message>
        <source>first contact due</source>
        <translation>首次联系时限</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>first file</source>
        <translation>第一份档案</translation>
    </message>
    <message>
        <source>first new household</source>
        <translation>首个新建户</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>floors</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>follows</source>
        <translation>接续</translation>
    </message>
    <message>
        <source>for whom</source>
        <translation>印给谁</translation>
    </message>
    <message>
        <source>form</source>
        <translation>材料形式</translation>
    </message>
    <message>
        <source>found</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>free uses</source>
        <translation>可用次数</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起</translation>
    </message>
    <message>
        <source>from building</source>
        <translation>起始楼号</translation>
    </message>
    <message>
        <source>from card</source>
        <translation>从第几张</translation>
    </message>
    <message>
        <source>from the left</source>
        <translation>距左</translation>
    </message>
    <message>
        <source>from the pot</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>from the top</source>
        <translation>距上</translation>
    </message>
    <message>
        <source>from this price on (fen)</source>
        <translation>最低消费（分）</translation>
    </message>
    <message>
        <source>from, minutes after midnight</source>
        <translation>开始时刻（零点后分钟）</translation>
    </message>
    <message>
        <source>gap in the numbers</source>
        <translation>编号预留间隔</translation>
    </message>
    <message>
        <source>given by</source>
        <translation>谁同意</translation>
    </message>
    <message>
        <source>given on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>发放时间</translation>
    </message>
    <message>
        <source>granted by</source>
        <translation>发放人</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>grid member</source>
        <translation>网格人员</translation>
    </message>
    <message>
        <source>grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>handed in</source>
        <translation>已收</translation>
    </message>
    <message>
        <source>handed over to</source>
        <translation>移交给</translation>
    </message>
    <message>
        <source>handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>head of the chain in the backup</source>
        <translation>备份中的记录链末端</translation>
    </message>
    <message>
        <source>head of the replaced chain</source>
        <translation>被替换的记录链末端</translation>
    </message>
    <message>
        <source>health note</source>
        <translation>健康情况</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>held until</source>
        <translation>占位到</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>host unit</source>
        <translation>主管单位</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>服务时间</translation>
    </message>
    <message>
        <source>household</source>
        <translation>户</translation>
    </message>
    <message>
        <source>households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>how it was stopped</source>
        <translation>停止类别</translation>
    </message>
    <message>
        <source>how money changed hands</source>
        <translation>收付方式</translation>
    </message>
    <message>
        <source>idle lock (minutes)</source>
        <translation>自动锁屏（分钟）</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>imported by</source>
        <translation>导入人</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>占用中</translation>
    </message>
    <message>
        <source>informant</source>
        <translation>信息提供者</translation>
    </message>
    <message>
        <source>informant&apos;s relation</source>
        <translation>与老人关系</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>姓名简拼</translation>
    </message>
    <message>
        <source>instruction</source>
        <translation>制作要求</translation>
    </message>
    <message>
        <source>item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>judged</source>
        <translation>判定时间</translation>
    </message>
    <message>
        <source>judged by</source>
        <translation>判定人</translation>
    </message>
    <message>
        <source>kept on</source>
        <translation>转正日期</translation>
    </message>
    <message>
        <source>kept until</source>
        <translation>保留到</translation>
    </message>
    <message>
        <source>key</source>
        <translation>内部编号</translation>
    </message>
    <message>
        <source>key of the line</source>
        <translation>账目键</translation>
    </message>
    <message>
        <source>key of what it belongs to</source>
        <translation>所属编号</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>kind of help</source>
        <translation>六助</translation>
    </message>
    <message>
        <source>kind of stay</source>
        <translation>入住类型</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>last new household</source>
        <translation>末个新建户</translation>
    </message>
    <message>
        <source>late cancellation uses up a count</source>
        <translation>迟取消扣次</translation>
    </message>
    <message>
        <source>laundry is back after (days)</source>
        <translation>洗衣归还期限（天）</translation>
    </message>
    <message>
        <source>least area of a venue (m²)</source>
        <translation>阵地面积下限（平方米）</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>外出时间</translation>
    </message>
    <message>
        <source>leaves at</source>
        <translation>出发时刻</translation>
    </message>
    <message>
        <source>left</source>
        <translation>退住时间</translation>
    </message>
    <message>
        <source>left out of meals</source>
        <translation>忌口</translation>
    </message>
    <message>
        <source>left to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>let through by</source>
        <translation>放行人</translation>
    </message>
    <message>
        <source>level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>level by points</source>
        <translation>初步等级</translation>
    </message>
    <message>
        <source>level of ability</source>
        <translation>能力等级</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>各等级时限</translation>
    </message>
    <message>
        <source>levels for a diagnosis and risk events together</source>
        <translation>诊断与风险事件同时有时加重的级数</translation>
    </message>
    <message>
        <source>life event</source>
        <translation>生活事件</translation>
    </message>
    <message>
        <source>lifted</source>
        <translation>解除时间</translation>
    </message>
    <message>
        <source>line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>line on the plan</source>
        <translation>平面图行</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>各行内容</translation>
    </message>
    <message>
        <source>living address</source>
        <translation>现住址</translation>
    </message>
    <message>
        <source>living alone</source>
        <translation>独居</translation>
    </message>
    <message>
        <source>load</source>
        <translation>机次</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>结账时间</translation>
    </message>
    <message>
        <source>locked by</source>
        <translation>结账人</translation>
    </message>
    <message>
        <source>logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>made</source>
        <translation>建立时间</translation>
    </message>
    <message>
        <source>made by</source>
        <translation>建立人</translation>
    </message>
    <message>
        <source>made from</source>
        <translation>由哪个样式改成</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>已遮挡</translation>
    </message>
    <message>
        <source>materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>matter</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>may follow within working days</source>
        <translation>可容缺工作日</translation>
    </message>
    <message>
        <source>meals</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>合并时间</translation>
    </message>
    <message>
        <source>merged by</source>
        <translation>合并人</translation>
    </message>
    <message>
        <source>merged from</source>
        <translation>并入自</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>并入档案</translation>
    </message>
    <message>
        <source>minutes on foot</source>
        <translation>步行分钟</translation>
    </message>
    <message>
        <source>minutes since the last meal</source>
        <translation>距上一餐（分钟）</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>month it is about</source>
        <translation>所属月份</translation>
    </message>
    <message>
        <source>monthly fee</source>
        <translation>月费</translation>
    </message>
    <message>
        <source>months until the review</source>
        <translation>复核周期（月）</translation>
    </message>
    <message>
        <source>most for a day (fen)</source>
        <translation>每日上限（分）</translation>
    </message>
    <message>
        <source>most for one unit (fen)</source>
        <translation>每份上限（分）</translation>
    </message>
    <message>
        <source>moved down (0.1 mm)</source>
        <translation>下移（0.1 毫米）</translation>
    </message>
    <message>
        <source>moved right (0.1 mm)</source>
        <translation>右移（0.1 毫米）</translation>
    </message>
    <message>
        <source>must change the password</source>
        <translation>须修改密码</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名/名称</translation>
    </message>
    <message>
        <source>named on cards</source>
        <translation>印上卡片</translation>
    </message>
    <message>
        <source>needs an assessment</source>
        <translation>需能力评估</translation>
    </message>
    <message>
        <source>needs consent</source>
        <translation>需签同意书</translation>
    </message>
    <message>
        <source>next due</source>
        <translation>下次评估</translation>
    </message>
    <message>
        <source>night</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>night round</source>
        <translation>夜间查床</translation>
    </message>
    <message>
        <source>no knocks from</source>
        <translation>停敲门起</translation>
    </message>
    <message>
        <source>no longer in use from</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>no longer offered</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>no meals from</source>
        <translation>停餐起</translation>
    </message>
    <message>
        <source>not coming uses up a count</source>
        <translation>未到扣次</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>未通过项</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注说明</translation>
    </message>
    <message>
        <source>number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>number in order</source>
        <translation>序次</translation>
    </message>
    <message>
        <source>number of the agreement</source>
        <translation>协议编号</translation>
    </message>
    <message>
        <source>number of units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>occasion of the assessment</source>
        <translation>评估事由</translation>
    </message>
    <message>
        <source>odd or even</source>
        <translation>单双号</translation>
    </message>
    <message>
        <source>on days off too</source>
        <translation>节假日照常</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>可当场办结</translation>
    </message>
    <message>
        <source>on working days only</source>
        <translation>仅工作日</translation>
    </message>
    <message>
        <source>one a household</source>
        <translation>每户一张</translation>
    </message>
    <message>
        <source>only who lives alone</source>
        <translation>只含独居</translation>
    </message>
    <message>
        <source>open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>outside number</source>
        <translation>外部单号</translation>
    </message>
    <message>
        <source>own file</source>
        <translation>本人档案</translation>
    </message>
    <message>
        <source>oxygen</source>
        <translation>供氧</translation>
    </message>
    <message>
        <source>package</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>package held</source>
        <translation>持有套餐</translation>
    </message>
    <message>
        <source>paper of the receipt</source>
        <translation>回执纸张</translation>
    </message>
    <message>
        <source>paper size</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>payer</source>
        <translation>出资方</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>portions</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>position</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>price (fen)</source>
        <translation>价格（分）</translation>
    </message>
    <message>
        <source>print options</source>
        <translation>打印选项</translation>
    </message>
    <message>
        <source>print run</source>
        <translation>打印批次</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>打印时间</translation>
    </message>
    <message>
        <source>printed at</source>
        <translation>打印时间</translation>
    </message>
    <message>
        <source>printed by</source>
        <translation>打印人</translation>
    </message>
    <message>
        <source>printed values</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>prints both sides</source>
        <translation>双面打印</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>服务单位</translation>
    </message>
    <message>
        <source>provisional deadline</source>
        <translation>暂推时限</translation>
    </message>
    <message>
        <source>pulse</source>
        <translation>脉搏</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>洗好时间</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>received</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>received by</source>
        <translation>受理人</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>recorded by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>refused rows</source>
        <translation>未导入的行</translation>
    </message>
    <message>
        <source>registered address</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>repeated rows</source>
        <translation>重复行</translation>
    </message>
    <message>
        <source>replaced at</source>
        <translation>换新时间</translation>
    </message>
    <message>
        <source>replied</source>
        <translation>答复时间</translation>
    </message>
    <message>
        <source>replied by</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>reply channel</source>
        <translation>答复方式</translation>
    </message>
    <message>
        <source>reserve released by</source>
        <translation>放行人</translation>
    </message>
    <message>
        <source>reserved uses</source>
        <translation>已预留次数</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>return promised</source>
        <translation>应归时间</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>归还时间</translation>
    </message>
    <message>
        <source>returned to</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>reverses</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>review due</source>
        <translation>复核期限</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>数据库版本</translation>
    </message>
    <message>
        <source>revoked at</source>
        <translation>作废时间</translation>
    </message>
    <message>
        <source>risk of falls</source>
        <translation>防跌倒</translation>
    </message>
    <message>
        <source>risks told</source>
        <translation>风险告知</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>role in the household</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>room temperature (tenths of a degree)</source>
        <translation>室温（0.1℃）</translation>
    </message>
    <message>
        <source>room, carer, van, washer, provider</source>
        <translation>房间、护理员、车辆、洗衣机或资源</translation>
    </message>
    <message>
        <source>rooms of the station</source>
        <translation>自有阵地</translation>
    </message>
    <message>
        <source>round made</source>
        <translation>查床时间</translation>
    </message>
    <message>
        <source>round made by</source>
        <translation>查床人</translation>
    </message>
    <message>
        <source>route</source>
        <translation>办理路径</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>saved at</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>second assessor</source>
        <translation>评估员二</translation>
    </message>
    <message>
        <source>second file</source>
        <translation>第二份档案</translation>
    </message>
    <message>
        <source>self-care</source>
        <translation>自理能力</translation>
    </message>
    <message>
        <source>self-care before</source>
        <translation>原自理能力</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>涉及健康</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>settled how</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>shipped data</source>
        <translation>预置数据</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>显示的内容</translation>
    </message>
    <message>
        <source>side rail</source>
        <translation>护栏</translation>
    </message>
    <message>
        <source>signed for</source>
        <translation>签收时间</translation>
    </message>
    <message>
        <source>signed for by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>since</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>sitting</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>skin sound</source>
        <translation>皮肤完好</translation>
    </message>
    <message>
        <source>slot</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>standard answer</source>
        <translation>标准答复</translation>
    </message>
    <message>
        <source>standing plan</source>
        <translation>长期预约</translation>
    </message>
    <message>
        <source>standing plans</source>
        <translation>长期预约</translation>
    </message>
    <message>
        <source>standing plans are booked ahead for (days)</source>
        <translation>长期预约提前写入（天）</translation>
    </message>
    <message>
        <source>started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>started by</source>
        <translation>开始人</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>status since</source>
        <translation>状态起始</translation>
    </message>
    <message>
        <source>stay</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>step</source>
        <translation>办理环节</translation>
    </message>
    <message>
        <source>stopped on</source>
        <translation>停止日期</translation>
    </message>
    <message>
        <source>street code</source>
        <translation>街道代码</translation>
    </message>
    <message>
        <source>subsidy rule</source>
        <translation>补贴规则</translation>
    </message>
    <message>
        <source>systolic pressure</source>
        <translation>收缩压</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>移除时间</translation>
    </message>
    <message>
        <source>taken away by</source>
        <translation>移除人</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>撤销时间</translation>
    </message>
    <message>
        <source>taken back by</source>
        <translation>撤销人</translation>
    </message>
    <message>
        <source>taken by</source>
        <translation>接走人</translation>
    </message>
    <message>
        <source>telephones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>temperature (tenths of a degree)</source>
        <translation>体温（0.1℃）</translation>
    </message>
    <message>
        <source>template</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>text of the paper</source>
        <translation>文书正文</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>time limit profile</source>
        <translation>时限方案</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>to</source>
        <translation>止</translation>
    </message>
    <message>
        <source>to be completed by</source>
        <translation>补全期限</translation>
    </message>
    <message>
        <source>to building</source>
        <translation>截止楼号</translation>
    </message>
    <message>
        <source>to card</source>
        <translation>到第几张</translation>
    </message>
    <message>
        <source>to the pot</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>trial until</source>
        <translation>试住到</translation>
    </message>
    <message>
        <source>type of room</source>
        <translation>房型</translation>
    </message>
    <message>
        <source>type size (%)</source>
        <translation>字号（%）</translation>
    </message>
    <message>
        <source>unchanged rows</source>
        <translation>未变行</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>撤销时间</translation>
    </message>
    <message>
        <source>undone by</source>
        <translation>撤销人</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单元/单位</translation>
    </message>
    <message>
        <source>until</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>until, minutes after midnight</source>
        <translation>结束时刻（零点后分钟）</translation>
    </message>
    <message>
        <source>upper grid</source>
        <translation>上级网格</translation>
    </message>
    <message>
        <source>urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>uses of trial</source>
        <translation>体验次数</translation>
    </message>
    <message>
        <source>valid for (days)</source>
        <translation>有效天数</translation>
    </message>
    <message>
        <source>valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>valid to</source>
        <translation>失效日期</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>value</source>
        <translation>设定值</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>walking order</source>
        <translation>送餐顺序</translation>
    </message>
    <message>
        <source>wanted from</source>
        <translation>想住起</translation>
    </message>
    <message>
        <source>wanted until</source>
        <translation>想住到</translation>
    </message>
    <message>
        <source>washer</source>
        <translation>洗衣机</translation>
    </message>
    <message>
        <source>water temperature (tenths of a degree)</source>
        <translation>水温（0.1℃）</translation>
    </message>
    <message>
        <source>way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>weekdays</source>
        <translation>星期几</translation>
    </message>
    <message>
        <source>went</source>
        <translation>外出时间</translation>
    </message>
    <message>
        <source>what for</source>
        <translation>找他办什么</translation>
    </message>
    <message>
        <source>what it offers</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>who decides</source>
        <translation>审批层级</translation>
    </message>
    <message>
        <source>who may have it</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>who may share the room</source>
        <translation>住男住女</translation>
    </message>
    <message>
        <source>whole room</source>
        <translation>包房</translation>
    </message>
    <message>
        <source>whose it is</source>
        <translation>机主</translation>
    </message>
    <message>
        <source>why it ended</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>why it was let through</source>
        <translation>放行理由</translation>
    </message>
    <message>
        <source>why it was revoked</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>why it was stopped</source>
        <translation>停止原因</translation>
    </message>
    <message>
        <source>why it was taken back</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>window</source>
        <translation>靠窗</translation>
    </message>
    <message>
        <source>wish</source>
        <translation>特别要求</translation>
    </message>
    <message>
        <source>wishes</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>撤销时间</translation>
    </message>
    <message>
        <source>withdrawn on</source>
        <translation>撤回日期</translation>
    </message>
    <message>
        <source>words that mean the same</source>
        <translation>同义词</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>是否上班</translation>
    </message>
    <message>
        <source>written</source>
        <translation>填写时间</translation>
    </message>
    <message>
        <source>written by</source>
        <translation>填写人</translation>
    </message>
    <message>
        <source>written until</source>
        <translation>已排到</translation>
    </message>
</context>
<context>
    <name>record_operations</name>
    <message>
        <source>accept the offer of a bed</source>
        <translation>确认床位安排</translation>
    </message>
    <message>
        <source>add a note on a resident</source>
        <translation>写居民备注</translation>
    </message>
    <message>
        <source>add a resident at the desk</source>
        <translation>窗口新建居民</translation>
    </message>
    <message>
        <source>admit in an emergency</source>
        <translation>应急入住</translation>
    </message>
    <message>
        <source>admit somebody</source>
        <translation>办理入住</translation>
    </message>
    <message>
        <source>admit somebody who had not booked</source>
        <translation>未预订直接入住</translation>
    </message>
    <message>
        <source>announce a leaving</source>
        <translation>登记待退住</translation>
    </message>
    <message>
        <source>approve a leave</source>
        <translation>批准请假</translation>
    </message>
    <message>
        <source>back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>begin a bath</source>
        <translation>开始助浴</translation>
    </message>
    <message>
        <source>begin an ability assessment</source>
        <translation>填写能力评估</translation>
    </message>
    <message>
        <source>book a bed</source>
        <translation>预订床位</translation>
    </message>
    <message>
        <source>book a payment</source>
        <translation>登记缴费</translation>
    </message>
    <message>
        <source>book a payment for services</source>
        <translation>登记服务缴费</translation>
    </message>
    <message>
        <source>book a refund</source>
        <translation>登记退费</translation>
    </message>
    <message>
        <source>book a refund for services</source>
        <translation>登记服务退费</translation>
    </message>
    <message>
        <source>book a service</source>
        <translation>预约服务</translation>
    </message>
    <message>
        <source>book a service for a household</source>
        <translation>为一户预约服务</translation>
    </message>
    <message>
        <source>book the days of standing plans ahead</source>
        <translation>写入长期预约</translation>
    </message>
    <message>
        <source>bring an attachment back</source>
        <translation>恢复附件</translation>
    </message>
    <message>
        <source>bring in a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>bring in a list of items</source>
        <translation>导入事项目录</translation>
    </message>
    <message>
        <source>bring in lists of grids</source>
        <translation>导入网格资料</translation>
    </message>
    <message>
        <source>cancel a booking</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>cancel a stay</source>
        <translation>取消入住</translation>
    </message>
    <message>
        <source>carry out a planned move</source>
        <translation>执行计划转床</translation>
    </message>
    <message>
        <source>change a booking</source>
        <translation>修改预约</translation>
    </message>
    <message>
        <source>change a leave</source>
        <translation>变更请假</translation>
    </message>
    <message>
        <source>change a photo</source>
        <translation>更换照片</translation>
    </message>
    <message>
        <source>change a route for one day</source>
        <translation>调整当天送餐路线</translation>
    </message>
    <message>
        <source>change one field of a file</source>
        <translation>修改档案一栏</translation>
    </message>
    <message>
        <source>change the dates of a stay</source>
        <translation>变更入住日期</translation>
    </message>
    <message>
        <source>change the password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>change the settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>change the station</source>
        <translation>修改站点资料</translation>
    </message>
    <message>
        <source>change the walking order of a route</source>
        <translation>调整送餐顺序</translation>
    </message>
    <message>
        <source>change what is known of a stay</source>
        <translation>修改入住资料</translation>
    </message>
    <message>
        <source>charge a month</source>
        <translation>按月计费</translation>
    </message>
    <message>
        <source>charge for services by hand</source>
        <translation>手工记服务费</translation>
    </message>
    <message>
        <source>charge or waive by hand</source>
        <translation>手工计费或减免</translation>
    </message>
    <message>
        <source>check somebody in at the canteen</source>
        <translation>食堂签到</translation>
    </message>
    <message>
        <source>choose how a month is divided</source>
        <translation>选择月标准折算方式</translation>
    </message>
    <message>
        <source>close a day of services</source>
        <translation>服务日结</translation>
    </message>
    <message>
        <source>close a service or open it beyond the plan</source>
        <translation>停开或加开服务</translation>
    </message>
    <message>
        <source>close an account</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>close the count of the kitchen</source>
        <translation>厨房截单</translation>
    </message>
    <message>
        <source>complete an ability assessment</source>
        <translation>完成能力评估</translation>
    </message>
    <message>
        <source>complete an emergency admission</source>
        <translation>补全应急入住资料</translation>
    </message>
    <message>
        <source>confirm categories</source>
        <translation>复核人员类别</translation>
    </message>
    <message>
        <source>copy the menus of a week</source>
        <translation>复制一周菜单</translation>
    </message>
    <message>
        <source>correct a duty</source>
        <translation>更正网格人员</translation>
    </message>
    <message>
        <source>correct a night round</source>
        <translation>更正夜间查床</translation>
    </message>
    <message>
        <source>correct what was put down as done</source>
        <translation>更正已完成的服务</translation>
    </message>
    <message>
        <source>count a bag out</source>
        <translation>清点还件</translation>
    </message>
    <message>
        <source>create an account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>end a bath</source>
        <translation>结束助浴</translation>
    </message>
    <message>
        <source>end a canteen card</source>
        <translation>停用饭卡</translation>
    </message>
    <message>
        <source>end a duty</source>
        <translation>结束网格职责</translation>
    </message>
    <message>
        <source>end a package of a resident</source>
        <translation>终止居民套餐</translation>
    </message>
    <message>
        <source>end a price</source>
        <translation>终止价格</translation>
    </message>
    <message>
        <source>end a rate</source>
        <translation>终止收费标准</translation>
    </message>
    <message>
        <source>end a subsidy</source>
        <translation>终止补贴</translation>
    </message>
    <message>
        <source>end categories</source>
        <translation>结束人员类别</translation>
    </message>
    <message>
        <source>enter a leave at once</source>
        <translation>登记外出</translation>
    </message>
    <message>
        <source>enter a pause</source>
        <translation>登记暂停</translation>
    </message>
    <message>
        <source>enter a request and book a bed</source>
        <translation>登记申请并预订床位</translation>
    </message>
    <message>
        <source>enter a request for a bed</source>
        <translation>登记床位申请</translation>
    </message>
    <message>
        <source>enter that a meal was handed over</source>
        <translation>登记餐已送到</translation>
    </message>
    <message>
        <source>enter that nobody was at home</source>
        <translation>登记送餐无人在家</translation>
    </message>
    <message>
        <source>enter that somebody did not come</source>
        <translation>登记未到</translation>
    </message>
    <message>
        <source>enter that somebody left a bed</source>
        <translation>办理退住</translation>
    </message>
    <message>
        <source>enter the days off of a year</source>
        <translation>录入节假日安排</translation>
    </message>
    <message>
        <source>enter the going on a leave</source>
        <translation>登记请假外出</translation>
    </message>
    <message>
        <source>enter the return from a leave</source>
        <translation>登记返回</translation>
    </message>
    <message>
        <source>export beds</source>
        <translation>导出床位台账</translation>
    </message>
    <message>
        <source>export meals</source>
        <translation>导出助餐台账</translation>
    </message>
    <message>
        <source>export residents</source>
        <translation>导出居民台账</translation>
    </message>
    <message>
        <source>export the circle of services</source>
        <translation>导出服务圈</translation>
    </message>
    <message>
        <source>export the resources</source>
        <translation>导出资源</translation>
    </message>
    <message>
        <source>give a bag back</source>
        <translation>归还洗衣袋</translation>
    </message>
    <message>
        <source>give a deposit back</source>
        <translation>退还押金</translation>
    </message>
    <message>
        <source>give a duty in a grid</source>
        <translation>安排网格人员</translation>
    </message>
    <message>
        <source>give a free place to somebody who waits</source>
        <translation>候补转正</translation>
    </message>
    <message>
        <source>give a package</source>
        <translation>办理套餐</translation>
    </message>
    <message>
        <source>give held places back</source>
        <translation>放回所占位置</translation>
    </message>
    <message>
        <source>give up a route</source>
        <translation>停用送餐路线</translation>
    </message>
    <message>
        <source>give up an unfinished assessment</source>
        <translation>放弃没填完的能力评估</translation>
    </message>
    <message>
        <source>go back to the shipped text</source>
        <translation>恢复默认文书文本</translation>
    </message>
    <message>
        <source>hand a meal over to somebody else</source>
        <translation>转让一份餐</translation>
    </message>
    <message>
        <source>handle a matter</source>
        <translation>处理办件</translation>
    </message>
    <message>
        <source>hold places of a service</source>
        <translation>占位</translation>
    </message>
    <message>
        <source>issue a canteen card</source>
        <translation>发放饭卡</translation>
    </message>
    <message>
        <source>issue a paper</source>
        <translation>出具文书</translation>
    </message>
    <message>
        <source>judge two files to be two people</source>
        <translation>判定不是同一人</translation>
    </message>
    <message>
        <source>keep a package after its trial</source>
        <translation>体验后留用套餐</translation>
    </message>
    <message>
        <source>keep places of a service held</source>
        <translation>续占服务位置</translation>
    </message>
    <message>
        <source>lay a paper or picture to a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>leave a note</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>let a standing plan go on</source>
        <translation>恢复长期预约</translation>
    </message>
    <message>
        <source>lift a pause</source>
        <translation>解除暂停</translation>
    </message>
    <message>
        <source>load a washer</source>
        <translation>装机洗涤</translation>
    </message>
    <message>
        <source>locate addresses anew</source>
        <translation>重新归格</translation>
    </message>
    <message>
        <source>lock a month</source>
        <translation>月结</translation>
    </message>
    <message>
        <source>lock a month of services</source>
        <translation>服务月结</translation>
    </message>
    <message>
        <source>look at what an event would change</source>
        <translation>预看变化的影响</translation>
    </message>
    <message>
        <source>make the demo street</source>
        <translation>生成演示街道</translation>
    </message>
    <message>
        <source>mark items as reviewed</source>
        <translation>核对事项</translation>
    </message>
    <message>
        <source>mark the text of a paper as reviewed</source>
        <translation>核对文书文本</translation>
    </message>
    <message>
        <source>measure before a bath</source>
        <translation>助浴前测量</translation>
    </message>
    <message>
        <source>merge two files</source>
        <translation>合并档案</translation>
    </message>
    <message>
        <source>move buildings to another grid</source>
        <translation>调整楼栋所属网格</translation>
    </message>
    <message>
        <source>move to another bed</source>
        <translation>转床</translation>
    </message>
    <message>
        <source>offer a bed</source>
        <translation>提供床位</translation>
    </message>
    <message>
        <source>offer an item again</source>
        <translation>恢复事项</translation>
    </message>
    <message>
        <source>open an attachment</source>
        <translation>打开附件</translation>
    </message>
    <message>
        <source>open the count of the kitchen again</source>
        <translation>撤销截单</translation>
    </message>
    <message>
        <source>order the categories</source>
        <translation>调整类别次序</translation>
    </message>
    <message>
        <source>order the packages</source>
        <translation>调整套餐顺序</translation>
    </message>
    <message>
        <source>order the services</source>
        <translation>调整服务顺序</translation>
    </message>
    <message>
        <source>pay from the deposit</source>
        <translation>押金抵扣</translation>
    </message>
    <message>
        <source>pin a resource on a plan</source>
        <translation>在平面图上标注资源</translation>
    </message>
    <message>
        <source>plan a leave</source>
        <translation>登记请假</translation>
    </message>
    <message>
        <source>plan a move</source>
        <translation>安排转床</translation>
    </message>
    <message>
        <source>print a copy of someone&apos;s data</source>
        <translation>打印个人信息副本</translation>
    </message>
    <message>
        <source>print a paper again</source>
        <translation>补打文书</translation>
    </message>
    <message>
        <source>print a plan of an estate</source>
        <translation>打印服务资源地图</translation>
    </message>
    <message>
        <source>print a receipt</source>
        <translation>打印回执</translation>
    </message>
    <message>
        <source>print a service day</source>
        <translation>打印便民服务日安排</translation>
    </message>
    <message>
        <source>print a settlement</source>
        <translation>打印月结算表</translation>
    </message>
    <message>
        <source>print a settlement of services</source>
        <translation>打印服务结算表</translation>
    </message>
    <message>
        <source>print a statement of account</source>
        <translation>打印费用结算单</translation>
    </message>
    <message>
        <source>print a statement of services</source>
        <translation>打印服务对账单</translation>
    </message>
    <message>
        <source>print an assessment report</source>
        <translation>打印能力评估报告</translation>
    </message>
    <message>
        <source>print bed cards</source>
        <translation>打印床头卡</translation>
    </message>
    <message>
        <source>print cards</source>
        <translation>打印卡片</translation>
    </message>
    <message>
        <source>print cards again</source>
        <translation>重印卡片</translation>
    </message>
    <message>
        <source>print cards by command</source>
        <translation>用命令打印卡片</translation>
    </message>
    <message>
        <source>print duty boards</source>
        <translation>打印公示牌</translation>
    </message>
    <message>
        <source>print envelope labels</source>
        <translation>打印信封标签</translation>
    </message>
    <message>
        <source>print meal labels</source>
        <translation>打印餐签</translation>
    </message>
    <message>
        <source>print records of baths</source>
        <translation>打印助浴记录表</translation>
    </message>
    <message>
        <source>print route sheets</source>
        <translation>打印送餐路线单</translation>
    </message>
    <message>
        <source>print tags of laundry bags</source>
        <translation>打印洗衣袋标签</translation>
    </message>
    <message>
        <source>print the changes of standing plans</source>
        <translation>打印长期预约变更单</translation>
    </message>
    <message>
        <source>print the circle of services</source>
        <translation>打印服务圈</translation>
    </message>
    <message>
        <source>print the directory of resources</source>
        <translation>打印资源手册</translation>
    </message>
    <message>
        <source>print the extra slip of the kitchen</source>
        <translation>打印加减餐条</translation>
    </message>
    <message>
        <source>print the free beds</source>
        <translation>打印空床汇总表</translation>
    </message>
    <message>
        <source>print the hand-over of the shift</source>
        <translation>打印交接班表</translation>
    </message>
    <message>
        <source>print the kitchen sheet</source>
        <translation>打印备餐单</translation>
    </message>
    <message>
        <source>print the list of overdue bags</source>
        <translation>打印逾期洗衣袋清单</translation>
    </message>
    <message>
        <source>print the night round</source>
        <translation>打印夜间查床表</translation>
    </message>
    <message>
        <source>print the reconciliation of a day</source>
        <translation>打印日结单</translation>
    </message>
    <message>
        <source>print the services of a day</source>
        <translation>打印当天服务单</translation>
    </message>
    <message>
        <source>print the sign-off sheet of the canteen</source>
        <translation>打印堂食签到表</translation>
    </message>
    <message>
        <source>put a bed back into use</source>
        <translation>恢复床位使用</translation>
    </message>
    <message>
        <source>put a booking to another time</source>
        <translation>预约改期</translation>
    </message>
    <message>
        <source>put a value back</source>
        <translation>恢复原值</translation>
    </message>
    <message>
        <source>put down that a service is under way</source>
        <translation>登记服务开始</translation>
    </message>
    <message>
        <source>put down that a service was done</source>
        <translation>登记服务完成</translation>
    </message>
    <message>
        <source>put down that nobody came</source>
        <translation>登记未到</translation>
    </message>
    <message>
        <source>put down that the risks were told</source>
        <translation>登记已告知入住风险</translation>
    </message>
    <message>
        <source>put in line for a service</source>
        <translation>登记候补</translation>
    </message>
    <message>
        <source>put on the waitlist</source>
        <translation>列入候补</translation>
    </message>
    <message>
        <source>put somebody on a route</source>
        <translation>编入送餐路线</translation>
    </message>
    <message>
        <source>record a consent or notice</source>
        <translation>登记同意或告知</translation>
    </message>
    <message>
        <source>record a life event</source>
        <translation>登记变化</translation>
    </message>
    <message>
        <source>record a return</source>
        <translation>登记返回</translation>
    </message>
    <message>
        <source>remove a grid</source>
        <translation>撤销网格</translation>
    </message>
    <message>
        <source>remove a plan of an estate</source>
        <translation>删除平面图</translation>
    </message>
    <message>
        <source>remove a resource</source>
        <translation>删除资源</translation>
    </message>
    <message>
        <source>remove an address range</source>
        <translation>删除地址范围</translation>
    </message>
    <message>
        <source>remove an attachment</source>
        <translation>移除附件</translation>
    </message>
    <message>
        <source>remove buildings</source>
        <translation>删除楼栋</translation>
    </message>
    <message>
        <source>reopen an account</source>
        <translation>启用账号</translation>
    </message>
    <message>
        <source>report a card lost</source>
        <translation>挂失卡片</translation>
    </message>
    <message>
        <source>reset a password</source>
        <translation>重设密码</translation>
    </message>
    <message>
        <source>restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>retire a bed</source>
        <translation>撤销床位</translation>
    </message>
    <message>
        <source>retire a card template or use it again</source>
        <translation>停用或恢复卡片样式</translation>
    </message>
    <message>
        <source>retire a printer profile or use it again</source>
        <translation>停用或恢复打印机校准</translation>
    </message>
    <message>
        <source>retire a room</source>
        <translation>撤销房间</translation>
    </message>
    <message>
        <source>retire a room, carer, van or washer</source>
        <translation>停用或恢复资源</translation>
    </message>
    <message>
        <source>reveal masked details</source>
        <translation>显示遮挡内容</translation>
    </message>
    <message>
        <source>reverse a line of an account</source>
        <translation>冲销一笔账</translation>
    </message>
    <message>
        <source>reverse a line of an account of services</source>
        <translation>冲正服务账目</translation>
    </message>
    <message>
        <source>save a bed</source>
        <translation>保存床位</translation>
    </message>
    <message>
        <source>save a building</source>
        <translation>保存楼栋</translation>
    </message>
    <message>
        <source>save a card template</source>
        <translation>保存卡片样式</translation>
    </message>
    <message>
        <source>save a category</source>
        <translation>保存人员类别</translation>
    </message>
    <message>
        <source>save a diet</source>
        <translation>保存餐型</translation>
    </message>
    <message>
        <source>save a duty board</source>
        <translation>保存公示牌</translation>
    </message>
    <message>
        <source>save a grid</source>
        <translation>保存网格</translation>
    </message>
    <message>
        <source>save a list as a sheet</source>
        <translation>导出名单</translation>
    </message>
    <message>
        <source>save a menu</source>
        <translation>保存菜单</translation>
    </message>
    <message>
        <source>save a package</source>
        <translation>保存套餐</translation>
    </message>
    <message>
        <source>save a plan of an estate</source>
        <translation>保存平面图</translation>
    </message>
    <message>
        <source>save a price</source>
        <translation>保存价格</translation>
    </message>
    <message>
        <source>save a printer profile</source>
        <translation>保存打印机校准</translation>
    </message>
    <message>
        <source>save a rate</source>
        <translation>保存收费标准</translation>
    </message>
    <message>
        <source>save a resident</source>
        <translation>保存居民档案</translation>
    </message>
    <message>
        <source>save a resource</source>
        <translation>保存资源</translation>
    </message>
    <message>
        <source>save a room</source>
        <translation>保存房间</translation>
    </message>
    <message>
        <source>save a room, carer, van or washer</source>
        <translation>保存资源</translation>
    </message>
    <message>
        <source>save a route</source>
        <translation>保存送餐路线</translation>
    </message>
    <message>
        <source>save a service</source>
        <translation>保存服务</translation>
    </message>
    <message>
        <source>save a standing plan</source>
        <translation>保存长期预约</translation>
    </message>
    <message>
        <source>save a subsidy</source>
        <translation>保存补贴</translation>
    </message>
    <message>
        <source>save a weekly time of a service</source>
        <translation>保存服务场次</translation>
    </message>
    <message>
        <source>save address ranges</source>
        <translation>保存一批地址范围</translation>
    </message>
    <message>
        <source>save an account</source>
        <translation>保存账号</translation>
    </message>
    <message>
        <source>save an address range</source>
        <translation>保存地址范围</translation>
    </message>
    <message>
        <source>save an item</source>
        <translation>保存事项</translation>
    </message>
    <message>
        <source>save buildings</source>
        <translation>保存一批楼栋</translation>
    </message>
    <message>
        <source>save lists of grids as a sheet</source>
        <translation>导出网格资料</translation>
    </message>
    <message>
        <source>save the catalogue as a sheet</source>
        <translation>导出事项目录</translation>
    </message>
    <message>
        <source>save the duty contacts</source>
        <translation>导出值班通讯录</translation>
    </message>
    <message>
        <source>save the duty hours as a calendar</source>
        <translation>导出值班日历</translation>
    </message>
    <message>
        <source>save the text of a paper</source>
        <translation>保存文书文本</translation>
    </message>
    <message>
        <source>save what somebody may eat</source>
        <translation>保存饮食忌口</translation>
    </message>
    <message>
        <source>say that duty boards were not printed</source>
        <translation>登记公示牌没有印出来</translation>
    </message>
    <message>
        <source>say what a bed needs</source>
        <translation>设置床位状态</translation>
    </message>
    <message>
        <source>say which cards came out of the printer</source>
        <translation>登记已印出的卡</translation>
    </message>
    <message>
        <source>scan a code</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>set the points of the waitlist</source>
        <translation>设置候补分值</translation>
    </message>
    <message>
        <source>set the thresholds of baths</source>
        <translation>设置助浴门槛</translation>
    </message>
    <message>
        <source>set up the desk</source>
        <translation>首次设置</translation>
    </message>
    <message>
        <source>settle a day of services</source>
        <translation>结算当日服务</translation>
    </message>
    <message>
        <source>settle missing pieces</source>
        <translation>处理缺件</translation>
    </message>
    <message>
        <source>sign for a note</source>
        <translation>签收留言</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>stop a print run</source>
        <translation>停止打印批次</translation>
    </message>
    <message>
        <source>stop a standing plan</source>
        <translation>停止长期预约</translation>
    </message>
    <message>
        <source>stop offering a diet</source>
        <translation>停用餐型</translation>
    </message>
    <message>
        <source>stop offering an item</source>
        <translation>停用事项</translation>
    </message>
    <message>
        <source>stop or resume a category</source>
        <translation>停用或恢复人员类别</translation>
    </message>
    <message>
        <source>stop or resume a package</source>
        <translation>停办或恢复套餐</translation>
    </message>
    <message>
        <source>stop or resume a service</source>
        <translation>停办或恢复服务</translation>
    </message>
    <message>
        <source>swap beds</source>
        <translation>互换床位</translation>
    </message>
    <message>
        <source>take a bag in</source>
        <translation>收洗衣袋</translation>
    </message>
    <message>
        <source>take a bed out of use for a time</source>
        <translation>床位暂停使用</translation>
    </message>
    <message>
        <source>take a closing back</source>
        <translation>撤销停开或加开</translation>
    </message>
    <message>
        <source>take a deposit</source>
        <translation>收取押金</translation>
    </message>
    <message>
        <source>take a duty board down or hang it again</source>
        <translation>撤下或恢复公示牌</translation>
    </message>
    <message>
        <source>take a handing out back</source>
        <translation>撤销取餐登记</translation>
    </message>
    <message>
        <source>take a leave back</source>
        <translation>撤销请假</translation>
    </message>
    <message>
        <source>take a life event back</source>
        <translation>撤销登记的变化</translation>
    </message>
    <message>
        <source>take a meal back</source>
        <translation>退餐</translation>
    </message>
    <message>
        <source>take a merge back</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>take a package back</source>
        <translation>撤销套餐</translation>
    </message>
    <message>
        <source>take a request for the waitlist</source>
        <translation>登记候补申请</translation>
    </message>
    <message>
        <source>take a resource off a plan</source>
        <translation>取下平面图标注</translation>
    </message>
    <message>
        <source>take a weekly time of a service away</source>
        <translation>删除服务场次</translation>
    </message>
    <message>
        <source>take an ability assessment back</source>
        <translation>作废能力评估</translation>
    </message>
    <message>
        <source>take an act on a bag back</source>
        <translation>撤回洗衣操作</translation>
    </message>
    <message>
        <source>take an act on a booking back</source>
        <translation>撤销预约操作</translation>
    </message>
    <message>
        <source>take an act on a stay back</source>
        <translation>撤销床位操作</translation>
    </message>
    <message>
        <source>take an item&apos;s change back</source>
        <translation>撤回事项修改</translation>
    </message>
    <message>
        <source>take in a matter</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>take new items of the program</source>
        <translation>收入随程序新增的事项</translation>
    </message>
    <message>
        <source>take over the shipped services</source>
        <translation>取用随附的服务目录</translation>
    </message>
    <message>
        <source>take the picture off a card template</source>
        <translation>去掉卡片样式的图标</translation>
    </message>
    <message>
        <source>undo an import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>undo an import of grids</source>
        <translation>撤销网格导入</translation>
    </message>
    <message>
        <source>unload a washer</source>
        <translation>洗涤完成</translation>
    </message>
    <message>
        <source>unlock an account</source>
        <translation>解锁账号</translation>
    </message>
    <message>
        <source>waive a booking</source>
        <translation>预约免单</translation>
    </message>
    <message>
        <source>waive a part of services</source>
        <translation>减免服务费</translation>
    </message>
    <message>
        <source>withdraw a consent</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>withdraw a duty</source>
        <translation>撤回网格人员</translation>
    </message>
    <message>
        <source>withdraw a judgement</source>
        <translation>撤回判定</translation>
    </message>
    <message>
        <source>withdraw a leaving</source>
        <translation>撤销待退住</translation>
    </message>
    <message>
        <source>write a night round down</source>
        <translation>登记夜间查床</translation>
    </message>
</context>
<context>
    <name>record_subjects</name>
    <message>
        <source>ability assessment</source>
        <translation>能力评估</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>booking of a service</source>
        <translation>服务预约</translation>
    </message>
    <message>
        <source>building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>calendar day</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>canteen card</source>
        <translation>饭卡</translation>
    </message>
    <message>
        <source>category</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>停开</translation>
    </message>
    <message>
        <source>code of a card</source>
        <translation>卡片码</translation>
    </message>
    <message>
        <source>consent or notice</source>
        <translation>同意或告知</translation>
    </message>
    <message>
        <source>contact card</source>
        <translation>便民联系卡</translation>
    </message>
    <message>
        <source>database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>delivery route</source>
        <translation>送餐路线</translation>
    </message>
    <message>
        <source>diet</source>
        <translation>餐型</translation>
    </message>
    <message>
        <source>duty board</source>
        <translation>责任公示牌</translation>
    </message>
    <message>
        <source>emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>envelope labels</source>
        <translation>信封标签</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>grid member</source>
        <translation>网格人员</translation>
    </message>
    <message>
        <source>grid range</source>
        <translation>网格范围</translation>
    </message>
    <message>
        <source>hand-over note</source>
        <translation>交接班留言</translation>
    </message>
    <message>
        <source>household</source>
        <translation>户</translation>
    </message>
    <message>
        <source>import</source>
        <translation>台账导入</translation>
    </message>
    <message>
        <source>item of a package</source>
        <translation>套餐项目</translation>
    </message>
    <message>
        <source>judgement: two people</source>
        <translation>判定为不同的人</translation>
    </message>
    <message>
        <source>kind of category</source>
        <translation>人员类别字典</translation>
    </message>
    <message>
        <source>laundry bag</source>
        <translation>洗衣袋</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>请假外出</translation>
    </message>
    <message>
        <source>life event</source>
        <translation>生活事件</translation>
    </message>
    <message>
        <source>line of a night round</source>
        <translation>查床记录</translation>
    </message>
    <message>
        <source>line of an account</source>
        <translation>账目</translation>
    </message>
    <message>
        <source>line of the ledger of a package</source>
        <translation>套餐流水</translation>
    </message>
    <message>
        <source>line of the ledger of services</source>
        <translation>服务账目</translation>
    </message>
    <message>
        <source>load of a washer</source>
        <translation>洗衣机次</translation>
    </message>
    <message>
        <source>locked month</source>
        <translation>月结</translation>
    </message>
    <message>
        <source>locked month of services</source>
        <translation>服务月结</translation>
    </message>
    <message>
        <source>material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>matter</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>merge of two files</source>
        <translation>档案合并</translation>
    </message>
    <message>
        <source>night round</source>
        <translation>夜间查床</translation>
    </message>
    <message>
        <source>note on a resident</source>
        <translation>居民备注</translation>
    </message>
    <message>
        <source>package</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>package held</source>
        <translation>持有套餐</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>pieces in a bag</source>
        <translation>袋内衣物</translation>
    </message>
    <message>
        <source>pin on a plan</source>
        <translation>平面图标点</translation>
    </message>
    <message>
        <source>plan of an estate</source>
        <translation>小区平面图</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>print run</source>
        <translation>打印批次</translation>
    </message>
    <message>
        <source>printer profile</source>
        <translation>打印机校准</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>收费标准</translation>
    </message>
    <message>
        <source>reconciliation of a day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>record of a bath</source>
        <translation>助浴记录</translation>
    </message>
    <message>
        <source>resident</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>resource of a weekly time</source>
        <translation>场次资源</translation>
    </message>
    <message>
        <source>role of an account</source>
        <translation>账号角色</translation>
    </message>
    <message>
        <source>room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>room, carer, van or washer</source>
        <translation>房间、人员或设备</translation>
    </message>
    <message>
        <source>route of one day</source>
        <translation>当日路线</translation>
    </message>
    <message>
        <source>search</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>service</source>
        <translation>养老服务</translation>
    </message>
    <message>
        <source>service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>slot of a service</source>
        <translation>服务时段</translation>
    </message>
    <message>
        <source>standing plan</source>
        <translation>长期预约</translation>
    </message>
    <message>
        <source>station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>stay in a bed</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>step of a booking</source>
        <translation>预约步骤</translation>
    </message>
    <message>
        <source>step of a matter</source>
        <translation>办理环节</translation>
    </message>
    <message>
        <source>step of a stay</source>
        <translation>入住经过</translation>
    </message>
    <message>
        <source>stop of a route</source>
        <translation>路线站点</translation>
    </message>
    <message>
        <source>subsidy rule</source>
        <translation>补贴规则</translation>
    </message>
    <message>
        <source>template of cards</source>
        <translation>卡片样式</translation>
    </message>
    <message>
        <source>text of a paper</source>
        <translation>文书文本</translation>
    </message>
    <message>
        <source>time on a bed</source>
        <translation>占床时段</translation>
    </message>
    <message>
        <source>use of a room or carer</source>
        <translation>房间或人员占用</translation>
    </message>
    <message>
        <source>weekly time of a service</source>
        <translation>服务场次</translation>
    </message>
    <message>
        <source>what somebody may eat</source>
        <translation>饮食档案</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>工作时间</translation>
    </message>
</context>
<context>
    <name>record_values</name>
    <message>
        <source>80 mm roll</source>
        <translation>80 毫米小票</translation>
    </message>
    <message>
        <source>a grid</source>
        <translation>按网格</translation>
    </message>
    <message>
        <source>a search</source>
        <translation>按搜索</translation>
    </message>
    <message>
        <source>account closed</source>
        <translation>账号已停用</translation>
    </message>
    <message>
        <source>account or password wrong</source>
        <translation>账号或密码不对</translation>
    </message>
    <message>
        <source>all numbers</source>
        <translation>不分单双号</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>随系统</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>窗口办理</translation>
    </message>
    <message>
        <source>by a community cadre</source>
        <translation>社区专干办理</translation>
    </message>
    <message>
        <source>by a team with a lead unit</source>
        <translation>牵头单位组团办理</translation>
    </message>
    <message>
        <source>by the grid</source>
        <translation>网格办理</translation>
    </message>
    <message>
        <source>cards out of date</source>
        <translation>内容已过时的卡</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>deceased</source>
        <translation>去世</translation>
    </message>
    <message>
        <source>even numbers</source>
        <translation>双号</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>its own days</source>
        <translation>按当月天数</translation>
    </message>
    <message>
        <source>ledger of beds</source>
        <translation>床位台账</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>lives here</source>
        <translation>在住</translation>
    </message>
    <message>
        <source>living address</source>
        <translation>现居住地址</translation>
    </message>
    <message>
        <source>locked after too many wrong passwords</source>
        <translation>密码连错，已锁定</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>merged into another file</source>
        <translation>已并入其他档案</translation>
    </message>
    <message>
        <source>moved away</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>named one by one</source>
        <translation>逐个选定</translation>
    </message>
    <message>
        <source>no paper yet</source>
        <translation>暂无证件</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>odd numbers</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>other paper</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>受理回执</translation>
    </message>
    <message>
        <source>registered address</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>residence permit (HK, Macao, Taiwan)</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>resident ID card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>residents&apos; ledger</source>
        <translation>居民台账</translation>
    </message>
    <message>
        <source>thirty days</source>
        <translation>按三十天</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>It does not follow the record before it: one of the two was put in or changed.</source>
        <translation>与前一条记录不衔接：其中一条是后来插入的或被改动过。</translation>
    </message>
    <message>
        <source>It was added past the head of the chain.</source>
        <translation>这条记录是绕过记录链添加的。</translation>
    </message>
    <message>
        <source>Its content was changed after it was written.</source>
        <translation>记录写入后内容被改动过。</translation>
    </message>
    <message>
        <source>Records {first} to {last} are missing.</source>
        <translation>缺少第 {first} 至 {last} 条记录。</translation>
    </message>
    <message>
        <source>The end is missing: the head names record {head}, the last one is {last}.</source>
        <translation>末尾缺失：链头指向第 {head} 条，实际最后一条是第 {last} 条。</translation>
    </message>
    <message>
        <source>The head of the chain names another hash.</source>
        <translation>记录链末端的校验值不符。</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>someone else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <source>{names} saved this while you were editing. Nothing of yours is lost.</source>
        <translation>您编辑期间，{names}已保存了同一条内容。您填写的内容没有丢失。</translation>
    </message>
</context>
<context>
    <name>records_page</name>
    <message>
        <source>(blank)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>核验记录链</translation>
    </message>
    <message>
        <source>Check the chain of records</source>
        <translation>核验记录链</translation>
    </message>
    <message>
        <source>Choose a longer time or take a filter away.</source>
        <translation>放宽时间，或去掉一个条件。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>选日期</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>看明细</translation>
    </message>
    <message>
        <source>Every act</source>
        <translation>所有操作</translation>
    </message>
    <message>
        <source>Every subject</source>
        <translation>所有对象</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>改动的栏目、原因</translation>
    </message>
    <message>
        <source>Find in the records</source>
        <translation>在记录里找</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>较新</translation>
    </message>
    <message>
        <source>No field was changed by this act.</source>
        <translation>这次操作没有改动栏目。</translation>
    </message>
    <message>
        <source>No record chosen</source>
        <translation>没有选中记录</translation>
    </message>
    <message>
        <source>No record meets these filters.</source>
        <translation>没有符合条件的记录。</translation>
    </message>
    <message>
        <source>Nothing is changed by checking.</source>
        <translation>只核验，不改任何内容。</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>较早</translation>
    </message>
    <message>
        <source>Read and compare</source>
        <translation>逐条核对</translation>
    </message>
    <message>
        <source>Reason: {text}</source>
        <translation>原因：{text}</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>See that record</source>
        <translation>看这一条</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Text, name, number or workstation</source>
        <translation>内容、姓名、编号或电脑名</translation>
    </message>
    <message>
        <source>The chain breaks at record {n}</source>
        <translation>记录链从第 {n} 条起对不上</translation>
    </message>
    <message>
        <source>The chain is whole</source>
        <translation>记录链完整</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>import {n}</source>
        <translation>第 {n} 次导入</translation>
    </message>
    <message>
        <source>page {page}, {n} records</source>
        <translation>第 {page} 页，{n} 条</translation>
    </message>
    <message>
        <source>{fields} and {n} more</source>
        <translation>{fields} 等，另有 {n} 项</translation>
    </message>
    <message>
        <source>{n} records, each fits the one before it.</source>
        <translation>共 {n} 条，前后都对得上，没有改过、少过、插过。</translation>
    </message>
    <message>
        <source>{why} {n} records before it fit. Keep the database as it is and tell the administrator.</source>
        <translation>{why}之前的 {n} 条都对得上。请保持数据库原样，并告诉系统管理员。</translation>
    </message>
</context>
<context>
    <name>reprints</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>address of a resident</source>
        <translation>居民住址</translation>
    </message>
    <message>
        <source>doctor or telephone</source>
        <translation>医生或电话</translation>
    </message>
    <message>
        <source>family of a resident</source>
        <translation>居民家属</translation>
    </message>
    <message>
        <source>grid worker or telephone</source>
        <translation>网格员或电话</translation>
    </message>
    <message>
        <source>health of a resident</source>
        <translation>居民健康提示</translation>
    </message>
    <message>
        <source>meal point</source>
        <translation>就餐点</translation>
    </message>
    <message>
        <source>name of a resident</source>
        <translation>居民姓名</translation>
    </message>
    <message>
        <source>police or telephone</source>
        <translation>民警或电话</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>services</source>
        <translation>服务项目</translation>
    </message>
    <message>
        <source>station or its telephone</source>
        <translation>站点名称或电话</translation>
    </message>
    <message>
        <source>steward or telephone</source>
        <translation>管家或电话</translation>
    </message>
</context>
<context>
    <name>reprints_view</name>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>All that was printed is as it should be.</source>
        <translation>已印的都与现在的登记一致。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>公示牌</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Print {n} duty boards …</source>
        <translation>打印 {n} 块公示牌…</translation>
    </message>
    <message>
        <source>Print {n} × {kind} …</source>
        <translation>打印 {n} 张{kind}…</translation>
    </message>
    <message>
        <source>See which</source>
        <translation>看是哪些</translation>
    </message>
    <message>
        <source>To be reprinted</source>
        <translation>需要重印</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变了什么</translation>
    </message>
    <message>
        <source>whole station</source>
        <translation>全站</translation>
    </message>
    <message>
        <source>{much} say something else than the desk does now.</source>
        <translation>{much}与现在的登记不一致。</translation>
    </message>
    <message>
        <source>{n} cards</source>
        <translation>{n} 张卡</translation>
    </message>
    <message>
        <source>{n} duty boards</source>
        <translation>{n} 块公示牌</translation>
    </message>
    <message>
        <source>{n} duty boards were never printed.</source>
        <translation>还有 {n} 块公示牌没有印过。</translation>
    </message>
</context>
<context>
    <name>resident_file</name>
    <message>
        <source>Ability assessments</source>
        <translation>能力评估</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>加一位</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Address, household and grid change; the relation begins anew.</source>
        <translation>住址、户和网格跟着改；与户主关系重新填。</translation>
    </message>
    <message>
        <source>Agreed on {day}.</source>
        <translation>{day} 同意的。</translation>
    </message>
    <message>
        <source>Allergy</source>
        <translation>过敏</translation>
    </message>
    <message>
        <source>An assessment is taken back in its own window, with a reason.</source>
        <translation>评估要打开那一份，写明原因作废。</translation>
    </message>
    <message>
        <source>Assess anew, by GB/T 42195-2022  Ctrl+B</source>
        <translation>按 GB/T 42195-2022 评估　Ctrl+B</translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Back at home</source>
        <translation>回来了</translation>
    </message>
    <message>
        <source>Back since</source>
        <translation>哪天回来的</translation>
    </message>
    <message>
        <source>Beds</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>放回来</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>已放回</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>谁同意的</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Change: {what}</source>
        <translation>修改：{what}</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Changes of what</source>
        <translation>看哪些变更</translation>
    </message>
    <message>
        <source>Changes: {what}</source>
        <translation>变更：{what}</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>收起这一行</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>打印联系卡</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Copy of the own data</source>
        <translation>个人信息副本</translation>
    </message>
    <message>
        <source>Ctrl+H  who changed it</source>
        <translation>Ctrl+H　谁改过</translation>
    </message>
    <message>
        <source>Ctrl+Z takes it back</source>
        <translation>Ctrl+Z 撤回</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>去世</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>去世日期</translation>
    </message>
    <message>
        <source>Don&apos;t record</source>
        <translation>不登记</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>可以把文件拖到这里</translation>
    </message>
    <message>
        <source>Due soon: {day}</source>
        <translation>快到期：{day}</translation>
    </message>
    <message>
        <source>Enter  change {what}</source>
        <translation>Enter　修改{what}</translation>
    </message>
    <message>
        <source>Everything on file, nothing masked. Your name and the reason are recorded.</source>
        <translation>打印档案里的全部信息，不隐去。您的姓名和理由记录在案。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>Hospital and ward</source>
        <translation>医院和病区</translation>
    </message>
    <message>
        <source>In which way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>It says now: {values}. Press again to record all the same.</source>
        <translation>现在是：{values}。再按一次照样登记。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不撤</translation>
    </message>
    <message>
        <source>Leaves all lists of the living, and nothing new is taken in; what happened is kept.</source>
        <translation>不再出现在在住的名单里，不再受理新事；往来和记录都保留。</translation>
    </message>
    <message>
        <source>Leaves the household and the lists of who lives here; what happened is kept.</source>
        <translation>离开这一户，不再出现在在住的名单里；往来和记录都保留。</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>生活</translation>
    </message>
    <message>
        <source>Lives here again; household and grid follow the address.</source>
        <translation>算作在住；户和网格按住址划分。</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Merges</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>搬走</translation>
    </message>
    <message>
        <source>Moved away on</source>
        <translation>哪天搬走的</translation>
    </message>
    <message>
        <source>Moved here</source>
        <translation>搬来</translation>
    </message>
    <message>
        <source>Moved here on</source>
        <translation>哪天搬来的</translation>
    </message>
    <message>
        <source>Moved over on</source>
        <translation>哪天换的</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>新住址</translation>
    </message>
    <message>
        <source>New assessment</source>
        <translation>新评估</translation>
    </message>
    <message>
        <source>Next door</source>
        <translation>近邻</translation>
    </message>
    <message>
        <source>Next due {day}</source>
        <translation>下次 {day}</translation>
    </message>
    <message>
        <source>No allergy written down</source>
        <translation>没有登记过敏</translation>
    </message>
    <message>
        <source>No meals, no knocks</source>
        <translation>入住期间停餐、停敲门</translation>
    </message>
    <message>
        <source>Not assessed yet</source>
        <translation>还没有评估过</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>没有撤回</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing about health written down</source>
        <translation>没有登记健康情况</translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <translation>还没有往来。</translation>
    </message>
    <message>
        <source>Nothing was changed since it was written down.</source>
        <translation>建档以后没有改过。</translation>
    </message>
    <message>
        <source>Nothing was saved here that could be undone.</source>
        <translation>这里没有可以撤回的修改。</translation>
    </message>
    <message>
        <source>Notices and consents</source>
        <translation>告知和同意</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the copy of an identity paper</source>
        <translation>打开证件复印件</translation>
    </message>
    <message>
        <source>Or drop it here, or paste it with Ctrl+V</source>
        <translation>也可以拖进来，或按 Ctrl+V 粘贴</translation>
    </message>
    <message>
        <source>Other household</source>
        <translation>换户</translation>
    </message>
    <message>
        <source>Overdue: was due {day}</source>
        <translation>已逾期：应于 {day}</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Please say which day.</source>
        <translation>请填日期。</translation>
    </message>
    <message>
        <source>Please write the day like 2024-03-01.</source>
        <translation>日期请写成 2024-03-01 这样。</translation>
    </message>
    <message>
        <source>Print a contact card</source>
        <translation>打印联系卡</translation>
    </message>
    <message>
        <source>Print a copy of all data for the resident</source>
        <translation>把本人全部信息打印一份给居民</translation>
    </message>
    <message>
        <source>Print a copy of the own data?</source>
        <translation>打印个人信息副本？</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复原值</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Record a notice, a consent or a request</source>
        <translation>登记告知、同意或申请</translation>
    </message>
    <message>
        <source>Record it anew</source>
        <translation>重新登记</translation>
    </message>
    <message>
        <source>Record that {name} has died?</source>
        <translation>登记{name}去世？</translation>
    </message>
    <message>
        <source>Record the death</source>
        <translation>登记去世</translation>
    </message>
    <message>
        <source>Recorded before</source>
        <translation>以前登记的</translation>
    </message>
    <message>
        <source>Recorded wrongly</source>
        <translation>记错了</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line</source>
        <translation>Shift+Enter 换行</translation>
    </message>
    <message>
        <source>Shown as at home from that day on.</source>
        <translation>从这天起显示在家。</translation>
    </message>
    <message>
        <source>Shown as away meanwhile; the file stays as it is.</source>
        <translation>这段时间显示外出；档案不变。</translation>
    </message>
    <message>
        <source>Shown as in hospital meanwhile; the file stays as it is.</source>
        <translation>这段时间显示住院；档案不变。</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>Something changed</source>
        <translation>登记变化</translation>
    </message>
    <message>
        <source>Still to ask: {what}</source>
        <translation>还缺：{what}</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>拿走</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take it back: {event}?</source>
        <translation>撤回“{event}”？</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>已拿走</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>That file was merged into this one.</source>
        <translation>那份档案已经并入这一份。</translation>
    </message>
    <message>
        <source>The file says again what it said before. The records keep both.</source>
        <translation>档案恢复登记以前的内容，两次都留在操作记录里。</translation>
    </message>
    <message>
        <source>The guardian asks for it and has shown papers</source>
        <translation>监护人申请，已核对证件</translation>
    </message>
    <message>
        <source>The resident asks for it and has shown a paper</source>
        <translation>本人申请，已核对证件</translation>
    </message>
    <message>
        <source>The resident takes it back, from today</source>
        <translation>居民撤回同意，今天起</translation>
    </message>
    <message>
        <source>This value</source>
        <translation>这一栏</translation>
    </message>
    <message>
        <source>Typed {moment} and not saved</source>
        <translation>{moment} 打的，还没保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到哪天</translation>
    </message>
    <message>
        <source>What</source>
        <translation>登记什么</translation>
    </message>
    <message>
        <source>What changed with {name}</source>
        <translation>登记变化：{name}</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>往来</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>申请什么</translation>
    </message>
    <message>
        <source>What is it needed for? The reason is recorded.</source>
        <translation>为什么要看？原因记录在案。</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>What it said before this change</source>
        <translation>回到这次修改之前的内容</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>What was said stays. Enter on a consent withdraws it.</source>
        <translation>告知和同意的登记不能撤回；要撤回同意，在那一条上按回车。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>Where to, and with whom</source>
        <translation>去哪里，和谁一起</translation>
    </message>
    <message>
        <source>Who changed it</source>
        <translation>谁改过</translation>
    </message>
    <message>
        <source>Whole file</source>
        <translation>整份档案</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 个</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>in bed {bed}</source>
        <translation>床位 {bed}</translation>
    </message>
    <message>
        <source>no address yet</source>
        <translation>没有住址</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>没有证件号</translation>
    </message>
    <message>
        <source>no telephone yet</source>
        <translation>没有电话</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>还不知道就空着</translation>
    </message>
    <message>
        <source>not written down</source>
        <translation>没有登记</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>review is due  {words}</source>
        <translation>该复核了　{words}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>自 {day} 起</translation>
    </message>
    <message>
        <source>such as the number of a paper</source>
        <translation>如证明的名称和编号</translation>
    </message>
    <message>
        <source>taken away by {who}</source>
        <translation>{who}拿走</translation>
    </message>
    <message>
        <source>{field}  (Ctrl+Z takes it back)</source>
        <translation>{field}（Ctrl+Z 撤回）</translation>
    </message>
    <message>
        <source>{field}: changed; not for your role</source>
        <translation>{field}：改过，内容不在你的权限内</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>{what}  Enter</source>
        <translation>{what}　Enter</translation>
    </message>
    <message>
        <source>{where} since {day}</source>
        <translation>{where} {day}起</translation>
    </message>
    <message>
        <source>{where} until {day}</source>
        <translation>{where} 到{day}</translation>
    </message>
    <message>
        <source>{who} has just changed this file: {fields}</source>
        <translation>{who}刚改过这份档案：{fields}</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be read.</source>
        <translation>“{name}”读不出来。</translation>
    </message>
</context>
<context>
    <name>resident_services</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>No package that can be used today</source>
        <translation>没有可用的服务包</translation>
    </message>
    <message>
        <source>Packages and money</source>
        <translation>服务包和费用</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Service packages</source>
        <translation>服务包</translation>
    </message>
    <message>
        <source>Show it on the board</source>
        <translation>在预约表中查看</translation>
    </message>
    <message>
        <source>Standing plans and pauses</source>
        <translation>长期预约和暂停</translation>
    </message>
    <message>
        <source>and {n} more in two weeks</source>
        <translation>两周内还有 {n} 个</translation>
    </message>
    <message>
        <source>at the door</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>brought home</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>nearly used up: ask if more is wanted</source>
        <translation>快用完，问要不要续</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day}到期</translation>
    </message>
</context>
<context>
    <name>residents</name>
    <message>
        <source>A colleague saved the same paper or address this very moment. Please try again.</source>
        <translation>同事刚刚保存了同一证件或同一地址，请再试一次。</translation>
    </message>
    <message>
        <source>An ethnicity has at most {most} characters.</source>
        <translation>民族最多 {most} 个字。</translation>
    </message>
    <message>
        <source>Please choose the category.</source>
        <translation>请选择人员类别。</translation>
    </message>
    <message>
        <source>Please say what it is needed for.</source>
        <translation>请说明查看的用途。</translation>
    </message>
    <message>
        <source>Sex is male, female or unknown.</source>
        <translation>性别只能是男、女或未知。</translation>
    </message>
    <message>
        <source>The birth date must lie between 1880 and today.</source>
        <translation>出生日期应在1880年至今天之间。</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>备注内容是空的。</translation>
    </message>
    <message>
        <source>There is nothing to show here any more.</source>
        <translation>这一项已经没有内容可以显示。</translation>
    </message>
    <message>
        <source>This change can&apos;t be put back.</source>
        <translation>这次修改不能撤销。</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>这份档案已经不存在了。</translation>
    </message>
    <message>
        <source>This file was merged into another. Open that file instead.</source>
        <translation>这份档案已并入另一份，请打开那一份。</translation>
    </message>
    <message>
        <source>This kind of paper is not known.</source>
        <translation>没有这种证件类型。</translation>
    </message>
    <message>
        <source>This paper is on another file: {person}. If it is the same person, merge the two files.</source>
        <translation>这个证件号码在另一份档案上：{person}。如是同一人，请合并两份档案。</translation>
    </message>
    <message>
        <source>This paper is on file already: {person}. Open that file instead.</source>
        <translation>该证件已有档案：{person}。请直接打开那份档案。</translation>
    </message>
    <message>
        <source>This status is not known.</source>
        <translation>没有这种状态。</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n}岁</translation>
    </message>
    <message>
        <source>{who} saved this file while you were typing. Nothing of yours is lost.</source>
        <translation>您填写期间，{who}已保存了这份档案。您填的内容都还在。</translation>
    </message>
    <message>
        <source>“{field}” was changed since by {who}. Nothing was put back.</source>
        <translation>“{field}”后来被{who}改过，没有撤销。</translation>
    </message>
    <message>
        <source>“{label}” can&apos;t end before it began on {since}.</source>
        <translation>“{label}”从 {since} 开始，结束日期不能更早。</translation>
    </message>
</context>
<context>
    <name>residents_page</name>
    <message>
        <source> · {n:,} households</source>
        <translation>・{n:,} 户</translation>
    </message>
    <message>
        <source>A day, like 2024-03-01</source>
        <translation>日期，如 2024-03-01</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>加一类</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>全部档案</translation>
    </message>
    <message>
        <source>All grids</source>
        <translation>全部网格</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>过敏</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>独居</translation>
    </message>
    <message>
        <source>Another contact</source>
        <translation>加一位</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>加一个号码</translation>
    </message>
    <message>
        <source>Another reason …</source>
        <translation>其他原因……</translation>
    </message>
    <message>
        <source>Any age</source>
        <translation>不限年龄</translation>
    </message>
    <message>
        <source>Asks for a reason and is recorded</source>
        <translation>要写明原因，并记录在案</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>回去接着改</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回名单</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Both are kept in the records.</source>
        <translation>两份都会留在修改记录里</translation>
    </message>
    <message>
        <source>Bring in the station&apos;s ledger on the ledgers page, or write a first file.</source>
        <translation>可以到“台账”页导入站点的花名册，也可以先建一份。</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>类别统计</translation>
    </message>
    <message>
        <source>By the address</source>
        <translation>按住址自动划分</translation>
    </message>
    <message>
        <source>Calling the resident or the family</source>
        <translation>给本人或家属打电话</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Checking who is at the window</source>
        <translation>窗口核对身份</translation>
    </message>
    <message>
        <source>Choose for each field which one stays. Nothing that was typed is lost.</source>
        <translation>逐项选留哪一个。您填的内容一个字都不会丢。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Compare and merge</source>
        <translation>比对合并</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>去世</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Double files</source>
        <translation>重复档案</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Family and neighbours</source>
        <translation>家里人和联系人</translation>
    </message>
    <message>
        <source>Filling in an application for the resident</source>
        <translation>代居民填写申请材料</translation>
    </message>
    <message>
        <source>Find in this list: name, pinyin, number, address</source>
        <translation>在名单里找：姓名、拼音、号码、住址</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着填</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>接着填</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>In an emergency {who}</source>
        <translation>紧急联系 {who}</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Last here</source>
        <translation>最近来访</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开？</translation>
    </message>
    <message>
        <source>Lines {first:,}–{last:,} of {n:,}</source>
        <translation>第 {first:,}–{last:,} 行，共 {n:,} 人</translation>
    </message>
    <message>
        <source>Lives alone</source>
        <translation>独居</translation>
    </message>
    <message>
        <source>Lives here</source>
        <translation>在住</translation>
    </message>
    <message>
        <source>Living address</source>
        <translation>现住址</translation>
    </message>
    <message>
        <source>Living here</source>
        <translation>在住</translation>
    </message>
    <message>
        <source>Looks after themselves</source>
        <translation>能自理</translation>
    </message>
    <message>
        <source>Merged into another file</source>
        <translation>已并入其他档案</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>已迁出</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Needs help with everything</source>
        <translation>不能自理</translation>
    </message>
    <message>
        <source>Needs some help</source>
        <translation>半自理</translation>
    </message>
    <message>
        <source>New resident</source>
        <translation>新建居民</translation>
    </message>
    <message>
        <source>Next to put right</source>
        <translation>下一处问题</translation>
    </message>
    <message>
        <source>No file has all of what is chosen above.</source>
        <translation>没有哪份档案同时符合上面选的条件。</translation>
    </message>
    <message>
        <source>No grid covers this address; choose one.</source>
        <translation>没有网格包含这个住址，请选一个。</translation>
    </message>
    <message>
        <source>No paper yet</source>
        <translation>暂无证件</translation>
    </message>
    <message>
        <source>Nobody else at this address</source>
        <translation>同一住址没有其他人</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>没有符合的人</translation>
    </message>
    <message>
        <source>Nobody is on file yet</source>
        <translation>还没有居民档案</translation>
    </message>
    <message>
        <source>None recorded</source>
        <translation>没有登记类别</translation>
    </message>
    <message>
        <source>Not saved yet: {name}, typed {moment}.</source>
        <translation>有一份没保存：{name}，{moment} 填的。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <translation>没有这一类办件。</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open that file</source>
        <translation>打开那份档案</translation>
    </message>
    <message>
        <source>Open this file</source>
        <translation>打开这份档案</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Part of this is hidden: type all of it anew, or show it first.</source>
        <translation>内容有遮挡：请整个重新输入，或先点“显示”再改。</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>Registered at</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remove: {what}</source>
        <translation>去掉：{what}</translation>
    </message>
    <message>
        <source>Residence permit (HK, Macao, Taiwan)</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>Resident ID card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Role in the household</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as chosen</source>
        <translation>按所选保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Self care</source>
        <translation>自理能力</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show  Ctrl+D</source>
        <translation>显示  Ctrl+D</translation>
    </message>
    <message>
        <source>Show the number (recorded)</source>
        <translation>显示证件号（记录在案）</translation>
    </message>
    <message>
        <source>Show what is hidden</source>
        <translation>显示遮挡内容</translation>
    </message>
    <message>
        <source>Show: {what}</source>
        <translation>显示{what}</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自何日起</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Take in a matter</source>
        <translation>受理一件</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Telephones</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>备注已记下。</translation>
    </message>
    <message>
        <source>The reason is recorded.</source>
        <translation>原因会记录在案。</translation>
    </message>
    <message>
        <source>There is an unfinished form of {moment}.</source>
        <translation>{moment} 有一份没填完的内容。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>Today  {day}</source>
        <translation>今天  {day}</translation>
    </message>
    <message>
        <source>Visit to the home</source>
        <translation>上门走访</translation>
    </message>
    <message>
        <source>What a colleague should know</source>
        <translation>同事应当知道的事</translation>
    </message>
    <message>
        <source>What is it needed for? The reason is recorded. Hidden again after a minute.</source>
        <translation>用来做什么？原因会记录在案，一分钟后自动隐藏。</translation>
    </message>
    <message>
        <source>What it is needed for</source>
        <translation>用来做什么</translation>
    </message>
    <message>
        <source>What to mind</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>What was typed here is thrown away.</source>
        <translation>这里填的内容会丢掉。</translation>
    </message>
    <message>
        <source>When somebody looks again, like 2027-03-01. Blank: as the category asks.</source>
        <translation>复核时间，如 2027-03-01；不填按类别周期。</translation>
    </message>
    <message>
        <source>Where, and how to reach them</source>
        <translation>住址和联系方式</translation>
    </message>
    <message>
        <source>Which files</source>
        <translation>哪些档案</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Yesterday  {day}</source>
        <translation>昨天  {day}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>aged {n}</source>
        <translation>{n} 岁</translation>
    </message>
    <message>
        <source>change {name}</source>
        <translation>修改 {name}</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>evidence, such as the number of a paper</source>
        <translation>依据，如证件号</translation>
    </message>
    <message>
        <source>find in this list</source>
        <translation>在本页找</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>按档案自动认定</translation>
    </message>
    <message>
        <source>last changed {moment} by {who}</source>
        <translation>上次修改 {moment} {who}</translation>
    </message>
    <message>
        <source>like 1949-03-07</source>
        <translation>如 1949-03-07</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>new file</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no grid yet</source>
        <translation>未划网格</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>note, such as has the key</source>
        <translation>备注，如有钥匙</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>number of the paper</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>recorded; not for your role</source>
        <translation>有记录，您的岗位不可查看</translation>
    </message>
    <message>
        <source>registered address</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>review {day}</source>
        <translation>{day} 复核</translation>
    </message>
    <message>
        <source>since</source>
        <translation>起</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>such as Han</source>
        <translation>如：汉族</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>telephone of the contact</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <source>told by the number</source>
        <translation>由身份证号带出</translation>
    </message>
    <message>
        <source>until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} 止</translation>
    </message>
    <message>
        <source>whose, if not their own</source>
        <translation>谁的号码</translation>
    </message>
    <message>
        <source>without date</source>
        <translation>未注日期</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{field}: yours</source>
        <translation>{field}：您填的</translation>
    </message>
    <message>
        <source>{field}: {who}</source>
        <translation>{field}：{who}</translation>
    </message>
    <message>
        <source>{n:,} people</source>
        <translation>{n:,} 人</translation>
    </message>
    <message>
        <source>{n} open matters</source>
        <translation>在办 {n} 件</translation>
    </message>
    <message>
        <source>{n} to put right</source>
        <translation>还差 {n} 处</translation>
    </message>
    <message>
        <source>{who} has just changed this file</source>
        <translation>{who}刚改过这份档案</translation>
    </message>
    <message>
        <source>“{text}” is not a date; write it like 2024-03-01.</source>
        <translation>“{text}”不是日期，请写成 2024-03-01 的样子。</translation>
    </message>
</context>
<context>
    <name>reviews</name>
    <message>
        <source>The next review lies after today.</source>
        <translation>下次复核时间应在今天之后。</translation>
    </message>
</context>
<context>
    <name>rooms_page</name>
    <message>
        <source>A room has 1 to {n} beds.</source>
        <translation>每间 1 至 {n} 张床。</translation>
    </message>
    <message>
        <source>Another bed</source>
        <translation>加床</translation>
    </message>
    <message>
        <source>Bed number</source>
        <translation>床号</translation>
    </message>
    <message>
        <source>Bed {bed}</source>
        <translation>床位 {bed}</translation>
    </message>
    <message>
        <source>Beds</source>
        <translation>床数</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>By the window</source>
        <translation>靠窗</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Floor {n}</source>
        <translation>{n} 楼</translation>
    </message>
    <message>
        <source>For those who keep company</source>
        <translation>陪护床</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Give up …</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Give {what} up from today on?</source>
        <translation>{what} 从今天起停用？</translation>
    </message>
    <message>
        <source>It is not offered any more; what was, stays in the records.</source>
        <translation>之后不再安排入住；以前的记录都保留。</translation>
    </message>
    <message>
        <source>Kept free for emergencies</source>
        <translation>应急留床</translation>
    </message>
    <message>
        <source>Kind of room</source>
        <translation>房型</translation>
    </message>
    <message>
        <source>New bed in {room}</source>
        <translation>{room} 新床</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>新房间</translation>
    </message>
    <message>
        <source>No rooms yet. Ctrl+N enters the first one with its beds.</source>
        <translation>还没有房间。按 Ctrl+N 登记第一间和它的床。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>供氧</translation>
    </message>
    <message>
        <source>Please enter the floor as a number.</source>
        <translation>楼层请填数字。</translation>
    </message>
    <message>
        <source>Rail</source>
        <translation>护栏</translation>
    </message>
    <message>
        <source>Room number</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Room {room}</source>
        <translation>房间 {room}</translation>
    </message>
    <message>
        <source>Room, bed</source>
        <translation>房间、床位</translation>
    </message>
    <message>
        <source>Rooms and beds</source>
        <translation>房间床位</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved: {what}</source>
        <translation>已保存：{what}</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>What it is like</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Who may share it</source>
        <translation>同住规则</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>{rooms} rooms, {beds} beds, {reserve} in reserve</source>
        <translation>{rooms} 间，{beds} 张床，应急留 {reserve}</translation>
    </message>
</context>
<context>
    <name>routes</name>
    <message>
        <source>All of the route</source>
        <translation>全线送到</translation>
    </message>
    <message>
        <source>All {n} doors were served?</source>
        <translation>{n} 户都送到了？</translation>
    </message>
    <message>
        <source>Another carrier</source>
        <translation>已换人</translation>
    </message>
    <message>
        <source>Another order, for this day only</source>
        <translation>已改顺序，仅当天</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>Doors in walking order</source>
        <translation>按顺序的送餐点</translation>
    </message>
    <message>
        <source>Enter a time such as 10:50.</source>
        <translation>请填写时间，如 10:50。</translation>
    </message>
    <message>
        <source>For good; at its end, to be moved from there.</source>
        <translation>以后都在这条线，先排在最后，可再调整。</translation>
    </message>
    <message>
        <source>For this meal only. Usually: {who}.</source>
        <translation>仅这一餐，平时是 {who}。</translation>
    </message>
    <message>
        <source>G puts them on one</source>
        <translation>按 G 编入路线</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Give route {code} up?</source>
        <translation>停用 {code} 线？</translation>
    </message>
    <message>
        <source>Give the route up</source>
        <translation>停用路线</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已送到</translation>
    </message>
    <message>
        <source>In the usual order</source>
        <translation>已恢复平时顺序</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>以后都按此顺序</translation>
    </message>
    <message>
        <source>Leaves for {meal}</source>
        <translation>{meal}出发</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>新路线</translation>
    </message>
    <message>
        <source>Nobody home</source>
        <translation>无人在家</translation>
    </message>
    <message>
        <source>On no route</source>
        <translation>未编入路线</translation>
    </message>
    <message>
        <source>On which route is {name}?</source>
        <translation>{name}编入哪条路线？</translation>
    </message>
    <message>
        <source>Order of the day</source>
        <translation>当天顺序</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Put on a route</source>
        <translation>编入路线</translation>
    </message>
    <message>
        <source>Put there</source>
        <translation>编入</translation>
    </message>
    <message>
        <source>Route {code}</source>
        <translation>路线 {code}</translation>
    </message>
    <message>
        <source>Route …</source>
        <translation>路线…</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>送餐路线</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>The {n} people on it are on no route then.</source>
        <translation>线上 {n} 人将没有路线。</translation>
    </message>
    <message>
        <source>There is no other route yet.</source>
        <translation>还没有别的路线。</translation>
    </message>
    <message>
        <source>This is the usual order now</source>
        <translation>以后都按此顺序</translation>
    </message>
    <message>
        <source>Usual order</source>
        <translation>恢复平时顺序</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>走哪里</translation>
    </message>
    <message>
        <source>Who walks route {code}?</source>
        <translation>{code} 线由谁送？</translation>
    </message>
    <message>
        <source>knocked, no answer</source>
        <translation>敲门无应</translation>
    </message>
    <message>
        <source>order of this day</source>
        <translation>当天顺序</translation>
    </message>
    <message>
        <source>such as buildings 1–4</source>
        <translation>如 1–4 幢</translation>
    </message>
    <message>
        <source>without {what}</source>
        <translation>不吃{what}</translation>
    </message>
    <message>
        <source>{name}: nobody home?</source>
        <translation>{name}：无人在家？</translation>
    </message>
    <message>
        <source>{n} doors</source>
        <translation>{n} 户</translation>
    </message>
    <message>
        <source>{n} of {total} served</source>
        <translation>{n}/{total} 户</translation>
    </message>
    <message>
        <source>{who} instead of {usual}</source>
        <translation>{who}（代{usual}）</translation>
    </message>
</context>
<context>
    <name>scanning</name>
    <message>
        <source>Ask for the name, and print a card anew.</source>
        <translation>请问姓名，重新制卡。</translation>
    </message>
    <message>
        <source>Ask for the name, and where the card is from.</source>
        <translation>请问姓名，以及卡从哪里来。</translation>
    </message>
    <message>
        <source>Ask for the name, or send them there.</source>
        <translation>请问清姓名，或请到该站办理。</translation>
    </message>
    <message>
        <source>Ask for the newer one, and cut this one up.</source>
        <translation>请用新卡，这张剪掉。</translation>
    </message>
    <message>
        <source>If they are back, enter it in the file; the card is good again then.</source>
        <translation>如已迁回，请在档案中登记，此卡即恢复有效。</translation>
    </message>
    <message>
        <source>Keep it, and ask who brought it and for their name.</source>
        <translation>请收下此卡，问清是谁拿来的、姓名。</translation>
    </message>
    <message>
        <source>Keep the card; the file can still be opened.</source>
        <translation>请收回此卡；档案仍可打开。</translation>
    </message>
    <message>
        <source>Nobody and nothing here has this code.</source>
        <translation>本站查不到这个码。</translation>
    </message>
    <message>
        <source>Scan it once more, or ask for the name.</source>
        <translation>请再扫一次，或问姓名查找。</translation>
    </message>
    <message>
        <source>The one that holds is of {day}.</source>
        <translation>现用的是{day}制作的。</translation>
    </message>
    <message>
        <source>This is no code of the desk.</source>
        <translation>这不是本系统的码。</translation>
    </message>
    <message>
        <source>This {card} has not been good since {day}: a newer one took its place.</source>
        <translation>这张{card}已于{day}作废：已换新卡。</translation>
    </message>
    <message>
        <source>This {card} has not been good since {day}: it was put down as not printed.</source>
        <translation>这张{card}已于{day}作废：登记为未印出。</translation>
    </message>
    <message>
        <source>This {card} has not been good since {day}: it was reported lost.</source>
        <translation>这张{card}已于{day}作废：已挂失。</translation>
    </message>
    <message>
        <source>This {card} is of another station: {station}.</source>
        <translation>这张{card}是其他站点的：{station}。</translation>
    </message>
    <message>
        <source>Whoever had this card died on {day}.</source>
        <translation>持卡人已于{day}去世。</translation>
    </message>
    <message>
        <source>Whoever had this card has died.</source>
        <translation>持卡人已去世。</translation>
    </message>
    <message>
        <source>Whoever had this card has moved away.</source>
        <translation>持卡人已迁出。</translation>
    </message>
    <message>
        <source>Whoever had this card moved away on {day}.</source>
        <translation>持卡人已于{day}迁出。</translation>
    </message>
    <message>
        <source>{what} {more}</source>
        <translation>{what}{more}</translation>
    </message>
</context>
<context>
    <name>scans</name>
    <message>
        <source>A scanner must type digits and then Enter, as a US keyboard. If nothing happens, scan its own codes “USB keyboard” and “suffix: Enter” from its leaflet.</source>
        <translation>扫码枪须设为“USB 键盘”，以美式键盘输入数字并以回车结尾。如没有反应，请扫说明书里的“USB 键盘”和“后缀：回车”设置码。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close what is open first, then scan again. Nothing was changed.</source>
        <translation>请先关闭打开的窗口，再扫一次。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Laundry bag of {name}</source>
        <translation>{name}的洗衣袋</translation>
    </message>
    <message>
        <source>Matter {number}</source>
        <translation>办件 {number}</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>Nothing was scanned yet.</source>
        <translation>还没有扫过码。</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>再次打开</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Read: {what}</source>
        <translation>已读出：{what}</translation>
    </message>
    <message>
        <source>Scan a card, a laundry tag or a receipt at any time, on any page: the desk opens it.</source>
        <translation>在任何页面随时可扫便民联系卡、洗衣吊牌或回执，系统会打开对应内容。</translation>
    </message>
    <message>
        <source>Scan refused</source>
        <translation>扫码未通过</translation>
    </message>
    <message>
        <source>Scanned at {clock}: {what}</source>
        <translation>{clock} 扫码：{what}</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>Scanner: a code can be scanned at any time</source>
        <translation>扫码枪：随时可扫</translation>
    </message>
    <message>
        <source>To try the scanner, scan a code now: it is told above, and nothing is opened.</source>
        <translation>想试扫码枪，现在扫一个码：上面会显示结果，不打开任何内容。</translation>
    </message>
    <message>
        <source>Use the camera …</source>
        <translation>用摄像头扫…</translation>
    </message>
    <message>
        <source>nobody to be told</source>
        <translation>（不显示姓名）</translation>
    </message>
    <message>
        <source>{card} of {name}</source>
        <translation>{name}的{card}</translation>
    </message>
    <message>
        <source>{card}, refused</source>
        <translation>{card}，未通过</translation>
    </message>
</context>
<context>
    <name>server</name>
    <message>
        <source>No database answers at {host}, port {port}. Nothing was changed; please check the port, and whether the database server is running.</source>
        <translation>{host} 的 {port} 端口没有数据库应答。数据未作改动，请核对端口，并确认数据库服务器已启动。</translation>
    </message>
    <message>
        <source>The database server asks for a password, and none was given.</source>
        <translation>数据库服务器要求密码，连接地址里没有写密码。</translation>
    </message>
    <message>
        <source>The database server does not let the desk in. Please check name and password, or try again.</source>
        <translation>数据库服务器不允许连接。请核对用户名和密码，或稍后再试。</translation>
    </message>
    <message>
        <source>The database server refuses this name or this password. Please check both.</source>
        <translation>数据库用户名或密码不对，请核对。</translation>
    </message>
    <message>
        <source>The server has no database called {name}. Please check the name, or have it created.</source>
        <translation>服务器上没有名为“{name}”的数据库。请核对名称，或请管理员建立。</translation>
    </message>
    <message>
        <source>The server {host} does not answer. Nothing was changed; please check the network and the address.</source>
        <translation>服务器 {host} 没有应答。数据未作改动，请检查网络和服务器地址。</translation>
    </message>
    <message>
        <source>There is no server called {host}. Nothing was changed; please check the address.</source>
        <translation>找不到名为“{host}”的服务器。数据未作改动，请核对服务器地址。</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Choose one of: {choices}.</source>
        <translation>请从以下选项中选择：{choices}。</translation>
    </message>
    <message>
        <source>Enter a number from {low} to {high}.</source>
        <translation>请输入 {low} 到 {high} 之间的数。</translation>
    </message>
    <message>
        <source>There is no setting “{name}”.</source>
        <translation>没有“{name}”这项设置。</translation>
    </message>
    <message>
        <source>This value is of the wrong kind.</source>
        <translation>设定值的类型不对。</translation>
    </message>
</context>
<context>
    <name>settings_page</name>
    <message>
        <source>12: looked at again after a year; a category may have months of its own.</source>
        <translation>填 12，满一年列入到期复核；类别自己定了月数的按类别。</translation>
    </message>
    <message>
        <source>1: one level, as if there were only one of them.</source>
        <translation>1：合计加重一级；2：各加重一级。</translation>
    </message>
    <message>
        <source>80 mm receipt</source>
        <translation>80 毫米小票</translation>
    </message>
    <message>
        <source>A backup is one file that holds everything</source>
        <translation>备份是一个文件，全部内容都在里面</translation>
    </message>
    <message>
        <source>A new password for {name}?</source>
        <translation>给{name}重置密码？</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Account “{account}” is saved.</source>
        <translation>账号“{account}”保存好了。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Add the first clerk</source>
        <translation>先给窗口人员建账号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Administrator and auditor can&apos;t be held beside these.</source>
        <translation>系统管理员、审计员不能和这些岗位同兼。</translation>
    </message>
    <message>
        <source>After that the booking can be given up as not come.</source>
        <translation>过后可按“未到”处理。</translation>
    </message>
    <message>
        <source>At least one.</source>
        <translation>至少选一项。</translation>
    </message>
    <message>
        <source>At the window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Automatic backups</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up into</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Back up now …</source>
        <translation>立即备份……</translation>
    </message>
    <message>
        <source>Backed up into “{file}”</source>
        <translation>备份到“{file}”</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups ({endings})</source>
        <translation>备份文件 ({endings})</translation>
    </message>
    <message>
        <source>Cards and duty boards with the old words are listed on the page of today of whoever prints them.</source>
        <translation>印着旧内容的卡和公示牌，会列在有打印权限的人的工作台上。</translation>
    </message>
    <message>
        <source>Care centre</source>
        <translation>养老服务</translation>
    </message>
    <message>
        <source>Care services</source>
        <translation>养老服务</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>事项目录</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation>检查数据库</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选备份文件</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Close the account of {name}?</source>
        <translation>停用{name}的账号？</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Copies of a receipt</source>
        <translation>回执份数</translation>
    </message>
    <message>
        <source>Copy and verify</source>
        <translation>复制并核对</translation>
    </message>
    <message>
        <source>Daily backups kept</source>
        <translation>每日备份保留几份</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Days that standing plans are booked ahead</source>
        <translation>长期预约提前写入的天数</translation>
    </message>
    <message>
        <source>Each morning one more day is booked, if there are places.</source>
        <translation>每天早上多写入一天，有名额才算约上。</translation>
    </message>
    <message>
        <source>Everything is replaced by what the backup holds; what was done since is gone from the desk. The present database is kept as a file beside it. Everyone has to sign in again.</source>
        <translation>现有内容全部换成备份里的，之后办的事就看不到了。现在的数据库会另存成文件留在旁边。恢复后大家都要重新登录。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>首次密码</translation>
    </message>
    <message>
        <source>First password of “{account}”, to be changed on signing in:</source>
        <translation>“{account}”的首次密码，交给本人，登录时要改：</translation>
    </message>
    <message>
        <source>For matters that are taken in from now on.</source>
        <translation>从现在起受理的办件用。</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Hand it over; it must be changed when signing in first.</source>
        <translation>交给本人，第一次登录时要改。</translation>
    </message>
    <message>
        <source>Holds for this window until you sign out.</source>
        <translation>只管这个窗口，退出登录为止。</translation>
    </message>
    <message>
        <source>Hours a booked bed is kept after the time to come</source>
        <translation>预订床位保留时间（到点后，小时）</translation>
    </message>
    <message>
        <source>Hours to complete an emergency admission</source>
        <translation>应急入住补全资料时限（小时）</translation>
    </message>
    <message>
        <source>Keep one on another disk or stick. It holds personal data: lock it away. Work goes on meanwhile.</source>
        <translation>另存一份到别的硬盘或 U 盘。里面有个人信息，要锁好。备份时照常办事。</translation>
    </message>
    <message>
        <source>Kept for every window of this station.</source>
        <translation>本站每个窗口都照这个样子。</translation>
    </message>
    <message>
        <source>Leave all as it is</source>
        <translation>不恢复</translation>
    </message>
    <message>
        <source>Letters and digits, for signing in, e.g. wangfang</source>
        <translation>登录用，字母和数字，比如 wangfang</translation>
    </message>
    <message>
        <source>Levels by which a diagnosis and risk events together make an assessment worse</source>
        <translation>能力评估：确诊和风险事件同时有，合计加重几级</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Lock after so many idle minutes</source>
        <translation>几分钟不动就锁屏</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Months until a category needs new evidence</source>
        <translation>人员类别几个月复核一次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name of the station</source>
        <translation>站点名称</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新账号</translation>
    </message>
    <message>
        <source>New password …</source>
        <translation>重置密码……</translation>
    </message>
    <message>
        <source>Nobody signs in with it again; all it did keeps its name. It can be reopened.</source>
        <translation>停用后不能再登录，以前办的事名字都还在，随时可以重新启用。</translation>
    </message>
    <message>
        <source>Nothing is changed by checking.</source>
        <translation>只检查，不改任何内容。</translation>
    </message>
    <message>
        <source>Numbers go on after a gap of {n}, so that none is given twice.</source>
        <translation>编号空出 {n} 个再往下接，保证不重号。</translation>
    </message>
    <message>
        <source>One is made a day; the oldest beyond these are deleted.</source>
        <translation>每天备份一次，多出的最旧的删掉。</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书模板</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>换一部分</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>设置的几个部分</translation>
    </message>
    <message>
        <source>Post or window</source>
        <translation>职务或窗口</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>收费标准</translation>
    </message>
    <message>
        <source>Receipt paper</source>
        <translation>回执用纸</translation>
    </message>
    <message>
        <source>References, numbers, search keys and the chain of records all hold.</source>
        <translation>关联、编号、查找和记录链都没有问题。</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore another file …</source>
        <translation>恢复别的文件……</translation>
    </message>
    <message>
        <source>Restore the chosen one …</source>
        <translation>恢复选中的……</translation>
    </message>
    <message>
        <source>Restore “{file}”?</source>
        <translation>恢复“{file}”？</translation>
    </message>
    <message>
        <source>Restored from “{file}”</source>
        <translation>已从“{file}”恢复</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Rooms and beds</source>
        <translation>房间床位</translation>
    </message>
    <message>
        <source>Rooms of the station below so many m² are flagged</source>
        <translation>阵地面积低于多少平方米时提示</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Services and resources</source>
        <translation>服务与资源</translation>
    </message>
    <message>
        <source>Signed in last</source>
        <translation>上次登录</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>本站</translation>
    </message>
    <message>
        <source>Stopping leaves no half backup behind.</source>
        <translation>停下不会留下半份备份。</translation>
    </message>
    <message>
        <source>Stopping leaves the present database as it is.</source>
        <translation>停下则数据库保持原样。</translation>
    </message>
    <message>
        <source>Street code (heads every number; fixed)</source>
        <translation>街道代码（编号开头，不能改）</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>没有做成</translation>
    </message>
    <message>
        <source>The administrator keeps the accounts and the backups, and takes in no matters. Whoever sits at the window needs an account of their own: fill in the form at the right.</source>
        <translation>管理员只管账号和备份，不办件。坐窗口的人要有自己的账号，在右边填好就能用。</translation>
    </message>
    <message>
        <source>The database is whole</source>
        <translation>数据库完好</translation>
    </message>
    <message>
        <source>The look is kept.</source>
        <translation>外观存好了。</translation>
    </message>
    <message>
        <source>The old one ends at once. The new one is shown to you to hand over.</source>
        <translation>旧密码马上作废，新密码显示给您，请交给本人。</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>设置保存好了。</translation>
    </message>
    <message>
        <source>The station on papers</source>
        <translation>纸面上的本站</translation>
    </message>
    <message>
        <source>This is not saved</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>To be reprinted</source>
        <translation>需要重印</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Verify and copy</source>
        <translation>核对并恢复</translation>
    </message>
    <message>
        <source>What was being typed is still there afterwards.</source>
        <translation>锁屏后，打到一半的字都在。</translation>
    </message>
    <message>
        <source>What was there before lies in “{file}”.</source>
        <translation>原来的数据库存在“{file}”。</translation>
    </message>
    <message>
        <source>What you typed here would be lost. Ctrl+S saves it.</source>
        <translation>离开后填写的内容会丢失。按 Ctrl+S 保存。</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>never</source>
        <translation>没登录过</translation>
    </message>
    <message>
        <source>new password</source>
        <translation>待改密码</translation>
    </message>
    <message>
        <source>open</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>{n} things are wrong</source>
        <translation>发现 {n} 处问题</translation>
    </message>
    <message>
        <source>{residents} residents, {matters} matters, {records} records; read back and verified.</source>
        <translation>居民 {residents} 人，办件 {matters} 件，操作记录 {records} 条，已读回核对。</translation>
    </message>
    <message>
        <source>“{account}” can be tried again at once.</source>
        <translation>“{account}”解锁了，现在就能登录。</translation>
    </message>
    <message>
        <source>“{name}” is not saved</source>
        <translation>“{name}”尚未保存</translation>
    </message>
    <message>
        <source>“{role}” excludes every other role.</source>
        <translation>“{role}”不能再兼别的岗位。</translation>
    </message>
</context>
<context>
    <name>slots</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Closed for the holidays</source>
        <translation>节假日休息</translation>
    </message>
    <message>
        <source>No {kind} is there then</source>
        <translation>当时没有{kind}</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{what}: {reason}</source>
        <translation>{what}：{reason}</translation>
    </message>
</context>
<context>
    <name>staff</name>
    <message>
        <source>Account or password is wrong. {n} more tries before it is locked.</source>
        <translation>账号或密码错误，再错 {n} 次将被锁定。</translation>
    </message>
    <message>
        <source>An account has 2 to 32 letters, digits, dots or dashes.</source>
        <translation>账号由 2 至 32 个字母、数字、点或横线组成。</translation>
    </message>
    <message>
        <source>The new password must differ from the old one.</source>
        <translation>新密码不能与旧密码相同。</translation>
    </message>
    <message>
        <source>There is an account of that name already; choose another.</source>
        <translation>该账号已存在，请换一个。</translation>
    </message>
    <message>
        <source>This account does not exist.</source>
        <translation>该账号不存在。</translation>
    </message>
    <message>
        <source>This account is closed. Please ask the system administrator.</source>
        <translation>该账号已停用，请联系系统管理员。</translation>
    </message>
    <message>
        <source>This is not your present password. {n} more tries before it is locked.</source>
        <translation>当前密码不正确，再错 {n} 次账号将锁定。</translation>
    </message>
    <message>
        <source>This is the last system administrator. Please make someone else one first.</source>
        <translation>这是最后一名系统管理员，请先指定其他人担任。</translation>
    </message>
    <message>
        <source>Too many wrong passwords: locked until {time}. The system administrator can unlock it sooner.</source>
        <translation>密码错误次数过多，锁定至 {time}。系统管理员可提前解锁。</translation>
    </message>
</context>
<context>
    <name>stations</name>
    <message>
        <source>Enter the name of the station.</source>
        <translation>请填写站点名称。</translation>
    </message>
    <message>
        <source>This database is set up already. Please sign in.</source>
        <translation>数据库已完成初始设置，请直接登录。</translation>
    </message>
</context>
<context>
    <name>tags</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A colleague changed the categories this very moment. Please try again.</source>
        <translation>同事刚刚改了人员类别，请再试一次。</translation>
    </message>
    <message>
        <source>A colleague renamed this category meanwhile. Look at the list again.</source>
        <translation>同事刚把这个类别改名了，请重新看列表。</translation>
    </message>
    <message>
        <source>Choose a colour.</source>
        <translation>请选择颜色。</translation>
    </message>
    <message>
        <source>Enter a number from 0 to {most}.</source>
        <translation>请填 0 到 {most} 的数字。</translation>
    </message>
    <message>
        <source>Enter the name of the category.</source>
        <translation>请填写类别名称。</translation>
    </message>
    <message>
        <source>The dictionary of categories can&apos;t be used; “{entry}”: {reason}.</source>
        <translation>人员类别字典不能用：“{entry}”{reason}。</translation>
    </message>
    <message>
        <source>it has no label</source>
        <translation>没有名称</translation>
    </message>
    <message>
        <source>its colour is none of {families}</source>
        <translation>颜色不在 {families} 之中</translation>
    </message>
    <message>
        <source>not readable: {reason}</source>
        <translation>读不出来（{reason}）</translation>
    </message>
    <message>
        <source>{label} follows from the birth date and needs no entry.</source>
        <translation>{label} 按出生日期自动计算，不用另设。</translation>
    </message>
    <message>
        <source>“{label}” is also worked out by the program and stays.</source>
        <translation>“{label}”由程序自动推算，不能停用。</translation>
    </message>
    <message>
        <source>“{label}” is also worked out by the program; its name stays.</source>
        <translation>“{label}”由程序自动推算，不能改名。</translation>
    </message>
    <message>
        <source>“{word}” already means something else</source>
        <translation>里的“{word}”已用于别的类别</translation>
    </message>
    <message>
        <source>“{word}” is not one word.</source>
        <translation>“{word}”不是一个词。</translation>
    </message>
    <message>
        <source>“{word}” means “{label}” already.</source>
        <translation>“{word}”已对应“{label}”。</translation>
    </message>
</context>
<context>
    <name>tags_page</name>
    <message>
        <source>About health: shown with care on screens that others see</source>
        <translation>涉及健康：旁人看得到屏幕时慎用</translation>
    </message>
    <message>
        <source>Blank: as the station&apos;s settings say. 0: never.</source>
        <translation>不填按站点设置；填 0 不需复核。</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>登记人次</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>认定依据</translation>
    </message>
    <message>
        <source>Evidence that is wanted</source>
        <translation>认定依据</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Looked at again after (months)</source>
        <translation>复核周期（月）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>新类别</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Offer it no more</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Offer it no more …</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Offer “{name}” no more?</source>
        <translation>停用“{name}”？</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The {n:,} entries that have it keep it. It can be brought back.</source>
        <translation>已有的 {n:,} 人次保留，以后可以重新启用。</translation>
    </message>
    <message>
        <source>With 、 between them. A word means one category only.</source>
        <translation>用顿号隔开；一个词只能对应一个类别。</translation>
    </message>
    <message>
        <source>Words in ledgers that mean the same</source>
        <translation>台账里的同义说法</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>as set</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不复核</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>olive</source>
        <translation>橄榄</translation>
    </message>
    <message>
        <source>red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>玫红</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>青</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} 个月</translation>
    </message>
    <message>
        <source>{who} wrote: {theirs}</source>
        <translation>{who}写的是：{theirs}</translation>
    </message>
    <message>
        <source>“{before}” is called “{name}” now, in {n:,} entries too.</source>
        <translation>“{before}”已改称“{name}”，档案里 {n:,} 人次一并改好。</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>“{name}”已保存。</translation>
    </message>
</context>
<context>
    <name>till</name>
    <message>
        <source>Enter what was counted, 0 or more.</source>
        <translation>请填清点金额，0 或以上。</translation>
    </message>
    <message>
        <source>The count differs from the ledger. Say why.</source>
        <translation>清点与账面不符，请写明原因。</translation>
    </message>
    <message>
        <source>This day lies ahead.</source>
        <translation>这一天还没到。</translation>
    </message>
    <message>
        <source>This is too long: {n} characters at most.</source>
        <translation>太长了，最多 {n} 个字。</translation>
    </message>
    <message>
        <source>{n} services are unfinished: say of each how it ended.</source>
        <translation>还有 {n} 项服务未了结，请逐项说明。</translation>
    </message>
    <message>
        <source>{n} services of this month are not settled. Close its days first.</source>
        <translation>本月还有 {n} 项服务未结算，请先完成各日的日结。</translation>
    </message>
</context>
<context>
    <name>till_page</name>
    <message>
        <source>Accounts</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Accounts of services</source>
        <translation>服务月结</translation>
    </message>
    <message>
        <source>Accounts of the month …</source>
        <translation>月结…</translation>
    </message>
    <message>
        <source>As the ledger says</source>
        <translation>照账面填</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>By the ledger</source>
        <translation>账面</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>完成日结</translation>
    </message>
    <message>
        <source>Closed at {clock} by {name}: {sum} counted.</source>
        <translation>{name} {clock} 日结，清点 {sum} 元。</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>Counted: {method}</source>
        <translation>清点：{method}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Everything that is over has an end and is settled.</source>
        <translation>已到时的服务都有了结果，也已结算。</translation>
    </message>
    <message>
        <source>It is taken back.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Money of the day</source>
        <translation>当日收款</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Note, where it differs</source>
        <translation>说明（有差额时必填）</translation>
    </message>
    <message>
        <source>Of {n} services it is said how they ended.</source>
        <translation>{n} 项服务已登记结果。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完</translation>
    </message>
    <message>
        <source>Print the day</source>
        <translation>打印日结单</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Services of the day</source>
        <translation>当日服务</translation>
    </message>
    <message>
        <source>Services of the day: {charged} charged, of which {subsidised} subsidised.</source>
        <translation>当日服务应收 {charged} 元，其中补贴 {subsidised} 元。</translation>
    </message>
    <message>
        <source>Settle what was done</source>
        <translation>结算已完成的</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Subsidised</source>
        <translation>补贴</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>The day is closed.</source>
        <translation>日结已完成。</translation>
    </message>
    <message>
        <source>The day is not closed yet.</source>
        <translation>当日还没有日结。</translation>
    </message>
    <message>
        <source>The ledger says something else since: count once more.</source>
        <translation>之后账面又有变动，请重新清点。</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>未了结</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>免单</translation>
    </message>
    <message>
        <source>Was done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>账面有变</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已日结</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未清点</translation>
    </message>
    <message>
        <source>read at {clock}</source>
        <translation>{clock} 刷新</translation>
    </message>
    <message>
        <source>{method}: enter what was counted.</source>
        <translation>{method}：请填清点金额。</translation>
    </message>
    <message>
        <source>{n} booked, {served} served</source>
        <translation>预约 {n}，完成 {served}</translation>
    </message>
    <message>
        <source>{n} persons, {times} times</source>
        <translation>{n} 人，{times} 人次</translation>
    </message>
    <message>
        <source>{n} services were done and are not settled.</source>
        <translation>{n} 项服务已完成，尚未结算。</translation>
    </message>
    <message>
        <source>{n} still to come today</source>
        <translation>今天还有 {n} 项未到时间</translation>
    </message>
    <message>
        <source>{n} unfinished</source>
        <translation>{n} 项</translation>
    </message>
    <message>
        <source>− subsidised</source>
        <translation>－ 补贴</translation>
    </message>
    <message>
        <source>− waived</source>
        <translation>－ 减免</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Ability assessment</source>
        <translation>能力评估</translation>
    </message>
    <message>
        <source>Changed: {fields}</source>
        <translation>改了{fields}</translation>
    </message>
    <message>
        <source>Closed: {title}</source>
        <translation>办结 {title}</translation>
    </message>
    <message>
        <source>File opened</source>
        <translation>建档</translation>
    </message>
    <message>
        <source>Merged with another file</source>
        <translation>与另一份档案合并</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Package: {name}</source>
        <translation>套餐：{name}</translation>
    </message>
    <message>
        <source>due {at}</source>
        <translation>{at} 到期</translation>
    </message>
    <message>
        <source>for {day}</source>
        <translation>服务日 {day}</translation>
    </message>
    <message>
        <source>next due {day}</source>
        <translation>下次 {day}</translation>
    </message>
    <message>
        <source>of {day}</source>
        <translation>评估日 {day}</translation>
    </message>
    <message>
        <source>withdrawn on {day}</source>
        <translation>{day} 撤回</translation>
    </message>
    <message>
        <source>{n} copies</source>
        <translation>{n} 份</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Lunar {words}</source>
        <translation>农历{words}</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Today {term}</source>
        <translation>今日{term}</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>less than 1 min</source>
        <translation>不到 1 分</translation>
    </message>
    <message>
        <source>{date} ({weekday})</source>
        <translation>{date}（{weekday}）</translation>
    </message>
    <message>
        <source>{date} {term}</source>
        <translation>{date}{term}</translation>
    </message>
    <message>
        <source>{day} {clock}</source>
        <translation>{day}{clock}</translation>
    </message>
    <message>
        <source>{month:02d}-{day:02d}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分</translation>
    </message>
    <message>
        <source>{year:04d}-{month:02d}-{day:02d}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>All {n} open</source>
        <translation>全部 {n} 件</translation>
    </message>
    <message>
        <source>Due in the next days</source>
        <translation>近日到期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Leave a line for the next shift …</source>
        <translation>给下一班留一句……</translation>
    </message>
    <message>
        <source>Materials due</source>
        <translation>材料到期</translation>
    </message>
    <message>
        <source>Matters to watch</source>
        <translation>要盯的办件</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>新受理</translation>
    </message>
    <message>
        <source>No ledger was brought in yet</source>
        <translation>还没有导入过台账</translation>
    </message>
    <message>
        <source>No matter is open.</source>
        <translation>没有在办的件。</translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation>还没有人接班</translation>
    </message>
    <message>
        <source>Note for the next shift</source>
        <translation>给下一班的留言</translation>
    </message>
    <message>
        <source>Note of the last shift</source>
        <translation>上一班的留言</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>没有要到期的件</translation>
    </message>
    <message>
        <source>Nothing was left for this shift.</source>
        <translation>上一班没有留话。</translation>
    </message>
    <message>
        <source>Nothing was taken in yet today.</source>
        <translation>今天还没有受理。</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open matters: {n}, none due within three days.</source>
        <translation>在办 {n} 件，三天内都不到期。</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Read, I take over</source>
        <translation>我已看过，接班</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>居民名册</translation>
    </message>
    <message>
        <source>Residents and households</source>
        <translation>居民与户</translation>
    </message>
    <message>
        <source>Residents on file</source>
        <translation>在册居民</translation>
    </message>
    <message>
        <source>Reviews due</source>
        <translation>到期复核</translation>
    </message>
    <message>
        <source>See which</source>
        <translation>看是哪些</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>今日受理</translation>
    </message>
    <message>
        <source>Taken in today</source>
        <translation>今日受理分类</translation>
    </message>
    <message>
        <source>The next shift will see it here.</source>
        <translation>留好了，下一班在这里能看到。</translation>
    </message>
    <message>
        <source>To be reprinted: {much}</source>
        <translation>需要重印：{much}</translation>
    </message>
    <message>
        <source>To dispatch</source>
        <translation>待派单</translation>
    </message>
    <message>
        <source>Within three days</source>
        <translation>三天内</translation>
    </message>
    <message>
        <source>by time left</source>
        <translation>按剩余时间排</translation>
    </message>
    <message>
        <source>call</source>
        <translation>催交</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>send on</source>
        <translation>要派出去</translation>
    </message>
    <message>
        <source>should be closed {when}</source>
        <translation>应于{when} 办结</translation>
    </message>
    <message>
        <source>today {clock}</source>
        <translation>今天 {clock}</translation>
    </message>
    <message>
        <source>tomorrow {clock}</source>
        <translation>明天 {clock}</translation>
    </message>
    <message>
        <source>urge</source>
        <translation>需催办</translation>
    </message>
    <message>
        <source>was {n}</source>
        <translation>昨日 {n}</translation>
    </message>
    <message>
        <source>yesterday {clock}</source>
        <translation>昨天 {clock}</translation>
    </message>
    <message>
        <source>{file}, {when}, taken back</source>
        <translation>{file}，{when}，已撤回</translation>
    </message>
    <message>
        <source>{file}, {when}, {n} rows</source>
        <translation>{file}，{when}，{n} 行</translation>
    </message>
    <message>
        <source>{name} took over, {moment}</source>
        <translation>{name} {moment} 接班</translation>
    </message>
    <message>
        <source>{n} matters</source>
        <translation>{n} 件</translation>
    </message>
    <message>
        <source>{n} matters, the first {shown} here</source>
        <translation>{n} 件，先列 {shown} 件</translation>
    </message>
    <message>
        <source>{n} to sign</source>
        <translation>待签 {n}</translation>
    </message>
    <message>
        <source>{share} of these</source>
        <translation>占 {share}</translation>
    </message>
</context>
<context>
    <name>today_beds</name>
    <message>
        <source>Beds</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Beds to see to today</source>
        <translation>今日床位提醒</translation>
    </message>
    <message>
        <source>away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>comes to</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空床</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>not back</source>
        <translation>逾期未归</translation>
    </message>
    <message>
        <source>not found at night</source>
        <translation>夜查不在</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>overstays</source>
        <translation>超期未退</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>应急留</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>在住</translation>
    </message>
    <message>
        <source>to clean</source>
        <translation>清洁</translation>
    </message>
    <message>
        <source>to complete</source>
        <translation>待补资料</translation>
    </message>
    <message>
        <source>{n} beds·today {in_} in {out} out</source>
        <translation>{n} 张·今天入 {in_} 离 {out}</translation>
    </message>
    <message>
        <source>{n}F</source>
        <translation>{n}F</translation>
    </message>
</context>
<context>
    <name>today_care</name>
    <message>
        <source> / {n} {unit}</source>
        <translation> / {n} {unit}</translation>
    </message>
    <message>
        <source>Booked today</source>
        <translation>今日预约</translation>
    </message>
    <message>
        <source>Cut-off {clock}</source>
        <translation>截单 {clock}</translation>
    </message>
    <message>
        <source>No service is given today.</source>
        <translation>今天没有开放的服务。</translation>
    </message>
    <message>
        <source>Services of today</source>
        <translation>今天的服务</translation>
    </message>
    <message>
        <source>full</source>
        <translation>满</translation>
    </message>
</context>
<context>
    <name>vacancy_paper</name>
    <message>
        <source>As of {moment}</source>
        <translation>截至 {moment}</translation>
    </message>
    <message>
        <source>Beds</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Booked tonight</source>
        <translation>今晚预订</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空床</translation>
    </message>
    <message>
        <source>Free beds</source>
        <translation>空床汇总表</translation>
    </message>
    <message>
        <source>Free: usable, nobody comes before tomorrow morning; the emergency reserve is counted apart. Beds of those who keep company are not counted.</source>
        <translation>“空床”指可用、明早前无人入住的床位；应急预留床单列；陪护床不计入。</translation>
    </message>
    <message>
        <source>Kind of room</source>
        <translation>房型</translation>
    </message>
    <message>
        <source>Made out by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>Of them away</source>
        <translation>其中外出</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Reserve free</source>
        <translation>应急空床</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>在住</translation>
    </message>
    <message>
        <source>To clean</source>
        <translation>待清洁</translation>
    </message>
</context>
<context>
    <name>viewing</name>
    <message>
        <source>The file can&apos;t be put on this computer to be shown.</source>
        <translation>文件没能放到这台电脑上，打不开。</translation>
    </message>
    <message>
        <source>This computer has no program for files of this kind.</source>
        <translation>这台电脑上没有能打开这类文件的程序。</translation>
    </message>
</context>
<context>
    <name>waiting</name>
    <message>
        <source>The offer has to hold for some time.</source>
        <translation>保留时间须晚于现在。</translation>
    </message>
    <message>
        <source>The points of the waitlist are not sound: {what}.</source>
        <translation>候补分值设置有误：{what}。</translation>
    </message>
    <message>
        <source>This is a booking already.</source>
        <translation>已是正式预订。</translation>
    </message>
    <message>
        <source>ability assessment</source>
        <translation>能力评估</translation>
    </message>
    <message>
        <source>has waited {n} days</source>
        <translation>已等 {n} 天</translation>
    </message>
    <message>
        <source>kept until {moment}</source>
        <translation>保留至{moment}</translation>
    </message>
    <message>
        <source>{what} +{points}</source>
        <translation>{what} +{points}</translation>
    </message>
</context>
<context>
    <name>watching</name>
    <message>
        <source>about to leave</source>
        <translation>待退住</translation>
    </message>
    <message>
        <source>did not come; kept until {at}</source>
        <translation>未到，保留至{at}</translation>
    </message>
    <message>
        <source>no answer to the offer; it held until {at}</source>
        <translation>留床未答复，已于 {at} 到期</translation>
    </message>
    <message>
        <source>not found in the round at {at}</source>
        <translation>{at}查床不在</translation>
    </message>
    <message>
        <source>should have left by {at}</source>
        <translation>应于{at}离开</translation>
    </message>
    <message>
        <source>to be completed by {at}</source>
        <translation>须于{at}前补全资料</translation>
    </message>
    <message>
        <source>{leave}, back by {at}</source>
        <translation>{leave}，应于{at}返回</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Beds</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>制卡</translation>
    </message>
    <message>
        <source>Change password …</source>
        <translation>修改密码……</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the desk?</source>
        <translation>要关闭服务台吗？</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Doorstep Desk</source>
        <translation>家门口服务台</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>找人</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>接着写</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键表</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Matters</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>New intake</source>
        <translation>新受理</translation>
    </message>
    <message>
        <source>Nothing was told yet.</source>
        <translation>还没有消息。</translation>
    </message>
    <message>
        <source>One-window intake</source>
        <translation>一窗受理</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>卡片打印</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>居民</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>养老服务</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Someone else …</source>
        <translation>换个人……</translation>
    </message>
    <message>
        <source>Something typed is not saved yet.</source>
        <translation>有内容还没有保存。</translation>
    </message>
    <message>
        <source>The new password holds from now on.</source>
        <translation>密码改好了，从现在起用新密码。</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Your role does not include this page.</source>
        <translation>您的岗位不含这一页。</translation>
    </message>
</context>
<context>
    <name>work</name>
    <message>
        <source>Please sign in first.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was before.</source>
        <translation>已停下，一切和原来一样。</translation>
    </message>
    <message>
        <source>That did not work, through a fault of the program. Nothing was changed; a report was kept.</source>
        <translation>程序出了错，这一步没有做成，数据没有改动；已在本机留下报告。</translation>
    </message>
    <message>
        <source>The database is not open yet.</source>
        <translation>数据库还没有打开。</translation>
    </message>
</context>
</TS>
