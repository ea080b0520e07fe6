"""The lists of the grids as a workbook, in headings that :mod:`desk.exchange.grids` reads back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import IO, Any

import xlsxwriter

from desk.errors import DeskError
from desk.exchange.saving import save
from desk.exchange.writing import as_text
from desk.words import translate

SHEETS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "grids": (
        "网格一览表",
        {
            "grid_code": "网格编码", "grid": "网格名称", "level": "级别", "parent": "上级网格编码",
            "host_unit": "包联单位", "head": "网格长", "head_phone": "网格长电话", "worker": "专职网格员",
            "worker_phone": "专职网格员电话", "ranges": "管辖范围",
        },
    ),
    "members": (
        "网格人员",
        {
            "grid_code": "网格编码", "grid": "所属网格", "name": "姓名", "duty": "职务", "phone": "联系电话",
            "duty_hours": "值班时间", "since": "任职时间",
        },
    ),
    "buildings": (
        "楼栋",
        {
            "grid_code": "网格编码", "grid": "所属网格", "estate": "小区", "number": "楼号", "units": "单元数",
            "floors": "层数", "doors": "户数", "note": "备注",
        },
    ),
    "resources": (
        "资源力量",
        {
            "grid_code": "网格编码", "grid": "所属网格", "kind": "资源类别", "name": "名称", "address": "地址",
            "hours": "服务时间", "contact": "联系人", "phone": "联系电话", "special": "服务内容", "capacity": "容量",
            "area": "面积", "walk_minutes": "步行(分钟)", "venue": "是否阵地", "on_cards": "上卡", "since": "启用日期",
            "until": "停用日期",
        },
    ),
}  # fmt: skip
"""By part: the name of the sheet, and the headings by the names of the values in the order they are written."""

_WIDTHS = {"ranges": 48, "address": 30, "special": 30, "host_unit": 20, "name": 18, "grid": 20, "phone": 24}


def write_lists(
    path: Path, parts: Mapping[str, Sequence[Mapping[str, object]]], *, unit: str | None = None, day: date | None = None
) -> int:
    """Write the lists to ``path`` (.xlsx), a sheet for each part; the number of rows written.

    Raises :class:`DeskError` when the file can't be saved or its ending is another one.
    """
    if path.suffix.lower() != ".xlsx":
        raise DeskError(
            translate("exchange", "The lists of the grids are saved as .xlsx; “{file}” is not.", file=path.name)
        )
    save(
        path, lambda file: _write(file, parts, f"填报单位：{unit or ''}    填报时间：{day.isoformat() if day else ''}")
    )
    return sum(map(len, parts.values()))


def _write(file: IO[bytes], parts: Mapping[str, Sequence[Mapping[str, object]]], above: str) -> None:
    with xlsxwriter.Workbook(file, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        for part, rows in parts.items():
            _fill(book, *SHEETS[part], rows, above)


def _fill(book: Any, title: str, headings: Mapping[str, str], rows: Sequence[Mapping[str, object]], above: str) -> None:
    sheet = book.add_worksheet(title)
    text = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
    head = book.add_format({"bold": True, "bg_color": "#E8EEF4", "border": 1, "num_format": "@"})
    sheet.write_string(0, 0, title, book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, above)
    for at, (name, heading) in enumerate(headings.items()):
        sheet.set_column(at, at, _WIDTHS.get(name, 14))
        sheet.write_string(2, at, heading, head)
        for line, row in enumerate(rows, start=3):
            if value := as_text(row.get(name)):
                sheet.write_string(line, at, value, text)
    sheet.freeze_panes(3, 0)
