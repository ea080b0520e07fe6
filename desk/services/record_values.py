"""The values of the records for the eye: words for codes, the clock of the desk, personal data masked by field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType

from desk.rules import (
    accounts,
    attachments,
    beds,
    cards,
    care,
    catalogue,
    consents,
    deadlines,
    fees,
    life,
    packages,
    papers,
)
from desk.rules.accounts import MonthBase
from desk.rules.assessment import AssessmentState, Level, Occasion
from desk.rules.assessment_words import level_text, word
from desk.rules.masking import mask_address, mask_id, mask_name, mask_numbers, mask_phone
from desk.rules.matters import Channel, MatterState, Verb, channel_text, state_text, verb_text
from desk.rules.permissions import Role, role_text
from desk.rules.times import local
from desk.services.record_fields import field_text
from desk.services.signing_in import Refusal
from desk.words import QT_TRANSLATE_NOOP, translate

_HIDDEN = "****"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)")

_PLAIN_CODES = MappingProxyType(
    {
        "refusal": {
            Refusal.WRONG.value: QT_TRANSLATE_NOOP("record_values", "account or password wrong"),
            Refusal.LOCKED.value: QT_TRANSLATE_NOOP("record_values", "locked after too many wrong passwords"),
            Refusal.CLOSED.value: QT_TRANSLATE_NOOP("record_values", "account closed"),
        },
        "id_type": {
            "resident_id": QT_TRANSLATE_NOOP("record_values", "resident ID card"),
            "residence_permit_hmt": QT_TRANSLATE_NOOP("record_values", "residence permit (HK, Macao, Taiwan)"),
            "passport": QT_TRANSLATE_NOOP("record_values", "passport"),
            "other": QT_TRANSLATE_NOOP("record_values", "other paper"),
            "none": QT_TRANSLATE_NOOP("record_values", "no paper yet"),
        },
        "sex": {
            "male": QT_TRANSLATE_NOOP("record_values", "male"),
            "female": QT_TRANSLATE_NOOP("record_values", "female"),
            "unknown": QT_TRANSLATE_NOOP("record_values", "not known"),
        },
        "status": {
            "living": QT_TRANSLATE_NOOP("record_values", "lives here"),
            "moved_out": QT_TRANSLATE_NOOP("record_values", "moved away"),
            "deceased": QT_TRANSLATE_NOOP("record_values", "deceased"),
            "merged": QT_TRANSLATE_NOOP("record_values", "merged into another file"),
        },
        "kind": {
            "registered": QT_TRANSLATE_NOOP("record_values", "registered address"),
            "living": QT_TRANSLATE_NOOP("record_values", "living address"),
            "receipt": QT_TRANSLATE_NOOP("record_values", "receipt"),
            "residents": QT_TRANSLATE_NOOP("record_values", "residents' ledger"),
            "beds": QT_TRANSLATE_NOOP("record_values", "ledger of beds"),
        },
        "month_base": {
            MonthBase.CALENDAR.value: QT_TRANSLATE_NOOP("record_values", "its own days"),
            MonthBase.THIRTY.value: QT_TRANSLATE_NOOP("record_values", "thirty days"),
        },
        "parity": {
            "all": QT_TRANSLATE_NOOP("record_values", "all numbers"),
            "odd": QT_TRANSLATE_NOOP("record_values", "odd numbers"),
            "even": QT_TRANSLATE_NOOP("record_values", "even numbers"),
        },
        "route": {
            "DESK": QT_TRANSLATE_NOOP("record_values", "at the desk"),
            "GRID": QT_TRANSLATE_NOOP("record_values", "by the grid"),
            "CADRE": QT_TRANSLATE_NOOP("record_values", "by a community cadre"),
            "TEAM": QT_TRANSLATE_NOOP("record_values", "by a team with a lead unit"),
        },
        "scope": {
            "PEOPLE": QT_TRANSLATE_NOOP("record_values", "named one by one"),
            "GRID": QT_TRANSLATE_NOOP("record_values", "a grid"),
            "TAGS": QT_TRANSLATE_NOOP("record_values", "categories"),
            "SEARCH": QT_TRANSLATE_NOOP("record_values", "a search"),
            "ALL": QT_TRANSLATE_NOOP("record_values", "everybody"),
            "OUTDATED": QT_TRANSLATE_NOOP("record_values", "cards out of date"),
        },
        "theme": {
            "light": QT_TRANSLATE_NOOP("record_values", "light"),
            "dark": QT_TRANSLATE_NOOP("record_values", "dark"),
            "system": QT_TRANSLATE_NOOP("record_values", "as the system"),
        },
        "receipt_paper": {"80MM": QT_TRANSLATE_NOOP("record_values", "80 mm roll")},
    }
)
_SAME_CODES = MappingProxyType({"size": "receipt_paper", "reply_channel": "channel", "channels": "channel"})
"""Fields that hold the codes of another."""


def reason_text(action: str, reason: str, *, masked: bool) -> str:
    """Why it was done, as it was written; of a refused sign-in or scan the words for its code."""
    if action == "refuse_scan" and reason in set(cards.ScanFault):
        return cards.fault_text(cards.ScanFault(reason))
    text = _code_text("refusal", reason) if action == "sign_in_failed" else reason
    return mask_numbers(text) if masked else text


def key_text(subject: str, key: str) -> str:
    """Which one it was: 17; of a role or a setting, which are known by two things, the code in words."""
    owner, _, code = key.rpartition("/")
    if subject == "staff_role":
        return f"{owner} {_code_text('role', code)}"
    if subject == "setting":
        return field_text(code)
    return key


def shown(subject: str, key: str, field: str, value: object, *, masked: bool) -> str:
    """A recorded value for the eye; ``masked`` for a reader without the right to reveal. Empty for nothing."""
    if value is None:
        return ""
    mask = _MASKS.get((subject, field)) if masked else None
    if mask is not None:
        return mask(value) if isinstance(value, str) else _HIDDEN
    if subject == "setting":
        field, value = _of_setting(key, field, value)
    words = _of_subject(subject, field, value) or value_text(value, field)
    return mask_numbers(words) if masked else words


def value_text(value: object, field: str = "") -> str:
    """A value of ``field`` in words: empty for nothing, yes and no for a choice, the desk's time for a moment."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return translate("records", "yes") if value else translate("records", "no")
    if isinstance(value, Mapping):
        return translate("records", ", ").join(_pair_text(str(name), inner) for name, inner in value.items())
    if isinstance(value, (list, tuple)):
        parts = [value_text(each, field) for each in value]
        nested = any(isinstance(each, (Mapping, list, tuple)) for each in value)
        between = translate("records", "; ") if nested else translate("records", ", ")
        return between.join(part for part in parts if part)
    if isinstance(value, str):
        return _moment_text(value) or _code_text(field, value)
    return str(value)


