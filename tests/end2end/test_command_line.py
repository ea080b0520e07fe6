"""An administrator's afternoon at the command line, on both databases; as a program of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk import cli, words
from desk.options import parse
from desk.store import RESOURCES

ROOT = Path(__file__).parents[2]
LEDGERS = ROOT / "tests" / "data" / "ledgers"
ELDERS = RESOURCES / "demo" / "elders.xlsx"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def program(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run main.py as a shell would, with a locale that knows no Chinese."""
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
        env=os.environ | {"LC_ALL": "C", "PYTHONWARNINGS": "error"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(params=["sqlite", "postgresql"])
def desk(request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """On an empty data folder every command is a program of its own once, and once when it is refused.

    After that, and on an empty server, it is not started anew.
    """
    started: set[tuple[object, ...]] = set()
    place: list[object] = ["--data", tmp_path / "data"]
    if request.param == "postgresql":
        place += ["--database", request.getfixturevalue("new_postgresql")("template1")]

    def in_here(*arguments: object) -> subprocess.CompletedProcess[str]:
        code = cli.run(parse([*map(str, arguments)]))
        return subprocess.CompletedProcess(arguments, code, *capsys.readouterr())

    def run(*arguments: object, code: int = 0, language: str = "en") -> subprocess.CompletedProcess[str]:
        what = (arguments[0], "--dry-run" in arguments, code)
        anew = request.param == "sqlite" and what not in started
        started.add(what)
        done = (program if anew else in_here)(*place, "--lang", language, *arguments)
        assert done.returncode == code, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        assert bool(done.stderr) == (code != 0), done.stderr
        return done

    yield run
    words.install(None)


def test_from_an_empty_folder_to_a_restored_station(desk: Run, tmp_path: Path) -> None:
    secret = tmp_path / "password"
    secret.write_text("Chunheli-2026\n", encoding="utf-8")
    assert "init" in desk("import", "residents", ELDERS, code=1).stderr
    desk("init", "--station", "春和里社区", "--street-code", "370102001", "--password-file", secret)
    desk("init", "--station", "春和里社区", "--street-code", "370102001", "--password-file", secret, code=1)
    assert "add 208" in desk("import", "residents", ELDERS, "--dry-run").stdout
    assert json.loads(desk("import", "residents", ELDERS, "--json").stdout)["imported"]["created"] == 208
    assert "0 new" in desk("import", "residents", ELDERS).stdout
    ledger = tmp_path / "台账.xlsx"
    assert "208" in desk("export", "residents", ledger, "--reveal", "核对台账").stdout
    assert "0 new, 0 changed, 208" in desk("import", "residents", ledger).stdout
    desk("check")
    kept = tmp_path / "backup.sqlite3"
    assert "春和里社区" in desk("backup", kept).stdout
    assert "春和里社区" in desk("restore", kept).stdout
    desk("check")
    desk("upgrade")
    assert "find 208" in desk("import", "residents", ELDERS, "--dry-run").stdout


def test_a_dry_run_needs_no_database_at_all() -> None:
    oracle = json.loads((LEDGERS / "elders.oracle.json").read_text(encoding="utf-8"))
    done = program("--temp", "import", "residents", ELDERS, "--dry-run", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert report["counts"] == oracle["counts"]
    assert [each["id_no"] for each in report["accepted"]] == [each["id_no"] for each in oracle["accepted"]]
    assert [(each["cell"], each["code"]) for each in report["rejected"]] == [
        (each["cell"], each["code"]) for each in oracle["rejected"]
    ]


@pytest.mark.parametrize(
    "arguments", [["dance"], ["import", "cattle", "a.xlsx"], ["backup"], ["--lang", "fr", "check"]]
)
def test_wrong_use_leaves_with_2(arguments: list[str]) -> None:
    done = program(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_a_lost_server_is_one_clear_line(tmp_path: Path) -> None:
    done = program("--database", f"postgresql://nobody@/desk?host={tmp_path}", "--lang", "en", "check")
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1


def test_the_command_line_does_not_load_the_windows() -> None:
    """A server without Qt's system libraries for windows can still run it."""
    looked = "import sys, desk.cli; print(sorted(m for m in sys.modules if m.startswith('PySide6.Qt')))"
    done = subprocess.run([sys.executable, "-c", looked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['PySide6.QtCore']"
