"""文书: the papers of a matter or an item in one dialog, and the one way in which any paper is printed or saved.

Nothing is imported here: the dialog draws in Qt's PDF parts, which load only when paper is wanted.
"""
