"""Hits of the search as lines of the find popup: on the top bar and on the intake page."""

from __future__ import annotations

from desk.rules.matters import MatterState, state_text
from desk.services import shipped
from desk.services.search import MATTER, FindResult, Hit
from desk.views.find import FindRow
from desk.words import translate


def find_rows(result: FindResult) -> tuple[FindRow, ...]:
    """One line per hit; the hit itself is the ``payload``."""
    return tuple(_matter(hit) if hit.subject == MATTER else _resident(hit) for hit in result.hits)


def tag_family(label: str) -> str:
    """The colour family of a category; grey for one outside the dictionary, amber for the computed ones."""
    tag = shipped.tags().get(label)
    if tag is not None:
        return tag.family
    return "amber" if label.endswith("+") else "grey"


def sex_text(sex: str) -> str:
    """男, 女, or nothing when it isn't known."""
    return {"male": translate("residents", "male"), "female": translate("residents", "female")}.get(sex, "")


def _resident(hit: Hit) -> FindRow:
    about = " ".join(part for part in (sex_text(hit.sex), str(hit.age) if hit.age is not None else "") if part)
    note = translate("find", "{n} open", n=hit.open_matters) if hit.open_matters else ""
    return FindRow(
        key=(hit.subject, hit.subject_id),
        name=hit.name,
        about=about,
        tags=tuple((label, tag_family(label)) for label in hit.tags[:4]),
        pinyin=hit.pinyin,
        hits=hit.spans,
        name_hits=hit.name_spans,
        place=hit.address,
        tail=translate("find", "ends in {tail}", tail=hit.phone_tail) if hit.phone_tail else "",
        note=note,
        payload=hit,
    )


def _matter(hit: Hit) -> FindRow:
    return FindRow(
        key=(hit.subject, hit.subject_id),
        name=hit.title,
        about=hit.name,
        pinyin=hit.number,
        place="",
        tail="",
        note=state_text(MatterState(hit.state)) if hit.state else "",
        note_family="blue",
        payload=hit,
    )
