"""Whether it has happened, is planned, alleged or denied, and whether a tense of news tells it."""
