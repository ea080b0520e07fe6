"""附件: files laid to the resident. Added by button, by dropping or by pasting; taken away and brought back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.attachments import ENDINGS, LARGEST, AttachmentKind, kind_text
from desk.rules.permissions import Permission
from desk.rules.times import clock_text, local_date, long_date_text
from desk.services import attachments
from desk.services.attachments import AttachmentFile, AttachmentRow, Subject
from desk.views import icons, paint, theme
from desk.views.kit import Button, Card, Chip, Label
from desk.views.page import Tools
from desk.views.residents.cards.pressable import PressableLine
from desk.views.residents.undoing import Step, Undoing
from desk.views.residents.wording import REASONS
from desk.views.viewing import Viewing
from desk.views.wording import may
from desk.words import translate
from desk.work import Progress

PICTURES = {".pdf": "file-pdf", ".jpg": "image", ".png": "image", ".docx": "file-text", ".xlsx": "table"}
TOUCHES = frozenset({"residents", "records"})
OTHER = "other"


class FileLine(PressableLine):
    """One file; Enter opens it, Del takes it away."""

    HEIGHT = 42
    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, row: AttachmentRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._about = f"{kind_text(row.kind)}  {size_words(row.size)}"
        if row.removed_at is not None:
            gone = translate("resident_file", "taken away by {who}", who=row.removed_by)
            self._about = f"{self._about}  {gone}"
        when = f"{long_date_text(local_date(row.added_at))} {clock_text(row.added_at)}"
        self.setAccessibleName(f"{row.name} {self._about}")
        self.setToolTip(f"{row.name}\n{self._about}\n{when} {row.added_by}")
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self.opened.emit(self.row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self.row)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, side, px = self.rect().toRectF(), theme.px(20), theme.px
        is_gone = self.row.removed_at is not None
        with QPainter(self) as painter:
            if self.underMouse() or self.isDown():
                paint.draw_box(painter, rect, px(6), theme.colour("hover"))
            ending = ENDINGS.get(self.row.media_type, "")
            picture = PICTURES.get(ending, "paperclip")
            box = QRectF(px(2), (rect.height() - side) / 2, side, side)
            icons.paint(painter, picture, box, theme.colour("ink3" if is_gone else "brand_ink"))
            left, width = side + px(10), rect.width() - side - px(12)
            name = QRectF(left, px(2), width, px(20))
            paint.draw_text(painter, name, self.row.name, "control", "ink3" if is_gone else "ink")
            paint.draw_text(painter, QRectF(left, px(21), width, px(18)), self._about, "small", "ink2")


class AttachmentsCard(Card):
    """Reads and writes by itself. ``choose_file`` asks for a file's path; tests hand in another."""

    def __init__(self, tools: Tools, undoing: Undoing, parent: QWidget | None = None) -> None:
        super().__init__(gap=4, parent=parent)
        self._tools, self._worker, self._undoing = tools, tools.worker, undoing
        self._resident_id: int | None = None
        self._rows: tuple[AttachmentRow, ...] = ()
        self._waiting: list[tuple[str, bytes]] = []
        self.viewing = Viewing(self)
        self.choose_file = self._ask_for_file
        self.lines: list[FileLine] = []
        self.add = Button(translate("resident_file", "Add a file"), kind="ghost", small=True)
        self.add.setToolTip(translate("resident_file", "Or drop it here, or paste it with Ctrl+V"))
        self.gone = Chip(translate("resident_file", "Taken away"))
        self.nothing = Label(translate("resident_file", "Drop files here"), "small", "ink3")
        head = QHBoxLayout()
        head.addWidget(Label(translate("resident_file", "Attachments"), "h2"))
        head.addStretch(1)
        head.addWidget(self.add)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(self.nothing)
        self.body.addLayout(self._column)
        self.body.addWidget(self.gone, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAcceptDrops(True)
        self.gone.hide()
        self.add.clicked.connect(self._add)
        self.gone.toggled.connect(self._show_gone)

    # What is shown

    def show_for(self, resident_id: int) -> None:
        """Read the files of this resident."""
        if resident_id != self._resident_id:
            self._resident_id = resident_id
            self.gone.setChecked(False)
        self._worker.look(
            partial(attachments.list_of, subject=Subject.RESIDENT, subject_id=resident_id, removed=True),
            "attachments.list",
            done=self._show,
            failed=self._tell,
            replaces="residents-attachments",
        )

    def cover(self) -> None:
        """The desk is locked or left: copies that were being looked at go."""
        self.viewing.clear()

    def _show(self, rows: tuple[AttachmentRow, ...]) -> None:
        self.add.setVisible(self._writes())
        if rows != self._rows or not self.lines:
            self._rows = rows
            self._fill()

    def _show_gone(self, _: bool) -> None:
        self._fill()

    def _fill(self) -> None:
        place = next((number for number, line in enumerate(self.lines) if line.hasFocus()), None)
        for line in self.lines:
            line.hide()
            line.deleteLater()
        gone = [row for row in self._rows if row.removed_at is not None]
        here = [row for row in self._rows if row.removed_at is None]
        self.lines = [FileLine(row) for row in [*here, *(gone if self.gone.isChecked() else [])]]
        for line in self.lines:
            self._column.addWidget(line)
            line.show()  # at once, so that it can take the focus
            line.opened.connect(self._open)
            line.removed.connect(self._remove)
            line.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            line.customContextMenuRequested.connect(partial(self._show_menu, line))
        if place is not None:  # who had the focus keeps the place, where the next one is now
            target = self.lines[min(place, len(self.lines) - 1)] if self.lines else self.add
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.nothing.setVisible(not here)
        self.gone.set_count(len(gone))
        self.gone.setVisible(bool(gone))

    def _writes(self) -> bool:
        return may(self._worker, Permission.RESIDENTS_WRITE)

    # Adding

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._writes():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and self._writes():
            self.take(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def take(self, data: QMimeData) -> None:
        """What was dropped or pasted: files, or a picture such as a scan."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        image = QImage(data.imageData()) if data.hasImage() and not paths else QImage()
        if not image.isNull():
            buffer = QBuffer()
            buffer.open(QBuffer.OpenModeFlag.WriteOnly)
            image.save(buffer, "PNG")
            self._ask_kind([(translate("resident_file", "picture") + ".png", buffer.data().data())])
        else:
            self._read(paths)

    def _add(self) -> None:
        path = self.choose_file()
        if path:
            self._read([Path(path)])

    def _ask_for_file(self) -> str:
        kinds = " ".join(f"*{ending}" for ending in (*ENDINGS.values(), ".jpeg"))
        words = translate("resident_file", "Files")
        title = translate("resident_file", "Add a file")
        return QFileDialog.getOpenFileName(self, title, "", f"{words} ({kinds})")[0]

    def _read(self, paths: list[Path]) -> None:
        if paths and self._resident_id is not None:
            self._worker.task(partial(_contents, paths), done=self._ask_kind, failed=self._tell)

    def _ask_kind(self, files: list[tuple[str, bytes]]) -> None:
        self._waiting = files
        names = "、".join(name for name, _ in files)
        self._tools.ask.choose(
            translate("resident_file", "What is it?"),
            names,
            [(kind, kind_text(kind)) for kind in AttachmentKind],
            partial(self._add_as, self._resident_id),
            yes=translate("resident_file", "Add"),
            icon="paperclip",
        )

    def _add_as(self, resident_id: int | None, kind: object | None) -> None:
        files, self._waiting = self._waiting, []
        if kind is None or resident_id is None:
            return
        for name, data in files:
            self._worker.run(
                partial(
                    attachments.add,
                    subject=Subject.RESIDENT, subject_id=resident_id, kind=AttachmentKind(kind), name=name, data=data,
                ),
                "attachments.add",
                done=self._added,
                failed=self._tell,
                touched=TOUCHES,
            )  # fmt: skip

    def _added(self, row: AttachmentRow) -> None:
        self._tools.notices.tell(row.name, "good", title=translate("resident_file", "Added"))
        self._undoing.remember(
            Step(row.name, partial(attachments.remove, attachment_id=row.attachment_id), "attachments.remove", TOUCHES)
        )

    # Opening

    def open_row(self, attachment_id: int) -> None:
        """Open one of the files, as from the time line."""
        row = next((row for row in self._rows if row.attachment_id == attachment_id), None)
        if row is not None:
            self._open(row)

    def _open(self, row: AttachmentRow, _: bool = False) -> None:
        if row.removed_at is not None:
            self._bring_back(row)
        elif row.kind is not AttachmentKind.ID_COPY:
            self._fetch(row, "")
        else:
            options = [(translate("residents_page", each), translate("residents_page", each)) for each in REASONS]
            self._tools.ask.choose(
                translate("resident_file", "Open the copy of an identity paper"),
                translate("resident_file", "What is it needed for? The reason is recorded."),
                options,
                partial(self._reason_chosen, row),
                yes=translate("residents_page", "Show"),
                icon="eye",
            )

    def _reason_chosen(self, row: AttachmentRow, reason: object | None) -> None:
        if isinstance(reason, str):
            self._fetch(row, reason)

    def _fetch(self, row: AttachmentRow, reason: str) -> None:
        self._worker.run(
            partial(attachments.open_attachment, attachment_id=row.attachment_id, reason=reason),
            "attachments.open",
            done=partial(self._view, row),
            failed=self._tell,
            touched={"records"} if reason else (),
        )

    def _view(self, row: AttachmentRow, file: AttachmentFile) -> None:
        try:
            self.viewing.show(f"{row.attachment_id}{ENDINGS[file.media_type]}", file.data)
        except DeskError as error:
            self._tell(error)

    # Away and back

    def _show_menu(self, line: FileLine, at: object) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = line.row
        if row.removed_at is None:
            menu.addAction(translate("resident_file", "Open")).triggered.connect(partial(self._open, row))
        if self._writes() and row.removed_at is None:
            remove = menu.addAction(translate("resident_file", "Take away") + "\tDel")
            remove.triggered.connect(partial(self._remove, row))
        elif self._writes():
            back = menu.addAction(translate("resident_file", "Bring back"))
            back.triggered.connect(partial(self._bring_back, row))
        menu.popup(line.mapToGlobal(at))

    def _remove(self, row: AttachmentRow, _: bool = False) -> None:
        if self._writes() and row.removed_at is None:
            self._change(row, attachments.remove, "attachments.remove", self._removed)

    def _bring_back(self, row: AttachmentRow, _: bool = False) -> None:
        if self._writes():
            self._change(row, attachments.bring_back, "attachments.bring_back", self._brought_back)

    def _change(self, row: AttachmentRow, verb: object, operation: str, done: object) -> None:
        work = partial(verb, attachment_id=row.attachment_id)
        self._worker.run(work, operation, done=done, failed=self._tell, touched=TOUCHES)

    def _removed(self, row: AttachmentRow) -> None:
        words = translate("resident_file", "{field}  (Ctrl+Z takes it back)", field=row.name)
        self._tools.notices.tell(words, "good", title=translate("resident_file", "Taken away"))
        work = partial(attachments.bring_back, attachment_id=row.attachment_id)
        self._undoing.remember(Step(row.name, work, "attachments.bring_back", TOUCHES))

    def _brought_back(self, row: AttachmentRow) -> None:
        self._tools.notices.tell(row.name, "good", title=translate("resident_file", "Brought back"))

    def _tell(self, error: DeskError) -> None:
        self._tools.notices.tell(error.text, "bad")


def size_words(size: int) -> str:
    """320 KB, 1.4 MB."""
    if size < 1024 * 1024:
        return f"{max(1, round(size / 1024))} KB"
    return f"{size / 1024 / 1024:.1f} MB"


def _contents(paths: list[Path], progress: Progress) -> list[tuple[str, bytes]]:
    """Names and bytes; of a file that is too large only as much as shows that it is."""
    found = []
    for path in paths:
        try:
            with path.open("rb") as file:
                found.append((path.name, file.read(4 * LARGEST)))
        except OSError as error:
            raise DeskError(translate("resident_file", "“{name}” can't be read.", name=path.name)) from error
    return found
