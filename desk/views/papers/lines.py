"""The list of papers: what can be issued, what was issued, and what can't be now and why."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desk.rules.papers import BED_CARD, RECEIPT, PaperKind, kind_text, paper_text
from desk.rules.times import clock_text, date_text, local_date
from desk.services.papers import IssuedPaper, Papers, Possible
from desk.views import paint, theme
from desk.words import translate

HEAD, ROW = 30, 50
_FIRST = (PaperKind.REFUSAL, PaperKind.PROMISE, PaperKind.AUTHORISATION, PaperKind.ACCEPTANCE)
"""What is wanted most, where it applies: proposed in this order until it was issued."""

Index = QModelIndex | QPersistentModelIndex
_MARKS = {
    "ready": ("ring", "teal"),
    "issued": ("tick", "green"),
    "never": ("dash", "grey"),
    "own": ("tick", "green"),
    "shipped": ("dash", "grey"),
    "unsaved": ("diamond", "amber"),
}


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One line, or a heading (``state`` is empty). Of ``possible``, ``issued`` and ``fixed`` at most one.

    ``fixed`` is :data:`RECEIPT` or :data:`BED_CARD`.
    """

    title: str
    note: str = ""
    state: str = ""
    possible: Possible | None = None
    issued: IssuedPaper | None = None
    fixed: str = ""


def lines_of(papers: Papers) -> tuple[PaperLine, ...]:
    """All papers under their headings."""
    ready = [each for each in papers.possible if not each.why_not]
    never = [each for each in papers.possible if each.why_not]
    lines = [PaperLine(translate("papers_dialog", "To issue"))] if papers.number or ready else []
    if papers.bed_card:
        note = translate("papers_dialog", "A5, or two on A4")
        lines.append(PaperLine(paper_text(BED_CARD), note, "ready", fixed=BED_CARD))
    if papers.number:
        lines.append(PaperLine(paper_text(RECEIPT), translate("papers_dialog", "A4 or slip"), "ready", fixed=RECEIPT))
    before = {each.kind for each in papers.issued}
    lines += [PaperLine(kind_text(each.kind), _offer(each, before), "ready", possible=each) for each in ready]
    if papers.issued:
        lines.append(PaperLine(translate("papers_dialog", "Issued, to print again")))
        lines += [PaperLine(kind_text(each.kind), _told(each), "issued", issued=each) for each in papers.issued]
    if papers.loose:
        lines.append(PaperLine(translate("papers_dialog", "Given without a matter, to print again")))
        lines += [PaperLine(_loose_title(each), _told(each), "issued", issued=each) for each in papers.loose]
    if never and (papers.number or papers.issued):
        lines.append(PaperLine(translate("papers_dialog", "Not now")))
        lines += [PaperLine(kind_text(each.kind), each.why_not, "never") for each in never]
    return tuple(lines)


def wanted_kinds(papers: Papers) -> tuple[PaperKind, ...]:
    """What applies to the matter and was not issued yet, the most wanted first."""
    issued = {each.kind for each in papers.issued}
    ready = {each.kind for each in papers.possible if not each.why_not}
    return tuple(kind for kind in _FIRST if kind in ready - issued)


def _offer(paper: Possible, before: Set[PaperKind]) -> str:
    if paper.kind in before:
        return translate("papers_dialog", "Issued before; this one gets a new number")
    copies = paper.copies
    return translate("papers_dialog", "{n} copies", n=copies) if copies > 1 else translate("papers_dialog", "1 copy")


def _loose_title(paper: IssuedPaper) -> str:
    return "  ".join(filter(None, (paper.item, kind_text(paper.kind))))


def _told(paper: IssuedPaper) -> str:
    day = f"{date_text(local_date(paper.issued_at))} {clock_text(paper.issued_at)}"
    running = paper.number.rpartition("-")[2]
    if paper.prints == 1:
        return translate("papers_dialog", "no. {n}  {day}  {by}", n=running, day=day, by=paper.issued_by)
    return translate(
        "papers_dialog", "no. {n}  {day}  {by}  printed {times} times",
        n=running, day=day, by=paper.issued_by, times=paper.prints,
    )  # fmt: skip


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[PaperLine, ...] = ()

    def set_lines(self, lines: tuple[PaperLine, ...]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def set_line(self, row: int, line: PaperLine) -> None:
        self.lines = (*self.lines[:row], line, *self.lines[row + 1 :])
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{line.title} {line.note}".strip()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usable = self.lines[index.row()].state not in {"", "never"}
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if usable else Qt.ItemFlag.NoItemFlags


class PaperList(QListView):
    """``chosen`` tells which line has the selection now."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("papers_dialog", "Papers"))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setItemDelegate(_Delegate(self))
        self.selectionModel().currentChanged.connect(self._moved)

    def lines(self) -> tuple[PaperLine, ...]:
        return self._lines.lines

    def set_lines(self, lines: tuple[PaperLine, ...]) -> None:
        self._lines.set_lines(lines)

    def set_line(self, row: int, line: PaperLine) -> None:
        """Another note or mark on one line; the selection stays."""
        self._lines.set_line(row, line)

    def current(self) -> PaperLine | None:
        row = self.currentIndex().row()
        return self._lines.lines[row] if row >= 0 else None

    def choose(self, line: PaperLine) -> None:
        self.choose_row(self._lines.lines.index(line))

    def choose_row(self, row: int) -> None:
        index = self._lines.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(self._lines.lines[now.row()])


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.model().lines[index.row()]
        return QSize(theme.px(160), theme.px(ROW if line.state else HEAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, box, px = index.model().lines[index.row()], QRectF(option.rect), theme.px
        if not line.state:
            paint.draw_text(painter, box.adjusted(px(6), px(4), 0, 0), line.title, "smallb", "ink2")
            return
        if option.state & QStyle.StateFlag.State_Selected:
            paint.draw_box(painter, box.adjusted(0, 1, 0, -1), px(6), theme.colour("select"))
            mark = QRectF(box.x(), box.y() + px(9), px(4), box.height() - px(18))
            paint.draw_box(painter, mark, 2, theme.colour("brand"))
        shape, family = _MARKS[line.state]
        side = px(16)
        paint.draw_shape(painter, shape, QRectF(box.x() + px(12), box.y() + px(8), side, side), family)
        left, width = box.x() + px(36), box.width() - px(42)
        is_off = line.state == "never"
        title = QRectF(left, box.y() + px(4), width, px(22))
        paint.draw_text(painter, title, line.title, "body" if is_off else "strong", "ink2" if is_off else "ink")
        paint.draw_text(painter, QRectF(left, title.bottom(), width, px(20)), line.note, "small", "ink2")


def line_for(lines: Sequence[PaperLine], wanted: str) -> PaperLine | None:
    """The line of a kind that can be issued (a fixed one too), or of the paper with that number."""
    for line in lines:
        if line.state == "ready" and wanted == (line.possible.kind if line.possible else line.fixed):
            return line
        if line.issued is not None and wanted in {line.issued.number, line.issued.kind}:
            return line
    return None
