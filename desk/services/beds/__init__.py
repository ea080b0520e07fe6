"""The care-bed registry (床位登记): rooms and beds, who lies where and when, and what is asked for."""
