"""The form of a new booking: when, for whom, and the place that is held while it is open."""
