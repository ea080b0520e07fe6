"""The catalogue as an Excel sheet: one row per item, its materials in one cell that a clerk can read and write.

What :func:`write_items` writes, :func:`read_items` reads back exactly. A sheet that somebody else made is read by the
meaning of its headings; what has no column stays as it is in the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import IO, Any, TypeVar

import xlsxwriter

from desk.errors import DeskError
from desk.exchange.cells import shown
from desk.exchange.headings import Field, Headings, find_headings
from desk.exchange.saving import save
from desk.exchange.workbook import Sheet, Workbook
from desk.rules.catalogue import Category, Form, ItemSpec, Kind, Material, Route, Tier
from desk.rules.deadlines import PROFILES
from desk.rules.matters import Channel
from desk.rules.text import halfwidth
from desk.words import translate

_Word = TypeVar("_Word", bound=StrEnum)

HEADINGS: Mapping[str, str] = {
    "code": "事项编码",
    "name": "事项名称",
    "kind": "事项类型",
    "category": "事项类别",
    "tier": "审批层级",
    "route": "承办方式",
    "channels": "受理渠道",
    "7123": "7123时限",
    "four_levels": "四级响应",
    "on_the_spot": "当场办结",
    "materials": "所需材料",
    "legal_basis": "法律依据",
    "answer": "答复口径",
    "aliases": "居民说法",
}
"""Columns of the sheet in their order, by the names of the fields; a level stands under the code of its profile."""

KINDS = {Kind.AGENT: "上门办、帮代办", Kind.CONVENIENCE: "便民服务", Kind.PLAIN: "窗口办理"}
CATEGORIES = {
    Category.RELIEF: "民政救助",
    Category.CARE: "养老助残",
    Category.INSURANCE: "社保医保就业",
    Category.HOUSING: "住房环境",
    Category.EVERYDAY: "综合事务",
    Category.HEALTH: "健康义诊",
    Category.CRAFT: "非遗手造",
    Category.CHILDCARE: "托育托管",
    Category.REPAIR: "家政维修",
    Category.LAUNDRY: "洗衣理发",
}
TIERS = {Tier.COMMUNITY: "社区", Tier.STREET: "街道", Tier.DISTRICT: "区", Tier.CITY: "市"}
ROUTES = {Route.DESK: "窗口", Route.GRID: "网格员", Route.CADRE: "社区干部", Route.TEAM: "组团"}
CHANNELS = {
    Channel.WINDOW: "窗口",
    Channel.PHONE: "电话",
    Channel.DOOR: "上门",
    Channel.WECHAT: "微信",
    Channel.HOTLINE: "12345热线",
    Channel.GRID: "网格上报",
    Channel.LETTER: "信件",
}
FORMS = {
    Form.ORIGINAL: "原件",
    Form.COPY: "复印件",
    Form.ORIGINAL_AND_COPY: "原件和复印件",
    Form.SIGNED: "现场填写签字",
}

# How others write the same.
_SAID_OTHERWISE: Mapping[str, StrEnum] = {
    "上门办": Kind.AGENT, "帮代办": Kind.AGENT, "上门办帮代办": Kind.AGENT, "代办": Kind.AGENT,
    "便民": Kind.CONVENIENCE, "一般事项": Kind.PLAIN, "普通": Kind.PLAIN,
    "区级": Tier.DISTRICT, "区县": Tier.DISTRICT, "市级": Tier.CITY, "街道级": Tier.STREET, "社区级": Tier.COMMUNITY,
    "网格": Route.GRID, "组团解决": Route.TEAM, "社区": Route.CADRE, "窗口直接办": Route.DESK,
    "12345": Channel.HOTLINE, "热线": Channel.HOTLINE, "来信": Channel.LETTER,
    "原件及复印件": Form.ORIGINAL_AND_COPY, "原件+复印件": Form.ORIGINAL_AND_COPY, "签字": Form.SIGNED,
}  # fmt: skip

_FIELDS = (
    Field("code", ("事项编码", "事项编号", "编码", "编号", "事项代码"), weight=2),
    Field("name", ("事项名称", "事项", "名称", "服务事项", "服务项目", "项目名称"), weight=2),
    Field("kind", ("事项类型", "类型", "办理类型"), ("事项类型",)),
    Field("category", ("事项类别", "类别", "分类", "大类", "所属类别"), ("事项类别",)),
    Field("tier", ("审批层级", "层级", "审批权限", "决定层级", "行使层级"), ("层级",)),
    Field("route", ("承办方式", "办理方式", "承办", "去向"), ("承办方式",)),
    Field("channels", ("受理渠道", "渠道", "申请方式", "受理方式"), ("渠道",)),
    Field("7123", ("7123时限", "7123", "7123工作法"), ("7123",)),
    Field("four_levels", ("四级响应", "四级响应时限", "响应级别"), ("四级响应",)),
    Field("on_the_spot", ("当场办结", "是否当场办结", "即办", "是否即办"), ("当场办结",)),
    Field("materials", ("所需材料", "申请材料", "材料", "材料清单", "办理材料", "提交材料"), ("材料",)),
    Field("legal_basis", ("法律依据", "依据", "设定依据", "政策依据"), ("依据",)),
    Field("answer", ("答复口径", "口径", "标准答复", "办理说明", "办理流程", "答复"), ("口径",)),
    Field("aliases", ("居民说法", "别名", "俗称", "关键词", "又称"), ("别名",)),
)  # fmt: skip

_CHOICES: Mapping[str, Mapping[Any, str]] = {"kind": KINDS, "category": CATEGORIES, "tier": TIERS, "route": ROUTES}
_YES, _NO = "是", "否"
_WIDTHS = {"code": 10, "name": 34, "channels": 18, "materials": 60, "legal_basis": 36, "answer": 60, "aliases": 36}
_ATTRIBUTES = re.compile(r"(?P<name>.*)[（(](?P<said>[^（()）]*)[)）]", re.DOTALL)
_COPIES = re.compile(r"([0-9]{1,3})份")
_DEFERRABLE = re.compile(r"可容缺([0-9]{1,3})个工作日")
_BETWEEN = re.compile(r"[；;\n]")
_BETWEEN_WORDS = re.compile(r"[、，,；;\n]")


@dataclass(frozen=True, slots=True)
class ReadItem:
    """One row that was understood: Excel's row, and what it says, by field. ``levels`` has only the profiles there."""

    row: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RefusedItem:
    """One row that can't be taken: Excel's row, its item as far as it is named, and why not."""

    row: int
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class ItemReading:
    """What a sheet of items says."""

    file: str
    rows: tuple[ReadItem, ...]
    refused: tuple[RefusedItem, ...] = field(default=())


