"""Bookings of services, standing plans and pauses."""
