"""The head changes the catalogue at one desk while a clerk takes in requests at another, on both databases."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk.clerk import Story
from desk.db import Session
from desk.models.catalogue import ServiceItem
from desk.models.matters import Matter
from tests.support.looking import is_whole, reading
from tests.support.real_desk import Clock, RealDesk, come_in, is_idle
from tests.support.real_intake import ask_for, begin_intake, choose_person, take_in
from tests.support.real_station import PASSWORD, Station

Open = Callable[..., RealDesk]
NAME = "居住登记、居住证帮办"


def test_an_old_matter_keeps_its_item_and_a_new_one_has_the_item_of_today(
    desk: RealDesk, open_window: Open, station: Station, database_url: str, engine: Engine, time: Clock
) -> None:
    head = open_window(database_url)
    head.play(come_in(head.clerk, "hz", PASSWORD))

    def change(at: RealDesk) -> Story:
        at.window.shell.show_page("settings")
        page = at.page("settings")
        page.open("catalogue")
        part = page.part("catalogue")
        yield lambda: part.items.find.hasFocus() and part.form.row is not None
        at.clerk.write("jzdj")
        part.items.table.setFocus()
        at.clerk.press("Down", "Return")
        yield lambda: part.form.row.code == "BM04" and part.form.name.hasFocus()
        part.form.name.selectAll()
        at.clerk.write(NAME)
        at.clerk.press("Ctrl+S")
        yield lambda: part.form.row.edition == 2 and is_idle(at)

    def serve(at: RealDesk, count: int) -> Story:
        yield from begin_intake(at)
        yield from choose_person(at)
        yield from ask_for(at)
        at.clerk.press("F9")
        yield from take_in(at, count)

    desk.play(serve(desk, 1))
    head.play(change(head))
    desk.play(serve(desk, 2))

    def taken(session: Session) -> list[tuple[str, int]]:
        query = select(Matter.title, ServiceItem.edition).join(ServiceItem, ServiceItem.id == Matter.item_id)
        return list(session.execute(query.order_by(Matter.id)).tuples())

    assert reading(engine, time, taken) == [("居住登记、居住证办理指引", 1), (NAME, 2)]
    assert is_whole(engine, time)
