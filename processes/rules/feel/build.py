"""Compiles nodes to closures: importing this registers the code of every kind of node."""

from processes.rules.feel import build_logic, build_loops, build_parts
from processes.rules.feel.build_loops import UserFunction
from processes.rules.feel.building import Builder, Code

__all__ = ["Builder", "Code", "UserFunction", "build_logic", "build_loops", "build_parts"]
