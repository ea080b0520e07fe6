"""A resident's form judged as a whole: every field that can't be taken is named, in the clerk's words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from desk.errors import Rejected, RuleBroken
from desk.models.residents import Resident, ResidentContact, ResidentPhone
from desk.rules import addresses, identity, masking, names, phones
from desk.rules.identity import IdType, Sex
from desk.rules.phones import Phone
from desk.rules.text import squeeze
from desk.services.residents.rows import (
    AddressKind,
    ContactInput,
    PhoneInput,
    ResidentInput,
    Status,
    TagInput,
    masked_phone,
)
from desk.words import translate

_ETHNICITY_LIMIT = 20
_EARLIEST = date(1880, 1, 1)
_NO_ROW = -1


@dataclass(frozen=True, slots=True)
class Contact:
    name: str | None
    relation: str | None
    phone: str | None
    note: str | None = None
    linked_id: int | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """A form that keeps all rules, in the form it is stored."""

    name: str
    id_type: IdType
    id_no: str | None
    sex: Sex
    birth_date: date | None
    ethnicity: str | None
    addresses: dict[str, str]
    phones: tuple[Phone, ...]
    contacts: tuple[Contact, ...]


def judge(values: ResidentInput, stored: Resident | None, today: date) -> Facts:
    """What the form says. Raises Rejected with every field at fault; lists are ``phones.0``, ``contacts.1``."""
    faults: dict[str, str] = {}
    name = ""
    try:
        name = names.normalise(values.name)
    except RuleBroken as broken:
        faults["name"] = broken.text
    id_type, id_no, sex, birth_date = _paper(values, stored, today, faults)
    facts = Facts(
        name=name,
        id_type=id_type,
        id_no=id_no,
        sex=sex,
        birth_date=birth_date,
        ethnicity=_ethnicity(values.ethnicity, faults),
        addresses=_addresses(values, stored),
        phones=_phones(values.phones, stored.phones if stored else (), faults),
        contacts=_contacts(values.contacts, stored.contacts if stored else (), faults),
    )
    _tags(values.tags, faults)
    if values.status is not None and values.status not in _choosable(stored):
        faults["status"] = translate("residents", "This status is not known.")
    if faults:
        raise Rejected(faults)
    return facts


def _choosable(stored: Resident | None) -> set[str]:
    """The states a form can give a file; merged is only what was merged, for that names the other file too."""
    return {*Status} - {Status.MERGED} | ({stored.status} if stored else set())


def _paper(
    values: ResidentInput, stored: Resident | None, today: date, faults: dict[str, str]
) -> tuple[IdType, str | None, Sex, date | None]:
    typed = values.id_no.strip()
    if stored and stored.id_no and typed == masking.mask_id(stored.id_no):
        typed = stored.id_no
    try:
        id_type = IdType(values.id_type) if values.id_type else identity.paper_of(squeeze(typed))
    except ValueError:
        faults["id_type"] = translate("residents", "This kind of paper is not known.")
        return IdType.NONE, None, Sex.UNKNOWN, None
    if not typed and id_type is IdType.RESIDENT_ID:
        id_type = IdType.NONE
    number: str | None = None
    try:
        number = identity.normalise_paper(id_type, typed, today=today) or None
    except RuleBroken as broken:
        faults["id_no"] = broken.text
    if number and id_type in (IdType.RESIDENT_ID, IdType.RESIDENCE_PERMIT_HMT):
        told = identity.parse(number, today=today)
        return id_type, number, told.sex, told.birth_date
    try:
        sex = Sex(values.sex) if values.sex else Sex.UNKNOWN
    except ValueError:
        sex = Sex.UNKNOWN
        faults["sex"] = translate("residents", "Sex is male, female or unknown.")
    if values.birth_date and not _EARLIEST <= values.birth_date <= today:
        faults["birth_date"] = translate("residents", "The birth date must lie between 1880 and today.")
    return id_type, number, sex, values.birth_date


def _ethnicity(text: str, faults: dict[str, str]) -> str | None:
    ethnicity = squeeze(text)
    if len(ethnicity) > _ETHNICITY_LIMIT:
        faults["ethnicity"] = translate(
            "residents", "An ethnicity has at most {most} characters.", most=_ETHNICITY_LIMIT
        )
    return ethnicity or None


def _addresses(values: ResidentInput, stored: Resident | None) -> dict[str, str]:
    known = {address.kind: address.text for address in stored.addresses} if stored else {}
    typed = {AddressKind.REGISTERED: values.registered_address, AddressKind.LIVING: values.living_address}
    found: dict[str, str] = {}
    for kind, text in typed.items():
        old = known.get(kind)
        if old is not None and text.strip() == masking.mask_address(old):
            found[kind] = old
        elif address := addresses.normalise(text):
            found[kind] = address
    return found


def _phones(typed: Sequence[PhoneInput], stored: Sequence[ResidentPhone], faults: dict[str, str]) -> tuple[Phone, ...]:
    left = {row.id: row for row in stored}
    asked = {each.phone_id for each in typed}
    found: dict[tuple[str, str | None], Phone] = {}
    for place, each in enumerate(typed):
        if not each.number.strip():
            continue
        alike = [key for key, row in left.items() if masked_phone(row.number, row.extension) == each.number.strip()]
        same = left.pop(_meant(each.phone_id, alike, asked), None)
        if same is not None:
            phone = Phone(same.number, same.extension, each.owner or None)
        else:
            try:
                read = phones.parse_one(each.number)
            except RuleBroken as broken:
                faults[f"phones.{place}"] = broken.text
                continue
            phone = Phone(read.number, read.extension, each.owner or read.label)
        found.setdefault((phone.number, phone.extension), phone)
    return tuple(found.values())


def _contacts(
    typed: Sequence[ContactInput], stored: Sequence[ResidentContact], faults: dict[str, str]
) -> tuple[Contact, ...]:
    left = {row.id: row.phone for row in stored if row.phone}
    asked = {each.contact_id for each in typed}
    found: list[Contact] = []
    for place, each in enumerate(typed):
        name, relation, number = each.name.strip(), each.relation.strip(), each.phone.strip()
        note = each.note.strip()
        if not (name or relation or number or note):
            continue
        alike = [key for key, old in left.items() if masked_phone(old) == number]
        phone = left.pop(_meant(each.contact_id, alike, asked), None)
        if phone is None and number:
            try:
                read = phones.parse_one(number)
                phone = read.number
            except RuleBroken as broken:
                faults[f"contacts.{place}"] = broken.text
        found.append(Contact(name or None, relation or None, phone, note or None, each.linked_id))
    return tuple(found)


def _meant(key: int | None, alike: Sequence[int], asked: Collection[int | None]) -> int:
    """Which of the stored rows that look ``alike`` is meant: the one named, else the first that no other line names."""
    if key is not None and key in alike:
        return key
    return next((each for each in alike if each not in asked), _NO_ROW)


def _tags(typed: tuple[TagInput, ...] | None, faults: dict[str, str]) -> None:
    for place, each in enumerate(typed or ()):
        if not each.label.strip():
            faults[f"tags.{place}"] = translate("residents", "Please choose the category.")
        elif each.since and each.until and each.until < each.since:
            faults[f"tags.{place}"] = translate(
                "residents", "“{label}” can't end before it began on {since}.", label=each.label, since=each.since
            )
