"""Contact cards and what is printed like them, one by one and on the sheets that are cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from desk.db import Session
from desk.printing.cards import calibration_pdf, card_pdf, sheets_pdf
from desk.rules.card_sheets import Correction, Duplex, Pages, SheetOptions
from desk.rules.card_sheets import Paper as Tray
from desk.rules.card_templates import CardTemplate, CardValues
from desk.rules.numbers import check_digit
from desk.services import cards as service
from desk.services import shipped
from desk.services.cards import Shown
from tests.support.printed.paper import Paper, fixed
from tests.support.printed.places import after, picture, put_places
from tests.support.printed.station import LUO, NEW, WANG


def token(number: int) -> str:
    digits = f"7{number:011d}"
    return digits + check_digit(digits)


PLAIN = CardValues(
    {
        "station": "春和里社区党群服务中心", "community": "春和里社区", "hotline": "0500-555 0120",
        "hotline_note": "全天有人接", "worker_duty": "网格员", "worker_name": "莫兰英", "worker_phone": "154 0000 0301",
        "steward_name": "白露", "steward_phone": "154 0000 0302", "doctor_name": "李医生",
        "doctor_phone": "0500-555 0127", "doctor_how": "周一至周五 8:00–17:30", "meals_name": "春和里老年食堂",
        "meals_phone": "0500-555 0128", "meals_how": "头天 16:00 前订", "repair_name": "小区维修部",
        "repair_phone": "154 0000 3336", "repair_how": "9:00–18:00", "police_name": "秦警官",
        "police_phone": "0500-555 0110", "police_how": "警务室 2 号楼东侧", "name": "陆阿根", "age": "82",
        "address": "春和里西区5号楼2单元402", "alert": "青霉素过敏", "alert_note": "高血压，每天 8 点服药",
        "family_role": "女儿", "family_name": "陆小芳", "family_phone": "154 0000 1234", "number": "CH-03-0417",
    },
    (
        ("老年餐", "午餐 11:00 晚餐 17:00"), ("助浴", "周二、周四 9:00"), ("家庭医生", "每月 2 次上门"),
        ("理发", "每月 15 日"),
    ),
    token(417),
)  # fmt: skip
LONG = replace(
    PLAIN,
    fields={
        **PLAIN.fields, "name": "买买提·吐尔逊·阿卜杜热合曼", "age": "101",
        "address": "春和里西区十五号楼东单元一千四百零二室（从北门进，电梯到十四层右转）",
        "alert": "青霉素、头孢、磺胺类过敏", "alert_note": "糖尿病，低血糖时口含糖块；装有心脏起搏器",
        "family_role": "侄女", "family_name": "古丽巴哈尔·麦麦提敏", "worker_name": "阿依古丽·买买提",
    },
)  # fmt: skip
RARE = replace(PLAIN, fields={**PLAIN.fields, "name": "𠅤\U0002e9f5䶮", "family_name": "𬱖芳"})
SPARSE = replace(
    PLAIN,
    fields={key: PLAIN[key] for key in ("station", "hotline", "worker_duty", "worker_name", "worker_phone", "number")},
    rows=(),
)
NAMED = (PLAIN["name"],)


def _templates() -> dict[str, CardTemplate]:
    return dict(shipped.card_templates())


def _with_bars(template: CardTemplate) -> CardTemplate:
    return template.changed(texts={"scan": "来窗口扫这里"}, shown={"qr": False, "bars": True})


def _card(values: CardValues, *, key: str, change: Callable[[CardTemplate], CardTemplate] | None = None) -> bytes:
    template = _templates()[key]
    return card_pdf(change(template) if change else template, values)


def _sheets(cards: tuple[CardValues, ...], *, key: str, options: SheetOptions, logo: bytes | None = None) -> bytes:
    return sheets_pdf(_templates()[key], cards, options, logo=logo)


def card(key: str, values: CardValues = PLAIN, **options: Any) -> Paper:
    shown = _templates()[key].used
    words = tuple(values[name] for name in ("name", "number", "hotline") if name in shown and values[name])
    people = tuple(values[name] for name in ("name", "family_name") if name in shown and values[name])
    whole = words if values is not LONG else ()
    draws = partial(_card, key=key, **options)
    return Paper(draws, fixed(values), whole=whole, people=people if values is not LONG else (), art=True, of=card_pdf)


def sheets(key: str, count: int, **options: Any) -> Paper:
    cards = tuple(
        replace(PLAIN, fields={**PLAIN.fields, "number": f"CH-03-{number:04d}"}, code=token(number))
        for number in range(1, count + 1)
    )
    logo = options.pop("logo", None)
    draws = partial(_sheets, key=key, options=SheetOptions(**options), logo=logo)
    return Paper(draws, fixed(cards), people=NAMED if "name" in _templates()[key].used else (), art=True, of=sheets_pdf)


def _of_residents(session: Session) -> tuple[CardValues, ...]:
    """What cards of that station's residents say; codes are drawn by chance, so these are given."""
    put_places(session)
    found = service.people(session, resident_ids=(1, 3, 5, 17), shown=Shown(health=True))
    return tuple(replace(each.values, code=token(number)) for number, each in enumerate(found, start=1))


TURNED = {"duplex": Duplex.BY_HAND, "backs_reversed": True, "correction": Correction(12, -7, 1004)}
PAPERS = {
    **{f"card-{key.replace('_', '-')}": card(key) for key in _templates()},
    "card-contact-bars": card("contact", change=_with_bars),
    "card-contact-english": card("contact", change=partial(CardTemplate.changed, language="en")),
    **{
        f"card-{key.replace('_', '-')}-{case}": card(key, values)
        for key in ("contact", "contact_id1", "door_card", "meal")
        for case, values in (("long", LONG), ("rare", RARE), ("sparse", SPARSE))
    },
    "station-cards": after(
        partial(_sheets, key="contact", options=SheetOptions()),
        _of_residents,
        people=(WANG, NEW, LUO),
        art=True,
        of=sheets_pdf,
    ),
    "cards-A4": sheets("contact", 9, start=4),
    "cards-A4-backs": sheets("contact", 9, start=4, pages=Pages.BACKS, **TURNED),
    "cards-A4-short-edge": sheets("contact_id1", 3, duplex=Duplex.SHORT_EDGE, copies=2, logo=picture(64, 64)),
    "cards-A5": sheets("contact_single", 5, paper=Tray.A5, duplex=Duplex.NONE, crop_marks=False),
    "cards-single": sheets("contact_id1", 2, paper=Tray.CARD),
    "door-codes": sheets("door_code", 12, duplex=Duplex.NONE),
    "visit-doors": sheets("visit_door", 3, duplex=Duplex.NONE),
    "meal-cards": sheets("meal", 4, duplex=Duplex.NONE),
    "calibration": Paper(calibration_pdf, fixed(None)),
    "calibration-checked": Paper(calibration_pdf, fixed(Correction(12, -7, 1004))),
}
