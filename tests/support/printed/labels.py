"""Addresses for envelopes, on each sheet that stationers sell."""

from __future__ import annotations

from typing import Any

from desk.db import Session
from desk.printing.address_labels import AddressLabel, address_labels_pdf
from desk.printing.label_sheets import SHEETS, LabelPaper
from desk.rules.card_sheets import Correction
from desk.services.papers import address_labels as service
from desk.services.residents import Filters
from tests.support.printed.paper import LABEL, Paper, fixed
from tests.support.printed.station import LUO, of

LETTERS = (
    AddressLabel("济南市历下区春和里西区5号楼2单元402", "陆阿根"),
    AddressLabel(
        "新疆维吾尔自治区乌鲁木齐市某某区某某街道某某社区十五号楼东单元一千四百零二室", "买买提·吐尔逊·阿卜杜热合曼"
    ),
    AddressLabel("解放路112号", "𬱖\U0002e9f5芳"),
)


def _of_residents(session: Session, **values: Any) -> Any:
    return service.address_labels(session, filters=Filters(), **values).labels


PAPERS = {
    **{
        f"address-labels-{sheet}": Paper(
            address_labels_pdf,
            fixed(LETTERS * 5),
            (("paper", LabelPaper(sheet, 3, Correction(3, -2, 1001))),),
            people=("陆阿根", "𬱖\U0002e9f5芳"),
            edge=LABEL,
        )
        for sheet in SHEETS
    },
    "station-address-labels": of(
        address_labels_pdf, _of_residents, options=(("paper", LabelPaper()),), by_household=True, people=(LUO,)
    ),
}