def cells_of(spec: ItemSpec) -> dict[str, str]:
    """What an item says, cell by cell, by the names of :data:`HEADINGS`."""
    return {
        "code": spec.code,
        "name": spec.name,
        "kind": KINDS[spec.kind],
        "category": CATEGORIES[spec.category],
        "tier": TIERS[spec.tier] if spec.tier else "",
        "route": ROUTES[spec.route],
        "channels": "、".join(CHANNELS[channel] for channel in spec.channels),
        **{code: PROFILES[code].level(level).chinese for code, level in spec.levels.items()},
        "on_the_spot": _YES if spec.on_the_spot else _NO,
        "materials": materials_text(spec.materials),
        "legal_basis": spec.legal_basis or "",
        "answer": spec.answer or "",
        "aliases": "、".join(spec.aliases),
    }


def materials_text(materials: Iterable[Material]) -> str:
    """身份证（原件）；户口簿（原件和复印件，可容缺5个工作日）"""
    return "；".join(f"{each.name}（{_attributes(each)}）" for each in materials)


def parse_materials(text: str) -> tuple[Material, ...]:
    """The materials of a cell. What stands in no brackets, or in brackets that say something else, is an original."""
    return tuple(_material(part.strip()) for part in _BETWEEN.split(text) if part.strip())


def write_items(path: Path, items: Iterable[ItemSpec], *, unit: str, day: date) -> int:
    """Write ``items`` to ``path`` (.xlsx); how many there are. :class:`DeskError` when the file can't be saved."""
    if path.suffix.lower() != ".xlsx":
        raise DeskError(translate("exchange", "The catalogue is saved as .xlsx; “{file}” is not.", file=path.name))
    lines = [cells_of(item) for item in items]
    save(path, lambda file: _write(file, lines, f"填报单位：{unit}    填报时间：{day.isoformat()}"))
    return len(lines)


def read_items(workbook: Workbook) -> ItemReading:
    """Read the first sheet with the headings of a catalogue; :class:`DeskError` when none has them."""
    for sheet in workbook.sheets:
        headings = find_headings(sheet, _FIELDS, (frozenset({"name"}),), 2) if sheet.visible else None
        if headings is not None:
            return _read(sheet, headings, workbook.file)
    words = translate(
        "exchange", "No sheet of “{file}” has the headings of the catalogue: 事项名称 and others.", file=workbook.file
    )
    raise DeskError(words)


def _read(sheet: Sheet, headings: Headings, file: str) -> ItemReading:
    columns = {column.field: column.index for column in headings.columns if column.field}
    rows: list[ReadItem] = []
    refused: list[RefusedItem] = []
    for at in range(headings.rows[-1], len(sheet.rows)):
        line = sheet.rows[at]
        cells = {name: shown(line[index]).strip() for name, index in columns.items() if index < len(line)}
        if not any(cells.get(name) for name in ("code", "name")):
            continue
        try:
            rows.append(ReadItem(at + 1, _values(cells)))
        except _NotUnderstood as problem:
            refused.append(RefusedItem(at + 1, cells.get("name") or cells.get("code", ""), str(problem)))
    return ItemReading(file, tuple(rows), tuple(refused))


