"""Leading: the way an invented case can be brought to a chosen step, searched among the answers its forms allow."""
