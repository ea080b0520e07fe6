"""Draw the component sheets offscreen: every part of the kit in both palettes and in large type.

    python scripts/show_kit.py [FOLDER]     writes PNG files into FOLDER (default: out/kit)

They are looked at beside the design's own sheets after a change of the theme or the kit.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QDate, QPoint, QRectF, QStringListModel, Qt  # noqa: E402
from PySide6.QtGui import QPainter, QPaintEvent  # noqa: E402
from PySide6.QtWidgets import (  # noqa: E402
    QApplication,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QProgressBar,
    QRadioButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from desk.views import icons, paint, theme  # noqa: E402
from desk.views.ask import Ask  # noqa: E402
from desk.views.find import FindPopup, FindRow  # noqa: E402
from desk.views.focus import FocusRing  # noqa: E402
from desk.views.kit import (  # noqa: E402
    Avatar,
    Button,
    Card,
    Chip,
    DoorstepScene,
    Drawer,
    EmptyState,
    Field,
    FindEdit,
    KeyBar,
    KeyCap,
    Label,
    Meter,
    Option,
    Pill,
    Segmented,
    Skeleton,
    StepBadge,
    Tags,
    TopBar,
    tidy,
    tidy_calendar,
)
from desk.views.notices import Action, Notices  # noqa: E402
from desk.views.rail import NavRail, RailItem  # noqa: E402
from desk.views.rows import Column, RowModel, RowTable  # noqa: E402
from desk.views.tokens import FAMILIES  # noqa: E402

PAGES = [
    RailItem("today", "工作台", "squares-four"),
    RailItem("intake", "受理", "pencil-line"),
    RailItem("matters", "办件", "clipboard-text"),
    RailItem("residents", "居民", "users"),
    RailItem("services", "养老服务", "fork-knife"),
    RailItem("beds", "床位", "bed"),
    RailItem("visits", "探访", "hand-waving"),
    RailItem("cards", "制卡", "identification-card"),
]
STATE_WORDS = dict(
    zip(
        paint.STATES,
        "已逾期 将到期 时限内 待签收 办理中 待答复 待回访 已办结 已转办 退回补正 已暂停 草稿".split(),
        strict=True,
    )
)
MATTERS = [
    ("1116-0041", "5 幢水管渗漏反复，二次报修", "周素珍", "第 3 网格", "overdue", "in_progress"),
    ("1118-0007", "高龄津贴银行卡变更", "邵炳坤", "窗口", "overdue", "to_answer"),
    ("1119-0003", "独居老人燃气报警器报修", "陆阿根", "第 3 网格", "due_soon", "in_progress"),
    ("1118-0019", "轮椅借用（术后 1 个月）", "方国梁", "辅具库", "due_soon", "in_progress"),
    ("1119-0023", "居家适老化改造申请", "陆阿根", "第 3 网格", "in_time", "to_sign"),
    ("1119-0018", "代写信访回执，眼睛不好", "阮秀琴", "窗口", "in_time", "closed"),
    ("1117-0030", "老年助餐点增设清真餐", "马福寿", "街道民政科", "in_time", "transferred"),
    ("1113-0009", "房屋租赁纠纷（等法院）", "洪建忠", "第 5 网格", "paused", "paused"),
]


TAGS = (("独居", "red"), ("80+", "amber"), ("低保", "violet"))
PEOPLE = [
    FindRow(
        1,
        "陆阿根",
        "男 82",
        TAGS,
        "lu a gen",
        ((0, 1), (3, 4), (5, 6)),
        place="5 幢 2 单元 402",
        tail="尾号 2603",
        note="在办 2 件",
    ),
    FindRow(
        2, "罗爱国", "男 67", (), "luo ai guo", ((0, 1), (4, 5), (7, 8)), place="3 幢 1 单元 203", tail="尾号 5518"
    ),
]


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "out" / "kit"
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    for name, scale in (("light", 1.0), ("dark", 1.0), ("light", 1.2)):
        theme.apply(app, name=name, scale=scale)
        for title, build in (("sheet", sheet), ("shell", shell), ("scene", scene), ("states", states)):
            window = build()
            window.resize(1366, 768)
            window.show()
            app.sendPostedEvents()
            after = getattr(window, "after", None)
            if after is not None:
                after()
                app.sendPostedEvents()
            window.grab().save(str(folder / f"{title}-{name}-{scale}.png"))
            window.close()
    return 0


class Ground(QWidget):
    """A plain window with the ground of the app."""


class Swatches(QWidget):
    """The families as bars with their four colours."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(70))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            for number, family in enumerate(FAMILIES):
                look = theme.family(family)
                left, top = (number % 5) * theme.px(78), (number // 5) * theme.px(36)
                box = QRectF(left, top, theme.px(72), theme.px(30))
                paint.draw_box(painter, box, theme.px(6), look.soft, look.line)
                painter.fillRect(QRectF(left + 6, top + 6, 4, theme.px(18)), look.solid)
                paint.draw_text(painter, box.adjusted(16, 0, 0, 0), family, "smallb", look.text)


class Icons(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.px(100))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        names = (
            "squares-four pencil-line clipboard-text users fork-knife bed hand-waving identification-card "
            "magnifying-glass barcode printer bell warning-octagon-fill warning-fill phone-call-fill map-pin eye "
            "floppy-disk paint-brush-broad-fill sparkle-fill lightning-fill wrench-fill sign-in sign-out wheelchair "
            "shower t-shirt scissors first-aid-kit receipt"
        ).split()
        with QPainter(self) as painter:
            for number, name in enumerate(names):
                box = QRectF((number % 10) * theme.px(38), (number // 10) * theme.px(34), theme.px(20), theme.px(20))
                icons.paint(painter, name, box, theme.colour("ink2"))


def row_of(*widgets: QWidget, gap: int = 8) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(gap))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def sheet() -> QWidget:
    window = Ground()
    row = QHBoxLayout(window)
    for build in (_colours, _inputs, _lists):
        card = Card(margins=(18, 14, 18, 14), gap=8)
        build(card)
        card.body.addStretch(1)
        row.addWidget(card, 1)
    ring = FocusRing(window)
    window.after = lambda: ring._surround(window.findChild(Button, "focused"))
    return window


def _colours(card: Card) -> None:
    card.body.addWidget(Label("颜色", "smallb", "ink2"))
    card.body.addWidget(Swatches())
    for role, words in (
        ("display", "28 大数字 86"),
        ("h1", "20 页面标题 一窗受理"),
        ("h2", "16 卡片标题 今日预约"),
        ("body", "15 正文 5 幢 2 单元 402，请面对面慢讲"),
        ("strong", "15 重点 剩 1 小时 19 分"),
        ("small", "13 说明 应于昨天 18:00 办结"),
    ):
        card.body.addWidget(Label(words, role, "ink2" if role == "small" else "ink"))
    card.body.addWidget(Label("状态：形状、颜色、文字三样都有", "smallb", "ink2"))
    grid = QGridLayout()
    for number, (state, words) in enumerate(STATE_WORDS.items()):
        pill = Pill()
        pill.set_state(words, state)
        grid.addWidget(pill, number // 3, number % 3)
    card.body.addLayout(grid)
    card.body.addLayout(row_of(StepBadge(1, "now"), StepBadge(2, "done"), StepBadge(3), Label("部件编号", "small")))
    card.body.addWidget(Skeleton())


def _inputs(card: Card) -> None:
    body = card.body
    body.addWidget(Label("按钮", "smallb", "ink2"))
    body.addLayout(
        row_of(
            Button("派单", kind="primary", key="F10"), Button("存草稿", key="Ctrl+S"), Button("撤销受理", kind="danger")
        )
    )
    focused = Button("键盘焦点", kind="primary")
    focused.setObjectName("focused")
    off, off_primary = Button("停用", key="F9"), Button("停用", kind="primary")
    off.setEnabled(False)
    off_primary.setEnabled(False)
    body.addLayout(row_of(focused, Button("取消", kind="dangerline"), Button("看档案", kind="ghost"), off_primary, off))
    chip = Chip("今天到期", shape="clock", family="amber", count=4)
    chip.setChecked(True)
    levels = Segmented([Option(2, "急事", "2 小时"), Option(3, "难事", "3 天")], "时限", value=3)
    body.addLayout(row_of(chip, Chip("待签收"), levels))
    body.addWidget(Label("输入", "smallb", "ink2"))
    grid = QGridLayout()
    grid.setSpacing(theme.px(8))
    edits = [
        QLineEdit("陆阿根"),
        FindEdit("姓名、拼音首字母、电话"),
        QLineEdit("990102 1944"),
        QLineEdit("154 0000 260"),
    ]
    edits[2].setProperty("state", "error")
    edits[3].setProperty("state", "warn")
    read_only, disabled = QLineEdit("只读"), QLineEdit("停用")
    read_only.setReadOnly(True)
    disabled.setEnabled(False)
    for number, edit in enumerate((*edits, read_only, disabled)):
        grid.addWidget(edit, number // 2, number % 2)
    combo, spin, day = QComboBox(), QDoubleSpinBox(), QDateEdit(QDate(2026, 11, 24))
    combo.addItems(["第 3 网格", "第 4 网格"])
    spin.setSuffix(" mm")
    tidy(spin)
    tidy(day)
    body.addLayout(grid)
    body.addLayout(row_of(combo, spin, day))
    checks = [QCheckBox("已验"), QCheckBox("容缺"), QCheckBox("部分"), QRadioButton("本人"), QRadioButton("代办")]
    checks[0].setChecked(True)
    checks[2].setTristate(True)
    checks[2].setCheckState(Qt.CheckState.PartiallyChecked)
    checks[3].setChecked(True)
    body.addLayout(row_of(*checks))
    tags = Tags(TAGS)
    body.addLayout(row_of(KeyCap("F2"), KeyCap("Ctrl+P"), KeyCap("Enter"), KeyCap("↑↓"), tags))
    meter = Meter("teal_solid")
    meter.set_share(0.86)
    body.addLayout(
        row_of(*(Avatar(name, 34) for name in ("陆阿根", "莫兰英", "顾敏", "何丽", "施小燕", "韩冬梅")), meter)
    )
    body.addWidget(Icons())


def _lists(card: Card) -> None:
    body = card.body
    body.addWidget(Label("列表", "smallb", "ink2"))
    view = QListView()
    model = QStringListModel(["居家适老化改造申请", "适老化改造验收", "适老改造补贴拨付"], view)
    view.setModel(model)
    view.setCurrentIndex(model.index(0))
    view.setFixedHeight(theme.px(114))
    body.addWidget(view)
    row = QHBoxLayout()
    menu = QMenu()
    menu.addAction("登记到场")
    menu.addAction("催办")
    menu.addSeparator()
    menu.addAction("打印回执")
    menu.setWindowFlags(Qt.WindowType.Widget)
    row.addWidget(menu, 0, Qt.AlignmentFlag.AlignTop)
    calendar = QCalendarWidget()
    tidy_calendar(calendar)
    calendar.setSelectedDate(QDate(2026, 11, 24))
    row.addWidget(calendar, 1)
    body.addLayout(row)
    tabs = QTabBar()
    for words in ("周预约", "厨房备餐", "送餐路线"):
        tabs.addTab(words)
    body.addWidget(tabs)
    bar = QProgressBar()
    bar.setValue(61)
    body.addWidget(bar)
    field = Field("身份证号", QLineEdit("990102 19440314 001"))
    field.set_problem("少 1 位，应为 18 位")
    body.addWidget(field)
    derived = Field("生日", QLineEdit("1944-03-14"))
    derived.set_good("由身份证号带出")
    body.addWidget(derived)


def shell() -> QWidget:
    window = Ground()
    rail = NavRail(PAGES, [RailItem("settings", "设置", "gear-six")], words="页面")
    rail.set_active("matters")
    rail.set_badge("matters", 2)
    rail.show_digits(True)
    edit = FindEdit("扫身份证、居民卡，或打名字", look="big")
    column = QVBoxLayout()
    column.setSpacing(0)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(_top())
    column.addLayout(_middle(edit), 1)
    bar = KeyBar()
    bar.set_keys([("F2", "新受理"), ("F3", "找人"), ("Ctrl+P", "打印"), ("Ctrl+L", "锁屏"), ("F1", "按键表")])
    bar.set_notes(("check-circle", "已自动保存 09:41:20"), ("database", "数据正常·备份 08:30"))
    column.addWidget(bar)
    row = QHBoxLayout(window)
    row.setSpacing(0)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(rail)
    row.addLayout(column, 1)
    popup = FindPopup(edit, window)
    window.after = lambda: (edit.setText("lag"), popup.set_rows(PEOPLE, 6214))
    return window


def _top() -> TopBar:
    top = TopBar()
    top.set_title("办件", "12,486 件，在办 41")
    top.person.set_person("顾敏", "1 号窗口")
    top.bell.set_badge(3)
    top.scanner.set_state("tick", "green", "扫码枪就绪")
    top.printer.set_state("tick", "green", "打印机就绪")
    return top


def _middle(edit: FindEdit) -> QHBoxLayout:
    page = QWidget()
    inner = QVBoxLayout(page)
    inner.addWidget(edit)
    wrapped = Card(margins=(1, 1, 1, 1))
    wrapped.body.addWidget(matter_table())
    inner.addWidget(wrapped, 1)
    drawer = Drawer(330)
    drawer.body.addWidget(Label("独居老人燃气报警器报修", "h1", wrap=True))
    new = Button("新受理", kind="primary", key="F2")
    drawer.body.addWidget(EmptyState("今天没有逾期的件", "最近一件逾期在 11月18日，已经补办。", [new]))
    drawer.unfold()
    middle = QHBoxLayout()
    middle.setSpacing(0)
    middle.addWidget(page, 1)
    middle.addWidget(drawer)
    return middle


def matter_table() -> RowTable:
    columns = [
        Column("", 40, paint=_lamp, text=lambda row: STATE_WORDS[row[4]]),
        Column("编号", 100, text=lambda row: row[0], kind="meta"),
        Column("事项", 0, text=lambda row: row[1], kind="title"),
        Column("居民", 80, text=lambda row: row[2]),
        Column("承办", 100, text=lambda row: row[3], kind="meta"),
        Column("状态", 110, pill=lambda row: (STATE_WORDS[row[5]], row[5])),
    ]
    model = RowModel(columns, key=lambda row: row[0])
    model.reset(len(MATTERS) + 5, MATTERS, fetch=lambda wish: None)
    table = RowTable(model, "办件")
    model.setParent(table)
    table.selectRow(2)
    return table


def _lamp(painter: QPainter, box: QRectF, row: object, selected: bool) -> None:
    state = paint.STATES[row[4]]
    side = theme.px(18)
    paint.draw_shape(painter, state.shape, QRectF(box.x(), box.center().y() - side / 2, side, side), state.family)


def scene() -> QWidget:
    window = DoorstepScene(wide=True)
    window.set_station("春和里社区", "党群服务中心")
    window.set_foot("11月19日 周四  农历十月十一", "窗口 1  版本 1.4.0  数据正常，今早 08:30 已备份")
    return window


def states() -> QWidget:
    window = Ground()
    notices = Notices(window)
    ask = Ask(window)

    def after() -> None:
        notices.tell("BJ-1119-0018，回执已打印", "good", title="已办结", action=Action("撤销", "Ctrl+Z", print))
        notices.tell("小票机缺纸，装好后再打", "bad", title="没打出来", action=Action("重打", "Ctrl+P", print))
        notices.tell("6901 0280 7533 不是居民卡，也不是门牌码", "warn", title="码没认出")
        notices.tell("不影响你接着用。这一条很长，长到一行放不下，要在第二行接着写完才行。", "info", title="正在备份")
        panel = notices.task(
            "导入居民名册",
            ("读表头", "查重", "导入", "建索引"),
            detail="居民2026秋.xlsx",
            undo="停下会撤回这次导入的全部行",
        )
        panel.problems("23 行没进", "身份证重复 14，楼栋不存在 9")
        panel.progress(2, 7316, 12000)
        panel.move(QPoint(380, 20))
        ask.ask_text(
            "撤销这件受理？",
            "BJ-1119-0023 已派给莫兰英，撤销后她手机上也会消失。受理号不再使用。",
            print,
            label="写明原因，会留档",
            yes="撤销受理",
            no="不撤销",
            danger=True,
        )
        for dialog in window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if dialog.isWindow():
                picture = dialog.grab()
                dialog.hide()
                shown = Label("", parent=window)
                shown.setPixmap(picture)
                shown.setGeometry(20, 300, picture.width(), picture.height())
                shown.show()

    window.after = after
    return window


if __name__ == "__main__":
    sys.exit(main())
