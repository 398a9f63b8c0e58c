"""What was changed so that the engine runs what is drawn."""

from processes.language import Text

# What was changed so that the engine runs what is drawn; told where the owner asks for it.
NOTES = {
    "note.id_renamed": Text(
        "Id'et {was} er optaget af motoren og hedder {name} i den.",
        "The id {was} belongs to the engine; inside it is {name}.",
    ),
    "note.named_by_id": Text(
        "{name} har intet navn og kendes på sit id.", "{name} has no name and is known by its id."
    ),
    "note.definition_copied": Text(
        "{name} fik en kopi af den fælles hændelse.", "{name} got a copy of the shared event."
    ),
    "note.global_task": Text(
        "Den globale opgave {name} køres som en proces med ét trin.",
        "The global task {name} runs as a process of one step.",
    ),
    "note.receive_starts": Text("{name} starter processen.", "{name} starts the process."),
    "note.gateway_starts": Text(
        "Hændelserne efter {name} starter processen.", "The events behind {name} start the process."
    ),
    "note.link_joined": Text(
        "Linket {name} køres som en pil til {target}.", "The link {name} runs as a flow to {target}."
    ),
    "note.end_tells_first": Text("{name} sender først og slutter så.", "{name} tells first and then ends."),
    "note.start_added": Text(
        "{name} begynder ved de trin, ingen pil fører til.", "{name} begins at the steps no flow leads to."
    ),
    "note.end_added": Text("Efter {name} slutter vejen.", "The way ends after {name}."),
    "note.gathers": Text("{name} venter på {count} tokens.", "{name} waits for {count} tokens."),
    "note.multiplies": Text("{name} sender {count} tokens videre.", "{name} sends {count} tokens on."),
    "note.split_added": Text("Vejene ud af {name} køres som en gateway.", "The ways out of {name} run as a gateway."),
    "note.complex_split": Text(
        "{name} deler kun og køres som en inklusiv gateway.", "{name} only splits and runs as an inclusive gateway."
    ),
    "note.event_subprocess": Text(
        "{name} køres som en hændelse på kanten af resten.", "{name} runs as an event on the border of the rest."
    ),
    "note.data_association": Text(
        "Dataforbindelsen ved {name} er til læseren: alle trin bruger sagens oplysninger.",
        "The data association at {name} is for the reader: every step uses the case's facts.",
    ),
    "note.data_drawn": Text(
        "Dataobjektet {name} er til læseren: alle trin bruger sagens oplysninger.",
        "The data object {name} is for the reader: every step uses the case's facts.",
    ),
    "note.foreign_element": Text(
        "»{what}« ved {name} er fra et andet værktøj og bruges ikke.",
        "“{what}” at {name} comes from another tool and is not used.",
    ),
}
