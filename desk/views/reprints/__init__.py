"""What must be reprinted (需要重印): told after a change, counted on the page of today, printed in one go."""

from desk.views.reprints.dialog import ReprintsDialog
from desk.views.reprints.telling import ReprintTeller
from desk.views.reprints.words import counts_text

__all__ = ["ReprintTeller", "ReprintsDialog", "counts_text"]
