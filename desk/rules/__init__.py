"""Pure rules of the field: no database, no Qt, no clock of their own."""
