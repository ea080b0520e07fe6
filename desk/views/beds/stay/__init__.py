"""What is said of a stay beyond a bed and a time: admission, leaves, moves, leaving, and the drawer that shows it."""
