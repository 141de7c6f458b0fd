"""English words by what they do around a figure: names, nouns, verbs."""

from __future__ import annotations

NAME_WORDS = frozenset(
    "p ftse fortune nikkei dax stoxx big boeing airbus apollo article articles section sections chapter chapters page pages pp route routes"
    " highway interstate room rooms flight version versions iso iec rule rules resolution psalm psalms verse"
    " verses figure figures table tables fig figs channel windows iphone ipad galaxy formula studio lot"
    " platform gate pier volume vol issue episode season category grade class classes phase tier zone item"
    " items form amendment proposition covid tel phone telephone fax zip postcode sputnik soyuz voyager"
    " falcon playstation xbox python android ios model paragraph paragraphs para clause clauses exhibit"
    " bus runway terminal case docket appendix annex schedule bowl area camp ward sector unit station"
    " building block suite apartment apt flat floor level stage step lesson question option day"
    " part parts act scene line lines driver protocol convention regulation directive code isbn doi rfc"
    " concorde ps pentium ryzen core corona sars saturn ariane gemini mercury viking explorer pioneer"
    " expo type mark mk serial seat row table bible genesis exodus isaiah matthew luke john corinthians"
    " romans revelation surah sura sonata symphony concerto opus op bwv hurricane company squadron"
    " division brigade regiment battalion motorway junction exit track bay berth locker drive pin"
    " extension ext box crew footnote note notes plate slide vitamin size sizes number numbers".split()
) - {
    "day",
    "case",
    "class",
    "part",
    "act",
    "crew",
    "floor",
    "drive",
    "core",
    "mark",
    "john",
    "matthew",
    "luke",
    "model",
    "building",
    "unit",
    "block",
    "season",
    "stage",
    "table",
    "step",
    "classes",
    "parts",
    "figures",
}

NAME_ORDINALS = frozenset(
    "street avenue amendment lady minister reich world republic army division fleet secretary estate battalion"
    " regiment infantry airborne cavalry brigade corps squadron circuit congress district symphony war".split()
)

ORDINAL_IDIOMS = frozenset(
    "aid hand class degree party parties name names gentleman lady all ever glance sight instance base nature"
    " thought thoughts opinion rate guess language foremost dates responders responder world".split()
)

STREET_WORDS = frozenset(
    "street st avenue ave road rd lane ln boulevard blvd drive square terrace crescent way court place plaza"
    " highway parkway row close quay".split()
)

ONE_BLOCKS_BEFORE = frozenset(
    "no any every each this that the another which some such number first second third last next"
    " loved little big old new good bad right wrong latter former ground day square".split()
)

ONE_BLOCKS_AFTER = frozenset(
    "could can may might must should would will shall is was has had does did of another day who that which"
    " to by and or says said thinks might cannot else time thing way side hand wonders ought 's were are"
    " need needs never always often only then also just when if as at on in for from with but than the such"
    " after because so , . ; : ! ? ) ” \" ' ’ - – — ]".split()
)

PLURALS = frozenset(
    "people men women children police cattle sheep staff fish personnel aircraft mice geese teeth feet"
    " troops clergy youth livestock poultry deer salmon spacecraft species series headquarters crossroads"
    " means media data bacteria criteria phenomena folk dice pence percent servicemen servicewomen policemen"
    " firefighters fishermen businessmen gunmen congressmen lawmakers craftsmen salesmen countrymen"
    " townspeople tribespeople oxen alumni cacti fungi nuclei hovercraft offspring kin swine electorate"
    " policewomen grandchildren schoolchildren stepchildren seamen airmen militiamen frenchmen englishmen"
    " spokesmen workmen clergymen cameramen ombudsmen draftsmen fishermen".split()
)

NOT_PLURALS = frozenset(
    "is was has does as this its his us plus minus versus perhaps always besides across less unless yes"
    " gas bus campus virus census status bonus consensus focus thus crisis basis analysis thesis emphasis"
    " politics physics mathematics economics athletics news says wants goes makes takes shows lives works"
    " remains needs thinks believes costs comes gets gives sees knows keeps runs stands sits leads"
    " becomes contains includes holds serves covers spans measures weighs employs says christmas"
    " paris texas kansas illinois arkansas honduras netherlands wales brussels los angeles las vegas james"
    " charles thomas nicolas andes himalayas alps onwards yours ours hers theirs towards afterwards"
    " sometimes indoors outdoors overseas upstairs downstairs nowadays".split()
)

NOMINALS = frozenset(
    "dead injured wounded missing homeless unemployed displaced hurt killed poor rich disabled elderly"
    " arrested detained infected jailed guilty unvaccinated vaccinated deaf blind".split()
)

