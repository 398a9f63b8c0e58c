"""The coming thirteen weeks: inflow, tasks, deadlines and long cases, always beside how well it was told before."""
