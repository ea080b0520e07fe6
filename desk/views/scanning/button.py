"""The scanner in the top bar: that codes can be scanned, what the last one was, help, and the camera."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget
from shiboken6 import isValid

from desk.rules.times import clock_text
from desk.services.cards.scanning import ScanAnswer
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, IconButton, Label, Shape, sheet_column, sheet_foot, sheet_head
from desk.views.scanning.answering import Scans, scan_words
from desk.words import translate
from desk.work import Worker

WIDTH = 520


class ScannerButton(QObject):
    """Keeps the button of the top bar true and opens the sheet. ``has_camera`` can be replaced."""

    def __init__(self, button: IconButton, scans: Scans, worker: Worker, window: QWidget) -> None:
        super().__init__(window)
        self.button, self.scans = button, scans
        self._worker, self._window = worker, window
        self.dialog: QDialog | None = None
        self.has_camera: Callable[[], bool] = _may_have_camera
        button.clicked.connect(self.open)
        scans.changed.connect(self._show)
        self._show()

    def open(self) -> None:
        """The sheet with the last scan; a code that is scanned meanwhile is only told there."""
        sheet = ScannerSheet(self.scans, self._window, has_camera=self.has_camera())
        sheet.camera_button.clicked.connect(self.open_camera)
        self._hold(sheet)
        sheet.open()

    def open_camera(self) -> None:
        """Scan with the camera instead; the code it sees is answered as any other."""
        from desk.views.scanning.camera import CameraDialog

        self.close()
        camera = CameraDialog(self._worker, self._window)
        camera.scanned.connect(self.scans.take)
        self._hold(camera)
        camera.begin()

    def close(self) -> None:
        """The desk is being locked, or another sheet takes its place."""
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.reject()
        self.dialog = None

    def _hold(self, dialog: QDialog) -> None:
        self.dialog = dialog

    def _show(self) -> None:
        last = self.scans.last
        if last is None:
            self.button.set_state("tick", "green", translate("scans", "Scanner: a code can be scanned at any time"))
            return
        words = translate(
            "scans", "Scanned at {clock}: {what}", clock=clock_text(last.at), what=scan_words(last.answer)
        )
        shape, family = ("tick", "green") if last.answer.fault is None else ("triangle", "red")
        self.button.set_state(shape, family, words)


class ScannerSheet(QDialog):
    """What the last scan was and how a scanner is set up; scanning here tries the scanner and opens nothing."""

    TAKES_REFUSALS = True

    def __init__(self, scans: Scans, parent: QWidget, *, has_camera: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("scans", "Scanner")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setFixedWidth(theme.px(WIDTH))
        self.resize(theme.px(WIDTH), theme.px(WIDTH))
        self.ring = FocusRing(self)
        self._scans = scans
        self.shape = Shape("tick", "green", 20)
        self.state = Label(translate("scans", "Nothing was scanned yet."), "strong", wrap=True)
        self.camera_button = Button(translate("scans", "Use the camera …"))
        self.camera_button.setVisible(has_camera)
        self.again = Button(translate("scans", "Open it again"))
        self.leave = Button(translate("scans", "Close"), key="Esc")
        self._build(title)
        self.leave.clicked.connect(self.reject)
        self.again.clicked.connect(self._open_again)
        self._show_last()
        self._fit()

    def _build(self, title: str) -> None:
        px = theme.px
        column = sheet_column(self, sheet_head("barcode", title))
        told = QHBoxLayout()
        told.setSpacing(px(10))
        told.addWidget(self.shape, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.state, 1)
        column.addLayout(told)
        for words in (
            translate("scans", "Scan a card, a laundry tag or a receipt at any time, on any page: the desk opens it."),
            translate("scans", "To try the scanner, scan a code now: it is told above, and nothing is opened."),
            translate(
                "scans",
                "A scanner must type digits and then Enter, as a US keyboard. "
                "If nothing happens, scan its own codes “USB keyboard” and “suffix: Enter” from its leaflet.",
            ),
        ):
            column.addWidget(Label(words, "body", "ink2", wrap=True))
        column.addLayout(sheet_foot(self.camera_button, self.again, self.leave))
        for button in (self.camera_button, self.again):
            button.setAutoDefault(False)

    def take_scan(self, answer: ScanAnswer) -> bool:
        """A code was scanned to try the scanner."""
        self._show(answer, translate("scans", "Read: {what}", what=scan_words(answer)))
        return True

    def _show_last(self) -> None:
        last = self._scans.last
        self.again.setVisible(last is not None and last.answer.fault is None)
        if last is not None:
            what = scan_words(last.answer)
            self._show(
                last.answer, translate("scans", "Scanned at {clock}: {what}", clock=clock_text(last.at), what=what)
            )

    def _show(self, answer: ScanAnswer, words: str) -> None:
        good = answer.fault is None
        self.shape.set_shape("tick" if good else "triangle", "green" if good else "red")
        if not good:
            told = answer.advice if answer.words in words else f"{answer.words} {answer.advice}"
            words = f"{words}\n{told}"
        self.state.setText(words)
        self._fit()

    def _fit(self) -> None:
        """As high as the words need at this width."""
        rows = self.layout()
        rows.invalidate()
        rows.activate()
        self.setFixedHeight(rows.totalHeightForWidth(self.width()))

    def _open_again(self) -> None:
        self.accept()
        self._scans.open_last()


def _may_have_camera() -> bool:
    from desk.views.scanning.camera import may_have_camera

    return may_have_camera()
