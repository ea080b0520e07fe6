"""Every page at the sizes and looks that stations have: it fits, nothing of a fixed set is cut, Tab follows the eye."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy.engine import Engine

from desk import db, words
from desk.clerk import Story
from desk.language import speak
from desk.services import signing_in, staff
from desk.store import Face
from desk.views import paint, theme
from desk.views.door.first_run import FirstRun
from desk.views.door.sign_in import FaceTile
from desk.views.keysheet import page_keys
from desk.views.kit import Button, Chip, Label, Segmented
from desk.views.page import Page
from desk.views.shell import Shell
from desk.views.window import Window
from tests.support import real_station
from tests.support.beds_desk import fill_centre
from tests.support.care_station import fill_services
from tests.support.prepared import filled
from tests.support.real_desk import Clock, RealDesk, come_in, is_idle, open_desk
from tests.support.real_station import ADMINISTRATOR, PASSWORD
from tests.unit.office import QUICK

PLACES = {
    "gm": ("today", "intake", "matters", "residents", "grids", "ledgers", "settings"),
    "hz": ("grids", "care", "beds", "cards"),
    "sj": ("records",),
    ADMINISTRATOR: ("settings",),
}
SCREENS = {
    ("light", 1.0): ((1366, 768), (1366, 696), (1920, 1080)),
    ("light", 1.2): ((1366, 768), (1920, 1080)),
    ("dark", 1.0): ((1366, 768),),
    ("dark", 1.2): ((1366, 768),),
}
"""Sizes of the window by look; 1366×696 is a laptop with a task bar."""
SMALL = (1366, 696)

PARTS = (QAbstractButton, QLineEdit, QPlainTextEdit, QTableView)


@pytest.fixture
def desk(
    qapp: QApplication, sqlite_url: str, tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> Iterator[RealDesk]:
    """The real window at the door of a station where people work."""
    for module in (staff, signing_in):
        monkeypatch.setattr(module, "HASHER", QUICK)
    engine = db.open_engine(sqlite_url)
    filled(engine, now, _fill)
    engine.dispose()
    opened = open_desk(tmp_path / "window", sqlite_url, Clock(now))
    strays = _Strays()
    qapp.installEventFilter(strays)
    yield opened
    qapp.removeEventFilter(strays)
    opened.close()
    theme.apply(qapp)
    words.install(None)
    assert not strays.found, "shown before it has its place, a part takes the keyboard away"


def _fill(engine: Engine, now: datetime) -> None:
    """A station, a bed centre and a week of services."""
    station = real_station.set_up(engine, now)
    db.run(engine, fill_centre, actor=station.head, now=now, operation="test.fill")
    fill_services(engine, station.head, now)


class _Strays(QObject):
    """Parts of pages that are shown as windows of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Show:
            return False
        is_part = isinstance(watched, QWidget) and not isinstance(watched, Window | QDialog)
        if is_part and watched.windowType() == Qt.WindowType.Window:
            self.found.append(repr(watched))
        return False


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | Label) else widget.accessibleName()
    return f"{type(widget).__name__} “{text}”"


def shown(page: QWidget, kind: type[QWidget] | tuple[type[QWidget], ...]) -> list[QWidget]:
    return [each for each in page.findChildren(QWidget) if isinstance(each, kind) and each.isVisible()]


def is_cut(widget: QWidget) -> bool:
    """Whether a button or a label of one line has less room than its words need; long texts may say that they elide."""
    if isinstance(widget, Button | Chip):
        return widget.width() < widget.sizeHint().width()
    if isinstance(widget, QRadioButton) and isinstance(widget.parentWidget(), Segmented):
        return widget.width() < widget.sizeHint().width()
    return isinstance(widget, Label) and not widget.can_elide() and widget.width() < widget.minimumSizeHint().width()


def in_a_scroll_area(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            return True
        above = above.parentWidget()
    return False


def outside(widget: QWidget, page: QWidget) -> bool:
    """Whether a part that cannot be scrolled to lies beyond the edge of its page."""
    if in_a_scroll_area(widget):
        return False
    place = QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())
    return not page.rect().adjusted(-1, -1, 1, 1).contains(place)


def faults(desk: RealDesk, page: QWidget) -> list[str]:
    """What is wrong with ``page`` as it is shown now."""
    window = desk.window
    found = []
    need = window.minimumSizeHint()
    if need.width() > window.width() or need.height() > window.height():
        found.append(f"the window needs {need.width()}×{need.height()}")
    found += [f"cut: {name_of(each)}" for each in shown(page, (Button, Chip, QRadioButton, Label)) if is_cut(each)]
    found += [f"outside: {name_of(each)}" for each in shown(page, PARTS) if outside(each, page)]
    found += [
        f"no name: {type(each).__name__} in {type(each.parentWidget()).__name__}"
        for each in shown(page, PARTS)
        if not each.accessibleName() and not (isinstance(each, QAbstractButton) and each.text())
        and not each.objectName().startswith("qt_")
    ]  # fmt: skip
    return found