def _pair_text(name: str, value: object) -> str:
    label = deadlines.PROFILES[name].text if name in deadlines.PROFILES else field_text(name)
    return translate("records", "{label}: {value}", label=label, value=value_text(value, name))


def _of_setting(key: str, field: str, value: object) -> tuple[str, object]:
    """A setting's name is that of a field, and its value one of that field."""
    name = key.rpartition("/")[2]
    if field == "name":
        return field, field_text(str(value))
    return (name if field == "value" else field), value


def _moment_text(text: str) -> str:
    try:
        return f"{local(datetime.fromisoformat(text)):%Y-%m-%d %H:%M}" if _MOMENT.fullmatch(text) else ""
    except ValueError:  # 31 February
        return ""


def _code_text(field: str, code: str) -> str:
    """The words for ``code`` in ``field``; a code without words as it stands."""
    field = _SAME_CODES.get(field, field)
    if field in _PLAIN_CODES:
        words = _PLAIN_CODES[field].get(code)
        return translate("record_values", words) if words else code
    named = _NAMED_CODES.get(field)
    try:
        return named(code) if named else code
    except ValueError:
        return code


def _shown_field(code: str) -> str:
    """What was revealed: ``id_no``, ``address:living``, ``phone:12``."""
    field, _, which = code.partition(":")
    return field_text(which) if field == "address" else f"{field_text(field)} {which}".strip()


def _profile_text(code: str) -> str:
    return deadlines.PROFILES[code].text if code in deadlines.PROFILES else code


def _level_text(code: str) -> str:
    return next(
        (level.text for each in deadlines.PROFILES.values() for level in each.levels if level.code == code), code
    )


_NAMED_CODES: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "category": lambda code: catalogue.category_text(catalogue.Category(code)),
        "channel": lambda code: channel_text(Channel(code)),
        "deadline_profile": _profile_text,
        "form": lambda code: catalogue.form_text(catalogue.Form(code)),
        "level": _level_text,
        "profile": _profile_text,
        "role": lambda code: role_text(Role(code)),
        "shown": _shown_field,
        "state": lambda code: state_text(MatterState(code)),
        "verb": lambda code: verb_text(Verb(code)),
    }
    | dict.fromkeys(deadlines.PROFILES, _level_text)
)
"""By field; ValueError for what is no such code."""


def _asked_or_agreed(code: str) -> str:
    """What a request asks for, or what a consent agrees to."""
    if code in set(consents.Right):
        return consents.right_text(consents.Right(code))
    return consents.purpose_text(consents.Purpose(code))


