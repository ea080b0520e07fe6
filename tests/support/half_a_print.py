"""A program of its own that has printed a card and waits to be killed before anybody says that it is good: tells
``printed`` when the paper is out.

``python -m tests.support.half_a_print URL FOLDER NOW LETTERS``
"""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from desk import app
from desk.clerk import Story
from desk.services import signing_in
from tests.support.real_cards import print_one
from tests.support.real_desk import Clock, Printer, RealDesk, come_in, open_desk
from tests.support.real_station import PASSWORD
from tests.unit.office import QUICK


def half(desk: RealDesk, folder: Path, letters: str) -> Story:
    yield from come_in(desk.clerk, "gm", PASSWORD)
    printer = Printer(folder)
    desk.page("cards").acts.flow.chooser = printer
    yield from print_one(desk, letters)
    yield lambda: printer.has_printed(1)
    print("printed", flush=True)
    yield lambda: False


def main(url: str, folder: str, now: str, letters: str) -> None:
    signing_in.HASHER = QUICK
    app.application()
    desk = open_desk(Path(folder), url, Clock(datetime.fromisoformat(now)))
    desk.play(half(desk, Path(folder), letters))


if __name__ == "__main__":
    main(*sys.argv[1:])
