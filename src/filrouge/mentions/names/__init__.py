"""Proper names: where they stand, and what kind of thing they name."""
