"""Settings (设置): looks, the station, accounts, backups; each part for whoever may change it."""

from desk.views.settings.page import SettingsPage

__all__ = ["SettingsPage"]
