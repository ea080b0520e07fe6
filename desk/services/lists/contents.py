"""What each list holds, row by row, by the names of its headings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any

from desk.db import Session
from desk.exchange.writing import DEFAULT_COLUMNS, RESIDENTS, Layout
from desk.rules.accounts import month_text
from desk.rules.times import local
from desk.services import accounts, exports, fees, grids, records, residents
from desk.services.lists.accounts import ACCOUNT, SETTLEMENT, account_rows, settlement_rows
from desk.services.lists.fees import FEE_ACCOUNT, FEE_SETTLEMENT, fee_account_rows, fee_settlement_rows
from desk.services.lists.matters import MATTERS, matter_rows
from desk.services.lists.wanted import (
    AccountLines,
    Categories,
    FeeLines,
    FeeMonthSettlement,
    Matters,
    MonthSettlement,
    Records,
    Residents,
    Reviews,
    Strays,
    Wanted,
)
from desk.services.matters import list_matters
from desk.services.residents import reading
from desk.words import translate

PAGE = 500

CATEGORIES = Layout(
    "人员类别统计",
    {"label": "人员类别", "persons": "人数", "entries": "人次", "over_60": "60岁以上", "over_80": "80岁以上",
     "over_90": "90岁以上"},
)  # fmt: skip
REVIEWS = Layout(
    "到期复核",
    {"seq": "序号", "name": "姓名", "label": "人员类别", "since": "认定时间", "evidence": "认定依据",
     "review_due": "复核时间", "late": "是否逾期", "address": "现居住地址", "grid": "所属网格"},
    {"seq": 6, "evidence": 30, "address": 36, "grid": 20},
)  # fmt: skip
STRAYS = Layout(
    "无网格地址",
    {"seq": "序号", "name": "姓名", "kind": "地址类别", "address": "地址", "proper": "小区（街巷）"},
    {"seq": 6, "address": 40, "proper": 24},
)
RECORDS = Layout(
    "操作记录",
    {"sequence": "序号", "at": "时间", "actor": "操作人", "workstation": "工位", "action": "操作", "subject": "对象",
     "subject_id": "编号", "changes": "变更内容", "reason": "事由"},
    {"at": 20, "changes": 80, "reason": 30},
)  # fmt: skip

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Content:
    """A list with its title, to be written: ``total`` rows, 0 when nobody has counted."""

    layout: Layout
    title: str
    total: int
    rows: Iterator[Row]


def content_of(session: Session, wanted: Wanted, *, masked: bool) -> Content:
    """The list as it is now."""
    return _CONTENTS[type(wanted)](session, wanted, masked)


def _residents(session: Session, wanted: Residents, masked: bool) -> Content:
    total = residents.list_counts(session, filters=wanted.filters).residents
    rows = exports.resident_rows(session, reading.shown(session, wanted.filters), masked=masked)
    layout = RESIDENTS.only(exports.MASKED_COLUMNS if masked else DEFAULT_COLUMNS)
    return Content(layout, translate("lists", "Residents' ledger"), total, rows)


def _matters(session: Session, wanted: Matters, masked: bool) -> Content:
    listed = partial(
        list_matters,
        session,
        view=wanted.view,
        narrowed=wanted.narrowed,
        within_days=wanted.within_days,
        text=wanted.text,
    )
    total = listed(limit=1).total

    def rows() -> Iterator[Row]:
        for offset in range(0, total, PAGE):
            ids = [row.id for row in listed(offset=offset, limit=PAGE).rows]
            yield from matter_rows(session, ids, masked=masked)

    return Content(MATTERS, translate("lists", "Matters' ledger"), total, rows())


def _categories(session: Session, wanted: Categories, _: bool) -> Content:
    found = residents.count_tags(session, grid_id=wanted.grid_id)
    names = tuple(CATEGORIES.headings)
    lines = [{name: getattr(row, name) for name in names} for row in found.rows]
    lines.append({name: getattr(found.whole, name) for name in names} | {"label": translate("lists", "Together")})
    return Content(CATEGORIES, translate("lists", "Categories of residents"), len(lines), iter(lines))


def _reviews(session: Session, wanted: Reviews, masked: bool) -> Content:
    listed = partial(residents.reviews_due, session, grid_id=wanted.grid_id, masked=masked)

    def rows() -> Iterator[Row]:
        number, page = count(1), listed(limit=PAGE).rows
        while page:
            for row in page:
                yield {name: getattr(row, name, None) for name in REVIEWS.headings} | {
                    "seq": next(number),
                    "late": row.is_late,
                }
            page = listed(after=(page[-1].review_due, page[-1].tag_id), limit=PAGE).rows

    return Content(REVIEWS, translate("lists", "Categories due for review"), listed(limit=1).total, rows())


def _strays(session: Session, _: Strays, __: bool) -> Content:
    kinds = {"living": translate("lists", "lives there"), "registered": translate("lists", "registered there")}
    first = grids.addresses_without_grid(session, limit=PAGE)

    def rows() -> Iterator[Row]:
        number, page = count(1), first
        while True:
            for row in page.rows:
                yield {name: getattr(row, name, None) for name in STRAYS.headings} | {
                    "seq": next(number),
                    "kind": kinds[row.kind],
                }
            if page.next is None:
                return
            page = grids.addresses_without_grid(session, after=page.next, limit=PAGE)

    return Content(STRAYS, translate("lists", "Addresses without a grid"), first.total, rows())


def _records(session: Session, wanted: Records, _: bool) -> Content:
    filters: dict[str, Any] = dict(wanted.filters)

    def rows() -> Iterator[Row]:
        before: int | None = None
        while True:
            page = records.list_records(session, **filters, before=before, limit=PAGE)
            yield from map(_record, page.rows)
            if page.older is None:
                return
            before = page.older

    return Content(RECORDS, translate("lists", "Records"), 0, rows())


def _settlement(session: Session, wanted: MonthSettlement, masked: bool) -> Content:
    found = accounts.settlement(session, month=wanted.month)
    title = translate("accounts_paper", "Settlement of {month}", month=month_text(found.month))
    return Content(SETTLEMENT, title, len(found.rows) + 1, settlement_rows(found, masked=masked))


def _account(session: Session, wanted: AccountLines, masked: bool) -> Content:
    rows = account_rows(session, wanted.stay_id, masked=masked)
    return Content(ACCOUNT, translate("accounts_paper", "Statement of account"), 0, rows)


def _fee_settlement(session: Session, wanted: FeeMonthSettlement, masked: bool) -> Content:
    found = fees.settlement(session, month=wanted.month)
    title = translate("fees_paper", "Settlement of services {month}", month=month_text(found.month))
    total = len(found.served) + len(found.counted) + len(found.rows) + 1
    return Content(FEE_SETTLEMENT, title, total, fee_settlement_rows(found, masked=masked))


def _fee_account(session: Session, wanted: FeeLines, masked: bool) -> Content:
    rows = fee_account_rows(session, wanted.resident_id, masked=masked)
    return Content(FEE_ACCOUNT, translate("fees_paper", "Statement of services"), 0, rows)


def _record(row: records.RecordRow) -> Row:
    changes = [f"{each.label}：{each.before or '—'} → {each.after or '—'}" for each in row.changes]
    return {
        "sequence": row.sequence,
        "at": f"{local(row.at):%Y-%m-%d %H:%M:%S}",
        "actor": row.actor_name,
        "workstation": row.workstation,
        "action": row.action_text,
        "subject": row.subject_text,
        "subject_id": row.subject_id,
        "changes": "；".join(changes),
        "reason": row.reason,
    }


_CONTENTS: Mapping[type[Wanted], Callable[[Session, Any, bool], Content]] = {
    Residents: _residents,
    Matters: _matters,
    Categories: _categories,
    Reviews: _reviews,
    Strays: _strays,
    Records: _records,
    MonthSettlement: _settlement,
    AccountLines: _account,
    FeeMonthSettlement: _fee_settlement,
    FeeLines: _fee_account,
}
