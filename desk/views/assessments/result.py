"""The bar with the points so far and the level they give, always in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.rules import assessment as rules
from desk.rules.assessment import HIGHEST, MOST, Circumstances, Item, Level, Scores
from desk.rules.assessment_words import adjustment_text, item_text, level_text
from desk.views import theme
from desk.views.kit import Card, Label, Pill, Shape
from desk.words import translate

LOOKS = {
    Level.INTACT: ("green", "tick"),
    Level.MILD: ("blue", "half"),
    Level.MODERATE: ("amber", "diamond"),
    Level.SEVERE: ("rose", "triangle"),
    Level.COMPLETE: ("red", "octagon"),
}
"""The colour and the shape of a level, beside its word."""

SHOWN = 6
"""Missing items that are named; of more only the number."""


class ResultBar(Card):
    """Points of 90, what is missing, the level by the points and after the adjustments."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("well", margins=(16, 8, 16, 8), gap=10, horizontal=True, parent=parent)
        self.points = Label("", "h1")
        self.whole = Label("", "small", "ink2")
        self.level, self.final = Pill(), Pill()
        self.arrow = Shape("right", "grey", 16)
        self.mark = Shape("clock", "amber", 16)
        self.words = Label("", "control", "ink2", elide=True)
        for each in (self.points, self.whole):
            self.body.addWidget(each)
        self.body.addSpacing(theme.px(6))
        for each in (self.level, self.arrow, self.final, self.mark):
            self.body.addWidget(each)
        self.body.addWidget(self.words, 1)

    def tell(self, scores: Scores, circumstances: Circumstances, both_levels: int, fixed: Level | None = None) -> None:
        """What ``scores`` and ``circumstances`` give now; ``fixed`` is the level that was signed."""
        lacking = rules.missing(scores)
        so_far, rest = rules.points(scores), sum(MOST[item] for item in lacking)
        self.points.setText(str(so_far))
        self.whole.setText(
            translate("assessment_dialog", "of {all} points, {n} of {items} items",
                      all=HIGHEST, n=len(scores), items=len(Item))
        )  # fmt: skip
        worst, best = rules.level_of(so_far), rules.level_of(so_far + rest)
        if worst is best:
            self.level.set_pill(level_text(best), *LOOKS[best])
        else:
            between = translate(
                "assessment_dialog", "{best} to {worst}", best=level_text(best), worst=level_text(worst)
            )
            self.level.set_pill(between, "grey", "ring")
        first = best if worst is best else None
        final = rules.final_level(first, circumstances, both_levels=both_levels) if first is not None else None
        self._tell_adjusted(fixed or final, circumstances)
        self.mark.setVisible(bool(lacking))
        if lacking:
            names = translate("assessment", ", ").join(map(item_text, lacking[:SHOWN]))
            more = translate("assessment_dialog", "Missing: {items} …", items=names)
            all_ = translate("assessment_dialog", "Missing: {items}", items=names)
            self.words.setText(more if len(lacking) > SHOWN else all_)
            self.words.set_look(c="amber")
        self.setAccessibleName(self.text())

    def text(self) -> str:
        """What the bar says, for a screen reader."""
        final = self.final.accessibleName() if not self.final.isHidden() else ""
        parts = (self.points.text(), self.whole.text(), self.level.accessibleName(), final, self.words.text())
        return " ".join(filter(None, parts))

    def _tell_adjusted(self, final: Level | None, circumstances: Circumstances) -> None:
        holds = rules.adjustments(circumstances)
        known = Level.COMPLETE if circumstances.coma else final
        for each in (self.arrow, self.final):
            each.setVisible(bool(holds) and known is not None)
        if known is not None and holds:
            self.final.set_pill(level_text(known), *LOOKS[known])
        said = (adjustment_text(each, circumstances) for each in holds)
        self.words.setText(translate("assessment", ", ").join(said))
        self.words.set_look(c="ink2")
