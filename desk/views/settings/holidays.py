"""The days off of a year (节假日): which years are known, and the notice of a year pasted, read back, and entered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.holidays import Notice, NoticeLine, days_text, notice_text, parse_notice, year_named
from desk.services import calendar
from desk.services.calendar import Source, YearRow
from desk.views import theme
from desk.views.kit import Button, Card, Field, Label
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.views.rows import Column, RowModel, RowTable
from desk.words import translate

_YEARS_WIDTH, _TEXT_HEIGHT = 286, 116


class HolidaysPart(QWidget):
    """Ctrl+S enters what is read. What is typed for one year stays while another is shown."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._drafts: dict[int, str] = {}
        self.year: YearRow | None = None
        self.notice: Notice | None = None
        self.years = RowModel(_year_columns(), _year_key, parent=self)
        self.table = RowTable(self.years, translate("holidays_page", "Years"))
        self.title = Label("", "h2", elide=True)
        self.save = Button(translate("holidays_page", "Enter"), kind="primary", key="Ctrl+S")
        self.text = QPlainTextEdit()
        self.field = Field(translate("holidays_page", "The notice, pasted or typed"), self.text)
        self.lines = RowModel(_line_columns(), _line_key, parent=self)
        self.read = RowTable(self.lines, translate("holidays_page", "What is read"))
        self._build()
        self.table.picked.connect(self._picked)
        self.table.opened.connect(self._opened)
        self.text.textChanged.connect(self._typed)
        self.save.clicked.connect(self.store)

    def _build(self) -> None:
        px = theme.px
        press_with(self.save, "Ctrl+S")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(px(_TEXT_HEIGHT))
        example = translate(
            "holidays_page",
            "for example 元旦：1月1日至3日放假，共3天。1月4日上班。 The whole notice can be pasted as it is.",
        )
        self.text.setPlaceholderText(example)
        frame = Card("card", margins=(1, 1, 1, 1))
        frame.setFixedWidth(px(_YEARS_WIDTH))
        frame.body.addWidget(self.table)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.save)
        panel = Card("card", margins=(16, 12, 16, 12), gap=8)
        panel.body.addLayout(head)
        panel.body.addWidget(self.field)
        panel.body.addWidget(Label(translate("holidays_page", "What is read"), "smallb", "ink2"))
        panel.body.addWidget(self.read, 1)
        left = QVBoxLayout()
        left.setSpacing(px(8))
        left.addWidget(frame, 1)
        more = translate(
            "holidays_page",
            "A year without a notice counts with weekends and statutory days only; its deadlines are provisional and"
            " reckoned anew when the notice is entered.",
        )
        words = Label(more, "small", "ink2", wrap=True)
        words.setFixedWidth(px(_YEARS_WIDTH))
        left.addWidget(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addLayout(left)
        row.addWidget(panel, 1)
        self._read()

    # The part among others

    def reload(self) -> None:
        """Read the years again; what is being typed stays."""
        self._tools.worker.look(
            calendar.years, "calendar.years", done=self._loaded, failed=self._tell, replaces="settings-years"
        )

    def is_dirty(self) -> bool:
        return bool(self._drafts)

    def keys(self) -> list[tuple[str, str]]:
        return [("Ctrl+S", translate("settings_page", "Save"))]

    def focus_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _loaded(self, rows: tuple[YearRow, ...]) -> None:
        wanted = self.year.year if self.year is not None else None
        open_years = [row.year for row in rows if row.source is Source.PROVISIONAL]
        self.years.reset(len(rows), rows)
        self.table.select_key(wanted if wanted is not None else (open_years or [rows[-1].year])[0])
        self._picked(self.table.current_row())

    # One year

    def _picked(self, row: object) -> None:
        if not isinstance(row, YearRow):
            return
        self.year = row
        self.title.setText(translate("holidays_page", "Days off in {year}", year=row.year))
        self._show_text(self._drafts.get(row.year, notice_text(row.days, row.year)))
        self._read()

    def _opened(self, _: object) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_text(self, text: str) -> None:
        if text != self.text.toPlainText():
            self.text.blockSignals(True)
            self.text.setPlainText(text)
            self.text.moveCursor(QTextCursor.MoveOperation.End)
            self.text.blockSignals(False)

    def _typed(self) -> None:
        """What is typed is a draft of its year; a notice that names another year goes there by itself."""
        if self.year is None:
            return
        text, own = self.text.toPlainText(), notice_text(self.year.days, self.year.year)
        self._drafts.pop(self.year.year, None)
        named = year_named(text)
        if named is not None and named != self.year.year and self.table.select_key(named):
            self._drafts[named] = text
            self._picked(self.table.current_row())
        elif text.strip() != own:
            self._drafts[self.year.year] = text
        self._read()

    def _read(self) -> None:
        """What the text means, line by line, with what is wrong beside it."""
        text = self.text.toPlainText()
        self.notice = None
        lines: tuple[NoticeLine, ...] = ()
        self.field.set_hint("")
        self.field.clear()
        if self.year is not None and text.strip():
            self.notice = parse_notice(text, self.year.year, is_whole=self.year.source is Source.PROVISIONAL)
            lines = self.notice.lines
            self._say(self.notice)
        elif self.year is not None and self.year.source is Source.SHIPPED:
            self.field.set_hint(translate("holidays_page", "This year is known. Enter only what was changed since."))
        self.lines.reset(len(lines), lines)
        self.save.setEnabled(self.notice is not None and self.notice.is_sound and self.is_dirty())

    def _say(self, notice: Notice) -> None:
        wrong = [line for line in notice.lines if line.fault]
        days = notice.days()
        if notice.faults:
            self.field.set_problem("\n".join(notice.faults))
        elif not notice.lines:
            self.field.set_warning(translate("holidays_page", "No day is named yet."))
        elif wrong:
            first = wrong[0]
            said = [translate("holidays_page", "{line}: {fault}", line=first.name or first.text, fault=first.fault)]
            if len(wrong) > 1:
                said.append(translate("holidays_page", "{n} more lines have to be put right.", n=len(wrong) - 1))
            self.field.set_problem(" ".join(said))
        else:
            self.field.set_good(
                translate(
                    "holidays_page", "{off} days off, {worked} worked instead. Ctrl+S enters them.",
                    off=list(days.values()).count(False), worked=list(days.values()).count(True),
                )
            )  # fmt: skip

    def store(self) -> None:
        """Ctrl+S: enter what is read; the deadlines follow."""
        if self.year is None or self.notice is None or not self.save.isEnabled():
            return
        year = self.year.year
        self.save.set_busy(True)
        work = partial(calendar.enter_notice, days=self.notice.days(), note=calendar.note_of(year))
        self._tools.worker.run(
            work, "calendar.enter_notice", done=partial(self._saved, year), failed=self._failed,
            touched=("settings", "matters"),
        )  # fmt: skip

    def _saved(self, year: int, moved: int) -> None:
        self.save.set_busy(False)
        self._drafts.pop(year, None)
        words = translate(
            "holidays_page",
            "The days off of {year} are entered; {n} deadlines of open matters moved.",
            year=year,
            n=moved,
        )
        self._tools.notices.tell(words, "good")
        self.reload()

    def _failed(self, error: DeskError) -> None:
        self.save.set_busy(False)
        self._tell(error)

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")


def _year_columns() -> list[Column]:
    return [
        Column(translate("holidays_page", "Year"), 60, _year_text, kind="strong"),
        Column(translate("holidays_page", "Known"), 0, pill=_source_pill),
        Column(translate("holidays_page", "Provisional deadlines"), 76, _waiting_text, align="right"),
    ]


def _line_columns() -> list[Column]:
    return [
        Column(translate("holidays_page", "Feast"), 84, _of_line(lambda line: line.name or "—"), kind="strong"),
        Column(translate("holidays_page", "Off"), 156, _of_line(lambda line: days_text(line.off))),
        Column(translate("holidays_page", "Worked"), 120, _of_line(lambda line: days_text(line.worked))),
        Column(translate("holidays_page", "What is wrong"), 0, _of_line(lambda line: line.fault), ink=_red),
    ]


def _of_line(text: Callable[[NoticeLine], str]) -> Callable[[object], str]:
    return lambda row: text(row) if isinstance(row, NoticeLine) else ""


def _red(_: object) -> str:
    return "red"


def _line_key(row: object) -> object:
    return row.number if isinstance(row, NoticeLine) else None


def _year_key(row: object) -> object:
    return row.year if isinstance(row, YearRow) else None


def _year_text(row: object) -> str:
    return str(row.year) if isinstance(row, YearRow) else ""


def _waiting_text(row: object) -> str:
    return f"{row.waiting:,}" if isinstance(row, YearRow) and row.waiting else ""


def _source_pill(row: object) -> tuple[str, str]:
    if not isinstance(row, YearRow):
        return "", ""
    if row.source is Source.PROVISIONAL:
        return translate("holidays_page", "provisional"), "due_soon"
    if row.source is Source.ENTERED:
        return translate("holidays_page", "entered here"), "closed"
    return translate("holidays_page", "comes with the program"), "closed"