_PREPOSITIONS = (
    "of in on at to from by for with without within into onto over under above below between among amid"
    " during after before since until till through throughout across against along around behind beside"
    " beyond despite down near off out outside inside per than toward towards up upon via like as about"
    " including excluding except versus vs plus minus"
)
_SMALL_WORDS = (
    "and or but nor so yet if unless because although though while whereas when where who whom whose which"
    " that what why how whether then also too not no never only just even still already now today yesterday"
    " tomorrow tonight there here this these those the a an each every all both either neither some any"
    " such it its he his him she her they their them we our us i my me you your who's more less fewer most"
    " tops max many much several few another other others ago later earlier old apart thanks together yesterday again once"
    " twice daily weekly monthly yearly annually hourly worldwide nationwide globally alone altogether"
    " however meanwhile else ever well far away back home soon respectively combined mostly mainly"
    " nearly almost roughly largely partly total overall instead rather thereby therefore"
)
_AUX = (
    "is are was were be been being am has have had having do does did doing done will would shall should can"
    " could may might must ought cannot"
)
_VERBS = (
    "said says say told tell died dies die killed kill kills injured wounded hurt arrested detained jailed"
    " attended attend agree agreed agrees disagree opposed oppose supported support complied comply live"
    " lived lives fled flee left leave leaves lost lose won win went go goes gone came come comes became"
    " become becomes began begin begins voted vote took take takes taken gave give gives given made make makes"
    " got get gets put puts held hold holds kept keep keeps ran run runs sat sit sits stood stand stands"
    " serve served serves serving work worked works working signed sign joined join cost costs paid pay pays"
    " cover covers covered span spans spanned carry carries carried cross crosses crossed use uses used"
    " reached reach reaches rose rise rises fell fall falls grew grow grows dropped increased decreased"
    " climbed jumped dissented dissent needed need needs want wants wanted think thinks thought believe"
    " believes believed approve approved approves oppose expressed express opened open opens closed close"
    " closes built build builds found find finds founded met meet meets saw see sees seen shot show shows"
    " showed shown sold sell sells spent spend spends stayed stay remain remains remained returned return"
    " received receive receives released release rescued rescue sent send set speak speaks spoke started"
    " start starts stop stopped suffered suffer survived survive tested test traveled travelled turned turn"
    " visited visit vote waited wait watched watch wear wore weighed weigh weighs wrote write written yield"
    " read reads reported report reports produced produce produces moved move moves lie lies lay occupied"
    " occupy employ employs employed contain contains contained consist consists consisted comprise"
    " comprises comprised include includes included house houses housed own owns owned face faces faced"
    " follow followed feel felt fear feared expected expect crossing living working serving including"
    " entered enter exist exists existed fought fight ended end ends enrolled evacuated deported expelled"
    " imprisoned transferred declared announced confirmed recorded counted registered displaced"
)

NOUN_STOPS = frozenset(f"{_PREPOSITIONS} {_SMALL_WORDS} {_AUX} {_VERBS}".split()) - {
    "home",
    "total",
    "house",
    "test",
    "report",
    "vote",
    "visit",
    "start",
    "end",
    "run",
    "stop",
    "stand",
    "sign",
    "support",
    "watch",
    "return",
    "release",
    "reach",
    "work",
    "back",
    "close",
    "face",
    "fight",
    "use",
    "show",
    "set",
    "cover",
    "rise",
    "fall",
    "fear",
    "need",
    "feel",
    "kill",
    "win",
    "play",
    "works",
    "houses",
    "reports",
    "votes",
    "runs",
    "shows",
    "starts",
    "ends",
    "uses",
    "visits",
    "stands",
    "deaths",
    "kills",
    "covers",
    "needs",
    "costs",
    "working",
    "serving",
    "living",
    "displaced",
    "injured",
    "wounded",
    "combined",
    "old",
    "other",
    "more",
    "registered",
    "detained",
    "arrested",
    "deported",
    "imprisoned",
    "enrolled",
    "used",
    "housing",
    "killed",
    "recorded",
    "hurt",
}

ADJECTIVES = frozenset(
    "new old young female male armed heavy small large big local foreign former senior junior high low top"
    " main major minor public private black white red green blue brown extra further additional more other"
    " different separate nearby full free open early late serious severe civilian military illegal legal"
    " official primary secondary poor rich elderly adult retired unarmed missing dead main key single double"
    " entire whole net gross annual daily weekly monthly average mean median total consecutive straight"
    " successive long short wide deep tall strong weak hard soft common rare native certain prominent"
    " concrete metal wooden human short-range male".split()
)

ADJECTIVE_ENDS = ("al", "ive", "ous", "ful", "less", "able", "ible", "ed", "ic", "ary", "ern", "ian", "ish")

LINKING = frozenset(
    "is are was were be been being stands stood remains remained totals totalled totaled equals".split()
)

VERBS = frozenset(f"{_AUX} {_VERBS}".split())
