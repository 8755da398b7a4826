"""The words people write for the signs of an e-mail address, and the words that show it is none.

The words of other languages are general knowledge and were not checked by native speakers.
"""

# ruff: noqa: SIM905  (lists of words are read as words)

AT_NAMES = (
    "at sign|at-sign|arroba|arrobas|arobase|arobas|chiocciola|chiocciolina|klammeraffe|affenschwanz|apestaartje"
    "|apenstaartje|małpa|malpa|kukac|zavináč|zavinac|zavinář|snabel-a|snabela|krøllalfa|alfakrøll|miukumauku|собака"
    "|собачка|равлик|παπάκι|papaki|маймунско а|afna|kuyruklu a|a còng|a móc|a rond|שטרודל|آت"
).split("|")
"""Names of the @ that mean nothing else between two words."""
AT_WORDS = "at|ät|chez|bei|эт|אט".split("|")
"""Words read out for the @ that are ordinary words too."""
AT_GLUED = "艾特|小老鼠|アットマーク|アット|골뱅이|앳".split("|")
"""Names of the @ in scripts without blanks between words."""
DOT_WORDS = (
    "dot|punkt|punktum|punto|ponto|point|punt|kropka|pont|bodka|tečka|tecka|piste|prik|prikk|точка|крапка|τελεία|teleia|נקודה|نقطة"
    "|nokta|punct|točka|tocka|chấm|период|period"
)
"""Words for the dot."""
DOT_GLUED = "点|點|ドット|닷|쩜"
"""Words for the dot in scripts without blanks between words."""
CUES = (
    r"e-?mails?|mail|mails|mailing|contact|contacts|write|reach|address|addy|message|msg|ping|dm|schreib\w*|kontakt\w*|correo"
    r"|courriel|mél|écri\w*|ecri\w*|escrib\w*|escrev\w*|scriv\w*|posta|poczt\w*|почт\w*|пиши\w*|邮箱|郵箱|邮件|メール|메일|이메일"
)
"""Words before an address that say one is coming."""

ORDINARY = frozenset(
    """
    a about above accepted add address adresse ads affiliate again ages aimed air all already also always am an
    and angry another any anybody anyone anything app appear appears apply are area around arrive arrived arrives
    arriving art article articles as ask asked at audience authors available away awful back bad based be
    beautiful because been before begin begins being best better big bit blog bloggers blogs boards book books
    bought box breakfast brilliant bring bugs building business but buy buying by café call called came camp can
    career careers chat cheap check checked checking choose class classes click clicked client clients close club
    code coffee columns come comes comment comments community company concert conference contact content cool cost
    costs could course courses crowd customer customers day days deal deals designer desk despair details
    developer developers did dinner directed director discount discussion docs documentation done down download
    editor editors else email employed employee employees end engineer enough essays even evening event events
    ever everybody everyone everything exactly example excel expert experts failed fair fans far feature featured
    fiction find finding fire first folks food for form forum forums found founder free friend friends from full
    fun game games gate gather gave get gets getting gig give given gives glance glanced go going gone good got
    great group guests guides guy guys had half happened happy hard has hate have he head headquarters held help
    her here hers high him his home hosted hotel hour hours house how huge i if image images in info information
    inside interview is issue issues it item items its job jobs join joined just keep kids kind knock know land
    landed last later laugh laughed laughing laughs launched lawyers lead least lecture left less lesson letters
    library life like line link links list listed listen lists little live lived lives living located log login
    look looked looking looks lot love lunch mad made mail main make manager many market me means meet meeting
    meets member members message mine minute moment money month more morning most much music my name near never
    new news next nice night no nobody none not note notes nothing notice novels now number occur occurred of off
    offer offered offers office often on once one online only open opened order ordered orders original other
    others our out outside over owners page pages paid park part party password pay people perform phone photo
    photos pick picture pictures place play played plus poems poetry point pointed pointing posted posts present
    price prices product products professor profile program project projects published purchase put question
    questions quick read readers reading really recipe recipes recruiters register registered release released
    reports research resources response review reviews right room run running sad said sale sales same saw say
    says scale school scream scripts search see seem seen sell sellers selling service services set shall she
    shoot shop shopping shot should shout shouted show shown shows sign signed since sit site sites sits sitting
    sleep slides smile so sold some somebody someone something song songs soon speak speaker spend spoke staff
    stand standing stare stared staring start started starting starts stay stayed staying still stock stood stop
    stopped store stores stories story student studied study stuff such support swing talk taught teach teacher
    team tell tests than thanks that the their them then there these they thing things think this those throw
    ticket tickets time times to today together told tomorrow tonight too top training travel trip try tutorial
    tutorials up updates us used user users vendors version very video videos view visit visited visiting wait
    waited waiting walk want was watch watched watching way we web webinar website websites week weekend well went
    were what when where which while who why will wish with wonder wonderful word work worked worker workers
    working works workshop world would write writer writers wrong year years yell yesterday yet you young your
    yours yourself
    """.split()
)
"""Words that stand before an "at" in prose and are no mailboxes there."""
DETERMINERS = frozenset(
    """
    a an another any certain each every first his her its last least most my no one our same set some that the their
    this what which whose your
    """.split()
)
"""Words that begin a noun: what follows a preposition and one of them is no domain, what follows one is no mailbox."""
ENGLISH_TLDS = frozenset("am as at be by do go in is it la me my no of or so to us we".split())
"""Country codes that are English words."""
PLAIN_TLDS = frozenset("com net org edu gov mil int info biz".split())
"""Top-level domains that are not words of prose."""
PROVIDERS = frozenset(
    """
    aol fastmail gmail gmx googlemail hotmail hushmail icloud laposte libero live mailbox msn orange outlook proton
    protonmail qq rambler rediffmail seznam t-online tutanota web wanadoo yahoo yandex ymail
    """.split()
)
"""First labels of domains that give mailboxes to everybody."""
SPOKEN_PROVIDERS = PROVIDERS - {"live", "orange", "web", "mailbox", "libero"}
"""Those that are said without their ending."""
FILE_ENDINGS = frozenset(
    """
    avi bak bat bmp bz2 cfg class conf cpp cs css csv dll doc docx eps epub exe flac gif gz h hpp htm html ico ini jar
    java jpeg jpg js json jsx kt less lock log m4a mkv mp3 mp4 o odt ogg otf pdf php png ppt pptx psd pyc rar rb rst rtf
    scss svg tar tgz tif tiff toml ts tsx ttf txt vue wav webm webp wmv woff woff2 xls xlsx xml xz yaml yml
    """.split()
)
"""Ends of file names that are no top-level domains."""
REMOTES = frozenset("git hg svn bzr cvs gitlab gitea".split())
"""Accounts of version control, which nobody writes mail to."""
REMOTE_SCHEMES = (
    "ssh|git|git\\+ssh|ssh\\+git|sftp|ftp|ftps|svn\\+ssh|hg\\+ssh|rsync|postgres|postgresql|mysql|mariadb|redis|rediss|amqp|amqps"
    "|mongodb|mongodb\\+srv|smb|vnc|rdp|telnet|ldap|ldaps"
)
"""Schemes of URLs in which a name and an @ are a login."""
