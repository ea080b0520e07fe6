"""Drafts of the form: every file has its own, so that one unfinished form never takes the place of another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desk.rules.times import clock_text, date_text, local_date
from desk.services import drafts, residents
from desk.services.residents import ResidentFile, ResidentInput
from desk.views.residents.values import EMPTY, FIELDS, Values

if TYPE_CHECKING:
    from desk.recording import Session

PAGE = "residents"
NEW = "new"
SECOND = "/2"
"""Ends the key of a form begun while an older one of the same file was still offered."""


@dataclass(frozen=True, slots=True)
class FormDraft:
    """An unfinished form. ``key`` is the file's, or :data:`NEW`; ``base`` and ``version`` are what it began from."""

    key: str
    version: int | None
    values: Values
    base: Values
    kept_at: datetime

    def resident_id(self) -> int | None:
        first = self.key.partition("/")[0]
        return None if first == NEW else int(first)

    def field(self) -> str:
        """The one field that was being written where it stands; empty for a whole form."""
        last = self.key.partition("/")[2]
        return last if last in FIELDS else ""

    def when(self) -> str:
        """11月21日 09:41."""
        return f"{date_text(local_date(self.kept_at))} {clock_text(self.kept_at)}"


def key_of(resident_id: int | None) -> str:
    return NEW if resident_id is None else str(resident_id)


def key_of_field(resident_id: int, field: str) -> str:
    """One field written where it stands."""
    return f"{resident_id}/{field}"


def find(session: Session) -> tuple[FormDraft, ...]:
    """The signed-in person's unfinished forms, newest first."""
    found = [_read(key, each) for key, each in _forms(session).items()]
    return tuple(sorted(found, key=_kept_at, reverse=True))


def keep(session: Session, *, key: str, version: int | None, values: Values, base: Values) -> None:
    """Keep one form, beside the others."""
    forms = dict(_forms(session))
    forms[key] = {"version": version, "values": values, "base": base, "at": session.now.isoformat()}
    drafts.save(session, page=PAGE, content={"forms": forms})


def drop(session: Session, *, key: str) -> None:
    """Forget one form."""
    forms = dict(_forms(session))
    if forms.pop(key, None) is None:
        return
    if forms:
        drafts.save(session, page=PAGE, content={"forms": forms})
    else:
        drafts.drop(session, page=PAGE)


def save_and_drop(
    session: Session, *, key: str, resident_id: int | None, version: int | None, values: ResidentInput
) -> ResidentFile:
    """Save the file; its draft has done its work."""
    file = residents.save(session, resident_id=resident_id, version=version, values=values)
    drop(session, key=key)
    return file


def save_field_and_drop(
    session: Session, *, key: str, resident_id: int, version: int | None, field: str, value: Any
) -> ResidentFile:
    """Save one field; its draft has done its work."""
    file = residents.save_field(session, resident_id=resident_id, version=version, field=field, value=value)
    drop(session, key=key)
    return file


def _forms(session: Session) -> Mapping[str, Any]:
    row = drafts.find(session, page=PAGE)
    forms = row.content.get("forms", {}) if row else {}
    return forms if isinstance(forms, dict) else {}


def _read(key: str, each: Mapping[str, Any]) -> FormDraft:
    values = {field: each["values"].get(field, EMPTY[field]) for field in FIELDS}
    base = {field: each["base"].get(field, EMPTY[field]) for field in FIELDS}
    return FormDraft(key, each["version"], values, base, datetime.fromisoformat(each["at"]))


def _kept_at(draft: FormDraft) -> datetime:
    return draft.kept_at
