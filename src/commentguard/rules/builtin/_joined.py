"""Coined names: two common words written as one, as products and firms are called."""

from functools import lru_cache

from commentguard.rules.reading import word_set

_HALVES = word_set(
    "acre aid air apex arc arch art aura auto axis back bake ball band bank bar barn bay beach beam bean bear beat "
    "bed bee bell berry best bet bird bit bite blade blaze blend bliss block bloom blue board boat body bolt bond "
    "bone book boom boost boot born boss bot bow brain brand bread breeze brew brick bridge bright broker brook brush "
    "bud buddy budget build bull burn burst bus busy button buy buzz byte cab cake call calm camp can candy cap car "
    "card care cart case cash cast cat chain champ chart chat check chef chest chew chip choice circle city clan "
    "clean clear click cliff climb clinic clock cloud club coach coast coat code coin cold cook cool copper coral "
    "core corn cottage couch count cover craft cream creek crest crew crop cross crow crown crunch crypto crystal "
    "cube cup cure cut dale dance dash dawn day deal deck deep deer den dent desk dew diet dish dive doc dog dollar "
    "door dot dove draft dream dress drift drill drink drive drop duck dust eagle ear earth east easy echo edge egg "
    "elite elm ember essay exam eye face fair falcon fall farm fast feast feather feed feet fern fest film find "
    "finder fire fish fit fix flag flame flare flash flat fleet flex flight flip float flock flood floor flora flow "
    "flower fly foam focus fold food foot force forge fort forward fox free fresh friend frog front frost fruit fuel "
    "full fun fund fur game garden gate gear gem genie genius get ghost gift girl give glass gleam glide globe glow "
    "goal goat gold good goods grab grace grade grain grand grape graph grass green grey grip grove grow growth guard "
    "guide guru gym hack hair hammer hand handy happy harbor harbour hard harvest haul haven hawk head heal health "
    "heart hearth heat heaven hedge help helper herb hero high hill hive hold home honey hood hook hop hopper horizon "
    "horn horse hot house hub hunt hunter ice idea ink inn instant invest iron island ivy jack jar jet jewel jig job "
    "joy juice jump jungle just keep keeper kettle kick kid kind king kiss kit kitchen kite knife knit lab lace "
    "ladder lake lamp land lane lark laser launch law lawn layer lead leaf leap learn ledge ledger lend lens level "
    "life lift light lily lime line link lion live loaf loan lock loft logic long look loom loop lord love luck luna "
    "lush lux lynx magic maid mail maker mango map maple mark market mart mask mass match mate max maze meadow meal "
    "meet mega melt mentor merch mesh metal mile milk mind mine mint minute mirror mix mobile modern moment money "
    "moon moss moth mother motion mount mountain mouse mouth move mover mow muse music nail native nature neat nerd "
    "nest new next nice night noble nomad north nose note nova nurse nut oak oasis oat ocean office oil olive orbit "
    "orchard owl owner pack pad paid paint pal palm pan panda panel paper park part partner pass past paste patch "
    "path paw pay peak pearl pen penny perfect pet phone photo pick picker pilot pine pink pipe pitch pivot pixel "
    "place plan planet plant plate play plenty plot plug plus pocket point pole pond pop portal post pouch power "
    "press prompt proof pull pulse pump punch pup pure purse push quest quick quiet quill quilt quote rabbit race "
    "radar rail rain raise ranch rank rapid raven ray reach read ready real red reef rich ride ridge right ring rise "
    "river road robin rock rocket rod roll roof room root rope rose round route royal rush safe sail salon save saver "
    "scale scan scape scene scent school scope score scout scream screen scrub sea search seat secret seed seek send "
    "serve shade shape share shark sharp shed shelf shell shelter shield shift shine ship shirt shoe shop shore short "
    "shot show side sight sign signal silk silver simple sip site skill skin sky sleep sleeve slide slim slope slot "
    "smart smile smith smoke smooth snack snake snap snip snow soap soar soft sol solar sole solid song sonic soul "
    "sound soup south space spark speak speed spice spin spirit splash spoon sport spot spray spring sprint sprout "
    "squad square stack stake stamp star start stash station stay steam steel step stick stitch stock stone storage "
    "store storm story stove straw street strength stretch strike string strong studio study style sugar suit summit "
    "sun super sure surf surge swan sweep sweet swift swim swing switch sync tag tailor take talent talk tank tap "
    "taste tax tea teach team tech teeth theme thing think thrift thrive throne thunder tick ticket tide tidy tie "
    "tiger tilt time tin tiny tip tool tooth torch total touch tower town toy trace track trade trail train travel "
    "treat tree trek trend tribe trick trip trove true trust tube tune turbo turf turtle tutor twig twist typ ultra "
    "uncle union urban vale valley van vault vegan velvet venture verse vet via vibe victory video villa village vine "
    "vision vita vital vivid voice volt vox voyage wagon walk walker wander ware wash watch water wave wax wealth "
    "wear weave wed weed week weight well whale wheat wheel whip whisk white wide wild will willow win wind window "
    "wine wing wink winner winter wire wise wiz wizard wolf wonder wood wool word work works world worm worth wrap "
    "wren write writer yarn year yellow yes yoga york young zap zen zero zest zip zone "
)
_ORDINARY = word_set(
    "aircraft airline archive artwork backfire backpack backroom barring bedroom beekeeper birdhouse bitcoin "
    "blueberry bluetooth boardroom boathouse bookkeeper bookmark bookshop bookstore bridgewater campbell cardboard "
    "catfish clubhouse cornbread crossroad crosswalk cupboard cupcake dashboard daylight denmark doorstep earphone "
    "earring edgewater facebook farmhouse feedback firefly firefox fireplace firewood fireworks flashlight flatbread "
    "football footnote footstep footwork freeland gatekeeper gemstone goalkeeper goldfish goodnight goodwin grabbed "
    "grandmother grasshopper greenhouse greenland greenwood guideline handball hardball headlight headline headphone "
    "headstart healthcare helpline highlight homeland homework honeymoon horseshoe hotmail household housekeeper "
    "housework iceland ironwood jackhammer joystick justice kickstart lakeland landmark lighthouse limestone mailroom "
    "maxwell milestone moonlight moonrise motherboard newtown northeast northwind notebook oakland ownership pancake "
    "partnership password patchwork payroll photoshop pipeline playstation powershell quickstart racehorse railroad "
    "rainbow raincoat rainfall redwood roadmap rockstar rockwell rollback screencast seahorse sharepoint shellfish "
    "shopkeeper shortcake showroom sidenote sidewalk silverlight sitemap smartphone snippet snowball snowboard "
    "snowshoe software southeast spotlight starfish stockwell storefront storehouse storekeeper storyboard strawberry "
    "streetlight sunflower sunlight sunrise sunshine superpower surfboard switchboard teamwork teaspoon timekeeper "
    "timezone toolkit tooltip townhouse trackback trademark treehouse warehouse waterfall watergate whiteboard "
    "whitewater wildlife wonderland woodwork wordpress workflow workforce workhorse workshop workstation "
)
"""Joined words that are in a dictionary or on a map, or that everybody uses."""
_LEAST, _SHORTEST = 7, 3


@lru_cache(maxsize=1024)
def is_coined(word: str) -> bool:
    """Say whether a *word*, in lower case, is two common words in one, and no ordinary word."""
    if len(word) < _LEAST or word in _ORDINARY:
        return False
    return any(
        word[:place] in _HALVES and word[place:] in _HALVES for place in range(_SHORTEST, len(word) - _SHORTEST + 1)
    )
