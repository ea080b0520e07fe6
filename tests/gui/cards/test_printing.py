"""From the key to the card in the hand: what comes out, what holds then, and going on where the paper jammed."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from desk.models.residents import Resident
from desk.rules.card_sheets import Duplex
from desk.rules.cards import RunState
from desk.rules.permissions import Role
from desk.services import cards
from desk.services.cards import RunRow, TemplateRow
from desk.views.cards.flow import GIVE_UP, LATER, ON
from desk.work import Progress
from tests.support.cards_desk import CardsDesk
from tests.unit.cards_house import Street

K = Qt.Key
Sit = Callable[..., CardsDesk]


def _runs(street: Street) -> tuple[RunRow, ...]:
    found: tuple[RunRow, ...] = street.look(cards.runs)
    return found


def _feed(desk: CardsDesk, duplex: Duplex) -> None:
    feed = desk.page.choices.feed
    feed.setCurrentIndex(feed.findData(duplex.value))
    desk.page.acts.choose_anew()
    desk.settle()


def test_one_card_for_the_person_at_the_desk(sit: Sit, street: Street) -> None:
    desk = sit()
    desk.page.open(street.people["赵阿婆"])
    desk.settle()
    desk.ctrl(K.Key_P)
    paper = pypdfium2.PdfDocument(desk.printed(1))
    assert len(paper) == 2
    assert paper[0].get_size() == pytest.approx((595.3, 841.9), abs=1)
    assert street.tokens("赵阿婆") == [("RESERVED", None)]
    assert desk.dialog().all.isChecked()
    desk.key(K.Key_Return)
    desk.back()
    assert street.tokens("赵阿婆") == [("LIVE", None)]
    assert [run.state for run in _runs(street)] == [RunState.DONE]
    assert desk.notices.history[-1].kind == "good"
    assert not desk.page.middle.open_run.isVisible()


def test_who_gets_one_card_anew_is_told_which_one_ends(sit: Sit, street: Street) -> None:
    street.print("赵阿婆", name="红纸卡")
    desk = sit()
    for name, words in (
        ("赵阿婆", ("赵阿婆", "红纸卡", f"{street.now:%Y-%m-%d}")),
        ("孙奶奶", ("孙奶奶", "no older one")),
    ):
        desk.want(name)
        desk.ctrl(K.Key_P)
        said = desk.dialog().ends.text()
        assert all(word in said for word in words), said
        desk.key(K.Key_Escape)
        desk.back()


def test_the_next_card_goes_on_where_the_sheet_was_left(sit: Sit, street: Street) -> None:
    desk = sit()
    desk.want("赵阿婆", "孙奶奶", "钱大爷")
    desk.key(K.Key_7)
    desk.ctrl(K.Key_P)
    desk.printed(1)
    desk.dialog()
    desk.key(K.Key_Escape)
    desk.back()
    assert desk.desk.options.start == 7, "nobody has said yet that they are on paper"
    desk.page.middle.open_run.other.click()
    desk.dialog()
    desk.key(K.Key_Return)
    desk.back()
    assert desk.desk.options.start == 10
    assert "place 10" in desk.told()
    assert desk.page.middle.sheets.front.laying.used == 9
    desk.want("赵阿婆")
    desk.ctrl(K.Key_P)
    desk.printed(2)
    desk.dialog()
    desk.key(K.Key_Return)
    desk.back()
    assert desk.desk.options.start == 1, "the sheet is full"


def test_spoilt_paper_is_put_away_and_what_never_came_out_used_none(sit: Sit) -> None:
    desk = sit(LATER, LATER)
    desk.want("赵阿婆", "孙奶奶", "钱大爷")
    for good, start in ((0, 4), (1, 1)):
        desk.key(K.Key_4)
        desk.ctrl(K.Key_P)
        desk.printed(1 + good)
        dialog = desk.dialog()
        if good:
            dialog.number.setValue(good)
        else:
            dialog.none.setChecked(True)
        dialog.yes.click()
        desk.back()
        assert desk.desk.options.start == start


def test_whoever_goes_back_in_the_print_dialog_has_begun_nothing(sit: Sit, street: Street) -> None:
    desk = sit()
    desk.flow.chooser = _refuse
    desk.want("赵阿婆")
    desk.ctrl(K.Key_P)
    assert _runs(street) == ()
    assert desk.side.box.print.isEnabled()


def test_good_cards_of_a_group_end_only_after_a_question(sit: Sit, street: Street) -> None:
    street.print("赵阿婆", "孙奶奶")
    desk = sit(False, True)
    desk.want()
    desk.ctrl(K.Key_P)
    assert len(_runs(street)) == 1
    assert street.tokens("赵阿婆") == [("LIVE", None)]
    desk.ctrl(K.Key_P)
    desk.printed(1)
    desk.dialog()
    desk.key(K.Key_Escape)
    assert street.tokens("赵阿婆") == [("LIVE", None), ("RESERVED", None)]


def _refuse(*_: object) -> bool:
    return False


def test_it_goes_on_where_the_paper_jammed(sit: Sit, street: Street) -> None:
    desk = sit(ON, GIVE_UP)
    desk.want()
    desk.key(K.Key_3)
    desk.ctrl(K.Key_P)
    assert len(pypdfium2.PdfDocument(desk.printed(1))) == 6
    dialog = desk.dialog()
    dialog.number.setValue(9)
    assert dialog.up_to.isChecked()
    assert dialog.who.text() == desk.names()[8]
    dialog.yes.click()
    assert len(pypdfium2.PdfDocument(desk.printed(2))) == 4, "sixteen cards from the first place of a new sheet"
    run = _runs(street)[0]
    assert (run.printed, run.state) == (9, RunState.OPEN)
    dialog = desk.dialog()
    assert dialog.number.minimum() == 10
    dialog.none.setChecked(True)
    dialog.yes.click()
    desk.settle()
    run = _runs(street)[0]
    assert (run.printed, run.state) == (9, RunState.STOPPED)
    last = desk.names()[-1]
    assert street.tokens(last) == [("REVOKED", "NOT_PRINTED")]


def test_a_run_left_open_is_offered_again(sit: Sit, street: Street) -> None:
    desk = sit(LATER)
    desk.want("赵阿婆", "孙奶奶", "钱大爷")
    desk.ctrl(K.Key_P)
    desk.printed(1)
    desk.dialog()
    desk.key(K.Key_Escape)
    desk.settle()
    strip = desk.page.middle.open_run
    desk.wait_for(strip.isVisible)
    assert "0 of 3" in strip.words.text()
    strip.other.click()
    dialog = desk.dialog()
    dialog.number.setValue(1)
    dialog.yes.click()
    desk.settle()
    assert _runs(street)[0].printed == 1
    desk.page.acts.show_runs()
    dialog = desk.dialog()
    desk.settle()
    assert (dialog.first.value(), dialog.first.maximum()) == (2, 2), "what is passed over would be taken for printed"
    dialog.reject()
    desk.back()
    strip.act.click()
    assert len(pypdfium2.PdfDocument(desk.printed(2))) == 2
    desk.dialog()
    desk.key(K.Key_Return)
    desk.back()
    assert _runs(street)[0].state is RunState.DONE
    assert not strip.isVisible()


def test_who_died_since_gets_no_card_and_loses_none(sit: Sit, street: Street) -> None:
    street.print("赵阿婆")
    run = street.begin("赵阿婆", "孙奶奶")
    street.set(Resident, street.people["赵阿婆"], status="deceased")
    desk = sit(LATER)
    desk.flow.again(desk.street.look(cards.run, run_id=run.run_id).row, 1)
    assert len(pypdfium2.PdfDocument(desk.printed(1))) >= 1
    assert any("赵阿婆" in notice.text for notice in desk.notices.history)
    dialog = desk.dialog()
    dialog.none.setChecked(True)
    dialog.yes.click()
    desk.settle()
    assert _runs(street)[0].printed == 0
    assert street.tokens("赵阿婆") == [("LIVE", None), ("RESERVED", None)]


def test_sheets_turned_by_hand_are_printed_in_two_goes(sit: Sit, street: Street) -> None:
    desk = sit(True)
    desk.want()
    _feed(desk, Duplex.BY_HAND)
    desk.ctrl(K.Key_P)
    desk.printed(2)
    assert [len(pypdfium2.PdfDocument(file)) for file in desk.printer.files] == [3, 3]
    desk.dialog()
    desk.key(K.Key_Return)
    desk.back()
    assert _runs(street)[0].state is RunState.DONE


def test_a_stopped_drawing_leaves_nothing_behind(sit: Sit, street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = sit()
    desk.want()
    told: list[int] = []

    def stop(progress: Progress, done: int, total: int, stage: str = "") -> None:
        if stage == "Being drawn":
            told.append(done)
            progress.stop()
        original(progress, done, total, stage)

    original = Progress.__call__
    monkeypatch.setattr(Progress, "__call__", stop)
    desk.ctrl(K.Key_P)
    desk.wait_for(lambda: bool(told) and not desk.flow.is_busy())
    desk.settle()
    assert [run.state for run in _runs(street)] == [RunState.STOPPED]
    assert not desk.side.box.is_running()
    assert desk.side.box.print.isEnabled()


def test_saved_as_pdf_it_waits_for_what_becomes_of_it(sit: Sit, street: Street) -> None:
    desk = sit()
    desk.want("赵阿婆")
    desk.ctrl(K.Key_S)
    desk.settle()
    saved = desk.folder / f"{desk.desk.row.name}.pdf"
    assert len(pypdfium2.PdfDocument(saved)) == 2
    assert "赵阿婆" not in saved.name
    assert street.tokens("赵阿婆") == [("RESERVED", None)]
    desk.dialog()
    desk.key(K.Key_Escape)


def test_a_run_is_printed_again_from_any_card(sit: Sit, street: Street) -> None:
    desk = sit()
    desk.want("赵阿婆", "孙奶奶", "钱大爷")
    desk.ctrl(K.Key_P)
    desk.printed(1)
    desk.dialog()
    desk.key(K.Key_Return)
    desk.back()
    street.act(
        cards.report_lost, token_id=street.look(cards.tokens_of, resident_id=street.people["钱大爷"])[0].token_id
    )
    desk.ctrl(K.Key_H)
    dialog = desk.dialog()
    desk.settle()
    assert dialog.model.total() == 1
    dialog.first.setValue(2)
    dialog.repeat.click()
    assert len(pypdfium2.PdfDocument(desk.printed(2))) == 2
    assert any("钱大爷" in notice.text for notice in desk.notices.history)
    assert len(_runs(street)) == 1


def test_a_printer_is_measured_and_used(sit: Sit, street: Street) -> None:
    desk = sit()
    desk.want("赵阿婆")
    desk.page.acts.show_profiles()
    dialog = desk.dialog()
    dialog.name.setText("激光机 1 号柜")
    dialog.measuring.left.setValue(20.8)
    dialog.measuring.take.click()
    assert dialog.right.value() == -0.8
    dialog.page.click()
    assert len(pypdfium2.PdfDocument(desk.printed(1))) == 1
    dialog.use.click()
    desk.settle()
    kept = street.look(cards.profiles)[0]
    assert kept.values.offset_right == -8
    assert kept.values.calibrated_on == street.now.date()
    assert desk.side.calibration.name.text() == "激光机 1 号柜"
    assert desk.desk.options.correction.right == -8
    assert desk.desk.options.duplex is Duplex.BY_HAND
    assert desk.page.notes()
    desk.side.calibration.down.setValue(0.5)
    desk.side.calibration.flush()
    desk.settle()
    assert street.look(cards.profiles)[0].values.offset_down == 5
    assert desk.desk.options.correction.down == 5


def test_a_template_of_the_stations_own(sit: Sit, street: Street) -> None:
    desk = sit(True)
    desk.want("赵阿婆")
    desk.ctrl(K.Key_E)
    dialog = desk.dialog()
    desk.settle()
    before = dialog.faces[0].image()
    assert not before.isNull()
    text = next(iter(dialog.texts.values()))
    text.setText("先打这个")
    desk.wait_for(lambda: dialog.faces[0].image() != before)
    text.setText("长" * 90)
    desk.wait_for(lambda: bool(dialog.problem.text()))
    assert not dialog.save.isEnabled()
    text.setText("先打这个")
    desk.wait_for(dialog.save.isEnabled)
    dialog.name.setText("我们的卡")
    desk.ctrl(K.Key_S)
    desk.settle()
    rows: tuple[TemplateRow, ...] = street.look(cards.templates)
    own = next(row for row in rows if row.template_id is not None)
    assert own.name == "我们的卡"
    assert "先打这个" in own.template.words.values()
    desk.back()
    assert desk.desk.row.template_id == own.template_id
    desk.ctrl(K.Key_E)
    desk.dialog().retire.click()
    desk.settle()
    assert all(row.template_id is None for row in street.look(cards.templates))
    assert desk.desk.row.template_id is None


def test_locking_closes_what_floats_and_the_run_is_offered_again(sit: Sit, street: Street) -> None:
    desk = sit(role=Role.CLERK)
    desk.want("赵阿婆")
    desk.ctrl(K.Key_P)
    desk.printed(1)
    desk.dialog()
    desk.page.cover()
    desk.settle()
    assert desk.flow.dialog is None
    assert desk.page.middle.open_run.isVisible()
    assert _runs(street)[0].options["start"] == 1
