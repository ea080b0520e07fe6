"""Who may do what. Permissions are checked in the services; buttons only mirror them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from desk.errors import RuleBroken
from desk.words import QT_TRANSLATE_NOOP, translate


class Role(StrEnum):
    CLERK = "CLERK"
    GRID_WORKER = "GRID_WORKER"
    CARE_OPERATOR = "CARE_OPERATOR"
    STATION_HEAD = "STATION_HEAD"
    ADMINISTRATOR = "ADMINISTRATOR"
    AUDITOR = "AUDITOR"


class Permission(StrEnum):
    """``RESIDENTS_REVEAL`` shows what is masked, ``RESIDENTS_HEALTH`` what is known of someone's health.

    ``CARE_WRITE`` runs the centre: admits, cooks, bathes, keeps accounts; without it names on the boards are masked.
    ``CARE_BOOK`` books services at the desk. ``CARDS_PRINT`` prints cards with whole names and addresses, for one or
    for all; ``CARDS_SETUP`` edits their templates, printers and boards. ``LISTS_EXPORT`` writes a list as it is shown,
    masked; ``LEDGER_EXPORT`` a ledger, with a reason unmasked.
    """

    RESIDENTS_READ = "RESIDENTS_READ"
    RESIDENTS_WRITE = "RESIDENTS_WRITE"
    RESIDENTS_REVEAL = "RESIDENTS_REVEAL"
    RESIDENTS_HEALTH = "RESIDENTS_HEALTH"
    RESIDENTS_MERGE = "RESIDENTS_MERGE"
    MATTERS_READ = "MATTERS_READ"
    MATTERS_TAKE = "MATTERS_TAKE"
    MATTERS_DISPATCH = "MATTERS_DISPATCH"
    MATTERS_HANDLE = "MATTERS_HANDLE"
    PAPERS_PRINT = "PAPERS_PRINT"
    CARDS_PRINT = "CARDS_PRINT"
    CARDS_SETUP = "CARDS_SETUP"
    NOTES_READ = "NOTES_READ"
    NOTES_WRITE = "NOTES_WRITE"
    CARE_READ = "CARE_READ"
    CARE_BOOK = "CARE_BOOK"
    CARE_WRITE = "CARE_WRITE"
    CARE_SETUP = "CARE_SETUP"
    GATE_OVERRIDE = "GATE_OVERRIDE"
    BEDS_READ = "BEDS_READ"
    BEDS_SETUP = "BEDS_SETUP"
    RESERVE_RELEASE = "RESERVE_RELEASE"
    ACCOUNTS_LOCK = "ACCOUNTS_LOCK"
    LEDGER_IMPORT = "LEDGER_IMPORT"
    LEDGER_EXPORT = "LEDGER_EXPORT"
    LISTS_EXPORT = "LISTS_EXPORT"
    GRIDS_READ = "GRIDS_READ"
    GRIDS_WRITE = "GRIDS_WRITE"
    CATALOGUE_READ = "CATALOGUE_READ"
    CATALOGUE_WRITE = "CATALOGUE_WRITE"
    TAGS_WRITE = "TAGS_WRITE"
    TEMPLATES_WRITE = "TEMPLATES_WRITE"
    STAFF_MANAGE = "STAFF_MANAGE"
    CALENDAR_WRITE = "CALENDAR_WRITE"
    SETTINGS_WRITE = "SETTINGS_WRITE"
    RECORDS_READ = "RECORDS_READ"
    BACKUP = "BACKUP"


_P = Permission

# What everyone at work with residents needs.
_BUSINESS = frozenset(
    {
        _P.RESIDENTS_READ,
        _P.MATTERS_READ,
        _P.NOTES_READ,
        _P.NOTES_WRITE,
        _P.GRIDS_READ,
        _P.CATALOGUE_READ,
        _P.PAPERS_PRINT,
        _P.LISTS_EXPORT,
    }
)
_CLERK = _BUSINESS | {
    _P.RESIDENTS_WRITE,
    _P.RESIDENTS_REVEAL,
    _P.RESIDENTS_MERGE,
    _P.CARDS_PRINT,
    _P.MATTERS_TAKE,
    _P.MATTERS_DISPATCH,
    _P.MATTERS_HANDLE,
    _P.LEDGER_IMPORT,
    _P.BEDS_READ,
    _P.CARE_READ,
    _P.CARE_BOOK,
}

GRANTS: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.CLERK: _CLERK,
        Role.GRID_WORKER: _BUSINESS | {_P.RESIDENTS_WRITE, _P.MATTERS_TAKE, _P.MATTERS_HANDLE},
        Role.CARE_OPERATOR: _BUSINESS
        | {
            _P.RESIDENTS_WRITE,
            _P.RESIDENTS_REVEAL,
            _P.RESIDENTS_HEALTH,
            _P.CARDS_PRINT,
            _P.MATTERS_TAKE,
            _P.BEDS_READ,
            _P.CARE_READ,
            _P.CARE_BOOK,
            _P.CARE_WRITE,
        },
        Role.STATION_HEAD: _CLERK
        | {
            _P.RESIDENTS_HEALTH,
            _P.CARE_WRITE,
            _P.CARE_SETUP,
            _P.GATE_OVERRIDE,
            _P.BEDS_SETUP,
            _P.RESERVE_RELEASE,
            _P.ACCOUNTS_LOCK,
            _P.LEDGER_EXPORT,
            _P.GRIDS_WRITE,
            _P.CATALOGUE_WRITE,
            _P.TAGS_WRITE,
            _P.TEMPLATES_WRITE,
            _P.CARDS_SETUP,
            _P.CALENDAR_WRITE,
        },
        Role.ADMINISTRATOR: frozenset(
            {_P.STAFF_MANAGE, _P.SETTINGS_WRITE, _P.CALENDAR_WRITE, _P.BACKUP, _P.CATALOGUE_READ}
        ),
        Role.AUDITOR: frozenset({_P.RECORDS_READ}),
    }
)

# 系统管理员, 审计管理员 and business roles exclude each other (等保 level 2).
_ALONE = (Role.ADMINISTRATOR, Role.AUDITOR)

_ROLE_NAMES = MappingProxyType(
    {
        Role.CLERK: QT_TRANSLATE_NOOP("permissions", "clerk"),
        Role.GRID_WORKER: QT_TRANSLATE_NOOP("permissions", "grid worker"),
        Role.CARE_OPERATOR: QT_TRANSLATE_NOOP("permissions", "care operator"),
        Role.STATION_HEAD: QT_TRANSLATE_NOOP("permissions", "station head"),
        Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("permissions", "system administrator"),
        Role.AUDITOR: QT_TRANSLATE_NOOP("permissions", "auditor"),
    }
)

_PERMISSION_NAMES = MappingProxyType(
    {
        _P.RESIDENTS_READ: QT_TRANSLATE_NOOP("permissions", "see residents"),
        _P.RESIDENTS_WRITE: QT_TRANSLATE_NOOP("permissions", "edit residents"),
        _P.RESIDENTS_REVEAL: QT_TRANSLATE_NOOP("permissions", "reveal masked details"),
        _P.RESIDENTS_HEALTH: QT_TRANSLATE_NOOP("permissions", "see health details"),
        _P.RESIDENTS_MERGE: QT_TRANSLATE_NOOP("permissions", "merge double files"),
        _P.MATTERS_READ: QT_TRANSLATE_NOOP("permissions", "see matters"),
        _P.MATTERS_TAKE: QT_TRANSLATE_NOOP("permissions", "take in matters"),
        _P.MATTERS_DISPATCH: QT_TRANSLATE_NOOP("permissions", "dispatch matters"),
        _P.MATTERS_HANDLE: QT_TRANSLATE_NOOP("permissions", "handle matters"),
        _P.PAPERS_PRINT: QT_TRANSLATE_NOOP("permissions", "print papers"),
        _P.CARDS_PRINT: QT_TRANSLATE_NOOP("permissions", "print cards"),
        _P.CARDS_SETUP: QT_TRANSLATE_NOOP("permissions", "edit cards, boards and printers"),
        _P.NOTES_READ: QT_TRANSLATE_NOOP("permissions", "read hand-over notes"),
        _P.NOTES_WRITE: QT_TRANSLATE_NOOP("permissions", "write hand-over notes"),
        _P.CARE_READ: QT_TRANSLATE_NOOP("permissions", "see the services"),
        _P.CARE_BOOK: QT_TRANSLATE_NOOP("permissions", "book services"),
        _P.CARE_WRITE: QT_TRANSLATE_NOOP("permissions", "run the care centre"),
        _P.CARE_SETUP: QT_TRANSLATE_NOOP("permissions", "edit services, packages and prices"),
        _P.GATE_OVERRIDE: QT_TRANSLATE_NOOP("permissions", "let somebody bathe in spite of the gate"),
        _P.BEDS_READ: QT_TRANSLATE_NOOP("permissions", "see the beds"),
        _P.BEDS_SETUP: QT_TRANSLATE_NOOP("permissions", "edit rooms, beds and rates"),
        _P.RESERVE_RELEASE: QT_TRANSLATE_NOOP("permissions", "release the emergency reserve"),
        _P.ACCOUNTS_LOCK: QT_TRANSLATE_NOOP("permissions", "lock a month"),
        _P.LEDGER_IMPORT: QT_TRANSLATE_NOOP("permissions", "import ledgers"),
        _P.LEDGER_EXPORT: QT_TRANSLATE_NOOP("permissions", "export ledgers"),
        _P.LISTS_EXPORT: QT_TRANSLATE_NOOP("permissions", "save lists"),
        _P.GRIDS_READ: QT_TRANSLATE_NOOP("permissions", "see grids"),
        _P.GRIDS_WRITE: QT_TRANSLATE_NOOP("permissions", "edit grids"),
        _P.CATALOGUE_READ: QT_TRANSLATE_NOOP("permissions", "see the catalogue"),
        _P.CATALOGUE_WRITE: QT_TRANSLATE_NOOP("permissions", "edit the catalogue"),
        _P.TAGS_WRITE: QT_TRANSLATE_NOOP("permissions", "edit the categories"),
        _P.TEMPLATES_WRITE: QT_TRANSLATE_NOOP("permissions", "edit the texts of papers"),
        _P.STAFF_MANAGE: QT_TRANSLATE_NOOP("permissions", "manage accounts"),
        _P.CALENDAR_WRITE: QT_TRANSLATE_NOOP("permissions", "enter the days off of a year"),
        _P.SETTINGS_WRITE: QT_TRANSLATE_NOOP("permissions", "change settings"),
        _P.RECORDS_READ: QT_TRANSLATE_NOOP("permissions", "read the records"),
        _P.BACKUP: QT_TRANSLATE_NOOP("permissions", "back up and restore"),
    }
)


def role_text(role: Role) -> str:
    """窗口人员, 网格员 …"""
    return translate("permissions", _ROLE_NAMES[role])


def permission_text(permission: Permission) -> str:
    """What the permission allows, for "you may not …" and for the page of accounts."""
    return translate("permissions", _PERMISSION_NAMES[permission])


def permissions_of(roles: Iterable[Role]) -> frozenset[Permission]:
    """Everything that ``roles`` allow together."""
    return frozenset().union(*(GRANTS[role] for role in roles))


def check_roles(roles: Iterable[Role]) -> None:
    """Refuse roles that exclude each other (``ROLES_EXCLUDE``), and none at all (``ROLES_NONE``)."""
    held = set(roles)
    if not held:
        raise RuleBroken("ROLES_NONE", translate("permissions", "An account needs at least one role."))
    for alone in _ALONE:
        if alone in held and len(held) > 1:
            others = _listed(role_text(role) for role in Role if role in held and role is not alone)
            raise RuleBroken(
                "ROLES_EXCLUDE",
                translate(
                    "permissions",
                    "“{role}” can't be held together with: {others}. Use a second account for a second person.",
                    role=role_text(alone),
                    others=others,
                ),
            )


def _listed(words: Iterable[str]) -> str:
    return translate("permissions", ", ").join(words)