@pytest.mark.parametrize("account", PLACES)
def test_every_page_fits_at_every_size_and_look(desk: RealDesk, qapp: QApplication, account: str) -> None:
    wrong: list[str] = []

    def story() -> Story:
        yield from come_in(desk.clerk, account, PASSWORD)
        shell = desk.window.shell
        assert shell is not None
        for (look, scale), sizes in SCREENS.items():
            theme.apply(qapp, name=look, scale=scale)
            for size in sizes:
                desk.window.resize(*size)
                for name in PLACES[account]:
                    shell.show_page(name)
                    yield lambda: is_idle(desk)
                    yield lambda: True  # one more turn of the event loop: what was read is laid out
                    page = shell.page(name)
                    wrong.extend(f"{name} {size} {look} {scale}: {each}" for each in faults(desk, page))

    desk.play(story())
    assert not wrong, "\n".join(dict.fromkeys(wrong))


def heard(page: Page) -> set[str]:
    """The keys of the shortcuts that can be pressed on the page now."""
    found = set()
    for each in page.findChildren(QShortcut):
        part = each.parent()
        if isinstance(part, QWidget) and part.isVisible() and part.width() and each.isEnabled():
            found.add(each.key().toString())
    return found - {"Return", "Enter", "Ctrl+Enter"}


def told_by_f1(page: Page) -> set[str]:
    """The same as F1 writes them: several in one line, arrows drawn."""
    found = set()
    for keys, _ in page_keys(page):
        line = keys.replace("←", "Left").replace("→", "Right").replace("↑", "Up").replace("↓", "Down")
        line = line.replace("PgDn", "PgDown").replace("Enter", "Return")
        if line.endswith("1…"):
            found |= {f"{line[:-2]}{number}" for number in range(1, 10)}
        head, plus, _ = line.partition("/")[0].rpartition("+")
        parts = [each for part in line.split() for each in (part.split("/") if part != "/" else [part])]
        found |= {each if "+" in each or not plus else f"{head}+{each}" for each in parts}
    return found


def test_every_page_fits_a_small_screen_in_the_largest_type_and_f1_tells_its_keys(
    desk: RealDesk, qapp: QApplication
) -> None:
    """Pages and their parts as they are built in that type; what is out of sight needs its room, too."""
    wrong: list[str] = []

    def look(shell: Shell, what: str) -> Story:
        yield lambda: is_idle(desk)
        need = desk.window.minimumSizeHint()
        if need.width() > SMALL[0] or need.height() > SMALL[1]:
            wrong.append(f"{what}: the window needs {need.width()}×{need.height()}")
        wrong.extend(f"{what}: cut {name_of(each)}" for each in shown(shell, Button) if is_cut(each))
        untold = heard(shell.current_page()) - told_by_f1(shell.current_page())
        wrong.extend(f"{what}: F1 says nothing of {key}" for key in sorted(untold))

    def story() -> Story:
        desk.window.resize(*SMALL)
        yield from come_in(desk.clerk, "hz", PASSWORD)
        shell = desk.window.shell
        assert shell is not None
        for name in (*PLACES["gm"], *PLACES["hz"]):
            shell.show_page(name)
            yield from look(shell, name)
        care, settings = desk.page("care"), desk.page("settings")
        for name, page, parts, show in (
            ("care", care, care.shown_tabs(), care.show_tab), ("settings", settings, settings.names(), settings.open)
        ):  # fmt: skip
            shell.show_page(name)
            assert page.isVisible()
            for part in parts:
                show(part)
                yield from look(shell, f"{name} {part}")

    desk.window._has_chosen_look = True  # the look of the station is not asked for
    theme.apply(qapp, scale=1.4)
    desk.play(story())
    assert not wrong, "\n".join(dict.fromkeys(wrong))


def test_the_doors_faces_fit(desk: RealDesk, qapp: QApplication) -> None:
    wrong: list[str] = []

    def story() -> Story:
        door = desk.window.door
        yield lambda: bool(door.sign_in.faces()) and door.sign_in.password.isEnabled()
        face = door.sign_in.faces()[0]
        for show in (door.sign_in.show, door.show_first_run, partial(door.show_locked, face, desk.clock(), True)):
            show()
            for look, scale in SCREENS:
                theme.apply(qapp, name=look, scale=scale)
                yield lambda: is_idle(desk)
                wrong.extend(f"{look} {scale}: {each}" for each in faults(desk, door.currentWidget()))
            theme.apply(qapp)

    desk.play(story())
    assert not wrong, "\n".join(dict.fromkeys(wrong))