class _NotUnderstood(ValueError):
    """Why a cell can't be read, in the clerk's words."""


def _values(cells: Mapping[str, str]) -> dict[str, Any]:
    """What a row says; an empty cell of a choice says nothing, an empty text says that there is none."""
    values: dict[str, Any] = {name: cells[name] for name in ("code", "name") if cells.get(name)}
    for name, words in _CHOICES.items():
        if cells.get(name):
            values[name] = _word(name, cells[name], words)
    if cells.get("channels"):
        values["channels"] = tuple(_word("channels", each, CHANNELS) for each in _listed(cells["channels"]))
    levels = {code: _level(code, cells[code]) for code in PROFILES if cells.get(code)}
    if levels:
        values["levels"] = levels
    if cells.get("on_the_spot"):
        values["on_the_spot"] = _yes(cells["on_the_spot"])
    for name in ("legal_basis", "answer"):
        if name in cells:
            values[name] = cells[name] or None
    if "materials" in cells:
        values["materials"] = parse_materials(cells["materials"])
    if "aliases" in cells:
        values["aliases"] = _listed(cells["aliases"])
    return values


def _word(name: str, text: str, words: Mapping[_Word, str]) -> _Word:
    wanted = halfwidth(text).replace(" ", "")
    kind = type(next(iter(words)))
    for value, said in words.items():
        if wanted == halfwidth(said) or wanted.upper() == value.value.upper():
            return value
    other = _SAID_OTHERWISE.get(wanted)
    if isinstance(other, kind):
        return other
    raise _NotUnderstood(
        translate(
            "exchange", "{heading}: “{word}” is none of {known}.",
            heading=HEADINGS[name], word=text, known="、".join(words.values()),
        )
    )  # fmt: skip


def _level(profile: str, text: str) -> str:
    wanted = halfwidth(text).replace(" ", "")
    levels = PROFILES[profile].levels
    for level in levels:
        said = halfwidth(level.chinese)
        if wanted in (said, level.code) or (len(wanted) > 1 and said.startswith(wanted)):
            return level.code
    raise _NotUnderstood(
        translate(
            "exchange", "{heading}: “{word}” is none of {known}.",
            heading=HEADINGS[profile], word=text, known="、".join(level.chinese for level in levels),
        )
    )  # fmt: skip


def _yes(text: str) -> bool:
    if text in (_YES, _NO, "√", "×"):
        return text in (_YES, "√")
    raise _NotUnderstood(
        translate(
            "exchange", "{heading}: “{word}” is none of {known}.",
            heading=HEADINGS["on_the_spot"], word=text, known=f"{_YES}、{_NO}",
        )
    )  # fmt: skip


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _BETWEEN_WORDS.split(text) if part.strip())


def _attributes(material: Material) -> str:
    said = [FORMS[material.form]]
    if material.copies != 1:
        said.append(f"{material.copies}份")
    if material.deferrable_days is not None:
        said.append(f"可容缺{material.deferrable_days}个工作日")
    return "，".join(said)


def _material(text: str) -> Material:
    found = _ATTRIBUTES.fullmatch(text)
    if found and found["name"].strip():
        parts = [part.strip() for part in re.split("[，,、]", found["said"])]
        form = next((value for value, said in FORMS.items() if said == parts[0]), _SAID_OTHERWISE.get(parts[0]))
        copies = next((int(match[1]) for part in parts[1:] if (match := _COPIES.fullmatch(part))), 1)
        days = next((int(match[1]) for part in parts[1:] if (match := _DEFERRABLE.fullmatch(part))), None)
        known = 1 + sum(bool(_COPIES.fullmatch(part) or _DEFERRABLE.fullmatch(part)) for part in parts[1:])
        if isinstance(form, Form) and known == len(parts):
            return Material(found["name"].strip(), form, copies, days)
    return Material(text, Form.ORIGINAL)


def _write(file: IO[bytes], lines: list[dict[str, str]], unit: str) -> None:
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet("事项目录")
        text = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
        head = book.add_format({"bold": True, "bg_color": "#E8EEF4", "border": 1, "num_format": "@"})
        sheet.write_string(0, 0, "事项目录", book.add_format({"bold": True, "font_size": 14}))
        sheet.write_string(1, 0, unit)
        for at, (name, heading) in enumerate(HEADINGS.items()):
            sheet.set_column(at, at, _WIDTHS.get(name, 13))
            sheet.write_string(2, at, heading, head)
        for row, cells in enumerate(lines, start=3):
            for at, name in enumerate(HEADINGS):
                if cells[name]:
                    sheet.write_string(row, at, cells[name], text)
        sheet.freeze_panes(3, 2)
        sheet.autofilter(2, 0, 2 + len(lines), len(HEADINGS) - 1)
