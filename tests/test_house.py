"""The rules of the house and the completeness of the translations."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import check_house, translations


def rules(name: str, text: str) -> list[str]:
    found = [*check_house.check_text(name, text), *check_house.check_python(name, text)]
    return [fault.rule for fault in check_house._without_allowed(found, text)]


def test_the_house_is_in_order() -> None:
    assert [str(fault) for fault in check_house.check()] == []


def test_translations_are_complete() -> None:
    assert translations.check() == []


@pytest.mark.parametrize(
    ("name", "text", "rule"),
    [
        ("desk/a.py", "try:\n    f()\nexcept ValueError:\n    pass\n", "swallowed"),
        ("desk/a.py", "try:\n    f()\nexcept Exception:\n    g()\n", "swallowed"),
        ("desk/a.py", "with suppress(Exception):\n    f()\n", "swallowed"),
        ("desk/a.py", "app.processEvents()\n", "process-events"),
        ("tests/unit/a.py", "time.sleep(1)\n", "sleep"),
        ("desk/services/a.py", "session.commit()\n", "commit"),
        ("desk/rules/a.py", "datetime.now()\n", "clock"),
        ("desk/services/a.py", "dt.date.today()\n", "clock"),
        ("desk/a.py", "X = translate('a', 'b')\n", "translate-early"),
        ("desk/a.py", "def f(x=translate('a', 'b')):\n    return x\n", "translate-early"),
        ("desk/views/a.py", "button.clicked.connect(lambda: f())\n", "lambda-slot"),
        ("desk/views/a.py", "label.setText('Hello')\n", "untranslated"),
        ("desk/views/a.py", "QLabel(f'Hello {n}')\n", "untranslated"),
        ("desk/a.py", "x = '/" + "root/data'\n", "absolute-path"),
        ("desk/a.py", "x = 1  # type: " + "ignore\n", "type-ignore"),
        ("desk/a.py", "# TO" + "DO: later\n", "unfinished"),
        ("desk/a.py", "x = 1\n" * 451, "file-length"),
        ("desk/a.py", "def f():\n" + "    x = 1\n" * 70, "function-length"),
    ],
)
def test_rule_is_noticed(name: str, text: str, rule: str) -> None:
    assert rules(name, text) == [rule]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("desk/a.py", "try:\n    f()\nexcept Exception as error:\n    report(error)\n"),
        ("desk/a.py", "try:\n    f()\nexcept Exception:\n    log.exception('f failed')\n"),
        ("desk/a.py", "def f():\n    return translate('a', 'b')\n"),
        ("desk/views/a.py", "label.setText(f'{count} / {total}')\n"),
        ("desk/cli.py", "datetime.now(UTC)\n"),
        ("desk/services/a.py", "session.commit()  # house: allow commit - shown to be allowed\n"),
    ],
)
def test_good_code_is_left_alone(name: str, text: str) -> None:
    assert rules(name, text) == []


def circles(files: dict[str, str]) -> list[str]:
    imports = {name: check_house._visited(name, text).imports for name, text in files.items()}
    return [str(fault) for fault in check_house.check_imports(imports)]


def test_a_module_that_a_page_brings_late_is_told() -> None:
    files = {
        "desk/__init__.py": "",
        "desk/app.py": "",
        "desk/views/__init__.py": "",
        "desk/views/beds.py": "from desk import beds, money",
        "desk/beds.py": "",
        "desk/money.py": "def f():\n    from desk import later",
        "desk/later.py": "",
    }
    imports = {name: check_house._visited(name, text).imports for name, text in files.items()}
    told = [str(fault) for fault in check_house.check_loading(imports, ["desk.beds"], ["desk.views.beds"])]
    assert told == ["desk/money.py:1: load-order: pages need it: to be loaded before them, behind the door"]


def test_a_circle_of_imports_is_told_by_its_modules() -> None:
    """Beds take a word of the papers, whose package takes beds."""
    files = {
        "desk/__init__.py": "",
        "desk/beds.py": "from desk.papers.words import title\n",
        "desk/papers/__init__.py": "from desk.papers.rows import Row\n",
        "desk/papers/rows.py": "class Row:\n    import desk.beds\n",
        "desk/papers/words.py": "title = ''\n",
    }
    [told] = circles(files)
    assert told.startswith("desk/") and ":1: import-circle: " in told
    circle = told.split(": ")[-1].split(" → ")
    assert circle[0] == circle[-1] and {*circle} == {"desk.beds", "desk.papers", "desk.papers.rows"}
    assert circles({**files, "desk/papers/__init__.py": ""}) == []


@pytest.mark.parametrize(
    "source",
    [
        "def show():\n    from desk.views import beds\n",
        "if TYPE_CHECKING:\n    from desk.views import beds\n",
        "if typing.TYPE_CHECKING:\n    import desk.views.beds\n",
    ],
)
def test_what_is_imported_later_or_never_makes_no_circle(source: str) -> None:
    files = {"desk/views/__init__.py": "", "desk/views/beds.py": "from desk.views import page\n"}
    assert circles({**files, "desk/views/page.py": source}) == []
    assert len(circles({**files, "desk/views/page.py": "from desk.views import beds\n"})) == 1


def test_lock_needs_hashes_and_no_hosts() -> None:
    assert list(check_house.check_lock("a.lock", "a==1 \\\n    --hash=sha256:00\n    # via b\n")) == []
    assert [f.rule for f in check_house.check_lock("a.lock", "a==1\n")] == ["lock"]
    assert [f.rule for f in check_house.check_lock("a.lock", "--index" + "-url https://a.example\n")] == ["registry"]


def test_texts_are_found_with_values_and_split_over_lines(tmp_path: Path) -> None:
    source = tmp_path / "a.py"
    source.write_text(
        "X = QT_TRANSLATE_NOOP('c', 'kept')\n"
        "def f():\n"
        "    translate('c', 'with {n}', n=1)\n"
        "    words.translate('c', 'in ' 'two')\n"
        "    translate('c', X)\n"
        "    '１２'.translate(TABLE)\n",
        encoding="utf-8",
    )
    assert translations.extract([source]) == ({("c", "kept"), ("c", "with {n}"), ("c", "in two")}, [])


@pytest.mark.parametrize(
    "call", ["translate('c', f'{n}')", "translate('c', 'a' + b)", "translate(c, 'a')", "translate('a')"]
)
def test_texts_that_cannot_be_found_are_refused(tmp_path: Path, call: str) -> None:
    source = tmp_path / "a.py"
    source.write_text(call, encoding="utf-8")
    keys, problems = translations.extract([source])
    assert not keys
    assert len(problems) == 1


def test_translation_faults() -> None:
    assert list(translations.faults({("c", "{n} of {m}"): "{m} 中 {n}", ("c", "a"): "甲"})) == []
    for words in ("", " ", "{m}", "{n}{x}", "{n"):
        assert len(list(translations.faults({("c", "{n}"): words}))) == 1


def test_ts_survives_being_written_and_read(tmp_path: Path) -> None:
    known = {("c", "a \"b\" <c> & 'd'\nsecond line"): "甲 & <乙>", ("b", "x"): ""}
    translations.write_ts(tmp_path / "a.ts", known)
    assert translations.read_ts(tmp_path / "a.ts") == known
    assert translations.release(tmp_path / "a.ts")
