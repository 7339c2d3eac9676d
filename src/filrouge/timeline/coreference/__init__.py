"""Which mentions of different articles are one event: what to compare, what speaks for it and what forbids it."""
