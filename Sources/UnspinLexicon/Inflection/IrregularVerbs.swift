/// Past and participle of the irregular verbs; `/` parts forms that are both in use.
let irregularVerbs: [String: (past: [String], participle: [String])] = {
    var table: [String: (past: [String], participle: [String])] = [:]
    for line in irregularVerbLines.split(separator: "\n") {
        let fields = line.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
        guard let verb = fields.first?.first, fields.count >= 2 else { continue }
        table[verb] = (fields[1], fields.count > 2 ? fields[2] : fields[1])
    }
    return table
}()

/// Infinitive, past, and participle where it differs from the past.
private let irregularVerbLines = """
    abide abided/abode
    arise arose arisen
    awake awoke/awakened awoken/awakened
    backslide backslid
    bear bore borne/born
    beat beat beaten
    become became become
    befall befell befallen
    beget begot begotten
    begin began begun
    behold beheld
    bend bent
    beset beset
    bespeak bespoke bespoken
    bet bet/betted
    bid bid/bade bid/bidden
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    broadcast broadcast/broadcasted
    browbeat browbeat browbeaten
    build built
    burn burned/burnt
    burst burst
    bust busted/bust
    buy bought
    cast cast
    catch caught
    choose chose chosen
    cling clung
    clothe clothed/clad
    come came come
    cost cost
    creep crept
    cut cut
    deal dealt
    dig dug
    dive dived/dove dived
    draw drew drawn
    dream dreamed/dreamt
    drink drank drunk
    drive drove driven
    dwell dwelt/dwelled
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    fit fitted/fit
    flee fled
    fling flung
    fly flew flown
    forbear forbore forborne
    forbid forbade forbidden
    forecast forecast/forecasted
    foresee foresaw foreseen
    foretell foretold
    forget forgot forgotten
    forgive forgave forgiven
    forgo forwent forgone
    forsake forsook forsaken
    freeze froze frozen
    get got got/gotten
    ghostwrite ghostwrote ghostwritten
    gild gilded/gilt
    give gave given
    go went gone
    grind ground
    grow grew grown
    hamstring hamstrung
    hang hung/hanged
    hear heard
    heave heaved/hove
    hew hewed hewn/hewed
    hide hid hidden
    hit hit
    hold held
    hurt hurt
    inlay inlaid
    input input/inputted
    inset inset
    interweave interwove interwoven
    keep kept
    kneel knelt/kneeled
    knit knitted/knit
    know knew known
    lay laid
    lead led
    lean leaned/leant
    leap leaped/leapt
    learn learned/learnt
    leave left
    lend lent
    let let
    lie lay/lied lain/lied
    light lit/lighted
    lose lost
    make made
    mean meant
    meet met
    mislay mislaid
    mislead misled
    misread misread
    misspell misspelled/misspelt
    mistake mistook mistaken
    misunderstand misunderstood
    mow mowed mown/mowed
    offset offset
    outbid outbid
    outdo outdid outdone
    outgrow outgrew outgrown
    outrun outran outrun
    outsell outsold
    outshine outshone
    overcome overcame overcome
    overdo overdid overdone
    overhang overhung
    overhear overheard
    override overrode overridden
    overrun overran overrun
    oversee oversaw overseen
    overshoot overshot
    oversleep overslept
    overtake overtook overtaken
    overthrow overthrew overthrown
    partake partook partaken
    pay paid
    plead pleaded/pled
    prove proved proven/proved
    put put
    quit quit/quitted
    read read
    rebuild rebuilt
    recast recast
    redo redid redone
    remake remade
    rend rent
    repay repaid
    reread reread
    rerun reran rerun
    resell resold
    reset reset
    retake retook retaken
    rethink rethought
    rewrite rewrote rewritten
    rid rid
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran run
    saw sawed sawn/sawed
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    set set
    sew sewed sewn/sewed
    shake shook shaken
    shear sheared shorn/sheared
    shed shed
    shine shone/shined
    shoe shod/shoed
    shoot shot
    show showed shown/showed
    shrink shrank/shrunk shrunk
    shut shut
    sing sang sung
    sink sank/sunk sunk
    sit sat
    slay slew slain
    sleep slept
    slide slid
    sling slung
    slink slunk
    slit slit
    smell smelled/smelt
    smite smote smitten
    sneak sneaked/snuck
    sow sowed sown/sowed
    speak spoke spoken
    speed sped/speeded
    spell spelled/spelt
    spend spent
    spill spilled/spilt
    spin spun
    spit spat/spit
    split split
    spoil spoiled/spoilt
    spread spread
    spring sprang/sprung sprung
    stand stood
    steal stole stolen
    stick stuck
    sting stung
    stink stank stunk
    stride strode stridden
    strike struck struck/stricken
    string strung
    strive strove/strived striven/strived
    sublet sublet
    swear swore sworn
    sweat sweated/sweat
    sweep swept
    swell swelled swollen/swelled
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    telecast telecast
    tell told
    think thought
    thrive thrived/throve thrived
    throw threw thrown
    thrust thrust
    tread trod trodden
    typeset typeset
    unbind unbound
    undercut undercut
    undergo underwent undergone
    underlie underlay underlain
    understand understood
    undertake undertook undertaken
    underwrite underwrote underwritten
    undo undid undone
    unwind unwound
    uphold upheld
    upset upset
    wake woke/waked woken/waked
    waylay waylaid
    wear wore worn
    weave wove/weaved woven/weaved
    wed wed/wedded
    weep wept
    wet wet/wetted
    win won
    wind wound
    withdraw withdrew withdrawn
    withhold withheld
    withstand withstood
    wring wrung
    write wrote written
    can could
    may might
    shall should
    will would
    """
