"""Flow: what comes, what goes, what lies, how long it takes and where it waits."""
