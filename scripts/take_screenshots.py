"""Makes the pictures of ``docs/screenshots`` offscreen, on the synthetic street, with a clock that stands still.

``python scripts/take_screenshots.py [FOLDER] [LOOK …]``: every page at 1366 × 768 in the light colours and in large
type, two of them in the dark; and the receipt on both papers, drawn from the very PDF that is printed.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pypdfium2  # noqa: E402
from PySide6.QtCore import QEventLoop  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desk import app as desk_app  # noqa: E402
from desk import crash, db  # noqa: E402
from desk.backup import daily_backup  # noqa: E402
from desk.clerk import Player, Story  # noqa: E402
from desk.db import SYSTEM  # noqa: E402
from desk.demo import make_street  # noqa: E402
from desk.language import speak  # noqa: E402
from desk.models.stations import Setting  # noqa: E402
from desk.options import Options  # noqa: E402
from desk.printing.receipt import Receipt, receipt_pdf  # noqa: E402
from desk.services import papers  # noqa: E402
from desk.store import Store, look, open_store  # noqa: E402
from desk.views import theme  # noqa: E402
from desk.views.window import Window  # noqa: E402
from scripts.screenshot_papers import keep  # noqa: E402
from scripts.screenshot_stories import LOOKS, Look, Photographer, first_run, tour  # noqa: E402

NOW = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)
"""A Tuesday morning, 09:41 in Jinan."""

WORKSTATION = "CK-01"
"""What the pictures say in place of this machine's name."""

PAPERS = (("80mm", 203), ("A4", 80))
"""Paper, and dots per inch of its picture."""


def tour_with_receipt(clerk: Photographer, found: list[Receipt]) -> Story:
    """The whole round; in the first look the last receipt is ``found`` for its pictures."""
    yield from tour(clerk)
    if not clerk.look.suffix:
        found.append(_last_receipt(clerk.window))


def _last_receipt(window: Window) -> Receipt:
    from sqlalchemy import func, select

    from desk.models.matters import Matter

    with db.reading(window.worker.engine, SYSTEM, now=NOW) as session:
        last = session.scalars(select(func.max(Matter.id))).one()
        receipt = papers.first_receipt(session, matter_id=last)
    assert receipt is not None
    return receipt


def play(store: Store, folder: Path, look_: Look, story: Callable[[Photographer], Story]) -> list[Path]:
    """Open the window on ``store`` and play ``story`` on it; the pictures."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, name=look_.name, scale=look_.scale / 100)
    window = desk_app.build(Options(), store, application, clock=lambda: NOW)
    window.door.show_doorstep(look(store))
    window.show()
    clerk = Photographer(window, folder, look_)
    outcome: list[BaseException | None] = []
    loop = QEventLoop()
    player = Player(story(clerk), clerk, window)
    player.ended.connect(outcome.append)
    player.ended.connect(loop.quit)
    player.start()
    loop.exec()
    if outcome[0] is not None:
        clerk.picture("stuck")
    if window.shell is not None:
        window.shell.may_close = True
    window.close()
    window.worker.close()
    window.deleteLater()
    if outcome[0] is not None:
        raise outcome[0]
    return clerk.taken


def street(folder: Path) -> Path:
    """The SQLite file of the synthetic street."""
    file = folder / "street.sqlite3"
    engine = db.open_engine(f"sqlite:///{file.as_posix()}")
    db.upgrade(engine)
    speak("zh_CN")  # what is written down is in the language of the desk
    make_street(engine, now=NOW)
    engine.dispose()
    return file


def store_for(folder: Path, template: Path | None, look_: Look) -> Store:
    """A data folder of its own, with yesterday's backup and the look chosen for the station."""
    store = open_store(folder)
    folder.mkdir(parents=True)
    if template is None:
        return store
    shutil.copyfile(template, folder / "desk.sqlite3")
    engine = db.open_engine(store.url)
    with db.transaction(engine, SYSTEM, now=NOW, operation="settings.change") as session:
        session.add(Setting(station_id=1, name="theme", value=look_.name))
        session.add(Setting(station_id=1, name="scale", value=look_.scale))
    made = daily_backup(engine, desk_app.backup_folder(store), now=NOW)
    engine.dispose()
    if made is not None:
        os.utime(made.file, (NOW.timestamp(), NOW.timestamp()))
    return store


def main(arguments: list[str]) -> int:
    """Take the pictures; the exit code."""
    folder = Path(arguments[0]) if arguments else ROOT / "docs" / "screenshots"
    wanted = [each for each in LOOKS if not arguments[1:] or each.suffix.lstrip("-") in arguments[1:]]
    folder.mkdir(parents=True, exist_ok=True)
    found: list[Receipt] = []
    taken: list[Path] = []
    with tempfile.TemporaryDirectory(prefix="doorstep-pictures-", ignore_cleanup_errors=True) as temporary:
        base = Path(temporary)
        crash.install(base / "reports")
        application = desk_app.application()
        platform.node = lambda: WORKSTATION
        template = street(base)
        for number, look_ in enumerate(wanted):
            if look_.name == "light":
                empty = store_for(base / f"empty-{number}", None, look_)
                taken += play(empty, folder, look_, first_run)
            full = store_for(base / f"full-{number}", template, look_)
            taken += play(full, folder, look_, lambda clerk: tour_with_receipt(clerk, found))
    for receipt in found:
        for paper, dots in PAPERS:
            pdf = pypdfium2.PdfDocument(receipt_pdf(receipt, paper=paper))  # type: ignore[arg-type] # one of both
            image = pdf[0].render(scale=dots / 72).to_pil()
            taken.append(keep(image, folder / f"receipt-{paper.lower()}.png"))
    application.closeAllWindows()
    for path in taken:
        print(f"{path.stat().st_size // 1024:4d} KB  {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
