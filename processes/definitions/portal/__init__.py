"""The portal: every published process as everybody may read it, searched and counted."""
