"""What the first scan of a day opens is built before: out of sight, and without asking for room."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QSizePolicy, QWidget

_IGNORED = QSizePolicy.Policy.Ignored


class Readied(QObject):
    """Builds the file on the page of residents. A part that was never laid out does not know how high it is, and would
    push the window larger: it asks for no room until it is shown.
    """

    def __init__(self, page: Any) -> None:
        file: QWidget = page.file  # built when first asked for
        super().__init__(file)
        self._policy = file.sizePolicy()
        if not file.isVisible():
            file.setSizePolicy(_IGNORED, _IGNORED)
            file.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            watched.setSizePolicy(self._policy)
        return False
