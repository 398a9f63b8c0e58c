"""The launcher's parts: standard library only, for they run before anything is installed."""
