"""Production: what comes in and goes out, hands and hours, norms, balance between teams, campaigns, long cases."""
