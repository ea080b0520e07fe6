"""The people of a grid: cards with face, duty, telephone and hours; and who answered for it on a day of the past."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QByteArray, QDate, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desk.rules.card_words import phones_text
from desk.services.grids import MemberRow
from desk.views import icons, paint, theme
from desk.views.form import day_edit, day_of
from desk.views.grids.loading import PeopleFound
from desk.views.grids.wording import short_span_text, span_text
from desk.views.kit import Button, Card, Field, Label, Option, Segmented, hide_unless
from desk.views.pressing import press_with
from desk.words import translate

ROW = Qt.ItemDataRole.UserRole
NOW, PAST = "now", "past"
CARD, LINE = 78, 50
_FACE = 40


class PeoplePanel(QWidget):
    """``current`` is the person that is picked. The page does what the buttons ask."""

    day_asked = Signal(object)
    """Who answered on that day is wanted."""

    def __init__(self, today: date, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.photos: dict[int, QPixmap] = {}
        self.found: PeopleFound | None = None
        self.choice = Segmented(
            [Option(NOW, translate("grids_page", "On duty")), Option(PAST, translate("grids_page", "Formerly"))],
            translate("grids_page", "People of the grid"),
        )
        self.cards = PeopleList(translate("grids_page", "On duty"), _Cards)
        self.duties = PeopleList(translate("grids_page", "Formerly"), _Lines)
        self.nobody = Label("", "body", "ink2", wrap=True, align=Qt.AlignmentFlag.AlignTop)
        self.day = day_edit(today)
        self.answer = Card("soft", margins=(12, 8, 12, 8), gap=0)
        self.who = Label("", "strong", wrap=True)
        self.who_more = Label("", "small", "ink2", wrap=True)
        self.add = Button(translate("grids_page", "Add"), small=True, icon="user-plus", key="Ctrl+M")
        self.replace = Button(translate("grids_page", "Replace"), small=True, icon="swap", key="R")
        self.correct = Button(translate("grids_page", "Correct"), small=True, icon="pencil-simple", key="C")
        self.end = Button(translate("grids_page", "End"), small=True, icon="sign-out", key="E")
        self.photo = Button(translate("grids_page", "Photo …"), small=True, icon="user-circle", key="P")
        self._build(can_write)
        self.choice.changed.connect(self._switch)
        self.cards.currentRowChanged.connect(self._judge)
        self.day.dateChanged.connect(self._ask)

    def _build(self, can_write: bool) -> None:
        px = theme.px
        self.buttons = QWidget()
        grid = QGridLayout(self.buttons)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(px(6))
        for place, button in enumerate((self.add, self.replace, self.correct, self.end, self.photo)):
            grid.addWidget(button, place // 2, place % 2)
        press_with(self.add, "Ctrl+M")
        hide_unless(can_write, self.buttons)
        present, past = QWidget(), QWidget()
        first = QVBoxLayout(present)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(px(8))
        first.addWidget(self.nobody)
        first.addWidget(self.cards, 1)
        first.addWidget(self.buttons)
        first.addStretch(0)
        self.answer.body.addWidget(self.who)
        self.answer.body.addWidget(self.who_more)
        second = QVBoxLayout(past)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(px(8))
        second.addWidget(Field(translate("grids_page", "Who answered for it on"), self.day))
        second.addWidget(self.answer)
        second.addWidget(self.duties, 1)
        self.day.setMaximumDate(QDate(self._today.year, self._today.month, self._today.day))
        self._stack = QStackedWidget()
        self._stack.addWidget(present)
        self._stack.addWidget(past)
        row = QHBoxLayout()
        row.addWidget(self.choice)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self._judge()

    def show_people(self, found: PeopleFound) -> None:
        """Show the people of a grid; who is picked stays."""
        other = self.found is not None and self.found.grid_id != found.grid_id
        self.found = found
        for key, data in found.photos.items():
            picture = QPixmap()
            picture.loadFromData(QByteArray(data))
            self.photos[key] = picture
        self.cards.show_rows(found.now, self.photos)
        self.duties.show_rows([each.member for each in found.duties], self.photos)
        self.nobody.setVisible(not found.now)
        self.cards.setVisible(bool(found.now))
        self.nobody.setText(
            translate("grids_page", "Nobody is assigned. Matters go to who answers for the grid above.")
        )
        self.choice.set_hint(PAST, str(len(found.duties)) if found.duties else "")
        if other or self.choice.value() == PAST:
            self._ask()
        self._judge()

    def show_answer(self, who: MemberRow | None) -> None:
        """Who answered for the grid on the chosen day."""
        if who is None:
            self.who.setText(translate("grids_page", "Nobody"))
            self.who_more.setText("")
            return
        own = self.found is not None and who.grid_id == self.found.grid_id
        above = "" if own else translate("grids_page", "of the grid above")
        self.who.setText("  ".join(filter(None, (who.name, who.duty))))
        self.who_more.setText("  ".join(filter(None, (above, phones_text(who.phone or ""), span_text(who)))))

    def current(self) -> MemberRow | None:
        """Who is picked among those on duty."""
        return self.cards.current_row() if self.choice.value() == NOW else None

    def focus_first(self) -> None:
        target: QWidget = self.day
        if self.choice.value() == NOW:
            empty = self.add if self.add.isVisible() else self.choice.segment(NOW)
            target = self.cards if self.cards.count() else empty
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def asked_day(self) -> date:
        """The day of the past that is asked for."""
        return day_of(self.day)

    def _switch(self, value: object) -> None:
        self._stack.setCurrentIndex(0 if value == NOW else 1)
        if value == PAST:
            self._ask()

    def _ask(self) -> None:
        self.day_asked.emit(self.asked_day())

    def _judge(self, row: int = 0) -> None:
        picked = self.cards.current_row()
        for button in (self.replace, self.correct, self.end, self.photo):
            button.setEnabled(picked is not None)


class PeopleList(QListWidget):
    """People as rows that a delegate paints; letters are commands of the page."""

    pressed_key = Signal(str)
    opened = Signal(object)

    def __init__(self, words: str, looks: type[_Cards] | type[_Lines]) -> None:
        super().__init__()
        self.photos: dict[int, QPixmap] = {}
        self.setAccessibleName(words)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setItemDelegate(looks(self))
        self.itemActivated.connect(self._open)

    def show_rows(self, rows: Sequence[MemberRow], photos: dict[int, QPixmap]) -> None:
        picked = self.current_row()
        self.photos = photos
        self.clear()
        for row in rows:
            item = QListWidgetItem()
            item.setData(ROW, row)
            words = (row.name, row.duty, row.phone, row.duty_hours, span_text(row))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, " ".join(filter(None, words)))
            self.addItem(item)
        keys = [row.member_id for row in rows]
        place = keys.index(picked.member_id) if picked is not None and picked.member_id in keys else 0
        self.setCurrentRow(place if rows else -1)

    def current_row(self) -> MemberRow | None:
        item = self.currentItem()
        row = item.data(ROW) if item is not None else None
        return row if isinstance(row, MemberRow) else None

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        if letter and letter in "RCEP" and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.pressed_key.emit(letter)
        elif event.key() == Qt.Key.Key_Delete:
            self.pressed_key.emit("Del")
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(ROW))


class _Cards(QStyledItemDelegate):
    """Face, name and duty, telephone, hours and since when."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.px(200), theme.px(CARD))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, box, selected = _place(option, index)
        if row is None:
            return
        px = theme.px
        card = box.adjusted(px(2), px(3), -px(2), -px(3))
        fill, edge = ("select", "brand") if selected else ("surface", "line")
        paint.draw_box(painter, card, px(8), theme.colour(fill), theme.colour(edge), px(1.6) if selected else 1)
        face = QRectF(card.x() + px(10), card.center().y() - px(_FACE) / 2, px(_FACE), px(_FACE))
        owner = self.parent()
        photos = owner.photos if isinstance(owner, PeopleList) else {}
        draw_face(painter, face, row, photos)
        left, right = face.right() + px(10), card.right() - px(10)
        top, line = card.y() + px(5), px(20)
        paint.draw_text(painter, QRectF(left, top, right - left, line), row.name, "strong")
        duty_width = paint.tag_width(row.duty)
        at = max(left + paint.text_width(row.name, "strong") + px(8), right - duty_width)
        if at + duty_width <= right + 1:
            paint.draw_tag(painter, at, top + line / 2, row.duty, "teal")
        phone = QRectF(left, top + line + px(1), right - left, line)
        icons.paint(painter, "phone", QRectF(left, phone.center().y() - px(7), px(14), px(14)), theme.colour("ink3"))
        phone.setLeft(left + px(20))
        since = short_span_text(row)
        paint.draw_text(painter, phone, since, "small", "ink3", paint.RIGHT)
        phone.setRight(right - paint.text_width(since, "small") - px(6))
        number = phones_text(row.phone or "")
        paint.draw_text(painter, phone, number or translate("grids_page", "no telephone"), "control",
                        "ink" if number else "ink3")  # fmt: skip
        hours = QRectF(left, phone.bottom() + 1, right - left, line)
        paint.draw_text(painter, hours, row.duty_hours or "", "small", "ink3")


