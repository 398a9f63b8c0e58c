"""Every page of figures: whatever stands in this package is imported, and so puts its views on the blueprint."""

from __future__ import annotations

import importlib
import pkgutil

import webapp.throughput as package
from webapp.throughput.chart import limits_of, marks_of
from webapp.throughput.routes import screens
from webapp.throughput.written import cells_of, written

PARTS = tuple(
    importlib.import_module(f"{package.__name__}.{one.name}")
    for one in pkgutil.iter_modules(package.__path__)
    if one.name != "parts"
)

for given in (limits_of, marks_of, cells_of, written):
    screens.add_app_template_global(given)

__all__ = ["PARTS", "screens"]
