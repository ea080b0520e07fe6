"""Scanning with a camera, where no hand scanner is: the picture, and the first code of the desk that is in it.

Qt's multimedia parts load when the clerk asks for the camera, not before: they look for system libraries and say so.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from sys import platform
from typing import Any, Protocol

import zxingcpp
from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.rules.scanning import read_code
from desk.views import paint, theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Label, sheet_foot, sheet_head
from desk.words import translate
from desk.work import FIND, Worker

FORMATS = zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128
WIDEST = 1280
"""Pixels across of what is looked at; a card held up to a camera is legible far below it."""

_PICTURE = (560, 350)


class Frames(Protocol):
    """Where pictures come from. ``frame`` with a QImage each, ``failed`` with words for the clerk."""

    frame: Any
    failed: Any

    def start(self) -> None: ...

    def stop(self) -> None: ...


def may_have_camera() -> bool:
    """Whether it is worth offering: without loading anything, and without a word of Qt."""
    return not platform.startswith("linux") or any(Path("/dev").glob("video*"))


class CameraFrames(QObject):
    """The pictures of the system's first camera, once the system lets us."""

    frame = Signal(QImage)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._camera: Any = None
        self._session: Any = None
        self._sink: Any = None

    def start(self) -> None:
        """Ask for permission, then for pictures."""
        application, permission = QCoreApplication.instance(), QCameraPermission()
        assert application is not None
        status = application.checkPermission(permission)
        if status == Qt.PermissionStatus.Undetermined:
            application.requestPermission(permission, self, self._permitted)
        else:
            self._begin(status == Qt.PermissionStatus.Granted)

    def stop(self) -> None:
        """The lamp of the camera goes out."""
        if self._camera is not None:
            self._camera.stop()
            self._camera = self._session = self._sink = None

    def _permitted(self, permission: Any) -> None:
        self._begin(permission.status() == Qt.PermissionStatus.Granted)

    def _begin(self, granted: bool) -> None:
        if not granted:
            self.failed.emit(translate("camera", "The system does not let the desk use the camera. See its settings."))
            return
        try:
            from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QMediaDevices, QVideoSink
        except ImportError:  # system libraries that a desk without a camera does without
            self.failed.emit(translate("camera", "The parts of the system that a camera needs are not installed."))
            return
        inputs = QMediaDevices.videoInputs()
        if not inputs:
            self.failed.emit(translate("camera", "No camera was found. Is it plugged in?"))
            return
        self._camera = QCamera(QMediaDevices.defaultVideoInput() or inputs[0], self)
        self._session, self._sink = QMediaCaptureSession(self), QVideoSink(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._seen)
        self._camera.errorOccurred.connect(self._broken)
        self._camera.start()

    def _seen(self, frame: Any) -> None:
        picture = frame.toImage()
        if not picture.isNull():
            self.frame.emit(picture)

    def _broken(self, _: object, words: str) -> None:
        self.failed.emit(translate("camera", "The camera gives no picture: {reason}", reason=words))


class CameraDialog(QDialog):
    """``scanned`` with the digits of the first code of the desk in sight, once the dialog is gone."""

    scanned = Signal(str)

    def __init__(self, worker: Worker, parent: QWidget, frames: Frames | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("camera", "Scan with the camera")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.ring = FocusRing(self)
        self._worker, self._looks = worker, False
        self.frames: Frames = frames if frames is not None else CameraFrames(self)
        self.picture = _Picture(translate("camera", "Hold the code up to the camera"))
        self.words = Label(
            translate("camera", "The code must be sharp and as large as a hand."), "body", "ink2", wrap=True
        )
        self.leave = Button(translate("camera", "Close"), key="Esc")
        self.leave.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(each) for each in (20, 18, 20, 16)))
        column.setSpacing(theme.px(12))
        column.addLayout(sheet_head("barcode", title))
        column.addWidget(self.picture)
        column.addWidget(self.words)
        column.addLayout(sheet_foot(self.leave))
        self.frames.frame.connect(self.show_frame)
        self.frames.failed.connect(self._tell)
        self.finished.connect(self._end)

    def begin(self) -> None:
        """Open it and light the camera."""
        self.open()
        self.frames.start()

    def show_frame(self, frame: QImage) -> None:
        """One more picture: shown at once, looked at when the one before it was."""
        self.picture.show_image(frame)
        if not self._looks and self.isVisible():
            self._looks = True
            work = partial(codes_in, frame)
            self._worker.prepare(work, done=self._looked, failed=self._not_looked, lane=FIND)

    def _looked(self, found: tuple[str, ...]) -> None:
        self._looks = False
        if found and self.isVisible():
            self.accept()
            self.scanned.emit(found[0])

    def _not_looked(self, _: DeskError) -> None:
        self._looks = False

    def _tell(self, words: str) -> None:
        self.words.setText(words)
        self.words.set_look(c="red")

    def _end(self) -> None:
        self.frames.stop()


class _Picture(QWidget):
    """What the camera sees, whole; before the first picture the words of what to do."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words, self._image = words, QImage()
        self.setAccessibleName(words)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(*(theme.px(each) for each in _PICTURE))

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        box = self.rect().toRectF()
        with QPainter(self) as painter:
            paint.draw_box(painter, box, theme.px(8), theme.colour("sunken"))
            if self._image.isNull():
                paint.draw_text(painter, box, self._words, "body", "ink2", Qt.AlignmentFlag.AlignCenter)
                return
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(box.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._image)


def codes_in(picture: QImage) -> tuple[str, ...]:
    """The codes of the desk in a picture, each once; other codes are not looked at. Runs on any thread."""
    if picture.width() > WIDEST:
        picture = picture.scaledToWidth(WIDEST)
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, step = grey.width(), grey.height(), grey.bytesPerLine()
    if not width or not height:
        return ()
    lines = memoryview(bytes(grey.constBits()))
    packed = b"".join(lines[row * step : row * step + width] for row in range(height))
    found = zxingcpp.read_barcodes(memoryview(packed).cast("B", (height, width)), formats=FORMATS)
    return tuple(dict.fromkeys(each.text for each in found if read_code(each.text) is not None))
