"""A bed that becomes free is proposed to whoever waits and fits it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desk.rules.beds import StayState
from desk.rules.permissions import Role
from desk.services import beds
from tests.support.beds_desk import BedsDesk

Sit = Callable[..., BedsDesk]


def give_up(desk: BedsDesk, name: str) -> None:
    bar = desk.bar(name)
    work = partial(beds.cancel, stay_id=bar.stay_id, version=bar.version, reason="改期")
    desk.page.dialogs.run(work, "beds.cancel", "cancelled")
    desk.settle()


def test_one_press_offers_a_bed_that_became_free_and_another_takes_it_back(sit: Sit) -> None:
    desk = sit(answers=True)
    give_up(desk, "苏玉兰")
    notice = desk.notices.history[-1]
    assert notice.text.startswith("305-2 is free: it fits 何阿凤") and notice.action is not None
    notice.action.do()
    desk.settle()
    assert desk.bed_of("何阿凤") == "305-2"
    file = desk.office.act(Role.STATION_HEAD, partial(beds.stay, stay_id=desk.bar("何阿凤").stay_id))
    assert file.state is StayState.BOOKED and file.hold_until is not None
    desk.page.acts.undo()
    desk.settle()
    assert "何阿凤" in [row.name for row in desk.page.found.waiting]
