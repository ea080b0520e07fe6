"""Finding whom something is about, or putting a newcomer on file: wherever the desk asks who has come."""
