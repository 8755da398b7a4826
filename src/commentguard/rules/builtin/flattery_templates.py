"""Flattery from the sentence lists of comment programs, which are the same everywhere, word for word."""

from commentguard.rules.pattern import Pattern, phrases
from commentguard.rules.rule import Rule

TEMPLATE = Rule(
    id="flattery.template",
    points=75,
    why="Some compliments come word for word from the sentence lists of comment programs.",
    spam=[
        "I could have sworn I've visited this blog before.",
        "My cousin suggested I might like this blog. You cann't imagine just how much time I had spent for this info!",
        "Simply desire to say your article is astonishing.",
    ],
    ham=["My cousin sent me this page.", "I have spent much time on this.", "The article is astonishing."],
    check=Pattern(
        because="a compliment from the lists of programs",
        source=phrases(
            r"how is (?:everything|all|the whole thing), i think every ?one",
            r"every ?one is getting (?:more|much more) from this",
            (
                r"(?:good|pleasant|nice|fastidious) (?:in support of|designed for|for) new (?:visitors|users|people"
                r"|viewers)"
            ),
            r"material of (?:un-ambiguity|uniqueness)|preserveness of",
            (
                r"(?:wrote|written) an? (?:very|really|extremely|incredibly) long comment but after i (?:clicked"
                r"|clicked on)"
            ),
            r"(?:not writing|i'm not writing) all that over again",
            r"problems with the (?:images|pictures) on this blog loading",
            r"(?:a problem on my end or|if it's a problem on my end)",
            (
                r"(?:thought|considered|thought of|thought about) (?:of )?chang(?:ing|e) the (?:layout|page layout"
                r"|structure) of your"
            ),
            r"in the way of content so people (?:could|can) connect",
            r"(?:awesome|remarkable|amazing) to (?:pay a visit|go to see|visit|pay a quick visit) (?:to )?this",
            r"(?:views|comments|opinions) of all (?:friends|mates|colleagues)|zealous of getting",
            r"(?:ans|and) (?:additionally|also) sharing in delicious|(?:on|to|in) your (?:sweat|effort)!",
            r"yes! finally (?:something|someone writes) about|do you use twitter\? i'd like to follow you",
            r"exactly (?:what )?i'm looking for\. (?:would|can|do) you offer guest writers",
            r"write content (?:for you|available for you|to suit your needs)",
            r"information approximately this",
            r"(?:what about|what concerning|what in regards to) the (?:conclusion|bottom line)",
            r"(?:sure|certain|positive) (?:about|concerning|in regards to) the (?:source|supply)",
            (
                r"(?:site|web-?site|webpage|blog|web site) for (?:everyone|anyone|anybody|everybody) who (?:hopes"
                r"|wants|wishes|would like|really wants) to (?:understand|find out|know|learn)"
            ),
            (
                r"(?:by means|by way|via|by the use) of google (?:at the same time|even as|while"
                r"|whilst) (?:as )?(?:searching|looking)"
            ),
            r"in my google bookmarks|how you center yourself and clear your (?:mind|thoughts|head)",
            r"(?:clearing|clear) my (?:mind|thoughts) in getting my (?:thoughts|ideas) out",
            (
                r"(?:admin|owner) of this (?:web-?site|web site|site|web page) is (?:in fact|really|actually|truly"
                r"|genuinely) working hard"
            ),
            r"(?:working|works) hard (?:in favor|in support|for) of (?:his|her|their) (?:web-?site|site|web page)",
            r"enjoy reading (?:all|through) (?:of )?(?:your )?(?:article )?post",
            r"wanted to write a (?:little|quick) (?:comment|note|reply) to support you",
            r"like you (?:learn|read) my (?:mind|thoughts)|wrote the (?:book|guide|e-book) in it or something",
            r"(?:a few|some) (?:pics|percent|p.c.) to (?:drive|force|power|pressure) the message",
            r"someone in my (?:facebook|myspace|twitter)[\w ]{0,10}? shared this",
            r"(?:be|will be) tweeting this to my (?:followers|friends)",
            r"if off topic but|having a blog like yours would cost|cost a pretty penny",
            r"(?:clarity|clearness) (?:in|on|for) your (?:post|submit|publish) is",
            r"assume you(?:'re| are) an? (?:expert|professional|knowledgeable) (?:on|in) this",
            r"some of the (?:posts?|articles) i realized it's new to me",
            r"visiting this (?:web-?site|web site|website|site|web page) (?:regularly|daily|on regular basis)",
            r"outstanding share!|forwarded this onto a (?:friend|co-?worker|colleague)",
            r"(?:ordered|bought) me (?:lunch|dinner|breakfast)",
            r"i(?:'ll| will) be subscribing (?:to|for|in|on) your (?:feed|rss|augment)",
            r"(?:truly|really) (?:enjoyed|loved) (?:browsing|surfing) (?:around )?your",
            r"(?:wish|like) to apprentice while you amend",
            r"account (?:aided|helped) me a (?:acceptable|applicable|appropriate)",
            r"broadcast (?:provided|offered) (?:bright|shiny|vivid|brilliant)",
            r"(?:stole|has stolen) my (?:apple )?(?:ipad|iphone)|just so she can be a youtube",
            r"(?:keeps|maintains|retains) the (?:idea|thought|plan|image) of a user",
            r"sister is (?:analyzing|studying) (?:such|these|these kinds)",
            (
                r"(?:updated|up to date) with (?:the )?(?:latest|newest|hottest|most recent"
                r"|most up-to-date) technologies"
            ),
            r"(?:be|must be) (?:visit|go to see|pay a quick visit)",
            r"(?:contains|consists of|includes) (?:important|valuable|precious|priceless|useful) information",
            r"hurrah,?!? (?:finally|at last|after all|in the end) i got a",
            r"to take (?:helpful|useful|valuable) (?:facts|data|information) (?:regarding|concerning|about) my study",
            r"(?:much|a lot of) clear idea (?:about|regarding|concerning|on the topic of)",
            r"(?:end|finish|ending) of (?:mine|my) day, (?:but|except|however) before",
            r"(?:increase|improve) my (?:know-how|experience|knowledge)(?=[.!])",
            r"quality (?:based|dependent|depending) (?:articles|posts|content)",
            (
                r"read this (?:article|post|paragraph|piece of writing) (?:fully|completely) (?:about|on|regarding"
                r"|concerning)"
            ),
            r"link exchange is nothing else",
            (
                r"(?:bookmarked|saved as a favorite)!?,? i (?:really )?(?:like|love) your (?:blog|site|web-?site"
                r"|web site)"
            ),
            r"could(?:n't| not) (?:refrain|resist) from commenting|exceptionally well written!",
            r"(?:among|one of) the (?:most|such a lot) (?:significant|important|vital) (?:information|info) for me",
            (
                r"(?:want to|wanna|should) (?:remark|commentary|observation|statement) on (?:few|some) (?:general"
                r"|basic|common|normal) (?:things|issues)"
            ),
            (
                r"(?:do not|don't) (?:suppose|think|believe) i(?:'ve| have)? (?:truly )?read (?:something|anything"
                r"|a single thing) like (?:that|this) before"
            ),
            r"thanks for starting this up|someone with (?:some|a little|a bit of) originality",
            r"(?:great|nice) written and (?:come|include) with approximately all",
            r"(?:almost|approximately) all (?:important|significant|vital) infos",
            r"(?:peer|look|see) (?:extra|more) posts like this",
            r"(?:take a look at|check|test) the spelling on (?:several|quite a few) of your posts",
            r"(?:rife with|full of) spelling (?:problems|issues)",
            r"very (?:bothersome|troublesome) to (?:tell|inform) the (?:truth|reality)",
            r"(?:pretty|beautiful|lovely) (?:worth|value|price) (?:enough|sufficient) for me",
            r"if all (?:webmasters|site owners|website owners|web owners) and bloggers",
            r"(?:surfing|browsing) around your blog from my",
            r"love reading (?:through )?your blog and look forward to all your posts",
            r"know how to keep a reader (?:entertained|amused)|between your wit and your videos",
            (
                r"(?:enjoyed|loved) every (?:little )?bit of it\.? i(?:'ve| have) (?:got )?(?:you )?(?:bookmarked"
                r"|book-?marked|saved)"
            ),
            r"(?:look at|check out) new (?:stuff|things) you post",
            r"(?:loads up|loaded up|so much up) (?:very |as )?(?:fast|quickly|quick)",
            r"your (?:affiliate|associate) (?:link|hyperlink) (?:to|on|for) your host",
            r"what (?:web )?host are you (?:using|the use of)",
            r"very nice colors",
            r"did you (?:create|develop|design|make|build) this (?:web-?site|web site|site|amazing site) yourself",
            r"did you hire someone to do it for you",
            r"(?:experiencing|facing|going through) (?:a few|some|many) of these issues as well",
            r"(?:hard|difficult) to find (?:high-?quality|good quality|quality|excellent) writing like yours",
            r"(?:appreciate|honor) (?:people|individuals) like you",
            r"(?:thanks|appreciation) to my father who (?:told|informed|shared|stated)",
            r"thankful to the (?:owner|holder) of this (?:web-?site|web site|site|web page)",
            (
                r"(?:will be|are) (?:linking to|back linking) this (?:particularly )?(?:great|good) (?:article|post"
                r"|content) on our"
            ),
            r"every ?one be able to|can without difficulty (?:understand|be aware)",
            r"thanks on your marvell?ous posting|you (?:might|will|may) be a great author",
            (
                r"(?:satisfied|happy|glad) to (?:seek out|find|search out) (?:so many|numerous|a lot of) (?:useful"
                r"|helpful)"
            ),
            r"(?:guy|man) ?\.\. ?(?:beautiful|excellent|wonderful|superb|amazing)",
            r"text in your (?:article|content|post) seem",
            r"something to do with (?:web |internet )?browser compatibility|thought i'd post to let you know",
            r"been (?:looking|searching) (?:all over|everywhere) for this",
            r"you(?:'ve| have) made my day! (?:thx|thanks) again",
            (
                r"this (?:website|site|blog) (?:really|truly|certainly|definitely) has all (?:of )?the (?:info"
                r"|information)"
            ),
            r"wanted (?:concerning|about) this subject and didn't know who to ask",
            (
                r"i(?:'m| am) (?:more than happy|very happy|pretty pleased|extremely pleased|excited) to (?:find"
                r"|discover|uncover) this (?:great|web|page|site|website)"
            ),
            r"for ones time (?:for|just for|due to) this",
            r"(?:extremely|really|very|genuinely|truly) (?:pleasant|fastidious|remarkable) for (?:people|me)",
            r"(?:contents|stuffs?) existing at this",
            r"(?:was|been) (?:suggested|recommended) this (?:blog|web-?site|web site) (?:by|via|through) my",
            r"(?:magnificent|excellent|great) goods from you|understand your stuff (?:previous|prior) to",
            r"(?:new to this|for the first time here),? i (?:stumbled|came) (?:up)?(?:on|across) this",
            (
                r"(?:used to|was able to|am able to) (?:be able to )?find (?:good|great) (?:info|information"
                r"|advice) from your"
            ),
            (
                r"(?:pleasant|fastidious|good|nice) (?:dialogue|discussion|conversation) (?:regarding|concerning"
                r"|about|on the topic of) this (?:piece of writing|paragraph|article|post)"
            ),
            r"pay a (?:quick )?visit (?:to )?(?:this|the) (?:web-?site|web site|web page|site|blog|weblog)",
            r"(?:go to see|visit) this web-?page (?:daily|every)",
            r"your (?:mode|method|means|way) of (?:explaining|describing|telling) (?:everything|all|the whole thing)",
            r"(?:truly|really|genuinely|definitely) (?:peaked|piqued) my interest",
            r"i blog (?:frequently|often|quite often) and i",
            r"(?:intriguing|fascinating|interesting|motivating) discussion is (?:definitely )?worth comment",
            r"came to (?:return|go back) the (?:favor|favour|prefer|want|desire|choose)",
            r"attempting to (?:in finding|find) (?:things|issues) to (?:improve|enhance)",
            (
                r"(?:truly|really|actually|genuinely) (?:knows|understands) what they(?:'re| are) (?:talking"
                r"|speaking) about"
            ),
            r"aw,? this was an? (?:\w+ )?(?:nice|good) post",
            (
                r"(?:finding|taking|spending) (?:a few minutes|the time|some time) and (?:actual )?effort to (?:make"
                r"|create|produce|generate)"
            ),
            r"(?:originally|initially) commented i (?:\w+ ){1,4}clicked",
            r"notify me when new comments are added-? (?:checkbox|and)",
            r"having read this i (?:thought|believed) it was",
            r"spending a (?:significant|lot) (?:amount )?of (?:my )?(?:personal )?time both reading",
            r"(?:text|words) in your (?:content|post|article) seem to be running off",
            r"(?:design|layout) (?:and style )?look great though|problem (?:solved|resolved|fixed) soon",
            r"can make (?:men and women|people) think|thanks for allowing (?:for )?me to comment",
            r"(?:spot on with this|right (?:site|web-?site|blog|webpage) for (?:anyone|everyone|anybody))",
            (
                r"(?:site|web-?site) needs (?:a lot more|far more|much more|a great deal more) (?:attention"
                r"|consideration)"
            ),
            r"(?:almost hard|hard) to argue with you \(|put a (?:new|brand new|fresh) spin on a (?:topic|subject)",
            r"(?:great|excellent|wonderful) stuff,? just (?:great|excellent|wonderful)!",
            (
                r"(?:open|clear) with a (?:really |very )?(?:clear |precise )?(?:explanation|description"
                r"|clarification) of the (?:challenges|issues)"
            ),
            r"(?:awesome|incredible|impressive|amazing) article dude|(?:difficulties|issues|troubles) with your rss",
            r"what you guys (?:are|tend to be|are usually) up too",
            r"(?:clever|such) work and (?:exposure|coverage|reporting)",
            r"make (?:some|a few) plans for the (?:future|longer term|long run)",
            r"wish to (?:suggest|counsel) you (?:some|few) (?:interesting|attention-grabbing|fascinating)",
            r"essentially (?:lend a hand|help|assist) to make (?:seriously|critically|severely|significantly)",
            r"(?:website|web) page and (?:to this point|thus far|so far|up to now)",
            r"i(?:'ve| have) (?:read|learn) (?:some |several |a few )?(?:just right|excellent|good) stuff here",
            r"(?:surprise|wonder) how (?:so )?(?:much|a lot) (?:effort|attempt)",
            r"you(?:'ve| have) (?:offered|introduced|presented) (?:in|to|on|for) your post",
            r"(?:too|very) (?:quick|short|brief) for (?:novices|newbies|beginners|starters)",
            r"efforts you(?:'ve| have) put in (?:writing|penning) this",
            r"high[- ]grade (?:blog|content) (?:posts|in the future|from you)",
            r"i care for such (?:info|information)|checking (?:continuously|constantly) this (?:blog|weblog)",
            r"(?:anything|something) new from (?:right here|proper here)",
            r"(?:several|some|a few) technical (?:issues|points) using this",
            r"(?:fortunate|lucky) me i (?:found|discovered|ran across|came across)",
            r"(?:shocked|stunned|surprised) why this (?:accident|coincidence|twist of fate)",
            (
                r"(?:is|it's) in (?:reality|point of fact|actual fact|fact) an? (?:nice|great|cool) and (?:helpful"
                r"|useful)"
            ),
            r"just shared this (?:helpful|useful) (?:info|information)",
            r"you (?:just|simply) (?:won|gained|received) (?:a|an) (?:brand new|logo new|emblem new|new) reader",
            r"(?:inspired|impressed) (?:with|along with|together with) your writing (?:skills|talents|abilities)",
            r"is (?:this|that) a paid (?:theme|subject|topic)",
            (
                r"(?:undeniably|unquestionably|definitely) (?:believe|consider|imagine) that (?:which"
                r"|that) you (?:said|stated)"
            ),
            r"your (?:favorite|favourite) (?:reason|justification)",
            r"(?:group|team|bunch) of volunteers and (?:starting|opening)",
            r"(?:formidable|impressive|outstanding) (?:job|task|process|activity) and our (?:whole|entire)",
            r"(?:could not|couldn't) be written (?:any|much) better",
            r"reminds me of my (?:previous|good old|old|former) room mate",
            r"asking questions are (?:truly|really|actually|genuinely|in fact)|(?:lucky|happy) me i (?:ran|came)",
            r"looking for an? (?:article )?(?:author|writer) for your (?:weblog|blog|site)",
            r"(?:take|taking) some of the load off",
            r"always disliked the idea because of the",
            r"(?:opposite|other) (?:experts|specialists) of this sector",
            r"(?:great|excellent|wonderful|fantastic) submit,? very",
            (
                r"you(?:'re| are) in (?:point of fact|reality|fact|actual fact) (?:a |an )?(?:just right|good"
                r"|excellent) webmaster"
            ),
            r"doing any (?:unique|distinctive) trick",
            r"write a litte more on this|(?:bit|little) further\. (?:thanks|thank|many thanks|cheers|appreciate)",
            r"(?:elaborate|write) a (?:little bit|litte|bit) (?:more|further) on this (?:topic|subject)",
            r"ate my first comment|(?:super|extremely) long\) so i guess",
            r"(?:tell|inform|convey|say to) my (?:little|younger) brother",
            r"(?:was|is) (?:totally|entirely) right\. this post",
            r"(?:truly|actually|certainly) made my day\.? you (?:can ?not|cann't|can't)",
            r"how (?:so much|much|a lot) time i had spent",
            r"this is (?:a )?(?:really|very) good tip (?:particularly|especially|specially) (?:to|for)",
            r"(?:brief|simple|short) but very (?:accurate|precise)",
            r"(?:rarely|seldom) do i (?:encounter|come across) a blog",
            r"(?:both|equally) (?:equally )?(?:educative|educational) and (?:entertaining|engaging|amusing)",
            (
                r"(?:not enough|too few) (?:people|men and women|folks) (?:are|is) (?:speaking"
                r"|talking) (?:intelligently )?about"
            ),
            r"stumbled across this (?:in|during) my (?:search|hunt)",
            r"style is (?:so |very |really )?unique compared to (?:other )?(?:people|folks)",
            r"(?:when|whenever) you(?:'ve| have) (?:got )?(?:the )?opportunity,? guess i",
            r"element of content|component to content|in accession capital|account your blog posts",
            r"subscribing (?:for|to|in) your (?:augment|feeds|feeds? and)",
            r"uncanny feeling i (?:came|discovered)|(?:extremely|very) (?:just right|good|excellent) uncanny",
            r"no doubt will make (?:certain|sure) to",
            r"(?:the )?(?:entire|whole|full|overall|total) (?:look|glance) of your (?:web-?site|web site|site)",
            r"as (?:well|neatly|smartly) as the content",
            r"the place else (?:may|could) (?:just )?(?:i|anyone|anybody)",
            r"that (?:kind|type) of (?:info|information) (?:written )?in such an? (?:ideal|perfect)",
            r"project that i am (?:just )?now (?:running|operating|working) on",
            r"take the feeds? (?:also|additionally|as well)",
            (
                r"(?:so many|a lot of|numerous) (?:useful|helpful) (?:info|information) (?:here"
                r"|right here) in the (?:post|submit)"
            ),
            r"(?:this was|it was) an? (?:extremely|incredibly|really|very) wonderful (?:post|article)",
            r"(?:many )?thanks for (?:providing|supplying) (?:this|these) (?:info|information|details)(?= ?[.!])",
            r"great delivery\. (?:great|solid|outstanding|sound) arguments",
            r"(?:same|similar) (?:niche|area of interest) as (?:yours|you)",
            r"my (?:visitors|users) would (?:truly|really|genuinely|certainly) benefit from",
            r"(?:quick|brief) heads up and let you know|(?:images|pictures) aren't loading (?:correctly|properly)",
            r"i (?:visit|go to|read) (?:each|every) day (?:a few|some) (?:sites|web sites|websites|blogs)",
            r"provides? (?:quality|feature) based (?:content|posts|articles|writing)",
            r"(?:valuable|beneficial) and (?:it|they) (?:help|aid)(?:s|ed)? (?:me )?out (?:much|a lot)",
            r"give something (?:back|again) and (?:help|aid|assist)",
            r"do you have any (?:video|tips) of that|(?:care|like) to find out (?:more|some additional) details",
            r"i don't (?:even )?know (?:how|the way) i (?:ended|finished|stopped) up",
            (
                r"i learn something (?:totally |completely )?new (?:and challenging )?(?:on|from) (?:web-?sites"
                r"|sites|blogs)"
            ),
            r"you (?:might|may|will) be a great author",
            (
                r"(?:always|really) (?:be )?(?:helpful|interesting|useful|exciting) to read (?:through )?(?:content"
                r"|articles) from other (?:authors|writers)"
            ),
            r"(?:positive|excellent|nice) (?:site|web-?site), where did (?:u|you) come up with",
            r"where did (?:u|you) come up with the (?:info|information) (?:on|in) this",
            r"(?:can|could) i (?:just|simply) (?:just )?say what a (?:relief|comfort|aid)|i propose him",
            r"(?:know|knows|understand) what they(?:'re| are) talking about (?:on|over) the (?:internet|web|net)",
            (
                r"(?:i|and) (?:actually|really|certainly) (?:like|liked|enjoy) your (?:blogging "
                r"|writing )?style(?: of (?:blogging|writing))?"
            ),
            r"of (?:the )?(?:articles|posts) on (?:your|this) (?:web-?site|site|blog) (?:now|these days)",
            r"(?:it's|it is|its) (?:an? )?(?:appropriate|perfect|the best) time to make (?:some|a few) plans",
            r"(?:new|fresh) to the blogosphere",
            r"for (?:the )?(?:internet|net|web) (?:viewers|users|people)(?= ?[;,.]|\s*\Z)",
            (
                r"(?:you have|you've) (?:done|performed|made) (?:an? )?(?:excellent|formidable|impressive|great"
                r"|fantastic|wonderful) (?:job|task|process|activity) (?:and|in|on this)"
            ),
            r"(?:impressed|amazed) (?:with|by) (?:the )?quality of (?:the )?information (?:on|in) this",
            (
                r"i (?:have|'ve)? ?(?:just )?(?:found|discovered|came across|come across) (?:this|your) (?:site|blog"
                r"|website|web site) (?:on|by|via|through) (?:google|bing|yahoo|accident|chance)"
            ),
            r"i could have sworn i(?:'ve| have)? (?:been to|visited) (?:this|your)",
            (
                r"(?:suggested|recommended) (?:that )?i (?:might|may|would|will) like this (?:blog|web-?site|site"
                r"|web site)"
            ),
            r"you can(?:n't|not|'t) (?:imagine|believe) (?:just |simply )?how (?:so )?(?:much|a lot|lengthy)",
            r"(?:simply|just) (?:desire|wish|want|wanted) to (?:say|tell you) (?:that )?your article",
            (
                r"i(?:'ve| have)? been (?:surfing|browsing|searching|exploring) (?:online|on-line|the internet"
                r"|for a (?:little )?(?:bit|while)|for hours|more than)"
            ),
            (
                r"(?:fantastic|wonderful|magnificent|marvell?ous|great|amazing|incredible|superb"
                r"|excellent) (?:blog )?(?:layout|points altogether|beat|goods from you|issues altogether)"
            ),
            r"how (?:long|lengthy) have you (?:ever )?been blogging",
            r"you (?:make|made) (?:running a blog|blogging) (?:look|glance) easy",
            (
                r"this (?:paragraph|piece of writing|post|article|weblog|web site) (?:is|gives|provides|will|has"
                r"|offers|presents)(?: in fact| truly| really| actually| genuinely| assist| help)? (?:the |a |an "
                r"|clear |good |fastidious |pleasant |nice )+(?:idea|piece|one|in support|for the new|post|paragraph"
                r"|article)"
            ),
            r"(?:fastidious|pleasant) (?:piece of writing|article|post|paragraph|argument|urging)",
            (
                r"thanks for (?:ones|one's|any other|every other|finally) (?:marvell?ous|great|wonderful|excellent"
                r"|magnificent|fantastic|informative|talking)"
            ),
            (
                r"thanks for another (?:marvell?ous|magnificent|fantastic|informative|excellent|wonderful) (?:post"
                r"|article|site|blog|web-?site)"
            ),
            r"(?:quick|little) shout ?out and (?:say|tell)",
            r"(?:if|mind if) i quote a (?:couple|few) of your (?:posts|articles)",
            r"i (?:think|believe) (?:that )?i (?:saw|noticed) you visited my",
            r"(?:hit|you've hit) the nail upon the top",
            (
                r"(?:i|we) (?:stumbled|discovered|found) (?:up)?on (?:your|this) (?:blog|web-?site|web site|weblog"
                r"|site)(?: and| while| by| via| on)"
            ),
            (
                r"(?:i'm|i am) (?:not sure|no longer (?:sure|certain)) (?:where|the place) you(?:'re"
                r"| are) getting your info"
            ),
            (
                r"(?:any|some) (?:tips|suggestions|recommendations|ideas) for (?:new|newbie|aspiring|novice|beginner"
                r"|inexperienced) (?:blog )?(?:bloggers?|writers?|blog owners?)"
            ),
            (
                r"i(?:'ll| will) (?:certainly|definitely|right away|surely) (?:digg|dig|bookmark|be back|comeback"
                r"|come back|grab|take hold of) (?:it|your|and|to)"
            ),
            r"(?:i am|i'm) regular (?:reader|visitor)",
            r"(?:grab|clutch|grasp|snatch|seize) your (?:rss|rss feed|feed)",
            r"(?:keep up the|the) (?:superb|fantastic|excellent|wonderful|good|terrific) (?:writing|works) guys",
            r"i(?:'ve| have) (?:included|incorporated|added) you guys to (?:my|our)",
            (
                r"(?:looking|excited) (?:at|over|for) (?:your|going over your) web page (?:again|for a second time"
                r"|repeatedly|yet again)"
            ),
            r"way cool! some (?:extremely|very) valid points",
            r"(?:blog|post|article) and absolutely outstanding|you can do something much better",
            r"hard to find (?:excellent|high[- ]quality|good quality|quality) writing like yours",
            r"appreciate (?:individuals|people) like you|this piece of writing is (?:actually|truly|really|in fact)",
            (
                r"(?:your|this) (?:blog|site|website|web site) (?:loads|looks) (?:really |a lot |very )?(?:fast"
                r"|quick|quicker|great|great in)"
            ),
        ),
    ),
)
