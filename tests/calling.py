"""A process that calls another one, published apart: ``a_calling_case`` stands in the called process's first task."""

from __future__ import annotations

from datetime import date

from processes.cases.opening import About, definition_named, newest, open_case
from processes.cases.start import start
from processes.definitions.package import Package, read_package
from processes.records import Case
from processes.store.transaction import Transaction
from tests.builders import a_citizen
from tests.cast import Cast
from tests.situations import publish_package, publish_review

DIAGRAM = """\
<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ag="urn:arbejdsgang:bpmn:1" id="definitions"
  targetNamespace="urn:arbejdsgang:process">
  <process id="outer" name="Ydre" isExecutable="true">
    <startEvent id="outer_start" name="Begyndt"/>
    <sequenceFlow id="flow_in" sourceRef="outer_start" targetRef="ask"/>
    <callActivity id="ask" name="Spørg" calledElement="review">
      <extensionElements><ag:assignment group="sygedagpengecentret"/></extensionElements>
    </callActivity>
    <sequenceFlow id="flow_out" sourceRef="ask" targetRef="outer_end"/>
    <endEvent id="outer_end" name="Færdig"><extensionElements><ag:outcome code="over"/></extensionElements></endEvent>
  </process>
</definitions>
"""
AFTER = """\
    <sequenceFlow id="flow_on" sourceRef="ask" targetRef="afterwards"/>
    <userTask id="afterwards" name="Se efter">
      <extensionElements><ag:assignment group="sygedagpengecentret"/></extensionElements>
    </userTask>
    <sequenceFlow id="flow_out" sourceRef="afterwards" targetRef="outer_end"/>
"""
_OUT = '    <sequenceFlow id="flow_out" sourceRef="ask" targetRef="outer_end"/>\n'
MANIFEST = """\
title = { da = "Ydre", en = "Outer" }
owner = "egon"
kle = "32.24.04"
start_groups = ["sygedagpengecentret"]

[[stage]]
key = "handling"
name = { da = "Vi behandler", en = "We handle it" }
now = { da = "Vi læser.", en = "We read." }
next = { da = "Du får svar.", en = "You will be answered." }
you = { da = "Du venter.", en = "You wait." }
"""


def outer(*, afterwards: bool = False) -> Package:
    """The process that calls; with ``afterwards`` there is a task to do when the called one is over."""
    diagram = DIAGRAM.replace(_OUT, AFTER) if afterwards else DIAGRAM
    return read_package("outer", {"process.toml": MANIFEST.encode(), "process.bpmn": diagram.encode()})


def a_calling_case(tx: Transaction, cast: Cast, *, afterwards: bool = False, received: date | None = None) -> Case:
    """A case of the outer process; what it waits for stands in the called one, which is another definition.

    With ``received`` the called process's deadline runs from that day.
    """
    publish_review(tx, cast.egon)
    publish_package(tx, cast.egon, outer(afterwards=afterwards))
    about = About(a_citizen(tx).id, caseworker_id=cast.astrid.id)
    if received is not None:
        return open_case(tx, newest(tx, definition_named(tx, "outer")), None, {"received": received}, about)[0]
    return tx.find(Case, start(tx, cast.astrid, "outer", None, {}, about).case_id)
