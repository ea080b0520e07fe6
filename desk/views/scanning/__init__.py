"""Scanning: the catcher of hand scanners, what the desk answers, the camera. Light: the door loads :mod:`catcher`."""
