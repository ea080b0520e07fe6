"""The administrator's commands, in this process: what they do, what they refuse, what they print where."""

from __future__ import annotations

import getpass
import io
import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from desk import cli, db, words
from desk.db import SYSTEM
from desk.models.beds import Bed
from desk.models.catalogue import ServiceItem
from desk.models.grids import Resource
from desk.models.records import Record
from desk.models.residents import Resident
from desk.models.staff import Staff
from desk.options import parse
from desk.services.signing_in import HASHER
from desk.store import RESOURCES

LEDGERS = Path(__file__).parents[1] / "data" / "ledgers"
ELDERS = RESOURCES / "demo" / "elders.xlsx"
PASSWORD = "Chunheli-2026"

Desk = Callable[..., tuple[int, str, str]]


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Desk]:
    """Runs a command on a data folder of this test; gives the exit code, stdout and stderr."""

    def run(*arguments: object, language: str = "en", data: Path | None = None) -> tuple[int, str, str]:
        folder = data or tmp_path / "data"
        options = parse([f"--lang={language}", "--data", str(folder), *map(str, arguments)])
        code = cli.run(options)
        told = capsys.readouterr()
        return code, told.out, told.err

    yield run
    words.install(None)


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    file = tmp_path / "password"
    file.write_text(f"{PASSWORD}\n", encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a station that was set up from the command line, to be copied."""
    folder = tmp_path_factory.mktemp("begun")
    (folder / "password").write_text(f"{PASSWORD}\n", encoding="utf-8")
    given = ["--station", "春和里", "--street-code", "370102001", "--password-file", str(folder / "password")]
    assert cli.run(parse(["--lang=en", "--data", str(folder / "data"), "init", *given])) == 0
    return folder / "data"


@pytest.fixture
def station(begun: Path, tmp_path: Path) -> Path:
    """The database file of that station, in the folder of ``desk``."""
    return Path(shutil.copytree(begun, tmp_path / "data")) / "desk.sqlite3"


def rows(file: Path, query: Any) -> list[Any]:
    engine = db.open_engine(f"sqlite:///{file}")
    with engine.connect() as connection:
        found = list(connection.execute(query).all())
    engine.dispose()
    return found


def test_init_makes_a_station_its_administrator_and_the_catalogue(station: Path) -> None:
    ((account, name, must_change, password_hash),) = rows(
        station, select(Staff.account, Staff.name, Staff.must_change_password, Staff.password_hash)
    )
    assert (account, name, must_change) == ("admin", "system administrator", False)
    assert HASHER.verify(password_hash, PASSWORD)
    assert len(rows(station, select(ServiceItem.id))) >= 60
    actors = rows(station, select(Record.actor_name, Record.workstation).distinct())
    assert actors == [(getpass.getuser(), "command line")]


def test_init_refuses_a_database_that_is_set_up(desk: Desk, station: Path, password_file: Path) -> None:
    before = rows(station, select(Record.sequence))
    code, out, err = desk("init", "--station", "乙", "--street-code", "370102001", "--password-file", password_file)
    assert (code, out) == (1, "")
    assert "already" in err
    assert rows(station, select(Record.sequence)) == before


def test_init_names_every_fault(desk: Desk, tmp_path: Path) -> None:
    weak = tmp_path / "weak"
    weak.write_text("1234", encoding="utf-8")
    code, out, err = desk("init", "--station", "春和里", "--street-code", "12", "--password-file", weak)
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 2
    assert desk("init", "--station", "春和里", "--street-code", "12", "--password-file", tmp_path / "none")[0] == 1
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00\xd8")
    assert desk("init", "--station", "春和里", "--street-code", "12", "--password-file", tmp_path / "binary")[0] == 1


def test_init_asks_twice_for_the_password(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    wanted = ["init", "--station", "春和里", "--street-code", "370102001", "--name", "秦立"]
    assert desk(*wanted)[0] == 1, "without a terminal nobody can be asked"
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    answers = iter([PASSWORD, "other", PASSWORD, PASSWORD])
    monkeypatch.setattr(getpass, "getpass", lambda prompt: next(answers))
    code, _, err = desk(*wanted)
    assert code == 1
    assert "differ" in err
    assert desk(*wanted)[0] == 0
    assert rows(tmp_path / "data" / "desk.sqlite3", select(Staff.name)) == [("秦立",)]


def test_a_dry_run_as_json_needs_no_database_and_equals_the_oracle(desk: Desk, tmp_path: Path) -> None:
    oracle = json.loads((LEDGERS / "elders.oracle.json").read_text(encoding="utf-8"))
    code, out, err = desk("import", "residents", ELDERS, "--dry-run", "--json")
    assert (code, err) == (0, "")
    report = json.loads(out)
    for part in ("file", "sheet", "meta", "title_rows", "header_rows", "columns", "rows_total", "counts",
                 "skipped_rows", "duplicates"):  # fmt: skip
        assert report[part] == oracle[part], part
    assert as_sets(report["accepted"]) == as_sets(oracle["accepted"])
    keys = ("row", "cell", "field", "code", "raw")
    for part in ("rejected", "warnings"):
        assert [[each[key] for key in keys] for each in report[part]] == [
            [each[key] for key in keys] for each in oracle[part]
        ]
    assert not (tmp_path / "data").exists()


def test_a_dry_run_of_the_beds_equals_the_oracle(desk: Desk, tmp_path: Path) -> None:
    oracle = json.loads((LEDGERS / "beds.oracle.json").read_text(encoding="utf-8"))
    code, out, err = desk("import", "beds", RESOURCES / "demo" / "beds.xlsx", "--dry-run", "--json")
    assert (code, err) == (0, "")
    report = json.loads(out)
    for part in ("file", "sheet", "meta", "title_rows", "header_rows", "columns", "rows_total", "counts",
                 "skipped_rows", "duplicates", "accepted", "beds"):  # fmt: skip
        assert report[part] == oracle[part], part
    assert not (tmp_path / "data").exists()


def test_beds_come_in_once_and_go_out_as_they_came(desk: Desk, station: Path, tmp_path: Path) -> None:
    file, again = RESOURCES / "demo" / "beds.xlsx", tmp_path / "beds.xlsx"
    code, out, err = desk("import", "beds", file)
    assert (code, err) == (0, "")
    assert "Brought in: 96 new" in out
    assert "I35 BED_OVERLAP" in out
    assert len(rows(station, select(Bed.id))) == 99
    code, out, err = desk("export", "beds", again, "--reveal", "monthly check")
    assert (code, err) == (0, "")
    assert "rows of beds written" in out
    assert json.loads(desk("import", "beds", again, "--json")[1])["imported"]["created"] == 0
    assert desk("check")[0] == 0


def test_whoever_has_the_bed_at_the_desk_is_told(desk: Desk, station: Path, tmp_path: Path) -> None:
    head = "楼层,房间,床号,状态,姓名,身份证号,入住日期\n"
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text(f"{head}1,101,1,在住,王桂芳,370102194903070027,2025.1.1\n", encoding="utf-8")
    second.write_text(f"{head}1,101,1,在住,李建国,37010519200229041X,2025.2.1\n", encoding="utf-8")
    desk("import", "beds", first)
    _, out, _ = desk("import", "beds", second, "--dry-run")
    assert "BED_OVERLAP" in out and "王桂芳" in out
    code, out, _ = desk("import", "beds", second)
    assert code == 0 and "王桂芳" in out and "0 new" in out


def as_sets(accepted: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row | {"tags": sorted(row["tags"])} for row in accepted]


def test_as_of_counts_ages_on_that_day(desk: Desk) -> None:
    _, out, _ = desk("import", "residents", ELDERS, "--dry-run", "--json", "--as-of", "2030-01-01")
    assert json.loads(out)["meta"]["as_of"] == "2030-01-01"


def test_an_import_says_what_it_did_and_finds_nothing_new_the_second_time(desk: Desk, station: Path) -> None:
    _, out, _ = desk("import", "residents", ELDERS, "--dry-run")
    assert "add 208" in out
    assert rows(station, select(Resident.id)) == []
    code, out, err = desk("import", "residents", ELDERS, "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["imported"] == {"batch": 1, "created": 208, "updated": 0, "unchanged": 0}
    code, out, _ = desk("import", "residents", ELDERS)
    assert code == 0
    assert "0 new, 0 changed, 208 as they were" in out
    assert "D17 ID_NUMERIC" in out
    assert "find 208" in desk("import", "residents", ELDERS, "--dry-run")[1]
    assert len(rows(station, select(Resident.id))) == 208
    user = rows(station, select(Record.actor_name).where(Record.subject == "import").distinct())
    assert user == [(getpass.getuser(),)]


def test_resources_are_a_ledger_that_goes_out_and_in(desk: Desk, station: Path, tmp_path: Path) -> None:
    ledger, out_again = tmp_path / "resources.csv", tmp_path / "resources.xlsx"
    ledger.write_text(
        "资源类别,名称,电话,步行(分钟),是否阵地,上卡\n公安,警务室,0500-5550110,3,,是\n养老助残,食堂,,,也许,\n",
        encoding="utf-8-sig",
    )
    code, said, err = desk("import", "resources", ledger)
    assert (code, err) == (0, "")
    assert "1 new, 0 changed, 0 as they were" in said
    assert "E3 YES_NO" in said
    assert rows(station, select(Resource.name, Resource.walk_minutes, Resource.on_cards)) == [("警务室", 3, True)]
    assert "1 resources" in desk("export", "resources", out_again)[1]
    assert "find 1 as they are" in desk("import", "resources", out_again, "--dry-run")[1]


def test_an_unmasked_export_needs_a_reason_and_is_read_back(desk: Desk, station: Path, tmp_path: Path) -> None:
    desk("import", "residents", ELDERS)
    masked, whole = tmp_path / "masked.csv", tmp_path / "whole.xlsx"
    assert desk("export", "residents", masked)[0] == 0
    number = rows(station, select(Resident.id_no).limit(1))[0][0]
    text = masked.read_text(encoding="utf-8-sig")
    assert number not in text
    assert f"{number[:6]}********{number[-4:]}" in text
    assert desk("export", "residents", whole, "--reveal", " ")[0] == 1
    assert not whole.exists()
    assert desk("export", "residents", whole, "--reveal", "核对台账")[0] == 0
    assert "0 new, 0 changed, 208 as they were" in desk("import", "residents", whole)[1]
    exports = rows(station, select(Record.reason).where(Record.action == "export").order_by(Record.sequence))
    assert exports == [(None,), ("核对台账",)]
    assert desk("export", "residents", tmp_path / "list.pdf")[0] == 1
    before = whole.read_bytes()
    code, _, err = desk("export", "residents", whole)
    assert (code, whole.read_bytes()) == (1, before)
    assert "is there already" in err
    assert desk("export", "residents", whole, "--replace")[0] == 0
    assert whole.read_bytes() != before
    assert "no folder" in desk("export", "residents", tmp_path / "stick" / "list.xlsx")[2]


def test_backup_and_restore(desk: Desk, station: Path, tmp_path: Path) -> None:
    kept = tmp_path / "backup.sqlite3"
    assert desk("backup", kept)[0] == 0
    assert desk("backup", kept)[0] == 1
    assert desk("backup", kept, "--replace")[0] == 0
    assert desk("backup", station, "--replace")[0] == 1, "the database itself"
    missing = tmp_path / "stick" / "backup.sqlite3"
    code, _, wrong = desk("backup", missing)
    assert code == 1 and str(missing.parent) in wrong and not missing.parent.exists()
    desk("import", "residents", ELDERS)
    assert desk("restore", kept)[0] == 0
    assert rows(station, select(Resident.id)) == []
    assert desk("check")[0] == 0


def test_a_restore_fills_an_empty_folder_and_refuses_what_is_no_backup(
    desk: Desk, station: Path, tmp_path: Path
) -> None:
    kept, other = tmp_path / "backup.sqlite3", tmp_path / "other"
    desk("backup", kept)
    assert desk("restore", ELDERS, data=other)[0] == 1
    assert desk("restore", tmp_path / "none", data=other)[0] == 1
    assert not other.exists()
    assert desk("restore", kept, data=other)[0] == 0
    assert desk("check", data=other)[0] == 0


def test_check_tells_what_is_broken(desk: Desk, station: Path) -> None:
    code, out, err = desk("check")
    assert (code, err) == (0, "")
    assert "whole" in out
    with closing(sqlite3.connect(station)) as connection:
        connection.execute("DROP TRIGGER records_refuse_update")
        connection.execute("UPDATE records SET actor_name = 'nobody' WHERE sequence = 2")
        connection.commit()
    code, out, err = desk("check")
    assert (code, out) == (1, "")
    assert "GUARD_MISSING record: " in err
    assert "CHAIN_BROKEN record 2: " in err


@pytest.mark.parametrize(
    "command",
    [["import", "residents", ELDERS], ["export", "residents", "a.csv"], ["backup", "b"], ["check"], ["upgrade"]],
)
def test_without_a_database_init_comes_first(desk: Desk, tmp_path: Path, command: list[object]) -> None:
    code, out, err = desk(*command)
    assert (code, out) == (1, "")
    assert "init" in err
    assert not (tmp_path / "data").exists()


def test_upgrade_has_nothing_to_do(desk: Desk, station: Path) -> None:
    code, out, _ = desk("upgrade")
    assert code == 0
    assert "already" in out


def test_a_newer_database_is_left_alone(desk: Desk, station: Path) -> None:
    with closing(sqlite3.connect(station)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    for command in (["check"], ["upgrade"], ["import", "residents", ELDERS]):
        code, out, err = desk(*command)
        assert (code, out) == (1, "")
        assert "9999" in err
        assert len(err.splitlines()) == 1
    code, out, _ = desk("import", "residents", ELDERS, "--dry-run")
    assert code == 0, "reading needs no database"


def test_a_locked_database_is_one_clear_line(desk: Desk, station: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(db, "open_engine", partial(db.open_engine, patience=0.05))
    with closing(sqlite3.connect(station, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        code, out, err = desk("import", "residents", ELDERS)
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1
    assert "Another program" in err


def test_a_folder_that_cannot_be_made_is_one_clear_line(desk: Desk, password_file: Path) -> None:
    wanted = ("init", "--station", "春和里", "--street-code", "370102001", "--password-file", password_file)
    code, out, err = desk(*wanted, data=password_file / "data")
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1


def test_what_is_no_database_is_one_clear_line(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "desk.sqlite3").write_bytes(b"no database at all " * 100)
    code, out, err = desk("check")
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1


def test_chinese_by_default(desk: Desk, tmp_path: Path) -> None:
    _, _, err = desk("import", "residents", tmp_path / "没有.xlsx", "--dry-run", language="zh_CN")
    assert "没有.xlsx" in err
    assert err[0] >= "\u4e00"


def test_statements_and_timing_go_to_stderr(desk: Desk, station: Path) -> None:
    options = parse(["--lang=en", "--data", str(station.parent), "--debug=sql,timing", "check"])
    assert options.debug == {"sql", "timing"}
    code, out, err = desk("--debug=sql,timing", "import", "residents", ELDERS, "--json")
    assert code == 0
    assert json.loads(out)["imported"]["created"] == 208
    assert "import: " in err


def test_the_program_may_do_everything() -> None:
    assert SYSTEM.program
    assert SYSTEM.staff_id is None


class _FullDisk(io.StringIO):
    def write(self, text: str) -> int:
        raise OSError(28, "No space left on device")

    def fileno(self) -> int:
        raise io.UnsupportedOperation


def test_a_report_that_cannot_be_written(
    station: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The import is done all the same, and the exit code says that nobody was told."""
    with monkeypatch.context() as patch:
        patch.setattr("sys.stdout", _FullDisk())
        options = parse(["--lang=en", "--data", str(station.parent), "import", "residents", str(ELDERS)])
        assert cli.run(options) == 1
    assert "could not be reported: the disk is full" in capsys.readouterr().err
    assert len(rows(station, select(Resident.id))) == 208


def test_a_ledger_of_which_nothing_fits(desk: Desk, station: Path, tmp_path: Path) -> None:
    file = tmp_path / "masked.csv"
    file.write_text("姓名,身份证号\n甲一,370102********7119\n", encoding="utf-8")
    code, out, err = desk("import", "residents", file, "--json")
    assert (code, json.loads(out)["counts"]["rejected"]) == (1, 1)
    assert "Nothing was changed" in err
    code, out, _ = desk("import", "residents", file)
    assert code == 1
    assert "B2 ID_BAD_CHARACTER" in out


def test_a_folder_nobody_may_look_into(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "exists", refuse)
    code, out, err = desk("check")
    assert (code, out) == (1, "")
    assert "no right to look into" in err
