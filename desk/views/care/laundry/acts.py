"""What is done with bags and washers: each asked for what must be said, and told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desk.errors import DeskError, Stale
from desk.rules.laundry import BagState, Settled, settled_text
from desk.services import bookings, laundry
from desk.services.laundry import BagDone, BagRow, WasherRow
from desk.words import translate

if TYPE_CHECKING:
    from desk.views.care.laundry.tab import LaundryTab

TOUCHES = laundry.TOUCHES | bookings.TOUCHES | {"fees"}


class LaundryActs(QObject):
    """Lives with the tab."""

    def __init__(self, tab: LaundryTab) -> None:
        super().__init__(tab)
        self._tab, self._tools = tab, tab.tools

    def go_on(self, row: BagRow) -> None:
        """D: the next step of a bag."""
        if row.state is BagState.RECEIVED:
            self._tab.load()
        elif row.state is BagState.WASHING:
            seen = self._tab.seen
            washers = seen.washers if seen is not None else ()
            washer = next((each for each in washers if row.bag_id in each.bag_ids), None)
            if washer is not None:
                self.ask_unload(washer)
        elif row.state is BagState.MISSING:
            self.ask_settle(row)
        elif row.state is BagState.READY:
            self.ask_return(row)

    def ask_unload(self, washer: WasherRow) -> None:
        """The load is over: all of its bags come out."""
        self._tools.ask.confirm(
            translate("laundry_page", "{washer} is done?", washer=washer.name),
            translate("laundry_page", "{n} bags come out and are counted.", n=len(washer.bag_ids)),
            partial(self._unload, washer), yes=translate("laundry_page", "Washed"), icon="t-shirt",
        )  # fmt: skip

    def _unload(self, washer: WasherRow, yes: bool) -> None:
        if yes and washer.load_id is not None:
            work = partial(laundry.unload, load_id=washer.load_id)
            said = translate("laundry_page", "{washer} is free, its bags are to be counted.", washer=washer.name)
            self._run(work, "laundry.unload", said)

    def count(self, row: BagRow, counts: Mapping[str, int]) -> None:
        """What came out, by kind."""
        work = partial(laundry.count_out, bag_id=row.bag_id, version=row.version, counts=counts)
        self._run(work, "laundry.count_out", translate("laundry_page", "{name}: counted out", name=row.name))

    def ask_settle(self, row: BagRow) -> None:
        """How what is missing ended, one kind after the other."""
        options: list[tuple[object, str]] = [
            ((each.name, how), f"{each.name} {abs(each.missing)}  {settled_text(how)}")
            for each in row.pieces if each.is_open for how in Settled
        ]  # fmt: skip
        self._tools.ask.choose(
            translate("laundry_page", "What became of it, {name}?", name=row.name),
            translate("laundry_page", "It stands in the record. Counted anew, it is open again."), options,
            partial(self._settle, row), yes=translate("laundry_page", "Settle"), icon="t-shirt",
        )  # fmt: skip

    def _settle(self, row: BagRow, answer: object | None) -> None:
        if isinstance(answer, tuple):
            name, how = answer
            work = partial(laundry.settle, bag_id=row.bag_id, version=row.version, name=name, how=how)
            self._run(work, "laundry.settle", f"{row.name}  {name}  {settled_text(how)}")

    def ask_return(self, row: BagRow) -> None:
        """Who takes the bag."""
        self._tools.ask.ask_text(
            translate("laundry_page", "{name} gets the bag back?", name=row.name),
            translate("laundry_page", "{n} pieces, counted and whole. The booking is done and counted.", n=row.count),
            partial(self._return, row), label=translate("laundry_page", "Who takes it; blank: the resident"),
            yes=translate("laundry_page", "Give back"), required=False, icon="t-shirt",
        )  # fmt: skip

    def _return(self, row: BagRow, to: str | None) -> None:
        if to is not None:
            work = partial(laundry.return_bag, bag_id=row.bag_id, version=row.version, to=to)
            self._run(work, "laundry.return_bag", translate("laundry_page", "{name} has it back", name=row.name))

    def ask_take_back(self, row: BagRow) -> None:
        """Ctrl+Z: the last act on a bag; asked where the bag was never here afterwards."""
        if row.state is not BagState.RECEIVED:
            self._take_back(row, True)
            return
        self._tools.ask.confirm(
            translate("laundry_page", "The bag of {name} was never here?", name=row.name),
            translate("laundry_page", "Its count goes, its tag is worth nothing, and it is expected again."),
            partial(self._take_back, row), yes=translate("laundry_page", "Take it back"), danger=True,
        )  # fmt: skip

    def _take_back(self, row: BagRow, yes: bool) -> None:
        if yes:
            work = partial(laundry.take_back, bag_id=row.bag_id, version=row.version)
            said = translate("laundry_page", "{name}: as it was before", name=row.name)
            self._run(work, "laundry.take_back", said)

    def _run(self, work: Callable[[Any], Any], operation: str, said: str) -> None:
        self._tab.panel.set_busy(True)
        self._tools.worker.run(
            work, operation, done=partial(self._done, said), failed=self._failed, touched=TOUCHES
        )  # fmt: skip

    def _done(self, said: str, answer: BagDone | tuple[BagDone, ...] | None) -> None:
        self._tab.panel.set_busy(False)
        alarm = isinstance(answer, BagDone) and answer.bag.missing
        followed = answer.followed if isinstance(answer, BagDone) else ()
        words = [said, *followed]
        if alarm:
            words.append(translate("laundry_page", "{n} pieces are missing.", n=alarm))
        self._tools.notices.tell("\n".join(words), "bad" if alarm else "good")
        if answer is None:
            self._tab.take(None)
        elif isinstance(answer, BagDone):
            self._tab.take(answer.bag)

    def _failed(self, error: DeskError) -> None:
        self._tab.panel.set_busy(False)
        self._tools.notices.tell(error.text, "bad")
        if isinstance(error, Stale):
            self._tab.panel.pieces.forget()
            self._tools.worker.touched.emit(TOUCHES)
