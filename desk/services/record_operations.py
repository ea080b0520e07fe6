"""The words of the records for operations: what somebody was doing when something changed."""

from __future__ import annotations

from types import MappingProxyType

from desk.rules.matters import Verb, verb_text
from desk.words import QT_TRANSLATE_NOOP, translate

_OPERATIONS = MappingProxyType(
    {
        "attachments.add": QT_TRANSLATE_NOOP("record_operations", "lay a paper or picture to a file"),
        "attachments.bring_back": QT_TRANSLATE_NOOP("record_operations", "bring an attachment back"),
        "attachments.open": QT_TRANSLATE_NOOP("record_operations", "open an attachment"),
        "attachments.remove": QT_TRANSLATE_NOOP("record_operations", "remove an attachment"),
        "backup": QT_TRANSLATE_NOOP("record_operations", "back up"),
        "calendar.enter_notice": QT_TRANSLATE_NOOP("record_operations", "enter the days off of a year"),
        "catalogue.bring_back": QT_TRANSLATE_NOOP("record_operations", "offer an item again"),
        "catalogue.bring_in_items": QT_TRANSLATE_NOOP("record_operations", "bring in a list of items"),
        "catalogue.export_items": QT_TRANSLATE_NOOP("record_operations", "save the catalogue as a sheet"),
        "catalogue.retire_item": QT_TRANSLATE_NOOP("record_operations", "stop offering an item"),
        "catalogue.review": QT_TRANSLATE_NOOP("record_operations", "mark items as reviewed"),
        "catalogue.save_item": QT_TRANSLATE_NOOP("record_operations", "save an item"),
        "catalogue.take_arrivals": QT_TRANSLATE_NOOP("record_operations", "take new items of the program"),
        "catalogue.take_back": QT_TRANSLATE_NOOP("record_operations", "take an item's change back"),
        "demo.make_street": QT_TRANSLATE_NOOP("record_operations", "make the demo street"),
        "doubles.different": QT_TRANSLATE_NOOP("record_operations", "judge two files to be two people"),
        "doubles.merge": QT_TRANSLATE_NOOP("record_operations", "merge two files"),
        "doubles.undo": QT_TRANSLATE_NOOP("record_operations", "take a merge back"),
        "doubles.withdraw": QT_TRANSLATE_NOOP("record_operations", "withdraw a judgement"),
        "exports.export_residents": QT_TRANSLATE_NOOP("record_operations", "export residents"),
        "first_run": QT_TRANSLATE_NOOP("record_operations", "set up the desk"),
        "grids.assign_member": QT_TRANSLATE_NOOP("record_operations", "give a duty in a grid"),
        "grids.bring_in_lists": QT_TRANSLATE_NOOP("record_operations", "bring in lists of grids"),
        "grids.correct_member": QT_TRANSLATE_NOOP("record_operations", "correct a duty"),
        "grids.end_member": QT_TRANSLATE_NOOP("record_operations", "end a duty"),
        "grids.export_lists": QT_TRANSLATE_NOOP("record_operations", "save lists of grids as a sheet"),
        "grids.move_buildings": QT_TRANSLATE_NOOP("record_operations", "move buildings to another grid"),
        "grids.relocate": QT_TRANSLATE_NOOP("record_operations", "locate addresses anew"),
        "grids.remove_buildings": QT_TRANSLATE_NOOP("record_operations", "remove buildings"),
        "grids.remove_grid": QT_TRANSLATE_NOOP("record_operations", "remove a grid"),
        "grids.remove_range": QT_TRANSLATE_NOOP("record_operations", "remove an address range"),
        "grids.remove_resource": QT_TRANSLATE_NOOP("record_operations", "remove a resource"),
        "grids.save_building": QT_TRANSLATE_NOOP("record_operations", "save a building"),
        "grids.save_buildings": QT_TRANSLATE_NOOP("record_operations", "save buildings"),
        "grids.save_grid": QT_TRANSLATE_NOOP("record_operations", "save a grid"),
        "grids.save_range": QT_TRANSLATE_NOOP("record_operations", "save an address range"),
        "grids.save_ranges": QT_TRANSLATE_NOOP("record_operations", "save address ranges"),
        "grids.save_resource": QT_TRANSLATE_NOOP("record_operations", "save a resource"),
        "grids.set_photo": QT_TRANSLATE_NOOP("record_operations", "change a photo"),
        "grids.undo": QT_TRANSLATE_NOOP("record_operations", "undo an import of grids"),
        "grids.withdraw_member": QT_TRANSLATE_NOOP("record_operations", "withdraw a duty"),
        "imports.bring_in": QT_TRANSLATE_NOOP("record_operations", "bring in a ledger"),
        "imports.undo": QT_TRANSLATE_NOOP("record_operations", "undo an import"),
        "intake.take_in": QT_TRANSLATE_NOOP("record_operations", "take in a matter"),
        "lists.record": QT_TRANSLATE_NOOP("record_operations", "save a list as a sheet"),
        "matters.act": QT_TRANSLATE_NOOP("record_operations", "handle a matter"),
        "notes.leave": QT_TRANSLATE_NOOP("record_operations", "leave a note"),
        "notes.sign_for": QT_TRANSLATE_NOOP("record_operations", "sign for a note"),
        "papers.back_to_shipped": QT_TRANSLATE_NOOP("record_operations", "go back to the shipped text"),
        "papers.issue": QT_TRANSLATE_NOOP("record_operations", "issue a paper"),
        "papers.issue_receipt": QT_TRANSLATE_NOOP("record_operations", "print a receipt"),
        "papers.mark_reviewed": QT_TRANSLATE_NOOP("record_operations", "mark the text of a paper as reviewed"),
        "papers.personal_copy": QT_TRANSLATE_NOOP("record_operations", "print a copy of someone's data"),
        "papers.reprint": QT_TRANSLATE_NOOP("record_operations", "print a paper again"),
        "papers.save_template": QT_TRANSLATE_NOOP("record_operations", "save the text of a paper"),
        "residents.add_note": QT_TRANSLATE_NOOP("record_operations", "add a note on a resident"),
        "residents.cancel_event": QT_TRANSLATE_NOOP("record_operations", "take a life event back"),
        "residents.confirm_reviews": QT_TRANSLATE_NOOP("record_operations", "confirm categories"),
        "residents.consent": QT_TRANSLATE_NOOP("record_operations", "record a consent or notice"),
        "residents.end_event": QT_TRANSLATE_NOOP("record_operations", "record a return"),
        "residents.end_reviewed": QT_TRANSLATE_NOOP("record_operations", "end categories"),
        "residents.foresee": QT_TRANSLATE_NOOP("record_operations", "look at what an event would change"),
        "residents.give": QT_TRANSLATE_NOOP("record_operations", "record a consent or notice"),
        "residents.quick_create": QT_TRANSLATE_NOOP("record_operations", "add a resident at the desk"),
        "residents.record_event": QT_TRANSLATE_NOOP("record_operations", "record a life event"),
        "residents.reveal": QT_TRANSLATE_NOOP("record_operations", "reveal masked details"),
        "residents.save": QT_TRANSLATE_NOOP("record_operations", "save a resident"),
        "residents.save_field": QT_TRANSLATE_NOOP("record_operations", "change one field of a file"),
        "residents.undo_change": QT_TRANSLATE_NOOP("record_operations", "put a value back"),
        "residents.withdraw": QT_TRANSLATE_NOOP("record_operations", "withdraw a consent"),
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
        "tags.move": QT_TRANSLATE_NOOP("record_operations", "order the categories"),
        "tags.save_kind": QT_TRANSLATE_NOOP("record_operations", "save a category"),
        "tags.set_retired": QT_TRANSLATE_NOOP("record_operations", "stop or resume a category"),
    }
)


def operation_text(operation: str) -> str:
    """保存居民档案, 受理 …; an operation without a name as it stands."""
    if operation in _OPERATIONS:
        return translate("record_operations", _OPERATIONS[operation])
    subject, _, verb = operation.partition(".")
    named = verb.upper() in Verb.__members__ and subject == "matters"
    return verb_text(Verb[verb.upper()]) if named else operation
