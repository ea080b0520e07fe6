"""What is known of whoever is to be bathed, before anything is measured."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.rules.assessment_words import level_text
from desk.rules.times import date_text
from desk.services.baths import Gate
from desk.views import theme
from desk.views.kit import Card, Label, Picture, Pill
from desk.words import translate


class KnownCard(Card):
    """Cautions first and in red, then level, assessment and consent, then the notes of the last two baths."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("well", margins=(14, 8, 14, 8), gap=4, parent=parent)
        self.cautions = Label("", "strong", "red", wrap=True)
        self._warned = QWidget()
        warned = QHBoxLayout(self._warned)
        warned.setContentsMargins(0, 0, 0, 0)
        warned.setSpacing(theme.px(8))
        warned.addWidget(Picture("first-aid", "red", 17), 0, Qt.AlignmentFlag.AlignTop)
        warned.addWidget(self.cautions, 1)
        self.level, self.assessed, self.consented, self.helpers = Pill(), Pill(), Pill(), Pill()
        self.where = Label("", "control", "ink2", elide=True)
        facts = QHBoxLayout()
        facts.setSpacing(theme.px(8))
        for each in (self.level, self.assessed, self.consented, self.helpers):
            facts.addWidget(each)
        facts.addWidget(self.where, 1)
        self.last = Label("", "small", "ink2", elide=True)
        self.body.addWidget(self._warned)
        self.body.addLayout(facts)
        self.body.addWidget(self.last)

    def show_gate(self, gate: Gate) -> None:
        """Say what is on file."""
        file, known = gate.booking, gate.known
        self.cautions.setText(translate("bath", "; ").join(file.cautions))
        self._warned.setVisible(bool(file.cautions))
        self.level.set_pill(level_text(gate.level) if gate.level is not None else "", "blue", "dot")
        self.level.setVisible(gate.level is not None)
        self.assessed.set_pill(
            translate("bath", "assessed") if known.assessed else translate("bath", "no valid assessment"),
            *_look(known.assessed),
        )
        self.consented.set_pill(
            translate("bath", "consent signed") if known.consented else translate("bath", "no consent"),
            *_look(known.consented),
        )
        self.helpers.set_pill(translate("bath", "{n} carers", n=known.carers_needed), "amber", "clock")
        self.helpers.setVisible(known.carers_needed > 1)
        between = translate("care_panel", ", ")
        self.where.setText("  ".join(filter(None, (between.join(file.resources), file.wish))))
        notes = [f"{date_text(day)} {words}" for day, words in file.last if words]
        self.last.setText(translate("bath", "The last times: {notes}", notes="　".join(notes)))
        self.last.setVisible(bool(notes))


def _look(good: bool) -> tuple[str, str]:
    return ("green", "tick") if good else ("red", "triangle")
