"""Workers: Celery carries the news that there is something to fetch; the work itself lies in rows."""
