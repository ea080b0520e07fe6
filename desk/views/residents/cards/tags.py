"""人员类别: each with since when, on what evidence, and when it is due for review; computed ones say what from."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.services.residents import ResidentFile, TagRow
from desk.views import tagbook, theme
from desk.views.kit import Card, Label, Tags
from desk.views.residents.spot import Spot
from desk.views.wording import date_words
from desk.words import translate


class TagsCard(Card):
    """``spot`` is where the categories are written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, parent=parent)
        self._lines: list[QWidget] = []
        self.title = Label(translate("residents_page", "Categories"), "h2")
        self.spot = Spot("tags", self.title)
        self._none = Label(translate("residents_page", "None recorded"), "small", "ink3")
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(6))
        self.body.addWidget(self.spot)
        self.body.addWidget(self._none)
        self.body.addLayout(self._column)

    def show_file(self, file: ResidentFile, today: date, *, can_write: bool) -> None:
        for line in self._lines:
            line.deleteLater()
        late = {tag.label for tag in file.tags if tag.review_due is not None and tag.review_due <= today}
        self._lines = [_tag_line(label, words, is_late=label in late) for label, words in tag_words(file)]
        for line in self._lines:
            self._column.addWidget(line)
        self._none.setVisible(not self._lines)
        self.spot.say(" ".join(label for label, _ in tag_words(file)), can_write=can_write)


def tag_words(file: ResidentFile) -> list[tuple[str, str]]:
    """Every category of a file, and what is known of it."""
    told = translate("residents_page", "from the file")
    return [*((tag.label, _words(tag)) for tag in file.tags), *((label, told) for label in file.computed_tags)]


def _words(tag: TagRow) -> str:
    parts = []
    if tag.since is not None:
        parts.append(translate("residents_page", "since {day}", day=date_words(tag.since)))
    if tag.until is not None:
        parts.append(translate("residents_page", "until {day}", day=date_words(tag.until)))
    if tag.evidence:
        parts.append(tag.evidence)
    if tag.review_due is not None:
        parts.append(translate("residents_page", "review {day}", day=date_words(tag.review_due)))
    return "  ".join(parts) or translate("residents_page", "without date")


def _tag_line(label: str, words: str, *, is_late: bool) -> QWidget:
    line = QWidget()
    if is_late:
        words = translate("resident_file", "review is due  {words}", words=words)
    line.setAccessibleName(f"{label} {words}")
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(8))
    row.addWidget(Tags([(label, tagbook.family(label))]))
    row.addWidget(Label(words, "small", "amber" if is_late else "ink2", elide=True), 1)
    return line
