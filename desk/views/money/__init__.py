"""Accounts of money, of stays and of services alike: a line booked by hand, an account, the settlement of a month."""
