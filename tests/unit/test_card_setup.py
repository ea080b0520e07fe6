"""The station's own templates of cards with their logo, and how its printers are corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.engine import Engine

from desk import backup, db, restore
from desk.errors import DeskError, Forbidden, Rejected, Stale
from desk.models.attachments import AttachmentContent
from desk.rules.permissions import Role
from desk.services import cards, grids, shipped
from desk.services.cards import ProfileInput, checking
from tests.unit.cards_house import Street, make_street

pytestmark = pytest.mark.usefixtures("upgraded_once")

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
JPEG = b"\xff\xd8\xff" + bytes(64)


@pytest.fixture
def street(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return make_street(engine, now, monkeypatch)


def test_a_template_of_ones_own(street: Street) -> None:
    known = street.look(cards.templates, Role.CLERK)
    assert [row.template for row in known] == list(shipped.card_templates().values())
    first = known[0]
    assert street.look(cards.template_named, name=first.template.key) == first
    with pytest.raises(Forbidden):
        street.act(cards.save_template, Role.CLERK, name="本站", template=first.template)
    own = street.act(cards.save_template, name=" 本站  样式 ", template=first.template, logo=PNG)
    assert (own.name, own.template, own.version, own.logo_id is not None) == ("本站 样式", first.template, 1, True)
    assert street.look(cards.templates)[-1] == street.look(cards.template_named, name="本站 样式") == own
    assert street.look(cards.logo, logo_id=own.logo_id) == PNG
    for name, logo, field in (
        ("", None, "name"), ("长" * 41, None, "name"), ("本站 样式", None, "name"), ("别的", b"GIF89a", "logo"),
        ("别的", PNG + bytes(2 * 1024 * 1024), "logo"),
    ):  # fmt: skip
        with pytest.raises(Rejected) as refused:
            street.act(cards.save_template, name=name, template=first.template, logo=logo)
        assert set(refused.value.fields) == {field}
    changed = street.act(cards.save_template, name="新样式", template=known[1].template, seen=own)
    assert (changed.template_id, changed.logo_id, changed.version) == (own.template_id, own.logo_id, 2)
    for act in (cards.remove_logo, cards.retire_template):
        with pytest.raises(Stale):
            street.act(act, seen=own)
    gone = street.act(cards.retire_template, seen=changed)
    assert gone.retired_on == street.now.date()
    with pytest.raises(DeskError, match="no template"):
        street.look(cards.template_named, name="新样式")
    assert street.look(cards.templates, retired=True)[-1] == gone


def test_a_picture_stays_as_long_as_something_names_it(street: Street) -> None:
    first = street.look(cards.templates)[0].template
    own = street.act(cards.save_template, name="本站", template=first, logo=PNG)
    run = street.begin("赵阿婆", template=first, template_id=own.template_id, logo_id=own.logo_id, name="本站")
    assert street.look(cards.run, run_id=run.run_id).logo == PNG
    assert run.template == "本站"
    photo = street.act(grids.set_photo, member_id=street.members["莫兰英"], data=PNG)
    assert photo.photo_id == own.logo_id, "the same bytes are kept once"
    street.act(grids.set_photo, member_id=street.members["莫兰英"], data=None)
    plain = street.act(cards.save_template, name="本站", template=first, seen=own, logo=JPEG)
    assert street.look(cards.run, run_id=run.run_id).logo == PNG, "a repeated run looks as it did"
    assert street.act(cards.remove_logo, seen=plain).logo_id is None
    kept = street.office.system(lambda s: s.scalar(select(func.count()).select_from(AttachmentContent)))
    assert kept == 1
    with pytest.raises(DeskError):
        street.look(cards.logo, logo_id=plain.logo_id)


def test_printers_are_corrected(street: Street) -> None:
    values = ProfileInput("激光机 1 号柜", "HP", 8, -5, 1002, duplex=True, calibrated_on=street.now.date())
    kept = street.act(cards.save_profile, Role.CLERK, values=values)
    assert (kept.values, street.look(cards.profiles, Role.CLERK)) == (values, (kept,))
    for wrong, field in (
        ({"name": ""}, "name"), ({}, "name"), ({"name": "长" * 41}, "name"),
        ({"name": "b", "offset_right": 201}, "offset_right"), ({"name": "b", "offset_down": -201}, "offset_down"),
        ({"name": "b", "scale": 1101}, "scale"),
    ):  # fmt: skip
        with pytest.raises(Rejected) as refused:
            street.act(cards.save_profile, values=replace(values, **wrong))
        assert set(refused.value.fields) == {field}
    moved = street.act(cards.save_profile, values=replace(values, offset_right=9), seen=kept)
    with pytest.raises(Stale):
        street.act(cards.save_profile, values=values, seen=kept)
    street.act(cards.retire_profile, seen=moved)
    assert street.look(cards.profiles) == ()
    with pytest.raises(Forbidden):
        street.look(cards.profiles, Role.AUDITOR)


def test_codes_are_as_good_after_a_restore(street: Street, tmp_path: Path) -> None:
    street.print("赵阿婆", "孙奶奶")
    run = street.begin("赵阿婆")
    file = tmp_path / "safe.desk"
    backup.backup(street.office.engine, file)
    street.act(cards.confirm, run_id=run.run_id, printed=1)
    street.print("孙奶奶")
    restore.restore(street.office.engine, file, now=street.now)
    assert street.tokens("赵阿婆") == [("LIVE", None), ("RESERVED", None)]
    assert street.tokens("孙奶奶") == [("LIVE", None)]
    assert [row.run_id for row in street.look(cards.runs, open_only=True)] == [run.run_id]
    with db.snapshot(street.office.engine, db.SYSTEM, now=street.now) as session:
        assert not [each for part in checking.PARTS for each in part(session)]
