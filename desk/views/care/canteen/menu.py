"""The menus of a week: dishes with what they contain and what is served instead; last week copied with one key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desk.errors import DeskError
from desk.rules.foods import words_of
from desk.rules.times import date_text, weekday_text
from desk.services import meals
from desk.services.meals import TOUCHES, Dish, MenuDay, MenuWeek
from desk.views import theme
from desk.views.focus import FocusRing
from desk.views.kit import Button, Card, IconButton, Label, Shape, hide_unless, sheet_column, sheet_foot, sheet_head
from desk.views.page import Tools
from desk.words import translate

WIDTH, HEIGHT = 1080, 640
_DAY = timedelta(days=1)
_WEEK = 7
_EMPTY_ROWS = 2
_EDGE = 40  # px that stay of the window around


class MenuDialog(QDialog):
    """Left the week, below it the dishes of the marked meal. Going to another one saves what was typed."""

    def __init__(self, tools: Tools, day: date, sitting_id: int | None, parent: QWidget, *, may_act: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tools, self._may_act = tools, may_act
        self.first = day - timedelta(days=day.weekday())
        self._wanted = (sitting_id, day)
        self.found: MenuWeek | None = None
        self.known: dict[str, Dish] = {}
        self.at: tuple[int, int] = (0, day.weekday())
        title = translate("canteen", "Menus of the week")
        self.setWindowTitle(title)
        self.ring = FocusRing(self)
        self.back_week = IconButton("caret-left", translate("canteen", "The week before"), key="Alt+←")
        self.dates = Label("", "strong", align=Qt.AlignmentFlag.AlignCenter)
        self.next_week = IconButton("caret-right", translate("canteen", "The next week"), key="Alt+→")
        self.copy = Button(translate("canteen", "Copy last week"), key="Ctrl+D")
        self.week = QTableWidget(0, _WEEK)
        self.which = Label("", "h2")
        self.dishes = DishTable()
        self.trouble = Card("bad", margins=(12, 8, 12, 8), gap=8, horizontal=True)
        self.trouble_words = Label("", "small", "red", wrap=True)
        self.close_button = Button(translate("canteen", "Close"), key="Esc")
        self.save = Button(translate("canteen", "Save"), kind="primary", key="Ctrl+S")
        self._then: Callable[[], object] | None = None
        self._build(title)
        self._connect()
        self.reload()

    def _build(self, title: str) -> None:
        px = theme.px
        head = sheet_head("fork-knife", title)
        for each in (self.back_week, self.dates, self.next_week, self.copy):
            head.addWidget(each)
        hide_unless(self._may_act, self.copy, self.save)
        self.trouble.body.addWidget(Shape("triangle", "red", 16), 0, Qt.AlignmentFlag.AlignTop)
        self.trouble.body.addWidget(self.trouble_words, 1)
        self.trouble.hide()
        self._tune_week()
        hint = Label(
            translate("canteen", "What it contains: shrimp, egg, bean curd … Instead: what allergic people get"),
            "small", "ink2", elide=True,
        )  # fmt: skip
        over = QHBoxLayout()
        over.addWidget(self.which)
        over.addSpacing(px(14))
        over.addWidget(hint, 1)
        column = sheet_column(self, head)
        column.addWidget(self.trouble)
        column.addWidget(self.week, 5)
        column.addLayout(over)
        column.addWidget(self.dishes, 4)
        column.addLayout(sheet_foot(self.close_button, self.save))
        self.dishes.setEnabled(self._may_act)
        for button in (self.copy, self.close_button, self.save):
            button.setAutoDefault(False)
        room = self.parentWidget().window().size()
        self.resize(min(px(WIDTH), room.width() - px(_EDGE)), min(px(HEIGHT), room.height() - px(_EDGE)))

    def _tune_week(self) -> None:
        self.week.setAccessibleName(translate("canteen", "Week"))
        self.week.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.week.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.week.setWordWrap(True)
        self.week.setShowGrid(True)
        self.week.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.week.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.week.setTabKeyNavigation(False)

    def _connect(self) -> None:
        self.week.currentCellChanged.connect(self._marked)
        self.week.cellActivated.connect(self._edit)
        self.back_week.clicked.connect(partial(self._turn, -1))
        self.next_week.clicked.connect(partial(self._turn, 1))
        self.copy.clicked.connect(self.copy_week)
        self.save.clicked.connect(self.store)
        self.close_button.clicked.connect(self.reject)

    # Reading

    def reload(self) -> None:
        """Read the week and the dishes that are known."""
        self._tools.worker.look(
            partial(_read, first=self.first), "meals.menus", done=self._show, failed=self._tell, replaces="meals-menus"
        )

    def _show(self, read: tuple[MenuWeek, tuple[Dish, ...]]) -> None:
        self.found, dishes = read
        self.known = {dish.name: dish for dish in dishes}
        self.dishes.offer(self.known)
        last = self.first + _DAY * (_WEEK - 1)
        self.dates.setText(translate("canteen", "{first} – {last}", first=date_text(self.first), last=date_text(last)))
        row, column = self._place()
        self.week.blockSignals(True)
        self.week.setRowCount(len(self.found.sittings))
        self.week.setVerticalHeaderLabels([name for _, name in self.found.sittings])
        days = [self.first + _DAY * number for number in range(_WEEK)]
        self.week.setHorizontalHeaderLabels([f"{weekday_text(day)} {date_text(day)}" for day in days])
        for line, menus in enumerate(self.found.menus):
            for number, menu in enumerate(menus):
                item = QTableWidgetItem("\n".join(dish.name for dish in menu.dishes) or "—")
                self.week.setItem(line, number, item)
        if self.found.sittings:
            self.week.setCurrentCell(row, column)
        self.week.blockSignals(False)
        self._take(row, column)

    def _place(self) -> tuple[int, int]:
        """Which cell is marked: the meal that was asked for first, then where one is."""
        assert self.found is not None
        sitting_id, day = self._wanted
        keys = [key for key, _ in self.found.sittings]
        row = keys.index(sitting_id) if sitting_id in keys else min(self.at[0], max(0, len(keys) - 1))
        self._wanted = (None, day)
        return row, self.at[1]

    def _take(self, row: int, column: int) -> None:
        found = self.found
        if found is None or not found.sittings:
            self.which.setText(translate("canteen", "No meals are given. Enter them in the settings."))
            return
        self.at = (row, column)
        menu = found.menus[row][column]
        day = f"{weekday_text(menu.day)} {date_text(menu.day)}"
        self.which.setText(f"{day}  {found.sittings[row][1]}")
        self.dishes.show_dishes(menu.dishes)

    def menu(self) -> MenuDay | None:
        """The meal whose dishes are shown."""
        if self.found is None or not self.found.sittings:
            return None
        return self.found.menus[self.at[0]][self.at[1]]

    def _tell(self, error: DeskError) -> None:
        self.save.set_busy(False)
        self.trouble_words.setText(error.text)
        self.trouble.show()

    # Changes

    def is_changed(self) -> bool:
        """Whether the dishes say something else than what is kept."""
        menu = self.menu()
        return self._may_act and menu is not None and self.dishes.dishes() != menu.dishes

    def _marked(self, row: int, column: int, *_: int) -> None:
        if row < 0 or column < 0:
            return
        if self.is_changed():
            self.store(partial(self._go, row, column))
        else:
            self._take(row, column)

    def _go(self, row: int, column: int) -> None:
        self.at = (row, column)

    def _edit(self, *_: int) -> None:
        self.dishes.begin()

    def store(self, then: Callable[[], object] | bool | None = None) -> None:
        """Ctrl+S: keep the dishes of this meal."""
        menu = self.menu()
        if menu is None or not self._may_act:
            return
        self._then = then if callable(then) else None
        self.trouble.hide()
        self.save.set_busy(True)
        work = partial(
            meals.save_menu, sitting_id=menu.sitting_id, day=menu.day, version=menu.version,
            dishes=self.dishes.dishes(),
        )  # fmt: skip
        self._tools.worker.run(work, "meals.save_menu", done=self._saved, failed=self._tell, touched=TOUCHES)

    def _saved(self, _: MenuDay) -> None:
        self.save.set_busy(False)
        then, self._then = self._then, None
        if then is not None:
            then()
        self.reload()

    def copy_week(self) -> None:
        """Ctrl+D: what was cooked last week; days that have a menu keep it."""
        work = partial(meals.copy_week, first=self.first - _DAY * _WEEK, to=self.first)
        self._tools.worker.run(work, "meals.copy_week", done=self._copied, failed=self._tell, touched=TOUCHES)

    def _copied(self, count: int) -> None:
        self._tools.notices.tell(translate("canteen", "{n} menus were copied.", n=count), "good" if count else "info")
        self.reload()

    def _turn(self, weeks: int) -> None:
        if self.is_changed():
            self.store(partial(self._to, weeks))
        else:
            self._to(weeks)
            self.reload()

    def _to(self, weeks: int) -> None:
        self.first += _DAY * _WEEK * weeks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        pressed = {Qt.Key.Key_S: self.save, Qt.Key.Key_D: self.copy}.get(Qt.Key(event.key())) if control else None
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            arrows = {Qt.Key.Key_Left: self.back_week, Qt.Key.Key_Right: self.next_week}
            pressed = pressed or arrows.get(Qt.Key(event.key()))
        if pressed is not None:
            pressed.click()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Esc: what was typed is kept first."""
        if self.is_changed():
            self.store(super().reject)
        else:
            super().reject()


