"""Opens the desk as ``main.py --data FOLDER`` does, prints what the door says is wrong, and closes it.

``python -m tests.support.what_the_door_says FOLDER``
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desk import app
from desk.options import Options
from desk.views.window import Window


def look() -> None:
    for window in QApplication.topLevelWidgets():
        is_idle = isinstance(window, Window) and window.isVisible() and not window.worker._under_way
        if is_idle and (message := window.door.sign_in.field.message()):
            print(message)
            QApplication.exit(0)


def main(folder: str) -> int:
    app.application()
    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(10)
    return app.run(Options(data=Path(folder)))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
