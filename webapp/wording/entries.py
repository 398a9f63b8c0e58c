"""Lines of the trail about people, papers and processes."""

from processes.language import Text

PEOPLE = {
    "entry.SignedIn": Text("Loggede på", "Signed in"),
    "entry.SignedOut": Text("Loggede af", "Signed out"),
    "entry.SignInRefused": Text("Et forsøg på at logge på blev afvist", "An attempt to sign in was refused"),
    "entry.ProfileChanged": Text("Ændrede sin profil: {what}", "Changed the own profile: {what}"),
    "entry.TellingChosen": Text("Valgte, hvordan der gives besked", "Chose how to be told"),
    "entry.DeviceAdded": Text("Tilføjede en enhed til beskeder", "Added a device for notices"),
    "entry.DeviceRemoved": Text("Fjernede en enhed til beskeder", "Removed a device for notices"),
    "entry.FeedOpened": Text("Åbnede sin private kalender", "Opened the private calendar"),
    "entry.FeedClosed": Text("Trak sin private kalender tilbage", "Withdrew the private calendar"),
    "entry.CprSearched": Text("Slog et CPR-nummer op", "Looked up a CPR number"),
    "entry.CprSeen": Text("Så hele CPR-nummeret", "Saw the whole CPR number"),
    "entry.CprTold": Text("CPR-nummeret blev oplyst til {service}", "The CPR number was told to {service}"),
    "entry.CitizenSeen": Text("Læste sagen: {purpose}", "Read the case: {purpose}"),
}

PAPERS = {
    "entry.DocumentSent": Text("Sendte »{words}« ({how})", "Sent “{words}” ({how})"),
    "entry.DocumentKept": Text(
        "»{words}« blev ikke sendt. Det ligger på sagen", "“{words}” was not sent. It is on file"
    ),
    "entry.DocumentSeen": Text("Åbnede »{words}«", "Opened “{words}”"),
    "entry.DeadlineTold": Text("Besked om fristen {rule}", "Told of the deadline {rule}"),
}

PROCESSES = {
    "entry.VersionPublished": Text("Udgav {definition}, version {number}", "Published {definition}, version {number}"),
}
