"""The headings that a ledger of meals may have, by meaning: a column for each meal and what is said of it, or a row
for each meal with its name in a column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from desk.exchange.headings import Field
from desk.exchange.residents_fields import RESIDENT_FIELDS

MEALS: Mapping[str, str] = MappingProxyType({"b": "breakfast", "l": "lunch", "d": "dinner"})
"""The meals of a day by the letter that the names of their fields begin with."""

_OF_RESIDENTS = {field.name: field for field in RESIDENT_FIELDS}
_NAME = _OF_RESIDENTS["name"]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


CALLED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "b": _words("早餐 早饭 早点 早"),
        "l": _words("午餐 中餐 午饭 中饭 中午餐 午 中"),
        "d": _words("晚餐 晚饭 夕餐 晚"),
    }
)
"""What clerks call each meal, the most usual word first."""

_ASKED = {
    "n": _words("份数 数量 份 人数 人次 餐数 次数 数 用餐份数 订餐份数 就餐份数"),
    "amt": _words("金额 餐费 费用 收费 钱数 餐款 元 应收 应收金额 餐费金额 价格 费 款"),
    "sub": _words("补贴 补助 补贴金额 补助金额 政府补贴 财政补贴 补贴额 助餐补贴 餐补"),
}
_FORMS = ("{meal}{asked}", "{meal}({asked})", "{meal}-{asked}", "{meal}/{asked}", "{asked}({meal})", "{asked}-{meal}")
_OTHER_SUMS = _words("合计 总 自付 自费 实付 实收 个人 余额 充值")


def _of_meals() -> Iterator[Field]:
    for letter, called in CALLED.items():
        for part, asked in _ASKED.items():
            headings = [form.format(meal=meal, asked=word) for meal in called for word in asked for form in _FORMS]
            if part == "n":
                headings += [word for word in called if len(word) > 1]
            contained = tuple(f"{meal}{word}" for meal in called for word in asked if len(meal + word) > 3)
            yield Field(f"{letter}_{part}", tuple(headings), contained, _OTHER_SUMS, spread=False)


MEAL_FIELDS = (
    _OF_RESIDENTS["seq"],
    Field(
        "date",
        _words("日期 用餐日期 就餐日期 助餐日期 送餐日期 领餐日期 订餐日期 时间 用餐时间 就餐时间 年月日 日"),
        _words("日期"),
        _words("出生 填报 办卡 缴费"),
        weight=2,
    ),
    replace(
        _NAME,
        headings=_NAME.headings
        + _words("就餐人 用餐人 就餐老人 用餐老人 就餐人员 用餐人员 老年人 长者 长者姓名 服务对象 就餐对象 助餐对象"),
        folds=False,
    ),
    Field(
        "card",
        _words("卡号 饭卡号 餐卡号 就餐卡号 用餐卡号 助餐卡号 一卡通号 老年卡号 会员卡号 饭卡 餐卡 卡 卡号/身份证号"),
        _words("卡号 饭卡 餐卡"),
        _words("银行 社保 医保 余额 充值"),
        weight=2,
    ),
    replace(_OF_RESIDENTS["id_no"], spread=True),
    *_of_meals(),
    Field(
        "meal",
        _words("餐次 餐别 餐类 餐种 餐型 用餐类型 用餐类别 就餐类型 就餐类别 就餐餐次 用餐餐次 用餐时段 就餐时段"),
        _words("餐次 餐别"),
        (),
        weight=2,
        spread=False,
    ),
    Field(
        "n",
        _words("份数 数量 用餐份数 就餐份数 订餐份数 餐数 用餐数量"),
        _words("份数"),
        _words("早 午 中餐 晚 合计 总"),
        spread=False,
    ),
    Field("price", _words("单价 餐标 每份价格 用餐标准 餐费标准 收费标准"), _words("单价 餐标"), (), spread=False),
    Field(
        "sub",
        _ASKED["sub"],
        _words("补贴 补助"),
        ("标准", "类", "对象", "早", "午", "中餐", "晚", *_OTHER_SUMS),
        spread=False,
    ),
    Field(
        "amt",
        _words("金额 餐费 费用 收费 钱数 餐款 应收 应收金额 餐费金额"),
        _words("金额 餐费"),
        ("早", "午", "中餐", "晚", "补", *_OTHER_SUMS),
        spread=False,
    ),
    Field(
        "deliver",
        _words("送餐地址 配送地址 送达地址 送餐住址 送餐 地址 就餐方式 用餐方式 取餐方式 送餐地点 配送地点"),
        _words("送餐地 配送地 送餐住"),
        (),
    ),
    Field(
        "sign",
        _words("签字 签名 签收 领餐签字 老人签字 本人签字 签字确认 领餐人签字"),
        _words("签字 签名 签收"),
        (),
        spread=False,
    ),
    _OF_RESIDENTS["remark"],
)
"""Of ``b_n`` the first letter is the meal, the rest what the column has: ``n`` portions, ``amt`` yuan, ``sub`` yuan."""
