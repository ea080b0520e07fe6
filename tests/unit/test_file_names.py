"""What the desk calls a file that is saved: the kind of paper, a day or a number, never a person.

Each place that offers a name is listed here with what it offers; a new one fails until somebody has looked at it.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

VIEWS = Path(__file__).resolve().parents[2] / "desk" / "views"

OFFERED = {
    # the paper's own number, else its kind
    ("papers/dialog.py", "f'{number or line.title}.pdf'"),
    ("papers/one.py", "f'{self._file_name}.pdf'"),
    # the title of the paper, which holds a room, a month or a day
    ("beds/printing.py", "title"),
    ("care/bath/dialog.py", "title"),
    ("care/bath/opener.py", "title"),
    ("care/laundry/tab.py", "title"),
    ("care/meal_tab.py", "title"),
    ("care/printing.py", "title"),
    ("care/till/tab.py", "f'{title} {self.day.isoformat()}'"),
    ("money/months.py", "title"),
    # a kind and the key of an account: test_names_of_statements
    ("money/book.py", "name"),
    # a kind and a day
    ("boards/tab.py", "jobs.file_name()"),
    ("grids/bringing.py", "translate('grids_page', 'grids-{day}.xlsx', day=f'{day:%Y%m%d}')"),
    ("ledgers/page.py", "export_name(kind, local_date(self.worker.clock()), masked=not reason)"),
    ("listing.py", "proposed"),
    ("places/outlets.py", "file"),
    ("places/outlets.py", "translate('places', 'circle-{day}.xlsx', day=day)"),
    ("places/plans.py", "translate('places', 'map')"),
    ("settings/backups.py", "name"),
    ("settings/catalogue/part.py", "name"),
    ("cards/acts.py", "f'{values.name}.pdf'"),  # the name of the template
    # the file that was brought in, and the station's contacts on duty
    ("ledgers/page.py", "translate('ledgers_page', '{file} refused rows.xlsx', file=stem)"),
    ("grids/contacts.py", "f'{name}.{kind}'"),
}
PLACES = {"PaperDialog": 3, "choose_save": 0}
"""Where in the call the name stands."""


@cache
def offered() -> frozenset[tuple[str, str]]:
    """Every name that is offered: the file of the views, and its expression."""
    found = set()
    for path in VIEWS.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)) if any(name in source for name in PLACES) else ():
            if isinstance(node, ast.Call):
                called = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if called in PLACES and len(node.args) > PLACES[called]:
                    found.add((path.relative_to(VIEWS).as_posix(), ast.unparse(node.args[PLACES[called]])))
    return frozenset(found)


def test_every_name_that_is_offered_has_been_looked_at() -> None:
    found = offered()
    assert found - OFFERED == set(), "does it hold personal data? if not, add it to the list"
    assert OFFERED - found == set(), "no longer offered"


def test_no_name_is_made_of_what_a_file_says_of_a_person() -> None:
    personal = re.compile(
        r"\b(resident|person|row|file|holder|booking|stay|guest|bag)\.(name|phone|id_no|address|door)\b"
    )
    for where, expression in offered():
        assert not personal.search(expression), where


def test_names_of_statements() -> None:
    """They are told apart by the key of the account; whoever finds the file learns nothing of the resident."""
    for where, context in (("care/account/dialog.py", "packages_page"), ("beds/accounts_stay.py", "accounts_page")):
        source = (VIEWS / where).read_text(encoding="utf-8")
        body = re.search(r"def paper\(self\).*?(?=\n    def |\n\ndef |\n\n\n)", source, re.S)
        assert body is not None
        assert re.search(rf'translate\("{context}", "statement[^"]*\{{n\}}", n=self\._\w+_id\)', body[0])
        assert ".name" not in body[0]
