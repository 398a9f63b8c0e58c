"""What is wrong with the names and the lines of a diagram."""

from processes.language import Text

IDS = {
    "id_missing": Text(
        "Et element af slagsen {what} i {where} har intet id. Giv det et.",
        "An element of the kind {what} in {where} has no id. Give it one.",
    ),
    "id_unusable": Text(
        "Id'et »{id}« kan ikke bruges. Giv {name} et andet.",
        "The id “{id}” cannot be used. Give {name} another.",
    ),
    "duplicate_id": Text(
        "Id'et {where} bruges to gange; første gang på linje {first}. Giv det ene element et andet id.",
        "The id {where} is used twice, first on line {first}. Give one of the elements another id.",
    ),
    "duplicate_across": Text(
        "Id'et {where} bruges også i {other}. Giv det ene element et andet id.",
        "The id {where} is used in {other} as well. Give one of the elements another id.",
    ),
    "unknown_reference": Text(
        "{name} henviser til {reference}, som ikke er i diagrammet. Tegn det, eller ret henvisningen.",
        "{name} refers to {reference}, which is not in the diagram. Draw it or correct the reference.",
    ),
    "unknown_element": Text(
        "{name} indeholder »{what}«, som ikke kan køres. Tegn det med andre elementer.",
        "{name} holds “{what}”, which cannot be run. Draw it with other elements.",
    ),
}

FLOWS = {
    "flow_loose": Text(
        "Pilen {name} hænger løst i den ene ende. Forbind den, eller slet den.",
        "The flow {name} is loose at one end. Connect it or delete it.",
    ),
    "flow_across": Text(
        "Pilen {name} går ind i eller ud af en delproces til {reference}. En pil skal blive på sit niveau.",
        "The flow {name} crosses the border of a sub-process to {reference}. A flow must stay on its level.",
    ),
    "flow_into": Text(
        "Pilen {name} går ind i {target}, som ingen pil kan føre til. Før den til trinnet efter.",
        "The flow {name} leads into {target}, which no flow can enter. Lead it to the step after it.",
    ),
    "flow_out_of": Text(
        "Pilen {name} går ud af sluthændelsen {source}. Slet pilen, eller gør slutningen til en mellemhændelse.",
        "The flow {name} leaves the end event {source}. Delete the flow or make the end an intermediate event.",
    ),
    "condition_empty": Text(
        "Pilen {name} har en tom betingelse. Skriv betingelsen i FEEL, eller gør pilen til standardvejen.",
        "The flow {name} has an empty condition. Write the condition in FEEL or make the flow the default.",
    ),
    "condition_not_asked": Text(
        "Pilen {name} har en betingelse, men {gateway} spørger ikke. Brug en eksklusiv gateway, eller fjern betingelsen.",
        "The flow {name} has a condition, but {gateway} asks nothing. Use an exclusive gateway or remove the condition.",
    ),
    "gateway_without_condition": Text(
        "Pilen {name} ud af {gateway} har ingen betingelse. Skriv en, eller gør den til standardvejen.",
        "The flow {name} out of {gateway} has no condition. Write one or make it the default.",
    ),
    "gateway_without_default": Text(
        "Alle veje ud af {name} har en betingelse. Passer ingen af dem, står sagen stille; gør en af dem til standardvejen.",
        "Every way out of {name} has a condition. If none of them fits, the case stops; make one of them the default.",
    ),
    "join_never_complete": Text(
        "{name} venter på alle sine veje, men kun én af dem bliver valgt ved {split}. Sagen ville vente for evigt. Brug en "
        "eksklusiv gateway til at samle vejene.",
        "{name} waits for all of its ways, but {split} chooses only one of them. The case would wait for ever. Join the "
        "ways with an exclusive gateway.",
    ),
    "join_runs_twice": Text(
        "Flere veje fra {split} løber samtidig og mødes i {name}, som ikke venter på dem. Alt derefter sker to gange. Saml "
        "vejene med en parallel gateway.",
        "Several ways from {split} run at once and meet in {name}, which does not wait for them. Everything after it "
        "happens twice. Join the ways with a parallel gateway.",
    ),
    "default_elsewhere": Text(
        "{name} har en standardvej, {reference}, som ikke går ud fra det. Vælg en af dets egne pile.",
        "{name} has a default, {reference}, that does not leave it. Choose one of its own flows.",
    ),
    "default_with_condition": Text(
        "Standardvejen {name} har også en betingelse. Fjern den: standardvejen tages, når ingen anden passer.",
        "The default {name} has a condition as well. Remove it: the default is taken when no other fits.",
    ),
    "unreachable": Text(
        "Ingen pil fører til {name}, så det bliver aldrig nået. Forbind det, eller slet det.",
        "No flow leads to {name}, so it is never reached. Connect it or delete it.",
    ),
    "process_empty": Text(
        "Der er ikke tegnet noget i processen {name}. Tegn en starthændelse og det første trin.",
        "Nothing is drawn in the process {name}. Draw a start event and the first step.",
    ),
    "no_beginning": Text(
        "{name} kører i ring og har ingen begyndelse. Tegn en starthændelse.",
        "{name} runs in a circle and has no beginning. Draw a start event.",
    ),
    "dead_end": Text(
        "Der går ingen pil ud af {name}. Her slutter vejen; tegn en sluthændelse, så det kan ses.",
        "No flow leaves {name}. The way ends here; draw an end event so that it can be seen.",
    ),
    "attached_wrongly": Text(
        "Hændelsen {name} sidder på {reference}, som ikke er et trin. Sæt den på en opgave eller delproces.",
        "The event {name} is attached to {reference}, which is no step. Attach it to a task or sub-process.",
    ),
    "link_in_flow": Text(
        "Linkhændelsen {name} har en pil på den forkerte side. Et link afløser pilen.",
        "The link event {name} has a flow on the wrong side. A link takes the place of the flow.",
    ),
    "link_without_target": Text(
        "Linket {link} ved {name} fører ingen steder hen. Tegn det modtagende link med samme navn i samme proces.",
        "The link {link} at {name} leads nowhere. Draw the catching link of the same name in the same process.",
    ),
    "link_without_source": Text(
        "Intet fører til linket {link} ved {name}. Tegn det afsendende link, eller slet det.",
        "Nothing leads to the link {link} at {name}. Draw the throwing link or delete this one.",
    ),
    "link_twice": Text(
        "To links modtager {link}. Giv det ene et andet navn.",
        "Two links catch {link}. Give one of them another name.",
    ),
}
