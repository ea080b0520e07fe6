"""Hits of the search as lines of the find popup: on the top bar and on the intake page."""

from __future__ import annotations

from desk.rules.masking import mask_name
from desk.rules.matters import MatterState, state_text
from desk.services.search import BAG, MATTER, RESIDENT, FindResult, Hit
from desk.views import paint, tagbook
from desk.views.find import FindRow
from desk.words import translate

# state → name of paint.STATES; what is not named here is under way
_LOOKS = {
    MatterState.TO_DISPATCH: "returned",
    MatterState.DISPATCHED: "to_sign",
    MatterState.ON_HOLD: "paused",
    MatterState.ANSWERED: "closed",
    MatterState.RATED: "closed",
    MatterState.ARCHIVED: "closed",
    MatterState.REFUSED: "draft",
    MatterState.MERGED: "transferred",
}


def find_rows(result: FindResult) -> tuple[FindRow, ...]:
    """One line per hit; the hit itself is the ``payload``."""
    return tuple(_ROWS[hit.subject](hit) for hit in result.hits)


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
        tags=tuple((label, tagbook.family(label)) for label in hit.tags[:4]),
        pinyin=hit.pinyin,
        hits=hit.spans,
        name_hits=hit.name_spans,
        place=hit.address,
        tail=translate("find", "ends in {tail}", tail=hit.phone_tail) if hit.phone_tail else "",
        note=note,
        payload=hit,
    )


def _matter(hit: Hit) -> FindRow:
    state = MatterState(hit.state) if hit.state else None
    look = paint.STATES[_LOOKS.get(state, "in_progress")] if state is not None else None
    return FindRow(
        key=(hit.subject, hit.subject_id),
        name=hit.title,
        about=mask_name(hit.name) if hit.name else translate("find", "anonymous"),
        pinyin=hit.number,
        note=state_text(state) if state is not None else "",
        note_family=look.family if look is not None else "",
        note_shape=look.shape if look is not None else "",
        icon="clipboard-text",
        payload=hit,
    )


def _bag(hit: Hit) -> FindRow:
    return FindRow(
        key=(hit.subject, hit.subject_id),
        name=translate("find", "Laundry bag"),
        about=mask_name(hit.name),
        pinyin=hit.number,
        note=hit.state,
        note_family="",
        icon="t-shirt",
        payload=hit,
    )


_ROWS = {RESIDENT: _resident, MATTER: _matter, BAG: _bag}
