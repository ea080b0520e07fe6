"""Papers of the desk (文书): their kinds, what each must say, and the editable texts they are made of.

A text names what is filled in by places in braces: ``{item}`` here and on disk, ``{事项}`` where a clerk edits it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from desk.errors import RuleBroken
from desk.rules.numbers import PaperSeries
from desk.words import QT_TRANSLATE_NOOP, translate

RECEIPT = "receipt"
"""The kind of the acceptance receipt (受理回执): it stands beside these papers, and its text is fixed."""

ASSESSMENT_REPORT = "assessment_report"
"""The kind of the report of an ability assessment (老年人能力评估报告), whose text is fixed too."""

MOST_COPIES = 2
LONGEST = 2000
"""Characters of one part of a text; what is longer fits no paper that anyone reads."""

_PLACE = re.compile(r"\{([^{}\n]*)\}")
_BRACE = re.compile(r"[{}]")


class PaperKind(StrEnum):
    """一次性告知单, 受理通知书, 不予受理通知书, 容缺受理承诺书, 委托书, 送达回证."""

    NOTICE_OF_MATERIALS = "NOTICE_OF_MATERIALS"
    ACCEPTANCE = "ACCEPTANCE"
    REFUSAL = "REFUSAL"
    PROMISE = "PROMISE"
    AUTHORISATION = "AUTHORISATION"
    SERVICE_RECEIPT = "SERVICE_RECEIPT"


class Copy(StrEnum):
    """Whom a copy is for: 当事人联, 存档联."""

    PERSON = "PERSON"
    FILE = "FILE"


class Place(StrEnum):
    """What can be filled into a text. ``TABLE`` is the list of materials or of papers."""

    STATION = "station"
    STATION_ADDRESS = "station_address"
    STATION_PHONE = "station_phone"
    CLERK = "clerk"
    TODAY = "today"
    PERSON = "person"
    PERSON_ID = "person_id"
    ADDRESS = "address"
    AGENT = "agent"
    AGENT_ID = "agent_id"
    AGENT_PHONE = "agent_phone"
    RELATION = "relation"
    ITEM = "item"
    BASIS = "basis"
    MATTER = "matter"
    RECEIVED = "received"
    DUE = "due"
    PROMISED = "promised"
    REASON = "reason"
    WHERE_TO_GO = "where_to_go"
    REMEDY = "remedy"
    ENTRUSTED = "entrusted"
    PERIOD = "period"
    RECIPIENT = "recipient"
    WAY = "way"
    TABLE = "table"


_P, _K = Place, PaperKind

WRITTEN_BY_HAND = frozenset({_P.PERSON_ID, _P.AGENT_ID, _P.AGENT_PHONE, _P.RELATION})
"""Where nothing is known, a line to write on stands; a paragraph that names anything else unknown is left out."""

_ALWAYS = frozenset(
    {_P.STATION, _P.STATION_ADDRESS, _P.STATION_PHONE, _P.CLERK, _P.TODAY, _P.PERSON, _P.ADDRESS, _P.ITEM}
)
_OF_MATTER = _ALWAYS | {_P.MATTER, _P.RECEIVED, _P.DUE, _P.AGENT, _P.AGENT_PHONE, _P.RELATION}


@dataclass(frozen=True, slots=True)
class KindRules:
    """What holds for every paper of a kind, whatever its text says.

    ``places`` may be named in its text, ``needed`` must be. ``copies`` says for whom the first and the second are.
    A sealed paper is the station's own and carries its stamp; one that is served can stand on a 送达回证.
    """

    series: PaperSeries
    places: frozenset[Place]
    needed: frozenset[Place]
    copies: tuple[Copy, Copy] = (Copy.PERSON, Copy.FILE)
    is_sealed: bool = False
    is_served: bool = False


RULES: Mapping[PaperKind, KindRules] = MappingProxyType(
    {
        _K.NOTICE_OF_MATERIALS: KindRules(
            PaperSeries.NOTICE,
            _ALWAYS | {_P.BASIS, _P.TABLE},
            frozenset({_P.ITEM, _P.TABLE}),
            is_sealed=True,
            is_served=True,
        ),
        _K.ACCEPTANCE: KindRules(
            PaperSeries.ACCEPTANCE,
            _OF_MATTER | {_P.BASIS, _P.PROMISED, _P.TABLE},
            frozenset({_P.PERSON, _P.ITEM, _P.MATTER}),
            is_sealed=True,
            is_served=True,
        ),
        _K.REFUSAL: KindRules(
            PaperSeries.REFUSAL,
            _OF_MATTER | {_P.BASIS, _P.REASON, _P.WHERE_TO_GO, _P.REMEDY},
            frozenset({_P.PERSON, _P.ITEM, _P.REASON, _P.WHERE_TO_GO, _P.REMEDY}),
            is_sealed=True,
            is_served=True,
        ),
        _K.PROMISE: KindRules(
            PaperSeries.PROMISE,
            _OF_MATTER | {_P.PROMISED, _P.TABLE},
            frozenset({_P.PERSON, _P.ITEM, _P.TABLE, _P.PROMISED}),
            copies=(Copy.FILE, Copy.PERSON),
        ),
        _K.AUTHORISATION: KindRules(
            PaperSeries.AUTHORISATION,
            _OF_MATTER | {_P.PERSON_ID, _P.AGENT_ID, _P.ENTRUSTED, _P.PERIOD},
            frozenset({_P.PERSON, _P.AGENT, _P.ENTRUSTED, _P.PERIOD}),
            copies=(Copy.FILE, Copy.PERSON),
        ),
        _K.SERVICE_RECEIPT: KindRules(
            PaperSeries.SERVICE,
            _OF_MATTER | {_P.RECIPIENT, _P.WAY, _P.TABLE},
            frozenset({_P.RECIPIENT, _P.WAY, _P.TABLE}),
            copies=(Copy.FILE, Copy.PERSON),
        ),
    }
)

_KIND_NAMES = MappingProxyType(
    {
        _K.NOTICE_OF_MATERIALS: QT_TRANSLATE_NOOP("paper_kinds", "List of what to bring"),
        _K.ACCEPTANCE: QT_TRANSLATE_NOOP("paper_kinds", "Notice of acceptance"),
        _K.REFUSAL: QT_TRANSLATE_NOOP("paper_kinds", "Notice of refusal"),
        _K.PROMISE: QT_TRANSLATE_NOOP("paper_kinds", "Promise to hand in later"),
        _K.AUTHORISATION: QT_TRANSLATE_NOOP("paper_kinds", "Authorisation of an agent"),
        _K.SERVICE_RECEIPT: QT_TRANSLATE_NOOP("paper_kinds", "Record of service"),
    }
)

_PLACE_NAMES = MappingProxyType(
    {
        _P.STATION: QT_TRANSLATE_NOOP("paper_places", "station"),
        _P.STATION_ADDRESS: QT_TRANSLATE_NOOP("paper_places", "station's address"),
        _P.STATION_PHONE: QT_TRANSLATE_NOOP("paper_places", "station's phone"),
        _P.CLERK: QT_TRANSLATE_NOOP("paper_places", "clerk"),
        _P.TODAY: QT_TRANSLATE_NOOP("paper_places", "date"),
        _P.PERSON: QT_TRANSLATE_NOOP("paper_places", "person"),
        _P.PERSON_ID: QT_TRANSLATE_NOOP("paper_places", "person's ID number"),
        _P.ADDRESS: QT_TRANSLATE_NOOP("paper_places", "person's address"),
        _P.AGENT: QT_TRANSLATE_NOOP("paper_places", "agent"),
        _P.AGENT_ID: QT_TRANSLATE_NOOP("paper_places", "agent's ID number"),
        _P.AGENT_PHONE: QT_TRANSLATE_NOOP("paper_places", "agent's phone"),
        _P.RELATION: QT_TRANSLATE_NOOP("paper_places", "relation"),
        _P.ITEM: QT_TRANSLATE_NOOP("paper_places", "item"),
        _P.BASIS: QT_TRANSLATE_NOOP("paper_places", "legal basis"),
        _P.MATTER: QT_TRANSLATE_NOOP("paper_places", "matter number"),
        _P.RECEIVED: QT_TRANSLATE_NOOP("paper_places", "received on"),
        _P.DUE: QT_TRANSLATE_NOOP("paper_places", "due by"),
        _P.PROMISED: QT_TRANSLATE_NOOP("paper_places", "promised by"),
        _P.REASON: QT_TRANSLATE_NOOP("paper_places", "reason"),
        _P.WHERE_TO_GO: QT_TRANSLATE_NOOP("paper_places", "where to go"),
        _P.REMEDY: QT_TRANSLATE_NOOP("paper_places", "remedy"),
        _P.ENTRUSTED: QT_TRANSLATE_NOOP("paper_places", "what is entrusted"),
        _P.PERIOD: QT_TRANSLATE_NOOP("paper_places", "period"),
        _P.RECIPIENT: QT_TRANSLATE_NOOP("paper_places", "recipient"),
        _P.WAY: QT_TRANSLATE_NOOP("paper_places", "way of service"),
        _P.TABLE: QT_TRANSLATE_NOOP("paper_places", "list"),
    }
)


def kind_text(kind: PaperKind) -> str:
    """一次性告知单, 受理通知书 …"""
    return translate("paper_kinds", _KIND_NAMES[kind])


def paper_text(kind: str) -> str:
    """The name of a paper by the kind under which it was issued."""
    if kind == ASSESSMENT_REPORT:
        return translate("paper_kinds", "Ability assessment report")
    return translate("paper_kinds", "Receipt") if kind == RECEIPT else kind_text(PaperKind(kind))


def place_text(place: Place) -> str:
    """事项, 居民 …: the word of a place where a text is edited."""
    return translate("paper_places", _PLACE_NAMES[place])


@dataclass(frozen=True, slots=True)
class Template:
    """The text of one kind of paper.

    ``head`` is whom it speaks to (a line at the left edge, or nothing); ``body`` its paragraphs, one of which may end
    with ``{table}``: there the list stands, under what the paragraph says before it. ``signatures`` are the words in
    front of lines to sign on; ``notes`` stand small at the end; ``copies`` is how many are printed (1 or 2).
    """

    title: str
    head: str
    body: tuple[str, ...]
    signatures: tuple[str, ...]
    notes: tuple[str, ...]
    copies: int

    def as_json(self) -> dict[str, Any]:
        """Plain lists and words, as the database keeps them."""
        return {field.name: _plain(getattr(self, field.name)) for field in fields(self)}


TEXT_FIELDS = ("title", "head", "body", "signatures", "notes")


def template_from(values: Mapping[str, Any]) -> Template:
    """The template that :meth:`Template.as_json` gave."""
    return Template(
        title=values["title"],
        head=values["head"],
        body=tuple(values["body"]),
        signatures=tuple(values["signatures"]),
        notes=tuple(values["notes"]),
        copies=values["copies"],
    )


def load_template(kind: PaperKind, text: str) -> Template:
    """A shipped text from TOML; :class:`RuleBroken` ``TEMPLATE_BAD`` names what is wrong with it."""
    template = template_from(tomllib.loads(text))
    if problems := faults(kind, template):
        raise RuleBroken("TEMPLATE_BAD", f"{kind}: {'; '.join(problems.values())}")
    return template


def faults(kind: PaperKind, template: Template) -> dict[str, str]:
    """What is wrong with ``template`` for that kind: field → words; empty when it can be used."""
    problems: dict[str, str] = {}
    if not template.title.strip():
        problems["title"] = translate("papers", "A paper needs a title.")
    if not any(each.strip() for each in template.body):
        problems["body"] = translate("papers", "A paper needs a text.")
    if not 1 <= template.copies <= MOST_COPIES:
        problems["copies"] = translate("papers", "One copy, or two.")
    for field, texts in _parts(template).items():
        if field not in problems and (wrong := _fault(kind, field, texts)):
            problems[field] = wrong
    missing = RULES[kind].needed - _named(line for texts in _parts(template).values() for line in texts)
    if missing and "body" not in problems:
        problems["body"] = translate(
            "papers", "The text must name {places}.", places=_listed(place for place in Place if place in missing)
        )
    return problems


def _parts(template: Template) -> Mapping[str, Sequence[str]]:
    return {
        "title": (template.title,),
        "head": (template.head,),
        "body": template.body,
        "signatures": template.signatures,
        "notes": template.notes,
    }


def _fault(kind: PaperKind, field: str, texts: Sequence[str]) -> str:
    """The first thing wrong with one part; empty when there is none."""
    if sum(map(len, texts)) > LONGEST:
        return translate("papers", "This is too long: {n} characters at most.", n=LONGEST)
    known, tables = {place.value for place in RULES[kind].places}, 0
    for text in texts:
        names = _PLACE.findall(text)
        for name in names:
            if field == "title":
                return translate("papers", "A title names nobody: no braces here.")
            if name not in known:
                return translate("papers", "“{name}” can't be filled in on this paper.", name=_word(name))
        if _BRACE.search(_PLACE.sub("", text)):
            return translate("papers", "A brace is open or too many: {text}", text=text[:40])
        tables += names.count(Place.TABLE)
        if Place.TABLE in names and (field != "body" or not text.rstrip().endswith(_braced(Place.TABLE))):
            return translate("papers", "The list stands at the end of a paragraph of the text.")
    return translate("papers", "The list can stand only once.") if tables > 1 else ""


def _named(texts: Iterable[str]) -> set[Place]:
    known = set(Place)
    return {Place(name) for text in texts for name in _PLACE.findall(text) if name in known}


def fill(text: str, values: Mapping[Place, str]) -> str | None:
    """``text`` with its places filled from ``values``; None when it names something that isn't known.

    A place of :data:`WRITTEN_BY_HAND` that isn't known becomes a line to write on.
    """
    found = dict.fromkeys(_PLACE.findall(text), "")
    for name in found:
        place = Place(name)
        found[name] = values.get(place, "") or ("_" * 18 if place in WRITTEN_BY_HAND else "")
    if not all(found.values()):
        return None
    return _PLACE.sub(lambda hit: found[hit[1]], text)


def split_at_table(body: Sequence[str]) -> tuple[tuple[str, ...], str | None, tuple[str, ...]]:
    """The paragraphs before the list, what stands right above it (None: there is no list), and those after it."""
    mark = _braced(Place.TABLE)
    for at, text in enumerate(body):
        if mark in text:
            return tuple(body[:at]), text.replace(mark, "").rstrip(), tuple(body[at + 1 :])
    return tuple(body), None, ()


def to_words(text: str) -> str:
    """``{item}`` → ``{事项}``: the text as a clerk edits it."""
    return _PLACE.sub(lambda hit: f"{{{_word(hit[1])}}}", text)


def from_words(text: str) -> str:
    """``{事项}`` → ``{item}``; a name that nobody knows stays, for :func:`faults` to tell."""
    places = {place_text(place): place.value for place in Place}
    return _PLACE.sub(lambda hit: f"{{{places.get(hit[1].strip(), hit[1])}}}", text)


def _word(name: str) -> str:
    return place_text(Place(name)) if name in set(Place) else name


def _braced(place: Place) -> str:
    return f"{{{place.value}}}"


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _listed(places: Iterable[Place]) -> str:
    return translate("papers", ", ").join(f"{{{place_text(place)}}}" for place in places)
