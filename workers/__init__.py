"""Celery jobs, each a few lines over the domain; the launcher and the private services stand here too."""
