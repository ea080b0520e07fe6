"""The administrator's command line: init, import, export, backup, restore, check, cards, upgrade.

It acts as the user of the operating system, who has the data folder in hand anyway; the records name that user, at
the workstation "command line". What was done goes to stdout, why something was refused to stderr. Exit codes: 0 done,
1 refused, 2 wrong use.
"""

from __future__ import annotations

import hashlib
import io
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desk.cli.cards import print_cards
from desk.cli.readying import (
    administrator,
    check_place,
    first_password,
    is_there,
    nobody,
    not_set_up,
    now,
    open_engine,
    place_of,
    ready,
    revision,
)
from desk.cli.telling import hand_out, prepare_streams, print_json, tell_preview, tell_reading, tell_refusals, totals
from desk.errors import DeskError
from desk.language import speak
from desk.options import Options, chosen_store
from desk.store import SCHEMA_REVISION, Store
from desk.words import translate

if TYPE_CHECKING:
    from desk.db import Session
    from desk.exchange.report import LedgerReading
    from desk.rules.tags import TagDictionary
    from desk.services.imports import Preview


def run(options: Options) -> int:
    """Do the command in ``options``; the exit code."""
    prepare_streams(echo="sql" in options.debug)
    started = time.perf_counter()
    said = io.StringIO()  # told when the work is done: a full disk behind stdout must not stop it half-way
    code = 1
    try:
        speak(options.language)
        with redirect_stdout(said), chosen_store(options) as store:
            code = COMMANDS[options.command](options, store)
    except DeskError as refused:
        _refuse(refused.text)
    except KeyboardInterrupt:
        _refuse(translate("cli", "Stopped. What was not finished has been taken back."))
    if "timing" in options.debug:
        print(f"{options.command}: {time.perf_counter() - started:.2f} s", file=sys.stderr)
    return code if hand_out(said.getvalue()) else 1


def _init(options: Options, store: Store) -> int:
    given = options.arguments
    password = first_password(given.password_file)
    from desk import db
    from desk.rules.permissions import Role, role_text
    from desk.rules.times import local_date
    from desk.services import catalogue, shipped, stations, tags

    def work(session: Session) -> stations.FirstRun:
        if not stations.is_empty(session):
            raise DeskError(
                translate(
                    "cli", "There is a station in this database already; init is for an empty one. Nothing was changed."
                )
            )
        made = stations.first_run(
            session,
            station_name=given.station,
            street_code=given.street_code,
            administrator_account=given.administrator,
            administrator_name=given.name or role_text(Role.ADMINISTRATOR),
            password=password,
        )
        catalogue.put_in(session, items=shipped.items(), since=local_date(session.now).replace(month=1, day=1))
        tags.put_in(session)
        return made

    with db.faults():
        store.folder.mkdir(parents=True, exist_ok=True)
    with open_engine(options, store) as engine:
        db.upgrade(engine)
        made = db.run(engine, work, actor=nobody(), now=now(), operation="stations.first_run")
    print(
        translate(
            "cli",
            "{station} is set up in {place}. Sign in as {account}.",
            station=made.station.name,
            place=place_of(store),
            account=made.administrator.account,
        )
    )
    return 0


def _import(options: Options, store: Store) -> int:
    given = options.arguments
    reading = _read_ledger(given.kind, given.file, options, store)
    if given.dry_run:
        if given.json:
            print_json(reading.as_json())
            return 0
        tell_reading(reading)
        tell_preview(_preview(options, store, reading), reading.rejected)
        return 0
    from desk import db
    from desk.services import imports

    with ready(options, store) as (engine, actor):
        if not reading.accepted:  # bring_in refuses that as a whole; why each row was refused is told here
            print_json(reading.as_json()) if given.json else tell_reading(reading)
        bring_in = partial(imports.bring_in, reading=reading, file_name=given.file.name, digest=_digest(given.file))
        result = db.run(engine, bring_in, actor=actor, now=now(), operation="imports.bring_in")
    if given.json:
        print_json(reading.as_json() | {"imported": totals(result)})
        return 0
    tell_reading(reading)
    tell_refusals(result.kept_out)
    if reading.kind == "meals":
        print(
            translate(
                "cli",
                "Brought in: {created} rows, {portions} portions; {same} were there. Number of the import: {batch}.",
                created=result.created, portions=result.portions, same=result.same, batch=result.batch_id,
            )
        )  # fmt: skip
        return 0
    print(
        translate(
            "cli",
            "Brought in: {created} new, {changed} changed, {same} as they were. Number of the import: {batch}.",
            created=result.created,
            changed=result.changed,
            same=result.same,
            batch=result.batch_id,
        )
    )
    return 0


def _export(options: Options, store: Store) -> int:
    given = options.arguments
    check_place(given.file, replace=given.replace)
    from desk import db
    from desk.services import exports

    with ready(options, store) as (engine, actor):
        more = {"month": given.month} if given.kind == "meals" else {}
        write = partial(
            exports.EXPORTS[given.kind], path=given.file, reveal=given.reveal is not None, reason=given.reveal or "",
            **more,
        )  # fmt: skip
        count = db.run(engine, write, actor=actor, now=now(), operation=f"exports.export_{given.kind}")
    if given.kind == "beds":
        print(translate("cli", "{count} rows of beds written to {file}.", count=count, file=given.file))
    elif given.kind == "meals":
        print(translate("cli", "{count} rows of meals written to {file}.", count=count, file=given.file))
    elif given.kind == "resources":
        print(translate("cli", "{count} resources written to {file}.", count=count, file=given.file))
    else:
        print(translate("cli", "{count} residents written to {file}.", count=count, file=given.file))
    return 0


