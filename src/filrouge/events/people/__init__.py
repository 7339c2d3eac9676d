"""Who is in it, and who is who: names, offices, descriptions and pronouns to entities, participants and speakers."""
