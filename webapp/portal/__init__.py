"""The portal: every published process for everybody to read, and the landscape for owners."""
