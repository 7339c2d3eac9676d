"""Accounts -> one timeline: who is who, what is one event, and when it was."""
