"""The words of the records: names of fields, subjects, acts and operations."""

from __future__ import annotations

from types import MappingProxyType

from desk.recording import SYSTEM
from desk.rules.matters import Verb, verb_text
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
        "save": QT_TRANSLATE_NOOP("record_acts", "saved"),
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
        "resident_note": QT_TRANSLATE_NOOP("record_subjects", "note on a resident"),
        "grid": QT_TRANSLATE_NOOP("record_subjects", "grid"),
        "grid_member": QT_TRANSLATE_NOOP("record_subjects", "grid member"),
        "grid_range": QT_TRANSLATE_NOOP("record_subjects", "grid range"),
        "service_item": QT_TRANSLATE_NOOP("record_subjects", "service item"),
        "matter": QT_TRANSLATE_NOOP("record_subjects", "matter"),
        "matter_material": QT_TRANSLATE_NOOP("record_subjects", "material"),
        "matter_step": QT_TRANSLATE_NOOP("record_subjects", "step of a matter"),
        "paper": QT_TRANSLATE_NOOP("record_subjects", "paper"),
        "import": QT_TRANSLATE_NOOP("record_subjects", "import"),
        "database": QT_TRANSLATE_NOOP("record_subjects", "database"),
        "search": QT_TRANSLATE_NOOP("record_subjects", "search"),
        "export": QT_TRANSLATE_NOOP("record_subjects", "export"),
    }
)
_OPERATIONS = MappingProxyType(
    {
        "backup": QT_TRANSLATE_NOOP("record_operations", "back up"),
        "demo.make_street": QT_TRANSLATE_NOOP("record_operations", "make the demo street"),
        "exports.export_residents": QT_TRANSLATE_NOOP("record_operations", "export residents"),
        "first_run": QT_TRANSLATE_NOOP("record_operations", "set up the desk"),
        "imports.bring_in": QT_TRANSLATE_NOOP("record_operations", "bring in a ledger"),
        "imports.undo": QT_TRANSLATE_NOOP("record_operations", "undo an import"),
        "intake.take_in": QT_TRANSLATE_NOOP("record_operations", "take in a matter"),
        "matters.act": QT_TRANSLATE_NOOP("record_operations", "handle a matter"),
        "notes.leave": QT_TRANSLATE_NOOP("record_operations", "leave a note"),
        "notes.sign_for": QT_TRANSLATE_NOOP("record_operations", "sign for a note"),
        "papers.issue_receipt": QT_TRANSLATE_NOOP("record_operations", "print a receipt"),
        "residents.add_note": QT_TRANSLATE_NOOP("record_operations", "add a note on a resident"),
        "residents.quick_create": QT_TRANSLATE_NOOP("record_operations", "add a resident at the desk"),
        "residents.reveal": QT_TRANSLATE_NOOP("record_operations", "reveal masked details"),
        "residents.save": QT_TRANSLATE_NOOP("record_operations", "save a resident"),
        "restore": QT_TRANSLATE_NOOP("record_operations", "restore a backup"),
        "settings.change": QT_TRANSLATE_NOOP("record_operations", "change the settings"),
        "settings.save_station": QT_TRANSLATE_NOOP("record_operations", "change the station"),
        "sign_in": QT_TRANSLATE_NOOP("record_operations", "sign in"),
        "staff.change_password": QT_TRANSLATE_NOOP("record_operations", "change the password"),
        "staff.close": QT_TRANSLATE_NOOP("record_operations", "close an account"),
        "staff.create": QT_TRANSLATE_NOOP("record_operations", "create an account"),
        "staff.reopen": QT_TRANSLATE_NOOP("record_operations", "reopen an account"),
        "staff.reset_password": QT_TRANSLATE_NOOP("record_operations", "reset a password"),
        "staff.save_account": QT_TRANSLATE_NOOP("record_operations", "save an account"),
        "staff.unlock": QT_TRANSLATE_NOOP("record_operations", "unlock an account"),
        "stations.first_run": QT_TRANSLATE_NOOP("record_operations", "set up the desk"),
    }
)
_FIELDS = MappingProxyType(
    {
        "account": QT_TRANSLATE_NOOP("record_fields", "account"),
        "active": QT_TRANSLATE_NOOP("record_fields", "account open"),
        "address": QT_TRANSLATE_NOOP("record_fields", "address"),
        "address_key": QT_TRANSLATE_NOOP("record_fields", "address key"),
        "agent_name": QT_TRANSLATE_NOOP("record_fields", "agent"),
        "agent_phone": QT_TRANSLATE_NOOP("record_fields", "agent's phone"),
        "agent_relation": QT_TRANSLATE_NOOP("record_fields", "agent's relation"),
        "aliases": QT_TRANSLATE_NOOP("record_fields", "other names"),
        "answer": QT_TRANSLATE_NOOP("record_fields", "standard answer"),
        "at": QT_TRANSLATE_NOOP("record_fields", "time"),
        "backup_head": QT_TRANSLATE_NOOP("record_fields", "head of the chain in the backup"),
        "backup_keep": QT_TRANSLATE_NOOP("record_fields", "backups kept"),
        "batch_id": QT_TRANSLATE_NOOP("record_fields", "import"),
        "birth_date": QT_TRANSLATE_NOOP("record_fields", "birth date"),
        "building_from": QT_TRANSLATE_NOOP("record_fields", "from building"),
        "building_to": QT_TRANSLATE_NOOP("record_fields", "to building"),
        "by_id": QT_TRANSLATE_NOOP("record_fields", "by"),
        "caller_name": QT_TRANSLATE_NOOP("record_fields", "caller"),
        "caller_phone": QT_TRANSLATE_NOOP("record_fields", "caller's phone"),
        "category": QT_TRANSLATE_NOOP("record_fields", "category"),
        "changed": QT_TRANSLATE_NOOP("record_fields", "changed rows"),
        "channel": QT_TRANSLATE_NOOP("record_fields", "channel"),
        "channels": QT_TRANSLATE_NOOP("record_fields", "channels"),
        "code": QT_TRANSLATE_NOOP("record_fields", "code"),
        "contact": QT_TRANSLATE_NOOP("record_fields", "emergency contact"),
        "contact_due_at": QT_TRANSLATE_NOOP("record_fields", "first contact due"),
        "contacts": QT_TRANSLATE_NOOP("record_fields", "contacts"),
        "copies": QT_TRANSLATE_NOOP("record_fields", "copies"),
        "counts": QT_TRANSLATE_NOOP("record_fields", "counts"),
        "created": QT_TRANSLATE_NOOP("record_fields", "created rows"),
        "created_at": QT_TRANSLATE_NOOP("record_fields", "created"),
        "day": QT_TRANSLATE_NOOP("record_fields", "day"),
        "deadline_profile": QT_TRANSLATE_NOOP("record_fields", "time limit profile"),
        "default_data": QT_TRANSLATE_NOOP("record_fields", "shipped data"),
        "deferrable_days": QT_TRANSLATE_NOOP("record_fields", "may follow within working days"),
        "description": QT_TRANSLATE_NOOP("record_fields", "description"),
        "dispatched_at": QT_TRANSLATE_NOOP("record_fields", "dispatched"),
        "due_at": QT_TRANSLATE_NOOP("record_fields", "due"),
        "due_provisional": QT_TRANSLATE_NOOP("record_fields", "provisional deadline"),
        "duty": QT_TRANSLATE_NOOP("record_fields", "duty"),
        "edition": QT_TRANSLATE_NOOP("record_fields", "edition"),
        "ethnicity": QT_TRANSLATE_NOOP("record_fields", "ethnicity"),
        "evidence": QT_TRANSLATE_NOOP("record_fields", "evidence"),
        "extension": QT_TRANSLATE_NOOP("record_fields", "extension"),
        "facts": QT_TRANSLATE_NOOP("record_fields", "details"),
        "file": QT_TRANSLATE_NOOP("record_fields", "backup file"),
        "file_digest": QT_TRANSLATE_NOOP("record_fields", "file checksum"),
        "file_name": QT_TRANSLATE_NOOP("record_fields", "file"),
        "first_household": QT_TRANSLATE_NOOP("record_fields", "first new household"),
        "form": QT_TRANSLATE_NOOP("record_fields", "form"),
        "gap": QT_TRANSLATE_NOOP("record_fields", "gap in the numbers"),
        "grid_id": QT_TRANSLATE_NOOP("record_fields", "grid"),
        "grid_ids": QT_TRANSLATE_NOOP("record_fields", "grids"),
        "handler_id": QT_TRANSLATE_NOOP("record_fields", "handler"),
        "health_note": QT_TRANSLATE_NOOP("record_fields", "health note"),
        "host_unit": QT_TRANSLATE_NOOP("record_fields", "host unit"),
        "household_id": QT_TRANSLATE_NOOP("record_fields", "household"),
        "household_role": QT_TRANSLATE_NOOP("record_fields", "role in the household"),
        "id": QT_TRANSLATE_NOOP("record_fields", "key"),
        "id_no": QT_TRANSLATE_NOOP("record_fields", "ID number"),
        "id_type": QT_TRANSLATE_NOOP("record_fields", "ID type"),
        "idle_lock_minutes": QT_TRANSLATE_NOOP("record_fields", "idle lock (minutes)"),
        "imported_at": QT_TRANSLATE_NOOP("record_fields", "imported"),
        "imported_by_id": QT_TRANSLATE_NOOP("record_fields", "imported by"),
        "initials": QT_TRANSLATE_NOOP("record_fields", "initials"),
        "issued_at": QT_TRANSLATE_NOOP("record_fields", "printed"),
        "issued_by_id": QT_TRANSLATE_NOOP("record_fields", "printed by"),
        "item_id": QT_TRANSLATE_NOOP("record_fields", "item"),
        "kind": QT_TRANSLATE_NOOP("record_fields", "kind"),
        "label": QT_TRANSLATE_NOOP("record_fields", "category label"),
        "last_household": QT_TRANSLATE_NOOP("record_fields", "last new household"),
        "legal_basis": QT_TRANSLATE_NOOP("record_fields", "legal basis"),
        "level": QT_TRANSLATE_NOOP("record_fields", "level"),
        "levels": QT_TRANSLATE_NOOP("record_fields", "levels"),
        "living": QT_TRANSLATE_NOOP("record_fields", "living address"),
        "living_address": QT_TRANSLATE_NOOP("record_fields", "living address"),
        "living_alone": QT_TRANSLATE_NOOP("record_fields", "living alone"),
        "masked": QT_TRANSLATE_NOOP("record_fields", "masked"),
        "materials": QT_TRANSLATE_NOOP("record_fields", "materials"),
        "matter_id": QT_TRANSLATE_NOOP("record_fields", "matter"),
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
        "position": QT_TRANSLATE_NOOP("record_fields", "position"),
        "post": QT_TRANSLATE_NOOP("record_fields", "post"),
        "present": QT_TRANSLATE_NOOP("record_fields", "handed in"),
        "profile": QT_TRANSLATE_NOOP("record_fields", "time limit profile"),
        "proper": QT_TRANSLATE_NOOP("record_fields", "estate or road"),
        "read_at": QT_TRANSLATE_NOOP("record_fields", "signed for"),
        "read_by_id": QT_TRANSLATE_NOOP("record_fields", "signed for by"),
        "reason": QT_TRANSLATE_NOOP("record_fields", "reason"),
        "receipt_copies": QT_TRANSLATE_NOOP("record_fields", "copies of the receipt"),
        "receipt_paper": QT_TRANSLATE_NOOP("record_fields", "paper of the receipt"),
        "received_at": QT_TRANSLATE_NOOP("record_fields", "received"),
        "received_by_id": QT_TRANSLATE_NOOP("record_fields", "received by"),
        "refused": QT_TRANSLATE_NOOP("record_fields", "refused rows"),
        "registered": QT_TRANSLATE_NOOP("record_fields", "registered address"),
        "registered_address": QT_TRANSLATE_NOOP("record_fields", "registered address"),
        "relation": QT_TRANSLATE_NOOP("record_fields", "relation"),
        "remark": QT_TRANSLATE_NOOP("record_fields", "remark"),
        "repeated": QT_TRANSLATE_NOOP("record_fields", "repeated rows"),
        "replaced_head": QT_TRANSLATE_NOOP("record_fields", "head of the replaced chain"),
        "replied_at": QT_TRANSLATE_NOOP("record_fields", "replied"),
        "replied_by_id": QT_TRANSLATE_NOOP("record_fields", "replied by"),
        "reply_channel": QT_TRANSLATE_NOOP("record_fields", "reply channel"),
        "resident_id": QT_TRANSLATE_NOOP("record_fields", "resident"),
        "result": QT_TRANSLATE_NOOP("record_fields", "result"),
        "review_due": QT_TRANSLATE_NOOP("record_fields", "review due"),
        "revision": QT_TRANSLATE_NOOP("record_fields", "revision"),
        "role": QT_TRANSLATE_NOOP("record_fields", "role"),
        "route": QT_TRANSLATE_NOOP("record_fields", "route"),
        "rows": QT_TRANSLATE_NOOP("record_fields", "rows"),
        "same": QT_TRANSLATE_NOOP("record_fields", "unchanged rows"),
        "scale": QT_TRANSLATE_NOOP("record_fields", "type size (%)"),
        "self_care": QT_TRANSLATE_NOOP("record_fields", "self-care"),
        "sex": QT_TRANSLATE_NOOP("record_fields", "sex"),
        "shown": QT_TRANSLATE_NOOP("record_fields", "shown"),
        "since": QT_TRANSLATE_NOOP("record_fields", "since"),
        "size": QT_TRANSLATE_NOOP("record_fields", "paper size"),
        "staff_id": QT_TRANSLATE_NOOP("record_fields", "account holder"),
        "state": QT_TRANSLATE_NOOP("record_fields", "state"),
        "station_id": QT_TRANSLATE_NOOP("record_fields", "station"),
        "status": QT_TRANSLATE_NOOP("record_fields", "file status"),
        "status_since": QT_TRANSLATE_NOOP("record_fields", "status since"),
        "street_code": QT_TRANSLATE_NOOP("record_fields", "street code"),
        "tag_review_months": QT_TRANSLATE_NOOP("record_fields", "categories reviewed after (months)"),
        "tags": QT_TRANSLATE_NOOP("record_fields", "categories"),
        "text": QT_TRANSLATE_NOOP("record_fields", "text"),
        "theme": QT_TRANSLATE_NOOP("record_fields", "colours"),
        "title": QT_TRANSLATE_NOOP("record_fields", "title"),
        "undone_at": QT_TRANSLATE_NOOP("record_fields", "undone"),
        "undone_by_id": QT_TRANSLATE_NOOP("record_fields", "undone by"),
        "unit": QT_TRANSLATE_NOOP("record_fields", "unit"),
        "until": QT_TRANSLATE_NOOP("record_fields", "until"),
        "valid_from": QT_TRANSLATE_NOOP("record_fields", "valid from"),
        "valid_to": QT_TRANSLATE_NOOP("record_fields", "valid to"),
        "value": QT_TRANSLATE_NOOP("record_fields", "value"),
        "values": QT_TRANSLATE_NOOP("record_fields", "printed values"),
        "verb": QT_TRANSLATE_NOOP("record_fields", "step"),
        "version": QT_TRANSLATE_NOOP("record_fields", "version"),
        "working": QT_TRANSLATE_NOOP("record_fields", "working day"),
        "written_at": QT_TRANSLATE_NOOP("record_fields", "written"),
        "written_by_id": QT_TRANSLATE_NOOP("record_fields", "written by"),
    }
)

