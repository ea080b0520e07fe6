"""The words of the records: names of fields, subjects and acts; operations have :mod:`record_operations`."""

from __future__ import annotations

from types import MappingProxyType

from desk.recording import SYSTEM
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
        "refuse_scan": QT_TRANSLATE_NOOP("record_acts", "refused a scanned code"),
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
        "enter": QT_TRANSLATE_NOOP("record_acts", "entered days off"),
        "write_out": QT_TRANSLATE_NOOP("record_acts", "booked ahead"),
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
        "service_item": QT_TRANSLATE_NOOP("record_subjects", "service item"),
        "matter": QT_TRANSLATE_NOOP("record_subjects", "matter"),
        "matter_material": QT_TRANSLATE_NOOP("record_subjects", "material"),
        "matter_step": QT_TRANSLATE_NOOP("record_subjects", "step of a matter"),
        "paper": QT_TRANSLATE_NOOP("record_subjects", "paper"),
        "import": QT_TRANSLATE_NOOP("record_subjects", "import"),
        "database": QT_TRANSLATE_NOOP("record_subjects", "database"),
        "search": QT_TRANSLATE_NOOP("record_subjects", "search"),
        "export": QT_TRANSLATE_NOOP("record_subjects", "export"),
        "address_labels": QT_TRANSLATE_NOOP("record_subjects", "envelope labels"),
        "building": QT_TRANSLATE_NOOP("record_subjects", "building"),
        "resource": QT_TRANSLATE_NOOP("record_subjects", "resource"),
        "paper_template": QT_TRANSLATE_NOOP("record_subjects", "text of a paper"),
        "resident_event": QT_TRANSLATE_NOOP("record_subjects", "life event"),
        "resident_consent": QT_TRANSLATE_NOOP("record_subjects", "consent or notice"),
        "resident_merge": QT_TRANSLATE_NOOP("record_subjects", "merge of two files"),
        "different_people": QT_TRANSLATE_NOOP("record_subjects", "judgement: two people"),
        "attachment": QT_TRANSLATE_NOOP("record_subjects", "attachment"),
        "room": QT_TRANSLATE_NOOP("record_subjects", "room"),
        "bed": QT_TRANSLATE_NOOP("record_subjects", "bed"),
        "bed_stay": QT_TRANSLATE_NOOP("record_subjects", "stay in a bed"),
        "stay_segment": QT_TRANSLATE_NOOP("record_subjects", "time on a bed"),
        "stay_step": QT_TRANSLATE_NOOP("record_subjects", "step of a stay"),
        "stay_leave": QT_TRANSLATE_NOOP("record_subjects", "leave"),
        "night_census": QT_TRANSLATE_NOOP("record_subjects", "night round"),
        "night_count": QT_TRANSLATE_NOOP("record_subjects", "line of a night round"),
        "assessment": QT_TRANSLATE_NOOP("record_subjects", "ability assessment"),
        "care_rate": QT_TRANSLATE_NOOP("record_subjects", "rate"),
        "account_entry": QT_TRANSLATE_NOOP("record_subjects", "line of an account"),
        "account_month": QT_TRANSLATE_NOOP("record_subjects", "locked month"),
        "bath_record": QT_TRANSLATE_NOOP("record_subjects", "record of a bath"),
        "booking": QT_TRANSLATE_NOOP("record_subjects", "booking of a service"),
        "booking_pause": QT_TRANSLATE_NOOP("record_subjects", "pause"),
        "booking_plan": QT_TRANSLATE_NOOP("record_subjects", "standing plan"),
        "booking_step": QT_TRANSLATE_NOOP("record_subjects", "step of a booking"),
        "booking_use": QT_TRANSLATE_NOOP("record_subjects", "use of a room or carer"),
        "care_closing": QT_TRANSLATE_NOOP("record_subjects", "closing"),
        "care_price": QT_TRANSLATE_NOOP("record_subjects", "price"),
        "care_resource": QT_TRANSLATE_NOOP("record_subjects", "room, carer, van or washer"),
        "care_resource_hours": QT_TRANSLATE_NOOP("record_subjects", "working hours"),
        "care_service": QT_TRANSLATE_NOOP("record_subjects", "service"),
        "care_sitting": QT_TRANSLATE_NOOP("record_subjects", "weekly time of a service"),
        "care_sitting_resource": QT_TRANSLATE_NOOP("record_subjects", "resource of a weekly time"),
        "care_slot": QT_TRANSLATE_NOOP("record_subjects", "slot of a service"),
        "delivery_route": QT_TRANSLATE_NOOP("record_subjects", "delivery route"),
        "diet": QT_TRANSLATE_NOOP("record_subjects", "diet"),
        "fee_entry": QT_TRANSLATE_NOOP("record_subjects", "line of the ledger of services"),
        "fee_month": QT_TRANSLATE_NOOP("record_subjects", "locked month of services"),
        "laundry_bag": QT_TRANSLATE_NOOP("record_subjects", "laundry bag"),
        "laundry_item": QT_TRANSLATE_NOOP("record_subjects", "pieces in a bag"),
        "laundry_load": QT_TRANSLATE_NOOP("record_subjects", "load of a washer"),
        "card_run": QT_TRANSLATE_NOOP("record_subjects", "print run"),
        "card_template": QT_TRANSLATE_NOOP("record_subjects", "template of cards"),
        "card_token": QT_TRANSLATE_NOOP("record_subjects", "code of a card"),
        "contact_card": QT_TRANSLATE_NOOP("record_subjects", "contact card"),
        "duty_board": QT_TRANSLATE_NOOP("record_subjects", "duty board"),
        "estate_plan": QT_TRANSLATE_NOOP("record_subjects", "plan of an estate"),
        "printer_profile": QT_TRANSLATE_NOOP("record_subjects", "printer profile"),
        "resource_pin": QT_TRANSLATE_NOOP("record_subjects", "pin on a plan"),
        "meal_card": QT_TRANSLATE_NOOP("record_subjects", "canteen card"),
        "menu": QT_TRANSLATE_NOOP("record_subjects", "menu"),
        "package_entry": QT_TRANSLATE_NOOP("record_subjects", "line of the ledger of a package"),
        "package_grant": QT_TRANSLATE_NOOP("record_subjects", "package held"),
        "package_item": QT_TRANSLATE_NOOP("record_subjects", "item of a package"),
        "resident_diet": QT_TRANSLATE_NOOP("record_subjects", "what somebody may eat"),
        "route_day": QT_TRANSLATE_NOOP("record_subjects", "route of one day"),
        "route_stop": QT_TRANSLATE_NOOP("record_subjects", "stop of a route"),
        "service_package": QT_TRANSLATE_NOOP("record_subjects", "package"),
        "subsidy_rule": QT_TRANSLATE_NOOP("record_subjects", "subsidy rule"),
        "till_day": QT_TRANSLATE_NOOP("record_subjects", "reconciliation of a day"),
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


def actor_text(name: str) -> str:
    """Who acted, as a record names them; the program itself gets a word of the desk's language."""
    return translate("records", "the program") if name == SYSTEM.name else name
