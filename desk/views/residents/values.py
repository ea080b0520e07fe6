"""What the form of a resident holds, as plain JSON: kept as a draft, compared, merged with a colleague's version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desk.rules import masking
from desk.services.residents import ContactInput, PhoneInput, ResidentFile, ResidentInput, Status, TagInput
from desk.views.residents.wording import id_type_text, sex_words, status_text, yes_no_text
from desk.views.wording import date_words, read_date
from desk.words import QT_TRANSLATE_NOOP, translate

Values = dict[str, Any]

FIELDS = {
    "name": QT_TRANSLATE_NOOP("residents_page", "Name"),
    "id_type": QT_TRANSLATE_NOOP("residents_page", "Kind of paper"),
    "id_no": QT_TRANSLATE_NOOP("residents_page", "Number of the paper"),
    "sex": QT_TRANSLATE_NOOP("residents_page", "Sex"),
    "birth_date": QT_TRANSLATE_NOOP("residents_page", "Birth date"),
    "ethnicity": QT_TRANSLATE_NOOP("residents_page", "Ethnicity"),
    "household_role": QT_TRANSLATE_NOOP("residents_page", "Role in the household"),
    "registered_address": QT_TRANSLATE_NOOP("residents_page", "Registered address"),
    "living_address": QT_TRANSLATE_NOOP("residents_page", "Living address"),
    "grid_id": QT_TRANSLATE_NOOP("residents_page", "Grid"),
    "phones": QT_TRANSLATE_NOOP("residents_page", "Telephones"),
    "contacts": QT_TRANSLATE_NOOP("residents_page", "Contacts"),
    "tags": QT_TRANSLATE_NOOP("residents_page", "Categories"),
    "living_alone": QT_TRANSLATE_NOOP("residents_page", "Lives alone"),
    "self_care": QT_TRANSLATE_NOOP("residents_page", "Self care"),
    "allergy_note": QT_TRANSLATE_NOOP("residents_page", "Allergies"),
    "health_note": QT_TRANSLATE_NOOP("residents_page", "Health"),
    "remark": QT_TRANSLATE_NOOP("residents_page", "Remark"),
    "status": QT_TRANSLATE_NOOP("residents_page", "Status"),
    "status_since": QT_TRANSLATE_NOOP("residents_page", "Since"),
}
"""Every field of the form in the order of the eye, with its label."""

EMPTY: Values = {
    "name": "", "id_type": "resident_id", "id_no": "", "sex": "unknown", "birth_date": "", "ethnicity": "",
    "household_role": "", "registered_address": "", "living_address": "", "grid_id": None, "phones": [],
    "contacts": [], "tags": [], "living_alone": None, "self_care": "", "allergy_note": "", "health_note": "",
    "remark": "", "status": "living", "status_since": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that a colleague changed meanwhile: their words, yours, and whether you touched it too."""

    field: str
    by: str
    theirs: str
    yours: str
    touched: bool


def of_file(file: ResidentFile) -> Values:
    """The form of a stored file; what is masked there is masked here."""
    return {
        "name": file.name,
        "id_type": file.id_type if file.id_no else "resident_id",
        "id_no": file.id_no,
        "sex": file.sex,
        "birth_date": date_words(file.birth_date),
        "ethnicity": file.ethnicity,
        "household_role": file.household_role,
        "registered_address": file.registered_address,
        "living_address": file.living_address,
        "grid_id": None,
        "phones": [[row.number, row.owner or "", str(row.phone_id)] for row in file.phones],
        "contacts": [
            [row.name, row.relation, row.phone, row.note, str(row.linked_id or ""), str(row.contact_id)]
            for row in file.contacts
        ],
        "tags": [
            [row.label, date_words(row.since), date_words(row.until), row.evidence or "", date_words(row.review_due)]
            for row in file.tags
        ],
        "living_alone": file.living_alone,
        "self_care": file.self_care,
        "allergy_note": file.allergy_note or "",
        "health_note": file.health_note or "",
        "remark": file.remark,
        "status": file.status,
        "status_since": date_words(file.status_since),
    }


