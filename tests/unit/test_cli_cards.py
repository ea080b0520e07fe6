"""``cards`` on the command line: a run that is made, written and confirmed, or gives up what nobody has."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from sqlalchemy.engine import Engine

from desk import cli, printing, words
from desk.models.residents import Resident
from desk.options import parse
from desk.rules.cards import RunState
from desk.services import cards
from tests.unit.cards_house import Street, make_street

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def street(engine: Engine, now: datetime, monkeypatch: pytest.MonkeyPatch) -> Street:
    return make_street(engine, now, monkeypatch)


@pytest.fixture
def command(street: Street, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """``cards`` with these arguments into out.pdf; gives the exit code, stdout and stderr."""
    url = street.office.engine.url.render_as_string(hide_password=False)
    street.office.engine.dispose()

    def run(*given: str) -> tuple[int, str, str]:
        output = ["-o", str(tmp_path / "out.pdf")]
        code = cli.run(parse(["--lang=en", "--data", str(tmp_path), "--database", url, "cards", *given, *output]))
        told = capsys.readouterr()
        return code, told.out, told.err

    yield run
    words.install(None)


def test_a_run_is_written_and_holds(street: Street, command: Command, tmp_path: Path) -> None:
    code, out, err = command("--all", "--start-slot", "9", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out) == {"run": 1, "cards": 3, "sheets": 2, "left_out": 0}
    document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert all(name in text for name in ("赵阿婆", "钱大爷", "孙奶奶", "莫兰英")) and "钱大妈" not in text
    assert "青霉素" not in text, "health is told when it is asked for"
    assert street.tokens("赵阿婆") == [("LIVE", None)]
    run = street.look(cards.runs)[0]
    assert (run.state, run.printed, run.what) == (RunState.DONE, 3, "everybody")
    assert command("--all") == (
        1,
        "",
        f"“{tmp_path / 'out.pdf'}” is there already. Choose another name, or say --replace.\n",
    )
    code, out, err = command("--all", "--missing", "--replace")
    assert (code, out) == (1, "") and "nobody" in err
    code, out, err = command("--all", "--replace")
    assert code == 0 and "3 of them have a good card" in err and "--missing" in err
    code, out, err = command("--grid", "0102", "--replace", "--template", "就餐卡")
    assert code == 0 and "1 cards on 1 sheets" in out
    assert street.tokens("赵阿婆") == [("LIVE", None), ("REVOKED", "REPRINTED")]
    assert (tmp_path / "out.pdf").stat().st_mode & 0o077 == 0, "for its owner alone"
    assert [path.name for path in tmp_path.glob("*out*")] == ["out.pdf"]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (("--grid", "99"), "no grid with the code 99"),
        (("--resident", "99"), "There is no resident with the number 99"),
        (("--resident", "MOVED"), "李师傅: moved away"),
        (("--all", "--template", "无"), "There are: 便民联系卡"),
        (("--all", "--start-slot", "11"), "10 places"),
    ],
)
def test_what_is_refused(street: Street, command: Command, given: tuple[str, ...], why: str) -> None:
    moved = str(street.people["李师傅"])
    code, out, err = command(*(moved if each == "MOVED" else each for each in given))
    assert (code, out) == (1, "") and why in err


def test_names_that_no_font_draws_are_listed(street: Street, command: Command) -> None:
    street.set(Resident, street.people["孙奶奶"], name="孙\U00031350")
    code, out, err = command("--all")
    assert (code, out) == (1, "")
    assert "U+31350" in err and "1 cards can't be drawn" in err
    assert street.look(cards.runs) == ()
    code, out, err = command("--all", "--skip-undrawable")
    assert code == 0 and "2 cards" in out and "U+31350" in err


def test_what_could_not_be_written_is_given_up(
    street: Street, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(out: Any, *_: object, **__: object) -> int:
        out.write(b"%PDF")
        raise OSError(28, "No space left on device")

    street.print("赵阿婆")
    monkeypatch.setattr(printing.cards, "write_sheets", breaks)
    code, out, err = command("--all")
    assert (code, out) == (1, "") and "disk is full" in err
    assert list(tmp_path.glob("*out*")) == []
    assert street.look(cards.runs)[0].state is RunState.STOPPED
    assert street.tokens("赵阿婆") == [("LIVE", None), ("REVOKED", "NOT_PRINTED")], "the old card stays good"
