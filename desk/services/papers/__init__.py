"""Papers of the desk (文书): the receipt, the papers made of editable texts, and those texts."""

from desk.services.papers.assessment import issue_report, show_report
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
    "Edition",
    "Editions",
    "Issued",
    "IssuedPaper",
    "PaperPlace",
    "Papers",
    "Possible",
    "Question",
    "back_to_shipped",
    "compose",
    "first_receipt",
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
    "reprint",
    "sample",
    "save_template",
    "show",
    "show_receipt",
    "show_report",
]
