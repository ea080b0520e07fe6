"""The floors of the house: imports go down only, and pages don't know each other. The contracts are in pyproject."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from pathlib import Path

import grimp
import pytest
from importlinter import api, cli

ROOT = Path(__file__).resolve().parent.parent

VIEWS = ROOT / "desk" / "views"


def is_page(files: Iterable[Path]) -> bool:
    """Whether a class in these files gives itself a TITLE, as only pages do."""
    sources = (source for file in files if b"TITLE" in (source := file.read_bytes()))
    classes = [node for source in sources for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)]
    return any(
        isinstance(target, ast.Name) and target.id == "TITLE"
        for each in classes
        for statement in each.body
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None
        for target in (statement.targets if isinstance(statement, ast.Assign) else [statement.target])
    )


def page_faults(imports: Mapping[str, set[str]], pages: set[str]) -> list[str]:
    """Only the shell knows pages; what pages share (rows, ask, notices) doesn't know them either."""
    return [
        f"desk.views.{importer} imports desk.views.{page}"
        for importer in sorted(imports)
        if importer != "shell"
        for page in sorted(imports[importer] & pages - {importer})
    ]


def test_contracts_are_kept(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    assert api.read_configuration()["contracts_options"]
    status = cli.lint_imports(config_filename="pyproject.toml", no_cache=True)
    assert status == cli.EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_pages_do_not_import_each_other() -> None:
    graph = grimp.build_graph("desk", cache_dir=None)
    pages: set[str] = set()
    imports: dict[str, set[str]] = {}
    for child in graph.find_children("desk.views"):
        inside = {child, *graph.find_descendants(child)}
        found = {target for module in inside for target in graph.find_modules_directly_imported_by(module)}
        imports[_view(child)] = {_view(target) for target in found if target.startswith("desk.views.")}
        folder = VIEWS / _view(child)
        if is_page(folder.rglob("*.py") if folder.is_dir() else [folder.with_suffix(".py")]):
            pages.add(_view(child))
    assert page_faults(imports, pages) == []


def test_a_page_that_is_imported_is_noticed() -> None:
    pages = {"beds", "today"}
    assert page_faults({"beds": {"rows", "beds"}, "shell": {"beds"}}, pages) == []
    assert page_faults({"beds": {"today"}, "rows": {"beds"}}, pages) == [
        "desk.views.beds imports desk.views.today",
        "desk.views.rows imports desk.views.beds",
    ]


def test_a_page_is_known_by_its_title(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("class Page:\n    TITLE: str\n", encoding="utf-8")
    assert not is_page([file])
    file.write_text("class Beds(Page):\n    TITLE = QT_TRANSLATE_NOOP('beds', 'Beds')\n", encoding="utf-8")
    assert is_page([file])


def _view(module: str) -> str:
    return module.split(".")[2]
