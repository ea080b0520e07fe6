"""Garbage in tests with widgets: where and when it is collected; for the ``conftest.py`` of such tests to import."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from desk import collector


@pytest.fixture(scope="package", autouse=True)
def no_garbage_elsewhere() -> Iterator[None]:
    """Like the program with a window: a widget in a cycle must not be found by another thread."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def garbage_here() -> Iterator[None]:
    """Between two tests, where its turn has come."""
    yield
    collector.collect()