_OF_SUBJECTS: Mapping[tuple[str, str], Callable[[str], str]] = MappingProxyType(
    {
        ("account_entry", "kind"): lambda code: accounts.charge_text(accounts.Charge(code)),
        ("account_entry", "method"): lambda code: accounts.method_text(accounts.Method(code)),
        ("assessment", "final_level"): lambda code: level_text(Level(code)),
        ("assessment", "first_level"): lambda code: level_text(Level(code)),
        ("assessment", "occasion"): lambda code: word(Occasion(code)),
        ("assessment", "state"): lambda code: word(AssessmentState(code)),
        ("attachment", "kind"): lambda code: attachments.kind_text(attachments.AttachmentKind(code)),
        ("bed", "condition"): lambda code: beds.condition_text(beds.Condition(code)),
        ("bed_stay", "kind"): lambda code: beds.kind_text(beds.StayKind(code)),
        ("bed_stay", "left_to"): lambda code: beds.left_to_text(beds.LeftTo(code)),
        ("bed_stay", "state"): lambda code: beds.state_text(beds.StayState(code)),
        ("booking", "state"): lambda code: care.state_text(care.BookingState(code)),
        ("booking", "way"): lambda code: care.way_text(care.Way(code)),
        ("booking_pause", "kind"): lambda code: care.pause_text(care.PauseKind(code)),
        ("booking_plan", "stop_kind"): lambda code: care.stop_text(care.StopKind(code)),
        ("booking_step", "state"): lambda code: care.state_text(care.BookingState(code)),
        ("booking_step", "verb"): lambda code: care.verb_text(care.Verb(code)),
        ("card_run", "state"): lambda code: cards.run_text(cards.RunState(code)),
        ("card_token", "kind"): lambda code: cards.kind_text(cards.TokenKind(code)),
        ("card_token", "revoked_why"): lambda code: cards.why_text(cards.RevokedWhy(code)),
        ("card_token", "state"): lambda code: cards.state_text(cards.TokenState(code)),
        ("contact_card", "kind"): lambda code: cards.kind_text(cards.TokenKind(code)),
        ("care_resource", "kind"): lambda code: care.resource_text(care.ResourceKind(code)),
        ("care_service", "kind"): lambda code: care.kind_text(care.ServiceKind(code)),
        ("fee_entry", "credit"): lambda code: fees.book_text(fees.Book(code)),
        ("fee_entry", "debit"): lambda code: fees.book_text(fees.Book(code)),
        ("fee_entry", "kind"): lambda code: fees.fee_text(fees.FeeKind(code)),
        ("fee_entry", "method"): lambda code: accounts.method_text(accounts.Method(code)),
        ("package_entry", "kind"): lambda code: packages.entry_text(packages.EntryKind(code)),
        ("package_entry", "source"): lambda code: packages.pot_text(packages.Pot(code)),
        ("package_entry", "target"): lambda code: packages.pot_text(packages.Pot(code)),
        ("care_rate", "kind"): lambda code: accounts.charge_text(accounts.Charge(code)),
        ("care_rate", "unit"): lambda code: accounts.unit_text(accounts.Unit(code)),
        ("night_count", "found"): lambda code: beds.found_text(beds.Found(code)),
        ("paper", "kind"): papers.paper_text,
        ("paper_template", "kind"): papers.paper_text,
        ("resident_consent", "given_by"): lambda code: consents.given_by_text(consents.GivenBy(code)),
        ("resident_consent", "kind"): lambda code: consents.kind_text(consents.ConsentKind(code)),
        ("resident_consent", "purpose"): _asked_or_agreed,
        ("resident_consent", "way"): lambda code: consents.way_text(consents.Way(code)),
        ("resident_event", "kind"): lambda code: life.event_text(life.LifeEvent(code)),
        ("room", "gender_rule"): lambda code: beds.gender_rule_text(beds.GenderRule(code)),
        ("service_item", "kind"): lambda code: catalogue.kind_text(catalogue.Kind(code)),
        ("service_item", "tier"): lambda code: catalogue.tier_text(catalogue.Tier(code)),
        ("stay_leave", "kind"): lambda code: beds.leave_text(beds.LeaveKind(code)),
        ("stay_leave", "state"): lambda code: beds.leave_state_text(beds.LeaveState(code)),
        ("stay_segment", "phase"): lambda code: beds.phase_text(beds.Phase(code)),
        ("stay_segment", "purpose"): lambda code: beds.purpose_text(beds.Purpose(code)),
        ("stay_step", "state"): lambda code: beds.state_text(beds.StayState(code)),
        ("stay_step", "verb"): lambda code: beds.verb_text(beds.StayVerb(code)),
    }
)
"""Fields that hold other codes in each subject; ValueError for what is no such code."""


