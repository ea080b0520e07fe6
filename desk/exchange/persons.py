"""Who a row is about: name, ID number, sex and birth date, judged in the same way in every ledger of people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import cast

from desk.errors import RuleBroken
from desk.exchange.cells import Cell, identifier, is_nothing, is_number, shown
from desk.exchange.ledger import Findings
from desk.exchange.report import Level
from desk.exchange.residents_births import read_birth
from desk.rules import identity, names
from desk.rules.identity import Sex
from desk.rules.text import HAN
from desk.words import translate

_LOST_DIGITS_FROM = 1e15
_SEVERAL_NAMES = re.compile(f"{HAN}{{2,}}[、，,;；/]+{HAN}{{2,}}")
_SHORTEST_PAIR = len("张三、李四")
_OTHER_PAPER = re.compile(r"[A-Z]{1,3}[0-9]{6,10}[A-Z]?")
_SEXES = {"男": Sex.MALE, "男性": Sex.MALE, "m": Sex.MALE, "1": Sex.MALE,
          "女": Sex.FEMALE, "女性": Sex.FEMALE, "f": Sex.FEMALE, "2": Sex.FEMALE}  # fmt: skip
_ID_CARDS = frozenset(
    ("", "身份证", "居民身份证", "二代身份证", "公民身份证", "居民户口簿", "户口簿", "户口本", "港澳台居民居住证")
)


class PersonReader:
    """Reads who the rows of one sheet are about; ``first`` has the first column of each field."""

    def __init__(self, findings: Findings, first: Mapping[str, int], *, today: date) -> None:
        self._findings = findings
        self._first = first
        self._today = today

    def name(self, cells: list[Cell], values: dict[str, object]) -> None:
        """The name, without blanks and with the one separator that names have."""
        value = cells[self._first["name"]]
        try:
            name = values["name"] = names.normalise(value if type(value) is str else shown(value))
        except RuleBroken as broken:
            self._findings.reject("name", broken.code, broken.text)
            return
        if len(name) >= _SHORTEST_PAIR and _SEVERAL_NAMES.search(name):
            message = translate("exchange", "Several names stand in this cell: one person a row, please.")
            self._findings.reject("name", "NAME_SEVERAL", message)

    def papers(self, cells: list[Cell], values: dict[str, object]) -> None:
        """Sex, ID number and birth date; the ID number decides, the ledger's words are only compared."""
        values["sex"] = None
        known: identity.IdNumber | None = None
        if "id_no" in self._first:
            values["id_no"] = None
            known = self._identity(cells, values)
        values["birth_date"] = None
        if self._findings.rejections:
            return
        written_sex = _SEXES.get(identifier(cells[self._first["sex"]]).lower()) if "sex" in self._first else None
        birth = cells[self._first["birth"]] if "birth" in self._first else ""
        if known is not None:
            values["sex"], values["birth_date"] = known.sex, known.birth_date
            if written_sex is not None and written_sex is not known.sex:
                self._warn_sex(known.sex)
            if birth != "":
                self._compare_birth(birth, known.birth_date)
        else:
            values["sex"], values["birth_date"] = written_sex, self._written_birth(birth)

    def _identity(self, cells: list[Cell], values: dict[str, object]) -> identity.IdNumber | None:
        value = cells[self._first["id_no"]]
        findings = self._findings
        if is_number(value) and abs(cast(float, value)) >= _LOST_DIGITS_FROM:
            findings.reject("id_no", "ID_NUMERIC", _lost_digits())
            return None
        text = value if type(value) is str else identifier(value)
        if "id_type" in self._first:
            paper = identifier(cells[self._first["id_type"]])
            values["id_type"], values["other_id_no"] = paper or None, None
            if paper not in _ID_CARDS:
                values["other_id_no"] = identifier(value) or None
                return None
        try:
            known = identity.parse(text, today=self._today)
        except RuleBroken as broken:
            if is_nothing(identifier(value)):
                findings.warn("id_no", "ID_MISSING", _no_number(), Level.MUST)
            else:
                findings.reject("id_no", broken.code, _what_would_be_right(identifier(value)) or broken.text)
            return None
        values["id_no"] = known.number
        if known.converted:
            message = translate(
                "exchange",
                "An old number of 15 digits, turned into {number} by the rule: please check.",
                number=known.number,
            )
            findings.warn("id_no", "ID15_CONVERTED", message, Level.MUST)
        return known

    def _warn_sex(self, sex: Sex) -> None:
        message = (
            translate("exchange", "The sex contradicts the ID number (a man by the ID number).")
            if sex is Sex.MALE
            else translate("exchange", "The sex contradicts the ID number (a woman by the ID number).")
        )
        self._findings.warn("sex", "SEX_MISMATCH", message, Level.MUST)

    def _compare_birth(self, written: Cell, birth: date) -> None:
        if is_nothing(identifier(written)):
            return
        said = read_birth(written, today=self._today)
        if said is None:
            message = translate(
                "exchange", "The birth date cannot be read; the ID number's ({date}) is taken.", date=birth
            )
            self._findings.warn("birth", "BIRTH_UNREADABLE", message, Level.SHOULD)
        elif not said.agrees(birth):
            message = translate(
                "exchange", "The birth date contradicts the ID number ({date} by the ID number).", date=birth
            )
            self._findings.warn("birth", "BIRTH_MISMATCH", message, Level.MUST)

    def _written_birth(self, written: Cell) -> date | None:
        """The birth date of somebody without an ID number, warned about when what is written is not enough."""
        if is_nothing(identifier(written)):
            return None
        said = read_birth(written, today=self._today)
        day = said.whole if said is not None else None
        if day is not None and day <= self._today:
            return day
        message = translate(
            "exchange",
            "Year, month and day of birth are not all written, can be read in two ways or do not exist:"
            " the birth date was left out.",
        )
        self._findings.warn("birth", "BIRTH_INCOMPLETE", message, Level.SHOULD)
        return None


def _lost_digits() -> str:
    return translate(
        "exchange",
        "The ID number was stored as a number and its last three digits became 000; it cannot be used. "
        "Set the cell to text and enter it again.",
    )


def _no_number() -> str:
    return translate("exchange", "There is no ID number: the resident has to be matched by hand.")


def _what_would_be_right(number: str) -> str | None:
    """Better advice than a wrong character, for what is no mistyped ID number."""
    if "*" in number:
        return translate("exchange", "The ID number is masked; the whole number is needed.")
    if _OTHER_PAPER.fullmatch(number.upper()):
        return translate(
            "exchange",
            "This looks like the number of a passport or permit. Add a column 证件类型 that says which paper it is.",
        )
    return None
