"""Ways really taken: on the diagram, as variants, replayed, and given out as event logs."""
