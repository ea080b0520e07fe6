"""What the care centre offers and when: services, resources, weekly sittings, and the board of a week."""
