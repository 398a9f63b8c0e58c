"""Who people are and what they may, in words."""

from processes.language import Text

WHO = {
    "who.system": Text("systemet", "the system"),
    "who.assignee": Text("den, der har opgaven", "the person who has the task"),
    "who.team_member": Text("teamets medarbejdere", "the members of the team"),
    "who.team_leader": Text("teamlederen", "the team leader"),
    "who.centre_member": Text("centrets medarbejdere", "the staff of the centre"),
    "who.caseworker": Text("sagsbehandleren på sagen", "the caseworker on the case"),
    "who.task_holder": Text("den, der har en opgave i sagen", "whoever has a task in the case"),
    "who.starter": Text("de grupper, der må starte processen", "the groups that may start the process"),
    "who.owner": Text("procesejeren", "the process owner"),
    "who.self": Text("personen selv", "the person concerned"),
    "who.invited": Text("den, der har fået linket og koden", "whoever was sent the link and the code"),
    "who.front_desk": Text("modtagelsen og kontaktcentret", "the reception and the call centre"),
    "who.booker": Text("fælles planlægning og indkaldelse", "the joint booking team"),
    "who.substitute": Text("den, der er stedfortræder for en fraværende", "whoever stands in for somebody away"),
    "who.helper": Text("den, der er bedt om hjælp til opgaven", "whoever was asked to help with the task"),
    "who.disqualified": Text("ingen, der er inhabil i sagen", "nobody with a conflict of interest in the case"),
    "who.barred": Text("ingen, der har udført det forrige trin", "nobody who did the step before"),
    "who.benefit_officer": Text("ydelsesmedarbejdere", "benefit officers"),
    "who.centre_manager": Text("centerchefer", "centre managers"),
    "who.process_owner": Text("procesejere", "process owners"),
    "who.call_centre": Text("kontaktcentret", "the call centre"),
    "who.auditor": Text("revisionen", "the auditors"),
    "who.administrator": Text("administratorer", "administrators"),
}

PERMISSIONS = {
    "permission.see_inbox": Text("se en opgaveliste", "see a list of tasks"),
    "permission.share_filter": Text("dele et filter med teamet", "share a filter with the team"),
    "permission.change_filter": Text("ændre eller fjerne filteret", "change or remove the filter"),
    "permission.see_task": Text("se opgaven", "see the task"),
    "permission.claim_task": Text("tage opgaven", "take the task"),
    "permission.complete_task": Text("færdiggøre opgaven", "complete the task"),
    "permission.release_task": Text("lægge opgaven tilbage", "lay the task back"),
    "permission.hand_task": Text("overdrage opgaven", "hand over the task"),
    "permission.follow_up_task": Text("følge op på en dato", "follow up on a day"),
    "permission.prioritise_task": Text("sætte opgavens prioritet", "set the task's priority"),
    "permission.delegate_task": Text("bede en kollega om hjælp", "ask a colleague for help"),
    "permission.answer_task": Text("svare på opgaven", "answer the task"),
    "permission.hand_case": Text("overdrage sagen", "hand over the case"),
    "permission.see_absences": Text("se fravær", "see absences"),
    "permission.register_absence": Text("registrere fravær", "register an absence"),
    "permission.declare_conflict": Text("melde inhabilitet", "declare a conflict of interest"),
    "permission.see_case": Text("se sagen", "see the case"),
    "permission.search_cases": Text("søge i sager", "search cases"),
    "permission.start_case": Text("starte en sag", "start a case"),
    "permission.report_event": Text("melde noget på sagen", "report something on the case"),
    "permission.cancel_case": Text("stoppe sagen", "stop the case"),
    "permission.repair_case": Text("sætte sagen i gang igen", "set the case going again"),
    "permission.change_deadline": Text("ændre en frist", "change a deadline"),
    "permission.see_cpr": Text("se hele CPR-nummeret", "see the whole CPR number"),
    "permission.see_document": Text("åbne dokumentet", "open the document"),
    "permission.see_processes": Text("se processerne", "see the processes"),
    "permission.save_draft": Text("gemme en kladde af processen", "save a draft of the process"),
    "permission.publish": Text("udgive processen", "publish the process"),
    "permission.see_people": Text("se medarbejdere", "see people"),
    "permission.answer_by_link": Text("svare med et personligt link", "answer by a personal link"),
    "permission.send_link": Text("sende et personligt link", "send a personal link"),
    "permission.see_front_desk": Text("udfylde på vegne af en part", "fill in on behalf of a party"),
    "permission.see_slots": Text("se tiderne", "see the times"),
    "permission.offer_slots": Text("oprette tider", "offer times"),
    "permission.book_slot": Text("booke en tid", "book a time"),
    "permission.see_own_notices": Text("se sine egne beskeder", "see one's own notices"),
    "permission.change_own_profile": Text("ændre sin egen profil", "change one's own profile"),
}

VALUES = {"value.yes": Text("ja", "yes"), "value.no": Text("nej", "no")}

REFUSALS = {
    "cpr_wrong": Text(
        "Skriv hele CPR-nummeret: ti cifre, fx 720387-2766.",
        "Write the whole CPR number: ten digits, for instance 720387-2766.",
    ),
    "locale_unknown": Text("Vælg dansk eller engelsk.", "Choose Danish or English."),
}
