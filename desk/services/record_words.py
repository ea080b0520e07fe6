"""The words of the records: names of fields, subjects and acts, and personal data masked by field."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from desk.recording import SYSTEM
from desk.rules.masking import mask_address, mask_id, mask_name, mask_numbers, mask_phone
from desk.words import QT_TRANSLATE_NOOP, translate

_ACTIONS = MappingProxyType(
    {
        "create": QT_TRANSLATE_NOOP("record_acts", "created"),
        "change": QT_TRANSLATE_NOOP("record_acts", "changed"),
        "delete": QT_TRANSLATE_NOOP("record_acts", "deleted"),
        "sign_in": QT_TRANSLATE_NOOP("record_acts", "signed in"),
        "sign_in_failed": QT_TRANSLATE_NOOP("record_acts", "sign-in refused"),
        "unlock": QT_TRANSLATE_NOOP("record_acts", "unlocked"),
        "change_password": QT_TRANSLATE_NOOP("record_acts", "changed the password"),
        "reset_password": QT_TRANSLATE_NOOP("record_acts", "reset the password"),
        "reveal": QT_TRANSLATE_NOOP("record_acts", "revealed masked details"),
        "print": QT_TRANSLATE_NOOP("record_acts", "printed"),
        "reprint": QT_TRANSLATE_NOOP("record_acts", "printed again"),
        "import": QT_TRANSLATE_NOOP("record_acts", "imported"),
        "export": QT_TRANSLATE_NOOP("record_acts", "exported"),
        "undo": QT_TRANSLATE_NOOP("record_acts", "undone"),
        "backup": QT_TRANSLATE_NOOP("record_acts", "backed up"),
        "restore": QT_TRANSLATE_NOOP("record_acts", "restored"),
        "sign_out": QT_TRANSLATE_NOOP("record_acts", "signed out"),
        "view": QT_TRANSLATE_NOOP("record_acts", "viewed"),
        "merge": QT_TRANSLATE_NOOP("record_acts", "merged two files"),
        "unmerge": QT_TRANSLATE_NOOP("record_acts", "took a merge back"),
        "relocate": QT_TRANSLATE_NOOP("record_acts", "located anew"),
        "rename": QT_TRANSLATE_NOOP("record_acts", "renamed everywhere"),
    }
)
_SUBJECTS = MappingProxyType(
    {
        "staff": QT_TRANSLATE_NOOP("record_subjects", "account"),
        "staff_role": QT_TRANSLATE_NOOP("record_subjects", "role of an account"),
        "station": QT_TRANSLATE_NOOP("record_subjects", "station"),
        "setting": QT_TRANSLATE_NOOP("record_subjects", "setting"),
        "calendar_day": QT_TRANSLATE_NOOP("record_subjects", "calendar day"),
        "shift_note": QT_TRANSLATE_NOOP("record_subjects", "hand-over note"),
        "resident": QT_TRANSLATE_NOOP("record_subjects", "resident"),
        "household": QT_TRANSLATE_NOOP("record_subjects", "household"),
        "resident_address": QT_TRANSLATE_NOOP("record_subjects", "address"),
        "resident_phone": QT_TRANSLATE_NOOP("record_subjects", "phone"),
        "resident_contact": QT_TRANSLATE_NOOP("record_subjects", "emergency contact"),
        "resident_tag": QT_TRANSLATE_NOOP("record_subjects", "category"),
        "tag_kind": QT_TRANSLATE_NOOP("record_subjects", "kind of category"),
        "resident_note": QT_TRANSLATE_NOOP("record_subjects", "note on a resident"),
        "grid": QT_TRANSLATE_NOOP("record_subjects", "grid"),
        "grid_member": QT_TRANSLATE_NOOP("record_subjects", "grid member"),
        "grid_range": QT_TRANSLATE_NOOP("record_subjects", "grid range"),
        "building": QT_TRANSLATE_NOOP("record_subjects", "building"),
        "resource": QT_TRANSLATE_NOOP("record_subjects", "resource"),
        "service_item": QT_TRANSLATE_NOOP("record_subjects", "service item"),
        "matter": QT_TRANSLATE_NOOP("record_subjects", "matter"),
        "matter_material": QT_TRANSLATE_NOOP("record_subjects", "material"),
        "matter_step": QT_TRANSLATE_NOOP("record_subjects", "step of a matter"),
        "paper": QT_TRANSLATE_NOOP("record_subjects", "paper"),
        "paper_template": QT_TRANSLATE_NOOP("record_subjects", "text of a paper"),
        "import": QT_TRANSLATE_NOOP("record_subjects", "import"),
        "database": QT_TRANSLATE_NOOP("record_subjects", "database"),
        "search": QT_TRANSLATE_NOOP("record_subjects", "search"),
        "export": QT_TRANSLATE_NOOP("record_subjects", "export"),
        "resident_event": QT_TRANSLATE_NOOP("record_subjects", "life event"),
        "resident_consent": QT_TRANSLATE_NOOP("record_subjects", "consent or notice"),
        "resident_merge": QT_TRANSLATE_NOOP("record_subjects", "merge of two files"),
        "different_people": QT_TRANSLATE_NOOP("record_subjects", "judgement: two people"),
        "attachment": QT_TRANSLATE_NOOP("record_subjects", "attachment"),
    }
)
_FIELDS = MappingProxyType(
    {
        "account": QT_TRANSLATE_NOOP("record_fields", "account"),
        "active": QT_TRANSLATE_NOOP("record_fields", "account open"),
        "added_at": QT_TRANSLATE_NOOP("record_fields", "added"),
        "added_by_id": QT_TRANSLATE_NOOP("record_fields", "added by"),
        "address": QT_TRANSLATE_NOOP("record_fields", "address"),
        "address_key": QT_TRANSLATE_NOOP("record_fields", "address key"),
        "addresses": QT_TRANSLATE_NOOP("record_fields", "addresses"),
        "agent_name": QT_TRANSLATE_NOOP("record_fields", "agent"),
        "agent_phone": QT_TRANSLATE_NOOP("record_fields", "agent's phone"),
        "agent_relation": QT_TRANSLATE_NOOP("record_fields", "agent's relation"),
        "aliases": QT_TRANSLATE_NOOP("record_fields", "other names"),
        "allergy_note": QT_TRANSLATE_NOOP("record_fields", "allergies"),
        "answer": QT_TRANSLATE_NOOP("record_fields", "standard answer"),
        "area": QT_TRANSLATE_NOOP("record_fields", "area"),
        "at": QT_TRANSLATE_NOOP("record_fields", "time"),
        "backup_head": QT_TRANSLATE_NOOP("record_fields", "head of the chain in the backup"),
        "batch_id": QT_TRANSLATE_NOOP("record_fields", "import"),
        "before": QT_TRANSLATE_NOOP("record_fields", "before the event"),
        "birth_date": QT_TRANSLATE_NOOP("record_fields", "birth date"),
        "body": QT_TRANSLATE_NOOP("record_fields", "text of the paper"),
        "building_from": QT_TRANSLATE_NOOP("record_fields", "from building"),
        "building_to": QT_TRANSLATE_NOOP("record_fields", "to building"),
        "by_id": QT_TRANSLATE_NOOP("record_fields", "by"),
        "caller_name": QT_TRANSLATE_NOOP("record_fields", "caller"),
        "caller_phone": QT_TRANSLATE_NOOP("record_fields", "caller's phone"),
        "cancelled_at": QT_TRANSLATE_NOOP("record_fields", "taken back"),
        "cancelled_by_id": QT_TRANSLATE_NOOP("record_fields", "taken back by"),
        "capacity": QT_TRANSLATE_NOOP("record_fields", "capacity"),
        "category": QT_TRANSLATE_NOOP("record_fields", "category"),
        "channel": QT_TRANSLATE_NOOP("record_fields", "channel"),
        "channels": QT_TRANSLATE_NOOP("record_fields", "channels"),
        "code": QT_TRANSLATE_NOOP("record_fields", "code"),
        "contact": QT_TRANSLATE_NOOP("record_fields", "contact person"),
        "contact_due_at": QT_TRANSLATE_NOOP("record_fields", "first contact due"),
        "contacts": QT_TRANSLATE_NOOP("record_fields", "contacts"),
        "content_id": QT_TRANSLATE_NOOP("record_fields", "content"),
        "copies": QT_TRANSLATE_NOOP("record_fields", "copies"),
        "counts": QT_TRANSLATE_NOOP("record_fields", "counts"),
        "created_at": QT_TRANSLATE_NOOP("record_fields", "created"),
        "day": QT_TRANSLATE_NOOP("record_fields", "day"),
        "default_data": QT_TRANSLATE_NOOP("record_fields", "shipped data"),
        "description": QT_TRANSLATE_NOOP("record_fields", "description"),
        "dispatched_at": QT_TRANSLATE_NOOP("record_fields", "dispatched"),
        "doors": QT_TRANSLATE_NOOP("record_fields", "doors"),
        "due_at": QT_TRANSLATE_NOOP("record_fields", "due"),
        "due_provisional": QT_TRANSLATE_NOOP("record_fields", "provisional deadline"),
        "duty": QT_TRANSLATE_NOOP("record_fields", "duty"),
        "duty_hours": QT_TRANSLATE_NOOP("record_fields", "duty hours"),
        "edition": QT_TRANSLATE_NOOP("record_fields", "edition"),
        "ethnicity": QT_TRANSLATE_NOOP("record_fields", "ethnicity"),
        "evidence": QT_TRANSLATE_NOOP("record_fields", "evidence"),
        "extension": QT_TRANSLATE_NOOP("record_fields", "extension"),
        "facts": QT_TRANSLATE_NOOP("record_fields", "details"),
        "family": QT_TRANSLATE_NOOP("record_fields", "colour"),
        "file": QT_TRANSLATE_NOOP("record_fields", "backup file"),
        "file_digest": QT_TRANSLATE_NOOP("record_fields", "file checksum"),
        "file_name": QT_TRANSLATE_NOOP("record_fields", "file"),
        "filters": QT_TRANSLATE_NOOP("record_fields", "filters"),
        "first_id": QT_TRANSLATE_NOOP("record_fields", "first file"),
        "floors": QT_TRANSLATE_NOOP("record_fields", "floors"),
        "form": QT_TRANSLATE_NOOP("record_fields", "form"),
        "gap": QT_TRANSLATE_NOOP("record_fields", "gap in the numbers"),
        "given_by": QT_TRANSLATE_NOOP("record_fields", "given by"),
        "given_on": QT_TRANSLATE_NOOP("record_fields", "given on"),
        "gone_id": QT_TRANSLATE_NOOP("record_fields", "file that went"),
        "grid_id": QT_TRANSLATE_NOOP("record_fields", "grid"),
        "handed_over_to": QT_TRANSLATE_NOOP("record_fields", "handed over to"),
        "handler_id": QT_TRANSLATE_NOOP("record_fields", "handler"),
        "health_note": QT_TRANSLATE_NOOP("record_fields", "health note"),
        "host_unit": QT_TRANSLATE_NOOP("record_fields", "host unit"),
        "hours": QT_TRANSLATE_NOOP("record_fields", "hours"),
        "household_id": QT_TRANSLATE_NOOP("record_fields", "household"),
        "household_role": QT_TRANSLATE_NOOP("record_fields", "role in the household"),
        "households": QT_TRANSLATE_NOOP("record_fields", "households"),
        "id": QT_TRANSLATE_NOOP("record_fields", "key"),
        "id_no": QT_TRANSLATE_NOOP("record_fields", "ID number"),
        "id_type": QT_TRANSLATE_NOOP("record_fields", "ID type"),
        "imported_at": QT_TRANSLATE_NOOP("record_fields", "imported"),
        "imported_by_id": QT_TRANSLATE_NOOP("record_fields", "imported by"),
        "initials": QT_TRANSLATE_NOOP("record_fields", "initials"),
        "issued_at": QT_TRANSLATE_NOOP("record_fields", "printed"),
        "issued_by_id": QT_TRANSLATE_NOOP("record_fields", "printed by"),
        "item_id": QT_TRANSLATE_NOOP("record_fields", "item"),
        "judged_at": QT_TRANSLATE_NOOP("record_fields", "judged"),
        "judged_by_id": QT_TRANSLATE_NOOP("record_fields", "judged by"),
        "kept_id": QT_TRANSLATE_NOOP("record_fields", "file that stays"),
        "kind": QT_TRANSLATE_NOOP("record_fields", "kind"),
        "label": QT_TRANSLATE_NOOP("record_fields", "category label"),
        "legal_basis": QT_TRANSLATE_NOOP("record_fields", "legal basis"),
        "level": QT_TRANSLATE_NOOP("record_fields", "level"),
        "levels": QT_TRANSLATE_NOOP("record_fields", "levels"),
        "linked_id": QT_TRANSLATE_NOOP("record_fields", "own file"),
        "living_address": QT_TRANSLATE_NOOP("record_fields", "living address"),
        "living_alone": QT_TRANSLATE_NOOP("record_fields", "living alone"),
        "map_x": QT_TRANSLATE_NOOP("record_fields", "column on the plan"),
        "map_y": QT_TRANSLATE_NOOP("record_fields", "line on the plan"),
        "masked": QT_TRANSLATE_NOOP("record_fields", "masked"),
        "materials": QT_TRANSLATE_NOOP("record_fields", "materials"),
        "matter_id": QT_TRANSLATE_NOOP("record_fields", "matter"),
        "media_type": QT_TRANSLATE_NOOP("record_fields", "file type"),
        "merged_at": QT_TRANSLATE_NOOP("record_fields", "merged"),
        "merged_by_id": QT_TRANSLATE_NOOP("record_fields", "merged by"),
        "merged_from_id": QT_TRANSLATE_NOOP("record_fields", "merged from"),
        "merged_into_id": QT_TRANSLATE_NOOP("record_fields", "merged into"),
        "must_change_password": QT_TRANSLATE_NOOP("record_fields", "must change the password"),
        "name": QT_TRANSLATE_NOOP("record_fields", "name"),
        "note": QT_TRANSLATE_NOOP("record_fields", "note"),
        "number": QT_TRANSLATE_NOOP("record_fields", "number"),
        "on_the_spot": QT_TRANSLATE_NOOP("record_fields", "on the spot"),
        "outside_number": QT_TRANSLATE_NOOP("record_fields", "outside number"),
        "owner": QT_TRANSLATE_NOOP("record_fields", "whose it is"),
        "parent_id": QT_TRANSLATE_NOOP("record_fields", "upper grid"),
        "parity": QT_TRANSLATE_NOOP("record_fields", "odd or even"),
        "phone": QT_TRANSLATE_NOOP("record_fields", "phone"),
        "phones": QT_TRANSLATE_NOOP("record_fields", "telephones"),
        "photo_id": QT_TRANSLATE_NOOP("record_fields", "photo"),
        "place": QT_TRANSLATE_NOOP("record_fields", "place"),
        "position": QT_TRANSLATE_NOOP("record_fields", "position"),
        "post": QT_TRANSLATE_NOOP("record_fields", "post"),
        "present": QT_TRANSLATE_NOOP("record_fields", "handed in"),
        "profile": QT_TRANSLATE_NOOP("record_fields", "time limit profile"),
        "proper": QT_TRANSLATE_NOOP("record_fields", "estate or road"),
        "purpose": QT_TRANSLATE_NOOP("record_fields", "purpose"),
        "read_at": QT_TRANSLATE_NOOP("record_fields", "signed for"),
        "read_by_id": QT_TRANSLATE_NOOP("record_fields", "signed for by"),
        "reason": QT_TRANSLATE_NOOP("record_fields", "reason"),
        "received_at": QT_TRANSLATE_NOOP("record_fields", "received"),
        "received_by_id": QT_TRANSLATE_NOOP("record_fields", "received by"),
        "recorded_at": QT_TRANSLATE_NOOP("record_fields", "recorded"),
        "recorded_by_id": QT_TRANSLATE_NOOP("record_fields", "recorded by"),
        "registered_address": QT_TRANSLATE_NOOP("record_fields", "registered address"),
        "relation": QT_TRANSLATE_NOOP("record_fields", "relation"),
        "remark": QT_TRANSLATE_NOOP("record_fields", "remark"),
        "removed_at": QT_TRANSLATE_NOOP("record_fields", "taken away"),
        "removed_by_id": QT_TRANSLATE_NOOP("record_fields", "taken away by"),
        "replaced_head": QT_TRANSLATE_NOOP("record_fields", "head of the replaced chain"),
        "replied_at": QT_TRANSLATE_NOOP("record_fields", "replied"),
        "replied_by_id": QT_TRANSLATE_NOOP("record_fields", "replied by"),
        "reply_channel": QT_TRANSLATE_NOOP("record_fields", "reply channel"),
        "resident_id": QT_TRANSLATE_NOOP("record_fields", "resident"),
        "result": QT_TRANSLATE_NOOP("record_fields", "result"),
        "retired": QT_TRANSLATE_NOOP("record_fields", "no longer offered"),
        "retired_on": QT_TRANSLATE_NOOP("record_fields", "no longer in use from"),
        "review_due": QT_TRANSLATE_NOOP("record_fields", "review due"),
        "review_months": QT_TRANSLATE_NOOP("record_fields", "months until the review"),
        "revision": QT_TRANSLATE_NOOP("record_fields", "revision"),
        "role": QT_TRANSLATE_NOOP("record_fields", "role"),
        "route": QT_TRANSLATE_NOOP("record_fields", "route"),
        "rows": QT_TRANSLATE_NOOP("record_fields", "rows"),
        "second_id": QT_TRANSLATE_NOOP("record_fields", "second file"),
        "self_care": QT_TRANSLATE_NOOP("record_fields", "self-care"),
        "sensitive": QT_TRANSLATE_NOOP("record_fields", "sensitive"),
        "sex": QT_TRANSLATE_NOOP("record_fields", "sex"),
        "shown": QT_TRANSLATE_NOOP("record_fields", "shown"),
        "since": QT_TRANSLATE_NOOP("record_fields", "since"),
        "size": QT_TRANSLATE_NOOP("record_fields", "paper size"),
        "special": QT_TRANSLATE_NOOP("record_fields", "what it offers"),
        "staff_id": QT_TRANSLATE_NOOP("record_fields", "account holder"),
        "state": QT_TRANSLATE_NOOP("record_fields", "state"),
        "station_id": QT_TRANSLATE_NOOP("record_fields", "station"),
        "status": QT_TRANSLATE_NOOP("record_fields", "file status"),
        "status_since": QT_TRANSLATE_NOOP("record_fields", "status since"),
        "street_code": QT_TRANSLATE_NOOP("record_fields", "street code"),
        "subject": QT_TRANSLATE_NOOP("record_fields", "belongs to"),
        "subject_id": QT_TRANSLATE_NOOP("record_fields", "key of what it belongs to"),
        "synonyms": QT_TRANSLATE_NOOP("record_fields", "words that mean the same"),
        "tags": QT_TRANSLATE_NOOP("record_fields", "categories"),
        "template_id": QT_TRANSLATE_NOOP("record_fields", "edition of the text"),
        "text": QT_TRANSLATE_NOOP("record_fields", "text"),
        "tier": QT_TRANSLATE_NOOP("record_fields", "who decides"),
        "title": QT_TRANSLATE_NOOP("record_fields", "title"),
        "undone_at": QT_TRANSLATE_NOOP("record_fields", "undone"),
        "undone_by_id": QT_TRANSLATE_NOOP("record_fields", "undone by"),
        "unit": QT_TRANSLATE_NOOP("record_fields", "unit"),
        "units": QT_TRANSLATE_NOOP("record_fields", "number of units"),
        "until": QT_TRANSLATE_NOOP("record_fields", "until"),
        "valid_from": QT_TRANSLATE_NOOP("record_fields", "valid from"),
        "valid_to": QT_TRANSLATE_NOOP("record_fields", "valid to"),
        "value": QT_TRANSLATE_NOOP("record_fields", "value"),
        "values": QT_TRANSLATE_NOOP("record_fields", "printed values"),
        "verb": QT_TRANSLATE_NOOP("record_fields", "step"),
        "way": QT_TRANSLATE_NOOP("record_fields", "way"),
        "withdrawn_on": QT_TRANSLATE_NOOP("record_fields", "withdrawn on"),
        "working": QT_TRANSLATE_NOOP("record_fields", "working day"),
        "written_at": QT_TRANSLATE_NOOP("record_fields", "written"),
        "written_by_id": QT_TRANSLATE_NOOP("record_fields", "written by"),
    }
)

ACTIONS = tuple(_ACTIONS)
SUBJECTS = tuple(_SUBJECTS)
"""The codes of all acts and subjects that have a name, for filters."""

_HIDDEN = "****"


def action_text(action: str) -> str:
    """新建, 修改 …; an action without a name as it stands."""
    return translate("record_acts", _ACTIONS[action]) if action in _ACTIONS else action


def subject_text(subject: str) -> str:
    """居民, 办件 …; a subject without a name as it stands."""
    return translate("record_subjects", _SUBJECTS[subject]) if subject in _SUBJECTS else subject


def field_text(field: str) -> str:
    """证件号码, 办理结果 …; a field without a name as it stands."""
    return translate("record_fields", _FIELDS[field]) if field in _FIELDS else field


def value_text(value: object) -> str:
    """A recorded value for the eye: empty for nothing, yes and no for a choice, lists and tables as JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return translate("records", "yes") if value else translate("records", "no")
    if isinstance(value, (dict, list, tuple)):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value)


