"""Notices of days off as they are pasted: those that were published are read whole, and slips are found."""

from __future__ import annotations

from datetime import date

import pytest
from chinese_calendar import is_workday

from desk.rules.holidays import days_text, notice_text, parse_notice, year_named
from desk.rules.workdays import WorkCalendar, days_between

# 国办发明电〔2025〕7号
OF_2026 = """国务院办公厅关于2026年部分节假日安排的通知
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
"""


def test_a_published_notice_says_what_the_shipped_calendar_says() -> None:
    notice = parse_notice(OF_2026, 2026)
    assert notice.is_sound
    assert [line.name for line in notice.lines] == ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"]
    entered = WorkCalendar(notice.days())
    year = list(days_between(date(2026, 1, 1), date(2026, 12, 31)))
    assert [day for day in year if entered.is_workday(day) != is_workday(day)] == []
    assert year_named(OF_2026) == 2026


def test_a_notice_pasted_in_one_line_is_read_the_same() -> None:
    pasted = OF_2026.replace("\n", "").replace("节假日期间", " 节假日期间")
    assert parse_notice(pasted, 2026).days() == parse_notice(OF_2026, 2026).days()


@pytest.mark.parametrize(
    ("text", "year", "off", "worked"),
    [
        ("元旦：1月1日至3日放假，1月4日上班", 2026, "01-01–01-03", "01-04"),
        ("1. 元旦: 1月1日放假1天,不调休", 2025, "01-01", ""),
        ("1月1日—2日、4日放假；", 2027, "01-01–01-02、01-04", ""),
        ("元旦：2022年12月31日至2023年1月2日放假调休，共3天。", 2023, "12-31–01-02", ""),
        (
            "春节：1月1日放假。2月10日至17日放假调休。2月4日（星期日）、2月18日上班。"
            "鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。",
            2024, "01-01、02-10–02-17", "02-04、02-18",
        ),
    ],
)  # fmt: skip
def test_the_ways_in_which_it_is_written(text: str, year: int, off: str, worked: str) -> None:
    notice = parse_notice(text, year)
    assert notice.is_sound
    [line] = notice.lines
    assert (days_text(line.off), days_text(line.worked)) == (off, worked)
    assert parse_notice(notice_text(notice.days(), year), year).days() == notice.days()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("1月1日（周五）至3日放假", "01-01 of 2026 is a Thu; is it the notice of another year?"),
        ("2月30日放假", "There is no day “2月30日”."),
        ("放假：31日", "There is no day “31日”."),
        ("1月3日至1日放假", "“1月3日至1日放假” runs backwards."),
        ("1月1日至5月3日放假", "“1月1日至5月3日放假” is more than a month."),
        ("1月1日至20日放假", "20 days off at once: is the month right?"),
        ("1月1日至3日放假，共4天", "It says 4 days off, but names 3."),
        ("1月1日至3日", "Off or worked? Write 放假 or 上班 behind the days."),
        ("1月1日至4日放假，1月4日上班", "01-04 is off and worked at once."),
        ("1月1日放假，1月5日上班", "01-05 is a Mon and worked anyway."),
    ],
)
def test_a_slip_is_told_beside_its_line(text: str, fault: str) -> None:
    notice = parse_notice(text, 2026)
    assert [line.fault for line in notice.lines] == [fault]
    assert not notice.is_sound


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (OF_2026.replace("2026", "2027"), "This is the notice of 2027, not of 2026."),
        ("春节：2月15日至23日放假", "1 January is missing: every notice of a whole year begins with it."),
        ("元旦：1月1日放假\n2024年10月1日放假", "2024-10-01 lies outside 2026."),
        ("元旦：1月1日至4日放假\n春节：1月4日上班", "01-04 is off and worked at once."),
    ],
)
def test_a_slip_of_the_whole_notice_is_told(text: str, fault: str) -> None:
    assert fault in parse_notice(text, 2026).faults


def test_what_says_nothing_is_no_notice() -> None:
    assert parse_notice("各省、自治区、直辖市人民政府", 2026).lines == ()
    assert not parse_notice("", 2026).is_sound
    assert parse_notice("10月8日放假", 2026, is_whole=False).is_sound
