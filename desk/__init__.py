"""Doorstep Desk 家门口服务台: the desk of a community service station."""

VERSION = "0.1.0"
