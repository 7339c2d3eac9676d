"""Articles -> mentions: sentences, names and time expressions. The only home of spaCy."""