def _read(session: Any, *, first: date) -> tuple[MenuWeek, tuple[Dish, ...]]:
    return meals.menus(session, first=first), meals.known_dishes(session)


class DishTable(QTableWidget):
    """Dishes to type, one a line: name, what it contains, what is served instead."""

    def __init__(self) -> None:
        super().__init__(0, 3)
        self.setAccessibleName(translate("canteen", "Dishes"))
        self.setHorizontalHeaderLabels(
            [translate("canteen", "Dish"), translate("canteen", "Contains"), translate("canteen", "Instead")]
        )
        self.verticalHeader().hide()
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.names = _Names(self)
        self.setItemDelegate(self.names)
        self._known: dict[str, Dish] = {}
        self.cellChanged.connect(self._changed)

    def offer(self, known: dict[str, Dish]) -> None:
        """Dishes that are offered as one types."""
        self._known = known
        self.names.model_.setStringList(list(known))

    def show_dishes(self, dishes: tuple[Dish, ...]) -> None:
        """These, and empty lines to type more."""
        self.blockSignals(True)
        self.setRowCount(len(dishes) + _EMPTY_ROWS)
        between = translate("kitchen", ", ")
        for row in range(self.rowCount()):
            dish = dishes[row] if row < len(dishes) else Dish("")
            for column, text in enumerate((dish.name, between.join(dish.contains), dish.instead)):
                self.setItem(row, column, QTableWidgetItem(text))
        self.blockSignals(False)

    def dishes(self) -> tuple[Dish, ...]:
        """What is typed; lines without a name are left out."""
        found = []
        for row in range(self.rowCount()):
            name, contains, instead = (self._text(row, column) for column in range(3))
            if name:
                found.append(Dish(name, words_of(contains), instead))
        return tuple(found)

    def begin(self) -> None:
        """Type into the first empty line."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        row = next((row for row in range(self.rowCount()) if not self._text(row, 0)), 0)
        self.setCurrentCell(row, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.currentRow() >= 0:
            self.removeRow(self.currentRow())
            self._grow()
        else:
            super().keyPressEvent(event)

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item is not None else ""

    def _changed(self, row: int, column: int) -> None:
        """A dish that is known brings along what it contains."""
        known = self._known.get(self._text(row, 0)) if column == 0 else None
        if known is not None and not (self._text(row, 1) or self._text(row, 2)):
            self.blockSignals(True)
            self.setItem(row, 1, QTableWidgetItem(translate("kitchen", ", ").join(known.contains)))
            self.setItem(row, 2, QTableWidgetItem(known.instead))
            self.blockSignals(False)
        self._grow()

    def _grow(self) -> None:
        """There is always an empty line."""
        if self.rowCount() == 0 or self._text(self.rowCount() - 1, 0):
            self.setRowCount(self.rowCount() + 1)


class _Names(QStyledItemDelegate):
    """Completes the names of dishes."""

    def __init__(self, parent: DishTable) -> None:
        super().__init__(parent)
        self.model_ = QStringListModel(self)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        edit = QLineEdit(parent)
        if index.column() != 1:
            completer = QCompleter(self.model_, edit)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            edit.setCompleter(completer)
        return edit
