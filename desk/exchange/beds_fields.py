"""The headings that a ledger of beds may have, by meaning."""

from __future__ import annotations

from dataclasses import replace

from desk.exchange.headings import Field
from desk.exchange.residents_fields import RESIDENT_FIELDS

_OF_RESIDENTS = {field.name: field for field in RESIDENT_FIELDS}
_NAME = _OF_RESIDENTS["name"]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


BED_FIELDS = (
    _OF_RESIDENTS["seq"],
    Field(
        "building",
        _words("楼栋 楼号 楼座 栋号 幢号 楼宇 院区 楼栋号 所在楼栋"),
        (),
        (),
    ),
    Field(
        "floor",
        _words("楼层 层 楼 所在楼层 楼层号 层数 层号 楼层数"),
        _words("楼层"),
        _words("合计 房"),
    ),
    Field(
        "bed_type",
        _words("床位类型 房间类型 房型 床位类别 床型 间型 房间规格 床位规格 户型 类型 房间性质"),
        _words("床位类 房间类 房型 床型"),
        (),
    ),
    Field(
        "status",
        _words(
            "状态 床位状态 入住状态 入住情况 使用情况 使用状态 床位情况 在住状态 在住情况 是否入住 当前状态 床态 "
            "床位使用情况 占用情况"
        ),
        _words("状态 是否入住 使用情况"),
        _words("健康 身体 婚姻 合同 缴费"),
        spread=False,
    ),
    Field(
        "bed",
        _words("床号 床位 床位号 床位编号 床 床铺 铺位 铺号 床位序号 房间床位 床铺号 床次"),
        _words("床号 床位号 床位编 铺位 床铺"),
        _words("类 状态 费 情况 数 押金 等级"),
        weight=3,
    ),
    Field(
        "room",
        _words("房间 房间号 房号 室 室号 房 房间编号 所在房间 居室 房间名称 房间号码 房室号"),
        _words("房间号 房号 室号"),
        _words("类 费 电话 朝向 面积"),
        weight=2,
    ),
    replace(
        _NAME,
        headings=_NAME.headings
        + _words(
            "入住老人 入住人 入住人姓名 入住老人姓名 长者姓名 长者 入住长者 入住者 入住者姓名 老年人 服务对象 "
            "服务对象姓名 住养人 住养老人 在住老人 入住对象"
        ),
        spread=True,
        folds=False,
    ),
    replace(_OF_RESIDENTS["id_no"], spread=True),
    replace(_OF_RESIDENTS["sex"], spread=True),
    replace(_OF_RESIDENTS["birth"], spread=True),
    replace(_OF_RESIDENTS["age"], filler=False),
    Field(
        "ability",
        _words(
            "能力等级 失能等级 评估等级 能力评估 评估结果 能力评估等级 能力评估结果 失能程度 评估级别 能力状况 "
            "老年人能力等级 自理能力 能力级别 身体状况 失能情况"
        ),
        _words("能力等级 失能等级 能力评估 评估等级 评估结果"),
        _words("日期 时间 起止 开始 结束 天数"),
        spread=False,
    ),
    Field(
        "stay",
        _words(
            "入住起止日期 入住起止 入住期间 入住时段 居住起止日期 住养期间 入住退住日期 入住-退住日期 入住/退住日期 "
            "起止日期"
        ),
        _words("入住起止 入住期 居住起止"),
        (),
        spread=False,
    ),
    Field(
        "check_in",
        _words("入住日期 入住时间 入住日 入院日期 入院时间 住入日期 入住年月日 入院 入住 进住日期 入园日期"),
        _words("入住日期 入住时间 入院日期 入院时间"),
        _words("合同 预计"),
        spread=False,
    ),
    Field(
        "check_out",
        _words(
            "退住日期 退住时间 离院日期 离院时间 出院日期 出院时间 退院日期 退院时间 退房日期 离开日期 搬离日期 退住 "
            "退住日 离住日期 退出日期"
        ),
        _words("退住日期 退住时间 离院日期 出院日期 退院日期"),
        _words("原因 去向 合同"),
        spread=False,
    ),
    Field(
        "contract_start",
        _words("合同开始日期 合同起始日期 协议开始日期 协议起始日期 合同起始 合同开始 合同生效日期 开始日期 起始日期"),
        _words("合同开始 合同起始 协议开始 协议起始 合同生效 限开始 限起始 期开始 期起始"),
        _words("止 终 结束 到期"),
        spread=False,
    ),
    Field(
        "contract_end",
        _words(
            "合同到期日期 合同终止日期 合同结束日期 合同到期日 合同到期时间 协议到期日期 协议终止日期 合同终止 合同止 "
            "合同到期 协议到期 合同截止日期 到期日期 到期日 终止日期"
        ),
        _words("合同到期 合同终止 合同结束 协议到期 协议终止 协议结束 合同截止 限到期 限终止 限结束 期到期 期终止"),
        _words("起"),
        spread=False,
    ),
    Field(
        "contract",
        _words(
            "合同起止日期 合同期限 协议起止日期 协议期限 合同期 合同起止 合同时间 合同起止时间 合同有效期 签约期限 "
            "合同日期 服务协议期限 协议起止 协议有效期 服务合同起止日期 合同 服务期限"
        ),
        _words("合同起止 合同期 协议起止 协议期 合同有效 协议有效 签约期"),
        _words("编号 签订"),
        spread=False,
    ),
    Field(
        "agreement_number",
        _words("合同编号 协议编号 合同号 协议号"),
        _words("合同编号 协议编号"),
        (),
        spread=False,
    ),
    Field(
        "agreement_on",
        _words("合同签订日期 签订日期 签约日期 协议签订日期 签订时间"),
        _words("签订日 签约日"),
        (),
        spread=False,
    ),
    Field(
        "care",
        _words("护理等级 护理级别 照护等级 照护级别 照料等级 服务等级 护理类别 护理类型 护理 护理服务等级"),
        _words("护理等级 护理级别 照护等级 照护级别"),
        _words("费"),
        spread=False,
    ),
    Field(
        "fee",
        _words(
            "月费 月费用 月收费 收费标准 每月费用 月服务费 月缴费 缴费标准 费用标准 月费合计 月收费标准 收费 费用 "
            "每月收费 月费标准 费用合计 月交费"
        ),
        _words("月费 月收费 每月费用 收费标准 缴费标准"),
        _words("押金 护理费 餐费 伙食 床位费"),
        spread=False,
    ),
    Field(
        "deposit",
        _words("押金 保证金 入住押金 押金金额 预存押金 入住保证金 定金 押金数额 已交押金"),
        _words("押金 保证金"),
        _words("日期 退 票"),
        spread=False,
    ),
    Field(
        "leave_start",
        _words("请假开始日期 请假开始 外出日期 外出开始日期 请假起 请假日期起 离院开始日期 外出时间起"),
        _words("请假开始 外出开始"),
        _words("止 结束"),
        spread=False,
    ),
    Field(
        "leave_end",
        _words("返回日期 销假日期 请假结束日期 请假结束 请假止 返院日期 归院日期 外出返回日期 返回时间"),
        _words("请假结束 外出返回 销假"),
        (),
        spread=False,
    ),
    Field(
        "leave",
        _words(
            "请假外出 请假 外出 请假情况 外出情况 外出请假 请假时间 请假记录 请假起止 请假日期 外出时间 请假外出记录 "
            "请假外出情况 请假外出时间 外出起止 请假起止日期 临时外出"
        ),
        _words("请假 外出"),
        _words("天数 事由 原因 次数"),
        spread=False,
    ),
    _OF_RESIDENTS["phone"],
    _OF_RESIDENTS["emergency_phone"],
    _OF_RESIDENTS["kin_phone"],
    _OF_RESIDENTS["emergency_relation"],
    _OF_RESIDENTS["emergency"],
    _OF_RESIDENTS["household_address"],
    _OF_RESIDENTS["residence_address"],
    _OF_RESIDENTS["remark"],
)
