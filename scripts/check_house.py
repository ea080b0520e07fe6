"""Checks the rules of the house that ruff, mypy and import-linter don't know; prints ``path:line: rule: reason``.

A line that breaks a rule for a good reason says so: ``# house: allow RULE - reason``.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desk.views.window import BEHIND_THE_PAGES, PAGES  # noqa: E402

AT_THE_DOOR = ("desk.app", "desk.views.window", "desk.work")
"""Loaded before the first picture."""

PYTHON = ("main.py", "desk", "alembic", "scripts", "tests")
TEXT = (".ci", "docs", "resources", "Makefile", "pyproject.toml", "README.md", "alembic.ini", *PYTHON)
LOCKS = ("requirements.lock", "requirements-dev.lock")
BINARY = frozenset({".png", ".ttf", ".otf", ".woff2", ".qm", ".xlsx", ".xls", ".pdf", ".db", ".ico", ".zip", ".pyc"})

FILE_LINES = 450
FUNCTION_LINES = 70

BROAD = frozenset({"", "Exception", "BaseException"})
CLOCKS = frozenset({"now", "utcnow", "today"})
CLOCK_OWNERS = frozenset({"datetime", "date", "Date", "DateTime"})
MIGRATIONS = "alembic/versions/"  # long lists of columns, written once
CLOCKLESS = ("desk/rules/", "desk/services/", "desk/models/", "desk/printing/", "desk/exchange/")
SHOWN = frozenset(
    {
        "setText", "setWindowTitle", "setTitle", "setPlaceholderText", "setToolTip", "setStatusTip",
        "setAccessibleName", "setAccessibleDescription", "QLabel", "QPushButton", "QToolButton", "QCheckBox",
        "QRadioButton", "QGroupBox", "QAction",
    }
)  # fmt: skip
WORDS = re.compile(r"[^\W\d_]{2}")
ALLOW = re.compile(r"# house: allow ([a-z-]+) - \S")
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b(?!-)")
IGNORE = re.compile(r"#\s*type:\s*ignore")
IGNORE_SAYS_WHY = re.compile(r"#\s*type:\s*ignore\[[\w, -]+\]\s*#\s*\S")
ABSOLUTE = re.compile(r"(?<![\w.\-/])/(?:work|root|home|Users|opt|mnt)/\w")
REGISTRY = re.compile(
    r"//[\w.-]*(?:pypi|pythonhosted|npmjs|registry|mirror)[\w.-]*|--(?:extra-)?index-url|--find-links"
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One broken rule at one line."""

    path: str
    line: int
    rule: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.reason}"


def check(root: Path = ROOT) -> list[Fault]:
    """Every fault under ``root``, by path and line."""
    faults: list[Fault] = []
    imports: dict[str, set[str]] = {}
    for path in _files(root, TEXT):
        name, text = path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")
        found = list(check_text(name, text))
        if path.suffix == ".py":
            visitor = _visited(name, text)
            found += visitor.faults
            imports[name] = visitor.imports
        faults += _without_allowed(found, text)
    faults += check_imports(imports)
    faults += check_loading(imports, BEHIND_THE_PAGES, PAGES)
    for lock in LOCKS:
        faults += check_lock(lock, (root / lock).read_text(encoding="utf-8"))
    if (root / "alembic" / "__init__.py").exists():
        faults.append(Fault("alembic/__init__.py", 1, "alembic-package", "shadows the real package"))
    return sorted(faults, key=lambda fault: (fault.path, fault.line))


def _files(root: Path, names: Iterable[str]) -> Iterator[Path]:
    for name in names:
        top = root / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and path.suffix not in BINARY:
                yield path


def _without_allowed(faults: Iterable[Fault], text: str) -> list[Fault]:
    lines = text.splitlines()
    return [fault for fault in faults if fault.rule not in ALLOW.findall(lines[fault.line - 1] if lines else "")]


def check_lock(name: str, text: str) -> Iterator[Fault]:
    """Each package pinned and hashed, and no word of where it was fetched."""
    entries = [m.start() for m in re.finditer(r"^\w", text, re.MULTILINE)]
    for start, end in pairwise([*entries, len(text)]):
        entry, line = text[start:end], text.count("\n", 0, start) + 1
        if "==" not in entry.split("\\")[0] or "--hash=sha256:" not in entry:
            yield Fault(name, line, "lock", "each package needs an exact version and hashes")
    for number, line_text in enumerate(text.splitlines(), 1):
        if "://" in line_text or REGISTRY.search(line_text):
            yield Fault(name, number, "registry", "the lock must not name a package index")


