"""Arbejdsgang's domain: the map.

Floors, from the ground up; an import only ever goes down:

0  language, errors, settings, clock      words, refusals, configuration, time
1  calendar | rules                       working days and legal counting | FEEL and decision tables
2  store | access                         the transaction | who may do what
3  engine | forms | records               SpiffWorkflow, walled in | what is asked | the tables
4  audit | promises | connectors          the trail | work promised | the outside
5  motion | reading                       what happens to rows when a case moves | what lists read
6  features                               definitions, cases, tasks, deadlines, decisions, throughput, people, ...
7  studio                                 drafts: checked, tried, reviewed, published, cases moved
8  sample                                 an invented world, walked with the verbs of the sixth floor

Rooms on the sixth floor have no doors between them. One verb is one file:
what happens when a task is completed stands in ``tasks/complete.py``, the place to start reading.
"""
