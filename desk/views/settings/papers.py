"""The texts of papers (文书模板): kinds at the left, the text, and the paper as it would look."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desk.errors import DeskError, Rejected, Stale
from desk.printing.letter import letter_pdf
from desk.rules.paper_texts import Template
from desk.rules.papers import PaperKind, kind_text
from desk.rules.times import local_date, long_date_text
from desk.services import papers
from desk.services.papers import Edition, Editions
from desk.views import theme
from desk.views.kit import Button, Card, Label
from desk.views.page import Tools
from desk.views.papers.lines import PaperLine, PaperList
from desk.views.pressing import press_with
from desk.views.preview import PaperPreview
from desk.views.settings.paper_form import PaperForm, same_but_spaces
from desk.words import translate
from desk.work import Progress, Worker

_PAUSE_MS = 300
_KINDS_WIDTH, _PREVIEW_WIDTH = 206, 330
_KINDS = tuple(PaperKind)


class PapersPart(QWidget):
    """Ctrl+S keeps the text that is shown as a new edition. What is typed for one kind stays while another is shown."""

    def __init__(self, tools: Tools, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._can_write = tools, can_write
        self._all: dict[PaperKind, Editions] = {}
        self._drafts: dict[PaperKind, tuple[Template, date]] = {}
        self.kind = next(iter(PaperKind))
        self.kinds = PaperList()
        self.title = Label("", "h2", elide=True)
        self.editions = QComboBox()
        self.form = PaperForm()
        self.preview = PaperPreview()
        self.save = Button(translate("paper_texts", "Save"), kind="primary", key="Ctrl+S")
        self.reviewed = Button(translate("paper_texts", "Reviewed"), small=True, icon="check")
        self.shipped = Button(translate("paper_texts", "Shipped text …"), small=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        px = theme.px
        press_with(self.save, "Ctrl+S")
        self.kinds.setAccessibleName(translate("paper_texts", "Kinds of papers"))
        # In large type both sides give way to the form.
        self.kinds.setMinimumWidth(px(_KINDS_WIDTH * 7 // 10))
        self.kinds.setMaximumWidth(px(_KINDS_WIDTH))
        self.editions.setAccessibleName(translate("paper_texts", "Editions"))
        head, acts = QHBoxLayout(), QHBoxLayout()
        for row in (head, acts):
            row.setSpacing(px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.save)
        acts.addWidget(self.editions, 1)
        acts.addWidget(self.reviewed)
        acts.addWidget(self.shipped)
        middle = Card("card", margins=(16, 12, 16, 12), gap=8)
        middle.body.addLayout(head)
        middle.body.addLayout(acts)
        middle.body.addWidget(self.form, 1)
        self.preview.setMinimumWidth(px(_PREVIEW_WIDTH * 4 // 10))
        self.preview.setMaximumWidth(px(_PREVIEW_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.kinds)
        row.addWidget(middle, 1)
        row.addWidget(self.preview)
        self.form.set_read_only(not self._can_write)
        for button in (self.save, self.reviewed, self.shipped):
            button.setVisible(self._can_write)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._chosen)
        self.editions.activated.connect(self._take_edition)
        self.form.edited.connect(self._edited)
        self._timer.timeout.connect(self._draw)
        self.save.clicked.connect(self.store)
        self.reviewed.clicked.connect(self._review)
        self.shipped.clicked.connect(self.ask_shipped)

    # The part among others

    def reload(self) -> None:
        """Read the texts again; what is being typed stays."""
        self._tools.worker.look(
            papers.list_templates, "papers.list_templates", done=self._loaded, failed=self._tell, replaces="paper-texts"
        )

    def is_dirty(self) -> bool:
        return bool(self._drafts)

    def focus_first(self) -> None:
        self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this part, for the key bar."""
        return [("Ctrl+S", translate("paper_texts", "Save"))] if self._can_write else []

    # One kind

    def _loaded(self, found: tuple[Editions, ...]) -> None:
        is_first = not self._all
        self._all = {each.kind: each for each in found}
        if is_first:
            self.kinds.set_lines(tuple(self._line(kind) for kind in _KINDS))
            self.kinds.choose_row(_KINDS.index(self.kind))
            return
        for row, kind in enumerate(_KINDS):
            self.kinds.set_line(row, self._line(kind))
        if self.kind in self._drafts:  # the cursor stays where it is
            self._show_editions()
            self._show_state()
        else:
            self._show_kind()

    def _chosen(self, _: object) -> None:
        self.kind = _KINDS[self.kinds.currentIndex().row()]
        self._show_kind()

    def _show_kind(self) -> None:
        found = self._all[self.kind]
        self.title.setText(kind_text(self.kind))
        self._show_editions()
        template, since = self._drafts.get(self.kind, (found.newest.template, self._earliest(found)))
        self.form.show_template(self.kind, template, since)
        self._show_state()
        self._draw()

    def _show_editions(self) -> None:
        self.editions.clear()
        self.editions.addItems([_edition_words(each) for each in self._all[self.kind].all])

    def _earliest(self, found: Editions) -> date:
        today = local_date(self._tools.worker.clock())
        return max(today, found.newest.valid_from or today)

    def _show_state(self) -> None:
        newest, line = self._all[self.kind].newest, self._line(self.kind)
        dirty = self.kind in self._drafts
        self.kinds.set_line(_KINDS.index(self.kind), line)
        self.save.setEnabled(self.form.judge() and dirty)
        self.reviewed.setEnabled(newest.default_data and not dirty)
        self.shipped.setEnabled(newest.edition > 0 or dirty)

    def _line(self, kind: PaperKind) -> PaperLine:
        newest = self._all[kind].newest
        if kind in self._drafts:
            return PaperLine(kind_text(kind), translate("paper_texts", "not saved"), "unsaved")
        if newest.default_data:
            return PaperLine(kind_text(kind), translate("paper_texts", "shipped, to be reviewed"), "shipped")
        return PaperLine(kind_text(kind), translate("paper_texts", "the station's own"), "own")

    def _edited(self) -> None:
        template, newest = self.form.template(), self._all[self.kind].newest
        since = self.form.since_value()
        if same_but_spaces(template, newest.template) and since == self._earliest(self._all[self.kind]):
            self._drafts.pop(self.kind, None)
        else:
            self._drafts[self.kind] = (template, since)
        self._show_state()
        self._timer.start()

    def _take_edition(self, place: int) -> None:
        """An older text back into the form: it holds again only when it is saved."""
        found = self._all[self.kind]
        self.form.show_template(self.kind, found.all[place].template, self._earliest(found))
        self._edited()

    def _draw(self) -> None:
        if self.form.judge():
            self._tools.worker.task(
                partial(_sample, self._tools.worker, self.kind, self.form.template()),
                done=self.preview.set_pdf,
                failed=self._not_drawn,
                replaces="paper-texts-preview",
            )

    def _not_drawn(self, error: DeskError) -> None:
        self.preview.set_pdf(None, error.text)

    # Saving

    def store(self) -> None:
        """Ctrl+S: keep what the form says as a new edition."""
        found = self._all.get(self.kind)
        if found is None or self.kind not in self._drafts or not self.form.judge():
            return
        template, since = self.form.template(), self.form.since_value()
        work = partial(papers.save_template, kind=self.kind, read=found.newest.edition, template=template, since=since)
        self._run(work, "papers.save_template", translate("paper_texts", "The text is saved."))

    def _review(self) -> None:
        work = partial(papers.mark_reviewed, kind=self.kind, read=self._all[self.kind].newest.edition)
        self._run(work, "papers.mark_reviewed", translate("paper_texts", "The text is marked as reviewed."))

    def ask_shipped(self) -> None:
        """Back to the text that came with the program, after a question."""
        self._tools.ask.confirm(
            translate("paper_texts", "Take the shipped text again?"),
            translate("paper_texts", "“{paper}”: what is typed is dropped. The editions so far stay.",
                      paper=kind_text(self.kind)),
            self._take_shipped,
            yes=translate("paper_texts", "Take the shipped text"),
        )  # fmt: skip

    def _take_shipped(self, yes: bool) -> None:
        if yes:
            work = partial(papers.back_to_shipped, kind=self.kind, read=self._all[self.kind].newest.edition)
            self._run(work, "papers.back_to_shipped", translate("paper_texts", "The shipped text holds again."))

    def _run(self, work: object, operation: str, words: str) -> None:
        self.save.set_busy(True)
        self._tools.worker.run(
            work, operation, done=partial(self._saved, words), failed=self._failed, touched={"papers"}
        )

    def _saved(self, words: str, found: Editions) -> None:
        self.save.set_busy(False)
        self._all[found.kind] = found
        self._drafts.pop(found.kind, None)
        self._show_kind()
        self._tools.notices.tell(words, "good", title=kind_text(found.kind))

    def _failed(self, error: DeskError) -> None:
        self.save.set_busy(False)
        if isinstance(error, Rejected):
            self.form.show_problems(error.fields)
            return
        self._tell(error)
        if isinstance(error, Stale):
            self.reload()

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")


def _edition_words(edition: Edition) -> str:
    if edition.valid_from is None:
        return translate("paper_texts", "Shipped text")
    return translate(
        "paper_texts", "Edition {n}, from {day}", n=edition.edition, day=long_date_text(edition.valid_from)
    )


def _sample(worker: Worker, kind: PaperKind, template: Template, _progress: Progress) -> bytes:
    return letter_pdf(worker.in_reading(partial(papers.sample, kind=kind, template=template), "papers.sample"))
