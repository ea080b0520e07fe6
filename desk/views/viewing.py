"""Files looked at in the system's own viewer: a private copy, away again after a while and when the desk is left."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from desk.errors import DeskError
from desk.words import translate

KEPT_MS = 10 * 60_000
"""How long a copy stays: viewers read the file when they like."""

Opener = Callable[[Path], bool]


def open_with_system(path: Path) -> bool:
    """Have the system show the file; whether it knows how."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class Viewing(QObject):
    """``opener`` is what opens a file; tests hand in another."""

    def __init__(self, parent: QObject, opener: Opener = open_with_system) -> None:
        super().__init__(parent)
        self.opener = opener
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_MS)
        self._timer.timeout.connect(self.clear)

    def show(self, name: str, data: bytes) -> None:
        """Write ``data`` where only this person reads and have it opened. ``name`` says nothing about anybody.

        Raises DeskError when the copy can't be written or nothing opens it.
        """
        try:
            if self._folder is None:
                self._folder = tempfile.TemporaryDirectory(prefix="doorstep-", ignore_cleanup_errors=True)
            path = Path(self._folder.name) / name
            path.unlink(missing_ok=True)
            path.touch(mode=0o600)
            path.write_bytes(data)
        except OSError as error:
            raise DeskError(translate("viewing", "The file can't be put on this computer to be shown.")) from error
        self._timer.start()
        if not self.opener(path):
            raise DeskError(translate("viewing", "This computer has no program for files of this kind."))

    def files(self) -> tuple[Path, ...]:
        """The copies that lie on this computer now."""
        return tuple(Path(self._folder.name).iterdir()) if self._folder is not None else ()

    def clear(self) -> None:
        """Remove the copies."""
        self._timer.stop()
        folder, self._folder = self._folder, None
        if folder is not None:
            folder.cleanup()
