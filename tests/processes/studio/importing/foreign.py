"""BPMN as another tool writes it: its own extensions, its own prefixes, things no engine runs."""

FOREIGN = """<?xml version="1.0" encoding="UTF-8"?>
<semantic:definitions xmlns:semantic="http://www.omg.org/spec/BPMN/20100524/MODEL"
 xmlns:acme="http://acme.example/schema" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
 xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" acme:origin="Tool 7" targetNamespace="x" id="d">
<!-- kept as well -->
<semantic:process id="p" acme:cost="12">
<semantic:startEvent id="s"/>
<semantic:userTask id="t" name="Læs &amp; skriv" acme:colour="red"><semantic:extensionElements>
<acme:form field="a"><acme:deep><![CDATA[1 < 2]]></acme:deep></acme:form>
</semantic:extensionElements></semantic:userTask>
<semantic:exclusiveGateway id="g"/>
<semantic:endEvent id="e"/>
<semantic:sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
<semantic:sequenceFlow id="f2" sourceRef="t" targetRef="g"/>
<semantic:sequenceFlow id="f3" sourceRef="g" targetRef="e"/>
<semantic:sequenceFlow id="f4" sourceRef="g" targetRef="t"/>
</semantic:process>
<bpmndi:BPMNDiagram id="x"><bpmndi:BPMNPlane bpmnElement="p"><bpmndi:BPMNShape id="y" bpmnElement="t">
<dc:Bounds x="1" y="2" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</semantic:definitions>
"""
