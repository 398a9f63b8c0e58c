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
      {
        type: "bpmn:ExclusiveGateway", name: ["Mødt?", "Met?"],
        back: { to: 0, name: ["nej: ny tid", "no: a new time"], condition: "met = false", on: ["ja", "yes"] },
      },
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
      {
        type: "bpmn:ExclusiveGateway", name: ["Godkendt?", "Approved?"],
        back: { to: 0, name: ["nej", "no"], condition: "approved = false", on: ["ja", "yes"] },
      },
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

/** One element alone: [key, label, icon, type, event]. */
const ALONE = [
  ["task", "Task", "user-task", "UserTask"],
  ["question", "Question", "gateway-xor", "ExclusiveGateway"],
  ["table", "Decision table", "business-rule-task", "BusinessRuleTask"],
  ["automatic", "Automatic step", "service-task", "ServiceTask"],
  ["call", "Called process", "call-activity", "CallActivity"],
  ["wait", "Wait for a time", "intermediate-event-catch-timer", "IntermediateCatchEvent", "Timer"],
  ["message", "Wait for a message", "intermediate-event-catch-message", "IntermediateCatchEvent", "Message"],
  ["together", "At the same time", "gateway-parallel", "ParallelGateway"],
  ["end", "End", "end-event-none", "EndEvent"],
];

const DONE_BY_PEOPLE = "What somebody does: a phone call, a meeting, a check, a form to fill in";

export const PLAIN = ALONE.map(([key, label, icon, type, event]) => ({
  key,
  label,
  description: key === "task" ? DONE_BY_PEOPLE : undefined,
  icon: `bpmn-icon-${icon}`,
  ends: key === "end",
  parts: [{ type: `bpmn:${type}`, event, marks: {} }],
}));
