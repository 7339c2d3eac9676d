"""Mentions -> an account of each article: who is in it, and the events that it tells, with their dates and status."""
