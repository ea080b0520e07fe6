"""The three parts as one form: what follows from what, what it says as a whole, and how it is kept and filled."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.rules import masking
from desk.rules.matters import Channel, Handling
from desk.rules.times import clock_text
from desk.services import intake
from desk.services.intake import Intake, Opening, SimilarMatter
from desk.views import theme
from desk.views.intake.how import HowPart
from desk.views.intake.what import WhatPart
from desk.views.intake.who import ANONYMOUS, NEWCOMER, WhoPart
from desk.words import translate
from desk.work import Worker


class IntakeForm(QWidget):
    """``edited`` after every change by hand, ``followed`` whenever what is shown may have changed."""

    edited = Signal()
    followed = Signal()

    def __init__(self, worker: Worker, popup_parent: QWidget) -> None:
        super().__init__()
        self._worker = worker
        self._is_filling = False
        self._proposed_for: int | None = None
        self._similar_for: tuple[object, ...] = ()
        self.who = WhoPart(worker, popup_parent)
        self.what = WhatPart(worker)
        self.how = HowPart(worker)
        self.cards = QVBoxLayout(self)
        self.cards.setContentsMargins(0, 0, 0, 0)
        self.cards.addWidget(self.who)
        self.cards.addWidget(self.what, 1)
        self.cards.addWidget(self.how)
        for part in self.parts():
            part.changed.connect(self._edited)
        self.who.decided.connect(self._decided)
        self.who.caller_address.editingFinished.connect(self._propose_grid)
        self.what.item_chosen.connect(self.how.set_item)
        self.how.profile_chosen.connect(self.what.set_profile)

    def parts(self) -> tuple[WhoPart, WhatPart, HowPart]:
        return self.who, self.what, self.how

    def set_opening(self, opening: Opening) -> None:
        """Catalogue, grids, calendar and profile; what is typed stays."""
        self._is_filling = True
        self.what.set_catalogue(opening.items, opening.calendar)
        self.how.set_opening(opening)
        self.what.set_profile(self.how.profile())
        self._is_filling = False
        self.what.press_due_enter()
        self.follow()

    def set_compact(self, compact: bool) -> None:
        self.cards.setSpacing(theme.px(10 * theme.compact_share(compact)))
        for part in self.parts():
            part.set_compact(compact)

    # What follows

    def follow(self) -> None:
        """Bring everything in step with what the form says now."""
        decided, way = self.who.is_decided(), self.how.way()
        for part in (self.what, self.how):
            part.set_open(decided)
        grid = self.who.visitor.file.grid if self.who.visitor else None
        if grid is not None and self._proposed_for != self.who.resident_id:
            self._proposed_for = self.who.resident_id
            self.how.set_grid(grid.grid_id)
        has_item = decided and self.what.item is not None
        complete = (
            self.who.is_complete(),
            has_item and self.what.is_complete(on_the_spot=way is Handling.ON_THE_SPOT),
            has_item and self.how.is_complete(),
        )
        now = next((place for place, each in enumerate(complete) if not each), len(complete))
        for place, part in enumerate(self.parts()):
            part.badge.set_state("done" if complete[place] else "now" if place == now else "later")
        self.followed.emit()

    def _edited(self) -> None:
        if not self._is_filling:
            self.follow()
            self._look_for_similar()
            self.edited.emit()

    def _decided(self) -> None:
        self.follow()
        if self.what.item is None:
            self.what.focus()
        else:
            self.what.focus_next()

    def _propose_grid(self) -> None:
        self.how.propose_for(self.who.caller_address.text())

    def _look_for_similar(self) -> None:
        item = self.what.item
        phone = self.who.caller_phone.text() if self.who.mode == ANONYMOUS else ""
        address = self.who.caller_address.text() if self.who.mode == ANONYMOUS else ""
        wanted = (self.who.resident_id, phone, item.code if item else "", address)
        if item is None or not self.who.is_decided() or wanted == self._similar_for:
            return
        self._similar_for = wanted
        look = partial(
            intake.similar, resident_id=self.who.resident_id, phone=phone, item_code=item.code, address=address
        )
        self._worker.look(look, "intake.similar", done=self._similar_found, replaces="intake-similar")

    def _similar_found(self, similar: tuple[SimilarMatter, ...]) -> None:
        self.who.show_similar(similar)

    # As a whole

    def focus_first(self) -> None:
        """Where work goes on."""
        if not self.who.is_decided():
            self.who.focus()
        elif self.what.item is None:
            self.what.focus()
        else:
            self.what.focus_description()

    def is_blank(self) -> bool:
        return self.who.is_blank() and self.what.is_blank()

    def is_question(self) -> bool:
        """Whether somebody without a name only asks what an item needs: nothing to be kept."""
        return self.who.is_unnamed() and self.what.is_untouched()

    def is_ready(self) -> bool:
        """Whether there is enough for a receipt to be drawn."""
        return self.who.is_decided() and self.what.item is not None

    def problems(self) -> dict[str, str]:
        """What must be there before anything can be taken in."""
        if not self.who.is_decided():
            return {"resident": translate("intake", "Find the person, put them on file, or choose “anonymous”.")}
        if self.what.item is None:
            return {"item": translate("intake", "Choose what is asked for.")}
        return {}

    def show_problems(self, fields: Mapping[str, str]) -> QWidget | None:
        """Tell each problem beside its field; the first wrong field."""
        wrong = [part.show_problems(fields) for part in self.parts()]
        return next((each for each in wrong if each is not None), None)

    def intake(self) -> Intake:
        """The form as it is handed in."""
        who, how, way = self.who, self.how, self.how.way()
        anonymous, dispatched = who.mode == ANONYMOUS, way is Handling.DISPATCH
        return Intake(
            item_id=self.what.item.id if self.what.item else 0,
            handling=way,
            profile=how.profile(),
            level=how.level().code,
            resident_id=who.resident_id,
            caller_name=who.caller_name.text() if anonymous else "",
            caller_phone=who.caller_phone.text() if anonymous else "",
            agent=who.agent_value(),
            description=self.what.description.toPlainText(),
            address=who.caller_address.text() if anonymous else "",
            materials=self.what.ticks(),
            grid_id=how.grid_id() if dispatched else None,
            handler_id=how.handler.handler_id() if dispatched else None,
            resource_id=how.handler.resource_id() if dispatched else None,
            unit=how.unit.text() if way is Handling.TRANSFER else "",
            result=how.result.toPlainText(),
            reply_channel=Channel(how.reply.currentData()),
        )

    def content(self) -> dict[str, Any]:
        """Everything typed, as plain JSON, and a line about it for the offer."""
        visitor, item = self.who.visitor, self.what.item
        person = masking.mask_name(visitor.file.name) if visitor else ""
        if self.who.mode == NEWCOMER:
            person = masking.mask_name(self.who.newcomer.name.text())
        return {
            "who": self.who.content(),
            "what": self.what.content(),
            "how": self.how.content(),
            "time": clock_text(self._worker.clock()),
            "person": person,
            "item": item.name if item else self.what.find.text(),
        }

    def fill(self, content: Mapping[str, Any]) -> None:
        """Put back what :meth:`content` gave; an empty one resets."""
        self._is_filling = True
        who = content.get("who", {})
        self._proposed_for = who.get("resident_id")
        self._similar_for = ()
        self.what.restore(content.get("what", {}))
        self.how.restore(content.get("how", {}), self.what.item)
        self.what.set_profile(self.how.profile())
        self.who.restore(who)
        self._is_filling = False
        self.follow()
        self._look_for_similar()
