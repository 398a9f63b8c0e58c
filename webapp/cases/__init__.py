"""Cases: starting, finding and seeing them, and the pages of whatever is done to one."""