# Tab


def stops(page: QWidget, first: QWidget) -> list[QWidget]:
    """Where Tab leads from ``first``, once round, on ``page`` only."""
    found, at = [first], first
    for _ in range(200):
        window = at.window()
        window.focusNextChild()
        at = QApplication.focusWidget()
        if at is None or at is first or at in found:
            return found
        if page.isAncestorOf(at):
            found.append(at)
    return found


@pytest.mark.parametrize("account", PLACES)
def test_tab_reaches_every_part_of_a_page_and_comes_round(desk: RealDesk, account: str) -> None:
    missed: list[str] = []

    def story() -> Story:
        yield from come_in(desk.clerk, account, PASSWORD)
        shell = desk.window.shell
        assert shell is not None
        for name in PLACES[account]:
            shell.show_page(name)
            yield lambda: is_idle(desk)
            page = shell.page(name)
            page.focus_first()
            first = QApplication.focusWidget()
            assert first is not None and page.isAncestorOf(first), name
            reached = stops(page, first)
            for part in shown(page, PARTS):
                inner = part.focusProxy() is not None  # the line of a spin box gives the focus to its box
                if part.focusPolicy().value & 1 and part.isEnabled() and not inner and part not in reached:
                    missed.append(f"{name}: {name_of(part)}")

    desk.play(story())
    assert not missed, "\n".join(missed)


def test_tab_goes_through_the_intake_from_top_to_bottom(desk: RealDesk) -> None:
    def story() -> Story:
        yield from come_in(desk.clerk, "gm", PASSWORD)
        desk.clerk.press("F2")
        page = desk.page("intake")
        yield lambda: page._opening is not None and page.who.find.hasFocus()
        desk.clerk.write("lag")
        yield lambda: page.who.popup.isVisible() and page.who.popup.rows()
        desk.clerk.press("Return")
        yield lambda: page.who.visitor is not None and page.what.find.hasFocus()
        desk.clerk.write("slgz")
        desk.clerk.press("Return")
        yield lambda: page.what.item is not None
        page.who.focus()
        parts = (page.who, page.what, page.how, page.receipt)
        parts_of = [[part for part in parts if part.isAncestorOf(each)] for each in stops(page, page.who.find)]
        known = [parts.index(found[0]) for found in parts_of if found]
        turns = [after for before, after in zip(known, known[1:] + known[:1], strict=True) if after < before]
        assert turns == [0], "Tab goes back up the page only once, from its end to its beginning"
        assert set(known) == {0, 1, 2, 3}
        yield lambda: is_idle(desk)

    desk.play(story())


def test_words_in_the_top_bar_have_room(desk: RealDesk) -> None:
    def story() -> Story:
        yield from come_in(desk.clerk, "gm", PASSWORD)
        assert desk.window.shell is not None
        find = desk.window.shell.top.find
        room = find.width() - theme.px(26) - theme.px(40) - theme.px(18)
        assert paint.text_width(find.placeholderText(), "body") <= room
        yield lambda: is_idle(desk)

    desk.play(story())


@pytest.mark.parametrize(("post", "is_middle"), [("", True), ("二号窗口", False)])
def test_a_name_without_a_post_stands_in_the_middle_of_its_tile(qtbot: QtBot, post: str, is_middle: bool) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    tile = FaceTile(host)
    tile.resize(tile.sizeHint())
    tile.show_face(Face(1, "wangfang", "王一", "WY", post))
    picture = tile.grab(QRect(theme.px(62), theme.px(6), theme.px(40), theme.px(22))).toImage()
    inked = [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y).value() < 120 for x in range(picture.width()))
    ]
    assert (max(inked) > picture.height() - 2) is is_middle  # then it goes on below the upper half


def test_the_first_run_leads_to_the_first_field_that_is_wrong(qtbot: QtBot) -> None:
    first_run = FirstRun()
    qtbot.addWidget(first_run)
    first_run.show()
    first_run.show_problems({"password": "short", "administrator_name": "none", "station_name": "none"})
    qtbot.waitUntil(first_run.station.hasFocus)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("scale", [1.0, 1.2, 1.4])
def test_the_hints_of_the_first_run_stay_on_one_line(
    qapp: QApplication, qtbot: QtBot, scale: float, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "_lookup", None)
    speak(language)
    theme.apply(qapp, scale=scale)
    first_run = FirstRun()
    qtbot.addWidget(first_run)
    first_run.resize(1366, 768)
    first_run.show()
    for field in first_run.fields.values():
        assert paint.text_width(field.message(), "small") <= field.editor.width()
    theme.apply(qapp)
