"""Papers with values of their own: plain ones, the longest, and names of rare characters."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from desk.printing.bed_card import BedCard, bed_cards_pdf
from desk.printing.bed_marks import Mark
from desk.printing.handover import HandOverSheet, Section, hand_over_pdf
from desk.printing.label_sheets import LabelPaper
from desk.printing.laundry_tag import LaundryTag, laundry_tags_pdf
from desk.printing.letter import Letter, Table, letter_pdf
from desk.printing.meal_labels import MealLabel, labels_pdf
from desk.printing.receipt import Missing, Receipt, receipt_pdf
from desk.rules.card_sheets import Correction
from tests.support.printed.paper import LABEL, Paper, fixed

RECEIPT = Receipt(
    station="春和里社区党群服务中心",
    number="370102001-MS-20261119-0023",
    code="202611190023",
    person="陆阿根",
    item="居家适老化改造申请",
    handling="派单 第 3 网格 莫兰英",
    received_at=datetime(2026, 11, 19, 1, 41, tzinfo=UTC),
    received_by="1 号窗口 顾敏",
    service_phone="0500-555 0120",
    deadline=datetime(2026, 11, 24, 10, 0, tzinfo=UTC),
    profile="难事 3 天，周末不计",
    missing=(Missing("房屋权属或租赁证明", date(2026, 11, 23)),),
)
RECEIPT_LONG = replace(
    RECEIPT,
    person="买买提·吐尔逊·阿卜杜热合曼·麦麦提敏·古丽巴哈尔",
    agent="努尔买买提·吐尔逊",
    item="特困人员、孤寡老人、独居老人居家适老化改造（含卫生间扶手、防滑地面、燃气报警器）申请及验收",
    missing=(*RECEIPT.missing, Missing("重度残疾人护理补贴申请审批表（一式三份，须加盖社区公章）", date(2026, 11, 26))),
)
RECEIPT_RARE = replace(RECEIPT, person="䶮㛃㙓𬱖𠅤\U0002e9f5", item="𠅤𬱖字姓名更正", missing=())
RECEIPT_SPOT = replace(
    RECEIPT, person="", deadline=None, profile="", outcome="已开具居住证明 1 份", handling="当场办结", missing=()
)
HEADS = ("序号", "材料名称", "形式", "份数", "要求")
SHARES = (1.2, 5, 2.8, 1.2, 3.4)
NOTICE = Letter(
    station="春和里社区党群服务中心",
    title="一次性告知单",
    number="370102001-GZ-20261119-0001",
    date="2026年11月19日",
    head="陆阿根：",
    caption="您申请（咨询）办理“居家适老化改造申请”，所需材料一次性告知如下，请对照备齐。",
    table=Table(
        HEADS,
        SHARES,
        (
            ("1", "身份证", "原件和复印件", "1", "必须"),
            ("2", "房屋权属或租赁证明", "复印件", "1", "可容缺，3个工作日内补齐"),
            ("3", "最近三个月内的失能等级评估报告或者残疾证（有则提供）", "原件", "1", "必须"),
        ),
    ),
    after=(
        "标注“可容缺”的材料暂时无法提交的，可以签署容缺受理承诺书先行受理，在承诺期限内补齐；其余材料请在申请时一并提交。",
        "材料备齐后，请到春和里社区党群服务中心办理，地址：济南市历下区春和里小区1号楼底商。",
    ),
    sealed=True,
    signatures=("告知人（签名）", "被告知人（签名）"),
    notes=("本单已列明办理该事项所需的全部材料。",),
    contact="地址：济南市历下区春和里小区1号楼底商　电话：0500-5550120",
    marks=("当事人联", "存档联"),
)
FORM = replace(
    NOTICE,
    title="委托书",
    head="",
    before=("委托人：䶮㛃㙓𬱖𠅤", "证件号码：" + "_" * 18, "受托人：买买提·吐尔逊·阿卜杜热合曼·麦麦提敏·古丽巴哈尔"),
    caption="",
    table=None,
    after=(),
    sealed=False,
    signatures=("委托人（签名或按指印）", "受托人（签名）"),
    notes=("第一条。", "第二条。"),
    marks=("存档联",),
)
LETTER_LONG = replace(
    NOTICE,
    station="新疆维吾尔自治区乌鲁木齐市某某区某某街道某某社区党群服务中心暨综合养老服务中心",
    table=Table(
        HEADS, SHARES, tuple((str(n), "审批表（一式三份，须加盖公章）" * 3, "原件", "1", "") for n in range(1, 19))
    ),
    marks=("当事人联",),
)
CARD = BedCard(
    station="春和里社区党群服务中心（综合养老服务中心）",
    bed="203-2",
    room_kind="双人间",
    name="王桂芳",
    about="女　88岁",
    kind="长住",
    facts=(
        ("护理等级", "二级护理"),
        ("饮食", "低盐软食"),
        ("能力等级", "中度失能"),
        ("入住日期", "2026-11-03"),
    ),
    allergy="青霉素、磺胺类",
    marks=(Mark.FALLS, Mark.OXYGEN, Mark.RAILS),
)
CARD_LONG = replace(
    CARD,
    bed="1203-12",
    name="买买提·吐尔逊·阿卜杜热合曼·麦麦提敏·古丽巴哈尔",
    facts=(("护理等级", "一级护理"), ("饮食", "糖尿病饮食，少食多餐，忌海鲜、忌辛辣"), ("能力等级", "—")),
    allergy="青霉素、头孢、磺胺类药物、花生、海鲜、芒果、酒精消毒液，曾因青霉素皮试休克，入院抢救，须随身携带急救药",
)
CARD_RARE = replace(CARD, name="䶮㛃𬱖", allergy="", marks=(), contact="女儿 王小红 13805310001")
SHEET = HandOverSheet(
    station="春和里社区综合养老服务中心",
    span="2026年1月6日（周二）09:00 至 2026年1月7日（周三）09:00",
    figures=tuple(
        zip(
            ("床位", "在住", "其中外出", "今晚预订", "空床", "应急空床", "待清洁", "停用"),
            ("58", "51", "4", "2", "3", "1", "1", "0"),
            strict=True,
        )
    ),
    sections=(
        Section("超时未归", (("202-1", "孙大爷", "1月6日 09:00", "回家 大女儿家 应于1月7日（周三）08:00前返回"),)),
        Section("夜间查床异常", ()),
        Section("入住", (("201-1", "𬱖桂芳", "1月6日 14:00", "短住"), ("203-2", "王福生", "1月6日 15:30", "长住"))),
        Section("退住", ()),
        Section("交班记录", (("", "王芳", "1月7日 08:50", "202-1 家属来电，明早十点来接，请提前备好药品。"),)),
    ),
    round="2026年1月6日夜间查床　李梅 于 22:10 查床　在床 47，外出 3，住院 1，不在 0，空床 7",
    date="出具日期：2026年1月7日",
    contact="地址：济南市历下区春和里小区1号楼底商　电话：0500-5550120",
)

TAG = LaundryTag("8123456787", "陆*根", "春和里小区3号楼2单元502室", "6 件", "1月9日（周五）还", "不脱水")
TAG_LONG = LaundryTag(
    "8999999990", "买*·阿卜杜热合曼", "春和里小区十二号楼三单元一千五百零二室（由东门进）", "112 件",
    "12月29日（周二）还", "羊毛衫单独洗，不烘干；床单有补丁，请勿漂白",
)  # fmt: skip
PORTION = MealLabel("A03", "俞志清", "春和里小区3号楼2单元502室", "低糖", "1月7日（周三）午餐", "", "不放香菜")
PORTION_RARE = MealLabel(
    "B12", "𠅤\U0002e9f5芳", "解放路112号", "软食", "1月7日（周三）午餐", "过敏：虾蟹\n白灼基围虾 → 清蒸鸡胸"
)

RECEIPTS = {"plain": RECEIPT, "long": RECEIPT_LONG, "rare": RECEIPT_RARE, "spot": RECEIPT_SPOT}
LETTERS = {"notice": NOTICE, "form": FORM, "long": LETTER_LONG}
CARDS = {"plain": CARD, "long": CARD_LONG, "rare": CARD_RARE}
LAID = (("paper", LabelPaper("3x8", 9, Correction(5, 3))),)
"""From the ninth label of a sheet, a little to the right and down."""

PAPERS = {
    **{
        f"receipt-{case}-{paper}": Paper(
            receipt_pdf, fixed(value), (("paper", paper), ("copies", 2)), people=tuple(filter(None, [value.person])),
            cut=paper == "A4",
        )
        for case, value in RECEIPTS.items()
        for paper in ("80mm", "A4")
    },
    **{f"letter-{case}": Paper(letter_pdf, fixed(value)) for case, value in LETTERS.items()},
    **{
        f"bed-card-{case}": Paper(bed_cards_pdf, fixed((value,)), (("paper", "A5"),), people=(value.name,))
        for case, value in CARDS.items()
    },
    "hand-over-all": Paper(hand_over_pdf, fixed(SHEET), whole=("𬱖桂芳",)),
    "laundry-tags-moved": Paper(laundry_tags_pdf, fixed((TAG, TAG_LONG)), LAID, edge=LABEL, people=("陆*根",)),
    "meal-labels-moved": Paper(
        labels_pdf, fixed((PORTION, PORTION_RARE)), LAID, edge=LABEL, people=(PORTION_RARE.name,)
    ),
}  # fmt: skip
