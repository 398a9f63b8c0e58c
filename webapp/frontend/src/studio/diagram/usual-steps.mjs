// The usual steps, ready to be put in: each is a few shapes with names in both languages and what they must have.
// A part: { type, name: [da, en], marks, and optionally attrs, event, call, back, beside }.
export const USUAL = [
  {
    key: "interview",
    label: "Interview",
    description: "Book, hold the interview, ask whether they met; if not, a new time",
    icon: "bpmn-icon-user-task",
    parts: [
      { type: "bpmn:UserTask", name: ["Book samtale", "Book interview"], marks: { form: { key: "booking" } } },
      { type: "bpmn:UserTask", name: ["Hold samtale", "Hold interview"], marks: {} },
      { type: "bpmn:ExclusiveGateway", name: ["Mødt?", "Met?"], back: { to: 0, name: ["nej: ny tid", "no: a new time"], condition: "met = false", on: ["ja", "yes"] } },
    ],
  },
  {
    key: "hearing",
    label: "Hearing",
    description: "The citizen is heard before a ruling; the deadline runs by law",
    icon: "bpmn-icon-call-activity",
    parts: [{ type: "bpmn:CallActivity", name: ["Partshøring", "Hearing"], attrs: { calledElement: "hearing" }, marks: {} }],
  },
  {
    key: "decision",
    label: "Ruling with four eyes",
    description: "One writes the ruling, another approves it; a no goes back to the writer",
    icon: "bpmn-icon-business-rule-task",
    parts: [
      { type: "bpmn:UserTask", name: ["Skriv afgørelse", "Write ruling"], marks: { guard: { decision: "ruling_control" } } },
      { type: "bpmn:UserTask", name: ["Godkend afgørelse", "Approve ruling"], marks: { assignment: { four_eyes: 0 }, guard: { decision: "ruling_control" } } },
      { type: "bpmn:ExclusiveGateway", name: ["Godkendt?", "Approved?"], back: { to: 0, name: ["nej", "no"], condition: "approved = false", on: ["ja", "yes"] } },
    ],
  },
  {
    key: "letter",
    label: "Letter",
    description: "A letter is written from its text and sent by itself",
    icon: "bpmn-icon-send-task",
    parts: [{ type: "bpmn:SendTask", name: ["Send brev", "Send letter"], marks: { operation: { name: "letter.send" } } }],
  },
  {
    key: "reminder",
    label: "Reminder",
    description: "Rings while the step waits, and sends a reminder; the step goes on",
    icon: "bpmn-icon-intermediate-event-catch-non-interrupting-timer",
    needs: "bpmn:Activity",
    parts: [
      {
        type: "bpmn:BoundaryEvent", event: "Timer", name: ["Påmindelse", "Reminder"], beside: true,
        attrs: { cancelActivity: false }, marks: { deadline: { use: "timer", point: "reminder" } },
      },
      { type: "bpmn:EndEvent", event: "Message", name: ["Påmindelse sendt", "Reminder sent"], marks: {}, below: true },
    ],
  },
];

export const PLAIN = [
  { key: "task", label: "Task", icon: "bpmn-icon-user-task", parts: [{ type: "bpmn:UserTask", marks: {} }] },
  { key: "question", label: "Question", icon: "bpmn-icon-gateway-xor", parts: [{ type: "bpmn:ExclusiveGateway", marks: {} }] },
  { key: "table", label: "Decision table", icon: "bpmn-icon-business-rule-task", parts: [{ type: "bpmn:BusinessRuleTask", marks: {} }] },
  { key: "automatic", label: "Automatic step", icon: "bpmn-icon-service-task", parts: [{ type: "bpmn:ServiceTask", marks: {} }] },
  { key: "call", label: "Called process", icon: "bpmn-icon-call-activity", parts: [{ type: "bpmn:CallActivity", marks: {} }] },
  { key: "wait", label: "Wait for a time", icon: "bpmn-icon-intermediate-event-catch-timer", parts: [{ type: "bpmn:IntermediateCatchEvent", event: "Timer", marks: {} }] },
  { key: "message", label: "Wait for a message", icon: "bpmn-icon-intermediate-event-catch-message", parts: [{ type: "bpmn:IntermediateCatchEvent", event: "Message", marks: {} }] },
  { key: "together", label: "At the same time", icon: "bpmn-icon-gateway-parallel", parts: [{ type: "bpmn:ParallelGateway", marks: {} }] },
  { key: "end", label: "End", ends: true, icon: "bpmn-icon-end-event-none", parts: [{ type: "bpmn:EndEvent", marks: {} }] },
];