def _backup(options: Options, store: Store) -> int:
    given = options.arguments
    check_place(given.file, replace=given.replace)
    if store.sqlite_file is not None and given.file.resolve() == store.sqlite_file.resolve():
        raise DeskError(translate("cli", "“{file}” is the database itself. Choose another name.", file=given.file))
    from desk.services import safekeeping

    with ready(options, store) as (engine, actor):
        info = safekeeping.back_up(engine, file=given.file, actor=actor, now=now())
    print(
        translate(
            "cli",
            "Backup of {station} in {file}: {residents} residents, {matters} matters, {records} records.",
            station=info.station,
            file=given.file,
            residents=info.counts["residents"],
            matters=info.counts["matters"],
            records=info.counts["records"],
        )
    )
    return 0


def _restore(options: Options, store: Store) -> int:
    given = options.arguments
    from desk import db
    from desk.backup import verify
    from desk.services import safekeeping

    verify(given.file)
    with db.faults():
        store.folder.mkdir(parents=True, exist_ok=True)
    with open_engine(options, store) as engine:
        done = safekeeping.bring_back(engine, file=given.file, actor=nobody(), now=now())
    print(
        translate(
            "cli",
            "{station} is as it was in {file}: {residents} residents, {matters} matters.",
            station=done.backup.station,
            file=given.file,
            residents=done.backup.counts["residents"],
            matters=done.backup.counts["matters"],
        )
    )
    if done.kept is not None:
        print(translate("cli", "What was there before is kept in {file}.", file=done.kept))
    if done.gap:
        print(
            translate(
                "cli", "The matter numbers go on after a gap of {gap}, so that none is given twice.", gap=done.gap
            )
        )
    return 0


def _check(options: Options, store: Store) -> int:
    from desk import db
    from desk.services import cards, integrity

    with ready(options, store) as (engine, actor):
        with db.snapshot(engine, actor, now=now(), operation="integrity.check") as session:
            findings = integrity.check(session)
            undrawable = list(cards.undrawable_names(session))
    for name in undrawable:  # nothing is wrong with them, but somebody has to say how they are printed
        print(f"{name.rule} {name.subject} {name.subject_id}: {name.text}")
    if not findings:
        print(translate("cli", "The database is whole: references, rules, search keys and the chain of records."))
        return 0
    for finding in findings:
        place = f"{finding.rule} {finding.subject} {finding.subject_id}".rstrip()
        print(f"{place}: {finding.text}", file=sys.stderr)
    return 1


def _upgrade(options: Options, store: Store) -> int:
    from desk import db
    from desk.backup import backup_before_upgrade

    with open_engine(options, store) as engine:
        if revision(engine, store) is None:
            raise not_set_up()
        changed = db.upgrade(engine, before=partial(backup_before_upgrade, engine, store.folder / "backups", now=now()))
    if changed:
        print(translate("cli", "The tables are now of revision {revision}.", revision=SCHEMA_REVISION))
    else:
        print(translate("cli", "The tables are of this version already."))
    return 0


COMMANDS: Mapping[str, Callable[[Options, Store], int]] = {
    "init": _init,
    "import": _import,
    "export": _export,
    "backup": _backup,
    "restore": _restore,
    "check": _check,
    "cards": print_cards,
    "upgrade": _upgrade,
}


def _read_ledger(kind: str, file: Path, options: Options, store: Store) -> LedgerReading:
    """The ledger, read and judged; needs no database."""
    from desk.exchange import kinds
    from desk.rules.times import local_date

    categories = partial(_categories, options, store)
    return kinds.read(file, categories, kind=kind, today=local_date(now()), as_of=options.arguments.as_of)


def _categories(options: Options, store: Store) -> TagDictionary:
    """What the station calls the categories of people; the shipped words where it has no database of this version."""
    from desk import db
    from desk.services import shipped, tags

    file = store.sqlite_file
    if file is None or is_there(file):
        with open_engine(options, store) as engine:
            if db.revision_of(engine) == SCHEMA_REVISION:
                with db.reading(engine, nobody(), now=now(), operation="tags.dictionary") as session:
                    return tags.dictionary(session)
    return shipped.tags()


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _preview(options: Options, store: Store, reading: LedgerReading) -> Preview | None:
    """What the import would do to the database; None when there is none of this version yet."""
    file = store.sqlite_file
    if file is not None and not is_there(file):
        return None
    from desk import db
    from desk.services import imports, stations

    with open_engine(options, store) as engine:
        if db.revision_of(engine) != SCHEMA_REVISION:
            return None
        with db.snapshot(engine, nobody(), now=now(), operation="imports.preview") as session:
            if stations.is_empty(session):
                return None
            session.actor = administrator(session)
            return imports.preview(session, reading=reading)


def _refuse(text: str) -> None:
    print(text, file=sys.stderr)
