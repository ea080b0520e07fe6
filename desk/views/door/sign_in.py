"""Sign in: one click or three letters, then the password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.views import paint, theme
from desk.views.door.password import PasswordEdit
from desk.views.kit import Button, DoorstepScene, Field, FindEdit, Label
from desk.views.measured import Measured
from desk.views.pressing import press_with
from desk.words import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent

    from desk.store import Face

SHOWN = 8
COLUMNS = 2


def station_lines(name: str) -> tuple[str, str]:
    """A station's name on two lines of the scene: 春和里社区 over 党群服务中心."""
    for kind in ("综合养老服务中心", "党群服务中心", "便民服务中心", "服务中心", "服务站"):
        if name.endswith(kind) and len(name) > len(kind):
            return name.removesuffix(kind), kind
    return name, ""


class FaceTile(QAbstractButton):
    """One account to choose: avatar, name, post, and the letters that find it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face: Face | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_face(self, face: Face | None) -> None:
        self.face = face
        self.setVisible(face is not None)
        if face is not None:
            self.setAccessibleName(f"{face.name} {face.post}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(255), theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.face is None:
            return
        chosen = self.isChecked()
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        middle, side = self.height() / 2, theme.px(38)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill = theme.colour("select" if chosen else "hover" if self.underMouse() else "surface")
            border = theme.colour("brand" if chosen else "line")
            paint.draw_box(painter, area, theme.px(8), fill, border, 2 if chosen else 1)
            paint.draw_avatar(painter, QRectF(theme.px(12), middle - side / 2, side, side), self.face.name)
            left, line = theme.px(62), theme.px(22)
            room = self.width() - left - theme.px(90)
            role = "strong" if chosen else "body"
            top = middle - line - 1 if self.face.post else middle - line / 2
            paint.draw_text(painter, QRectF(left, top, room, line), self.face.name, role)
            paint.draw_text(painter, QRectF(left, middle + 1, room, line), self.face.post, "small", "ink2")
            foot = QRectF(self.width() - theme.px(88), middle - line / 2, theme.px(76), line)
            paint.draw_text(painter, foot, self.face.initials, "small", "ink3", paint.RIGHT)
            if chosen:
                width = paint.text_width(self.face.initials, "small")
                mark = theme.px(18)
                spot = QRectF(foot.right() - width - mark - theme.px(8), middle - mark / 2, mark, mark)
                paint.draw_shape(painter, "tick", spot, "green")


def _fits(face: Face, typed: str) -> bool:
    from desk.rules.typeahead import Entry, match  # its pinyin tables can wait until someone types

    return match(typed, Entry(face.name, (face.initials, face.account))) is not None


class SignIn(Measured):
    """Scene at the left, people and password at the right."""

    entered = Signal(str, str)
    try_again = Signal()
    large_type_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces: tuple[Face, ...] = ()
        self._is_waiting = False
        self.scene = DoorstepScene()
        self.find = FindEdit(translate("door", "Type a name or its pinyin initials, like gm"))
        self.find.setAccessibleName(translate("door", "Find your name"))
        self.password = PasswordEdit()
        self.field = Field(translate("door", "Password"), self.password)
        self.enter = Button(translate("door", "Come in"), kind="primary", key="Enter")
        self.again = Button(translate("door", "Try again"), kind="primary", key="Enter")
        self.tiles = [FaceTile() for _ in range(SHOWN)]
        self._group = QButtonGroup(self)
        self._build()
        self.find.textChanged.connect(self._filter)
        self.find.returnPressed.connect(self._to_password)
        self.find.installEventFilter(self)
        self.password.returnPressed.connect(self._enter)
        self.password.caps_seen.connect(self._tell_caps)
        self.enter.clicked.connect(self._enter)
        self.again.clicked.connect(self.try_again)
        press_with(self.again, "Return", "Enter")
        self._group.buttonClicked.connect(self._to_password)

    def _build(self) -> None:
        self.setObjectName("page")
        self.greeting = Label(translate("door", "Good day! Who is at the window?"), "display")
        self.hint = Label(translate("door", "Choose your name, then type the password."), "body", "ink2")
        grid = QGridLayout()
        grid.setSpacing(theme.px(10))
        for at, tile in enumerate(self.tiles):
            grid.addWidget(tile, at // COLUMNS, at % COLUMNS)
            self._group.addButton(tile)
            tile.hide()
        self.more = Label("", "small", "ink2")
        self.more.hide()
        self.large = Button(translate("door", "Large type"), kind="ghost", icon="text-aa")
        self.large.clicked.connect(self.large_type_toggled)
        self.forgotten = Button(translate("door", "Forgot the password"), kind="ghost")
        self.forgotten.clicked.connect(self._tell_forgotten)
        links = QHBoxLayout()
        links.addWidget(self.forgotten)
        links.addStretch(1)
        links.addWidget(self.large)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addStretch(1)
        for widget in (self.greeting, self.hint, self.find):
            column.addWidget(widget)
        column.addLayout(grid)
        column.addWidget(self.more)
        column.addSpacing(theme.px(8))
        column.addWidget(self.field)
        column.addWidget(self.enter)
        column.addWidget(self.again)
        self.again.hide()
        column.addLayout(links)
        column.addStretch(1)
        self.panel = QWidget()
        self.panel.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.scene, 54)
        row.addStretch(7)
        row.addWidget(self.panel, 0)
        row.addStretch(7)
        self.measure()

    def measure(self) -> None:
        self.panel.setFixedWidth(theme.px(520))
        self.scene.setMaximumWidth(theme.px(540))

    def show_station(self, name: str) -> None:
        self.scene.set_station(*station_lines(name))

    def show_faces(self, faces: tuple[Face, ...]) -> None:
        """The people of this desk, the last to sign in first; that one is chosen."""
        self._faces = faces
        self.find.clear()
        self.find.setVisible(len(faces) > 1)
        self.hint.setText(translate("door", "Choose your name, then type the password."))
        self._filter("")
        self.field.clear()
        self._is_waiting = False
        self._offer_again(False)
        self.set_busy(False)

    def faces(self) -> tuple[Face, ...]:
        """The people that can be chosen."""
        return self._faces

    def focus_first(self) -> None:
        (self.password if self.chosen() else self.find).setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> Face | None:
        """Whose tile is marked."""
        tile = self._group.checkedButton()
        return tile.face if isinstance(tile, FaceTile) else None

    def wait(self, words: str) -> None:
        """Nobody to choose yet: say what is being done."""
        self.hint.setText(words)
        self.find.hide()
        self.field.clear()
        self._is_waiting = True
        self._offer_again(False)
        self.set_busy(True)

    def show_trouble(self, text: str) -> None:
        """Why nobody can come in yet; one may try again."""
        self.hint.setText("")
        self.set_busy(True)
        self.field.set_problem(text)
        self._is_waiting = True
        self._offer_again(True)
        self.again.setAccessibleDescription(text)
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_waiting(self) -> bool:
        """Whether nobody can come in yet, because the database isn't open."""
        return self._is_waiting

    def _offer_again(self, offered: bool) -> None:
        self.enter.setVisible(not offered)
        self.again.setVisible(offered)

    def show_refusal(self, text: str) -> None:
        self.set_busy(False)
        self.field.set_problem(text)
        self.password.selectAll()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        self.enter.set_busy(busy)
        self.password.setEnabled(not busy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.find and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            steps = {Qt.Key.Key_Down: COLUMNS, Qt.Key.Key_Up: -COLUMNS}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: COLUMNS,
            Qt.Key.Key_Up: -COLUMNS,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None and isinstance(self.focusWidget(), FaceTile):
            self._move(step)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), FaceTile):
            self._to_password()
            return
        super().keyPressEvent(event)

    def _filter(self, typed: str) -> None:
        fits = [face for face in self._faces if not typed or _fits(face, typed)]
        for at, tile in enumerate(self.tiles):
            tile.show_face(fits[at] if at < len(fits) else None)
        if fits:
            self.tiles[0].setChecked(True)
        more = len(fits) - SHOWN
        self.more.setVisible(more > 0)
        self.more.setText(translate("door", "{n} more people: type a name or its initials above.", n=more))
        self._tell_whose()

    def _move(self, step: int) -> None:
        shown = [tile for tile in self.tiles if tile.face is not None]
        if not shown:
            return
        now = next((at for at, tile in enumerate(shown) if tile.isChecked()), 0)
        tile = shown[max(0, min(len(shown) - 1, now + step))]
        tile.setChecked(True)
        if isinstance(self.focusWidget(), FaceTile):
            tile.setFocus(Qt.FocusReason.TabFocusReason)
        self._tell_whose()

    def _tell_whose(self) -> None:
        face = self.chosen()
        self.field.set_hint("")
        whose = translate("door", "Password of {name}", name=face.name) if face else translate("door", "Password")
        self.field.title.setText(whose)

    def _to_password(self) -> None:
        self._tell_whose()
        self.password.selectAll()  # what was refused, perhaps of somebody else, goes when one types
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        face = self.chosen()
        if face is None:
            self.field.set_problem(translate("door", "Choose your name first."))
        elif not self.password.text():
            self.field.set_problem(translate("door", "Type the password."))
        else:
            self.field.clear()
            self.set_busy(True)
            self.entered.emit(face.account, self.password.text())

    def _tell_caps(self, seen: bool) -> None:
        if seen:
            self.field.set_warning(translate("door", "Caps Lock seems to be on."))
        elif self.field.state() == "warn":
            self.field.clear()

    def _tell_forgotten(self) -> None:
        self.field.set_hint(translate("door", "The system administrator can give you a new password under Settings."))
