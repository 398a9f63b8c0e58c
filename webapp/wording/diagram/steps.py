"""What is wrong with the steps of a diagram."""

from processes.language import Text

STEPS = {
    "compensation": Text(
        "{name} bruger kompensation, som endnu ikke kan køres. Tegn oprydningen som almindelige trin.",
        "{name} uses compensation, which cannot be run yet. Draw the clearing up as ordinary steps.",
    ),
    "complex_gateway": Text(
        "Den komplekse gateway {name} samler flere veje efter en regel, som endnu ikke kan køres. Brug parallelle eller inklusive gateways.",
        "The complex gateway {name} joins ways by a rule that cannot be run yet. Use parallel or inclusive gateways.",
    ),
    "token_quantity": Text(
        "{name} har {attribute} = {value}. Skriv et helt tal fra 1 til {most}.",
        "{name} has {attribute} = {value}. Write a whole number from 1 to {most}.",
    ),
    "ad_hoc": Text(
        "{name} er en ad hoc-delproces; den kan endnu ikke køres. Tegn en delproces, hvor pile viser rækkefølgen.",
        "{name} is an ad-hoc sub-process, which cannot be run yet. Draw a sub-process whose flows show the order.",
    ),
    "multi_instance_behaviour": Text(
        "Gentagelsen af {name} skal melde noget undervejs ({value}); kun »All« kan køres. Tegn en hændelse efter trinnet.",
        "The repetition of {name} is to tell something on the way ({value}); only “All” can be run. Draw an event after the step.",
    ),
    "multi_instance_how_many": Text(
        "{name} skal gentages, men det fremgår ikke hvor mange gange. Angiv enten et antal eller en liste.",
        "{name} is to be repeated, but not how often. Give either a number or a list.",
    ),
    "multi_instance_number": Text(
        "{name} skal gentages »{value}« gange. Skriv et antal, der er nul eller mere.",
        "{name} is to be repeated “{value}” times. Write a number that is zero or more.",
    ),
    "two_loops": Text(
        "{name} har to slags gentagelse på én gang. Fjern den ene.",
        "{name} has two kinds of repetition at once. Remove one.",
    ),
    "loop_without_end": Text(
        "{name} gentages uden at holde op. Skriv en betingelse eller et højeste antal.",
        "{name} is repeated without end. Write a condition or a highest number.",
    ),
    "loop_maximum": Text(
        "{name} skal højst gentages »{value}« gange. Skriv et helt tal over nul.",
        "{name} is to be repeated at most “{value}” times. Write a whole number above zero.",
    ),
    "script_language": Text(
        "Scriptet i {name} er skrevet i {language}. Kun linjer som »navn = FEEL-udtryk« kan køres.",
        "The script in {name} is written in {language}. Only lines such as “name = FEEL expression” can be run.",
    ),
    "script_empty": Text(
        "Scriptet i {name} er tomt. Skriv linjer som »navn = FEEL-udtryk«, eller vælg en anden slags trin.",
        "The script in {name} is empty. Write lines such as “name = FEEL expression” or choose another kind of step.",
    ),
    "call_without_process": Text(
        "{name} kalder en proces uden at sige hvilken. Vælg processen.",
        "{name} calls a process without saying which. Choose the process.",
    ),
    "receive_without_message": Text(
        "{name} venter på en besked uden at sige hvilken. Vælg beskeden.",
        "{name} waits for a message without saying which. Choose the message.",
    ),
    "data_transformed": Text(
        "{name} omregner data på vejen ind eller ud; det kan ikke køres. Brug et scripttrin.",
        "{name} transforms data on its way in or out, which cannot be run. Use a script task.",
    ),
    "instantiate_inside": Text(
        "{name} skal starte processen, men der går en pil ind i det. Fjern pilen.",
        "{name} is to start the process, but a flow leads into it. Remove the flow.",
    ),
    "instantiate_attached": Text(
        "{name} starter processen og kan ikke have en hændelse på kanten. Brug en starthændelse.",
        "{name} starts the process and cannot hold an attached event. Use a start event.",
    ),
}
