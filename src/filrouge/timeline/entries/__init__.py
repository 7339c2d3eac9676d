"""From groups of mentions to the entries of a timeline, with why they are one and what the sources do not agree on."""
