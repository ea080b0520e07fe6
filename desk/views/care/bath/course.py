"""The bath while it runs: how long already, and what is put down of it when it is over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.baths import After, BathWay, after_text, failure_text, way_text
from desk.rules.times import clock_text
from desk.services.baths import Gate
from desk.views import theme
from desk.views.form import line
from desk.views.kit import Card, Field, Label, Meter, Option, Segmented, Shape
from desk.words import translate

NEAR = 5
"""So many minutes before the end of the time the clock turns amber."""


class Course(QWidget):
    """``way`` and ``after`` are chosen by whoever bathed; nothing is chosen beforehand."""

    def __init__(self, gate: Gate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gate = gate
        self.shape, self.clock = Shape("half", "blue", 26), Label("", "display")
        self.limit = Label("", "body", "ink2")
        self.meter = Meter("blue", 8)
        self.about = Label("", "control", "ink2", wrap=True)
        ways: list[Option] = [Option(None, "—"), *(Option(each, way_text(each)) for each in BathWay)]
        afters: list[Option] = [Option(None, "—"), *(Option(each, after_text(each)) for each in After)]
        self.way = Segmented(ways, translate("bath", "Way"))
        self.after = Segmented(afters, translate("bath", "Afterwards"))
        self.note = line("", translate("bath", "shown before the next bath"))
        self.fields = {
            "way": Field(translate("bath", "Way"), self.way),
            "after": Field(translate("bath", "Afterwards"), self.after),
            "note": Field(translate("bath", "For the next time"), self.note),
        }
        self._build()

    def _build(self) -> None:
        px = theme.px
        card = Card("card", margins=(16, 12, 16, 12), gap=8)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        for each in (self.shape, self.clock, self.limit):
            head.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        card.body.addLayout(head)
        card.body.addWidget(self.meter)
        card.body.addWidget(self.about)
        choices = QHBoxLayout()
        choices.setSpacing(px(20))
        for name in ("way", "after"):
            choices.addWidget(self.fields[name], 0, Qt.AlignmentFlag.AlignTop)
        choices.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(card)
        column.addLayout(choices)
        column.addWidget(self.fields["note"])
        column.addStretch(1)

    def show_gate(self, gate: Gate) -> None:
        """Say who bathes since when, and in spite of what."""
        self.gate = gate
        record = gate.record
        assert record is not None and record.started_at is not None
        names = {each.resource_id: each.name for each in gate.carers}
        who = translate("care_panel", ", ").join(names.get(key, "") for key in record.values.carers)
        words = [translate("bath", "Since {clock}, {who}", clock=clock_text(record.started_at), who=who)]
        if record.failed:
            reasons = " ".join(map(failure_text, record.failed))
            words.append(
                translate(
                    "bath", "{reasons} Let through by {who}: {why}", reasons=reasons, who=record.overridden_by,
                    why=record.override_reason,
                )
            )  # fmt: skip
        self.about.setText("\n".join(words))

    def tick(self, now: datetime) -> None:
        """A little later: how long it has been."""
        record = self.gate.record
        if record is None or record.started_at is None:
            return
        minutes, most = max(timedelta(0), now - record.started_at) // timedelta(minutes=1), self.gate.limits.minutes
        family, shape = ("red", "triangle") if minutes > most else ("blue", "half")
        if most - NEAR <= minutes <= most:
            family, shape = "amber", "clock"
        self.shape.set_shape(shape, family)
        self.clock.setText(translate("bath", "{n} min", n=minutes))
        self.clock.set_look(c=family)
        late = translate("bath", "longer than {n} min", n=most)
        self.limit.setText(late if minutes > most else translate("bath", "of {n} at most", n=most))
        self.limit.set_look(c="red" if minutes > most else "ink2")
        self.meter.set_share(min(1.0, minutes / most), family)

    def course(self) -> Mapping[str, str]:
        """How it was done and how the resident was after it; {} while something is not chosen, which is told."""
        problem = translate("bath", "Choose one.")
        for name, choice in (("way", self.way), ("after", self.after)):
            self.fields[name].set_problem("" if choice.value() else problem)
        if not self.way.value() or not self.after.value():
            return {}
        return {"way": str(self.way.value()), "after": str(self.after.value())}

    def focus_first(self) -> None:
        self.way.segment(self.way.value()).setFocus(Qt.FocusReason.OtherFocusReason)
