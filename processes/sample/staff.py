"""Who works in the sample world: 700 posts by unit as the specification counts them (2.1), logins by role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from processes.access.permissions import Role
from processes.language import Text
from processes.sample.member import Member, Post
from processes.sample.names import KNOWN, MEN, SURNAMES, WOMEN
from processes.sample.places import HOUSES, SHARED, SICKNESS, teams_of

SEED = 20130403
CASEWORKER = Text("Sagsbehandler", "Caseworker")
CONSULTANT = Text("Virksomhedskonsulent", "Company consultant")
LEADER = Text("Teamleder", "Team leader")
BOOKER = Text("Booker, indkaldelse", "Booking officer")
RECEPTION = Text("Modtagelsen", "Receptionist")
BENEFIT = Text("Ydelsesmedarbejder", "Benefit officer")
ROUTER = Text("Visitator", "Routing officer")
HEALTH = Text("Sundhedskoordinator", "Health coordinator")

# Unit -> caseworkers, company consultants; team leaders are as many as its teams (``places.HOUSES``).
WORKERS = {
    "ungecentret": (120, 15),
    "arbejdsmarkedscentret": (150, 25),
    "center-for-jobindsats": (115, 12),
    "center-for-arbejdsfastholdelse": (33, 5),
    SICKNESS: (60, 5),
}
# Booking, reception and administration of each unit, by the joint team they sit in (specification 2.1; split: ours).
OFFICE = {
    "ungecentret": {"booking": 4, "modtagelsen": 3, "ydelsesservice": 3, "visitatorer": 2},
    "arbejdsmarkedscentret": {"booking": 5, "modtagelsen": 5, "ydelsesservice": 6, "visitatorer": 3},
    "center-for-jobindsats": {"booking": 4, "modtagelsen": 3, "ydelsesservice": 3, "visitatorer": 2},
    "center-for-arbejdsfastholdelse": {"booking": 1, "ydelsesservice": 1, "sundhedsfaglig": 1, "visitatorer": 1},
    SICKNESS: {"booking": 2, "ydelsesservice": 4, "sundhedsfaglig": 2},
}


@dataclass(frozen=True, slots=True)
class Posts:
    """So many of one kind; they are spread over ``teams`` in turn. ``sits`` are teams all of them belong to besides."""

    unit: str
    post: Post
    login: str
    title: Text
    role: Role
    teams: tuple[str, ...]
    count: int
    sits: tuple[str, ...] = ()


_OFFICE_POSTS = {
    "booking": ("booker", BOOKER, Role.CASEWORKER),
    "modtagelsen": ("modtager", RECEPTION, Role.CALL_CENTRE),
    "ydelsesservice": ("ydelse", BENEFIT, Role.BENEFIT_OFFICER),
    "visitatorer": ("visitator", ROUTER, Role.CASEWORKER),
    "sundhedsfaglig": ("sundhed", HEALTH, Role.CASEWORKER),
}


def _houses() -> Iterator[Posts]:
    for unit, (caseworkers, consultants) in WORKERS.items():
        teams, kvs = teams_of(unit), f"kvs-{HOUSES[unit][0]}"
        yield Posts(unit, Post.CASEWORKER, "sagsbehandler", CASEWORKER, Role.CASEWORKER, teams, caseworkers)
        yield Posts(unit, Post.CONSULTANT, "konsulent", CONSULTANT, Role.CASEWORKER, (kvs,), consultants)
        leaders = f"{unit}-teamledere"
        yield Posts(unit, Post.LEADER, "teamleder", LEADER, Role.TEAM_LEADER, teams, len(teams), (leaders,))
        for team, count in OFFICE[unit].items():
            login, title, role = _OFFICE_POSTS[team]
            yield Posts(unit, Post.OFFICE, login, title, role, (team,), count)
    heads = tuple(f"{unit}-centerchef" for unit in WORKERS)
    title = Text("Centerchef", "Head of centre")
    yield Posts(SHARED, Post.DIRECTION, "centerchef", title, Role.CENTRE_MANAGER, heads, len(heads))


POSTS = (
    *_houses(),
    Posts(
        SHARED,
        Post.CALL_CENTRE,
        "callcenter",
        Text("Kontaktcentret", "Call centre"),
        Role.CALL_CENTRE,
        ("callcenter",),
        20,
    ),
    Posts(
        SHARED,
        Post.SANCTIONS,
        "sanktion",
        Text("Sanktionsspecialist", "Sanction specialist"),
        Role.CASEWORKER,
        ("sanktionsspecialister",),
        12,
    ),
    Posts(SHARED, Post.LAWYER, "jurist", Text("Jurist", "Lawyer"), Role.CASEWORKER, ("jura",), 6),
    Posts(
        SHARED,
        Post.PROCESS_OWNER,
        "procesejer",
        Text("Procesejer", "Process owner"),
        Role.PROCESS_OWNER,
        ("procesejere",),
        8,
    ),
    Posts(
        SHARED,
        Post.INFORMATION,
        "ledelsesinfo",
        Text("Analytiker, ledelsesinformation", "Analyst, management information"),
        Role.CASEWORKER,
        ("ledelsesinfo",),
        7,
    ),
    Posts(
        SHARED,
        Post.KVS,
        "kvs",
        Text("Koordinator, virksomhedsservice", "Coordinator, company services"),
        Role.CASEWORKER,
        ("kvs", "tilbudssted"),
        10,
    ),
    Posts(SHARED, Post.DIRECTION, "direktion", Text("Direktør", "Director"), Role.CENTRE_MANAGER, ("direktion",), 3),
)


def staff(named: tuple[Member, ...]) -> tuple[Member, ...]:
    """Everybody but the named: each of the named already fills one post of her kind in her team."""
    chance = Random(SEED)  # noqa: S311 (an invented world, the same every time)
    taken = [(one.unit, one.post, (one.leads or one.teams or ("direktion",))[0]) for one in named]
    found: list[Member] = []
    numbers: dict[str, int] = {}
    for posts in POSTS:
        for place in range(posts.count):
            team = posts.teams[place % len(posts.teams)]
            if (posts.unit, posts.post, team) in taken:
                taken.remove((posts.unit, posts.post, team))
                continue
            numbers[posts.login] = numbers.get(posts.login, 0) + 1
            found.append(_member(posts, team, numbers[posts.login], chance))
    return tuple(found)


def _member(posts: Posts, team: str, number: int, chance: Random) -> Member:
    leads = (team,) if posts.post is Post.LEADER else ()
    return Member(
        login=f"{posts.login}{number:02d}",
        name=_name(chance),
        title=posts.title,
        role=posts.role,
        teams=(*posts.sits, *(() if leads else (team,))),
        leads=leads,
        locale="en" if chance.random() < 0.04 else "da",
        unit=posts.unit,
        post=posts.post,
    )


def _name(chance: Random) -> str:
    while True:
        first, last = chance.choice(WOMEN + MEN), chance.choice(SURNAMES)
        if (first, last) not in KNOWN:
            return f"{first} {last}"
