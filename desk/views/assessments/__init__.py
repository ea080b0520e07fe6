"""能力评估: filling one in, reading one, its report. Opened from a resident's file and from the beds.

Nothing is imported here: the windows load when one is wanted.
"""