def _hidden(_: str) -> str:
    return _HIDDEN


# By subject and field; what is not here is masked as free text.
_MASKS: Mapping[tuple[str, str], Callable[[str], str]] = MappingProxyType(
    {
        ("resident", "name"): mask_name,
        ("resident", "id_no"): mask_id,
        ("resident", "birth_date"): _hidden,
        ("resident", "health_note"): _hidden,
        ("resident", "remark"): _hidden,
        ("resident", "allergy_note"): _hidden,
        ("resident_contact", "note"): _hidden,
        ("resident_event", "place"): _hidden,
        ("resident_event", "note"): _hidden,
        ("resident_event", "evidence"): _hidden,
        ("resident_event", "before"): _hidden,
        ("resident_consent", "note"): _hidden,
        ("attachment", "name"): _hidden,
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
        ("shift_note", "text"): _hidden,
        ("staff", "phone"): mask_phone,
        ("grid_member", "phone"): mask_phone,
        ("resource", "phone"): mask_numbers,
    }
)


def actor_text(name: str) -> str:
    """Who acted, as a record names them; the program itself gets a word of the desk's language."""
    return translate("records", "the program") if name == SYSTEM.name else name


def masked(subject: str, field: str, value: Any) -> Any:
    """A recorded value as a reader without the right to reveal sees it."""
    mask = _MASKS.get((subject, field))
    if mask is not None:
        if value is None:
            return None
        return mask(value) if isinstance(value, str) else _HIDDEN
    return mask_numbers(value_text(value)) if isinstance(value, (str, dict, list)) else value
