"""Joint dating: what the articles say of days, put as constraints on unknown days, and solved."""
