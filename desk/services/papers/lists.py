"""The lists inside papers: what to bring, what was handed in, what follows, what is served."""

from __future__ import annotations

from collections.abc import Sequence

from desk.models.matters import MatterMaterial
from desk.printing.letter import Table
from desk.rules.catalogue import Form, form_text
from desk.rules.papers import PaperKind, kind_text
from desk.rules.times import date_text, local_date, long_date_text
from desk.services.papers.facts import Facts
from desk.words import translate

_MATERIALS = (1.2, 5.0, 2.8, 1.2, 3.4)
_SERVED = (1.2, 4.0, 6.4, 1.2)
_FEES = (4.0, 5.0, 5.0)
_HANDED_OVER = (1.2, 5.0, 2.8, 1.2, 1.8, 1.8)
_BY_HAND = 2
"""Empty lines of the list of what an agent is given."""

Line = tuple[str, str, int, str]
"""Name, form in words, copies, and what the last column says."""


def table_of(kind: PaperKind, facts: Facts) -> Table | None:
    """The list that a paper of that kind shows; None when there is nothing in it."""
    match kind:
        case PaperKind.NOTICE_OF_MATERIALS:
            return materials_table(
                kind, [(m.name, form_text(m.form), m.copies, _needed(m.deferrable_days)) for m in facts.item.materials]
            )
        case PaperKind.ACCEPTANCE:
            found = facts.matter.materials if facts.matter else []
            return materials_table(kind, [(m.name, form_text(Form(m.form)), m.copies, _handed_in(m)) for m in found])
        case PaperKind.PROMISE:
            return materials_table(
                kind,
                [
                    (m.name, form_text(Form(m.form)), m.copies, long_date_text(local_date(m.due_at)))
                    for m in facts.missing
                    if m.due_at is not None
                ],
            )
        case PaperKind.ERRAND:
            return handed_over_table([(m.name, form_text(m.form), m.copies) for m in facts.item.materials])
        case PaperKind.SERVICE_RECEIPT:
            return papers_table([(kind_text(PaperKind(each.kind)), each.number or "") for each in facts.served])
        case _:
            return None


def materials_table(kind: PaperKind, lines: Sequence[Line]) -> Table | None:
    """The materials of a paper of that kind; None when there are none."""
    last = {
        PaperKind.NOTICE_OF_MATERIALS: translate("papers", "Needed"),
        PaperKind.ACCEPTANCE: translate("papers", "Handed in?"),
        PaperKind.PROMISE: translate("papers", "To follow by"),
    }.get(kind)
    if last is None or not lines:
        return None
    heads = (
        translate("papers", "No."),
        translate("papers", "Material"),
        translate("papers", "Form"),
        translate("papers", "Copies"),
        last,
    )
    rows = tuple((str(n), name, form, str(copies), told) for n, (name, form, copies, told) in enumerate(lines, 1))
    return Table(heads, _MATERIALS, rows)


def handed_over_table(lines: Sequence[tuple[str, str, int]]) -> Table:
    """What is handed to an agent and given back: what the item asks for, and lines for what is written by hand."""
    heads = (
        translate("papers", "No."),
        translate("papers", "Material"),
        translate("papers", "Form"),
        translate("papers", "Copies"),
        translate("papers", "Handed over"),
        translate("papers", "Given back"),
    )
    known = [(name, form, str(copies)) for name, form, copies in lines] + [("", "", "")] * _BY_HAND
    return Table(heads, _HANDED_OVER, tuple((str(n), *each, "□", "□") for n, each in enumerate(known, 1)))


def papers_table(served: Sequence[tuple[str, str]]) -> Table | None:
    """The papers that are served, each with its number; None when there are none."""
    heads = (
        translate("papers", "No."),
        translate("papers", "Paper"),
        translate("papers", "Its number"),
        translate("papers", "Copies"),
    )
    rows = tuple((str(n), name, number, "1") for n, (name, number) in enumerate(served, 1))
    return Table(heads, _SERVED, rows) if rows else None


def fees_table(lines: Sequence[tuple[str, str, str]]) -> Table:
    """What a stay costs: what for, how much, and what is said of it."""
    heads = (
        translate("papers", "What for"),
        translate("papers", "Price"),
        translate("papers", "Remark"),
    )
    return Table(heads, _FEES, tuple(lines))


def _needed(deferrable_days: int | None) -> str:
    if deferrable_days is None:
        return translate("papers", "required")
    return translate("papers", "may follow within {n} working days", n=deferrable_days)


def _handed_in(material: MatterMaterial) -> str:
    if material.present:
        return translate("papers", "handed in")
    if material.due_at is None:
        return translate("papers", "not handed in")
    return translate("papers", "to follow by {day}", day=date_text(local_date(material.due_at)))
