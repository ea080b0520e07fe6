from __future__ import annotations

import itertools

import pytest

from desk.errors import RuleBroken
from desk.rules import permissions
from desk.rules.permissions import GRANTS, Permission, Role

BUSINESS = (Role.CLERK, Role.GRID_WORKER, Role.CARE_OPERATOR, Role.STATION_HEAD)


def test_business_roles_combine() -> None:
    for count in range(1, 5):
        for roles in itertools.combinations(BUSINESS, count):
            permissions.check_roles(roles)
    permissions.check_roles([Role.ADMINISTRATOR])
    permissions.check_roles([Role.AUDITOR])


@pytest.mark.parametrize(
    "roles",
    [
        *((alone, role) for alone in (Role.ADMINISTRATOR, Role.AUDITOR) for role in BUSINESS),
        (Role.ADMINISTRATOR, Role.AUDITOR),
    ],
)
def test_administrator_and_auditor_stand_alone(roles: tuple[Role, ...]) -> None:
    with pytest.raises(RuleBroken, match="together with") as broken:
        permissions.check_roles(roles)
    assert broken.value.code == "ROLES_EXCLUDE"


def test_no_role_is_no_account() -> None:
    with pytest.raises(RuleBroken) as broken:
        permissions.check_roles([])
    assert broken.value.code == "ROLES_NONE"


def test_nobody_can_do_everything_and_everything_can_be_done() -> None:
    assert set(GRANTS) == set(Role)
    assert permissions.permissions_of(Role) == set(Permission)
    assert permissions.permissions_of(BUSINESS) < set(Permission)
    assert permissions.permissions_of([]) == frozenset()


def test_who_runs_the_system_sees_no_resident() -> None:
    seen = permissions.permissions_of([Role.ADMINISTRATOR]) | permissions.permissions_of([Role.AUDITOR])
    assert not seen & {each for each in Permission if each.value.startswith(("RESIDENTS", "MATTERS", "LEDGER"))}
    assert Permission.RECORDS_READ not in permissions.permissions_of([*BUSINESS, Role.ADMINISTRATOR])


def test_every_word_has_a_text() -> None:
    assert all(permissions.role_text(each) for each in Role)
    assert all(permissions.permission_text(each) for each in Permission)
