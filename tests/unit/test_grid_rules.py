from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.errors import RuleBroken
from desk.rules import addresses, grids
from desk.rules.grids import AddressRange, GridBuilding, GridIndex, Parity


@dataclass(frozen=True)
class Address:
    proper: str | None
    building: str | None = None
    unit: str | None = None


RANGES = (
    AddressRange("G1", "百花洲家园"),
    AddressRange("G2", "百花洲家园", 1, 20),
    AddressRange("G3", "百花洲家园", 11, 13),
    AddressRange("G4", "百花洲家园", 12, 12, unit="3"),
    AddressRange("G5", "解放路", 1, 99, Parity.ODD),
    AddressRange("G6", "解放路", 2, 100, Parity.EVEN),
    AddressRange("G7", "解放路", 101),
    AddressRange("G8", "历山名郡小区"),
)
INDEX = GridIndex(RANGES)


@pytest.mark.parametrize(
    ("address", "grid"),
    [
        (Address("百花洲家园", "12", "3"), "G4"),
        (Address("百花洲家园", "12号楼", "1"), "G3"),
        (Address("百花洲家园", "12"), "G3"),
        (Address("百花洲家园", "7"), "G2"),
        (Address("百花洲家园", "40"), "G1"),
        (Address("百花洲家园"), "G1"),
        (Address("解放路", "７"), "G5"),
        (Address("解放路", "8"), "G6"),
        (Address("解放路", "129"), "G7"),
        (Address("解放路129号院", "3", "1"), "G7"),
        (Address("解放路8号", "3"), "G6"),
        (Address("历山名郡", "3"), "G8"),
        (Address(" 历山 名郡小区"), "G8"),
        (Address("解放路"), None),
        (Address("别处", "1"), None),
        (Address(None, "1"), None),
    ],
)
def test_the_most_specific_range_wins(address: Address, grid: str | None) -> None:
    found = INDEX.propose(address)
    assert (found.grid_code if found else None) == grid
    assert grids.propose(address, RANGES) == found


def test_two_equal_claims_are_left_to_the_clerk() -> None:
    rivals = (AddressRange("A", "甸柳一区", 1, 9), AddressRange("B", "甸柳一区", 5, 13))
    assert grids.propose(Address("甸柳一区", "6"), rivals) is None
    assert grids.propose(Address("甸柳一区", "12"), rivals) == rivals[1]
    assert grids.propose(Address("甸柳一区", "6"), (rivals[0], rivals[0])) == rivals[0]


@pytest.mark.parametrize(("name", "number"), [("12号楼", 12), ("甲3", 3), ("１２", 12), ("东楼", None), (None, None)])
def test_building_numbers(name: str | None, number: int | None) -> None:
    assert grids.building_number(name) == number


def test_ranges_that_cover_nothing_are_refused() -> None:
    grids.check_range(RANGES[1])
    with pytest.raises(RuleBroken) as broken:
        grids.check_range(AddressRange("G", " "))
    assert broken.value.code == "RANGE_NO_NAME"
    with pytest.raises(RuleBroken, match="9 back to 3") as broken:
        grids.check_range(AddressRange("G", "解放路", 9, 3))
    assert broken.value.code == "RANGE_REVERSED"


bounds = st.none() | st.integers(1, 30)
ranges = st.builds(
    AddressRange,
    st.sampled_from("ABC"),
    st.just("百花洲"),
    bounds,
    bounds,
    st.sampled_from(Parity),
    st.none() | st.just("1"),
)


@given(st.lists(ranges, max_size=8), st.none() | st.integers(1, 30), st.none() | st.just("1"), st.randoms())
def test_a_proposal_covers_and_does_not_depend_on_order(
    each: list[AddressRange], building: int | None, unit: str | None, random: object
) -> None:
    address = Address("百花洲", str(building) if building else None, unit)
    found = grids.propose(address, each)
    reverse = grids.propose(address, list(reversed(each)))
    assert (found and found.grid_code) == (reverse and reverse.grid_code)
    if found:
        assert found.covers(building, unit)
        assert all(not other.covers(building, unit) or other.precision <= found.precision for other in each)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("甸柳一区6号楼2单元301室", "building"),
        ("甸柳一区小区6-2-301", "building"),
        ("甸柳一区7号楼", "range"),
        ("甸柳一区甲6号楼1单元101", "stem"),
        ("泺源大街5号院3号楼101", "yard"),
        ("泺源大街8号院3号楼101", "road"),
        ("甸柳二区6号楼", None),
        ("甸柳一区9号楼", None),
    ],
)
def test_a_building_goes_before_a_range(text: str, code: str | None) -> None:
    ranges = (AddressRange("range", "甸柳一区", 6, 9), AddressRange("road", "泺源大街", 1, 20))
    buildings = (
        GridBuilding("building", "甸柳一区", "6"),
        GridBuilding("stem", "甸柳一区", "甲6"),
        GridBuilding("yard", "泺源大街", "5"),
        GridBuilding("one", "甸柳一区", "9"),
        GridBuilding("other", "甸柳一区", "9"),
    )
    assert GridIndex(ranges, buildings).code_of(addresses.parse(text)) == code


@pytest.mark.parametrize(
    ("text", "name"), [("5号楼", "5"), (" 甲3 号楼", "甲3"), ("a座", "A"), ("１２幢", "12"), ("12B", "12B")]
)
def test_buildings_are_named_as_people_say_them(text: str, name: str) -> None:
    assert grids.building_name(text) == name


def test_a_building_needs_a_number() -> None:
    with pytest.raises(RuleBroken) as caught:
        grids.building_name("东楼")
    assert caught.value.code == "BUILDING_NO_NUMBER"
    assert grids.place_name("济南市历下区百花洲家园") == "百花洲家园"
    assert grids.place_name("泺源大街5号院") == "泺源大街5号院"