def check_text(name: str, text: str) -> Iterator[Fault]:
    """Rules for any text file of the repository."""
    itself = name == "scripts/check_house.py"
    suspect = any(each.search(text) for each in (ABSOLUTE, REGISTRY, UNFINISHED, IGNORE))
    lines = text.splitlines() if suspect else []  # line by line costs ten times as much
    for number, line in enumerate(lines, 1):
        if ABSOLUTE.search(line) and not itself and not name.endswith(".svg"):
            yield Fault(name, number, "absolute-path", "paths of one machine don't belong here")
        if REGISTRY.search(line) and not itself:
            yield Fault(name, number, "registry", "must not name a package index")
        if name.endswith(".py") and UNFINISHED.search(line) and not itself:
            yield Fault(name, number, "unfinished", "finish it or open an issue")
        said_above = number > 1 and lines[number - 2].lstrip().startswith("#")
        if name.endswith(".py") and IGNORE.search(line) and not (itself or said_above or IGNORE_SAYS_WHY.search(line)):
            yield Fault(name, number, "type-ignore", "say why, after it or in a comment above")
    if name.endswith(".py") and (length := text.count("\n")) > FILE_LINES and not name.startswith(MIGRATIONS):
        yield Fault(name, 1, "file-length", f"{length} lines, split it by subject")


def check_python(name: str, text: str) -> list[Fault]:
    """Rules for a Python file; ``name`` is its path from the root, with slashes."""
    return _visited(name, text).faults


def check_imports(imports: Mapping[str, set[str]]) -> Iterator[Fault]:
    """No circle of imports: two threads that enter one from two sides wait for each other, and the desk has two.

    ``imports`` is what each file imports as soon as it is itself imported. To import ``a.b.c`` is to import ``a`` and
    ``a.b`` before it; a module's own packages are on their way already.
    """
    files = {_module(path): path for path in imports}
    graph = {}
    for module, path in files.items():
        found = {package for target in imports[path] if target in files for package in _with_packages(target)}
        graph[module] = found - _with_packages(module)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1][::-1]
        yield Fault(files[circle[0]], 1, "import-circle", " → ".join(circle))


def check_loading(imports: Mapping[str, set[str]], behind: Iterable[str], pages: Iterable[str]) -> Iterator[Fault]:
    """What pages need and is not Qt's is loaded by the worker: the UI thread would stand still for it, and a thread
    that imports at the same time could get half a package.
    """
    files = {_module(path): path for path in imports}
    there = _loaded_with(AT_THE_DOOR, files, imports) | _loaded_with(behind, files, imports)
    for module in sorted(_loaded_with(pages, files, imports) - there):
        if not module.startswith("desk.views"):
            yield Fault(files[module], 1, "load-order", "pages need it: to be loaded before them, behind the door")


def _loaded_with(modules: Iterable[str], files: Mapping[str, str], imports: Mapping[str, set[str]]) -> set[str]:
    """The modules of the desk that are loaded when these are."""
    loaded: set[str] = set()
    ahead = set(modules)
    while ahead:
        found = {package for module in ahead for package in _with_packages(module) if package in files} - loaded
        loaded |= found
        ahead = {target for module in found for target in imports[files[module]]}
    return loaded


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _with_packages(module: str) -> set[str]:
    parts = module.split(".")
    return {".".join(parts[:end]) for end in range(1, len(parts) + 1)}


def _visited(name: str, text: str) -> _Visitor:
    visitor = _Visitor(name)
    visitor.visit(ast.parse(text, name))
    return visitor


_LEAVES = (ast.Name, ast.Constant, ast.expr_context, ast.operator, ast.unaryop, ast.cmpop, ast.boolop, ast.alias)


