"""Places on paper: the directory, its large type for elders, circles, the plan with numbered pins and its legend."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import astuple
from io import BytesIO
from typing import Any

import pypdfium2
import pytest

from desk.printing import leaflet as leaflets
from desk.printing.estate_plan import LegendLine, LegendPart, PlanPaper, PlanPin, plan_pdf
from desk.printing.leaflet import leaflet_pdf
from desk.printing.listing import listing_pdf
from desk.printing.styles import Style, points
from desk.rules.places import mark_of
from desk.services import places
from tests.unit.test_places import act, png, town  # noqa: F401 - the fixture of the same station

Act = Callable[..., Any]


def words(data: bytes) -> list[str]:
    """The text of each page."""
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(BytesIO(data))]


def paper(count: int, wide: int, high: int) -> PlanPaper:
    """A plan with ``count`` places in eighteen classes."""
    kinds = [number % 18 for number in range(count)]
    numbered = sorted(range(count), key=lambda each: kinds[each])
    legend = tuple(
        LegendPart(
            f"第{kind}类", mark_of(kind),
            tuple(LegendLine(numbered.index(each) + 1, f"地点{each}", "0500-555 0100\n154 0000 1234", "全天；百花洲路")
                  for each in numbered if kinds[each] == kind),
        )
        for kind in sorted(set(kinds))
    )  # fmt: skip
    pins = tuple(
        PlanPin(at + 1, mark_of(kinds[each]), each / count, each * 7 % count / count)
        for at, each in enumerate(numbered)
    )
    return PlanPaper(
        "春和里社区", "春和里服务资源地图", "", png(wide, high), wide, high, pins, legend, "2026-01-07", ""
    )


@pytest.mark.parametrize(("wide", "high"), [(600, 400), (400, 600)])
@pytest.mark.parametrize("a3", [False, True])
def test_a_plan_has_every_number_in_its_picture_and_its_legend(wide: int, high: int, *, a3: bool) -> None:
    for count in (1, 20, 45):
        data = plan_pdf(paper(count, wide, high), a3=a3)
        pages = words(data)
        told = "".join(pages)
        assert all(told.count(f"地点{each}") >= 1 for each in range(count))
        size = pypdfium2.PdfDocument(BytesIO(data))[0].get_size()
        assert (size[0] > size[1]) == (wide > high)
        assert max(size) == pytest.approx((420 if a3 else 297) * 72 / 25.4, abs=0.5)
        numbers = re.findall(r"\d+", pages[0])
        assert all(str(number) in numbers for number in range(1, count + 1))


def test_large_type_for_elders_is_bold_and_never_below_16_points() -> None:
    styles = [each for each in (getattr(leaflets._LARGE, name) for name in leaflets._LARGE.__slots__)
              if isinstance(each, Style)]  # fmt: skip
    assert len(styles) == 4
    assert all(each.bold and each.floor >= points(16) for each in styles), [astuple(each) for each in styles]


def test_the_directory_of_a_grid_names_the_whole_station_too(act: Act) -> None:  # noqa: F811
    keys = act(town)
    found = act(lambda session: places.leaflet(session, grid_id=keys["0101"], large=True))
    said = [entry.name for part in found.parts for entry in part.entries]
    assert said == ["老年食堂", "红旗物业", "便民菜店"]
    assert found.parts[1].entries[0].phone == "0500-555 0102"
    assert all(name in "".join(words(leaflet_pdf(found))) for name in said)
    by_grid = act(lambda session: places.leaflet(session, by_grid=True))
    assert [part.title for part in by_grid.parts][1:] == [
        "百花洲社区", "百花洲社区 › 第1网格", "百花洲社区 › 第1网格 › 微1", "百花洲社区 › 第2网格",
    ]  # fmt: skip
    assert [part.title for part in act(lambda session: places.leaflet(session, kinds=["shop"])).parts] == ["便民商户"]
    told = "".join(words(listing_pdf(act(places.circles))))
    assert all(name in told for name in ("老年食堂", "260", "▲"))
