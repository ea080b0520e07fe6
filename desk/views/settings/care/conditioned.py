"""Forms that narrow for whom something is: an age, categories, where the household is registered."""

from __future__ import annotations

from desk.errors import RuleBroken
from desk.rules.eligibility import ANYBODY, MOST_AGE, Conditions
from desk.rules.money import parse_yuan, yuan_text
from desk.views.form import line, whole
from desk.views.settings.care.base import SetupForm
from desk.words import translate


class ConditionedForm(SetupForm):
    """A form of three columns with a line of conditions; blank means everyone."""

    def add_conditions(self, at: int) -> None:
        """The conditions in line ``at`` of the grid."""
        self.min_age, self.tags = line(), line()
        for edit in (self.min_age, self.tags):
            edit.setPlaceholderText(translate("care_setup", "everyone"))
        self.add("min_age", translate("care_setup", "From how many years on"), self.min_age, (at, 0, 1))
        self.add(
            "tags", translate("care_setup", "One of these categories"), self.tags, (at, 1, 1),
            hint=translate("care_setup", "With 、 between them"),
        )  # fmt: skip
        self.add_box("registered", translate("care_setup", "Only who is registered here"), (at, 2, 1))

    def show_conditions(self, conditions: Conditions = ANYBODY) -> None:
        """Fill them in."""
        self.min_age.setText("" if conditions.min_age is None else str(conditions.min_age))
        self.tags.setText("、".join(conditions.tags))
        self.tags.setCursorPosition(0)
        self.boxes["registered"].setChecked(conditions.registered)

    def conditions(self, faults: dict[str, str]) -> Conditions:
        """What is typed; what can't be read is put among ``faults``."""
        least = whole(self.min_age)
        if least is not None and not 0 < least <= MOST_AGE:
            faults["min_age"] = translate("care_setup", "Enter an age.")
        words = self.tags.text().replace("，", "、").replace(",", "、").split("、")
        tags = tuple(dict.fromkeys(filter(None, map(str.strip, words))))
        return Conditions(least, tags, self.boxes["registered"].isChecked())


def fen_of(form: SetupForm, name: str, faults: dict[str, str]) -> int | None:
    """The amount of yuan in a field, None when blank; what can't be read is put among ``faults``."""
    text = form.fields[name].editor.text().strip()
    if not text:
        return None
    try:
        return parse_yuan(text)
    except RuleBroken as broken:
        faults[name] = broken.text
        return None


def yuan_words(fen: int | None) -> str:
    """1680.00, as it is typed in a form; empty for none."""
    return "" if fen is None else yuan_text(fen).replace(",", "")
