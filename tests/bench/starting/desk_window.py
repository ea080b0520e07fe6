"""A start of the desk as ``main.py`` makes it: the door, then, once all is loaded, in and on to the first page.

Arguments: the data folder, and the account that signs in (none: stop at the door). Tells what is reached, when.
"""

from __future__ import annotations

import sys
from pathlib import Path

from desk import app
from desk.options import Options

WARM_MS = 50


def main(folder: str, account: str = "") -> int:
    options = Options(data=Path(folder), debug=frozenset({"timing"}))
    built = app.build

    def build(*arguments: object, **named: object) -> object:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        told = app.tell_time

        def tell(what: str) -> None:
            told(what)
            if what == ("today shown" if account else "door painted"):
                QApplication.quit()
            elif what == "door painted":
                QTimer.singleShot(WARM_MS, come_in)

        def come_in() -> None:
            from desk.demo import PASSWORD

            if window.worker.is_busy():
                QTimer.singleShot(WARM_MS, come_in)
            else:
                window.sign_in(account, PASSWORD)

        window = built(*arguments, tell_time=tell, **named)
        return window

    app.build = build
    return app.run(options)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