def to_input(values: Values, *, may_health: bool) -> ResidentInput:
    """The form as the service takes it. Call it only when :func:`unreadable_dates` found nothing."""
    since = read_date(values["status_since"])
    return ResidentInput(
        name=values["name"],
        id_no=values["id_no"],
        id_type=values["id_type"] if values["id_no"].strip() else None,
        sex=values["sex"],
        birth_date=read_date(values["birth_date"]),
        ethnicity=values["ethnicity"],
        registered_address=values["registered_address"],
        living_address=values["living_address"],
        grid_id=values["grid_id"],
        phones=tuple(PhoneInput(number, owner.strip() or None, _key(key)) for number, owner, key in values["phones"]),
        contacts=tuple(_contact(*row) for row in values["contacts"]),
        household_role=values["household_role"],
        living_alone=values["living_alone"],
        self_care=values["self_care"],
        remark=values["remark"],
        tags=tuple(_tag(row) for row in values["tags"] if any(row)),
        health_note=values["health_note"] if may_health else None,
        allergy_note=values["allergy_note"] if may_health else None,
        status=values["status"],
        status_since=since,
    )


def _contact(name: str, relation: str, phone: str, note: str = "", linked: str = "", key: str = "") -> ContactInput:
    """The last three are missing in drafts of an earlier version."""
    return ContactInput(name, relation, phone, note, _key(linked), _key(key))


def _key(text: str) -> int | None:
    return int(text) if text else None


def _tag(row: list[str]) -> TagInput:
    label, since, until, evidence, review = row
    return TagInput(label, read_date(since), read_date(until), evidence.strip() or None, read_date(review))


def form_problems(values: Values, base: Values) -> dict[str, str]:
    """What the page itself must refuse: dates nobody can read, and half-overtyped masks."""
    problems: dict[str, str] = {}
    dates = [("birth_date", values["birth_date"]), ("status_since", values["status_since"])]
    dates += [(f"tags.{place}", text) for place, row in enumerate(values["tags"]) for text in (row[1], row[2], row[4])]
    for field, text in dates:
        try:
            read_date(text)
        except ValueError:
            problems[field] = translate(
                "residents_page", "“{text}” is not a date; write it like 2024-03-01.", text=text.strip()
            )
    masked = translate("residents_page", "Part of this is hidden: type all of it anew, or show it first.")
    for field in ("id_no", "registered_address", "living_address"):
        if "*" in values[field] and values[field] != base[field]:
            problems[field] = masked
    for field, column in (("phones", 0), ("contacts", 2)):
        known = {row[column] for row in base[field]}
        for place, row in enumerate(values[field]):
            if "*" in row[column] and row[column] not in known:
                problems[f"{field}.{place}"] = masked
    return problems


def changed(values: Values, base: Values) -> frozenset[str]:
    """The fields that were touched."""
    return frozenset(field for field in FIELDS if _plain(values.get(field)) != _plain(base.get(field)))


def clashes(told: Mapping[str, tuple[str, str, str]], base: Values, mine: Values, theirs: Values) -> tuple[Clash, ...]:
    """What a colleague changed since ``base`` was read, in the order of the form."""
    touched = changed(mine, base)
    return tuple(
        Clash(field, told[field][0], shown(field, theirs[field]), shown(field, mine[field]), field in touched)
        for field in FIELDS
        if field in told
    )


def merged(mine: Values, theirs: Values, base: Values, take: Mapping[str, bool]) -> Values:
    """The form after the choice: ``take[field]`` True means theirs. Untouched fields follow the new version."""
    touched = changed(mine, base)
    return {field: theirs[field] if take.get(field, field not in touched) else mine[field] for field in FIELDS}


def shown(field: str, value: Any) -> str:
    """A value of the form in words, masked; for the comparison with a colleague's version."""
    texts = {"sex": sex_words, "id_type": id_type_text, "status": status_text, "living_alone": yes_no_text}
    if field in texts:
        return texts[field](value)
    if field == "phones":
        return "、".join(_masked_phone(row[0]) for row in value)
    if field == "contacts":
        return "、".join(
            " ".join(part for part in (row[0], row[1], _masked_phone(row[2]), *row[3:4]) if part) for row in value
        )
    if field == "tags":
        return "、".join(row[0] for row in value)
    text = str(value or "")
    if "*" in text:
        return text
    if field == "id_no":
        return masking.mask_id(text)
    return masking.mask_address(text) if field.endswith("_address") else text


def _masked_phone(number: str) -> str:
    return number if "*" in number else masking.mask_phone("".join(number.split()))


def _plain(value: Any) -> Any:
    """Blank rows and blanks at the ends are no change."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        rows = [[part.strip() for part in row] for row in value]
        return [row for row in rows if any(row)]
    return value


def is_gone(status: str) -> bool:
    """Whether nothing new is taken in for this person."""
    return status != Status.LIVING