class _Visitor(ast.NodeVisitor):
    def __init__(self, name: str) -> None:
        self.name = name
        self.faults: list[Fault] = []
        self.imports: set[str] = set()  # outside functions, and not for the type checker alone
        self.depth = 0
        self.views = name.startswith("desk/views/")
        self.bench = name.startswith("tests/bench/")

    def generic_visit(self, node: ast.AST) -> None:
        """As any visitor does it, but past what no rule looks at: half of all nodes."""
        for name in node._fields:
            value = getattr(node, name, None)
            for child in value if isinstance(value, list) else (value,):
                if isinstance(child, ast.AST) and not isinstance(child, _LEAVES):
                    self.visit(child)

    def fault(self, node: ast.stmt | ast.expr | ast.excepthandler, rule: str, reason: str) -> None:
        self.faults.append(Fault(self.name, node.lineno, rule, reason))

    def visit_Import(self, node: ast.Import) -> None:
        if self.depth == 0:
            self.imports |= {each.name for each in node.names}

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        if self.depth == 0 and node.module is not None:
            self.imports |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}

    def visit_If(self, node: ast.If) -> None:
        if _last_name(node.test) != "TYPE_CHECKING":
            self.generic_visit(node)
            return
        for statement in node.orelse:
            self.visit(statement)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > FUNCTION_LINES and not self.name.startswith(MIGRATIONS):
            self.fault(node, "function-length", f"{node.name} has {length} lines, split it")
        for outside in (*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)):
            self.visit(outside)
        self.depth += 1
        for statement in node.body:
            self.visit(statement)
        self.depth -= 1

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.depth += 1
        self.generic_visit(node)
        self.depth -= 1

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        broad = bool(BROAD & {_last_name(kind) for kind in kinds})
        if all(_does_nothing(statement) for statement in node.body):
            self.fault(node, "swallowed", "an exception vanishes here; use contextlib.suppress for one that is meant")
        elif broad and not _hands_on(node):
            self.fault(node, "swallowed", "a broad except must raise again, or log or pass on what it caught")
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        called, owner = _last_name(node.func), _owner(node.func)
        if called == "suppress" and any(_last_name(argument) in BROAD for argument in node.args):
            self.fault(node, "swallowed", "suppress names the exceptions it means")
        if not self.bench and called == "processEvents":
            self.fault(node, "process-events", "re-enters every slot; use the worker, or qtbot.waitUntil in a test")
        if not self.bench and (called, owner) in {("sleep", "time"), ("sleep", ""), ("qSleep", "QTest")}:
            self.fault(node, "sleep", "wait for what is expected, not for time to pass")
        if called == "commit" and owner and self.name.startswith("desk/services/"):
            self.fault(node, "commit", "a service never commits; its caller holds the transaction")
        if self.name.startswith(CLOCKLESS) and (
            (called in CLOCKS and owner in CLOCK_OWNERS) or (called in {"time", "localtime"} and owner == "time")
        ):
            self.fault(node, "clock", "the time is passed in")
        if (
            called == "translate"
            and len(node.args) > 1
            and self.depth == 0
            and self.name.startswith(("desk/", "main.py"))
        ):
            self.fault(node, "translate-early", "the language isn't known at import; mark it with QT_TRANSLATE_NOOP")
        if self.views:
            self.check_view_call(node, called)
        self.generic_visit(node)

    def check_view_call(self, node: ast.Call, called: str) -> None:
        if called == "connect" and any(isinstance(argument, ast.Lambda) for argument in node.args):
            self.fault(node, "lambda-slot", "a lambda keeps its widget alive; connect a bound method")
        if called in SHOWN and any(_is_words(argument) for argument in node.args):
            self.fault(node, "untranslated", f"{called} shows words that translate() has not seen")


def _is_words(node: ast.expr) -> bool:
    if isinstance(node, ast.JoinedStr):
        return any(_is_words(part) for part in node.values if isinstance(part, ast.Constant))
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(WORDS.search(node.value))


def _last_name(node: ast.expr | None) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _owner(node: ast.expr) -> str:
    return (_last_name(node.value) or "?") if isinstance(node, ast.Attribute) else ""


def _does_nothing(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Pass) or (
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    )


def _hands_on(handler: ast.ExceptHandler) -> bool:
    nodes = [node for statement in handler.body for node in ast.walk(statement)]
    return any(
        isinstance(node, ast.Raise)
        or (isinstance(node, ast.Name) and node.id == handler.name)
        or (isinstance(node, ast.Call) and _last_name(node.func) in {"exception", "exc_info", "format_exc"})
        for node in nodes
    )


def main() -> int:
    """Print the faults; exit status 0 when there are none."""
    faults = check()
    print("\n".join(map(str, faults)) if faults else "The house is in order.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
