"""Tables in words: when and then of every rule, in both languages."""

from __future__ import annotations

import pytest

from processes.definitions.package import Package
from processes.definitions.portal.tables import WORKED_OUT, table_in_words
from processes.definitions.ship import folders
from processes.engine import parse
from processes.language import Locale
from tests.shipped import SHIPPED, shipped

PACKAGES = [shipped(one.name) for one in folders(SHIPPED)]


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.key)
def test_every_rule_of_every_shipped_table_is_told(package: Package) -> None:
    tables = parse(package.diagrams, package.tables).tables
    for key, table in tables.items():
        told = table_in_words(key, table)
        assert [one.number for one in told.rules] == list(range(1, len(table.rules) + 1))
        assert all(one.when.read(locale) for one in told.rules for locale in Locale)
        assert not any(set('"[]') & set(one.value.da) for rule in told.rules for one in rule.then)
        assert all(one.value == WORKED_OUT for rule in told.rules for one in rule.then if one.formula)
