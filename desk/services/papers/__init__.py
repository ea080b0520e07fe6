"""Papers of the desk (文书): the receipt, the papers made of editable texts, and those texts."""

from desk.services.papers.assessment import issue_report, show_report
from desk.services.papers.bed_cards import CardsOf, bed_cards, print_bed_cards
from desk.services.papers.bed_sheets import (
    census_sheet,
    hand_over_sheet,
    print_census,
    print_hand_over,
    print_vacancy,
    vacancy_sheet,
)
from desk.services.papers.copies import personal_copy
from desk.services.papers.letters import compose, issue, papers_of, place_of, reprint, show
from desk.services.papers.receipt import first_receipt, issue_receipt, preview_receipt, show_receipt
from desk.services.papers.rows import (
    About,
    Edition,
    Editions,
    Issued,
    IssuedPaper,
    PaperPlace,
    Papers,
    Possible,
    Question,
)
from desk.services.papers.samples import sample
from desk.services.papers.templates import back_to_shipped, in_force, list_templates, mark_reviewed, save_template

__all__ = [
    "About",
    "CardsOf",
    "Edition",
    "Editions",
    "Issued",
    "IssuedPaper",
    "PaperPlace",
    "Papers",
    "Possible",
    "Question",
    "back_to_shipped",
    "bed_cards",
    "census_sheet",
    "compose",
    "first_receipt",
    "hand_over_sheet",
    "in_force",
    "issue",
    "issue_receipt",
    "issue_report",
    "list_templates",
    "mark_reviewed",
    "papers_of",
    "personal_copy",
    "place_of",
    "preview_receipt",
    "print_bed_cards",
    "print_census",
    "print_hand_over",
    "print_vacancy",
    "reprint",
    "sample",
    "save_template",
    "show",
    "show_receipt",
    "show_report",
    "vacancy_sheet",
]
