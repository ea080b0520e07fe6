"""The page of services by reservation (养老服务): the week that is booked, the kitchen, the routes, the laundry."""

from desk.views.care.page import CarePage

__all__ = ["CarePage"]
