"""What is told beside the lexicon, what is told twice, and what is no news."""
