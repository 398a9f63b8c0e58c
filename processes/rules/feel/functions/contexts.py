"""Context functions (DMN 1.5, 10.3.4.10)."""

from __future__ import annotations

from typing import Any

from processes.rules.feel.functions.signature import builtin

Context = dict[str, Any]


@builtin("get value(m: context, key: string)")
def get_value(m: Context, key: str) -> Any:
    """The value of an entry, null if there is none."""
    return m.get(key)


@builtin("get value(context: context, key: string)")
def get_value_of_context(context: Context, key: str) -> Any:
    """As above, under the name the later standard gives the parameter."""
    return context.get(key)


@builtin("get entries(m: context)")
def get_entries(m: Context) -> list[Context]:
    """The entries as contexts of ``key`` and ``value``."""
    return [{"key": name, "value": value} for name, value in m.items()]


@builtin("context(entries: list)")
def context(entries: list[Any]) -> Context | None:
    """A context from contexts of ``key`` and ``value``; null where one is missing, or a key stands twice."""
    made: Context = {}
    for entry in entries:
        if type(entry) is not dict or "value" not in entry or type(entry.get("key")) is not str:
            return None
        if entry["key"] in made:
            return None
        made[entry["key"]] = entry["value"]
    return made


@builtin("context put(context: context, key: string, value: any)")
def context_put(original: Context, key: str, value: Any) -> Context:
    """The context with one entry more, or another."""
    return {**original, key: value}


@builtin("context put(context: context, keys: list, value: any)")
def context_put_deep(original: Context, keys: list[Any], value: Any) -> Context | None:
    """The same for an entry of an entry; null for no keys, or a key that is no string."""
    if not keys or type(keys[0]) is not str:
        return None
    if len(keys) == 1:
        return {**original, keys[0]: value}
    below = original.get(keys[0], {})
    inner = context_put_deep(below, keys[1:], value) if type(below) is dict else None
    return None if inner is None else {**original, keys[0]: inner}


@builtin("context merge(contexts: list)")
def context_merge(contexts: list[Any]) -> Context | None:
    """All entries of several contexts; of two with one name the later stands."""
    merged: Context = {}
    for each in contexts:
        if type(each) is not dict:
            return None
        merged |= each
    return merged
