"""Which rows below the headings are no data: blank, repeated heading, total, note, signature."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from desk.exchange.cells import Cell, shown
from desk.exchange.headings import Field, Headings, heading_key
from desk.exchange.workbook import Sheet
from desk.rules.text import halfwidth, squeeze

_TOTAL = re.compile(
    r"(?:总?合计|总计|共计|累计|总人数|总户数|汇总)(?:\([^()]*\))?[:为]?(?:\d+[人户条件名位张床间]?[,、]?)*[人户张床]?|(?:共\d+(?:[人户条件名位床间]|张床?))+"
    r"|(?:合计|总计|共计)[:(为共].{0,30}"
)
_SUBTOTAL = re.compile(r".{0,16}小计(?:[:为]?\d*[人户条件名位张床间]?)?|(?:本页|本组|本网格|本楼).{0,4}合计.{0,6}")
_NOTE = re.compile(
    r"(?:备?注|说明|填表说明|填报说明|填写说明|注意事项|提示)\d?[:.、]|[*※]|\d[.、].{6}|[(]?注[:)]"
    r"|[-—(]*(?:以下空白|以下无|此页无|本页无|续表|续上表|接上[页表]|转下页|第\d+页)"
)
_SIGNATURE = re.compile(
    r"(?:填表|填报|制表|审核|复核|经办|负责|汇总|统计|录入|审批|主管)(?:人|领导)?[(]?(?:签[字名])?[)]?:"
    r"|(?:单位|社区|部门|街道)?(?:负责人|主要领导|分管领导|书记|主任)[(]?(?:签[字名]|盖章)?[)]?:"
    r"|.{0,8}[(]?(?:盖章|公章)[)]?:?$|(?:填表|填报|制表|上报|报送)(?:日期|时间):"
)
# Beside a name these may be a resident's own telephone or contact: they need a signature in the same row.
_BESIDE_SIGNATURE = re.compile(r"(?:联系人|(?:联系)?电话|日期|时间):|(?:20\d\d年\d{1,2}月\d{1,2}日)$")
_CLOSING_DAY = re.compile(r"20\d\d年\d{1,2}月\d{1,2}日")
_GROUP = re.compile(r".*(?:网格|小区|社区|号楼|单元|小组|大院|宿舍|家属院|[一二三四五六七八九十][楼组队])(?:[(:].*)?")


class RowKind(StrEnum):
    """Kind of a row below the headings; the values are those of the JSON report."""

    DATA = "data"
    BLANK = "blank"
    REPEATED_HEADER = "repeated_header"
    TOTAL = "total"
    SUBTOTAL = "subtotal"
    NOTE = "note"
    SIGNATURE = "signature"


class RowClassifier:
    """Tells data rows from the rest for one sheet.

    ``headers`` maps 0-based columns to their heading keys (one set per column, for headings in two rows),
    ``fillers`` are columns that are filled without a person, ``key_columns`` hold what identifies a row, and
    ``titles`` are the texts above the headings, which come again at page breaks.
    """

    def __init__(
        self,
        headers: Mapping[int, frozenset[str]],
        fillers: frozenset[int],
        key_columns: Sequence[int],
        titles: frozenset[str],
    ) -> None:
        self._headers = headers
        self._fillers = fillers
        self._keys = tuple(key_columns)
        self._titles = titles

    def kind(self, row: Sequence[Cell]) -> RowKind:
        """What ``row`` is; a row that is nothing else is data."""
        texts = [(index, text) for index, value in enumerate(row) if (text := squeeze(halfwidth(shown(value))))]
        if all(index in self._fillers for index, _ in texts) and not _is_word(texts):
            return RowKind.BLANK
        if self._is_heading(texts):
            return RowKind.REPEATED_HEADER
        if self._has_key(row):
            return RowKind.DATA
        first = texts[0][1]
        if any(_SUBTOTAL.fullmatch(text) for _, text in texts[:4]):
            return RowKind.SUBTOTAL
        if any(_TOTAL.fullmatch(text) for _, text in texts[:4]):
            return RowKind.TOTAL
        if len(texts) <= 2 and _NOTE.match(first):
            return RowKind.NOTE
        if _is_signature([text for _, text in texts]):
            return RowKind.SIGNATURE
        if len(texts) == 1 and self._is_banner(texts[0]):
            return RowKind.NOTE
        return RowKind.DATA

    def _is_heading(self, texts: list[tuple[int, str]]) -> bool:
        if len(texts) == 1 and texts[0][1] in self._titles:
            return True
        same = sum(1 for index, text in texts if heading_key(text) in self._headers.get(index, ()))
        return same >= 2 and same * 2 >= len(texts)

    def _has_key(self, row: Sequence[Cell]) -> bool:
        """Whether a key cell holds a long number, as no total, note or signature does."""
        for index in self._keys:
            value = row[index]
            if isinstance(value, int | float) and not isinstance(value, bool):
                if value >= 1e9:
                    return True
            elif isinstance(value, str) and 10 <= len(value) <= 40:
                text = squeeze(halfwidth(value)).lstrip("'")
                if sum(map(str.isdigit, text)) >= max(8, len(text) - 4):
                    return True
        return False

    def _is_banner(self, cell: tuple[int, str]) -> bool:
        """A lone text outside the columns of names and numbers: the head of a group, or a remark under the table."""
        index, text = cell
        return (
            len(text) > 30 or index not in self._headers or index in self._fillers or _GROUP.fullmatch(text) is not None
        )


def classifier_of(sheet: Sheet, headings: Headings, fields: Sequence[Field], key_field: str) -> RowClassifier:
    """The classifier for a sheet whose headings were found; ``key_field`` holds the long numbers of data."""
    headers: dict[int, set[str]] = {}
    for number in headings.rows:
        for index, value in enumerate(sheet.rows[number - 1]):
            if key := heading_key(shown(value)):
                headers.setdefault(index, set()).add(key)
    known = {entry.name: entry for entry in fields}
    for column in headings.columns:
        keys = headers.setdefault(column.index, set())
        keys.add(heading_key(column.header))
        if column.field:
            keys.update(known[column.field].headings)
    fillers = frozenset(column.index for column in headings.columns if column.field and known[column.field].filler)
    titles = frozenset(
        "".join(shown(value).split()) for row in sheet.rows[: headings.rows[0] - 1] for value in row if value != ""
    )
    return RowClassifier(
        {index: frozenset(keys) for index, keys in headers.items()}, fillers, headings.of(key_field), titles
    )


def _is_signature(texts: list[str]) -> bool:
    if len(texts) == 1 and _CLOSING_DAY.fullmatch(texts[0]):
        return True
    signed = sum(1 for text in texts if _SIGNATURE.match(text))
    beside = sum(1 for text in texts if _BESIDE_SIGNATURE.match(text))
    return signed > 0 and (signed + beside) * 2 >= len(texts)


def _is_word(texts: list[tuple[int, str]]) -> bool:
    """Whether a filler cell holds words (合计 under 序号) and not just a number."""
    return any(not re.fullmatch(r"[\d.\-]*岁?", text) for _, text in texts)