def _of_subject(subject: str, field: str, value: object) -> str:
    """The words for a code that only this subject has in ``field``; empty for any other value."""
    named = _OF_SUBJECTS.get((subject, field))
    try:
        return named(value) if named is not None and isinstance(value, str) else ""
    except ValueError:
        return ""


def _hidden(_: str) -> str:
    return _HIDDEN


# By subject and field; what is not here is masked as free text.
_MASKS: Mapping[tuple[str, str], Callable[[str], str]] = MappingProxyType(
    {
        ("bed_stay", "companion_name"): mask_name,
        ("bed_stay", "companion_phone"): mask_phone,
        ("bed_stay", "condition_note"): _hidden,
        ("bed_stay", "diet"): _hidden,
        ("bed_stay", "fall_risk"): _hidden,
        ("bed_stay", "note"): _hidden,
        ("night_count", "note"): _hidden,
        ("resident", "name"): mask_name,
        ("resident", "id_no"): mask_id,
        ("resident", "birth_date"): _hidden,
        ("resident", "health_note"): _hidden,
        ("resident", "remark"): _hidden,
        ("resident", "self_care"): _hidden,
        ("resident", "living_address"): mask_address,
        ("resident", "registered_address"): mask_address,
        ("resident", "phones"): _hidden,
        ("resident", "contacts"): _hidden,
        ("resident", "tags"): _hidden,
        ("resident_address", "text"): mask_address,
        ("resident_address", "address_key"): _hidden,
        ("household", "address"): mask_address,
        ("household", "address_key"): _hidden,
        ("resident_phone", "number"): mask_phone,
        ("resident_phone", "owner"): _hidden,
        ("resident_contact", "name"): mask_name,
        ("resident_contact", "phone"): mask_phone,
        ("resident_tag", "label"): _hidden,
        ("resident_tag", "evidence"): _hidden,
        ("resident_note", "text"): _hidden,
        ("matter", "caller_name"): mask_name,
        ("matter", "caller_phone"): mask_phone,
        ("matter", "agent_name"): mask_name,
        ("matter", "agent_phone"): mask_phone,
        ("matter", "address"): mask_address,
        ("matter", "address_key"): _hidden,
        ("matter", "description"): _hidden,
        ("matter", "result"): _hidden,
        ("matter_step", "text"): _hidden,
        ("matter_step", "facts"): _hidden,
        ("paper", "values"): _hidden,
        ("account_entry", "text"): _hidden,
        ("account_month", "carried"): _hidden,
        ("bath_record", "course"): _hidden,
        ("bath_record", "note"): _hidden,
        ("booking", "facts"): _hidden,
        ("booking", "wish"): _hidden,
        ("booking_pause", "reason"): _hidden,
        ("booking_plan", "stop_reason"): _hidden,
        ("booking_plan", "wish"): _hidden,
        ("booking_step", "facts"): _hidden,
        ("booking_step", "text"): _hidden,
        ("fee_entry", "text"): _hidden,
        ("fee_month", "carried"): _hidden,
        ("laundry_bag", "note"): _hidden,
        ("laundry_bag", "returned_to"): mask_name,
        ("package_entry", "text"): _hidden,
        ("package_grant", "note"): _hidden,
        ("resident_diet", "allergies"): _hidden,
        ("resident_diet", "avoid"): _hidden,
        ("resident_diet", "note"): _hidden,
        ("route_stop", "hint"): _hidden,
        ("shift_note", "text"): _hidden,
        ("resident", "allergy_note"): _hidden,
        ("resident_contact", "note"): _hidden,
        ("resident_event", "place"): _hidden,
        ("resident_event", "note"): _hidden,
        ("resident_event", "evidence"): _hidden,
        ("resident_event", "before"): _hidden,
        ("resident_consent", "note"): _hidden,
        ("attachment", "name"): _hidden,
        ("assessment", "scores"): _hidden,
        ("assessment", "adjustments"): _hidden,
        ("assessment", "first_level"): _hidden,
        ("assessment", "final_level"): _hidden,
        ("assessment", "total"): _hidden,
        ("assessment", "reason"): _hidden,
        ("assessment", "remark"): _hidden,
        ("assessment", "place"): _hidden,
        ("assessment", "informant"): mask_name,
        ("assessment", "self_care_before"): _hidden,
        ("assessment", "void_reason"): _hidden,
        ("resource", "phone"): mask_numbers,
        ("staff", "phone"): mask_phone,
        ("grid_member", "phone"): mask_phone,
        ("stay_leave", "phone"): mask_phone,
        ("stay_leave", "place"): _hidden,
        ("stay_leave", "reason"): _hidden,
        ("stay_leave", "taken_by"): mask_name,
        ("stay_step", "facts"): _hidden,
        ("stay_step", "text"): _hidden,
    }
)
