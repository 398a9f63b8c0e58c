"""The engine: SpiffWorkflow, walled in. Plans are parsed, cases begun, resumed and moved; nothing else comes out.

``parse`` makes a plan of a folder's diagrams, ``begin`` starts a case on it, ``resume`` wakes one from its bytes.
"""

from processes.engine.moving import ENDS, PlanChange, PlanChanged
from processes.engine.parse import Plan, PlanCache, parse
from processes.engine.run import Run, begin, resume
from processes.engine.shapes import (
    Awaited,
    DeadlineUse,
    Decided,
    Element,
    HandedCall,
    OpenStep,
    Passed,
    Thrown,
    WaitingTimer,
    World,
)

__all__ = [
    "ENDS",
    "Awaited",
    "DeadlineUse",
    "Decided",
    "Element",
    "HandedCall",
    "OpenStep",
    "Passed",
    "Plan",
    "PlanCache",
    "PlanChange",
    "PlanChanged",
    "Run",
    "Thrown",
    "WaitingTimer",
    "World",
    "begin",
    "parse",
    "resume",
]
