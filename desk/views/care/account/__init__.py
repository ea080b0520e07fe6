"""The account of services of a resident (服务账户): packages and money."""

from desk.views.care.account.dialog import ServiceAccount

__all__ = ["ServiceAccount"]
