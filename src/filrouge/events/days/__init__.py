"""Which date is said of which event, and which event came first."""
