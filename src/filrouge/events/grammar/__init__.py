"""The parse of a sentence as events need it: its clauses, verbs and arguments, mended where it is known to go wrong."""
