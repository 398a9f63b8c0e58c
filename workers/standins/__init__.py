"""The stand-ins as one small program: every service outside at one local address, scriptable, plainly marked."""
