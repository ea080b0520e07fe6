"""A program of its own that is in the middle of an intake and waits to be killed: tells ``kept`` when the draft is.

``python -m tests.support.half_an_intake URL FOLDER NOW LETTERS WORDS``
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
from tests.support.real_desk import Clock, RealDesk, come_in, open_desk
from tests.support.real_intake import ask_for, begin_intake, choose_person
from tests.support.real_station import PASSWORD
from tests.unit.office import QUICK


def half(desk: RealDesk, letters: str, words: str) -> Story:
    yield from come_in(desk.clerk, "gm", PASSWORD)
    yield from begin_intake(desk)
    yield from choose_person(desk, letters)
    yield from ask_for(desk)
    page = desk.page("intake")
    page.what.description.setFocus()
    desk.clerk.write(words)
    yield lambda: not page.keeper.is_pending()
    print("kept", flush=True)
    yield lambda: False


def main(url: str, folder: str, now: str, letters: str, words: str) -> None:
    signing_in.HASHER = QUICK
    app.application()
    desk = open_desk(Path(folder), url, Clock(datetime.fromisoformat(now)))
    desk.play(half(desk, letters, words))


if __name__ == "__main__":
    main(*sys.argv[1:])
