"""Telling people: notices on the screen, how one is told, devices, and the private calendar."""
