"""能力评估: filled in by keyboard, kept as a draft, completed, read, taken back, printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from sqlalchemy import select

from desk.models.papers import PaperIssue
from desk.rules.assessment import MOST, AssessmentState, Circumstances, Diagnosis, Item, Level, Occasion, RiskEvent
from desk.rules.permissions import Role
from desk.services import assessments
from desk.services.assessments import AssessmentFile, AssessmentInput, Assessments
from desk.services.residents import ResidentFile
from desk.views.assessments.opening import open_assessment
from desk.views.assessments.sheet import POINTS, SIGNING
from tests.support.residents_desk import Desk, compose, make
from tests.unit.office import Office

TODAY = date(2026, 1, 7)
TYPED = AssessmentInput(
    Occasion.FIRST, TODAY, {**MOST, Item.STAIRS: 0}, first_assessor="李站", second_assessor="周敏", informant="王晓梅"
)


def assess(office: Office, file: ResidentFile, **values: Any) -> AssessmentFile:
    typed = replace(TYPED, **values)
    done: AssessmentFile = office.act(
        Role.STATION_HEAD,
        lambda session: assessments.complete(
            session, resident_id=file.resident_id, assessment_id=None, version=None, values=typed
        ),
    )
    return done


def all_of(office: Office, file: ResidentFile) -> Assessments:
    found: Assessments = office.act(
        Role.STATION_HEAD, lambda session: assessments.assessments_of(session, resident_id=file.resident_id)
    )
    return found


def begin(desk: Desk) -> Any:
    """The window, by its key."""
    desk.ctrl(Qt.Key.Key_B)
    dialog = desk.page.file.assessing.dialog
    assert dialog is not None
    return dialog


def press(desk: Desk, where: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        desk.qtbot.keyClick(where, key)
    desk.settle()


def complete(desk: Desk, dialog: Any) -> None:
    desk.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()


def close(desk: Desk) -> None:
    """Whatever window is open."""
    dialog = desk.page.file.assessing.dialog
    if dialog is not None:
        dialog.reject()
    desk.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_an_assessment_by_keyboard_alone(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    dialog = begin(desk)
    sheet = dialog.sheet
    assert sheet.table.item() is Item.EATING
    assert sheet.options.title.text() == "Eating"
    for item in Item:
        assert sheet.table.item() is item
        desk.qtbot.keyClick(sheet.table, str(2 if item is Item.EATING else MOST[item]))
    assert sheet.sheet() == SIGNING, "after the last item comes the other sheet"
    assert sheet.result.points.text() == "88"
    assert "mildly disabled" in sheet.result.text()
    form = sheet.form
    assert form.names["first_assessor"].currentText() == "李站"
    compose(form.names["second_assessor"].lineEdit(), "周敏")
    compose(form.names["informant"].lineEdit(), "王晓梅")
    assert form.texts["informant_relation"].text() == "女儿", "the file knows how they are related"
    complete(desk, dialog)
    found = all_of(office, file)
    assert found.latest is not None
    assert (found.latest.total, found.latest.final_level) == (88, Level.MILD)
    assert len(found.rows) == 1, "the draft became the assessment"
    assert desk.page.file.file.self_care == "半自理"
    card = desk.page.file.assessments
    assert [line.row.final_level for line in card.lines] == [Level.MILD]
    assert card.due.text() == "Next due 2026-07-07"
    report = desk.page.file.assessing.dialog
    assert type(report).__name__ == "ReportDialog", "two people sign on paper"
    desk.qtbot.waitUntil(lambda: not report.preview.image().isNull())
    close(desk)


def test_what_is_missing_is_named_and_reached(office: Office, sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.open(make(office))
    dialog = begin(desk)
    sheet = dialog.sheet
    scores = {item: n for item, n in MOST.items() if item not in (Item.MEMORY, Item.SIGHT)}
    sheet.set_values(replace(sheet.values(), scores=scores))
    sheet.table.go(Item.EATING)
    assert sheet.result.words.text() == "Missing: Memory, Sight"
    sheet.show_sheet(SIGNING)
    complete(desk, dialog)
    assert dialog.trouble.text() == "Still without points: Memory, Sight."
    assert (sheet.sheet(), sheet.table.item()) == (POINTS, Item.MEMORY)
    press(desk, sheet.table, Qt.Key.Key_4)
    assert sheet.table.item() is Item.UNDERSTANDING
    press(desk, sheet.table, Qt.Key.Key_Return)
    assert sheet.table.item() is Item.SIGHT
    press(desk, sheet.table, Qt.Key.Key_3)
    assert "at most" in sheet.hint.text()
    assert Item.SIGHT not in sheet.table.scores()
    press(desk, sheet.table, Qt.Key.Key_2)
    complete(desk, dialog)
    form = sheet.form
    assert sheet.sheet() == SIGNING
    assert {name for name, field in form.fields.items() if field.state() == "error"} == {
        "second_assessor", "informant",
    }  # fmt: skip
    form.day.setText("32-13")
    complete(desk, dialog)
    assert form.fields["assessed_on"].state() == "error"
    close(desk)


def test_arrows_move_and_backspace_takes_points_back(office: Office, sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.open(make(office))
    table = begin(desk).sheet.table
    press(desk, table, Qt.Key.Key_4, Qt.Key.Key_3, Qt.Key.Key_Up)
    assert table.item() is Item.GROOMING
    press(desk, table, Qt.Key.Key_Backspace)
    assert table.scores() == {Item.EATING: 4}
    press(desk, table, Qt.Key.Key_Right)
    assert table.item() is Item.PLACE, "the same line of the other column"
    press(desk, table, Qt.Key.Key_Left, Qt.Key.Key_Home)
    assert table.item() is Item.EATING
    press(desk, table, Qt.Key.Key_End, Qt.Key.Key_Down)
    assert table.item() is Item.SOCIAL
    table.selectionModel().clear()
    close(desk)


def test_a_draft_is_kept_and_offered_again(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    dialog = begin(desk)
    press(desk, dialog.sheet.table, Qt.Key.Key_4, Qt.Key.Key_3)
    desk.qtbot.waitUntil(lambda: "09:00" in dialog.kept.text())
    press(desk, dialog.sheet.table, Qt.Key.Key_2)
    press(desk, dialog, Qt.Key.Key_Escape)  # before the next pause
    close(desk)
    (row,) = all_of(office, file).rows
    assert (row.state, row.answered, row.points) == (AssessmentState.DRAFT, 3, 9)
    assert [line.row.state for line in desk.page.file.assessments.lines] == [AssessmentState.DRAFT]
    desk.page.file.assessments.lines[0].click()
    desk.settle()
    dialog = desk.page.file.assessing.dialog
    assert dialog.sheet.table.scores() == {Item.EATING: 4, Item.GROOMING: 3, Item.BATHING: 2}
    assert dialog.sheet.table.item() is Item.DRESSING_UPPER
    assert "李站" in dialog.kept.text()
    desk.ask.answers.append(True)
    dialog.over.click()
    desk.settle()
    assert dialog.sheet.table.scores() == {}
    close(desk)
    assert all_of(office, file).rows == (), "begun anew and nothing typed: nothing is kept"


def test_a_window_closed_untouched_leaves_nothing(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    begin(desk)
    close(desk)
    assert all_of(office, file).rows == ()


def test_two_at_one_draft_part(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    desk.open(file)
    dialog = begin(desk)
    press(desk, dialog.sheet.table, Qt.Key.Key_4)
    dialog.keeper.save()
    desk.settle()
    kept = dialog.keeper.assessment_id
    office.act(
        Role.STATION_HEAD,
        lambda session: assessments.save_draft(
            session, resident_id=file.resident_id, assessment_id=kept, version=None, values=TYPED
        ),
    )
    press(desk, dialog.sheet.table, Qt.Key.Key_1)
    dialog.keeper.save()
    desk.qtbot.waitUntil(lambda: dialog.keeper.assessment_id not in (None, kept))
    assert "draft of its own" in dialog.trouble.text()
    close(desk)
    assert sorted(row.answered for row in all_of(office, file).rows) == [2, 26], "nothing of either is lost"


def test_the_adjusted_level_shows_while_it_is_typed(office: Office, sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.open(make(office))
    dialog = begin(desk)
    sheet = dialog.sheet
    assert "able to completely disabled" in sheet.result.text(), "nothing is known yet"
    sheet.set_values(replace(sheet.values(), scores=MOST))
    sheet.form.diagnosis.segment(Diagnosis.DEMENTIA.value).click()
    assert "mildly disabled" in sheet.result.text()
    assert "dementia" in sheet.result.words.text()
    sheet.form.events[RiskEvent.FALL].setValue(2)
    assert "mildly disabled" in sheet.result.text(), "both together: one level"
    assert sheet.form.circumstances() == Circumstances(diagnosis=Diagnosis.DEMENTIA, events={RiskEvent.FALL: 2})
    sheet.form.coma.click()
    assert "completely disabled" in sheet.result.text()
    complete(desk, dialog)
    assert "consciousness" in dialog.trouble.text()
    close(desk)


def test_an_older_one_is_read_and_taken_back(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    older = assess(office, file, assessed_on=date(2025, 5, 2))
    desk = sit()
    desk.open(file)
    card = desk.page.file.assessments
    assert card.due.text() == "Overdue: was due 2025-11-02"
    card.lines[0].click()
    desk.settle()
    reader = desk.page.file.assessing.dialog
    assert "2025-11-02" in reader.words.text()
    press(desk, reader.sheet.table, Qt.Key.Key_Down, Qt.Key.Key_0)
    assert reader.sheet.table.scores() == older.values.scores, "nothing can be written"
    assert reader.sheet.form.day.isReadOnly()
    desk.ask.answers.append("评估对象弄错了")
    reader.void_button.click()
    desk.settle()
    assert [row.state for row in all_of(office, file).rows] == [AssessmentState.VOID]
    assert desk.page.file.file.self_care == ""
    card.lines[0].click()
    desk.settle()
    reader = desk.page.file.assessing.dialog
    assert "评估对象弄错了" in reader.words.text()
    assert reader.void_button.isHidden()
    assert reader.print_button.isHidden()
    close(desk)


def test_the_report_is_printed_and_recorded(office: Office, sit: Callable[..., Desk], tmp_path: Path) -> None:
    file = make(office)
    assess(office, file)
    desk = sit()
    desk.open(file)
    printed = tmp_path / "printed.pdf"

    def choose(printer: QPrinter, _parent: QWidget | None) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(printed))
        printer.setResolution(96)
        return True

    desk.page.file.assessing.chooser = choose
    desk.page.file.assessments.lines[0].click()
    desk.settle()
    desk.page.file.assessing.dialog.print_button.click()
    desk.settle()
    report = desk.page.file.assessing.dialog
    desk.qtbot.waitUntil(lambda: not report.preview.image().isNull())
    assert report.preview.page_count() == 2
    report.copies.segment(2).click()
    desk.qtbot.waitUntil(lambda: report.preview.page_count() == 4)
    saved = tmp_path / "saved.pdf"
    report.choose_save = lambda name: str(saved)
    report.save.click()
    desk.qtbot.waitUntil(saved.exists)
    desk.settle()
    close(desk)
    desk.page.file.assessing.report(1)
    desk.settle()
    report = desk.page.file.assessing.dialog
    desk.qtbot.waitUntil(lambda: not report.preview.image().isNull())
    report.print.click()
    desk.qtbot.waitUntil(printed.exists)
    desk.settle()
    close(desk)
    issues = office.system(lambda session: [row.number for row in session.scalars(select(PaperIssue))])
    assert issues == ["370102001-PG-20260107-0001"] * 2


def test_who_may_not_see_health_sees_no_assessments(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    assess(office, file)
    desk = sit(Role.CLERK)
    desk.open(file)
    assert desk.page.file.assessments.isHidden()
    desk.ctrl(Qt.Key.Key_B)
    assert desk.page.file.assessing.dialog is None
    assert "Ctrl+B" not in dict(desk.page.file.keys())


def test_it_closes_with_the_lock_and_opens_from_anywhere(office: Office, sit: Callable[..., Desk]) -> None:
    file = make(office)
    desk = sit()
    windows = open_assessment(desk.page.tools, file.resident_id, desk.page)
    desk.settle()
    dialog = windows.dialog
    assert dialog is not None
    with desk.qtbot.waitSignal(windows.closed):
        windows.cover()
    desk.settle()


def test_it_fits_a_small_screen_without_scrolling(office: Office, sit: Callable[..., Desk]) -> None:
    desk = sit()
    desk.window.resize(1366, 768)
    desk.open(make(office))
    dialog = begin(desk)
    assert dialog.height() <= 768
    for sheet in (POINTS, SIGNING):
        dialog.sheet.show_sheet(sheet)
        desk.qtbot.waitUntil(dialog.sheet.stack.currentWidget().isVisible)
        assert dialog.sheet.stack.currentWidget().verticalScrollBar().maximum() == 0
    close(desk)
