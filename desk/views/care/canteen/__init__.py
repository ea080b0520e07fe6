"""The dialogs of the canteen: check-in, the menus of a week, what somebody may eat and their cards."""
