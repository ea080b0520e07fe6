"""What staff do, by subject: plain functions on a session; they never commit."""
