"""Contact cards (便民联系卡) with their codes: for whom, what they say, print runs, what has to be printed again.

A run reserves a code for each card and keeps what it says. Only what is confirmed to be on paper is in force; then
the code of the card before it is revoked. Whatever happens between printing and confirming, the run is still open.
"""

from desk.services.cards.checking import undrawable_names
from desk.services.cards.choosing import choose
from desk.services.cards.drawable import gaps
from desk.services.cards.facts import characters_text, duty_values, people
from desk.services.cards.large import begin_run, confirm_run
from desk.services.cards.outdated import outdated, outdated_count
from desk.services.cards.profiles import profiles, retire_profile, save_profile
from desk.services.cards.rows import (
    Change,
    Chosen,
    GapRow,
    HeldCard,
    Holder,
    LeftOut,
    Outdated,
    OutdatedCard,
    OutWhy,
    Person,
    ProfileInput,
    ProfileRow,
    Repeated,
    Run,
    RunCard,
    RunInput,
    RunRow,
    Scope,
    Selection,
    Shown,
    TemplateRow,
    TokenRow,
)
from desk.services.cards.runs import begin, confirm, repeat, run, run_values, runs, stop
from desk.services.cards.telling import out_words
from desk.services.cards.templates import (
    logo,
    remove_logo,
    retire_template,
    save_template,
    template_named,
    templates,
)
from desk.services.cards.tokens import held, report_lost, tokens_of

__all__ = [
    "Change",
    "Chosen",
    "GapRow",
    "HeldCard",
    "Holder",
    "LeftOut",
    "OutWhy",
    "Outdated",
    "OutdatedCard",
    "Person",
    "ProfileInput",
    "ProfileRow",
    "Repeated",
    "Run",
    "RunCard",
    "RunInput",
    "RunRow",
    "Scope",
    "Selection",
    "Shown",
    "TemplateRow",
    "TokenRow",
    "begin",
    "begin_run",
    "characters_text",
    "choose",
    "confirm",
    "confirm_run",
    "duty_values",
    "gaps",
    "held",
    "logo",
    "out_words",
    "outdated",
    "outdated_count",
    "people",
    "profiles",
    "remove_logo",
    "repeat",
    "report_lost",
    "retire_profile",
    "retire_template",
    "run",
    "run_values",
    "runs",
    "save_profile",
    "save_template",
    "stop",
    "template_named",
    "templates",
    "tokens_of",
    "undrawable_names",
]
