"""PySide6 stays at the release that does not lose references on Python 3.11."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[2]
PINNED = "6.11.3"

MANY_VOID_CALLS = """
import sys
from PySide6.QtCore import QObject
before = sys.getrefcount(None)
for _ in range(20_000):
    QObject().setObjectName("a")
sys.exit(abs(sys.getrefcount(None) - before) > 1_000)
"""


def test_void_calls_keep_their_references() -> None:
    # 6.12.0 gives away one reference to None at each void call and dies after some 5,000 of them.
    done = subprocess.run([sys.executable, "-c", MANY_VOID_CALLS], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_list_of_packages_names_the_pinned_release() -> None:
    assert PySide6.__version__ == PINNED
    assert f'"pyside6=={PINNED}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / lock).read_text(encoding="utf-8")
        versions = re.findall(r"^(?:pyside6[\w-]*|shiboken6)==(\S+)", text, re.MULTILINE)
        assert versions == [PINNED] * 4
