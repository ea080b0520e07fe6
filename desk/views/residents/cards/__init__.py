"""The cards of a file: who it is at the top, the household and the particulars, what happened, what to mind."""
