from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select
from sqlalchemy.engine import Engine

from desk import db
from desk.errors import AccountClosed, DeskError, Forbidden, Rejected, Stale
from desk.models.records import Record
from desk.models.staff import SignInAttempt, Staff
from desk.rules.permissions import Role
from desk.services import acting, records, signing_in, staff, stations
from desk.services.staff import SignInRefused
from tests.unit.office import PASSWORD, QUICK, Office, set_up


@pytest.fixture
def office(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Office:
    return set_up(engine, now, monkeypatch)


def sign_in(office: Office, account: str, password: str, after: timedelta = timedelta()) -> Any:
    return replace(office, now=office.now + after).system(
        lambda session: staff.sign_in(session, account=account, password=password, workstation="二号窗口")
    )


def the(office: Office, account: str) -> staff.StaffRow:
    rows = office.act(Role.ADMINISTRATOR, staff.list_staff)
    return next(row for row in rows if row.account == account)


def actions(office: Office) -> list[str]:
    return list(office.system(lambda session: list(session.scalars(select(Record.action).order_by(Record.sequence)))))


def test_the_right_password_signs_in(office: Office) -> None:
    result = sign_in(office, " ＣＬＥＲＫ ", PASSWORD)
    assert result.actor == office.actors[Role.CLERK].__class__(
        the(office, "clerk").staff_id, "王芳", office.actors[Role.CLERK].station_id, frozenset({"CLERK"}), "二号窗口"
    )
    assert result.must_change_password
    assert the(office, "clerk").last_signed_in_at == office.now
    last = office.act(Role.AUDITOR, lambda session: records.list_records(session, action="sign_in")).rows[0]
    assert (last.actor_name, last.workstation, last.subject_text) == ("王芳", "二号窗口", "account")


def test_signing_in_does_not_disturb_who_edits_the_account(office: Office) -> None:
    version = the(office, "clerk").version
    sign_in(office, "clerk", PASSWORD)
    assert the(office, "clerk").version == version


def test_failures_count_down_lock_and_are_committed(office: Office) -> None:
    left = [sign_in(office, "clerk", "wrong").tries_left for _ in range(5)]
    assert left == [4, 3, 2, 1, 0]
    locked = sign_in(office, "clerk", PASSWORD, timedelta(minutes=14))
    assert (locked.reason, locked.locked_until) == (staff.Refusal.LOCKED, office.now + timedelta(minutes=15))
    assert "09:15" in locked.text
    assert actions(office)[-6:] == ["sign_in_failed"] * 6
    assert sign_in(office, "clerk", PASSWORD, timedelta(minutes=15)).actor.name == "王芳"
    assert sign_in(office, "clerk", "wrong", timedelta(minutes=15)).tries_left == 4


def test_trying_while_locked_does_not_lengthen_the_lock(office: Office) -> None:
    for _ in range(5):
        sign_in(office, "clerk", "wrong")
    for minute in range(14):
        sign_in(office, "clerk", "wrong", timedelta(minutes=minute))
    assert sign_in(office, "clerk", PASSWORD, timedelta(minutes=15)).actor.name == "王芳"


def test_an_unknown_account_looks_like_a_wrong_password(office: Office) -> None:
    unknown = [sign_in(office, "Hunter-2-secret", "x") for _ in range(6)]
    known = [sign_in(office, "clerk", "x") for _ in range(6)]
    assert unknown == known
    everything = office.system(
        lambda session: [*session.scalars(select(SignInAttempt.account)), *session.scalars(select(Record.subject_id))]
    )
    assert not any("hunter" in text.lower() for text in everything), "a password typed in the wrong box is kept"


def test_an_unknown_account_costs_as_much(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    verified = []

    class Counting(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> Any:
            verified.append(hash)
            return super().verify(hash, password)

    monkeypatch.setattr(signing_in, "HASHER", Counting())
    sign_in(office, "nobody", "x")
    assert verified == [signing_in.DECOY]
    assert not PasswordHasher().check_needs_rehash(signing_in.DECOY), "another cost than a real password"


def test_a_closed_account_is_told_only_to_who_knows_its_password(office: Office) -> None:
    row = the(office, "clerk")
    office.act(Role.ADMINISTRATOR, lambda session: staff.close(session, staff_id=row.staff_id, version=row.version))
    assert sign_in(office, "clerk", "x").reason is staff.Refusal.WRONG
    assert sign_in(office, "clerk", PASSWORD).reason is staff.Refusal.CLOSED
    row = the(office, "clerk")
    office.act(Role.ADMINISTRATOR, lambda session: staff.reopen(session, staff_id=row.staff_id, version=row.version))
    assert sign_in(office, "clerk", PASSWORD).actor.name == "王芳"


def test_an_old_hash_is_renewed(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def hash_of() -> str:
        return office.system(
            lambda session: session.scalars(select(Staff.password_hash).where(Staff.account == "clerk")).one()
        )

    before = hash_of()
    sign_in(office, "clerk", PASSWORD)
    assert hash_of() == before
    monkeypatch.setattr(signing_in, "HASHER", PasswordHasher(time_cost=2, memory_cost=16, parallelism=1))
    sign_in(office, "clerk", PASSWORD)
    assert hash_of() != before
    assert sign_in(office, "clerk", PASSWORD).actor.name == "王芳"


def test_unlock(office: Office) -> None:
    for _ in range(5):
        sign_in(office, "clerk", "wrong")
    row = the(office, "clerk")
    office.act(Role.ADMINISTRATOR, lambda session: staff.unlock(session, staff_id=row.staff_id))
    assert sign_in(office, "clerk", PASSWORD).actor.name == "王芳"
    assert "unlock" in actions(office)


def test_create_and_its_refusals(office: Office) -> None:
    def create(**values: Any) -> staff.StaffRow:
        sound: dict[str, Any] = {
            "account": "Sun.Li",
            "name": "孙丽",
            "roles": {Role.CLERK, Role.GRID_WORKER},
            "password": PASSWORD,
            "post": "窗口",
            "phone": "138 0531 1234",
        }
        return office.act(Role.ADMINISTRATOR, lambda session: staff.create(session, **{**sound, **values}))

    row = create()
    assert (row.account, row.initials, row.phone, row.must_change_password) == ("sun.li", "SL", "13805311234", True)
    assert row.roles == {Role.CLERK, Role.GRID_WORKER}
    with pytest.raises(Rejected) as refused:
        create(account="x", name=" ", roles={Role.AUDITOR, Role.CLERK}, password="123", phone="12")
    assert refused.value.fields.keys() == {"account", "name", "roles", "password", "phone"}
    with pytest.raises(Rejected) as refused:
        create(account="SUN.LI")
    assert refused.value.fields.keys() == {"account"}


def test_no_hash_and_no_password_reach_the_records(office: Office) -> None:
    row = the(office, "clerk")
    office.act(
        Role.ADMINISTRATOR,
        lambda session: staff.reset_password(session, staff_id=row.staff_id, password="Autumn-77-leaf"),
    )
    kept = office.system(lambda session: "".join(session.scalars(select(Record.changes))))
    assert "argon2" not in kept
    assert "Autumn" not in kept


def test_a_wrong_present_password_counts_like_one_at_the_door(office: Office) -> None:
    def change(old: str) -> SignInRefused | None:
        work = partial(staff.change_password, old=old, new="Autumn-77-leaf")
        refused = office.act(Role.CLERK, work)
        assert refused is None or isinstance(refused, SignInRefused)
        return refused

    tries = [change("wrong") for _ in range(3)]
    assert [each.tries_left for each in tries if each is not None] == [4, 3, 2]
    assert tries[0] is not None and "present password" in tries[0].text
    at_the_door = sign_in(office, "clerk", "wrong")
    assert isinstance(at_the_door, SignInRefused) and at_the_door.tries_left == 1
    last = change("wrong")
    assert last is not None and last.locked_until is not None
    assert isinstance(change(PASSWORD), SignInRefused), "also with the right one, until it is unlocked"
    assert isinstance(sign_in(office, "clerk", PASSWORD), SignInRefused)
    row = the(office, "clerk")
    office.act(Role.ADMINISTRATOR, partial(staff.unlock, staff_id=row.staff_id))
    assert change(PASSWORD) is None
    noted = office.system(
        lambda session: list(session.scalars(select(Record.reason).where(Record.action == "sign_in_failed")))
    )
    assert noted == ["WRONG"] * 5 + ["LOCKED"] * 2


def test_nothing_goes_once_the_account_is_closed(office: Office) -> None:
    def do(session: db.Session) -> Any:
        return acting.as_long_as_open(session, stations.current)

    assert office.act(Role.CLERK, do).name
    row = the(office, "clerk")
    office.act(Role.ADMINISTRATOR, partial(staff.close, staff_id=row.staff_id, version=row.version))
    for _ in range(2):
        with pytest.raises(AccountClosed):
            office.act(Role.CLERK, do)
    assert office.act(Role.STATION_HEAD, do).name
    assert office.system(partial(acting.as_long_as_open, work=str)), "the program itself has no account"
    row = the(office, "clerk")
    office.act(Role.ADMINISTRATOR, partial(staff.reopen, staff_id=row.staff_id, version=row.version))
    assert office.act(Role.CLERK, do).name


def test_passwords(office: Office) -> None:
    def change(old: str, new: str) -> None:
        office.act(Role.CLERK, lambda session: staff.change_password(session, old=old, new=new))

    for weak in (PASSWORD, "12345678", "clerk-2026-X"):
        with pytest.raises(Rejected) as refused:
            change(PASSWORD, weak)
        assert refused.value.fields.keys() == {"new"}
    change(PASSWORD, "Autumn-77-leaf")
    assert not sign_in(office, "clerk", "Autumn-77-leaf").must_change_password
    staff_id = the(office, "clerk").staff_id
    row = office.act(
        Role.ADMINISTRATOR,
        lambda session: staff.reset_password(session, staff_id=staff_id, password="Winter-88-snow"),
    )
    assert row.must_change_password
    assert sign_in(office, "clerk", "Winter-88-snow").must_change_password


def test_roles_exclude_each_other_and_raise_the_version(office: Office) -> None:
    row = the(office, "clerk")

    def set_roles(version: int, *roles: Role) -> staff.StaffRow:
        return office.act(
            Role.ADMINISTRATOR,
            lambda session: staff.set_roles(session, staff_id=row.staff_id, version=version, roles=roles),
        )

    with pytest.raises(Rejected):
        set_roles(row.version, Role.CLERK, Role.ADMINISTRATOR)
    with pytest.raises(Rejected):
        set_roles(row.version)
    changed = set_roles(row.version, Role.GRID_WORKER, Role.STATION_HEAD)
    assert changed.roles == {Role.GRID_WORKER, Role.STATION_HEAD}
    assert changed.version == row.version + 1
    with pytest.raises(Stale):
        set_roles(row.version, Role.CLERK)
    seen = office.act(Role.AUDITOR, lambda session: records.list_records(session, subject="staff_role", limit=3))
    assert {(each.action, each.subject_id.split("/")[1]) for each in seen.rows} == {
        ("delete", "CLERK"),
        ("create", "GRID_WORKER"),
        ("create", "STATION_HEAD"),
    }


def test_the_last_administrator_stays(office: Office) -> None:
    row = the(office, "administrator")
    with pytest.raises(DeskError):
        office.act(Role.ADMINISTRATOR, lambda session: staff.close(session, staff_id=row.staff_id, version=row.version))
    with pytest.raises(DeskError):
        office.act(
            Role.ADMINISTRATOR,
            lambda session: staff.set_roles(session, staff_id=row.staff_id, version=row.version, roles={Role.AUDITOR}),
        )
    office.act(
        Role.ADMINISTRATOR,
        lambda session: staff.create(
            session, account="second", name="钱二", roles={Role.ADMINISTRATOR}, password=PASSWORD
        ),
    )
    closed = office.act(
        Role.ADMINISTRATOR, lambda session: staff.close(session, staff_id=row.staff_id, version=row.version)
    )
    assert not closed.active


def test_the_second_to_save_is_told_by_whom_and_what(office: Office) -> None:
    row = the(office, "clerk")

    def change(name: str, phone: str) -> staff.StaffRow:
        return office.act(
            Role.ADMINISTRATOR,
            lambda session: staff.change(
                session, staff_id=row.staff_id, version=row.version, name=name, post="窗口", phone=phone
            ),
        )

    changed = change("王芳", "13805311234")
    assert changed.version == row.version + 1
    with pytest.raises(Stale) as stale:
        change("王小芳", "")
    assert stale.value.changes == {"phone": ("管理员", "13805311234", "")}
    assert "管理员" in stale.value.text
    assert the(office, "clerk").name == "王芳"


def test_only_who_manages_staff_may(office: Office) -> None:
    row = the(office, "clerk")
    for work in (
        lambda session: staff.list_staff(session),
        lambda session: staff.unlock(session, staff_id=row.staff_id),
        lambda session: staff.close(session, staff_id=row.staff_id, version=row.version),
        lambda session: staff.reset_password(session, staff_id=row.staff_id, password=PASSWORD),
        lambda session: staff.set_roles(session, staff_id=row.staff_id, version=row.version, roles={Role.CLERK}),
        lambda session: staff.change(session, staff_id=row.staff_id, version=row.version, name="x"),
        lambda session: staff.create(session, account="a1", name="x", roles={Role.CLERK}, password=PASSWORD),
    ):
        for role in (Role.CLERK, Role.STATION_HEAD, Role.AUDITOR):
            with pytest.raises(Forbidden):
                office.act(role, work)


def test_faces_show_who_signed_in_last_first(office: Office) -> None:
    sign_in(office, "auditor", PASSWORD)
    sign_in(office, "clerk", PASSWORD, timedelta(minutes=1))
    assert [face.account for face in office.system(staff.faces)] == [
        "clerk",
        "auditor",
        "administrator",
        "station_head",
    ]


def test_an_account_that_is_not_there(office: Office) -> None:
    with pytest.raises(DeskError):
        office.act(Role.ADMINISTRATOR, lambda session: staff.unlock(session, staff_id=999))


def test_the_shipped_hasher_is_not_the_quick_one() -> None:
    assert PasswordHasher().memory_cost > 1000 * QUICK.memory_cost
    assert db.SYSTEM.staff_id is None
