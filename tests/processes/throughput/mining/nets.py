"""A small drawing for replays: A, then B and C beside each other or D (which may repeat), then E; R leads back to A."""

DIAGRAM = """\
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
<process id="p">
<startEvent id="begin"/><sequenceFlow id="f1" sourceRef="begin" targetRef="A"/>
<userTask id="A"/><sequenceFlow id="f2" sourceRef="A" targetRef="choose"/>
<exclusiveGateway id="choose"/>
<sequenceFlow id="f3" sourceRef="choose" targetRef="fork"/>
<sequenceFlow id="f4" sourceRef="choose" targetRef="inner"/>
<sequenceFlow id="f5" sourceRef="choose" targetRef="R"/>
<userTask id="R"/><sequenceFlow id="f6" sourceRef="R" targetRef="A"/>
<parallelGateway id="fork"/>
<sequenceFlow id="f7" sourceRef="fork" targetRef="B"/><sequenceFlow id="f8" sourceRef="fork" targetRef="C"/>
<userTask id="B"/><userTask id="C"/>
<sequenceFlow id="f9" sourceRef="B" targetRef="join"/><sequenceFlow id="f10" sourceRef="C" targetRef="join"/>
<parallelGateway id="join"/><sequenceFlow id="f11" sourceRef="join" targetRef="E"/>
<subProcess id="inner"><startEvent id="in"/><sequenceFlow id="g1" sourceRef="in" targetRef="D"/>
<userTask id="D"><standardLoopCharacteristics/></userTask><sequenceFlow id="g2" sourceRef="D" targetRef="out"/>
<endEvent id="out"/></subProcess>
<sequenceFlow id="f12" sourceRef="inner" targetRef="E"/>
<userTask id="E"/><sequenceFlow id="f13" sourceRef="E" targetRef="end"/><endEvent id="end"/>
</process></definitions>
"""
