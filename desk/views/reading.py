"""A number as an instrument shows it: 132, 36.5."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtWidgets import QLineEdit

_NUMBER = re.compile(r"(\d{1,4})(?:\.(\d))?$")


class ReadingEdit(QLineEdit):
    """Keeps a whole number; with ``tenths`` tenths of what is typed: 36.5 is 365."""

    def __init__(self, *, tenths: bool = False, big: bool = False) -> None:
        super().__init__()
        self._tenths = tenths
        if big:
            self.setProperty("big", "true")
        self.setMaxLength(6)

    def value(self) -> int | None:
        """What is typed, None while nothing is. ValueError for what is no such number."""
        text = unicodedata.normalize("NFKC", self.text()).strip().replace("。", ".")
        if not text:
            return None
        found = _NUMBER.match(text)
        if found is None or (found[2] and not self._tenths):
            raise ValueError(text)
        return int(found[1]) * 10 + int(found[2] or 0) if self._tenths else int(found[1])

    def set_value(self, value: int | None) -> None:
        """Show another number."""
        if value is None:
            self.clear()
        else:
            self.setText(f"{value / 10:.1f}" if self._tenths else str(value))
