from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desk.store import ROOT
from desk.turn import turn

HOLDING = """
import sys
from pathlib import Path
from desk.turn import turn
with turn(Path(sys.argv[1])):
    print("mine", flush=True)
    sys.stdin.read()
"""


def test_one_at_a_time(tmp_path: Path) -> None:
    lock, inside, most = tmp_path / "queue", [], []

    def work() -> None:
        for _ in range(50):
            with turn(lock):
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert max(most) == 1
    assert len(most) == 200


def test_a_killed_program_gives_its_turn_back(tmp_path: Path) -> None:
    lock = tmp_path / "queue"
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert program.stdout is not None
    assert program.stdin is not None
    assert program.stdout.readline() == "mine\n"
    order: list[str] = []

    def wait() -> None:
        with turn(lock):
            order.append("waited")

    thread = threading.Thread(target=wait)
    thread.start()
    order.append("killed")
    program.kill()
    program.wait()
    thread.join()
    assert order == ["killed", "waited"]
    program.stdout.close()
    program.stdin.close()


@pytest.mark.skipif(sys.platform != "linux", reason="tickets are drawn on Linux only")
def test_first_come_first_served(tmp_path: Path) -> None:
    lock = tmp_path / "queue"
    order: list[int] = []

    def work(number: int) -> None:
        with turn(lock):
            order.append(number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    with turn(lock):
        for drawn, thread in enumerate(threads, start=2):
            thread.start()
            while int.from_bytes(lock.read_bytes(), "little") < drawn:
                assert thread.is_alive()
    for thread in threads:
        thread.join()
    assert order == list(range(8))


def test_waiting_for_oneself_is_a_bug_and_told(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="inside"), turn(tmp_path / "queue"), turn(tmp_path / "queue"):
        raise AssertionError("unreachable")
    with turn(tmp_path / "queue"):
        pass


def test_no_queue_is_needed_elsewhere(tmp_path: Path) -> None:
    with turn(None), turn(None):
        assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError), turn(tmp_path / "file" / "queue"):
        raise AssertionError("unreachable")
