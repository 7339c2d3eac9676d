"""Where events are told: the patterns of the lexicon and what must stand beside them."""
