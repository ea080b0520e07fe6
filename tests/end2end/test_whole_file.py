"""Two desks in one file: values written where they stand, what the other saves, hospital and back, undo."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.clerk import Story
from desk.db import Session
from desk.models.records import Record
from desk.models.residents import Resident, ResidentEvent
from desk.rules.life import Presence
from tests.support.looking import is_whole, reading
from tests.support.real_desk import Clock, RealDesk, come_in, is_idle
from tests.support.real_intake import PERSON
from tests.support.real_station import PASSWORD, Station

Open = Callable[..., RealDesk]


def open_file(at: RealDesk, station: Station) -> Story:
    at.window.shell.show_page("residents")
    page = at.page("residents")
    page.open(station.residents[PERSON])
    yield lambda: page.layer() == "file" and page.file.isVisible() and page.file.file is not None
    yield lambda: is_idle(at)


def begin(at: RealDesk, field: str) -> Story:
    """The editor of a value, by Enter on it."""
    view = at.page("residents").file
    spot = next(each for each in view.spots if each.field == field and each.isVisible())
    spot.setFocus()
    at.clerk.press("Return")
    yield lambda: view.inplace.isVisible() and view.inplace.field == field


def write(at: RealDesk, field: str, words: str) -> Story:
    yield from begin(at, field)
    at.clerk.press("Ctrl+A")
    at.clerk.write(words)


def save(at: RealDesk) -> Story:
    view = at.page("residents").file
    at.clerk.press("Return")
    yield lambda: not view.inplace.isVisible() and is_idle(at)


def test_two_desks_in_one_file(
    desk: RealDesk, open_window: Open, station: Station, database_url: str, engine: Engine, time: Clock
) -> None:
    other = open_window(database_url)
    other.play(come_in(other.clerk, "lq", PASSWORD))

    def resident() -> Resident:
        found: Resident = reading(engine, time, lambda session: session.get(Resident, station.residents[PERSON]))
        return found

    def look_up(at: RealDesk) -> Story:
        """A while later the desk looks whether the file is still the one it shows."""
        view = at.page("residents").file
        view.watching.timer.timeout.emit()
        yield lambda: is_idle(at)

    desk.play(open_file(desk, station))
    other.play(open_file(other, station))
    desk.play(write(desk, "remark", "下午在家，敲门要响"))
    other.play(write(other, "ethnicity", "回族"))
    other.play(save(other))
    desk.play(look_up(desk))
    view = desk.page("residents").file
    assert "李强" in view.news.words.text()
    assert view.file.ethnicity == "回族"
    assert view.inplace.value() == "下午在家，敲门要响", "what is typed stays"
    desk.play(save(desk))
    assert (resident().ethnicity, resident().remark) == ("回族", "下午在家，敲门要响")
    time.go_on(minutes=1)
    desk.play(write(desk, "household_role", "户主"))
    desk.play(save(desk))
    assert resident().household_role == "户主"
    before = resident().household_role

    def undo(at: RealDesk) -> Story:
        at.clerk.press("Ctrl+Z")
        yield lambda: is_idle(at)

    desk.play(undo(desk))
    assert resident().household_role != before
    assert "户主" in desk.told()[-1]
    assert is_whole(engine, time)


def test_to_hospital_and_back(desk: RealDesk, station: Station, engine: Engine, time: Clock) -> None:
    def tell(place: str) -> Story:
        view = desk.page("residents").file
        desk.clerk.press("Ctrl+J")
        yield lambda: view.lives.dialog is not None and view.lives.dialog.isVisible() and is_idle(desk)
        dialog = view.lives.dialog
        if place:
            dialog.edits["place"].setFocus()
            desk.clerk.write(place)
        desk.clerk.press("Return")
        yield lambda: view.lives.dialog is None and is_idle(desk)

    def day() -> Story:
        yield from open_file(desk, station)
        yield from tell("省立医院")
        assert desk.page("residents").file.file.presence is Presence.HOSPITAL
        time.go_on(days=3)
        yield from tell("")
        assert desk.page("residents").file.file.presence is Presence.AT_HOME

    desk.play(day())

    def stays(session: Session) -> list[tuple[str, int]]:
        return [((row.place or ""), (row.until - row.since).days) for row in session.scalars(select(ResidentEvent))]

    assert reading(engine, time, stays) == [("省立医院", 3)]
    operations = reading(engine, time, lambda session: set(session.scalars(select(Record.operation))))
    assert {"residents.record_event", "residents.end_event"} <= operations
    assert "residents.foresee" not in operations
    assert is_whole(engine, time)
