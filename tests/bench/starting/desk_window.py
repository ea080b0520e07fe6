"""A start of the desk as ``main.py`` makes it: the door, then, once all is loaded, in and on to the first page.

Arguments: the data folder, and the account that signs in (none: stop at the door). Tells what is reached, and when.
"""

from __future__ import annotations

import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desk import app
from desk.options import Options

if TYPE_CHECKING:
    from desk.views.window import Window

LOOK_MS = 50
"""Whoever types a password leaves the program this much time and more."""


class Starting:
    """Goes in at ``account`` once the worker is idle, and ends the program at the last picture."""

    def __init__(self, account: str) -> None:
        self.account = account
        self.window: Window | None = None
        self.busy = True

    def build(self, build: Any, *arguments: object) -> Window:
        self.window = build(*arguments, tell_time=self.tell)
        self.window.worker.busy.connect(self.note_busy)
        return self.window

    def note_busy(self, busy: bool) -> None:
        self.busy = busy

    def tell(self, what: str) -> None:
        print(f"{time.time():.4f} {what}", file=sys.stderr, flush=True)
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        if what == ("today shown" if self.account else "door painted"):
            QApplication.quit()
        elif what == "door painted":
            QTimer.singleShot(LOOK_MS, self.come_in)

    def come_in(self) -> None:
        from PySide6.QtCore import QTimer

        assert self.window is not None
        if self.busy:
            QTimer.singleShot(LOOK_MS, self.come_in)
            return
        from desk.demo import PASSWORD

        self.window.sign_in(self.account, PASSWORD)


def main(folder: str, account: str = "") -> int:
    starting = Starting(account)
    app.build = partial(starting.build, app.build)
    return app.run(Options(data=Path(folder)))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
