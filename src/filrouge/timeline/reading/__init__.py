"""What is done with a finished timeline: choose from it, compare it with another, say why two events are not one."""
