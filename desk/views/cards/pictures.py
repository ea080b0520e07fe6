"""Pictures of PDF pages, drawn off the UI thread: of each place only what was wanted last is answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from desk.errors import DeskError
from desk.work import Worker

LANE = "cards"
"""Pictures wait for no other work, and no other work for them."""


@dataclass(frozen=True, slots=True)
class _Wish:
    work: Callable[[], Any]
    done: Callable[[Any], object]
    failed: Callable[[DeskError], object] | None


class Artist(QObject):
    """Draws one thing at a time; a newer wish for the same place takes the place of an older one."""

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._wishes: dict[str, _Wish] = {}
        self._now: str | None = None

    def is_idle(self) -> bool:
        return self._now is None and not self._wishes

    def want(
        self,
        place: str,
        work: Callable[[], Any],
        done: Callable[[Any], object],
        failed: Callable[[DeskError], object] | None = None,
        *,
        at_once: bool = False,
    ) -> None:
        """``done`` hears what ``work`` gave, on the UI thread, unless ``place`` is wanted anew before.

        ``at_once``: before whatever else is waiting.
        """
        wish = _Wish(work, done, failed)
        if at_once:
            self._wishes.pop(place, None)
            self._wishes = {place: wish, **self._wishes}
        else:
            self._wishes[place] = wish
        self._go_on()

    def forget(self, place: str) -> None:
        """Nothing is wanted there any more."""
        self._wishes.pop(place, None)

    def _go_on(self) -> None:
        if self._now is not None or not self._wishes:
            return
        self._now = next(iter(self._wishes))
        wish = self._wishes.pop(self._now)
        self._worker.prepare(
            wish.work, done=partial(self._done, wish), failed=partial(self._failed, wish), lane=LANE
        )  # fmt: skip

    def _done(self, wish: _Wish, result: Any) -> None:
        place, self._now = self._now, None
        if place not in self._wishes:  # not wanted otherwise meanwhile
            wish.done(result)
        self._go_on()

    def _failed(self, wish: _Wish, error: DeskError) -> None:
        place, self._now = self._now, None
        if wish.failed is not None and place not in self._wishes:
            wish.failed(error)
        self._go_on()


def rendered(pdf: bytes, pages: Sequence[tuple[int, QSize]], ratio: float = 1.0) -> list[QImage]:
    """Pages of a PDF (from 0), each no larger than a size in px, in ``ratio`` dots per px."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    found = []
    for number, room in pages:
        size = document.pagePointSize(number).scaled((room * ratio).toSizeF(), Qt.AspectRatioMode.KeepAspectRatio)
        drawn = document.render(number, size.toSize())
        image = QImage(drawn.size(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            painter.drawImage(0, 0, drawn)
        image.setDevicePixelRatio(ratio)
        found.append(image)
    document.close()
    return found
