"""The processes as their owners and readers see them: their deadlines, and changing a term."""