ACTIONS = tuple(_ACTIONS)
SUBJECTS = tuple(_SUBJECTS)
"""The codes of all acts and subjects that have a name, for filters."""


def action_text(action: str) -> str:
    """新建, 修改 …; an action without a name as it stands."""
    return translate("record_acts", _ACTIONS[action]) if action in _ACTIONS else action


def subject_text(subject: str) -> str:
    """居民, 办件 …; a subject without a name as it stands."""
    return translate("record_subjects", _SUBJECTS[subject]) if subject in _SUBJECTS else subject


def field_text(field: str) -> str:
    """证件号码, 办理结果 …; a field without a name as it stands."""
    return translate("record_fields", _FIELDS[field]) if field in _FIELDS else field


def operation_text(operation: str) -> str:
    """保存居民档案, 受理 …; an operation without a name as it stands."""
    if operation in _OPERATIONS:
        return translate("record_operations", _OPERATIONS[operation])
    subject, _, verb = operation.partition(".")
    named = verb.upper() in Verb.__members__ and subject == "matters"
    return verb_text(Verb[verb.upper()]) if named else operation


def actor_text(name: str) -> str:
    """Who acted, as a record names them; the program itself gets a word of the desk's language."""
    return translate("records", "the program") if name == SYSTEM.name else name