class _Lines(QStyledItemDelegate):
    """Name and duty, from when to when; those on duty are bold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.px(200), theme.px(LINE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, box, selected = _place(option, index)
        if row is None:
            return
        px = theme.px
        if selected:
            painter.fillRect(box, theme.colour("select"))
        painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), theme.colour("line"))
        place = box.adjusted(px(8), px(5), -px(8), 0)
        place.setHeight(px(20))
        role = "strong" if row.until is None else "body"
        paint.draw_text(painter, place, row.name, role)
        place.setLeft(place.left() + paint.text_width(row.name, role) + px(8))
        paint.draw_text(painter, place, row.duty, "small", "ink2")
        below = QRectF(box.x() + px(8), box.y() + px(26), box.width() - px(16), px(18))
        paint.draw_text(painter, below, span_text(row), "small", "ink3")


def draw_face(painter: QPainter, place: QRectF, row: MemberRow, photos: dict[int, QPixmap]) -> None:
    """The photo in a circle, else the last character of the name."""
    picture = photos.get(row.photo_id) if row.photo_id is not None else None
    if picture is None or picture.isNull():
        paint.draw_avatar(painter, place, row.name)
        return
    painter.save()
    circle = QPainterPath()
    circle.addEllipse(place)
    painter.setClipPath(circle)
    side = min(picture.width(), picture.height())
    middle = QRectF((picture.width() - side) / 2, (picture.height() - side) / 4, side, side)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(place, picture, middle)
    painter.restore()


def _place(
    option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
) -> tuple[MemberRow | None, QRectF, bool]:
    row = index.data(ROW)
    box = QRectF(option.rect)
    selected = bool(option.state & option.state.State_Selected)
    return (row if isinstance(row, MemberRow) else None), box, selected
