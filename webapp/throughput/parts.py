"""Every page of figures, a file each: importing them puts them on the blueprint. Whoever adds a page adds its line."""

from __future__ import annotations

from webapp.throughput import how
from webapp.throughput.chart import limits_of, marks_of, raw
from webapp.throughput.routes import screens
from webapp.throughput.written import written

PARTS = (how,)

for one in (limits_of, marks_of, raw, written):
    screens.add_app_template_global(one)

__all__ = ["PARTS", "screens"]
