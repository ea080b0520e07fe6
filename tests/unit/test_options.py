"""The arguments: what is understood, what is wrong use, in which language it is said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desk import words
from desk.options import Options, chosen_store, parse


@pytest.fixture(autouse=True)
def _language_as_before() -> Iterator[None]:
    yield
    words.install(None)


def test_no_arguments_open_the_window() -> None:
    assert parse([]) == Options()


def test_options_of_the_window() -> None:
    options = parse(["--data", "somewhere", "--lang", "en", "--debug=sql,timing", "--demo"])
    assert options.data == Path("somewhere")
    assert options.language == "en"
    assert options.debug == {"sql", "timing"}
    assert options.demo
    assert options.command == ""


def test_a_command_with_its_own_arguments() -> None:
    options = parse(["import", "residents", "a.xlsx", "--dry-run", "--json", "--as-of", "2026-01-07"])
    assert options.command == "import"
    given = options.arguments
    assert (given.kind, given.file, given.dry_run, given.json) == ("residents", Path("a.xlsx"), True, True)
    assert given.as_of == date(2026, 1, 7)


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"],
        ["import", "cattle", "a.xlsx"],
        ["import", "residents"],
        ["import", "residents", "a.xlsx", "--as-of", "yesterday"],
        ["init", "--station", "春和里"],
        ["init", "--station", "春和里", "--street-code", "370102001", "--password", "Secret-2026"],
        ["--lang", "de"],
        ["--debug=everything"],
        ["--temp", "--data", "here"],
        ["--database", "desk.sqlite3", "check"],
    ],
)
def test_wrong_use_leaves_with_2_and_says_why(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parse(["--lang=en", *arguments] if "--lang" not in arguments else arguments)
    assert left.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) >= 2


def test_help_leaves_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parse(["--lang", "en", "--help"])
    assert left.value.code == 0
    assert "restore" in capsys.readouterr().out


def test_the_temporary_store_is_gone_afterwards() -> None:
    with chosen_store(parse(["--temp", "check"])) as store:
        assert store.folder.is_dir()
        assert store.sqlite_file is not None
        assert store.sqlite_file.parent == store.folder
    assert not store.folder.exists()


def test_the_store_that_was_named(tmp_path: Path) -> None:
    with chosen_store(parse(["--data", str(tmp_path), "check"])) as store:
        assert store.sqlite_file == tmp_path / "desk.sqlite3"
    with chosen_store(parse(["--database", "postgresql://server/desk", "check"])) as store:
        assert store.sqlite_file is None
        assert store.url == "postgresql://server/desk"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["init", "--station", "甲站"], "缺少 --street-code"),
        (["import", "visits", "x.xlsx"], "kind 可以是 'residents', 'beds', 'meals', 'resources'，不能是 'visits'"),
        (["import", "residents", "x.xlsx", "--as-of", "2026-13-01"], "“2026-13-01”不是日期"),
        (["import", "residents", "x.xlsx", "--as-of"], "--as-of 后面要写一个值"),
        (["check", "now"], "这里不认识 now"),
        (["--debug=foo", "check"], "--debug 只认 sql 和 timing"),
        (["--data", "", "check"], "文件夹要有名称"),
        (["--database", "postgresql://[::1/x", "check"], "postgresql://服务器/库名"),
        (["--database", "postgresql://u@server:99999/x", "check"], "postgresql://服务器/库名"),
    ],
)
def test_wrong_use_is_told_in_the_language_of_the_desk(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        parse(arguments)
    assert left.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert told in printed.err
