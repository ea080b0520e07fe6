"""What the parts ask the worker for: each one transaction, or one long task."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from desk.backup import BackupInfo
from desk.errors import Rejected
from desk.restore import Restored
from desk.rules.permissions import Role
from desk.services import integrity, safekeeping, settings, staff, stations
from desk.services.integrity import Finding
from desk.services.settings import Settings
from desk.services.staff import StaffRow
from desk.services.stations import StationRow
from desk.work import Progress, Worker

STATION_FIELDS = frozenset({"name", "phone", "address"})


@dataclass(frozen=True, slots=True)
class StationFacts:
    """The station and its settings."""

    station: StationRow
    settings: Settings


def read_station(session: Any) -> StationFacts:
    """The station and its settings."""
    return StationFacts(stations.current(session), settings.read(session))


def save_station(session: Any, *, values: Mapping[str, object]) -> StationFacts:
    """Save the station and its settings; :class:`Rejected` names what is wrong in either."""
    problems: dict[str, str] = {}
    chosen = {name: value for name, value in values.items() if name not in STATION_FIELDS}
    try:
        stations.change(session, **{name: str(values[name]) for name in STATION_FIELDS})
    except Rejected as rejected:
        problems |= rejected.fields
    try:
        settings.change(session, **chosen)
    except Rejected as rejected:
        problems |= rejected.fields
    if problems:
        raise Rejected(problems)
    session.flush()  # what is read back is what will be stored
    return read_station(session)


def save_account(
    session: Any, *, staff_id: int, version: int, name: str, post: str, phone: str, roles: Collection[Role]
) -> StaffRow:
    """Change who an account belongs to and what it may do, both or neither."""
    row = staff.change(session, staff_id=staff_id, version=version, name=name, post=post, phone=phone)
    if row.roles != frozenset(roles):
        row = staff.set_roles(session, staff_id=staff_id, version=row.version, roles=roles)
    return row


@dataclass(frozen=True, slots=True)
class BackupJob:
    """Write the whole database to a file, and record that it was done."""

    worker: Worker
    file: Path

    def __call__(self, progress: Progress) -> BackupInfo:
        worker = self.worker
        return safekeeping.back_up(
            worker.engine, file=self.file, actor=worker.acting, now=worker.clock(), progress=progress
        )


@dataclass(frozen=True, slots=True)
class RestoreJob:
    """Replace the database by a backup."""

    worker: Worker
    file: Path

    def __call__(self, progress: Progress) -> Restored:
        worker = self.worker
        return safekeeping.bring_back(
            worker.engine, file=self.file, actor=worker.acting, now=worker.clock(), progress=progress
        )


@dataclass(frozen=True, slots=True)
class CheckJob:
    """Whether the database is whole."""

    worker: Worker

    def __call__(self, progress: Progress) -> tuple[Finding, ...]:
        found = self.worker.in_reading(partial(integrity.check, progress=progress), "integrity.check")
        return tuple(found)
