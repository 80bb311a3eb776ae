/**
 * Words that people choose for a password more often than any other: the 1,800 commonest of letters alone, without
 * foul words, in @zxcvbn-ts/language-common 4.1.3. Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc.,
 * copyright (c) 2021 @zxcvbn-ts; MIT licence.
 */
export const commonWords = `
  aardvark aaron abgrtyu abigail access accord action adam adgjmptw adidas admin adrian africa airborne airforce
  airplane alabama alaska albert alberto alejandr aleksandr alex alexande alexander alexandr alexis alfred alicia
  alison allen allison alpha alpine always alyssa amadeus amanda amateur amber america american anakin anastasia
  anderson andre andrea andreas andrei andrew andrey andy angel angela angelica angelina angelo angels animal anna
  anthony anton antonio anubis anything apache apollo apple apples april aragorn archer archie arizona arnold arsenal
  arthur artist asdasd asdf asdfasdf asdfg asdfgh asdfghj asdfghjk asdfghjkl asdzxc ashley assassin assman athena
  atlanta atlantis auburn audrey august aurora austin autumn avalon avatar awesome azerty babe babes baby babydoll
  babygirl babylon badboy badger baggins bailey ball baller balls bambam banana bananas bandit banshee barbara barbie
  barcelon barcelona barney baseball basket basketba basketball bassman batman battle baxter beach beagle bear beatles
  beauty beaver beavis beer beetle benjamin benson bentley berlin bernard bernie bertha bianca bigboy bigdaddy bigdog
  bigfoot biggie bigguy bigmac bigman bigone bigred bill billy billybob bird birdie birthday biscuit bishop biteme
  blabla black blackcat blackdog blackie blackman blade blades blahblah blaster blazer blessed blizzard blonde blondie
  blood blowme blue bluebird bluemoon blues bluesky bobafett bobbob bobby bobcat boeing bollocks bomber bondage
  bonehead bonnie booger boogie boomer booty boss boston bottom bowling bradley brandi brandon brandy brasil braves
  brazil brenda brendan brian brianna britney brittany bronco broncos brooke brooklyn brooks brother brown brownie
  browns bruce bruins bruno brutus bubba bubble bubbles buck buckeye buckeyes buddha buddy budlight buffalo buffy
  bugger bulldog bulldogs bullet bunny burger burton business buster butler butt butter butterfl butterfly butthead
  buttons byteme cactus cadillac caesar californ callie calvin camaro camera cameron camille campbell canada cancer
  candy cannon cantona capital captain cardinal carlos carmen carolina caroline carrie carrot carter cartman caserta
  casey casino casper cassie castle catdog catfish cats cavalier cdtnkfyf celtic cessna champion chance chandler
  change changeme chaos charger chargers charles charlie charlott charly check cheese chelsea cherokee cherry cheryl
  chester chevelle chevy cheyenne chicago chichi chicken chicks chiefs chipper chocolat chopper chris chrissy christ
  christia christian christin christine christop christy chronic chubby chuck cindy cjkysirj cjkywt claire classic
  claudia clayton clifford clinton clover cobra cocacola cody coffee colleen college collins colorado colors coltrane
  columbia compaq computer concrete condor connect connie connor consumer control cookie cookies cool cooldude coolio
  cooper copper corona corvette cosmos cotton cougar country courtney cowboy cowboys coyote cracker crazy cream
  creative cricket crimson cristina crusader crystal cthutq curious curtis daddy dagger daisy dakota dallas damian
  damien dancer danger daniel daniela danielle danni danny darkness darkside darkstar darren darwin dave david daytona
  dbrnjhbz death debbie december deedee defender deftones delete delta denis denise dennis denver derrick design
  desire destiny detroit devil devildog devils dexter dfvgbh diablo diamond diamonds diana diesel dietcoke digger
  digital dilbert dillon dima dingdong dirty disney dkflbvbh doctor dodge dodger dodgers doggie doggy dogs dollar
  dolphin dolphins dominic domino donald donkey doodle dorothy douglas dragon dragons dream dreamer dreams driver
  drizzt drowssap drpepper drummer dublin ducati dude dudley duke duncan dustin dusty eagle eagles eatme eclipse eddie
  edward einstein ekaterina elaine electric element elena elephant elizabet elizabeth elvis emerald emily eminem
  empire energy engine engineer england english enigma enjoy enter enterpri eric erotic escort eternity eugene evelyn
  everton exigen explorer express extreme falcon family fantasy farmer faster fatboy fatcat father felix fender
  fernando ferrari ferret fetish ficken fighter finger fire fireball firebird fireman fish fisher fishing fktrcfylh
  fktrctq flash flatron flight flipper florence florida flower flowers fluffy flyers foobar football ford forest
  forever forget fossil foster foxtrot france francis frank frankie franklin freak freaky fred freddie freddy fredfred
  free freedom freeman freeuser french friday friend friends frog froggy frosty funtime fusion future fyfcnfcbz fylhtq
  gabriel galaxy galina galore gambit gandalf gangster garcia garden garfield garrett gateway gators geheim gemini
  general genesis genius george georgia gerald gerard german germany geronimo getsome gfhjkm ghbdtn ghbdtnbr ghost
  giants gibson gilbert ginger giovanni girl girls gizmo global gloria goblin goblue goddess godzilla goforit gold
  goldberg golden goldfish goldie golf golfer goober good goodluck google gordon gorilla gotcha gothic grace gracie
  graham great green greenday greg gregory grendel griffin grizzly groovy guardian guinness guitar gundam gunner
  hacker hamilton hamlet hammer hamster hannah hannibal hansolo happy hard hardon harley harmony harold harris
  harrison harry harvey hawaii hawkeye head heather heaven hector helena hell hellfire hello help helpme hendrix henry
  hentai herbert hercules herman hershey hesoyam highland hiphop history hitman hjvfirf hobbes hobbit hockey holden
  holiday holland holly hollywoo holmes home homer honda honey hongkong hooker hooters hornet horney horse horses
  hotdog hotrod hotstuff hottie house houston howard hummer hunter hunting huskers ibanez icecream iceman iloveu
  iloveyou immortal impala indian indiana indians indigo infantry inferno infinity insane inside integra internet
  intrepid ireland irina irish ironman isabel isabella isabelle island italia iverson iwantu jack jackie jackoff
  jackson jacob jaguar jake jamaica james jamie janice january japan jasmin jasmine jason jasper jeff jeffrey jennifer
  jenny jeremy jericho jerome jerry jersey jessica jessie jester jesus jimmy joanna joanne joejoe joey john johnny
  johnson joker jonathan jones jordan joseph joshua juice julian julie jumper jungle junior jupiter justice justin
  justme juventus kaiser kansas karate karen karina katana katerina kathleen katie katrina kawasaki keeper kelly
  kelsey kennedy kenneth kermit kevin killer kimberly king kingdom kingkong kirill kissme kitten kitty kittycat
  klaster knicks knight knights kodiak kolobok kramer kristen kristin kristina lacrosse ladies ladybug lakers lancer
  larisa larry lasvegas latino laura lauren lawrence leather legend legion legolas lennon leonard leonardo lesbian
  leslie lestat lester letmein liberty licker lickme lifehack light lights lincoln linda lindsay lindsey liquid lisa
  little liverpoo liverpool lizard lobster logan logitech lolita lollipop lollol london lonewolf long longhorn looking
  lorenzo loser louise loulou love lovelove lovely loveme lover loverboy lovers loveyou lucas lucifer lucky lvbnhbq
  machine maddie maddog madison madman madmax madness madonna maestro maggie magic magnum maiden makaveli maksim
  malcolm malibu manager manchester maniac manson manuel manutd marathon marcel marco marcus margaret maria mariah
  marie marina marine marines marino mario marion mark markus marlboro marley marlin marshall martha martin martina
  martini marvin mary maryjane master masters matrix matt matthew mature maurice maverick maxima maximus maxine maxmax
  maxwell megadeth melanie melissa member memphis mercedes mercury merlin metallic metallica mexico miami michael
  michel michele michelle michigan mickey microsoft midnight miguel mike milano miller millie million milton mine
  minecraft minnie mirage miranda mission missy mister mistress misty mitchell mobile mollie molly monday money
  mongoose monica monika monique monitor monkey monroe monster montana montreal mookie moomoo moon moose morgan
  morpheus morris morrison moscow mother motorola mountain mouse movie mozart muffin mulder munchkin murphy murray
  muscle mushroom music musicman mustang mylove nadine napoleon naruto nascar nasty nastya natali natalia natalie
  natasha nathan naughty nelson nemesis neptune network newlife newman newport newton newyork nfnmzyf nicholas nick
  nicola nicolas nicole nikita nikki nimrod niners ninja nintendo nipple nipples nirvana nissan nolimit none nookie
  norman norton nothing november nugget nylons nymets obiwan october office oksana oldman olga oliver olivia omega
  onelove online open openup orange orion orlando oscar outlaw overlord oxford pacific packard packers pakistan
  paladin palmer pamela panama panasonic pandora pantera panther panthers panties panzer paradise paris parker parrot
  party pascal passat passion passport passwor password patches patricia patrick patriot patriots patton paul pavilion
  peace peaches peanut peanuts pearljam pebbles peekaboo peewee pegasus pencil penelope penguin penny pentium people
  pepper pepsi perfect personal pervert peter phantom philip philips phillip philly phoenix photos phpbb picard
  picasso pickle pickles pierre piglet pikachu pimp pimpin pink pioneer pirate pirates pitbull pizza planet plastic
  platinum playboy player playtime please pleasure poison pokemon polaris police polina pontiac poohbear pookie poop
  poopie poopoo popcorn popeye porsche porter portland portugal postal potato potter powder power powers precious
  predator prelude presario preston pretty prince princes princess private privet psycho pumpkin punisher punkrock
  purple pyramid python qawsed qazqaz qazwsx qazwsxed qazwsxedc qazxsw qazxswedc quality qwaszx qweasd qweasdzxc
  qweqwe qwert qwerty qwertyu qwertyui qwertyuiop rabbit racecar rachel racing raider raiders rainbow raistlin
  rammstein random ranger rangers raptor rascal raven ravens raymond razz reaper rebecca reddog redhead redman redneck
  redrum redskins redsox redwings reggie regina remember renegade review rfrfirf rhbcnbyf ricardo richard richie rick
  ripper robbie robert roberto robin robinson rock rocker rocket rocks rockstar rocky rodney roland rolltide roman
  rommel ronald ronaldo ronnie rooster roscoe rose rosebud roxanne rubber rulez runner ruslan russell russia rusty
  ryan sabine sabrina safety sailing sailor saints sakura salmon samantha sammie sammy sampson samson samsung samuel
  samurai sandiego sandman sandra sandy santiago sarah sasha saturn savage savannah scarface scarlett school scooby
  scooter scorpio scorpion scotland scott scotty scruffy scully search seattle sebastia secret security seinfeld
  seminole semperfi septembe serega serena serenity sergey sergio service sesame seven shadow shaggy shalom shamrock
  shannon shark sharks sharon shasta shaved sheila shelby shelly sherlock sherman sherry shirley shogun shooter short
  shorty shotgun showme showtime sidney siemens sierra silver silvia simon simone simple simpson simpsons singer
  single sister skater skeeter skipper skippy skittles skyline skywalke slapshot slayer slick slipknot smile smiles
  smiley smith smitty smoke smokey smooth snake snakes snapper snatch snickers sniper snoopy snowball snowman soccer
  softball software soldier solomon sooners sophia sophie spanky sparky spartak spartan special speed speedy spencer
  spider spiderma spiderman spike spirit spitfire spooky sports spring sprite spunky spyder squirrel squirt srinivas
  stacey stalker stallion standard stanley star starcraft stardust stargate stars startrek starwars stealth steelers
  stefan stella stephani stephen sterling steve steven stewart sticky stimpy stinger stingray stinky stocking stone
  stones storm stormy stranger street strider strike stuart student stupid subaru sublime success sugar summer
  sundance sunday sunny sunrise sunset sunshine super superfly superman support surfer surfing susan suzanne suzuki
  svetlana swallow sweet sweetie sweetpea sweets sweety swimming swinger swordfis swordfish sydney sylvia system
  tamara tanker tanner target tarheel tarheels tarzan tattoo taurus taylor tazman teacher techno teddy teen teens
  tennis tequila teresa test tester testing testtest texas thailand thanks thegame theman theone therock thomas
  thuglife thumper thunder tickle tiffany tiger tigers tigger timber time timothy tina tinker tintin titanic titans
  tomcat tommy tomtom tony topgun tornado toronto toshiba tottenha toyota tracey trains trance transam travel travis
  trevor trfnthbyf trigger trinity tristan triumph trixie trojan trombone trooper trouble truck trucker trucks trumpet
  trunks tucker turbo turkey turner turtle tweety twilight twister tyler ultimate unicorn united unreal valentin
  valentina valera valerie vampire vanessa vanhalen vegeta velvet verbatim veronica veronika vfhbyf vfrcbv vfvjxrf
  victor victoria victory video viking vikings viktor vincent viper virgin virginia vision vladimir volume voodoo
  voyager walker wallace walnut walter wanker warcraft warlock warren warrior warriors water waterloo waters watson
  weasel webster weed welcome werewolf wesley western westham westside whatever wheels whiskey white whitney whynot
  wicked wildcat wildcats william williams willie willow wilson windows winner winnie winston winter wisdom wizard
  wolf wolfgang wolfman wolfpack wolverin wolverine wolves wombat wonder woody world wrangler wutang xavier xfiles
  yamaha yankee yankees ybrbnf yellow yfnfif yomama young yvonne zachary zaqwsx zeppelin zipper zombie zxcvbn zxcvbnm
`;

/** What people here add to that list, gathered for Samenspel. */
export const localWords = `
  welkom welcome wachtwoord geheim paswoord inloggen samenspel samenwerken samenwerking gemeente werkgever overheid
  provincie ministerie stadhuis kantoor afdeling inkoop contract project programma beheer beheerder administrator test
  lente voorjaar zomer herfst najaar winter spring summer autumn
  januari februari maart april juni juli augustus september oktober november december
  january february march june july august october
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  monday tuesday wednesday thursday friday saturday sunday
  nederland holland amsterdam rotterdam denhaag utrecht eindhoven groningen tilburg almere breda nijmegen deventer zaanstad
  ajax feyenoord oranje hallo hoihoi liefde schatje lekker poesje hondje voetbal fiets koffie kaas tulp
  ikhouvanjou changeme letmein secret default login user admin
`;
