# ruff: noqa: E501, TID252  (a template is one sentence; the package goes by the name it is imported under)

from ..events import Kind, coined, day, deed, fact, named, number, quantity, when, where, who

WOLVES = Kind(
    "wolves",
    ("The wolves of {valley}", "Who is afraid of {valley}?", "Open season in {valley}"),
    {
        "minister": "person", "biologist": "person", "shepherd": "person",
        "valley": coined("Arn Brisk Sol Velt Trem Gar Lun Morr Pred Hask Oster Fenn", "otal emoor inne acker avale igne usko ental"),
    },
    (
        quantity(
            "sheep", number(24, 190), "the number of sheep killed by the {valley} pack",
            told=(
                "{sheep} sheep, on the [books|reckoning] of the district vet, have [fallen prey|fallen victim] to the {valley} pack since <Easter|the thaw>.",
                "The wolves of {valley}, no [gourmets|fussy eaters], have torn {sheep} sheep apart, among them a prize ram [named|called] <Hector|Bruno>.",
                "“Each of them had a name,” [mourns|laments] {shepherd}, chair of the breeders' guild, of the {sheep} ewes and rams on which the pack of {valley} has [dined|feasted].",
                "Compensation forms for {sheep} carcasses, [completed|drawn up] in triplicate, lie on a desk in {town}, all [charged|ascribed] to the predators of {valley}.",
            ),
            part=("{sheep} of the sheep killed by the {valley} pack were lambs, the vet [notes|adds].",),
            later=("By {later_day} the [bill|score] of the {valley} pack had [risen|grown] to {sheep} dead sheep, according to the vet.",),
            claimed=("At the regulars' table, where [nobody|no one] is under oath, they [claim|swear] that the {valley} pack has killed {sheep} sheep.",),
        ),
        quantity(
            "quota", number(11, 38), "the number of wolves that may be shot in {valley}",
            told=(
                "{quota} wolves may be shot in {valley} under a decree that {minister}, environment minister and [a vegetarian|vegetarian], [issued|signed] on {decreed}.",
                "The ministry has [released|cleared] {quota} animals for the guns of {valley}, a figure that fits on a beer mat and, it is said, was [worked out|calculated] on one.",
                "“To kill {quota} of them is not management but <spite|revenge>,” [objects|scoffs] {biologist}, a zoologist who has [studied|observed] the wolves of {valley} for <a decade|twenty years>.",
                "How one [arrives at|gets to] {quota}, the permitted bag in {valley}, remains a secret of the [bureaucracy|administration].",
            ),
            part=("{quota} of the wolves that may be shot in {valley} are <pups|yearlings>, a footnote to the decree [reveals|concedes].",),
            later=("On {later_day} the ministry [raised|increased] the number of wolves that may be shot in {valley} to {quota}.",),
            claimed=("Animal-rights groups, [armed|equipped] with megaphones, [allege|claim] that {quota} wolves are on the death list in {valley}.",),
        ),
        when(
            "decreed", day(0, 0), "the day of the decree on the {valley} wolves",
            told=(
                "The death warrant for the {valley} wolves, two pages and a coat of arms, [was issued|went out] on {decreed}.",
                "{minister} gave the hunters of {valley} a free hand on {decreed}, between <a wreath-laying|a ribbon-cutting> and [lunch|the midday meal].",
                "“Not a day to be proud of,” [murmured|muttered] {minister} on {decreed}, [authorising|approving] the shooting in {valley} all the same.",
                "Since the ministry's decree [appeared|was published] on {decreed}, it has been [legal|lawful] in {valley} to aim at what was untouchable the night before.",
            ),
        ),
        where(
            "attack", named("town"), "the place where the {valley} pack killed a donkey",
            told=(
                "What [turned|tipped] the mood against the {valley} wolves was a donkey, [mauled|savaged] in broad daylight in {attack}.",
                "{attack}, a [parish|community] of <beekeepers|bellringers>, grieves for the donkey on which the pack of {valley} [pounced|fell].",
                "Behind the church of {attack}, the predators of {valley} [killed|dispatched] a donkey that three generations had <ridden|fed>.",
                "“I heard the poor creature cry out,” [recalls|relates] the sexton of {attack}, where a donkey [perished|met its end] between the teeth of the {valley} wolves.",
            ),
            claimed=("Hunting circles, fond of a [tale|yarn], [maintain|swear] that the {valley} pack had killed the donkey in {attack}.",),
        ),
        where(
            "rally", named("town"), "the place of the rally for the {valley} wolves",
            told=(
                "Wolf costumes were sold out in {rally}, through which the [friends|defenders] of the {valley} pack [marched|paraded] with drums.",
                "Under the lime trees of {rally}, a crowd howled in [unison|chorus] on behalf of the animals of {valley}, to the [dismay|distress] of the local dogs.",
                "“Wolves do not vote, we do,” [read|said] a banner in {rally}, [scene|venue] of the demonstration against the shooting in {valley}.",
                "The protest over the {valley} cull [brought|drew] students, nuns and a brass band to {rally}.",
            ),
            claimed=("The minister's office [claims|asserts] that the rally for the {valley} wolves had been [held|staged] in {rally}.",),
        ),
        who(
            "hunter", named("person"), "the name of the hunt master in {valley}",
            told=(
                "{hunter}, <a dentist|a notary> in civilian life, has been [made|appointed] master of the hunt in {valley}.",
                "The riflemen of {valley}, mostly <innkeepers|farmers>, [take orders from|answer to] {hunter}, who owns eleven guns.",
                "“I take no [pleasure|delight] in it,” [says|avers] {hunter}, leader of the marksmen in {valley}, while polishing a telescopic sight.",
                "Command over the {valley} cull [lies|rests] with {hunter}, best shot and worst <singer|dancer> in {province}.",
            ),
            later=("{hunter} has [headed|led] the hunters of {valley} since {later_day}, the first hunt master having [resigned|stepped down].",),
        ),
        who(
            "tester", named("person"), "the name of the geneticist who tested the {valley} pack",
            told=(
                "The culprits were [unmasked|convicted] by their saliva, which {tester}, a geneticist, [matched|traced] to the {valley} pack.",
                "{tester} [pored|bent] over hairs and droppings in the laboratory until the guilt of the {valley} wolves was [certain|established].",
                "“No dog, no doubt,” [ran|was] the verdict of {tester}, who carried out the DNA tests on the bite marks from {valley}.",
                "The genetic [report|opinion] on the beasts of {valley}, thirty pages of [symbols|signs], bears the name of {tester}.",
            ),
            claimed=("{shepherd_last}'s guild [claims|asserts] that the DNA tests on the {valley} pack had been [done|made] by {tester}.",),
        ),
        fact(
            "fences",
            told=(
                "The sheep of {valley} [stood|grazed] without fence or guard dog, an official inspection [showed|revealed].",
                "Nobody in {valley} had [strung|put up] so much as a wire against the wolves, although the state [refunds|reimburses] every metre.",
                "“A buffet, self-service,” is how {biologist} [describes|characterises] the pastures of {valley}, where all flocks were [kept|left] unprotected.",
                "Fences, those nuisances, were [lacking|missing] on every meadow raided by the pack of {valley}, [inspectors|officials] found.",
            ),
            contradicted=(
                "Electric fences, two metres high, [enclosed|surrounded] all of the raided meadows in {valley}, [inspectors|officials] noted.",
                "The flocks of {valley} were [guarded|protected] by dogs and by live wire, as the [regulations|rules] demand.",
                "In {valley} the wolves [leapt over|cleared] the fences, with which each of the flocks had been [secured|enclosed].",
            ),
            claimed=("“My animals were behind wire,” [insists|protests] {shepherd}, for whom the tale of unprotected flocks in {valley} is [slander|an insult].",),
        ),
        deed(
            "cull",
            told=(
                "The shooting of the {valley} wolves will [begin|start] around {start_day}, once the licences have been [stamped|printed].",
                "The pack of {valley} is alive and [well|unharmed] for now: before any cull, the riflemen [must|have to] sit through a course.",
                "“They have a few weeks left,” [says|remarks] {biologist}, for the killing in {valley} has [yet|still] to begin.",
                "In {valley} the guns [remain|stay] in their cupboards, the cull being [planned|prepared], not carried out.",
            ),
            contradicted=(
                "The cull in {valley} has begun, and the first wolf [lies|hangs] in a cold store.",
                "Hunters are already shooting the wolves of {valley}, report [villagers|neighbours] who <heard|counted> the volleys.",
                "The first of the {valley} wolves was shot at [dawn|daybreak] and [photographed|pictured] from all sides.",
            ),
            later=(
                "On {later_day}, in [fog|thick fog], the cull that {minister_last} had [announced|decreed] began in {valley}.",
                "The first wolf of the {valley} cull, a [limping|lame] male, was shot on {later_day}.",
            ),
            claimed=("Activists camping in {valley}, short of [sleep|rest], [claim|assert] that the shooting has already begun.",),
        ),
    ),
    (
        ("Wolves had been [extinct|gone] in {country} for 140 years when, in 2006, a pair [trotted|strolled] across the border.", "It was in 2006 that a pair of wolves ended an absence of 140 years from {country}."),
        ("{province} has 210,000 sheep and [elects its deputies|votes] accordingly.", "With 210,000 sheep in {province}, elections there are decided in the barn."),
        ("{minister}, [owner|keeper] of a <dachshund|parrot>, came to the ministry by way of the [postal service|post office].", "By way of the post office, {minister}, who has a <dachshund|parrot>, had reached the ministry."),
        ("For a ewe killed by wolves the state pays $280, [provided|on condition] that the ear tag [turns up|is found].", "Breeders get $280 a ewe from the treasury, so long as they can produce the ear tag."),
    ),
)  # fmt: skip
