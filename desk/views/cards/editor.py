"""A template of the station's own: other texts, language, mark or parts, with both sides drawn as one types."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.errors import DeskError, Rejected, RuleBroken
from desk.printing.cards import card_pdf
from desk.rules.card_fields import spoken, unspoken
from desk.rules.card_templates import CardTemplate, CardValues
from desk.services import cards
from desk.services.cards import TemplateRow
from desk.views import theme
from desk.views.cards.face import FaceView
from desk.views.cards.pictures import Artist, rendered
from desk.views.cards.wording import size_words
from desk.views.focus import FocusRing
from desk.views.kit import Button, Field, Label, Scroll, hide_unless, sheet_column, sheet_foot, sheet_head, show_beside
from desk.views.page import Tools
from desk.views.pressing import press_with
from desk.words import translate

_SIZE, _FORM, _PAUSE_MS = (960, 600), 400, 120
_LANGUAGES = {"zh": "中文", "en": "English"}


class EditorDialog(QDialog):
    """``saved`` with the row of the template as it is kept; ``values`` are those of the card in the pictures."""

    saved = Signal(object)

    def __init__(
        self, tools: Tools, seen: TemplateRow, logo: bytes | None, values: CardValues, artist: Artist, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("cards_page", "Template")
        self.setWindowTitle(title)
        self._tools, self._artist, self.seen, self._values = tools, artist, seen, values
        self._logo, self._new_logo, self._drops_logo = logo, None, False
        self.template = seen.template
        self.choose_file: Callable[[], str] = self._ask_file
        self.ring = FocusRing(self)
        own = seen.template_id is not None
        self.name = QLineEdit(seen.name if own else translate("cards_page", "{name} (ours)", name=seen.name))
        self.language = QComboBox()
        for each in seen.template.texts:
            self.language.addItem(_LANGUAGES.get(each, each), each)
        self.language.setCurrentIndex(self.language.findData(seen.template.language))
        self.texts: dict[str, QLineEdit] = {}
        self.parts: dict[str, QCheckBox] = {}
        self.logo = Button(translate("cards_page", "Choose a mark …"), icon="image", small=True)
        self.no_logo = Button(translate("cards_page", "The shipped mark"), kind="ghost", small=True)
        self.faces = (FaceView(176), FaceView(176))
        self.problem = Label("", "small", "red", wrap=True)
        self.retire = Button(translate("cards_page", "Offer no more"), kind="dangerline")
        hide_unless(own, self.retire)
        self.back = Button(translate("cards_page", "Back"), key="Esc")
        self.save = Button(translate("cards_page", "Save"), kind="primary", key="Ctrl+S")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._build(title)
        self._connect()
        self._fill_form()
        self._draw()
        self.name.setFocus()
        self.name.selectAll()

    def _build(self, title: str) -> None:
        px = theme.px
        room = self.parentWidget().window().size()
        self.resize(min(px(_SIZE[0]), room.width() - px(30)), min(px(_SIZE[1]), room.height() - px(30)))
        inside = QWidget()
        self._form = QVBoxLayout(inside)
        self._form.setContentsMargins(0, 0, px(10), 0)
        self._form.setSpacing(px(8))
        self.fields = {"name": Field(translate("cards_page", "Called"), self.name)}
        self._form.addWidget(self.fields["name"])
        language = Field(translate("cards_page", "Language"), self.language)
        self._form.addWidget(language)
        language.setVisible(self.language.count() > 1)
        self._texts, self._parts = QVBoxLayout(), QVBoxLayout()
        for lines in (self._texts, self._parts):
            lines.setSpacing(px(6))
            self._form.addLayout(lines)
        marks = QHBoxLayout()
        marks.addWidget(self.logo)
        marks.addWidget(self.no_logo)
        marks.addStretch(1)
        self._form.addLayout(marks)
        self._form.addStretch(1)
        form = Scroll(inside)
        form.setMinimumWidth(px(_FORM))
        right = QVBoxLayout()
        right.setSpacing(px(8))
        sides = (translate("cards_page", "Front"), translate("cards_page", "Back side"))
        for number, (face, words) in enumerate(zip(self.faces, sides, strict=True)):
            name = Label(words, "small", "ink2")
            right.addWidget(name)
            right.addWidget(face)
            face.set_card(self.template.size)
            hide_unless(number < len(self.template.sides), name, face)
        right.addWidget(Label(size_words(self.template), "small", "ink2"))
        right.addWidget(self.problem)
        right.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(px(18))
        middle.addWidget(form, 1)
        middle.addLayout(right, 1)
        column = sheet_column(self, sheet_head("identification-card", title))
        column.addLayout(middle, 1)
        column.addLayout(sheet_foot(self.retire, self.back, self.save))
        self.save.setDefault(True)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._draw)
        self.name.textChanged.connect(self._clear_problem)
        self.language.activated.connect(self._speak)
        self.logo.clicked.connect(self._choose_logo)
        self.no_logo.clicked.connect(self._drop_logo)
        self.retire.clicked.connect(self._ask_retire)
        self.back.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        press_with(self.save, "Ctrl+S")
        for face in self.faces:
            face.resized.connect(self._pause.start)

    def _fill_form(self) -> None:
        """A line for each text in the language of now, a tick for each part that can be left off."""
        for lines, known in ((self._texts, self.texts), (self._parts, self.parts)):
            known.clear()
            while (item := lines.takeAt(0)) is not None:
                item.widget().deleteLater()
        for name, text in self.template.words.items():
            edit = QLineEdit(spoken(text))
            edit.setAccessibleName(translate("cards_page", "Text: {text}", text=edit.text() or name))
            edit.textChanged.connect(self._typed)
            self.texts[name] = edit
            self._texts.addWidget(edit)
        for name, part in self.template.parts.items():
            tick = QCheckBox(part.titles.get(self.template.language, name))
            tick.setChecked(part.shown)
            tick.toggled.connect(self._typed)
            self.parts[name] = tick
            self._parts.addWidget(tick)
        takes = self.template.takes_logo
        self.logo.setVisible(takes)
        self.no_logo.setVisible(takes and (self._logo is not None or self._new_logo is not None))
        self._order()

    def _order(self) -> None:
        """Tab goes through the form from above; lines made later would come after the buttons of the foot."""
        lines = (*self.texts.values(), *self.parts.values(), self.logo, self.no_logo, self.retire, self.back, self.save)
        for before, after in pairwise((self.language, *lines)):
            QWidget.setTabOrder(before, after)

    def edited(self) -> CardTemplate:
        """The template as the form says. RuleBroken for a text that can't be printed."""
        return self.seen.template.changed(
            language=str(self.language.currentData()),
            texts={name: unspoken(edit.text()) for name, edit in self.texts.items()},
            shown={name: tick.isChecked() for name, tick in self.parts.items()},
        )

    def is_changed(self) -> bool:
        """Whether there is something to save."""
        if self._new_logo is not None or self._drops_logo or self.name.text() != self.seen.name:
            return True
        try:
            return self.edited() != self.seen.template
        except RuleBroken:
            return True

    def reject(self) -> None:
        """Esc: ask where typed words would be lost. A new template that was not touched is none."""
        untouched = self.seen.template_id is None and not self._touched()
        if untouched or not self.is_changed():
            super().reject()
            return
        self._tools.ask.confirm(
            translate("cards_page", "This template is not saved"),
            translate("cards_page", "What you typed here would be lost. Ctrl+S saves it."),
            self._answered_leave, yes=translate("cards_page", "Throw it away"), danger=True,
        )  # fmt: skip

    def _touched(self) -> bool:
        try:
            return self._new_logo is not None or self._drops_logo or self.edited() != self.seen.template
        except RuleBroken:
            return True

    def _answered_leave(self, yes: bool) -> None:
        if yes:
            super().reject()

    def _typed(self) -> None:
        self._pause.start()

    def _clear_problem(self) -> None:
        self.fields["name"].clear()

    def _speak(self) -> None:
        """Another language has other texts; what is shown stays as it is ticked."""
        shown = {name: tick.isChecked() for name, tick in self.parts.items()}
        self.template = self.seen.template.changed(language=str(self.language.currentData()), shown=shown)
        self._fill_form()
        self._draw()

    # Pictures

    def _draw(self) -> None:
        try:
            template = self.edited()
        except RuleBroken as broken:
            self._tell_problem(broken)
            return
        sizes = [face.card_rect().size().toSize() for face in self.faces]
        work = partial(_faces, template, self._values, self.logo_now(), sizes, self.devicePixelRatioF())
        self._artist.want("editor", work, self._show, self._tell_problem)

    def _show(self, images: list[QImage]) -> None:
        self.problem.setText("")
        self.save.setEnabled(True)
        for face, image in zip(self.faces, images, strict=False):
            face.show_image(image)

    def _tell_problem(self, error: DeskError) -> None:
        """What doesn't fit is told while it is typed; the picture stays as it was."""
        self.problem.setText(error.text)
        self.save.setEnabled(False)

    # The mark

    def logo_now(self) -> bytes | None:
        """The mark that the template has, or would have once saved."""
        return None if self._drops_logo else self._new_logo or self._logo

    def _ask_file(self) -> str:
        title = translate("cards_page", "Choose a mark")
        return QFileDialog.getOpenFileName(self, title, "", "PNG, JPEG (*.png *.jpg *.jpeg)")[0]

    def _choose_logo(self) -> None:
        if path := self.choose_file():
            self._artist.want("logo", partial(_read_logo, Path(path)), self._take_logo, self._tell_logo)

    def _take_logo(self, data: bytes) -> None:
        self._new_logo, self._drops_logo = data, False
        self.no_logo.show()
        self._draw()

    def _tell_logo(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")

    def _drop_logo(self) -> None:
        self._new_logo, self._drops_logo = None, self._logo is not None
        self.no_logo.hide()
        self._draw()

    # Keeping

    def _save(self) -> None:
        try:
            template = self.edited()
        except RuleBroken as broken:
            self._tell_problem(broken)
            return
        own = self.seen if self.seen.template_id is not None else None
        self.save.set_busy(True)
        logo, drop = self._new_logo, self._drops_logo
        self._tools.worker.run(
            partial(_keep, name=self.name.text(), template=template, seen=own, logo=logo, drop=drop),
            "cards.save_template", done=self._saved, failed=self._failed, touched={"cards"},
        )  # fmt: skip

    def _saved(self, row: TemplateRow) -> None:
        self.save.set_busy(False)
        self.saved.emit(row)
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self.save.set_busy(False)
        rest = show_beside(self.fields, error.fields) if isinstance(error, Rejected) else error.text
        if rest:
            self.problem.setText(rest)

    def _ask_retire(self) -> None:
        self._tools.ask.confirm(
            translate("cards_page", "Offer this template no more?"),
            translate("cards_page", "Cards printed with it stay good, and its runs can be printed again."),
            self._answered_retire, yes=translate("cards_page", "Offer no more"), danger=True,
        )  # fmt: skip

    def _answered_retire(self, yes: bool) -> None:
        if yes:
            self._tools.worker.run(
                partial(cards.retire_template, seen=self.seen), "cards.retire_template", done=self._retired,
                failed=self._failed, touched={"cards"},
            )  # fmt: skip

    def _retired(self, _: TemplateRow) -> None:
        super().reject()


def _keep(
    session: object, *, name: str, template: CardTemplate, seen: TemplateRow | None, logo: bytes | None, drop: bool
) -> TemplateRow:
    """Save it, with or without its mark, in one step."""
    row = cards.save_template(session, name=name, template=template, seen=seen, logo=logo)
    return cards.remove_logo(session, seen=row) if drop else row


def _faces(
    template: CardTemplate, values: CardValues, logo: bytes | None, sizes: list[QSize], ratio: float
) -> list[QImage]:
    pdf = card_pdf(template, values, logo=logo)
    return rendered(pdf, [(number, sizes[number]) for number in range(len(template.sides))], ratio)


def _read_logo(path: Path) -> bytes:
    """The bytes of a picture; whether it is one is judged when it is drawn."""
    try:
        return path.read_bytes()
    except OSError as error:
        words = translate("cards_page", "“{file}” can't be read.", file=path.name)
        raise DeskError(words) from error
